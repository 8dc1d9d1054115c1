using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Fields;

/// <summary>When a field is shown: every test holds.</summary>
internal sealed record FieldCondition(IReadOnlyList<FieldTest> Tests)
{
    public static FieldCondition? Both(FieldCondition? first, FieldCondition? second) =>
        first is null ? second : second is null ? first : new FieldCondition([.. first.Tests, .. second.Tests]);

    /// <summary>The condition under which the branch of an <c>if</c> counts; null when the page cannot decide it.</summary>
    public static FieldCondition? Of(SchemaNode condition, bool negated)
    {
        if (condition is not { Always: null, Not: null, AnyOf: null, OneOf: null, AllOf: null, If: null, Ref: null, PatternProperties: null, DependentSchemas: null })
        {
            return null;
        }

        var properties = condition.Properties ?? new Dictionary<string, SchemaNode>();
        var clauses = new List<FieldClause>();
        foreach (var (name, schema) in properties)
        {
            var values = schema.HasConst ? [schema.Const] : schema.Enum;
            if (values is null || condition.Required?.Contains(name) is not true)
            {
                return null; // without `required` an absent property satisfies the condition, which no reader expects
            }

            clauses.Add(new FieldClause([name], FromRoot: false, values));
        }

        clauses.AddRange((condition.Required ?? []).Where(name => !properties.ContainsKey(name)).Select(name => new FieldClause([name], FromRoot: false, null)));
        return clauses.Count == 0 ? null : new FieldCondition([new FieldTest(clauses, negated)]);
    }

    public static FieldCondition? Of(ShowWhen? hint) => hint is null
        ? null
        : new FieldCondition([new FieldTest([ClauseOf(hint)], Negated: false)]);

    public static FieldCondition Filled(string property) => new([new FieldTest([new FieldClause([property], FromRoot: false, null)], Negated: false)]);

    private static FieldClause ClauseOf(ShowWhen hint) => hint.Field.StartsWith('/')
        ? new FieldClause([.. Pointer.Segments(hint.Field)], FromRoot: true, hint.Values)
        : new FieldClause([hint.Field], FromRoot: false, hint.Values);
}

/// <summary>All clauses hold, or, negated, not all of them.</summary>
internal sealed record FieldTest(IReadOnlyList<FieldClause> Clauses, bool Negated);

/// <summary>A field has one of these values, or, without values, has any.</summary>
/// <param name="FromRoot">Whether the path starts at the root or at the object that holds the conditional field.</param>
internal sealed record FieldClause(IReadOnlyList<string> Path, bool FromRoot, IReadOnlyList<JsonNode?>? Values);
