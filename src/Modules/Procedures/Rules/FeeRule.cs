using System.Text.Json.Nodes;

namespace MoCua.Procedures;

public enum FeeKind
{
    /// <summary>Lệ phí.</summary>
    Charge,

    /// <summary>Phí.</summary>
    Fee,
}

/// <summary>When the fee falls due; the numbers are those of the national exchange.</summary>
public enum FeeMoment
{
    Intake = 1,
    Supplement = 2,
    Return = 4,
}

/// <summary>Why somebody does not pay: by the answers, or, without a condition, claimed and shown at the counter.</summary>
public sealed record FeeExemption(string Id, string Name, Condition? When, string? LegalBasis);

/// <param name="Amount">Whole đồng per piece; 0 where <see cref="FeeRule.Scale"/> or <see cref="FeeRule.Share"/> says how much.</param>
/// <param name="QuantityField">The answer that says how many pieces; null for one.</param>
public sealed record FeeRule(
    string Id,
    string Name,
    FeeKind Kind,
    long Amount,
    Condition? When,
    string? QuantityField,
    FeeMoment Moment,
    IReadOnlyList<FeeExemption> Exemptions,
    string LegalBasis,
    string? Note)
{
    /// <summary>By pages and the like, instead of one amount per piece.</summary>
    public FeeScale? Scale { get; init; }

    /// <summary>A part of a declared value, instead of one amount per piece.</summary>
    public FeeShare? Share { get; init; }

    /// <summary>The repeated rows of the form that are charged one by one; the other fields are then those of a row.</summary>
    public string? RowsField { get; init; }

    /// <summary>The line for this dossier, or null where the rule does not apply.</summary>
    public FeeLine? LineFor(CaseFacts facts, IReadOnlyCollection<string> claimed)
    {
        if (When is not null && !When.Holds(facts))
        {
            return null;
        }

        var pieces = RowsOf(facts).Select(row => (Count: CountOf(row), Amount: AmountOf(row))).Where(piece => piece.Count > 0).ToList();
        if (pieces.Count == 0)
        {
            return null;
        }

        var exemption = Exemptions.FirstOrDefault(each => each.When is null ? claimed.Contains(each.Id) : each.When.Holds(facts));
        return new FeeLine(this, pieces.Sum(piece => piece.Count), exemption is null ? pieces.Sum(piece => piece.Count * piece.Amount) : 0, exemption);
    }

    private IEnumerable<CaseFacts> RowsOf(CaseFacts facts) => RowsField is null
        ? [facts]
        : (facts.Find(RowsField) as JsonArray ?? []).OfType<JsonObject>().Select(row => facts with { Answers = row });

    private int CountOf(CaseFacts facts) => QuantityField is null ? 1 : (int)(facts.Number(QuantityField) ?? 0);

    private long AmountOf(CaseFacts facts) => Scale?.AmountOf(facts) ?? Share?.AmountOf(facts) ?? Amount;
}

/// <summary>So much for each of the first pages, less for the following, up to a ceiling.</summary>
/// <param name="Field">The answer that is measured, for example the number of pages.</param>
/// <param name="Most">Ceiling in whole đồng for one piece.</param>
public sealed record FeeScale(string Field, IReadOnlyList<FeeStep> Steps, long? Most)
{
    internal long AmountOf(CaseFacts facts)
    {
        var (left, from, sum) = (facts.Number(Field) ?? 0, 0L, 0m);
        foreach (var step in Steps)
        {
            var within = Math.Clamp((step.To ?? long.MaxValue) - from, 0, left);
            (left, from, sum) = (left - within, step.To ?? from, sum + within * step.Amount);
        }

        return Math.Min((long)sum, Most ?? long.MaxValue);
    }
}

/// <param name="To">Last unit at this price, counted from 1; null for all that follow.</param>
/// <param name="Amount">Whole đồng per unit.</param>
public sealed record FeeStep(long? To, long Amount);

/// <summary>A percentage of a declared value, rounded to whole đồng, up to a ceiling.</summary>
public sealed record FeeShare(string Field, decimal Percent, long? Most)
{
    internal long AmountOf(CaseFacts facts) =>
        Math.Min((long)decimal.Round((facts.Number(Field) ?? 0) * Percent / 100, MidpointRounding.AwayFromZero), Most ?? long.MaxValue);
}

/// <summary>What one dossier pays under one rule, with the exemption that made it zero.</summary>
/// <param name="Amount">Whole đồng.</param>
public sealed record FeeLine(FeeRule Rule, int Quantity, long Amount, FeeExemption? Exemption);
