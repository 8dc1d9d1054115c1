using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace MoCua.Procedures.Reading;

/// <summary>
/// A strict view of one YAML mapping: each key is asked for once, <see cref="Close"/> reports those that nobody asked
/// for. Never throws on content; problems become findings with line numbers and a harmless value is handed back.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, YamlFindings findings, string where)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public long Line => node.Start.Line;

    public YamlFindings Findings => findings;

    public bool Has(string key) => Child(key) is not null;

    public string Text(string key)
    {
        var text = OptionalText(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            Missing(key);
        }

        return text ?? "";
    }

    public string? OptionalText(string key)
    {
        switch (Child(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return IsNull(scalar) ? null : scalar.Value!.Trim();
            case var other:
                findings.Bad(other!, Name(key), Texts.YamlWantsText);
                return null;
        }
    }

    public long Integer(string key) => OptionalInteger(key) ?? Fallback(key);

    public long? OptionalInteger(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        findings.Bad(Child(key)!, Name(key), Texts.YamlWantsInteger);
        return null;
    }

    /// <summary>A number above zero with a decimal point.</summary>
    public decimal Decimal(string key)
    {
        var text = Text(key);
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        if (text.Length > 0)
        {
            findings.Bad(Child(key)!, Name(key), Texts.YamlWantsDecimal);
        }

        return 0;
    }

    public bool Flag(string key, bool otherwise = false)
    {
        switch (OptionalText(key))
        {
            case null:
                return otherwise;
            case "true":
                return true;
            case "false":
                return false;
            default:
                findings.Bad(Child(key)!, Name(key), Texts.YamlWantsFlag);
                return otherwise;
        }
    }

    public DateOnly? OptionalDate(string key)
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        findings.Bad(Child(key)!, Name(key), Texts.YamlWantsDate);
        return null;
    }

    public DateOnly Date(string key)
    {
        if (!Has(key))
        {
            Missing(key);
        }

        return OptionalDate(key) ?? DateOnly.MinValue;
    }

    /// <summary>One of the words of an enumeration, written in kebab-case or as <paramref name="words"/> says.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, T? otherwise = null)
        where T : struct
    {
        if (OptionalText(key) is not { } text)
        {
            if (otherwise is null)
            {
                Missing(key);
            }

            return otherwise ?? words.Values.First();
        }

        return Translate(text, words, Child(key)!, key);
    }

    public IReadOnlyList<T> Words<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct =>
        [.. Sequence(key).OfType<YamlScalarNode>().Select(item => Translate(item.Value ?? "", words, item, key))];

    public IReadOnlyList<string> TextList(string key)
    {
        var texts = new List<string>();
        foreach (var item in Sequence(key))
        {
            if (item is YamlScalarNode scalar && !IsNull(scalar))
            {
                texts.Add(scalar.Value!.Trim());
                continue;
            }

            findings.Bad(item, Name(key), Texts.YamlWantsText);
        }

        return texts;
    }

    public IReadOnlyList<T> List<T>(string key, Func<YamlMap, T> read, bool required = false)
    {
        if (required && !Has(key))
        {
            Missing(key);
        }

        var items = new List<T>();
        foreach (var (item, index) in Sequence(key).Select((item, index) => (item, index)))
        {
            if (item is YamlMappingNode mapping)
            {
                items.Add(ReadAndClose(mapping, $"{Name(key)}[{index}]", read));
                continue;
            }

            findings.Bad(item, Name(key), Texts.YamlWantsMap);
        }

        return items;
    }

    public T? OptionalMap<T>(string key, Func<YamlMap, T> read)
        where T : class
    {
        switch (Child(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return ReadAndClose(mapping, Name(key), read);
            case YamlScalarNode scalar when IsNull(scalar):
                return null;
            case var other:
                findings.Bad(other!, Name(key), Texts.YamlWantsMap);
                return null;
        }
    }

    /// <summary>A mapping that must be there; when it is not, an empty one is read so that its own keys are reported once.</summary>
    public T Map<T>(string key, Func<YamlMap, T> read)
        where T : class
    {
        if (OptionalMap(key, read) is { } value)
        {
            return value;
        }

        Missing(key);
        return read(new YamlMap(new YamlMappingNode(), new YamlFindings(findings.Path), Name(key)));
    }

    /// <summary>A mapping of free keys to text.</summary>
    public IReadOnlyDictionary<string, string> TextMap(string key)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Child(key) is YamlMappingNode mapping)
        {
            foreach (var (name, value) in mapping.Children)
            {
                texts[((YamlScalarNode)name).Value ?? ""] = (value as YamlScalarNode)?.Value ?? "";
            }
        }

        return texts;
    }

    public void Missing(string key) => findings.Error(Line, "missing-key", Texts.YamlMissingKey, Name(key));

    /// <summary>Reports every key that was never asked for.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !asked.Contains(key.Value ?? "")))
        {
            findings.Error(key.Start.Line, "unknown-key", Texts.YamlUnknownKey, Name(key.Value ?? ""));
        }
    }

    internal static T ReadAndClose<T>(YamlMappingNode mapping, YamlFindings findings, string where, Func<YamlMap, T> read)
    {
        var map = new YamlMap(mapping, findings, where);
        var value = read(map);
        map.Close();
        return value;
    }

    private T ReadAndClose<T>(YamlMappingNode mapping, string name, Func<YamlMap, T> read) => ReadAndClose(mapping, findings, name, read);

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null";

    private T Translate<T>(string word, IReadOnlyDictionary<string, T> words, YamlNode at, string key)
        where T : struct
    {
        if (words.TryGetValue(word, out var value))
        {
            return value;
        }

        findings.Error(at.Start.Line, "bad-value", Texts.YamlWantsWord, Name(key), word, string.Join(", ", words.Keys));
        return words.Values.First();
    }

    private IEnumerable<YamlNode> Sequence(string key)
    {
        switch (Child(key))
        {
            case null:
                return [];
            case YamlSequenceNode sequence:
                return sequence.Children;
            case YamlScalarNode scalar when IsNull(scalar):
                return [];
            case var other:
                findings.Bad(other!, Name(key), Texts.YamlWantsList);
                return [];
        }
    }

    private YamlNode? Child(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }

    private long Fallback(string key)
    {
        if (OptionalText(key) is null)
        {
            Missing(key);
        }

        return 0;
    }

    private string Name(string key) => where.Length == 0 ? key : $"{where}.{key}";
}
