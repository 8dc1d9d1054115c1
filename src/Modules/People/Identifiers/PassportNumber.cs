using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MoCua.Kernel.Results;

namespace MoCua.People.Identifiers;

/// <summary>Number of a passport of any country: 5 to 12 letters and digits, at least one digit. Upper case.</summary>
[JsonConverter(typeof(KeptAsTextJson<PassportNumber>))]
public sealed record PassportNumber : IKeptAsText<PassportNumber>
{
    private readonly string number;

    private PassportNumber(string number) => this.number = number;

    public static Result<PassportNumber> Parse(string? text)
    {
        var typed = Typed.Compact(text);
        return IsShaped(typed) ? new PassportNumber(typed) : Refusals.PassportMalformed;
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out PassportNumber? passport)
    {
        var parsed = Parse(text);
        passport = parsed.IsRefused ? null : parsed.Value;
        return passport is not null;
    }

    public static PassportNumber FromKept(string text) =>
        IsShaped(text) ? new PassportNumber(text) : throw new FormatException("Not a kept passport number.");

    public override string ToString() => number;

    private static bool IsShaped(string text) =>
        text.Length is >= 5 and <= 12 && text.All(each => char.IsAsciiLetterUpper(each) || char.IsAsciiDigit(each)) && text.Any(char.IsAsciiDigit);
}
