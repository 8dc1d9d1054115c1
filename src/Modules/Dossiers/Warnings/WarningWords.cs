using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Warnings;

internal static class WarningWords
{
    /// <summary>The stage as a sentence: which step, by when.</summary>
    public static string Say(WarningStage stage, string? task, Moment due) => stage switch
    {
        WarningStage.StepHalfUsed => Refusals.Say(Texts.WarningHalfUsed, task, due.Spoken()),
        WarningStage.StepNear => Refusals.Say(Texts.WarningStepNear, task, due.Spoken()),
        WarningStage.StepOver => Refusals.Say(Texts.WarningStepOver, task, due.Spoken()),
        WarningStage.DueNear => Refusals.Say(Texts.WarningDueNear, due.Spoken()),
        WarningStage.DueClose => Refusals.Say(Texts.WarningDueClose, due.Spoken()),
        _ => Refusals.Say(Texts.WarningDueOver, due.Spoken()),
    };

    public static string Badge(WarningStage stage) => stage switch
    {
        WarningStage.StepOver or WarningStage.DueOver => "late",
        WarningStage.DueClose or WarningStage.StepNear => "soon",
        _ => "info",
    };

    public static string Word(WarningStage stage) => stage switch
    {
        WarningStage.StepHalfUsed => Texts.WarningWordHalfUsed,
        WarningStage.StepNear => Texts.WarningWordStepNear,
        WarningStage.StepOver => Texts.WarningWordStepOver,
        WarningStage.DueOver => Texts.WarningWordDueOver,
        _ => Texts.WarningWordDueNear,
    };
}
