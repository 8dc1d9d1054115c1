namespace MoCua.Procedures.Checking;

/// <summary>What a fee counts or measures must be a number, and what it goes through row by row a list.</summary>
internal static class FeeCheck
{
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { "integer", "number", "money" };

    public static IEnumerable<BundleFinding> Check(BundleParts parts)
    {
        if (parts.Form is not { } form)
        {
            return [];
        }

        var kinds = form.Fields.ToDictionary(FieldNames.DottedOf, field => field.Kind, StringComparer.Ordinal);
        var rows = parts.Bundle.Fees.Where(fee => fee.RowsField is { } list && kinds.GetValueOrDefault(list) is { } kind && kind != "rows")
            .Select(fee => parts.InProcedure("fee-field", Texts.FeeRowsMissing, fee.Id, fee.RowsField!));
        var measures = parts.Bundle.Fees.SelectMany(FieldCheck.Measured).Where(each => kinds.GetValueOrDefault(each.Field) is { } kind && !Numbers.Contains(kind))
            .Select(each => parts.InProcedure("fee-field", Texts.FeeOfText, each.By, each.Field));
        return rows.Concat(measures);
    }
}
