using System.Text.Json.Nodes;
using MoCua.Forms.Fields;

namespace MoCua.Forms.Rendering;

/// <summary>What every part of the page needs to know: the form, all answers, the complaints by field.</summary>
internal sealed class FormPage
{
    private readonly ILookup<string, string> messages;

    public FormPage(FormSchema schema, JsonNode? answers, IReadOnlyList<FormError> errors, string prefix, FormPickers? pickers)
    {
        Outline = schema.Outline;
        Prefix = prefix;
        Pickers = pickers;
        Answers = answers as JsonObject ?? [];
        messages = errors.ToLookup(error => error.Field, error => error.Message, StringComparer.Ordinal);
    }

    public FormOutline Outline { get; }

    public string Prefix { get; }

    public FormPickers? Pickers { get; }

    public JsonObject Answers { get; }

    /// <summary>The complaints about one field; a list of ticked boxes also shows those about its items.</summary>
    public IReadOnlyList<string> MessagesAt(FormField field, Place place) => field.Kind is FieldKind.CheckList
        ? [.. messages.Where(group => group.Key == place.Pointer || group.Key.StartsWith(place.Pointer + "/", StringComparison.Ordinal)).SelectMany(group => group).Distinct()]
        : [.. messages[place.Pointer].Distinct()];
}
