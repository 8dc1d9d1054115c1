using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Processes;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>Set while the dossier stands ended without a result.</summary>
    public Ending? Ending { get; private set; }

    /// <summary>It ended without a result: withdrawn or stopped. It counts as that and never as late.</summary>
    public bool IsEnded => Stage is Stage.Withdrawn or Stage.Stopped;

    /// <summary>Sheets that an office keeps for the citizen.</summary>
    public IReadOnlyList<DossierPaper> PapersKept => [.. Papers.Where(paper => paper is { Sheets: > 0, At: not null, Lost: null } && paper.Kind is not PaperKind.Result)];

    /// <summary>Why it cannot end without a result any more, or null: a numbered result is a decision.</summary>
    public Refusal? RefusalToEnd() =>
        IsEnded ? Refusals.EndedAlready(FactWords.Name(Stage))
        : Results.Count > 0 || ReadyAt is not null || ReturnedAt is not null ? Refusals.EndTooLate
        : null;

    /// <summary>What is to be recorded about the fees; null where nothing was paid.</summary>
    public Result<FeesSettled?> SettleFees(FeeChoice? choice)
    {
        var paid = PaidSoFar;
        if (paid == 0)
        {
            return (FeesSettled?)null;
        }

        return choice is null ? Refusals.FeesUnsettled(paid)
            : choice.Ground.Length == 0 ? Refusals.FeesWithoutGround
            : choice.How is FeeSettlement.Refunded && (choice.Refund <= 0 || choice.Refund > paid) ? Refusals.RefundMalformed(paid)
            : new FeesSettled(choice.How, paid, choice.How is FeeSettlement.Refunded ? choice.Refund : 0, choice.Ground);
    }

    /// <summary>The citizen's papers go back, all at once and against signature.</summary>
    public Result<PapersReturned> GivePapersBack(Collector to, Actor by, Moment now)
    {
        if (OpenTasks.FirstOrDefault(each => each.Element == DeskSteps.PapersBack) is not { } task)
        {
            return Refusals.NoPapersToReturn;
        }

        if ((task.RefusalFor(by) ?? RefusalOf(to)) is { } refusal)
        {
            return refusal;
        }

        var given = PapersKept.Select(PaperWords.WithCounts).ToList();
        task.HoldBy(by);
        task.Close(now, outcome: null);
        Papers = [.. Papers.Select(paper => paper.Kind is PaperKind.Result || paper.Lost is true ? paper : paper with { At = null })];
        RefreshCustody();
        return new PapersReturned(to.Person, to.IsParty, to.Authority, given);
    }

    private static Refusal? RefusalOf(Collector collector) =>
        !collector.IdentityChecked ? Refusals.IdentityNotChecked
        : !collector.IsParty && string.IsNullOrWhiteSpace(collector.Authority) ? Refusals.AuthorityMissing
        : null;

    /// <summary>Open steps and waiting times vanish, the clock stands still, the papers wait at the one-stop for the citizen.</summary>
    private List<TaskOpened> End(Stage stage, string reason, UnitInfo desk, Moment now)
    {
        Ending = new Ending(reason, now, Marking, Stage, PausedSince);
        foreach (var task in OpenTasks.ToList())
        {
            task.Close(now, outcome: null);
        }

        foreach (var wait in Waits.Where(each => each.EndedAt is null))
        {
            wait.EndedAt = now;
        }

        (Stage, Marking, PausedSince, Responsible) = (stage, Marking.Empty, PausedSince ?? now, desk.Id);
        return PapersKept.Count == 0 ? [] : [OpenPapersBack(desk, now)];
    }

    private TaskOpened OpenPapersBack(UnitInfo desk, Moment now)
    {
        var task = new DossierTask
        {
            Id = Guid.CreateVersion7(), DossierId = Id, Element = DeskSteps.PapersBack, Name = Texts.StepPapersBack, Role = Role.CounterOfficer, Unit = desk.Id,
            Desk = DossierTask.DeskOf(Role.CounterOfficer, desk.Id), OpenedAt = now, Key = $"{Number}/{DeskSteps.PapersBack}",
        };
        Tasks.Add(task);
        RefreshCustody();
        return new TaskOpened(task.Id, task.Element, task.Name, task.Role, desk.Id, desk.Name, null);
    }

    private TaskOpened OpenDecideStop(UnitInfo committee, Moment now)
    {
        var task = new DossierTask
        {
            Id = Guid.CreateVersion7(), DossierId = Id, Element = DeskSteps.DecideStop, Name = Texts.StepDecideStop, Role = Role.Leader, Unit = committee.Id,
            Desk = DossierTask.DeskOf(Role.Leader, committee.Id), OpenedAt = now, Key = $"{Number}/{DeskSteps.DecideStop}",
            DossierDue = LawfulDue ?? DossierTask.Never, DataOnly = true,
        };
        Tasks.Add(task);
        SeenBy(committee.Id);
        return new TaskOpened(task.Id, task.Element, task.Name, task.Role, committee.Id, committee.Name, null);
    }

    private DossierTask? DecideStopTask => OpenTasks.FirstOrDefault(task => task.Element == DeskSteps.DecideStop);
}
