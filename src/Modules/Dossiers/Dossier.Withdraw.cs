using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers;

internal sealed partial class Dossier
{
    /// <summary>The citizen takes the application back: lawful while there is no result decision.</summary>
    /// <param name="by">Who came; with written authority where it is none of the parties.</param>
    /// <param name="desk">The one-stop that received the dossier.</param>
    public Result<DossierWithdrawn> Withdraw(Collector by, string reason, UnitInfo desk, Moment now)
    {
        if ((RefusalToEnd() ?? RefusalOf(by)) is { } refusal)
        {
            return refusal;
        }

        if (reason.Length == 0)
        {
            return Refusals.WithdrawalWithoutReason;
        }

        var due = LawfulDue;
        Stop = null;
        return new DossierWithdrawn(by.Person, reason, by.IsParty, by.Authority, due, End(Stage.Withdrawn, reason, desk, now));
    }
}
