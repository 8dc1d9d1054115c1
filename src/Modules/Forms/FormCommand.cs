using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoCua.Forms.Schema;

namespace MoCua.Forms;

/// <summary><c>mocua form validate --schema FILE.json</c>: one JSON instance a line in, one verdict a line out.</summary>
public static class FormCommand
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>0, or 1 when the schema cannot be read or uses a keyword that is not supported (named on <paramref name="error"/>).</returns>
    public static int Validate(string schemaPath, TextReader input, TextWriter output, TextWriter error)
    {
        if (!File.Exists(schemaPath))
        {
            error.WriteLine(Texts.SchemaFileMissing, schemaPath);
            return 1;
        }

        var loaded = FormSchema.Load(File.ReadAllText(schemaPath));
        if (loaded.IsRefused)
        {
            error.WriteLine($"{schemaPath}: {loaded.Refusal.Code}: {loaded.Refusal.Message}");
            return 1;
        }

        while (input.ReadLine() is { } line)
        {
            output.WriteLine(JsonSerializer.Serialize(Judge(loaded.Value, line), Plain));
        }

        return 0;
    }

    private static Verdict Judge(FormSchema schema, string line)
    {
        try
        {
            var instance = JsonNode.Parse(line, null, JsonValues.Strict);
            _ = JsonValues.Canonical(instance); // reads all of it, so that a fault is found whether or not the schema looks there
            var errors = schema.Validate(instance, assertFormat: false);
            return new Verdict(errors.Count == 0, [.. errors.Select(each => new Finding(each.Path, each.Keyword, each.Message))]);
        }
        catch (InsufficientExecutionStackException)
        {
            return TooDeep;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second is the framework's answer to half a surrogate pair.
            return JsonValues.IsTooDeep(line) ? TooDeep : new Verdict(false, [new Finding("", "json", Texts.InstanceNotJson)]);
        }
    }

    private static Verdict TooDeep => new(false, [new Finding("", "depth", Fields.Wording.Say(Texts.InstanceTooDeep, JsonValues.DeepestLevel))]);

    private sealed record Verdict(bool Valid, IReadOnlyList<Finding> Errors);

    private sealed record Finding(string Path, string Keyword, string Message);
}
