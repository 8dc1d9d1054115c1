using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Validation;

/// <summary>Properties: which must be there, which may, and what each holds.</summary>
internal static class ObjectRules
{
    public static bool Check(CheckRun run, in Judged judged) =>
        judged.Value is not JsonObject members
        || (CheckNames(judged, members) & CheckMembers(run, judged, members) & CheckDependents(run, judged, members));

    private static bool CheckNames(in Judged judged, JsonObject members)
    {
        var schema = judged.Schema;
        var fits = true;
        foreach (var name in schema.Required ?? [])
        {
            fits &= members.ContainsKey(name) || judged.Lacks("required", name);
        }

        if (members.Count < schema.MinProperties)
        {
            fits = judged.No("minProperties", Texts.TooFewProperties, schema.MinProperties);
        }

        if (members.Count > schema.MaxProperties)
        {
            fits = judged.No("maxProperties", Texts.TooManyProperties, schema.MaxProperties);
        }

        return fits;
    }

    private static bool CheckMembers(CheckRun run, in Judged judged, JsonObject members)
    {
        var schema = judged.Schema;
        if (schema is { Properties: null, PatternProperties: null, AdditionalProperties: null, PropertyNames: null })
        {
            return true;
        }

        var fits = true;
        foreach (var (name, value) in members)
        {
            var path = judged.Path.Then(name);
            if (schema.PropertyNames is { } names && !run.Accepts(names, JsonValue.Create(name), path))
            {
                fits = judged.No("propertyNames", Texts.WrongPropertyName, name);
            }

            fits &= CheckMember(run, judged, name, value, path);
        }

        return fits;
    }

    private static bool CheckMember(CheckRun run, in Judged judged, string name, JsonNode? value, InstancePath path)
    {
        var schema = judged.Schema;
        var (fits, known) = (true, false);
        if (schema.Properties is { } properties && properties.TryGetValue(name, out var property))
        {
            known = true;
            fits = run.Check(property, value, path, judged.Log);
        }

        foreach (var (pattern, matching) in schema.PatternProperties ?? [])
        {
            if (EcmaPattern.Matches(pattern, name))
            {
                known = true;
                fits &= run.Check(matching, value, path, judged.Log);
            }
        }

        if (known || schema.AdditionalProperties is not { } additional)
        {
            return fits;
        }

        return additional.Always is false
            ? new Judged(schema, value, path, judged.Log, judged.Outline).No("additionalProperties", Texts.UnknownProperty)
            : run.Check(additional, value, path, judged.Log);
    }

    private static bool CheckDependents(CheckRun run, in Judged judged, JsonObject members)
    {
        var fits = true;
        foreach (var (name, needed) in judged.Schema.DependentRequired ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            foreach (var other in members.ContainsKey(name) ? needed : [])
            {
                fits &= members.ContainsKey(other) || judged.Lacks("dependentRequired", other);
            }
        }

        foreach (var (name, dependent) in judged.Schema.DependentSchemas ?? new Dictionary<string, SchemaNode>())
        {
            fits &= !members.ContainsKey(name) || run.Check(dependent, members, judged.Path, judged.Log);
        }

        return fits;
    }
}
