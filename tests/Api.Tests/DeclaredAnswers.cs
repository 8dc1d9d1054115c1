using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MoCua.Forms;

namespace MoCua.Api.Tests;

/// <summary>Holds every answer that a test receives against the OpenAPI document: the status must be declared and the body must fit its schema.</summary>
internal static class DeclaredAnswers
{
    private static readonly JsonObject Document = JsonNode.Parse(File.ReadAllText(Beside("Snapshots/openapi.json")))!.AsObject();

    private static readonly List<(Regex Path, JsonObject Operations)> Paths =
    [
        .. Document["paths"]!.AsObject().OrderBy(path => path.Key.Count(letter => letter == '{'))
            .Select(path => (new Regex($"^{Regex.Replace(path.Key, @"\{[^}]+\}", "[^/]+")}$"), path.Value!.AsObject())),
    ];

    private static readonly ConcurrentDictionary<string, FormSchema> Schemas = new(StringComparer.Ordinal);

    private static int held;

    /// <summary>How many bodies were held against a schema so far in this run.</summary>
    public static int Held => held;

    public static void Check(string method, string path, int status, string? mediaType, string text)
    {
        var (route, query) = path.Split('?') is [var before, var after] ? (before, after) : (path, "");
        if (Paths.FirstOrDefault(each => each.Path.IsMatch(route)).Operations?[method.ToLowerInvariant()] is not JsonObject operation
            || query.Contains("fields=", StringComparison.Ordinal))
        {
            return; // what is not in the document (or only a part of it was asked for) is not judged here
        }

        var declared = Resolve(operation["responses"]![status.ToString(CultureInfo.InvariantCulture)]);
        declared.ShouldNotBeNull($"{method} {path} answers {status}, which the document does not declare: {text}");
        if (mediaType is null || declared["content"]?[mediaType]?["schema"] is not { } schema || !mediaType.EndsWith("json", StringComparison.Ordinal))
        {
            return;
        }

        var errors = Schemas.GetOrAdd(schema.ToJsonString(), Compile).Validate(JsonNode.Parse(text));
        errors.ShouldBeEmpty($"{method} {path} answers {status} otherwise than the document says: {text}");
        Interlocked.Increment(ref held);
    }

    private static JsonNode? Resolve(JsonNode? node) =>
        node?["$ref"]?.GetValue<string>() is { } pointer ? pointer.Split('/').Skip(1).Aggregate((JsonNode?)Document, (at, name) => at?[name]) : node;

    private static string Beside(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);

    private static FormSchema Compile(string schema)
    {
        var components = Document["components"]!["schemas"]!.ToJsonString();
        var whole = $$"""{ "allOf": [{{schema}}], "$defs": {{components}} }""".Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var loaded = FormSchema.Load(whole);
        loaded.IsRefused.ShouldBeFalse(loaded.IsRefused ? loaded.Refusal.Message : null);
        return loaded.Value;
    }
}
