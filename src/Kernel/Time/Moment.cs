using System.Globalization;

namespace MoCua.Kernel.Time;

/// <summary>An instant in whole microseconds since 1970-01-01 UTC: the same number on every database and in every export.</summary>
public readonly record struct Moment(long Microseconds) : IComparable<Moment>
{
    /// <summary>Vietnam has kept UTC+7 without daylight saving since 1975; legal times are read in it.</summary>
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>Wall-clock time in Vietnam, kind unspecified.</summary>
    public DateTime Local => new(DateTime.UnixEpoch.Ticks + (Microseconds * TimeSpan.TicksPerMicrosecond) + Vietnam.Ticks, DateTimeKind.Unspecified);

    /// <summary>The same instant with the offset of Vietnam, for exchange.</summary>
    public DateTimeOffset Instant => new(Local, Vietnam);

    /// <summary>Civil date in Vietnam.</summary>
    public DateOnly Date => DateOnly.FromDateTime(Local);

    public static Moment FromUtc(DateTimeOffset instant) =>
        new((instant.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    /// <param name="local">Wall-clock time in Vietnam.</param>
    public static Moment FromLocal(DateTime local) =>
        new((local.Subtract(Vietnam).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    public int CompareTo(Moment other) => Microseconds.CompareTo(other.Microseconds);

    public static bool operator <(Moment left, Moment right) => left.Microseconds < right.Microseconds;

    public static bool operator >(Moment left, Moment right) => left.Microseconds > right.Microseconds;

    public static bool operator <=(Moment left, Moment right) => left.Microseconds <= right.Microseconds;

    public static bool operator >=(Moment left, Moment right) => left.Microseconds >= right.Microseconds;

    public static TimeSpan operator -(Moment left, Moment right) => TimeSpan.FromMicroseconds(left.Microseconds - right.Microseconds);

    public static Moment operator +(Moment left, TimeSpan right) => new(left.Microseconds + (right.Ticks / TimeSpan.TicksPerMicrosecond));

    public override string ToString() => Local.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+07:00'", CultureInfo.InvariantCulture);
}
