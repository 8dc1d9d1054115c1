using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Fields;

/// <summary>Decides a condition on answers, as the page's script does on inputs.</summary>
internal static class ConditionCheck
{
    public static bool Holds(FieldCondition condition, JsonObject container, JsonObject root) =>
        condition.Tests.All(test => test.Clauses.All(clause => Holds(clause, clause.FromRoot ? root : container)) != test.Negated);

    private static bool Holds(FieldClause clause, JsonObject from)
    {
        JsonNode? value = from;
        foreach (var segment in clause.Path)
        {
            value = value switch
            {
                JsonObject members => members[segment],
                JsonArray items when int.TryParse(segment, out var index) && index < items.Count => items[index],
                _ => null,
            };
        }

        return value is not null && (clause.Values is null || clause.Values.Any(wanted => JsonValues.Canonical(wanted) == JsonValues.Canonical(value)));
    }
}
