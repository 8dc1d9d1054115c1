namespace MoCua.Deadlines.Explaining;

internal static class Explanation
{
    internal static IReadOnlyList<string> Of(Due due, WorkingCalendar calendar) => [due.Term.Spoken, calendar.Name];
}
