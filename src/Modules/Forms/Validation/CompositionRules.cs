using MoCua.Forms.Schema;

namespace MoCua.Forms.Validation;

/// <summary>$ref, allOf, anyOf, oneOf, not, if/then/else.</summary>
internal static class CompositionRules
{
    public static bool Check(CheckRun run, in Judged judged)
    {
        var schema = judged.Schema;
        var fits = schema.Ref is null || Apply(run, judged, schema.Ref);
        foreach (var part in schema.AllOf ?? [])
        {
            fits &= Apply(run, judged, part);
        }

        return fits & CheckAnyOf(run, judged) & CheckOneOf(run, judged) & CheckNot(run, judged) & CheckCondition(run, judged);
    }

    private static bool Apply(CheckRun run, in Judged judged, SchemaNode schema) => run.Check(schema, judged.Value, judged.Path, judged.Log);

    private static bool Accepts(CheckRun run, in Judged judged, SchemaNode schema) => run.Accepts(schema, judged.Value, judged.Path);

    private static bool CheckAnyOf(CheckRun run, in Judged judged)
    {
        if (judged.Schema.AnyOf is not { } branches)
        {
            return true;
        }

        foreach (var branch in branches)
        {
            if (Accepts(run, judged, branch))
            {
                return true;
            }
        }

        return NoneFits(judged, "anyOf", branches);
    }

    private static bool CheckOneOf(CheckRun run, in Judged judged)
    {
        if (judged.Schema.OneOf is not { } branches)
        {
            return true;
        }

        var fitting = 0;
        foreach (var branch in branches)
        {
            fitting += Accepts(run, judged, branch) ? 1 : 0;
        }

        return fitting switch
        {
            0 => NoneFits(judged, "oneOf", branches),
            1 => true,
            _ => judged.No("oneOf", Texts.MoreThanOneWay),
        };
    }

    private static bool NoneFits(in Judged judged, string keyword, IReadOnlyList<SchemaNode> branches)
    {
        if (branches.All(branch => branch.HasConst))
        {
            return judged.No(keyword, Texts.NotAChoice);
        }

        return branches.All(branch => branch.Required?.Count == 1)
            ? judged.LacksAll(keyword, [.. branches.Select(branch => branch.Required![0])])
            : judged.No(keyword, Texts.NoWayFits);
    }

    private static bool CheckNot(CheckRun run, in Judged judged) =>
        judged.Schema.Not is not { } unwanted || !Accepts(run, judged, unwanted) || judged.No("not", Texts.NotAllowedValue);

    private static bool CheckCondition(CheckRun run, in Judged judged)
    {
        if (judged.Schema.If is not { } condition)
        {
            return true;
        }

        var branch = Accepts(run, judged, condition) ? judged.Schema.Then : judged.Schema.Else;
        return branch is null || Apply(run, judged, branch);
    }
}
