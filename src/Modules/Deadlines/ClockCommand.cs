using System.Globalization;
using MoCua.Kernel.Results;

namespace MoCua.Deadlines;

/// <summary>Deadlines in bulk: one JSON case a line in, one JSON answer a line out, in order, each as its line arrives.</summary>
public static class ClockCommand
{
    /// <summary>
    /// Answers every line. The bare clock knows no provisional period: beyond the horizon the answer is an error, which is
    /// an answer. A line that is no case is answered <c>bad-case</c> in its place and explained on <paramref name="error"/>.
    /// </summary>
    /// <returns>0, or 1 when the calendar or any line was ill-formed.</returns>
    public static int Run(string calendarPath, TextReader input, TextWriter output, TextWriter error)
    {
        var calendar = ReadCalendar(calendarPath);
        if (calendar.IsRefused)
        {
            error.WriteLine(calendar.Refusal.Message);
            return 1;
        }

        return AnswerAll(calendar.Value.WithoutProvisional(), input, output, error);
    }

    private static Result<WorkingCalendar> ReadCalendar(string path)
    {
        try
        {
            return WorkingCalendar.Parse(File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refusals.BadCalendar(path, Texts.FileUnreadable);
        }
    }

    private static int AnswerAll(WorkingCalendar calendar, TextReader input, TextWriter output, TextWriter error)
    {
        var exit = 0;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var parsed = ClockCase.Parse(line);
            var due = parsed.Case is { } asked ? LegalClock.Due(asked.Term, calendar, asked.Start, asked.Pauses, asked.Rule) : parsed.Refusal!;
            if (due.IsRefused && due.Refusal.Code != Refusals.BeyondHorizonCode)
            {
                error.WriteLine(Refusals.Say(Texts.BadLine, number, due.Refusal.Message));
                exit = 1;
            }

            output.WriteLine(due.IsRefused
                ? $$"""{"id":{{parsed.Id}},"error":"{{due.Refusal.Code}}"}"""
                : string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{parsed.Id}},"due":"{{due.Value.At:yyyy-MM-dd'T'HH:mm}}"}"""));
        }

        return exit;
    }
}
