using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoCua.Kernel.Time;

namespace MoCua.Letters.Templates;

/// <summary>Turns what a caller holds into what a template reads: JSON becomes dictionaries, lists and plain values.</summary>
internal static class LetterData
{
    public static object? Plain(object? value) => value switch
    {
        JsonElement element => FromElement(element),
        JsonNode node => FromElement(JsonSerializer.SerializeToElement(node)),
        IDictionary<string, object?> fields => fields.ToDictionary(field => field.Key, field => Plain(field.Value), StringComparer.Ordinal),
        IEnumerable<JsonElement> or IEnumerable<JsonNode?> => ((IEnumerable)value).Cast<object?>().Select(Plain).ToList(),
        IEnumerable<object?> items and not IDictionary => items.Select(Plain).ToList(),
        _ => value,
    };

    /// <summary>A date or moment, or the ISO text of one; null when the value is neither.</summary>
    public static (DateOnly Date, Moment? Moment)? AsDate(object? value)
    {
        switch (value)
        {
            case DateOnly date:
                return (date, null);
            case Moment moment:
                return (moment.Date, moment);
            case string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return (date, null);
            case string text when DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local):
                var at = Moment.FromLocal(local);
                return (at.Date, at);
            default:
                return null;
        }
    }

    /// <summary>Whole đồng; null when the value is no whole number.</summary>
    public static long? AsAmount(object? value) => value switch
    {
        long whole => whole,
        int whole => whole,
        decimal amount when decimal.IsInteger(amount) && Math.Abs(amount) < long.MaxValue => (long)amount,
        double amount when double.IsInteger(amount) && Math.Abs(amount) < 1e15 => (long)amount,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ => null,
    };

    private static object? FromElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(field => field.Name, field => FromElement(field.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(FromElement).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
