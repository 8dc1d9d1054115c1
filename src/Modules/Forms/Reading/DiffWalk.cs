using System.Text.Json.Nodes;
using MoCua.Forms.Fields;

namespace MoCua.Forms.Reading;

/// <summary>Goes through two versions side by side along the fields of the form.</summary>
internal sealed class DiffWalk(FormOutline outline)
{
    public IEnumerable<FormChange> Walk(FormField field, Place was, JsonNode? before, Place now, JsonNode? after) => field.Kind switch
    {
        FieldKind.Hidden => [],
        FieldKind.Group when before is null or JsonObject && after is null or JsonObject =>
            field.Children.SelectMany(child =>
            Walk(child, was.Child(child.Name), before?[child.Name], now.Child(child.Name), after?[child.Name])),
        FieldKind.Rows when field.Row is { } row && before is null or JsonArray && after is null or JsonArray =>
            WalkRows(row, was, before as JsonArray ?? [], now, after as JsonArray ?? []),
        _ => Single(field, was, before, now, after),
    };

    private IEnumerable<FormChange> WalkRows(FormField row, Place was, JsonArray before, Place now, JsonArray after) =>
        RowPairs.Of(before, after).SelectMany(pair => Walk(
            row, was.Row(pair.Old ?? pair.New!.Value), pair.Old is { } old ? before[old] : null, now.Row(pair.New ?? pair.Old!.Value), pair.New is { } at ? after[at] : null));

    private IEnumerable<FormChange> Single(FormField field, Place was, JsonNode? before, Place now, JsonNode? after)
    {
        var (old, fresh) = (ValueText.ForReading(field, before), ValueText.ForReading(field, after));
        if (old != fresh)
        {
            var pointer = (fresh.Length > 0 ? now : was).Pointer;
            yield return new FormChange(outline.GroupOf(pointer), outline.TitleOf(pointer), old, fresh, pointer);
        }
    }
}
