namespace MoCua.Procedures.Checking;

/// <summary>Do conditions, fees, presets and guards ask for answers that the form has?</summary>
internal static class FieldCheck
{
    public static IEnumerable<BundleFinding> Check(BundleParts parts) => Conditions(parts).Concat(Guards(parts));

    private static IEnumerable<BundleFinding> Conditions(BundleParts parts)
    {
        if (parts.Form is null)
        {
            return [];
        }

        var known = FieldNames.Of(parts.Form).ToHashSet(StringComparer.Ordinal);
        return Asked(parts.Bundle)
            .Where(each => !known.Contains(each.Field))
            .Distinct()
            .Select(each => parts.InProcedure("unknown-field", Texts.FieldUnknown, each.By, each.Field));
    }

    /// <summary>Every condition of the procedure with the id of what it belongs to.</summary>
    internal static IEnumerable<(string By, Condition When)> ConditionsOf(Bundle bundle)
    {
        IEnumerable<(string By, Condition? When)> all =
        [
            .. bundle.Cases.Select(each => (each.Id, each.When)),
            .. bundle.Papers.Select(each => (each.Id, each.When)),
            .. bundle.Letters.Select(each => (each.Id, each.When)),
            .. bundle.Fees.Select(each => (each.Id, each.When)),
            .. bundle.Fees.SelectMany(fee => fee.Exemptions.Select(each => (each.Id, each.When))),
        ];
        return all.Where(each => each.When is not null).Select(each => (each.By, each.When!));
    }

    private static IEnumerable<(string By, string Field)> Asked(Bundle bundle) =>
        ConditionsOf(bundle).SelectMany(each => each.When.Fields.Select(field => (each.By, field)))
            .Concat(bundle.Fees.SelectMany(Measured))
            .Concat(bundle.Cases.SelectMany(each => each.Preset.Keys.Select(field => (each.Id, field))));

    internal static IEnumerable<(string By, string Field)> Measured(FeeRule fee)
    {
        var row = fee.RowsField is null ? "" : $"{fee.RowsField}[].";
        return new[] { fee.QuantityField, fee.Scale?.Field, fee.Share?.Field }.OfType<string>().Select(field => (fee.Id, row + field));
    }

    private static IEnumerable<BundleFinding> Guards(BundleParts parts) => (parts.Process?.FactNames ?? [])
        .Where(fact => !FieldNames.OfGuards.Contains(fact))
        .Select(fact => parts.InProcess("unknown-field", Texts.GuardFactUnknown, fact));
}
