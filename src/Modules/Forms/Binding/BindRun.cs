using System.Text.Json.Nodes;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;

namespace MoCua.Forms.Binding;

/// <summary>One reading of a posted page along the fields of the form; names that the form does not know are never looked at.</summary>
/// <param name="earlier">What the page showed, where that is known.</param>
internal sealed class BindRun(PostedValues posted, RowsOperation? operation, JsonNode? earlier = null)
{
    private readonly JsonObject root = [];

    public JsonObject Run(FormField form, Place place)
    {
        Fill(root, form, place);
        return root;
    }

    private void Fill(JsonObject answers, FormField group, Place place)
    {
        foreach (var field in group.Children)
        {
            if (Read(field, place.Child(field.Name), answers) is { } value)
            {
                answers[field.Name] = value;
            }
        }
    }

    private JsonNode? Read(FormField field, Place place, JsonObject container) => field.Kind switch
    {
        FieldKind.Group => ReadGroup(field, place, container),
        FieldKind.Rows => ReadRows(field, place),
        FieldKind.CheckList => ReadCheckList(field, place),
        FieldKind.Tick => ReadTick(place),
        _ => ReadSingle(field, place),
    };

    /// <summary>An untouched group is absent; one that is required stays as an empty object, so that each of its fields asks for itself.</summary>
    private JsonObject? ReadGroup(FormField field, Place place, JsonObject container)
    {
        var group = new JsonObject();
        Fill(group, field, place);
        var isAsked = field.Required && (field.Condition is not { } condition || ConditionCheck.Holds(condition, container, root));
        return isAsked || !IsUntouched(field, group) || (group.Count > 0 && WasUntouched(field, place)) ? group : null;
    }

    /// <summary>The page showed a group of defaults alone: as it was posted it was before.</summary>
    private bool WasUntouched(FormField field, Place place)
    {
        var shown = earlier;
        foreach (var segment in Pointer.Segments(place.Pointer))
        {
            shown = shown is JsonObject members ? members[segment] : shown is JsonArray items && int.TryParse(segment, out var index) && index < items.Count ? items[index] : null;
        }

        return shown is JsonObject && IsUntouched(field, shown);
    }

    private JsonArray? ReadRows(FormField field, Place place)
    {
        if (field.Row is not { } row)
        {
            return null;
        }

        var rows = new JsonArray();
        foreach (var index in posted.Indexes(place.Name))
        {
            var at = place.Row(index);
            if (operation?.Removes(at.Pointer) is not true && ReadRow(row, at) is { } value)
            {
                rows.Add(value);
            }
        }

        if (operation?.AddsTo(place.Pointer) is true)
        {
            rows.Add(EmptyRow(row));
        }

        return rows.Count > 0 ? rows : null;
    }

    /// <summary>An untouched row is dropped, except while the person is adding and removing rows.</summary>
    private JsonNode? ReadRow(FormField row, Place place)
    {
        if (row.Kind is FieldKind.Group)
        {
            var answers = new JsonObject();
            Fill(answers, row, place);
            return operation is not null || !IsUntouched(row, answers) ? answers : null;
        }

        return Read(row, place, root) ?? (operation is null ? null : EmptyRow(row));
    }

    private static JsonNode EmptyRow(FormField row) => row.Kind is FieldKind.Group ? Defaults.Of(row) ?? new JsonObject() : JsonValue.Create("");

    private JsonArray? ReadCheckList(FormField field, Place place)
    {
        var ticked = posted.All(place.Name).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).Select(key => Chosen(field, key)).ToArray();
        return ticked.Length > 0 ? new JsonArray(ticked) : null;
    }

    /// <summary>A hidden “false” goes with each box, so that an unticked one is told from one that was not on the page.</summary>
    private JsonValue? ReadTick(Place place)
    {
        var values = posted.All(place.Name);
        return values.Count == 0 ? null : JsonValue.Create(values.Contains("true"));
    }

    private JsonNode? ReadSingle(FormField field, Place place)
    {
        var typed = posted.Last(place.Name);
        if (field.Choices.Count > 0)
        {
            return typed.Length == 0 ? null : Chosen(field, typed);
        }

        return field.Kind is FieldKind.YesNo || (field.Kind is FieldKind.Hidden && field.Facets.Type == "boolean")
            ? ReadYesNo(typed)
            : TypedText.Read(field, typed);
    }

    private static JsonValue? ReadYesNo(string typed) => typed switch
    {
        "" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => JsonValue.Create(typed),
    };

    private static JsonNode Chosen(FormField field, string key) =>
        field.Choices.FirstOrDefault(choice => choice.Key == key)?.Value.DeepClone() ?? JsonValue.Create(key);

    /// <summary>Nothing but unticked boxes and defaults.</summary>
    private static bool IsUntouched(FormField field, JsonNode? value) => (field.Kind, value) switch
    {
        (_, null) => true,
        (FieldKind.Group, JsonObject members) => field.Children.All(child => IsUntouched(child, members[child.Name])),
        (FieldKind.Rows, JsonArray items) when field.Row is { } row => items.All(item => IsUntouched(row, item)),
        (FieldKind.Tick, _) when JsonValues.KindOf(value) is System.Text.Json.JsonValueKind.False => true,
        _ => Defaults.Of(field) is { } preset && JsonValues.Canonical(preset) == JsonValues.Canonical(value),
    };
}
