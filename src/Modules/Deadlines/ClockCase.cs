using System.Globalization;
using System.Text.Json;
using MoCua.Kernel.Results;

namespace MoCua.Deadlines;

/// <summary>One question to the bare clock, read from a line of JSON.</summary>
internal sealed record ClockCase(Term Term, DateTime Start, IReadOnlyList<Pause> Pauses, PauseRule Rule)
{
    private static readonly string[] MomentFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The id as it was written (<c>null</c> where it cannot be read), and the case or what is wrong with it.</summary>
    internal static (string Id, ClockCase? Case, Refusal? Refusal) Parse(string line)
    {
        var id = "null";
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind is not JsonValueKind.Object)
            {
                return (id, null, Refusals.BadCase(Texts.NotAnObject));
            }

            id = Find(root, "id")?.GetRawText() ?? id;
            var read = Read(root);
            return (id, read.IsRefused ? null : read.Value, read.Refusal);
        }
        catch (JsonException)
        {
            return (id, null, Refusals.BadCase(Texts.LineNotJson));
        }
    }

    private static Result<ClockCase> Read(JsonElement root)
    {
        if (MomentOf(root, "start") is not { } start)
        {
            return Refusals.BadCase(Refusals.Say(Texts.BadMoment, "start"));
        }

        var term = TermOf(root);
        if (term.IsRefused)
        {
            return term.Refusal;
        }

        if (RuleOf(root) is not { } rule)
        {
            return Refusals.BadCase(Texts.BadRule);
        }

        return PausesOf(root) is { } pauses
            ? new ClockCase(term.Value, start, pauses, rule)
            : Refusals.BadCase(Refusals.Say(Texts.BadMoment, "pauses"));
    }

    private static Result<Term> TermOf(JsonElement root)
    {
        if (Find(root, "term") is not { ValueKind: JsonValueKind.Object } term)
        {
            return Refusals.BadTerm(Texts.TermMissing);
        }

        var amount = Find(term, "amount");
        if (amount is { ValueKind: not JsonValueKind.Number } || (amount is { } given && !given.TryGetDecimal(out _)))
        {
            return Refusals.BadTerm(Texts.AmountNotPositive);
        }

        var unit = Find(term, "unit") is { ValueKind: JsonValueKind.String } named ? named.GetString() : null;
        return Term.Parse(unit, amount?.GetDecimal() ?? 0);
    }

    private static PauseRule? RuleOf(JsonElement root) => Find(root, "rule") is not { } rule ? PauseRule.Pause : TextOf(rule) switch
    {
        "pause" => PauseRule.Pause,
        "restart" => PauseRule.Restart,
        _ => null,
    };

    private static List<Pause>? PausesOf(JsonElement root)
    {
        if (Find(root, "pauses") is not { } listed)
        {
            return [];
        }

        if (listed.ValueKind is not JsonValueKind.Array)
        {
            return null;
        }

        var pauses = new List<Pause>();
        foreach (var pause in listed.EnumerateArray())
        {
            if (pause.ValueKind is not JsonValueKind.Object || MomentOf(pause, "from") is not { } from || MomentOf(pause, "to") is not { } to)
            {
                return null;
            }

            pauses.Add(new Pause(from, to));
        }

        return pauses;
    }

    private static DateTime? MomentOf(JsonElement owner, string name) =>
        Find(owner, name) is { } value && DateTime.TryParseExact(TextOf(value), MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;

    private static string? TextOf(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Find(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;
}
