using System.Text.Json.Nodes;
using MoCua.Deadlines;
using MoCua.Forms;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Procedures;

namespace MoCua.Dossiers.Counter;

/// <summary>What one intake page works with: the counter, the procedure and case of the day, the form.</summary>
/// <param name="OneStop">The counter at which the officer stands.</param>
/// <param name="Receiving">The one-stop that receives the dossier: the same, or the right one elsewhere to which it is forwarded.</param>
internal sealed record IntakeTerms(UnitInfo OneStop, Post Post, Bundle Bundle, ProcedureCase Case, FormSchema Form, DateOnly Today, UnitInfo Receiving)
{
    public bool IsForwarded => Receiving.Id != OneStop.Id;

    public CaseFacts Facts(JsonObject answers) => new(answers, Today);

    /// <summary>Addresses of the form name the units of this day, those around the counter first.</summary>
    public FormPickers Pickers => new(Today, OneStop.Area);

    /// <summary>Defaults of the form, and what the choice of the case already says.</summary>
    public JsonObject Start()
    {
        var answers = Form.Start();
        var preset = FormBinder.Bind(Form, Case.Preset.Select(pair => KeyValuePair.Create($"{FormRenderer.DefaultPrefix}.{pair.Key}", pair.Value)));
        Lay(preset, answers);
        return answers;
    }

    private static void Lay(JsonObject over, JsonObject under)
    {
        foreach (var (name, value) in over)
        {
            if (value is JsonObject group && under[name] is JsonObject below)
            {
                Lay(group, below);
            }
            else if (value is not JsonObject { Count: 0 })
            {
                under[name] = value?.DeepClone();
            }
        }
    }
}

/// <summary>Opens the rules of an intake for the officer's own counter.</summary>
internal sealed class IntakeRules(ProcedureCatalogue catalogue, BundleEngines engines, UnitDirectory units, WorkingCalendars calendars, CivilClock clock)
{
    /// <summary>The counter at which the officer stands: the first post as counter officer.</summary>
    public (Post Post, UnitInfo OneStop)? CounterOf(Actor clerk) =>
        clerk.Posts.FirstOrDefault(post => post.Role is Role.CounterOfficer) is { } post && units.Find(post.Unit) is { } oneStop ? (post, oneStop) : null;

    /// <param name="code">Code of the procedure.</param>
    /// <param name="caseId">Id of its case.</param>
    /// <param name="clerk">Who stands at the counter.</param>
    /// <param name="receiving">Id of the one-stop for which it is accepted; null for the officer's own.</param>
    public Result<IntakeTerms> For(string code, string caseId, Actor clerk, string? receiving = null)
    {
        if (CounterOf(clerk) is not var (post, oneStop))
        {
            return Refusals.NotYourCounter;
        }

        var parsed = ProcedureCode.Parse(code);
        var found = parsed.IsRefused ? parsed.Refusal : catalogue.Find(parsed.Value, clock.Today);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var bundle = found.Value;
        if (bundle.FindCase(caseId) is not { } chosen)
        {
            return Refusals.ProcedureUnknown;
        }

        if (ReceivingOf(receiving, oneStop) is not { } desk)
        {
            return Refusals.NoSuchOneStop;
        }

        return bundle.Competence.Receives == desk.AdministrativeLevel()
            ? new IntakeTerms(oneStop, post, bundle, chosen, engines.FormOf(bundle), clock.Today, desk)
            : Refusals.OtherLevel(bundle);
    }

    /// <summary>The one-stop that receives; the officer's own when none is named, null when the named one is none.</summary>
    public UnitInfo? ReceivingOf(string? id, UnitInfo own) => string.IsNullOrWhiteSpace(id) || id == own.Id.Value ? own : OneStops().FirstOrDefault(each => each.Id.Value == id);

    /// <summary>Every one-stop that works today, by name.</summary>
    public IReadOnlyList<UnitInfo> OneStops() => [.. units.All(clock.Today).Where(unit => unit.Kind is UnitKind.OneStop)];

    /// <summary>The date that would be promised if the dossier were accepted now.</summary>
    public Result<DossierDates> DatesOf(IntakeTerms terms) => terms.IsForwarded
        ? new DossierDates(null, null, [])
        : ProcessDates.Of(terms.Case.Term, new TaskPlanner(units, calendars, terms.OneStop.Id, terms.Today), clock.Now);
}

internal static class Levels
{
    public static AdministrativeLevel AdministrativeLevel(this UnitInfo unit) => unit.Level switch
    {
        UnitLevel.Ward => Procedures.AdministrativeLevel.Ward,
        UnitLevel.District => Procedures.AdministrativeLevel.District,
        _ => Procedures.AdministrativeLevel.Province,
    };

    public static string Word(this AdministrativeLevel level) => level switch
    {
        Procedures.AdministrativeLevel.Ward => Texts.CounterLevelWard,
        Procedures.AdministrativeLevel.District => Texts.CounterLevelDistrict,
        _ => Texts.CounterLevelProvince,
    };
}
