using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Waits;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Procedures;
using MoCua.Procedures.Tests;
using MoCua.Processes;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>One dossier of any procedure to one of its endings: a drawn application, drawn task forms, papers carried where they are needed.</summary>
internal sealed class WholeWalk(Installation installation, Bundle bundle)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Office office = new(installation);
    private readonly ProcessDefinition process = ProcessDefinition.Read(bundle.Process).Definition!;

    public async Task<Guid> ReceiveAsync(UnitId oneStop, ProcedureCase chosen)
    {
        var answers = Drawn.Of(bundle.Form, installation.Clock.Today, chosen.Preset);
        var facts = new CaseFacts(answers, installation.Clock.Today);
        var accepted = await office.AcceptAsync(Given.Birth(oneStop) with
        {
            Procedure = bundle.Code,
            Case = chosen.Id,
            Parties = new Parties(Given.Mother, null, null, null),
            Answers = answers,
            Papers = [.. chosen.PapersFor(facts).Where(line => line.Required).Select(line => Brought(line.Paper, oneStop))],
            FeesPaid = true,
        });
        accepted.Refusal?.Message.ShouldBeNull(bundle.Folder);
        return accepted.Value.Dossier;
    }

    public async Task<Dossier> ToTheEndAsync(Guid id, WayOut ending)
    {
        foreach (var turn in ending.Way)
        {
            var dossier = await office.LoadAsync(id);
            await (dossier.OpenTasks.FirstOrDefault(task => task.Element == turn.Element) is { } task ? DoAsync(dossier, task, turn.Option) : ComeAsync(dossier, turn.Element));
        }

        return await office.LoadAsync(id);
    }

    internal static DossierPaper Brought(Paper paper, UnitId at) => paper switch
    {
        { FromDatabase: true } => Given.Paper(paper.Id, database: true, at: at),
        { Use: PaperUse.Present } => Given.Paper(paper.Id, presented: true, at: at),
        _ => Sheets(paper, at),
    };

    private static DossierPaper Sheets(Paper paper, UnitId at) => paper.Accept[0] switch
    {
        SheetKind.Original => Given.Paper(paper.Id, originals: paper.Count, at: at),
        SheetKind.Certified => Given.Paper(paper.Id, at: at) with { Certified = paper.Count },
        _ => Given.Paper(paper.Id, at: at) with { Copies = paper.Count },
    };

    private async Task DoAsync(Dossier dossier, DossierTask task, string? option)
    {
        // Work on data alone waits for no paper.
        foreach (var from in !task.AwaitsHandover ? [] : Dossier.PapersNeeded(dossier.Papers, dossier.Results.Count > 0).Select(paper => paper.At!.Value).Where(at => at != task.Unit).Distinct())
        {
            await office.CarryAsync(from.Value, task.Unit.Value, dossier.Id);
        }

        var element = process.Find(task.Element)!;
        var form = element.Actions.FirstOrDefault(action => action.Kind is "form")?["form"];
        var reason = element.Options.FirstOrDefault(each => each.Id == option)?.ReasonRequired ?? false ? "Lý do mẫu" : null;
        var extras = new StepExtras([], new Collector(Given.Mother, true, null, IdentityChecked: true), FeesPaid: true);
        var input = form is null ? null : Drawn.Of(bundle.TaskForms[form], installation.Clock.Today);
        var done = await office.DoAsync(dossier.Id, task.Element, option, reason, input, extras);
        done.Refusal?.Message.ShouldBeNull($"{bundle.Folder}: {task.Element}");
    }

    /// <summary>A message of another agency comes, or days pass until the timer elapses.</summary>
    private async Task ComeAsync(Dossier dossier, string awaited)
    {
        var pinned = await installation.WithAsync<PinnedRulesOf, Result<PinnedRules>>(rules => Task.FromResult(rules.For(dossier, installation.Clock.Today)));
        if (dossier.AwaitedMessages(pinned.Value).FirstOrDefault(message => message.Element == awaited) is { } message)
        {
            var received = await installation.WithAsync<ReceiveMessage, Result<MessageReceived>>(slice =>
                slice.HandleAsync(new ReceiveMessage.Request(dossier.Id, awaited, "12/CV"), Office.Officer(message.Unit.Value, message.Role), None));
            received.Refusal?.Message.ShouldBeNull($"{bundle.Folder}: {awaited}");
            return;
        }

        for (var days = 0; (await office.LoadAsync(dossier.Id)).Marking.Equals(dossier.Marking); days++)
        {
            days.ShouldBeLessThan(120, $"{bundle.Folder}: {awaited}");
            installation.Clock.SetTo(installation.Clock.Now + TimeSpan.FromDays(1));
            await installation.WithAsync<ElapseWaits, int>(waits => waits.HandleAsync(None));
        }
    }
}
