using System.Text.RegularExpressions;

namespace MoCua.Procedures.Checking;

/// <summary>Values that can be read and yet mean nothing: presets that the form forbids, shares above the whole, unknown parts of a number, papers of no case.</summary>
internal static partial class ValueCheck
{
    private static readonly HashSet<string> NumberParts = new(StringComparer.Ordinal) { "so", "nam" };

    public static IEnumerable<BundleFinding> Check(BundleParts parts) => Presets(parts).Concat(Shares(parts)).Concat(Numbers(parts)).Concat(Papers(parts));

    private static IEnumerable<BundleFinding> Presets(BundleParts parts)
    {
        if (parts.Form is not { } form)
        {
            return [];
        }

        var fields = form.Fields.ToDictionary(FieldNames.DottedOf, StringComparer.Ordinal);
        return from chosen in parts.Bundle.Cases
               from preset in chosen.Preset
               where fields.TryGetValue(preset.Key, out var field) && !ConditionCheck.Typed(preset.Value).Any(value => form.Admits(field.Path, value))
               select parts.InProcedure("bad-value", Texts.PresetForbidden, chosen.Id, preset.Value, preset.Key);
    }

    private static IEnumerable<BundleFinding> Shares(BundleParts parts) => parts.Bundle.Fees
        .Where(fee => fee.Share is { Percent: <= 0 or > 100 })
        .Select(fee => parts.InProcedure("bad-value", Texts.ShareBeyondWhole, fee.Id, fee.Share!.Percent));

    private static IEnumerable<BundleFinding> Numbers(BundleParts parts)
    {
        if (parts.Bundle.Register is not { } book)
        {
            return [];
        }

        var asked = Placeholder().Matches(book.NumberFormat).Select(match => match.Groups[1].Value).ToList();
        return asked.Contains("so") && asked.TrueForAll(NumberParts.Contains)
            ? []
            : [parts.InProcedure("bad-value", Texts.NumberFormatUnknown, book.Id, book.NumberFormat)];
    }

    private static IEnumerable<BundleFinding> Papers(BundleParts parts)
    {
        var used = parts.Bundle.Cases.SelectMany(chosen => chosen.Papers).Select(paper => paper.Id).ToHashSet(StringComparer.Ordinal);
        return parts.Bundle.Papers.Where(paper => !used.Contains(paper.Id))
            .Select(paper => parts.InProcedure("unused-paper", Texts.PaperOfNoCase, paper.Id) with { IsError = false });
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
