using System.Text.Json;
using System.Text.Json.Nodes;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;
using MoCua.Forms.Validation;
using MoCua.Kernel.Results;

namespace MoCua.Forms;

/// <summary>A form: a JSON Schema 2020-12 that was read in full. Immutable; load once, use from any thread. Hints: <c>docs/bundle-form.md</c>.</summary>
public sealed class FormSchema
{
    private FormSchema(SchemaNode root)
    {
        Root = root;
        Outline = FormOutline.Of(root);
    }

    public string? Title => Root.Title;

    /// <summary>Every field of the page in its order, rows once with <c>*</c> for the index: what guards and templates may name.</summary>
    public IReadOnlyList<FormFieldInfo> Fields => Outline.Fields;

    /// <summary>What a form cannot do though it is a lawful schema; a bundle with such a form is not fit to publish.</summary>
    public IReadOnlyList<Refusal> Faults => FormFaults.In(Outline);

    internal SchemaNode Root { get; }

    internal FormOutline Outline { get; }

    /// <summary>Reads a schema, or refuses it as a whole: an unknown keyword is named, never ignored.</summary>
    public static Result<FormSchema> Load(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, JsonValues.Strict);
            var reader = new SchemaReader();
            var root = reader.Read(document.RootElement);
            return reader.Problems is [var first, ..] ? first : new FormSchema(root);
        }
        catch (InsufficientExecutionStackException)
        {
            return Refusals.TooDeep;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is the framework's answer to half a surrogate pair.
            return JsonValues.IsTooDeep(json) ? Refusals.TooDeep : Refusals.NotJson(exception.Message);
        }
    }

    /// <summary>The values among which a field lets choose; empty where they are free.</summary>
    /// <param name="path">As in <see cref="Fields"/>.</param>
    public IReadOnlyList<JsonNode> ChoicesOf(string path) => [.. (Outline.Find(path)?.Choices ?? []).Select(choice => choice.Value)];

    /// <summary>Whether a field could hold the value in some way of filling in the form; false for what is no field.</summary>
    /// <param name="path">As in <see cref="Fields"/>.</param>
    public bool Admits(string path, JsonNode value) => Outline.Find(path) is { } field && (field.IsCertain
        ? field.Facets.All.All(facet => new CheckRun(Outline, assertFormat: true, today: null).Accepts(facet, value, InstancePath.Root))
        : field.Facets.Any(facet => new CheckRun(Outline, assertFormat: true, today: null).Accepts(facet, value, InstancePath.Root)));

    /// <summary>The answers of a new form: its defaults.</summary>
    public JsonObject Start() => Defaults.Of(Outline.Root) as JsonObject ?? [];

    /// <summary>All that is wrong with the answers, in the order of the page; empty when they are valid.</summary>
    /// <param name="assertFormat">True in MoCua's own forms, which also refuse answers that no field asks for; false for the plain meaning of the standard.</param>
    /// <param name="today">Judges what cannot lie in the future (<c>x-past</c>, the year in a personal id); null where no day is known.</param>
    public IReadOnlyList<FormError> Validate(JsonNode? answers, bool assertFormat = true, DateOnly? today = null)
    {
        var errors = new List<FormError>();
        new CheckRun(Outline, assertFormat, today).Check(Root, answers, InstancePath.Root, errors);
        if (assertFormat)
        {
            new UnknownAnswers(Outline, errors).Find([Root], answers, InstancePath.Root);
            UnseenCharacters.Find(answers, InstancePath.Root, errors);
        }

        return [.. errors.OrderBy(error => Outline.PositionOf(error.Field), StringComparer.Ordinal)];
    }
}
