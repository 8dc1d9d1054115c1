using System.Globalization;
using System.Text.Json;
using MoCua.Kernel.Results;

namespace MoCua.Deadlines;

/// <summary>The calendar format of the <c>clock</c> contract. Unknown fields at the top are let through, so that the format can grow; inside the week they are typing errors.</summary>
internal static class CalendarReader
{
    internal static Result<WorkingCalendar> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return WorkingCalendar.Create(ReadDefinition(document.RootElement));
        }
        catch (JsonException fault)
        {
            return Refusals.BadCalendar("JSON", Refusals.Say(Texts.NotJson, (fault.LineNumber ?? 0) + 1));
        }
        catch (IllFormedException fault)
        {
            return fault.Refusal;
        }
    }

    private static CalendarDefinition ReadDefinition(JsonElement root)
    {
        Require(root.ValueKind is JsonValueKind.Object, "JSON", Texts.NotAnObject);
        return new CalendarDefinition
        {
            Name = TextOf(root, "name") ?? "",
            Horizon = DateOf(root, "horizon") ?? throw IllFormed("horizon", Texts.DateMissing),
            ProvisionalUntil = DateOf(root, "provisionalUntil"),
            SameDayCutoff = TextOf(root, "sameDayCutoff") is { } cutoff ? Session.Read(cutoff) ?? throw IllFormed("sameDayCutoff", Texts.BadTime) : new TimeOnly(15, 0),
            Week = WeekOf(root),
            Days = DaysOf(root),
            Note = TextOf(root, "note"),
        };
    }

    private static Dictionary<DayOfWeek, IReadOnlyList<Session>> WeekOf(JsonElement root)
    {
        Require(root.TryGetProperty("week", out var week) && week.ValueKind is JsonValueKind.Object, "week", Texts.WeekMissing);
        var sessions = new Dictionary<DayOfWeek, IReadOnlyList<Session>>();
        foreach (var property in week.EnumerateObject())
        {
            var known = Array.FindIndex(CalendarWriter.Weekdays, pair => pair.Key == property.Name);
            Require(known >= 0, $"week.{property.Name}", Texts.UnknownWeekday);
            sessions[CalendarWriter.Weekdays[known].Day] = SessionsOf(property.Value, $"week.{property.Name}");
        }

        return sessions;
    }

    private static SpecialDay[] DaysOf(JsonElement root)
    {
        if (!root.TryGetProperty("days", out var days) || days.ValueKind is JsonValueKind.Null)
        {
            return [];
        }

        Require(days.ValueKind is JsonValueKind.Array, "days", Texts.NotAList);
        return [.. days.EnumerateArray().Select((day, i) => DayOf(day, $"days[{i}]"))];
    }

    private static SpecialDay DayOf(JsonElement day, string place)
    {
        Require(day.ValueKind is JsonValueKind.Object, place, Texts.NotAnObject);
        var kind = TextOf(day, "kind", place) switch
        {
            "off" => SpecialDayKind.Off,
            "work" => SpecialDayKind.Work,
            _ => throw IllFormed($"{place}.kind", Texts.BadKind),
        };
        var sessions = day.TryGetProperty("sessions", out var listed) && listed.ValueKind is not JsonValueKind.Null ? SessionsOf(listed, $"{place}.sessions") : null;
        return new SpecialDay(DateOf(day, "date", place) ?? throw IllFormed($"{place}.date", Texts.DateMissing), kind, TextOf(day, "name", place) ?? "", sessions);
    }

    private static Session[] SessionsOf(JsonElement list, string place)
    {
        Require(list.ValueKind is JsonValueKind.Array, place, Texts.NotAList);
        return [.. list.EnumerateArray().Select((session, i) => SessionOf(session, $"{place}[{i}]"))];
    }

    private static Session SessionOf(JsonElement session, string place)
    {
        if (session.ValueKind is JsonValueKind.String)
        {
            return Session.Parse(session.GetString()) ?? throw IllFormed(place, Refusals.Say(Texts.BadSession, session.GetString()!));
        }

        Require(session.ValueKind is JsonValueKind.Object, place, Texts.NotASession);
        var counts = !session.TryGetProperty("counts", out var flag) || flag.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw IllFormed($"{place}.counts", Texts.NotABoolean),
        };
        var at = TextOf(session, "at", place) ?? "";
        return Session.Parse(at, counts) ?? throw IllFormed($"{place}.at", Refusals.Say(Texts.BadSession, at));
    }

    private static string? TextOf(JsonElement owner, string name, string place = "")
    {
        if (!owner.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        Require(value.ValueKind is JsonValueKind.String, Join(place, name), Texts.NotText);
        return value.GetString();
    }

    private static DateOnly? DateOf(JsonElement owner, string name, string place = "") =>
        TextOf(owner, name, place) is not { } text ? null
        : DateOnly.TryParseExact(text, CalendarWriter.Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw IllFormed(Join(place, name), Refusals.Say(Texts.BadDate, text));

    private static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    private static void Require(bool met, string place, string fault)
    {
        if (!met)
        {
            throw IllFormed(place, fault);
        }
    }

    private static IllFormedException IllFormed(string place, string fault) => new(Refusals.BadCalendar(place, fault));

    /// <summary>Carries the first fault out of the nested reading; never leaves this class.</summary>
    private sealed class IllFormedException(Refusal refusal) : Exception(refusal.Message)
    {
        internal Refusal Refusal { get; } = refusal;
    }
}
