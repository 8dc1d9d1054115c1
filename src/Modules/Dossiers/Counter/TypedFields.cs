using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MoCua.Dossiers.Counter;

/// <summary>The fields of a page as they were typed, by name: what is shown again after an error, and what a draft keeps.</summary>
internal sealed class TypedFields
{
    private readonly SortedDictionary<string, List<string>> values = new(StringComparer.Ordinal);

    /// <summary>True for a page that nobody has typed into yet.</summary>
    public bool IsEmpty => values.Count == 0;

    public IEnumerable<KeyValuePair<string, string>> Pairs => values.SelectMany(entry => entry.Value.Select(value => KeyValuePair.Create(entry.Key, value)));

    public static TypedFields Of(IFormCollection form)
    {
        var typed = new TypedFields();
        foreach (var (name, sent) in form.Where(field => field.Key is not "__RequestVerificationToken"))
        {
            typed.values[name] = [.. sent.OfType<string>()];
        }

        return typed;
    }

    public static TypedFields FromJson(string json)
    {
        var typed = new TypedFields();
        foreach (var (name, kept) in JsonSerializer.Deserialize<Dictionary<string, List<string>>>(json) ?? [])
        {
            typed.values[name] = kept;
        }

        return typed;
    }

    public string ToJson() => JsonSerializer.Serialize(values);

    public bool Has(string name) => values.ContainsKey(name);

    public string Text(string name) => values.TryGetValue(name, out var all) && all.Count > 0 ? all[^1] : "";

    public bool Ticked(string name) => Text(name) is "true";

    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var all) ? all : [];

    public void Add(string name, string value)
    {
        if (!values.TryGetValue(name, out var all))
        {
            values[name] = all = [];
        }

        all.Add(value);
    }
}
