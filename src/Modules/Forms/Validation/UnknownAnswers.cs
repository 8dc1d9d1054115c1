using System.Text.Json.Nodes;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Validation;

/// <summary>
/// Answers that no field of the form asks for. The standard lets them pass unless a schema closes its object; in a form they are misspelt or out of
/// date, and would stay in the dossier unseen, since nothing shows them.
/// </summary>
internal sealed class UnknownAnswers(FormOutline outline, List<FormError> errors)
{
    public void Find(IEnumerable<SchemaNode> schemas, JsonNode? value, InstancePath path)
    {
        var judging = Judging(schemas);
        switch (value)
        {
            case JsonObject members when judging.Any(schema => schema.Properties is not null || schema.PatternProperties is not null):
                foreach (var (name, member) in members)
                {
                    Member(judging, name, member, path.Then(name));
                }

                break;
            case JsonArray elements:
                foreach (var (index, element) in elements.Index())
                {
                    Find(judging.Select(schema => index < schema.PrefixItems?.Count ? schema.PrefixItems[index] : schema.Items).OfType<SchemaNode>(), element, path.Then(index));
                }

                break;
            default:
                break;
        }
    }

    private void Member(HashSet<SchemaNode> judging, string name, JsonNode? value, InstancePath path)
    {
        var fields = judging.SelectMany(schema => FieldsOf(schema, name)).ToList();
        if (fields.Count > 0)
        {
            Find(fields, value, path);
        }
        else if (judging.All(schema => schema.AdditionalProperties is null))
        {
            new Judged(judging.First(), value, path, errors, outline).No("additionalProperties", Texts.UnknownProperty);
        }
    }

    private static IEnumerable<SchemaNode> FieldsOf(SchemaNode schema, string name)
    {
        if (schema.Properties?.GetValueOrDefault(name) is { } field)
        {
            yield return field;
        }

        foreach (var (pattern, matching) in schema.PatternProperties ?? [])
        {
            if (EcmaPattern.Matches(pattern, name))
            {
                yield return matching;
            }
        }
    }

    /// <summary>With all that judge the same value, whether their branch holds or not: a field of the other branch is known, too.</summary>
    private static HashSet<SchemaNode> Judging(IEnumerable<SchemaNode> schemas)
    {
        var (seen, open) = (new HashSet<SchemaNode>(ReferenceEqualityComparer.Instance), new Stack<SchemaNode>(schemas));
        while (open.TryPop(out var schema))
        {
            if (seen.Add(schema))
            {
                foreach (var other in schema.OnSameValue())
                {
                    open.Push(other);
                }
            }
        }

        return seen;
    }
}
