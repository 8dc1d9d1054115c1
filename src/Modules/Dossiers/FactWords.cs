using MoCua.Kernel.Facts;

namespace MoCua.Dossiers;

/// <summary>Facts in the words of the office: what somebody did.</summary>
internal static class FactWords
{
    public static string? Act(Fact fact) => fact switch
    {
        DossierAccepted => Texts.ActedAccepted,
        DossierTakenIn taken => Refusals.Say(Texts.ActedTakenIn, taken.AtName, taken.HelpedAtName),
        FeesCollected fees => Refusals.Say(Texts.ActedFees, fees.Receipt),
        FeeReceiptVoided gone => Refusals.Say(Texts.ActedReceiptVoided, gone.Receipt, Money.Say(gone.Amount)),
        TaskClaimed claimed => Refusals.Say(Texts.ActedClaimed, claimed.Name),
        OpinionAsked asked => Refusals.Say(Texts.ActedOpinionAsked, asked.ToName),
        OpinionGiven { Late: true } given => Refusals.Say(Texts.ActedOpinionGivenLate, given.UnitName, Opinions.OpinionWords.Of(given.Verdict)),
        OpinionGiven given => Refusals.Say(Texts.ActedOpinionGiven, given.UnitName, Opinions.OpinionWords.Of(given.Verdict)),
        OpinionOverdue { SilenceBasis: { } basis } overdue => Refusals.Say(Texts.ActedOpinionConsent, overdue.ToName, basis),
        OpinionOverdue overdue => Refusals.Say(Texts.ActedOpinionOverdue, overdue.ToName),
        OpinionWaived waived => Refusals.Say(Texts.ActedOpinionWaived, waived.ToName),
        NoteWritten => Texts.ActedNote,
        QuestionAsked => Texts.ActedQuestion,
        QuestionAnswered => Texts.ActedAnswer,
        TaskAssigned { FromName: null } given => Refusals.Say(Texts.ActedAssigned, given.Name, given.ToName),
        TaskAssigned moved => Refusals.Say(Texts.ActedReassigned, moved.Name, moved.FromName, moved.ToName),
        TaskReleased released => Refusals.Say(Texts.ActedReleased, released.Name),
        StepCompleted { DecisionLabel: { } label } step => Refusals.Say(Texts.ActedCompletedWith, step.Name, label),
        StepCompleted step => Refusals.Say(Texts.ActedCompleted, step.Name),
        SupplementDrafted drafted => Refusals.Say(Texts.ActedSupplementDrafted, drafted.Items.Count),
        SupplementRequested { Late: true, NoticeBy: { } by } => Refusals.Say(Texts.ActedSupplementRequestedLate, by.Date),
        SupplementRequested => Texts.ActedSupplementRequested,
        SupplementReceived => Texts.ActedSupplementReceived,
        AnswersCorrected => Texts.ActedAnswersCorrected,
        DueMoved { Move: DueMove.Extended } moved => Refusals.Say(Texts.ActedExtended, moved.LegalBasis),
        DueMoved { Move: DueMove.Stands } => Texts.ActedStands,
        DueMoved { Move: DueMove.Calendar } moved => Refusals.Say(Texts.ActedCalendar, moved.LegalBasis),
        DueMoved => Texts.ActedRunsAgain,
        ApologyDrafted => Texts.ActedApologyDrafted,
        ApologyApproved => Texts.ActedApologyApproved,
        ApologySentBack => Texts.ActedApologySentBack,
        ApologySigned signed => Refusals.Say(Texts.ActedApologySigned, signed.Number),
        DossierWarned warned => Refusals.Say(Texts.ActedWarned, Warnings.WarningWords.Say(warned.Stage, warned.TaskName, warned.Due)),
        WaitElapsed wait => Refusals.Say(Texts.ActedWaitElapsed, wait.Name),
        MessageReceived message => Refusals.Say(Texts.ActedMessageReceived, message.Name),
        DataSent sent => Refusals.Say(Texts.ActedDataSent, sent.ToName),
        ResultNumbered numbered => Refusals.Say(Texts.ActedNumbered, numbered.Number, numbered.Name),
        ResultReady => Texts.ActedReady,
        ResultReturned => Texts.ActedReturned,
        PapersHandedOver papers => Refusals.Say(Texts.ActedHandedOver, papers.FromName, papers.ToName, papers.Record),
        PaperLost lost => Refusals.Say(Texts.ActedPaperLost, lost.Paper, lost.AtName),
        PaperFound found => Refusals.Say(Texts.ActedPaperFound, found.Paper, found.AtName),
        DossierWithdrawn => Texts.ActedWithdrawn,
        FeesSettled { How: FeeSettlement.Kept } kept => Refusals.Say(Texts.ActedFeesKept, Money.Say(kept.Paid)),
        FeesSettled refund => Refusals.Say(Texts.ActedFeesRefunded, Money.Say(refund.Amount)),
        PapersReturned => Texts.ActedPapersReturned,
        StopProposed => Texts.ActedStopProposed,
        StopSentBack => Texts.ActedStopSentBack,
        DossierStopped stopped => Refusals.Say(Texts.ActedStopped, stopped.Number),
        _ => null,
    };

    /// <summary>Work on it is not over.</summary>
    public static bool IsOpen(Stage stage) => stage is not (Stage.Returned or Stage.Withdrawn or Stage.Stopped);

    /// <summary>Time can pass for a dossier in this stage, so it can be late.</summary>
    public static bool Runs(Stage stage) => stage is Stage.Accepted or Stage.InProgress;

    public static string Name(Stage stage) => stage switch
    {
        Stage.Accepted => Texts.StageAccepted,
        Stage.InProgress => Texts.StageInProgress,
        Stage.AwaitingSupplement => Texts.StageAwaitingSupplement,
        Stage.Withdrawn => Texts.StageWithdrawn,
        Stage.Stopped => Texts.StageStopped,
        Stage.Ready => Texts.StageReady,
        _ => Texts.StageReturned,
    };
}
