using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MoCua.Deadlines;

/// <summary>Writes the calendar format that <see cref="CalendarReader"/> reads.</summary>
internal static class CalendarWriter
{
    internal const string Date = "yyyy-MM-dd";

    internal static readonly (string Key, DayOfWeek Day)[] Weekdays =
    [
        ("mon", DayOfWeek.Monday), ("tue", DayOfWeek.Tuesday), ("wed", DayOfWeek.Wednesday), ("thu", DayOfWeek.Thursday),
        ("fri", DayOfWeek.Friday), ("sat", DayOfWeek.Saturday), ("sun", DayOfWeek.Sunday),
    ];

    internal static string KeyOf(DayOfWeek day) => Weekdays.First(pair => pair.Day == day).Key;

    internal static string Write(CalendarDefinition definition)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            WriteDefinition(json, definition);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void WriteDefinition(Utf8JsonWriter json, CalendarDefinition definition)
    {
        json.WriteStartObject();
        json.WriteString("name", definition.Name);
        if (definition.Note is { } note)
        {
            json.WriteString("note", note);
        }

        json.WriteString("horizon", Text(definition.Horizon));
        if (definition.ProvisionalUntil is { } until)
        {
            json.WriteString("provisionalUntil", Text(until));
        }

        json.WriteString("sameDayCutoff", definition.SameDayCutoff.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteStartObject("week");
        foreach (var (key, day) in Weekdays)
        {
            WriteSessions(json, key, definition.Week.GetValueOrDefault(day, []));
        }

        json.WriteEndObject();
        json.WriteStartArray("days");
        foreach (var day in definition.Days)
        {
            WriteDay(json, day);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, SpecialDay day)
    {
        json.WriteStartObject();
        json.WriteString("date", Text(day.Date));
        json.WriteString("kind", day.Kind is SpecialDayKind.Off ? "off" : "work");
        if (day.Sessions is { Count: > 0 } sessions)
        {
            WriteSessions(json, "sessions", sessions);
        }

        json.WriteString("name", day.Name);
        json.WriteEndObject();
    }

    private static void WriteSessions(Utf8JsonWriter json, string name, IReadOnlyList<Session> sessions)
    {
        json.WriteStartArray(name);
        foreach (var session in sessions)
        {
            if (session.Counts)
            {
                json.WriteStringValue(session.ToString());
                continue;
            }

            json.WriteStartObject();
            json.WriteString("at", session.ToString());
            json.WriteBoolean("counts", false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(DateOnly date) => date.ToString(Date, CultureInfo.InvariantCulture);
}
