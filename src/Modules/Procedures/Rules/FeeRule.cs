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

/// <param name="Amount">Whole đồng per piece.</param>
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
    /// <summary>The line for this dossier, or null where the rule does not apply.</summary>
    public FeeLine? LineFor(CaseFacts facts, IReadOnlyCollection<string> claimed)
    {
        if (When is not null && !When.Holds(facts))
        {
            return null;
        }

        var quantity = QuantityField is null ? 1 : (int)(facts.Number(QuantityField) ?? 0);
        if (quantity <= 0)
        {
            return null;
        }

        var exemption = Exemptions.FirstOrDefault(each => each.When is null ? claimed.Contains(each.Id) : each.When.Holds(facts));
        return new FeeLine(this, quantity, exemption is null ? Amount * quantity : 0, exemption);
    }
}

/// <summary>What one dossier pays under one rule, with the exemption that made it zero.</summary>
/// <param name="Amount">Whole đồng.</param>
public sealed record FeeLine(FeeRule Rule, int Quantity, long Amount, FeeExemption? Exemption);
