using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MoCua.Kernel.Results;

namespace MoCua.People.Identifiers;

/// <summary>
/// Mã số thuế: 10 digits of which the last checks the others, 13 digits for a dependent unit (<c>0100109106-001</c>),
/// or since 1/7/2025 the 12-digit personal id of an individual, household or household business.
/// </summary>
[JsonConverter(typeof(KeptAsTextJson<TaxCode>))]
public sealed record TaxCode : IKeptAsText<TaxCode>
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private readonly string code;

    private TaxCode(string code) => this.code = code;

    /// <summary>The code of the enterprise that a dependent unit belongs to; otherwise the code itself.</summary>
    public string Enterprise => code.Length == 14 ? code[..10] : code;

    /// <param name="text">For example <c>0100109106</c> or <c>0100109106-001</c>.</param>
    /// <param name="today">For the birth year in a personal id.</param>
    public static Result<TaxCode> Parse(string? text, DateOnly today)
    {
        var typed = Typed.Compact(text);
        if (!Typed.IsDigits(typed) || typed.Length is not (10 or 12 or 13))
        {
            return Refusals.TaxCodeMalformed(typed.Length);
        }

        if (typed.Length == 12)
        {
            var person = CitizenId.Parse(typed, today);
            return person.IsRefused ? person.Refusal : new TaxCode(typed);
        }

        if (!HasRightCheckDigit(typed))
        {
            return Refusals.TaxCodeCheckDigit;
        }

        return typed.Length == 10 ? new TaxCode(typed) : Dependent(typed);
    }

    public static bool TryParse(string? text, DateOnly today, [NotNullWhen(true)] out TaxCode? taxCode)
    {
        var parsed = Parse(text, today);
        taxCode = parsed.IsRefused ? null : parsed.Value;
        return taxCode is not null;
    }

    public static TaxCode FromKept(string text) =>
        text.Length is 10 or 12 or 14 && text.All(each => char.IsAsciiDigit(each) || each == '-')
            ? new TaxCode(text)
            : throw new FormatException("Not a kept tax code.");

    public override string ToString() => code;

    private static Result<TaxCode> Dependent(string typed) =>
        typed.EndsWith("000", StringComparison.Ordinal) ? Refusals.TaxCodeMalformed(typed.Length) : new TaxCode($"{typed[..10]}-{typed[10..]}");

    private static bool HasRightCheckDigit(string typed)
    {
        var remainder = Weights.Select((weight, i) => weight * (typed[i] - '0')).Sum() % 11;
        return 10 - remainder == typed[9] - '0' && !typed.AsSpan(2, 7).SequenceEqual("0000000");
    }
}
