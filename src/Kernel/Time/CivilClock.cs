namespace MoCua.Kernel.Time;

/// <summary>
/// The clock that legal dates, numbers, forms and bundles read. In production it is the machine's clock; a demo runs it
/// at another date, at real speed. Locks, cookies, retries and logs read <see cref="TimeProvider"/> instead.
/// </summary>
public sealed class CivilClock(TimeProvider machine)
{
    private long aheadMicroseconds;

    public Moment Now => new(Moment.FromUtc(machine.GetUtcNow()).Microseconds + Interlocked.Read(ref aheadMicroseconds));

    public DateOnly Today => Now.Date;

    /// <summary>How far the civil clock runs ahead of (or, negative, behind) the machine's clock, in microseconds.</summary>
    public long AheadMicroseconds => Interlocked.Read(ref aheadMicroseconds);

    /// <summary>Moves the civil clock; only a demo or a test may call it.</summary>
    public void SetTo(Moment civilNow) =>
        Interlocked.Exchange(ref aheadMicroseconds, civilNow.Microseconds - Moment.FromUtc(machine.GetUtcNow()).Microseconds);

    /// <summary>Restores the distance that an earlier run of the same demo kept.</summary>
    public void RunAheadBy(long microseconds) => Interlocked.Exchange(ref aheadMicroseconds, microseconds);
}
