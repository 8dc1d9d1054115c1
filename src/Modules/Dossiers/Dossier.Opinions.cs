using MoCua.Dossiers.Opinions;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>Asks one unit, which reads no more of the dossier than what goes with the question. The step is not finished before it answers or is not waited for.</summary>
    public Result<DossierOpinion> AskOpinion(DossierTask task, UnitInfo asking, UnitInfo to, OpinionWish wish, Actor by, Moment now)
    {
        if (RefusalToAsk(task, to, wish, by, now) is { } refusal)
        {
            return refusal;
        }

        task.OpinionsOpen++;
        return new DossierOpinion
        {
            Id = Guid.CreateVersion7(), DossierId = Id, Task = task.Id, Unit = to.Id, UnitName = to.Name, AskingUnit = asking.Id, AskingName = asking.Name,
            AskedBy = by.Account, AskedByName = by.Name, Text = wish.Text, AskedAt = now, Due = wish.Due, Papers = wish.Papers, WithAnswers = wish.WithAnswers,
            SilenceBasis = wish.SilenceBasis, ReportTo = ReceivedAt,
        };
    }

    /// <summary>An answer that comes after its day is late; after the step, or once nobody waits, it is of no use.</summary>
    public Result<OpinionGiven> GiveOpinion(DossierOpinion opinion, Verdict? verdict, string text, Actor by, Moment now)
    {
        if (!opinion.IsOpen() || FindTask(opinion.Task) is not { IsOpen: true })
        {
            return Refusals.OpinionClosed;
        }

        if (verdict is not { } said)
        {
            return Refusals.OpinionVerdictMissing;
        }

        if (text.Length > DossierOpinion.Longest || (text.Length == 0 && said is not Verdict.Agrees))
        {
            return Refusals.OpinionTextMissing(DossierOpinion.Longest);
        }

        (opinion.Verdict, opinion.Answer, opinion.AnsweredBy) = (said, text, by.Name);
        Close(opinion, now);
        return new OpinionGiven(opinion.Id, opinion.Unit, opinion.UnitName, said, text, opinion.Due, opinion.IsLateAt(now));
    }

    /// <summary>The holder of the step decides not to wait any longer.</summary>
    public Result<OpinionWaived> WaiveOpinion(DossierOpinion opinion, string? reason, Actor by, Moment now)
    {
        if (!opinion.IsOpen())
        {
            return Refusals.OpinionClosed;
        }

        if (FindTask(opinion.Task) is not { } task || task.Holder != by.Account)
        {
            return Refusals.OpinionNotHolder;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Refusals.OpinionReasonMissing;
        }

        Close(opinion, now);
        return new OpinionWaived(opinion.Id, opinion.Unit, opinion.UnitName, opinion.Due, opinion.IsLateAt(now));
    }

    /// <summary>The day has passed: the one-stop learns of it, and where the law takes silence for consent, the step waits no longer.</summary>
    public Result<OpinionOverdue> ReportOpinion(DossierOpinion opinion, UnitInfo oneStop, Moment now)
    {
        if (!opinion.IsOpen() || opinion.ReportedAt is not null || !opinion.IsLateAt(now) || FindTask(opinion.Task) is not { IsOpen: true })
        {
            return Refusals.OpinionClosed;
        }

        opinion.ReportedAt = now;
        if (opinion.SilenceBasis is not null)
        {
            Close(opinion, now);
        }

        return new OpinionOverdue(opinion.Id, opinion.Unit, opinion.UnitName, opinion.Due, oneStop.Id, oneStop.Name, opinion.SilenceBasis);
    }

    private void Close(DossierOpinion opinion, Moment now)
    {
        opinion.ClosedAt = now;
        if (FindTask(opinion.Task) is { OpinionsOpen: > 0 } task)
        {
            task.OpinionsOpen--;
        }
    }

    private Refusal? RefusalToAsk(DossierTask task, UnitInfo to, OpinionWish wish, Actor by, Moment now) =>
        task.RefusalFor(by) is { } refusal ? refusal
        : task.Holder != by.Account ? Refusals.OpinionNotHolder
        : to.Id == task.Unit ? Refusals.OpinionOwnUnit
        : wish.Text.Length is 0 or > DossierOpinion.Longest ? Refusals.OpinionQuestionMissing(DossierOpinion.Longest)
        : wish.Due <= now ? Refusals.OpinionDuePast
        : wish.Papers.Any(id => Papers.All(paper => paper.Id != id)) ? Refusals.OpinionPaperUnknown
        : null;
}
