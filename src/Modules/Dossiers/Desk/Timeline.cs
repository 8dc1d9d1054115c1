using MoCua.Deadlines;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Desk;

/// <summary>One line of the timeline: who, when, why, planned and actual time.</summary>
/// <param name="For">For whom, by which delegation.</param>
/// <param name="Detail">More in words: what comes next, which papers.</param>
/// <param name="Took">Working minutes that the step took.</param>
/// <param name="Late">The step ended after its plan.</param>
internal sealed record TimelineEntry(
    long Sequence, Moment At, string Who, string? Post, string? For, string What, string? Why, string? Detail, Moment? Planned, long? Took, bool Late, string Hash);

/// <summary>The facts of a dossier in the words of the office, newest first.</summary>
internal static class Timeline
{
    public static IReadOnlyList<TimelineEntry> Of(IReadOnlyList<RecordedFact> facts, WorkingCalendar calendar) =>
        [.. facts.Reverse().Where(recorded => FactWords.Act(recorded.Fact) is not null).Select(recorded => EntryOf(recorded, calendar))];

    private static TimelineEntry EntryOf(RecordedFact recorded, WorkingCalendar calendar)
    {
        var step = recorded.Fact as StepCompleted;
        var took = step is not null && calendar.WorkingMinutesBetween(step.OpenedAt.Local, recorded.At.Local) is { IsRefused: false } minutes
            ? minutes.Value
            : (long?)null;
        var post = string.Join(", ", new[] { recorded.Actor.Title, recorded.Actor.Unit }.OfType<string>());
        return new TimelineEntry(
            recorded.Sequence, recorded.At, recorded.Actor.Name, post.Length == 0 ? null : post, ForWhom(recorded.Actor.Acting), Capital(FactWords.Act(recorded.Fact)!), recorded.Reason,
            DetailOf(recorded.Fact), step?.PlannedDue, took, step?.PlannedDue is { } planned && recorded.At > planned, recorded.Hash);
    }

    private static string? ForWhom(ActingFor? acting) => acting switch
    {
        null => null,
        { Document: { } document } => Refusals.Say(Texts.TimelineForBy, acting.Name, acting.Title, document),
        _ => Refusals.Say(Texts.TimelineFor, acting.Name, acting.Title),
    };

    private static string? DetailOf(Fact fact) => fact switch
    {
        DossierAccepted accepted => Next(accepted.Opened),
        StepCompleted { Opened.Count: > 0 } step => Next(step.Opened),
        StepCompleted { Waiting.Count: > 0 } => Texts.TimelineWaits,
        SupplementRequested asked => string.Join("; ", asked.Items.Select(item => item.Name)),
        SupplementReceived received => string.Join("; ", received.Papers.Select(PaperWords.WithCounts)),
        ApologyDrafted draft => Refusals.Say(Texts.TimelineApology, draft.Cause, draft.Promised.Spoken()),
        ApologySigned signed => Refusals.Say(Texts.TimelineApology, signed.Cause, signed.Promised.Spoken()),
        AnswersCorrected corrected => Refusals.Say(Texts.TimelineCorrected, string.Join("; ", corrected.Changed)),
        OpinionAsked asked => Refusals.Say(Texts.TimelineOpinionDue, asked.Text, asked.Due.Spoken()),
        OpinionGiven given => given.Text,
        OpinionOverdue overdue => Refusals.Say(Texts.TimelineOpinionOverdue, overdue.Due.Spoken(), overdue.ReportedToName),
        NoteWritten note => note.Text,
        QuestionAsked question => question.Text,
        QuestionAnswered answer => answer.Answer,
        DossierWithdrawn withdrawn => withdrawn.Cause,
        FeesSettled settled => settled.Ground,
        PapersReturned returned => string.Join("; ", returned.Papers),
        StopProposed proposed => Refusals.Say(Texts.TimelineStop, proposed.Cause, proposed.Ground),
        DossierStopped stopped => Refusals.Say(Texts.TimelineStop, stopped.Cause, stopped.Ground),
        PapersHandedOver papers => string.Join("; ", papers.Papers),
        ResultReady ready => ready.OnTime ? Texts.TimelineOnTime : Texts.TimelineLate,
        _ => null,
    };

    private static string? Next(IReadOnlyList<TaskOpened> opened) =>
        opened.Count == 0 ? null : Refusals.Say(Texts.TimelineNext, string.Join("; ", opened.Select(task => $"{task.Name} – {task.UnitName}")));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
