namespace MoCua.Procedures.Checking;

/// <summary>Dates in order, ids unique, references that lead somewhere.</summary>
internal static class IdentityCheck
{
    public static IEnumerable<BundleFinding> Check(BundleParts parts) => Validity(parts).Concat(Twice(parts)).Concat(Letters(parts));

    private static IEnumerable<BundleFinding> Validity(BundleParts parts)
    {
        if (parts.Bundle.Validity is { To: { } to } validity && to < validity.From)
        {
            yield return parts.InProcedure("validity", Texts.ValidityBackwards, validity.From, to);
        }
    }

    private static IEnumerable<BundleFinding> Twice(BundleParts parts)
    {
        var bundle = parts.Bundle;
        (string List, IEnumerable<string> Ids)[] lists =
        [
            ("cases", bundle.Cases.Select(each => each.Id)),
            ("papers", bundle.Papers.Select(each => each.Id)),
            ("fees", bundle.Fees.Select(each => each.Id)),
            ("terms", bundle.Terms.Select(each => each.Id)),
            ("results", bundle.Results.Select(each => each.Id)),
            ("letters", bundle.Letters.Select(each => each.Id)),
        ];
        return lists.SelectMany(list => list.Ids
            .GroupBy(id => id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => parts.InProcedure("duplicate-id", Texts.IdTwice, group.Key, list.List)));
    }

    private static IEnumerable<BundleFinding> Letters(BundleParts parts)
    {
        var bundle = parts.Bundle;
        var asked = bundle.Results.Select(result => (By: result.Id, Letter: (string?)result.Template))
            .Concat(bundle.Papers.Select(paper => (By: paper.Id, paper.Letter)));
        return asked
            .Where(each => each.Letter is not null && bundle.FindLetter(each.Letter) is null)
            .Select(each => parts.InProcedure("missing-template", Texts.LetterUnknown, each.By, each.Letter!));
    }
}
