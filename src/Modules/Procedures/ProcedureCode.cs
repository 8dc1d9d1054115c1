using System.Text.RegularExpressions;
using MoCua.Kernel.Results;

namespace MoCua.Procedures;

/// <summary>
/// Code of an administrative procedure in the national catalogue, for example <c>1.001193</c>, or with the agency that
/// publishes it, <c>1.001193.000.00.00.H26</c>. Procedures are found by the national part.
/// </summary>
public readonly partial record struct ProcedureCode
{
    private ProcedureCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>The eight characters that are the same in every province.</summary>
    public string National => Value[..8];

    /// <returns>The code, or the refusal <c>procedure-code</c> for text of another form.</returns>
    public static Result<ProcedureCode> Parse(string? text)
    {
        var tidy = (text ?? "").Trim().ToUpperInvariant();
        return Form().IsMatch(tidy) ? new ProcedureCode(tidy) : Refusals.ProcedureCode(tidy);
    }

    public static bool TryParse(string? text, out ProcedureCode code)
    {
        var parsed = Parse(text);
        code = parsed.IsRefused ? default : parsed.Value;
        return !parsed.IsRefused;
    }

    public bool SameProcedureAs(ProcedureCode other) => string.Equals(National, other.National, StringComparison.Ordinal);

    public override string ToString() => Value ?? "";

    [GeneratedRegex(@"^[0-9]\.[0-9]{6}(\.[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
