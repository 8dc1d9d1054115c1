using System.Globalization;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Fields;

/// <summary>The fields of a form as a tree; also what error messages take their titles from.</summary>
internal sealed class FormOutline
{
    private FormOutline(FormField root) => Root = root;

    public FormField Root { get; }

    public IReadOnlyList<FormFieldInfo> Fields => [.. Walk(Root, "", "")];

    public static FormOutline Of(SchemaNode root) => new(new OutlineBuilder([], certain: true).Build(new Member("", [root])));

    public FormField? Find(string pointer)
    {
        var field = Root;
        foreach (var segment in Pointer.Segments(pointer))
        {
            field = field?.Below(segment);
        }

        return field;
    }

    /// <summary>Title for a message; the last name or number of the pointer when the form has no such field.</summary>
    public string TitleOf(string pointer)
    {
        var last = Pointer.Segments(pointer).LastOrDefault() ?? "";
        return Find(pointer) switch
        {
            { Name: "" } => Root.Facets.First(facet => facet.Title) ?? Texts.ThisValue,
            { Title: not "*" } field => field.Title,
            _ => int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? Wording.Say(Texts.RowNumber, index + 1) : last,
        };
    }

    /// <summary>The legends above a field: “Người mẹ – Nơi cư trú”, “Thành viên 2”.</summary>
    public string GroupOf(string pointer)
    {
        var legends = new List<string>();
        var field = Root;
        foreach (var segment in Pointer.Segments(pointer))
        {
            if (field.Below(segment) is not { } below)
            {
                break;
            }

            if (field.Kind is FieldKind.Rows)
            {
                legends.Add(below.Kind is FieldKind.Group ? RowTitle(field, RowIndex(segment)) : field.Title);
            }
            else if (field is { Kind: FieldKind.Group, Name: not ("" or "*") })
            {
                legends.Add(field.Title);
            }

            legends.AddRange(below.Group is { } group ? [group] : []);
            field = below;
        }

        return string.Join(" – ", legends);
    }

    public static string RowTitle(FormField rows, int index) => Wording.Say(Texts.RowTitle, rows.Facets.First(facet => facet.Hints.RowTitle) ?? rows.Title, index + 1);

    /// <summary>Where the page has a field; null when it has none.</summary>
    public Place? PlaceOf(string pointer, string prefix)
    {
        var (field, place) = (Root, Place.Root(prefix));
        foreach (var segment in Pointer.Segments(pointer))
        {
            if (field.Below(segment) is not { } below)
            {
                return null;
            }

            (place, field) = (place.Below(field, segment), below);
        }

        return place;
    }

    /// <summary>“Cần nhập …”, in the words that fit the field.</summary>
    public string Required(string pointer)
    {
        var format = Find(pointer)?.Kind switch
        {
            FieldKind.YesNo => Texts.RequiredYesNo,
            FieldKind.Radio or FieldKind.Select or FieldKind.CheckList => Texts.RequiredChoice,
            FieldKind.Tick => Texts.RequiredTick,
            FieldKind.Group => Texts.RequiredGroup,
            FieldKind.Rows => Texts.RequiredRows,
            _ => Texts.Required,
        };
        return Wording.Say(format, TitleOf(pointer));
    }

    /// <summary>Sorts as the fields stand on the page; what the page does not have comes last.</summary>
    public string PositionOf(string pointer)
    {
        var position = "";
        var field = Root;
        foreach (var segment in Pointer.Segments(pointer))
        {
            var below = field?.Below(segment);
            var at = below is null ? int.MaxValue : field!.Kind is FieldKind.Group ? IndexOf(field.Children, below) : RowIndex(segment);
            position += at.ToString("X8", CultureInfo.InvariantCulture);
            field = below;
        }

        return position;
    }

    private static int IndexOf(IReadOnlyList<FormField> fields, FormField wanted)
    {
        var index = 0;
        while (index < fields.Count && fields[index] != wanted)
        {
            index++;
        }

        return index;
    }

    private static int RowIndex(string segment) => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;

    private static IEnumerable<FormFieldInfo> Walk(FormField field, string path, string group)
    {
        foreach (var child in field.Kind is FieldKind.Rows ? new[] { field.Row }.OfType<FormField>() : field.Children)
        {
            var childPath = $"{path}/{Pointer.Escape(child.Name)}";
            if (child.Name != "*" || child.Kind is not FieldKind.Group)
            {
                yield return new FormFieldInfo(childPath, child.Title, child.Group ?? group, ValueText.KindName(child.Kind));
            }

            foreach (var below in Walk(child, childPath, child.Name == "*" ? group : child.Title))
            {
                yield return below;
            }
        }
    }
}
