using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Fields;

internal enum FieldKind
{
    Text,
    TextArea,
    Date,
    PartialDate,
    Year,
    Time,
    Integer,
    Number,
    Money,
    YesNo,
    Tick,
    Radio,
    Select,
    CheckList,
    Hidden,
    Group,
    Rows,
}

/// <summary>One value that may be chosen.</summary>
/// <param name="Key">What the page posts for it: the string itself, of another type its JSON.</param>
internal sealed record Choice(JsonNode Value, string Key, string Title);

/// <summary>One field of the page, put together from all schemas that speak about the same property.</summary>
internal sealed class FormField
{
    /// <summary>Name of the property; empty for the root, <c>*</c> for the item of an array.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required FieldKind Kind { get; init; }

    public required Facets Facets { get; init; }

    public string? Help { get; init; }

    public bool Required { get; init; }

    /// <summary>Never required, whatever else is answered.</summary>
    public bool IsOptional { get; init; }

    public FieldCondition? Condition { get; init; }

    /// <summary>Whether all its schemas hold whenever it is shown; not so when it stands in one of several ways or behind what the page cannot decide.</summary>
    public bool IsCertain { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What a group or a row holds, put together when first asked for: schemas that refer to each other crosswise describe more fields than can be made.</summary>
    public Lazy<IReadOnlyList<FormField>> Inside { private get; init; } = new([]);

    /// <summary>The fields of a group.</summary>
    public IReadOnlyList<FormField> Children => Kind is FieldKind.Group ? Inside.Value : [];

    /// <summary>What each row of a repeated field is: a group or a single field.</summary>
    public FormField? Row => Kind is FieldKind.Rows && Inside.Value is [var row] ? row : null;

    public bool ReadOnly => Facets.Any(facet => facet.ReadOnly);

    public string? Group => Facets.First(facet => facet.Hints.Group);

    public string? Unit => Facets.First(facet => facet.Hints.Unit) ?? (Kind is FieldKind.Money ? Texts.Dong : null);

    public string? Format => Facets.First(facet => facet.Format);

    public Choice? ChoiceOf(JsonNode? value)
    {
        var text = JsonValues.Canonical(value);
        return Choices.FirstOrDefault(choice => JsonValues.Canonical(choice.Value) == text);
    }

    /// <summary>All fields that lie in this one, itself first, made one by one.</summary>
    public IEnumerable<FormField> AndAllBelow() => new[] { this }.Concat((Row is { } row ? [row] : Children).SelectMany(child => child.AndAllBelow()));

    /// <summary>The field below this one for one segment of a pointer.</summary>
    public FormField? Below(string segment) => Kind switch
    {
        FieldKind.Group => Children.FirstOrDefault(child => child.Name == segment),
        FieldKind.Rows => Row,
        FieldKind.CheckList => this,
        _ => null,
    };
}
