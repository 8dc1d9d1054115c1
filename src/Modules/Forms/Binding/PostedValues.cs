namespace MoCua.Forms.Binding;

/// <summary>What the browser sent, by name.</summary>
internal sealed class PostedValues
{
    private readonly Dictionary<string, List<string>> byName = new(StringComparer.Ordinal);

    public PostedValues(IEnumerable<KeyValuePair<string, string>> posted)
    {
        foreach (var (name, value) in posted)
        {
            if (!byName.TryGetValue(name, out var values))
            {
                byName[name] = values = [];
            }

            values.Add(value);
        }
    }

    public IReadOnlyList<string> All(string name) => byName.TryGetValue(name, out var values) ? values : [];

    public string Last(string name) => All(name) is [.., var last] ? last : "";

    /// <summary>The indexes that occur behind a name (<c>name[3].…</c>), in ascending order, as written.</summary>
    public IReadOnlyList<string> Indexes(string name) =>
    [
        .. byName.Keys.Where(key => key.Length > name.Length && key[name.Length] == '[' && key.StartsWith(name, StringComparison.Ordinal))
            .Select(key => key[(name.Length + 1)..key.AsSpan().IndexOfClosing(name.Length)])
            .Where(index => index.Length is > 0 and < 10 && index.All(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(index => int.Parse(index, System.Globalization.CultureInfo.InvariantCulture)),
    ];
}

internal static class SpanExtensions
{
    /// <summary>Position of the bracket that closes the one at <paramref name="open"/>; behind the opening one when none does.</summary>
    public static int IndexOfClosing(this ReadOnlySpan<char> text, int open)
    {
        var length = text[open..].IndexOf(']');
        return length < 0 ? open + 1 : open + length;
    }
}
