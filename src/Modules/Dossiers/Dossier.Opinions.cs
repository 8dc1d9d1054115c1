using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>Asks one unit; from here its officers see the dossier. The step is not finished before it answers or the asker goes on without.</summary>
    public Result<DossierOpinion> AskOpinion(DossierTask task, UnitInfo asking, UnitInfo to, string text, Moment due, Actor by, Moment now)
    {
        if (RefusalToAsk(task, to, text, due, by, now) is { } refusal)
        {
            return refusal;
        }

        SeenBy(to.Id);
        task.OpinionsOpen++;
        return new DossierOpinion
        {
            Id = Guid.CreateVersion7(), DossierId = Id, Task = task.Id, Unit = to.Id, UnitName = to.Name, AskingUnit = asking.Id, AskingName = asking.Name,
            AskedBy = by.Account, AskedByName = by.Name, Text = text, AskedAt = now, Due = due,
        };
    }

    /// <summary>An answer that comes after its day, or after the asker went on, is late; after the step it is of no use.</summary>
    public Result<OpinionGiven> GiveOpinion(DossierOpinion opinion, Verdict? verdict, string text, Actor by, Moment now)
    {
        if (!opinion.IsOpen())
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

    private void Close(DossierOpinion opinion, Moment now)
    {
        opinion.ClosedAt = now;
        if (FindTask(opinion.Task) is { OpinionsOpen: > 0 } task)
        {
            task.OpinionsOpen--;
        }
    }

    private static Refusal? RefusalToAsk(DossierTask task, UnitInfo to, string text, Moment due, Actor by, Moment now) =>
        task.RefusalFor(by) is { } refusal ? refusal
        : task.Holder != by.Account ? Refusals.OpinionNotHolder
        : to.Id == task.Unit ? Refusals.OpinionOwnUnit
        : text.Length is 0 or > DossierOpinion.Longest ? Refusals.OpinionQuestionMissing(DossierOpinion.Longest)
        : due <= now ? Refusals.OpinionDuePast
        : null;
}
