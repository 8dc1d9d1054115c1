using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Processes;

namespace MoCua.Dossiers;

/// <summary>How a dossier ended without a result, and where it stood then.</summary>
/// <param name="Marking">Where the process stood: a reopened dossier goes on from there.</param>
/// <param name="PausedBefore">The clock stood still already.</param>
internal sealed record Ending(string Reason, Moment At, Marking Marking, Stage Before, Moment? PausedBefore);

/// <summary>What is done with fees already paid.</summary>
/// <param name="Refund">Whole đồng to give back.</param>
/// <param name="Ground">The rule that says so.</param>
internal sealed record FeeChoice(FeeSettlement How, long Refund, string Ground);

internal enum StopState
{
    Proposed,
    SentBack,
    Decided,
}

/// <summary>A proposal to end the dossier without a result (TT 03/2025/TT-VPCP, Mẫu 05).</summary>
/// <param name="Number">Of the notice, once decided.</param>
internal sealed record StopProposal(StopState State, string Cause, string Ground, UnitId Unit, FeeChoice? Fees, string? Number);

/// <summary>Steps of the desk itself: no process draws them, and each has a page of its own.</summary>
internal static class DeskSteps
{
    /// <summary>Gives the citizen's papers back after the dossier ended without a result.</summary>
    public const string PapersBack = "tra-lai-giay-to";

    /// <summary>The leader decides on a proposal to stop; the dossier goes on beside it.</summary>
    public const string DecideStop = "quyet-dinh-dung";

    /// <summary>The right one-stop takes in a dossier that another counter accepted for it.</summary>
    public const string TakeIn = "tiep-nhan-chuyen-den";

    /// <summary>Last part of the address of the step's own page; null for a step of a process.</summary>
    public static string? PageOf(string element) => element switch
    {
        PapersBack => "tra-giay-to",
        DecideStop => "dung",
        TakeIn => "tiep-nhan",
        _ => null,
    };
}
