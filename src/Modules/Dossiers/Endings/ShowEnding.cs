using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Endings;

/// <summary>One dossier and how it may end without a result: what stands, and what this officer may do.</summary>
internal sealed class ShowEnding(AppDb db, UnitDirectory units, CivilClock clock)
{
    /// <param name="Refusal">Why it cannot end without a result any more.</param>
    /// <param name="Elsewhere">Units that still keep papers of the citizen, beside the one-stop.</param>
    /// <param name="ProposedBy">Name of the unit that proposed to stop.</param>
    public sealed record View(
        Dossier Dossier, DateOnly Today, string DeskName, Refusal? Refusal, IReadOnlyList<string> Elsewhere, string ProposedBy,
        bool MayWithdraw, bool MayReturnPapers, bool MayPropose, bool MayDecide)
    {
        public Moment? EndedAt => Dossier.IsEnded ? Dossier.Ending?.At : null;
    }

    public async Task<View?> HandleAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (await db.Dossiers.AsNoTracking().VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == id, ct) is not { } dossier)
        {
            return null;
        }

        var (refusal, counter) = (dossier.RefusalToEnd(), actor.PostFor(Role.CounterOfficer, dossier.ReceivedAt) is not null);
        var proposal = dossier.Stop;
        var committee = proposal is null ? null : units.CommitteeOf(proposal.Unit, clock.Today) ?? units.Find(proposal.Unit);
        return new View(
            dossier, clock.Today, units.Find(dossier.ReceivedAt)?.Name ?? "", refusal,
            [.. dossier.PapersKept.Select(paper => paper.At!.Value).Where(at => at != dossier.ReceivedAt).Distinct().Select(at => units.Find(at)?.Name ?? at.Value)],
            proposal is null ? "" : units.Find(proposal.Unit)?.Name ?? "",
            MayWithdraw: refusal is null && counter,
            MayReturnPapers: counter && dossier.OpenTasks.Any(task => task is { Element: DeskSteps.PapersBack, AwaitsHandover: false }),
            MayPropose: refusal is null && proposal is not { State: StopState.Proposed } && dossier.PostToStop(actor) is not null,
            MayDecide: refusal is null && proposal is { State: StopState.Proposed } && committee is not null && actor.PostFor(Role.Leader, committee.Id) is not null);
    }
}
