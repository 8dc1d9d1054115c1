using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MoCua.Forms.Fields;
using MoCua.Forms.Schema;
using MoCua.Forms.Validation;

namespace MoCua.Forms.Rendering;

/// <summary>
/// What the page's script may judge by itself, in the order and words of the server: only what a field's own schemas always ask.
/// Branches, other fields and choices stay the server's business; <c>/ui/js/fields.js</c> reads this.
/// </summary>
internal static class FieldChecks
{
    /// <summary>Stands in a message for the length of what was typed.</summary>
    public const string LengthMark = "{n}";

    /// <summary>Bounds beyond it are left to the server: the script writes all digits out.</summary>
    private const int LargestExponent = 30;

    private static readonly JsonSerializerOptions Script = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <returns>Null when the script has nothing to check.</returns>
    public static string? ForScript(FormField field, string title, string requiredMessage)
    {
        if (field.Kind is FieldKind.Group or FieldKind.Rows or FieldKind.Hidden || field.Name == "*")
        {
            return null; // a row without a title of its own is called by its number, which changes
        }

        var rules = new List<Rule>();
        if (field.IsCertain && IsTyped(field) && !field.Facets.Any(facet => facet.HasConst || facet.Enum is not null || facet.Always is not null))
        {
            var seen = new HashSet<SchemaNode>();
            foreach (var facet in field.Facets.All)
            {
                Add(rules, facet, title, seen);
            }
        }

        // A box is sent as false when it is not ticked, so it is never missing.
        var required = field is { Required: true, IsCertain: true, Kind: not FieldKind.Tick } ? requiredMessage : null;
        return required is null && rules.Count == 0
            ? null
            : JsonSerializer.Serialize(new { kind = ValueText.KindName(field.Kind), format = field.Format, required, rules = rules.Count > 0 ? rules : null }, Script);
    }

    private static bool IsTyped(FormField field) => field.Choices.Count == 0
        && field.Kind is FieldKind.Text or FieldKind.TextArea or FieldKind.Date or FieldKind.PartialDate or FieldKind.Year or FieldKind.Time
            or FieldKind.Integer or FieldKind.Number or FieldKind.Money;

    private static void Add(List<Rule> rules, SchemaNode schema, string title, HashSet<SchemaNode> seen)
    {
        if (!seen.Add(schema))
        {
            return;
        }

        var first = rules.Count;
        rules.AddRange(OwnRules(schema, title));
        foreach (var part in new[] { schema.Ref }.OfType<SchemaNode>().Concat(schema.AllOf ?? []))
        {
            Add(rules, part, title, seen);
        }

        if (first < rules.Count && rules[first].Is == "type")
        {
            rules[first] = rules[first] with { Covers = rules.Count - first - 1 };
        }
    }

    private static IEnumerable<Rule> OwnRules(SchemaNode schema, string title)
    {
        if (schema.Types is { } types)
        {
            yield return New("type", string.Join(' ', types), GeneralRules.Expected(types[0], schema));
        }

        foreach (var (keyword, bound, words) in new[]
        {
            ("minimum", schema.Minimum, Texts.BelowMinimum), ("maximum", schema.Maximum, Texts.AboveMaximum),
            ("exclusiveMinimum", schema.ExclusiveMinimum, Texts.NotAbove), ("exclusiveMaximum", schema.ExclusiveMaximum, Texts.NotBelow),
        })
        {
            if (bound is { Exponent: > -LargestExponent and < LargestExponent } limit)
            {
                yield return New(keyword, limit.ToString(), words, ValueText.Number(limit));
            }
        }

        if (schema.MultipleOf is { Exponent: > -LargestExponent and < LargestExponent } step)
        {
            var (words, value) = NumberRules.MultipleWords(step);
            yield return New("multipleOf", step.ToString(), words, value);
        }

        if (schema.MinLength is { } least)
        {
            yield return New("minLength", Plain(least), Texts.TooShort, least, LengthMark);
        }

        if (schema.MaxLength is { } most)
        {
            yield return New("maxLength", Plain(most), Texts.TooLong, most, LengthMark);
        }

        if (schema.PatternText is { } pattern)
        {
            yield return New("pattern", pattern, Texts.WrongPattern);
        }

        if (schema.Format is { } format && Formats.Words(format) is { } complaint)
        {
            yield return New("format", format, complaint);
        }

        Rule New(string keyword, string than, string words, params object?[] more) =>
            new(keyword, than, schema.Hints.Message ?? Wording.Say(words, [title, .. more]));
    }

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="Covers">How many of the following rules are not looked at when this one says no.</param>
    private sealed record Rule(string Is, string Than, string Say, int Covers = 0);
}
