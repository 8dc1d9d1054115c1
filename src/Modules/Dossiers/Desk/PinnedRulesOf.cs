using MoCua.Deadlines;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.Procedures;

namespace MoCua.Dossiers.Desk;

/// <summary>Finds the rules of a dossier's own day: a later version of the bundle never touches it.</summary>
internal sealed class PinnedRulesOf(ProcedureCatalogue catalogue, BundleEngines engines, UnitDirectory units, WorkingCalendars calendars)
{
    public Result<PinnedRules> For(Dossier dossier, DateOnly today)
    {
        if (BundleOf(dossier) is not { } bundle || bundle.FindCase(dossier.Case) is not { } chosen)
        {
            return Refusals.BundleGone(dossier.ProcedureName);
        }

        return new PinnedRules(bundle, chosen, engines.ProcessOf(bundle), new TaskPlanner(units, calendars, dossier.ReceivedAt, today));
    }

    public Bundle? BundleOf(Dossier dossier) => BundleOf(dossier.Procedure, dossier.BundleVersion);

    public Bundle? BundleOf(string procedure, string version) => ProcedureCode.Parse(procedure) is { IsRefused: false } code
        ? catalogue.FindVersion(code.Value, version)
        : null;
}
