using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Refolding;

internal sealed partial class DossierFold
{
    /// <summary>What other units were asked, and how it ended.</summary>
    public Dictionary<Guid, FoldedOpinion> Opinions { get; } = [];

    private string? Ask(OpinionAsked fact, FactActor by)
    {
        Opinions.Add(fact.Opinion, new FoldedOpinion(
            fact.Opinion, fact.Task, fact.To, fact.ToName, fact.Unit, by.Account, fact.Due, fact.Papers.Count, fact.WithAnswers, fact.SilenceBasis, fact.Text));
        return null;
    }

    private string? Settle(Guid opinion, Func<FoldedOpinion, FoldedOpinion> settle)
    {
        if (!Opinions.TryGetValue(opinion, out var asked) || asked.Closed)
        {
            return $"opinion {opinion} ended, for which nobody waits";
        }

        Opinions[opinion] = settle(asked);
        return null;
    }
}

/// <summary>An opinion as its facts tell it.</summary>
internal sealed record FoldedOpinion(
    Guid Id, Guid Task, UnitId Unit, string UnitName, UnitId AskingUnit, Guid AskedBy, Moment Due, int Papers, bool WithAnswers, string? SilenceBasis, string? Text,
    bool Closed = false, bool Reported = false, Verdict? Verdict = null, string? Answer = null)
{
    public static FoldedOpinion Of(DossierOpinion row) => new(
        row.Id, row.Task, row.Unit, row.UnitName, row.AskingUnit, row.AskedBy, row.Due, row.Papers.Count, row.WithAnswers, row.SilenceBasis, row.Text,
        row.ClosedAt is not null, row.ReportedAt is not null, row.Verdict, row.Answer);
}
