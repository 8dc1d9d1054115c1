using MoCua.Forms.Schema;
using MoCua.Kernel.Results;

namespace MoCua.Forms.Fields;

/// <summary>Finds what makes a lawful schema useless as a form.</summary>
internal static class FormFaults
{
    public static IReadOnlyList<Refusal> In(FormSchema schema) => schema.Outline.Root.Kind is not FieldKind.Group || schema.Outline.Root.Children.Count == 0
        ? [Refusals.NoFields]
        : [.. In(schema.Outline.Root, "")];

    private static IEnumerable<Refusal> In(FormField field, string path)
    {
        foreach (var child in field.Kind is FieldKind.Rows ? new[] { field.Row }.OfType<FormField>() : field.Children)
        {
            var childPath = $"{path}/{Pointer.Escape(child.Name)}";
            if (field.Kind is FieldKind.Group && field.Facets.All.FirstOrDefault(facet => Shuts(facet, child.Name)) is { } shut)
            {
                yield return Refusals.NeverAllowed(childPath, shut.Location);
            }

            foreach (var below in In(child, childPath))
            {
                yield return below;
            }
        }
    }

    /// <summary><c>additionalProperties: false</c> does not see the properties of branches and references.</summary>
    private static bool Shuts(SchemaNode facet, string name) =>
        facet.AdditionalProperties?.Always is false
        && facet.Properties?.ContainsKey(name) is not true
        && facet.PatternProperties?.Any(pattern => EcmaPattern.Matches(pattern.Pattern, name)) is not true;
}
