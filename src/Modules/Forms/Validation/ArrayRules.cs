using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Validation;

/// <summary>Items: how many, which, and whether they repeat.</summary>
internal static class ArrayRules
{
    public static bool Check(CheckRun run, in Judged judged) =>
        judged.Value is not JsonArray items
        || (CheckCount(judged, items) & CheckItems(run, judged, items) & CheckContains(run, judged, items));

    private static bool CheckCount(in Judged judged, JsonArray items)
    {
        var schema = judged.Schema;
        var fits = true;
        if (items.Count < schema.MinItems)
        {
            fits = judged.No("minItems", Texts.TooFewItems, schema.MinItems);
        }

        if (items.Count > schema.MaxItems)
        {
            fits = judged.No("maxItems", Texts.TooManyItems, schema.MaxItems);
        }

        return schema.UniqueItems && Repeated(items) is var (first, second) ? judged.No("uniqueItems", Texts.RepeatedItems, first + 1, second + 1) : fits;
    }

    private static (int First, int Second)? Repeated(JsonArray items)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < items.Count; index++)
        {
            var text = JsonValues.Canonical(items[index]);
            if (seen.TryGetValue(text, out var first))
            {
                return (first, index);
            }

            seen.Add(text, index);
        }

        return null;
    }

    private static bool CheckItems(CheckRun run, in Judged judged, JsonArray items)
    {
        var schema = judged.Schema;
        var fits = true;
        for (var index = 0; index < items.Count; index++)
        {
            var rule = index < schema.PrefixItems?.Count ? schema.PrefixItems[index] : schema.Items;
            fits &= rule is null || run.Check(rule, items[index], judged.Path.Then(index), judged.Log);
        }

        return fits;
    }

    private static bool CheckContains(CheckRun run, in Judged judged, JsonArray items)
    {
        var schema = judged.Schema;
        if (schema.Contains is not { } wanted)
        {
            return true; // minContains and maxContains mean nothing alone
        }

        var (path, found, index) = (judged.Path, 0, 0);
        foreach (var item in items)
        {
            found += run.Accepts(wanted, item, path.Then(index++)) ? 1 : 0;
        }

        var least = schema.MinContains ?? 1;
        if (found < least)
        {
            return judged.No(schema.MinContains is null ? "contains" : "minContains", Texts.ContainsTooFew, least);
        }

        return !(found > schema.MaxContains) || judged.No("maxContains", Texts.ContainsTooMany, schema.MaxContains);
    }
}
