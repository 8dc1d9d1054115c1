using MoCua.Forms.Schema;
using MoCua.Kernel.Results;

namespace MoCua.Forms.Fields;

/// <summary>Finds what makes a lawful schema useless as a form.</summary>
internal static class FormFaults
{
    /// <summary>No paper form comes near; schemas that refer to each other crosswise soon exceed it.</summary>
    private const int MostFields = 2000;

    public static IReadOnlyList<Refusal> In(FormOutline outline)
    {
        if (outline.Root is not { Kind: FieldKind.Group, Children.Count: > 0 })
        {
            return [Refusals.NoFields];
        }

        return outline.Root.AndAllBelow().Skip(MostFields).Any() ? [Refusals.TooManyFields(MostFields)] : [.. In(outline, outline.Root, "")];
    }

    private static IEnumerable<Refusal> In(FormOutline outline, FormField field, string path)
    {
        var own = field.Kind switch
        {
            FieldKind.Group => OfGroup(field, path),
            FieldKind.Radio or FieldKind.Select or FieldKind.CheckList when field.Choices.Count == 0 => [Refusals.NoChoices(path)],
            _ => [],
        };
        var below = field.Kind is FieldKind.Rows ? new[] { field.Row }.OfType<FormField>() : field.Children;
        return own.Concat(below.SelectMany(child =>
            OfCondition(outline, field, child, path).Concat(In(outline, child, $"{path}/{Pointer.Escape(child.Name)}"))));
    }

    private static IEnumerable<Refusal> OfGroup(FormField group, string path)
    {
        foreach (var child in group.Children)
        {
            if (group.Facets.All.FirstOrDefault(facet => Shuts(facet, child.Name)) is { } shut)
            {
                yield return Refusals.NeverAllowed($"{path}/{Pointer.Escape(child.Name)}", shut.Location);
            }
        }

        foreach (var (name, location) in group.Facets.All.SelectMany(WithBranches).SelectMany(RequiredBy).DistinctBy(required => required.Name))
        {
            // A schema that contains itself is drawn once only; its second appearance has no fields to look for.
            if (group.Children.Count > 0 && group.Below(name) is null)
            {
                yield return Refusals.NoSuchField("required", $"{path}/{Pointer.Escape(name)}", location);
            }
        }
    }

    private static IEnumerable<Refusal> OfCondition(FormOutline outline, FormField container, FormField field, string path) =>
        from test in field.Condition?.Tests ?? []
        from clause in test.Clauses
        let target = clause.FromRoot ? outline.Find("/" + string.Join('/', clause.Path.Select(Pointer.Escape))) : container.Below(clause.Path[0])
        where target is null
        select Refusals.NoSuchField("x-show-when", string.Join('/', clause.Path), $"{path}/{field.Name}");

    /// <summary><c>additionalProperties: false</c> does not see the properties of branches and references.</summary>
    private static bool Shuts(SchemaNode facet, string name) =>
        facet.AdditionalProperties?.Always is false
        && facet.Properties?.ContainsKey(name) is not true
        && facet.PatternProperties?.Any(pattern => EcmaPattern.Matches(pattern.Pattern, name)) is not true;

    private static IEnumerable<SchemaNode> WithBranches(SchemaNode facet) =>
        Facets.Of(new[] { facet, facet.Then, facet.Else }.OfType<SchemaNode>().Concat(facet.DependentSchemas?.Values ?? [])).All;

    private static IEnumerable<(string Name, string Location)> RequiredBy(SchemaNode schema) =>
        (schema.Required ?? []).Select(name => (name, schema.Location));
}
