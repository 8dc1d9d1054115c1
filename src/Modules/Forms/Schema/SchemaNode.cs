using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MoCua.Forms.Schema;

/// <summary>One schema of the document, as read: a null property is an absent keyword.</summary>
internal sealed class SchemaNode
{
    /// <summary>JSON pointer in the document.</summary>
    public required string Location { get; init; }

    /// <summary>The value of a boolean schema.</summary>
    public bool? Always { get; init; }

    // annotations
    public string? Title { get; set; }

    public string? Description { get; set; }

    public JsonNode? Default { get; set; }

    public bool ReadOnly { get; set; }

    public Hints Hints { get; } = new();

    // any type
    public IReadOnlyList<string>? Types { get; set; }

    public IReadOnlyList<JsonNode?>? Enum { get; set; }

    public HashSet<string>? EnumTexts { get; set; }

    public bool HasConst { get; set; }

    public JsonNode? Const { get; set; }

    public string? ConstText { get; set; }

    public string? Format { get; set; }

    // numbers
    public ExactNumber? Minimum { get; set; }

    public ExactNumber? Maximum { get; set; }

    public ExactNumber? ExclusiveMinimum { get; set; }

    public ExactNumber? ExclusiveMaximum { get; set; }

    public ExactNumber? MultipleOf { get; set; }

    // strings
    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    public string? PatternText { get; set; }

    public Regex? Pattern { get; set; }

    // objects
    public IReadOnlyDictionary<string, SchemaNode>? Properties { get; set; }

    public IReadOnlyList<(Regex Pattern, SchemaNode Schema)>? PatternProperties { get; set; }

    public SchemaNode? AdditionalProperties { get; set; }

    public SchemaNode? PropertyNames { get; set; }

    public IReadOnlyList<string>? Required { get; set; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? DependentRequired { get; set; }

    public IReadOnlyDictionary<string, SchemaNode>? DependentSchemas { get; set; }

    public int? MinProperties { get; set; }

    public int? MaxProperties { get; set; }

    // arrays
    public IReadOnlyList<SchemaNode>? PrefixItems { get; set; }

    public SchemaNode? Items { get; set; }

    public SchemaNode? Contains { get; set; }

    public int? MinContains { get; set; }

    public int? MaxContains { get; set; }

    public int? MinItems { get; set; }

    public int? MaxItems { get; set; }

    public bool UniqueItems { get; set; }

    // composition
    public SchemaNode? Ref { get; set; }

    public IReadOnlyList<SchemaNode>? AllOf { get; set; }

    public IReadOnlyList<SchemaNode>? AnyOf { get; set; }

    public IReadOnlyList<SchemaNode>? OneOf { get; set; }

    public SchemaNode? Not { get; set; }

    public SchemaNode? If { get; set; }

    public SchemaNode? Then { get; set; }

    public SchemaNode? Else { get; set; }

    /// <summary>The schemas that judge the same value as this one; a circle of them would never end.</summary>
    public IEnumerable<SchemaNode> OnSameValue() =>
        new[] { Ref, Not, If, Then, Else }.OfType<SchemaNode>()
            .Concat(AllOf ?? []).Concat(AnyOf ?? []).Concat(OneOf ?? []).Concat(DependentSchemas?.Values ?? []);
}
