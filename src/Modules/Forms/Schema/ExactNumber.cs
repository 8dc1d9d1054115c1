using System.Globalization;
using System.Numerics;

namespace MoCua.Forms.Schema;

/// <summary>A JSON number without rounding: digits × 10^exponent, trailing zeros stripped, so that 1, 1.0 and 10e-1 are one value.</summary>
internal readonly record struct ExactNumber(BigInteger Digits, long Exponent) : IComparable<ExactNumber>
{
    /// <summary>Exponents beyond this are clamped: no office form tells such numbers apart, and their powers must never be computed.</summary>
    private const long Furthest = 1_000_000_000_000;

    public bool IsInteger => Exponent >= 0;

    public bool IsPositive => Digits.Sign > 0;

    /// <param name="json">A number in the grammar of JSON.</param>
    public static ExactNumber Parse(string json)
    {
        var mark = json.AsSpan().IndexOfAny('e', 'E');
        var exponent = mark < 0 ? 0 : ParseExponent(json[(mark + 1)..]);
        var plain = mark < 0 ? json : json[..mark];
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= plain.Length - point - 1;
            plain = plain.Remove(point, 1);
        }

        var stripped = plain.TrimEnd('0');
        var digits = stripped is "" or "-" ? BigInteger.Zero : BigInteger.Parse(stripped, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return digits.IsZero ? default : new ExactNumber(digits, exponent + (plain.Length - stripped.Length));
    }

    public int CompareTo(ExactNumber other)
    {
        if (Digits.Sign != other.Digits.Sign || Digits.IsZero)
        {
            return Digits.Sign.CompareTo(other.Digits.Sign);
        }

        var magnitude = Magnitude().CompareTo(other.Magnitude());
        if (magnitude != 0)
        {
            return magnitude * Digits.Sign;
        }

        // Equal magnitude bounds the difference of the exponents by the number of digits.
        var floor = Math.Min(Exponent, other.Exponent);
        return ScaledTo(floor).CompareTo(other.ScaledTo(floor));
    }

    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (Digits.IsZero)
        {
            return true;
        }

        if (Exponent >= divisor.Exponent)
        {
            var power = BigInteger.ModPow(10, Exponent - divisor.Exponent, BigInteger.Abs(divisor.Digits));
            return (Digits * power % divisor.Digits).IsZero;
        }

        var missing = divisor.Exponent - Exponent;
        return missing < DigitCount() && (Digits % (divisor.Digits * BigInteger.Pow(10, (int)missing))).IsZero;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Digits}e{Exponent}");

    private static long ParseExponent(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(value, -Furthest, Furthest)
            : text.StartsWith('-') ? -Furthest : Furthest;

    private long Magnitude() => DigitCount() + Exponent;

    private int DigitCount() => BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).Length;

    private BigInteger ScaledTo(long exponent) => Digits * BigInteger.Pow(10, (int)(Exponent - exponent));
}
