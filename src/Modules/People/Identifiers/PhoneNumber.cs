using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MoCua.Kernel.Results;

namespace MoCua.People.Identifiers;

/// <summary>A telephone number, kept as E.164 (<c>+84912345678</c>): Vietnamese mobile, landline, or a number abroad.</summary>
[JsonConverter(typeof(KeptAsTextJson<PhoneNumber>))]
public sealed partial record PhoneNumber : IKeptAsText<PhoneNumber>
{
    private readonly string e164;

    private PhoneNumber(string e164) => this.e164 = e164;

    /// <summary>A number that takes SMS in Vietnam.</summary>
    public bool IsMobile => National is { } national && Mobile().IsMatch(national);

    /// <summary>Grouped as people read it out: <c>0912 345 678</c>, <c>024 3827 1234</c>.</summary>
    public string Display => National switch
    {
        null => e164,
        var national when IsMobile => $"{national[..4]} {national[4..7]} {national[7..]}",
        var national when national[2] is '4' or '8' => $"{national[..3]} {national[3..7]} {national[7..]}",
        var national => $"{national[..4]} {national[4..7]} {national[7..]}",
    };

    private string? National => e164.StartsWith("+84", StringComparison.Ordinal) ? "0" + e164[3..] : null;

    /// <param name="text">For example <c>0912 345 678</c>, <c>+84 912 345 678</c>, <c>(024) 3827.1234</c>.</param>
    public static Result<PhoneNumber> Parse(string? text)
    {
        var typed = Typed.Compact(text);
        if (ReadAbroad(typed) is { } abroad)
        {
            return new PhoneNumber(abroad);
        }

        var national = ReadNational(typed);
        if (Mobile().IsMatch(national) || Landline().IsMatch(national))
        {
            return new PhoneNumber("+84" + national[1..]);
        }

        return FormerPrefixes.NewOf(national) is { } replaced
            ? Refusals.PhoneFormerPrefix(national[..4], replaced[..3], replaced)
            : Refusals.PhoneMalformed;
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? phone)
    {
        var parsed = Parse(text);
        phone = parsed.IsRefused ? null : parsed.Value;
        return phone is not null;
    }

    public static PhoneNumber FromKept(string text) =>
        text is ['+', ..] && Typed.IsDigits(text[1..]) ? new PhoneNumber(text) : throw new FormatException("Not a kept phone number.");

    public override string ToString() => e164;

    private static string? ReadAbroad(string typed)
    {
        var digits = typed.StartsWith('+') ? typed[1..] : typed.StartsWith("00", StringComparison.Ordinal) ? typed[2..] : "";
        return digits.Length is >= 8 and <= 15 && Typed.IsDigits(digits) && digits[0] != '0' && !digits.StartsWith("84", StringComparison.Ordinal)
            ? "+" + digits
            : null;
    }

    private static string ReadNational(string typed)
    {
        foreach (var prefix in (string[])["+84", "0084"])
        {
            if (typed.StartsWith(prefix, StringComparison.Ordinal))
            {
                return "0" + typed[prefix.Length..].TrimStart('0');
            }
        }

        return typed.StartsWith("84", StringComparison.Ordinal) && typed.Length is 11 or 12 ? "0" + typed[2..] : typed;
    }

    [GeneratedRegex(@"^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])[0-9]{7}$", RegexOptions.NonBacktracking)]
    private static partial Regex Mobile();

    [GeneratedRegex(
        @"^02([48][0-9]{8}|(0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])[0-9]{7})$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Landline();
}
