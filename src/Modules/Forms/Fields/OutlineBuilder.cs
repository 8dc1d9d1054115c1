using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Fields;

/// <summary>Turns schemas into the fields of a page.</summary>
internal sealed class OutlineBuilder
{
    private const int RadioAtMost = 4;

    private readonly HashSet<SchemaNode> open = [];

    public FormField Build(Member member)
    {
        var facets = Facets.Of(member.Views);
        var choices = ChoicesOf(facets);
        var kind = KindOf(facets, choices);
        if (kind is FieldKind.CheckList)
        {
            choices = ChoicesOf(Facets.Of([facets.Items!]));
        }

        // A schema that contains itself (a family tree) ends the page at its second appearance.
        List<SchemaNode> entered = kind is FieldKind.Group or FieldKind.Rows ? [.. facets.All.Where(open.Add)] : [];
        var isRepeated = kind is FieldKind.Group or FieldKind.Rows && entered.Count < facets.All.Count;
        var field = new FormField
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
            Children = kind is FieldKind.Group && !isRepeated ? [.. ObjectMembers.Of(facets).Select(Build)] : [],
            Row = kind is FieldKind.Rows && !isRepeated ? Build(new Member("*", facets.Items is { } items ? [items] : [])) : null,
        };
        open.ExceptWith(entered);
        return field;
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
