using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Fields;

/// <summary>Turns schemas into the fields of a page.</summary>
/// <param name="open">The schemas of the groups and rows around the field.</param>
/// <param name="certain">Whether these hold whenever they are shown.</param>
internal sealed class OutlineBuilder(ImmutableHashSet<SchemaNode> open, bool certain)
{
    private const int RadioAtMost = 4;

    public FormField Build(Member member)
    {
        var facets = Facets.Of(member.Views);
        var choices = ChoicesOf(facets);
        var kind = KindOf(facets, choices);
        if (kind is FieldKind.CheckList)
        {
            choices = ChoicesOf(Facets.Of([facets.Items!]));
        }

        return new FormField
        {
            Name = member.Name,
            Title = facets.First(facet => facet.Title) ?? member.Name,
            Help = facets.First(facet => facet.Description),
            Kind = kind,
            Facets = facets,
            Required = member.Required,
            IsOptional = !member.Required && !member.SometimesRequired,
            Condition = FieldCondition.Both(member.Condition, FieldCondition.Of(facets.First(facet => facet.Hints.ShowWhen))),
            Choices = choices,
            Inside = new Lazy<IReadOnlyList<FormField>>(() => Inside(kind, facets, certain && member.IsCertain)),
            IsCertain = certain && member.IsCertain,
        };
    }

    private IReadOnlyList<FormField> Inside(FieldKind kind, Facets facets, bool isCertain)
    {
        // A schema that contains itself (a family tree) ends the page at its second appearance.
        if (kind is not (FieldKind.Group or FieldKind.Rows) || facets.Any(open.Contains))
        {
            return [];
        }

        var deeper = new OutlineBuilder(open.Union(facets.All), isCertain);
        return kind is FieldKind.Group
            ? [.. ObjectMembers.Of(facets).Select(deeper.Build)]
            : [deeper.Build(new Member("*", facets.Items is { } items ? [items] : []))];
    }

    private static FieldKind KindOf(Facets facets, IReadOnlyList<Choice> choices) =>
        facets.First(facet => facet.Hints.Widget) is { } widget ? KindOfWidget(widget, facets)
        : choices.Count > RadioAtMost ? FieldKind.Select
        : choices.Count > 0 ? FieldKind.Radio
        : facets.Type switch
        {
            "array" => facets.Any(facet => facet.UniqueItems) && facets.Items is { } items && ChoicesOf(Facets.Of([items])).Count > 0 ? FieldKind.CheckList : FieldKind.Rows,
            "object" => FieldKind.Group,
            "boolean" => FieldKind.YesNo,
            "integer" => FieldKind.Integer,
            "number" => FieldKind.Number,
            null when facets.Any(facet => facet.Properties is not null) => FieldKind.Group,
            _ => KindOfFormat(facets.First(facet => facet.Format)),
        };

    private static FieldKind KindOfWidget(string widget, Facets facets) => widget switch
    {
        "textarea" => FieldKind.TextArea,
        "date" => FieldKind.Date,
        "partial-date" => FieldKind.PartialDate,
        "year" => FieldKind.Year,
        "time" => FieldKind.Time,
        "select" => FieldKind.Select,
        "radio" => facets.Type == "boolean" ? FieldKind.YesNo : FieldKind.Radio,
        "checkbox" => FieldKind.Tick,
        "checkboxes" => FieldKind.CheckList,
        "integer" => FieldKind.Integer,
        "number" => FieldKind.Number,
        "money" => FieldKind.Money,
        "hidden" => FieldKind.Hidden,
        _ => FieldKind.Text,
    };

    private static FieldKind KindOfFormat(string? format) => format switch
    {
        "date" => FieldKind.Date,
        "x-partial-date" => FieldKind.PartialDate,
        "x-year" => FieldKind.Year,
        "time" => FieldKind.Time,
        _ => FieldKind.Text,
    };

    private static IReadOnlyList<Choice> ChoicesOf(Facets facets)
    {
        var titled = facets.First(facet => AreChoices(facet.OneOf) ?? AreChoices(facet.AnyOf));
        if (titled is not null)
        {
            return [.. titled.Where(each => each.Const is not null).Select(each => ChoiceOf(each.Const!, each.Title))];
        }

        return [.. (facets.First(facet => facet.Enum) ?? []).OfType<JsonNode>().Select(value => ChoiceOf(value, null))];
    }

    private static IReadOnlyList<SchemaNode>? AreChoices(IReadOnlyList<SchemaNode>? ways) => ways is not null && ways.All(way => way.HasConst) ? ways : null;

    private static Choice ChoiceOf(JsonNode value, string? title)
    {
        var key = ValueText.Key(value);
        return new Choice(value, key, title ?? key);
    }
}
