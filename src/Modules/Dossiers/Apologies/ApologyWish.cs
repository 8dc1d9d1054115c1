using MoCua.Deadlines;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Apologies;

/// <summary>What a running dossier wants of its holder about its date.</summary>
/// <param name="Owed">The date has passed and no letter is signed: it stands out until one is.</param>
/// <param name="State">Of a letter under way.</param>
internal sealed record ApologyWish(bool Owed, ApologyState? State)
{
    public string Word => State switch
    {
        ApologyState.Drafted => Texts.ApologyWordAtHead,
        ApologyState.Approved => Texts.ApologyWordAtLeader,
        ApologyState.SentBack => Texts.ApologyStateSentBack,
        _ => Owed ? Texts.ApologyWordOwed : Texts.ApologyWordAsked,
    };

    public string Sentence => Owed ? Texts.ApologyOwed : Texts.ApologyAsked;

    public string Link => State is null ? Texts.ApologyWrite : Texts.ApologyLetterHead;
}

/// <summary>As much of a dossier as its date needs.</summary>
/// <param name="Counts">Time runs: no result is here, nobody is waited for.</param>
internal sealed record Running(Moment AcceptedAt, Moment? LawfulDue, Due? Clock, bool Counts, ApologyState? State)
{
    public static Running Of(Dossier dossier) => new(dossier.AcceptedAt, dossier.LawfulDue, dossier.Clock, dossier.MayBeLate, dossier.ApologyState);

    /// <summary>Null while there is time, once the letter is signed, and where nothing runs.</summary>
    public ApologyWish? WishAt(Moment now, WorkingCalendar calendar)
    {
        if (!Counts || State is ApologyState.Signed || LawfulDue is not { } due || now < ApologyTimes.AskAt(AcceptedAt, due, calendar))
        {
            return null;
        }

        return new ApologyWish(Clock is { } clock && Lateness.Of(clock, now.Local) is Timeliness.Late, State);
    }
}
