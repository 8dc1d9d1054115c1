using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>NĐ 61/2018/NĐ-CP, Điều 19 khoản 9: the return date is put off once at most.</summary>
    private const int MostApologies = 1;

    /// <summary>The letter under way, or the last one signed.</summary>
    public Apology? Apology { get; private set; }

    /// <summary>State of <see cref="Apology"/>, in a column of its own for lists.</summary>
    public ApologyState? ApologyState { get; private set; }

    /// <summary>The new date of the signed letter. The lawful date, on which all statistics rest, does not move with it.</summary>
    public Moment? Promised { get; private set; }

    /// <summary>Time runs and no result is here: a letter is still of use.</summary>
    public bool MayBeLate => LawfulDue is not null && ReadyAt is null && PausedSince is null;

    /// <summary>Its lawful date has passed without a result and without a signed letter: it stands out until the letter is written.</summary>
    public bool OwesApologyAt(Moment now) => MayBeLate && Promised is null && IsLateAt(now);

    /// <summary>The post under which somebody may write the letter: one in a unit that holds the work, or that prepared what now lies with the leader.</summary>
    public Post? PostToApologise(Actor by)
    {
        var posts = by.Posts.Where(post => post.Role is not Role.Administrator).ToList();
        return posts.FirstOrDefault(post => OpenTasks.Any(task => task.Unit == post.Unit))
            ?? posts.FirstOrDefault(post => post.Role is not Role.CounterOfficer && (post.Unit == Responsible || Tasks.Any(task => task.Unit == post.Unit)));
    }

    /// <param name="unit">The unit that holds the work.</param>
    /// <param name="cause">Why the result will be late, as the citizen reads it.</param>
    /// <param name="date">The new day; the result is promised for its closing time.</param>
    public Result<ApologyDrafted> DraftApology(UnitInfo unit, string cause, DateOnly date, WorkingCalendar calendar, Moment now)
    {
        if (RefusalToApologise() is { } refusal)
        {
            return refusal;
        }

        if (cause.Length == 0)
        {
            return Refusals.ApologyCauseMissing;
        }

        if (!calendar.IsWorkingDay(date))
        {
            return Refusals.ApologyNotAWorkingDay(calendar.LastDate);
        }

        var promised = Moment.FromLocal(date.ToDateTime(calendar.SessionsOn(date)[^1].To));
        if (promised <= now || promised <= LawfulDue!.Value)
        {
            return Refusals.ApologyTooEarly(LawfulDue!.Value);
        }

        Put(new Apology(1, Dossiers.ApologyState.Drafted, cause, promised, unit.Id, null));
        return new ApologyDrafted(1, cause, promised, LawfulDue.Value, unit.Id, unit.Name);
    }

    /// <summary>The head of a division reads the letter before the leader does.</summary>
    public Result<ApologyApproved> ApproveApology(Actor by)
    {
        if (Apology is not { State: Dossiers.ApologyState.Drafted } draft || !MayBeLate)
        {
            return Refusals.ApologyNotWaiting;
        }

        if (by.PostFor(Role.Head, draft.Unit) is null)
        {
            return Refusals.ApologyNotYours;
        }

        Put(draft with { State = Dossiers.ApologyState.Approved });
        return new ApologyApproved(draft.Round, draft.Promised);
    }

    /// <param name="committee">Whose leader signs for the unit.</param>
    public Result<ApologySentBack> SendApologyBack(UnitId committee, string reason, Actor by)
    {
        if (Apology is not { State: Dossiers.ApologyState.Drafted or Dossiers.ApologyState.Approved } draft)
        {
            return Refusals.ApologyNotWaiting;
        }

        if (by.PostFor(Role.Head, draft.Unit) is null && by.PostFor(Role.Leader, committee) is null)
        {
            return Refusals.ApologyNotYours;
        }

        if (reason.Length == 0)
        {
            return Refusals.ApologyReasonMissing;
        }

        Put(draft with { State = Dossiers.ApologyState.SentBack });
        return new ApologySentBack(draft.Round);
    }

    /// <summary>Why the leader of this committee cannot sign now, or null. Checked before a number is taken from the series.</summary>
    public Refusal? RefusalToSignApology(UnitInfo unit, UnitId committee, Actor by, Moment now) =>
        !MayBeLate || Apology is not { State: Dossiers.ApologyState.Drafted or Dossiers.ApologyState.Approved } draft ? Refusals.ApologyNotWaiting
        : by.PostFor(Role.Leader, committee) is null ? Refusals.ApologyNotYours
        : draft.State is Dossiers.ApologyState.Drafted && unit.Kind is UnitKind.Division ? Refusals.ApologyWantsHead(unit.Name)
        : draft.Promised <= now ? Refusals.ApologyTooEarly(LawfulDue!.Value)
        : null;

    public ApologySigned SignApology(UnitInfo unit, string number)
    {
        var draft = Apology!;
        Put(draft with { State = Dossiers.ApologyState.Signed, Number = number });
        Promised = draft.Promised;
        return new ApologySigned(draft.Round, number, draft.Cause, draft.Promised, LawfulDue!.Value, unit.Id, unit.Name);
    }

    private Refusal? RefusalToApologise() =>
        LawfulDue is null ? Refusals.ApologyWithoutDate
        : PausedSince is not null ? Refusals.ApologyPaused
        : ReadyAt is not null ? Refusals.ApologyReady
        : Apology is { State: Dossiers.ApologyState.Signed, Round: >= MostApologies } ? Refusals.ApologySpent
        : Apology is { State: Dossiers.ApologyState.Approved } ? Refusals.ApologyAwaitsSignature
        : null;

    private void Put(Apology letter) => (Apology, ApologyState) = (letter, letter.State);
}
