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
        var pinned = BundleOf(dossier.Procedure, dossier.BundleVersion);
        if (pinned.IsRefused)
        {
            return pinned.Refusal;
        }

        var bundle = pinned.Value;
        var chosen = bundle.FindCase(dossier.Case)!;

        return new PinnedRules(bundle, chosen, engines.ProcessOf(bundle), new TaskPlanner(units, calendars, dossier.ReceivedAt, today));
    }

    public Result<Bundle> BundleOf(string procedure, string version) => ProcedureCode.Parse(procedure) is { IsRefused: false } code
        ? catalogue.FindVersion(code.Value, new BundleVersion(version))
        : Refusals.ProcedureUnknown;
}
