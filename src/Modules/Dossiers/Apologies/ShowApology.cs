using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Apologies;

/// <summary>One dossier and its apology letter: what is written, and what this officer may do with it.</summary>
internal sealed class ShowApology(AppDb db, UnitDirectory units, WorkingCalendars calendars, CivilClock clock)
{
    /// <param name="Earliest">First day that may be promised.</param>
    /// <param name="UnitName">Who wrote the draft.</param>
    /// <param name="WantsHead">The head of the division has not read it yet.</param>
    public sealed record View(
        Guid Id, string Number, string OwnerName, string ProcedureName, Moment AcceptedAt, Moment? FirstDue, Moment? LawfulDue, Moment? AskAt, bool Late, bool Running,
        Apology? Apology, string UnitName, DateOnly? Earliest, bool MayDraft, bool MayApprove, bool MaySendBack, bool MaySign, bool WantsHead);

    public async Task<View?> HandleAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (await db.Dossiers.AsNoTracking().VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == id, ct) is not { } dossier)
        {
            return null;
        }

        var (draft, now, calendar) = (dossier.Apology, clock.Now, calendars.Of(dossier.Competent));
        var unit = draft is null ? null : units.Find(draft.Unit);
        var committee = draft is null ? null : units.CommitteeOf(draft.Unit, clock.Today);
        var (isHead, isLeader) = (draft is not null && actor.PostFor(Role.Head, draft.Unit) is not null, committee is not null && actor.PostFor(Role.Leader, committee.Id) is not null);
        var underWay = dossier.MayBeLate && draft is { State: ApologyState.Drafted or ApologyState.Approved };
        return new View(
            dossier.Id, dossier.Number, dossier.OwnerName, dossier.ProcedureName, dossier.AcceptedAt, dossier.FirstDue, dossier.LawfulDue,
            dossier.LawfulDue is { } due ? ApologyTimes.AskAt(dossier.AcceptedAt, due, calendar) : null, dossier.OwesApologyAt(now), dossier.MayBeLate,
            draft, unit?.Name ?? "", EarliestOf(dossier, calendar, now),
            MayDraft: dossier.MayBeLate && draft is not { State: ApologyState.Signed or ApologyState.Approved } && dossier.PostToApologise(actor) is not null,
            MayApprove: underWay && draft is { State: ApologyState.Drafted } && isHead && unit is { Kind: UnitKind.Division },
            MaySendBack: underWay && (isHead || isLeader),
            MaySign: underWay && isLeader && unit is not null && dossier.RefusalToSignApology(unit, committee!.Id, actor, now) is null,
            WantsHead: underWay && draft is { State: ApologyState.Drafted } && unit is { Kind: UnitKind.Division });
    }

    /// <summary>The first working day after the lawful date and after today.</summary>
    private static DateOnly? EarliestOf(Dossier dossier, WorkingCalendar calendar, Moment now) =>
        dossier.LawfulDue is { } due ? calendar.WorkingDayAfter(due.Date > now.Date ? due.Date : now.Date) : null;
}
