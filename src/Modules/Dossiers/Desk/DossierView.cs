using MoCua.Deadlines;
using MoCua.Dossiers.Apologies;
using MoCua.Forms;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Processes;
using MoCua.Procedures;

namespace MoCua.Dossiers.Desk;

/// <summary>A task that the viewer's posts may do, with what the process lets them do in it.</summary>
/// <param name="Numbers">Name of the result that gets its number here, or null.</param>
/// <param name="SupplementOptions">Ids of decisions that ask the citizen for more.</param>
internal sealed record TaskView(
    DossierTask Task, bool IsMine, IReadOnlyList<DecisionOption> Options, FormSchema? Form, bool Returns, string? Numbers, IReadOnlyList<string> SupplementOptions);

/// <summary>What the page of a dossier shows.</summary>
internal sealed record DossierView
{
    public required Dossier Dossier { get; init; }

    public required Moment Now { get; init; }

    /// <summary>What is left of the term; null while it is paused, done, or without a date.</summary>
    public required TimeLeft? Left { get; init; }

    public required IReadOnlyDictionary<UnitId, string> UnitNames { get; init; }

    /// <summary>Whether the dossier asks for an apology letter, or owes one; null while there is time.</summary>
    public required ApologyWish? Wish { get; init; }

    /// <summary>What officers wrote for officers, newest first.</summary>
    public required IReadOnlyList<Notes.NoteLine> Notes { get; init; }

    /// <summary>Opinions of other units that are still to come.</summary>
    public required IReadOnlyList<DossierOpinion> Opinions { get; init; }

    /// <summary>What may still be asked of the citizen; null once a result is here or the dossier ended, and when the bundle of its day is gone.</summary>
    public required SupplementAllowance? Allowance { get; init; }

    public required IReadOnlyList<TaskView> Mine { get; init; }

    public required IReadOnlyList<DossierTask> Elsewhere { get; init; }

    /// <summary>Messages of other agencies that the viewer may enter.</summary>
    public required IReadOnlyList<AwaitedMessage> Messages { get; init; }

    public required IReadOnlyList<FormSummaryRow> Answers { get; init; }

    public required IReadOnlyList<FormSummaryRow> Inputs { get; init; }

    /// <summary>A form was filled in more than once, so there is something to compare.</summary>
    public required bool HasEarlierAnswers { get; init; }

    /// <summary>Whether the reader serves the counter to which the citizen brings what was asked for.</summary>
    public required bool ReceivesSupplements { get; init; }

    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    public required string? Picture { get; init; }

    /// <summary>Ids of the elements at which the dossier stands, and of those it has passed: marks for the diagram.</summary>
    public required IReadOnlyList<string> Here { get; init; }

    public IEnumerable<string> Passed => Dossier.Tasks.Where(task => !task.IsOpen).Select(task => task.Element).Except(Here);

    /// <summary>Papers already printed and filed.</summary>
    public required IReadOnlyList<string> Letters { get; init; }

    public required Bundle? Bundle { get; init; }

    public string NameOf(UnitId? unit) => unit is { } id && UnitNames.TryGetValue(id, out var name) ? name : "";
}
