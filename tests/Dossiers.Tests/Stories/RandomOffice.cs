using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers.Apologies;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Custody;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Endings;
using MoCua.Dossiers.Forwarding;
using MoCua.Dossiers.Notes;
using MoCua.Dossiers.Waits;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Procedures;
using MoCua.Procedures.Tests;
using MoCua.Processes;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Stories;

/// <summary>Officers who do lawful and unlawful things to dossiers. Each deed has a seed of its own, so that a story can be told with deeds left out.</summary>
internal sealed class RandomOffice(Installation installation)
{
    private static readonly string[] Wards = ["long-bien/phuong-bo-de", "long-bien/phuong-viet-hung"];

    private readonly Office office = new(installation);
    private readonly List<string> told = [];

    public List<Guid> Dossiers { get; } = [];

    public IReadOnlyList<string> Told => told;

    public int Done { get; private set; }

    public int Refused { get; private set; }

    /// <summary>One deed. What it tries may be lawful or not; an exception is a fault, a refusal is none.</summary>
    public async Task DoAsync(ulong seed)
    {
        var chance = new Chance(seed);
        var (said, refusal) = Dossiers.Count == 0 || chance.OneIn(18) ? await AcceptAsync(chance) : await WorkAsync(chance, chance.Of(Dossiers));
        told.Add($"{installation.Clock.Now.Local:dd/MM HH:mm} {said}{(refusal is null ? "" : $" – refused: {refusal.Code}")}");
        (Done, Refused) = refusal is null ? (Done + 1, Refused) : (Done, Refused + 1);
    }

    private async Task<(string Said, Refusal? Refusal)> WorkAsync(Chance chance, Guid id)
    {
        var dossier = await office.LoadAsync(id);
        var name = $"dossier {Dossiers.IndexOf(id) + 1} ({dossier.Procedure[..8]})";
        return chance.Below(18) switch
        {
            < 7 => await StepAsync(chance, dossier, name),
            < 11 => await CarryAsync(chance, dossier, name),
            11 => await PassTimeAsync(chance),
            12 => await PaperAsync(chance, dossier, name),
            13 when chance.OneIn(3) => await EndAsync(chance, dossier, name),
            14 => await CitizenAsync(chance, dossier, name),
            15 => await ApologyAsync(chance, dossier, name),
            16 => await ClaimAsync(chance, dossier, name),
            _ => await WordsAsync(chance, dossier, name),
        };
    }

    private async Task<(string, Refusal?)> AcceptAsync(Chance chance)
    {
        var today = installation.Clock.Today;
        var bundle = chance.Of(installation.Services.GetRequiredService<ProcedureCatalogue>().All.Where(each => each.Validity.Contains(today)).ToList());
        var chosen = chance.Of(bundle.Cases);
        var oneStop = new UnitId(bundle.Competence.Receives is AdministrativeLevel.District ? "long-bien/mot-cua" : $"{chance.Of(Wards)}/mot-cua");
        var answers = Drawn.Of(bundle.Form, today, chosen.Preset);
        var papers = chosen.PapersFor(new CaseFacts(answers, today)).Where(line => line.Required).Select(line => WholeWalk.Brought(line.Paper, oneStop)).ToList();
        if (chance.OneIn(8) && papers.Count > 0)
        {
            papers.RemoveAt(chance.Below(papers.Count));
        }

        var helped = chance.OneIn(6) ? new UnitId($"{chance.Of(Wards)}/mot-cua") : oneStop;
        var request = Given.Birth(helped) with
        {
            Procedure = bundle.Code,
            Case = chosen.Id,
            Parties = new Parties(Given.Mother, null, null, null),
            Answers = answers,
            Papers = [.. papers.Select(paper => paper.Sheets > 0 ? paper with { At = helped } : paper)],
            FeesPaid = chance.Below(3) > 0,
            Receiving = oneStop,
        };
        var accepted = await office.AcceptAsync(request, chance.OneIn(10) ? By("long-bien/phuong-bo-de", Role.Specialist, chance) : null);
        if (!accepted.IsRefused)
        {
            Dossiers.Add(accepted.Value.Dossier);
        }

        return ($"{helped} accepts {bundle.Folder} for {oneStop}", accepted.Refusal);
    }

    private async Task<(string, Refusal?)> StepAsync(Chance chance, Dossier dossier, string name)
    {
        if (dossier.OpenTasks.ToList() is not { Count: > 0 } open)
        {
            return await GoOnAsync(chance, dossier, name);
        }

        var task = chance.Of(open);
        var by = chance.OneIn(10) ? By("long-bien/phuong-bo-de", Role.Specialist, chance) : By(task.Unit.Value, task.Role, chance);
        if (task.Element == DeskSteps.TakeIn)
        {
            var taken = await installation.WithAsync<TakeInDossier, Result<DossierTakenIn>>(slice => slice.HandleAsync(dossier.Id, by, default));
            return ($"{by.Name} takes in {name}", taken.Refusal);
        }

        if (task.Element == DeskSteps.PapersBack)
        {
            var back = await installation.WithAsync<ReturnPapers, Result<PapersReturned>>(slice => slice.HandleAsync(new ReturnPapers.Request(dossier.Id, Collector(chance)), by, default));
            return ($"{by.Name} gives the papers of {name} back", back.Refusal);
        }

        if (task.Element == DeskSteps.DecideStop)
        {
            var stopped = await installation.WithAsync<DecideStop, Result<StopProposal>>(slice => slice.HandleAsync(new DecideStop.Request(dossier.Id, chance.OneIn(2), "Xét thấy đúng"), by, default));
            return ($"{by.Name} decides on stopping {name}", stopped.Refusal);
        }

        var rules = await RulesOfAsync(dossier);
        var element = rules.Process.Find(task.Element)!;
        var form = element.Actions.FirstOrDefault(action => action.Kind is "form")?["form"];
        var option = element.Options.Count == 0 ? null : chance.Below(3) > 0 ? element.Options[0].Id : chance.Of(element.Options).Id;
        var extras = new StepExtras(
            option is "supplement" && chance.Below(4) > 0 ? [new SupplementItem("Giấy tờ còn thiếu", 1, 0, 0, "Chưa có")] : [], Collector(chance), FeesPaid: chance.Below(4) > 0);
        var input = form is null ? null : chance.OneIn(8) ? [] : Drawn.Of(rules.Bundle.TaskForms[form], installation.Clock.Today);
        var done = await office.DoAsync(dossier, task.Element, option, chance.OneIn(3) ? null : "Theo hồ sơ", input, extras, by);
        return ($"{by.Name} does {task.Element} of {name}{(option is null ? "" : $" with {option}")}", done.Refusal);
    }

    /// <summary>Nobody is at work: the citizen brings what was asked for, a message comes, or days pass.</summary>
    private async Task<(string, Refusal?)> GoOnAsync(Chance chance, Dossier dossier, string name)
    {
        var clerk = By(dossier.ReceivedAt.Value, Role.CounterOfficer, chance);
        if (dossier.Stage is Stage.AwaitingSupplement)
        {
            var received = await installation.WithAsync<ReceiveSupplement, Result<SupplementReceived>>(slice =>
                slice.HandleAsync(new ReceiveSupplement.Request(dossier.Id, [Given.Paper($"them-{dossier.Papers.Count}", originals: 1, at: dossier.ReceivedAt)], null), clerk, default));
            return ($"{clerk.Name} receives supplements for {name}", received.Refusal);
        }

        var message = (await RulesOfAsync(dossier)).Process.WaitingAt(dossier.Marking).FirstOrDefault(each => each.Kind is ElementKind.MessageEvent);
        if (message is null)
        {
            return await PassTimeAsync(chance);
        }

        var came = await installation.WithAsync<ReceiveMessage, Result<MessageReceived>>(slice => slice.HandleAsync(new ReceiveMessage.Request(dossier.Id, message.Id, "Đã nộp"), clerk, default));
        return ($"{clerk.Name} enters the message {message.Id} for {name}", came.Refusal);
    }

    private async Task<(string, Refusal?)> CarryAsync(Chance chance, Dossier dossier, string name)
    {
        var here = dossier.Papers.Where(paper => paper is { Sheets: > 0, At: not null, Lost: null }).Select(paper => paper.At!.Value).Distinct().ToList();
        var wanting = dossier.OpenTasks.Where(task => task.AwaitsHandover).Select(task => task.Unit).ToList();
        if (here.Count == 0 || wanting.Count == 0)
        {
            return ($"nobody has papers of {name} to carry", null);
        }

        var (from, to) = (chance.Of(here), chance.OneIn(10) ? new UnitId("long-bien") : chance.Of(wanting));
        var (giver, taker) = (By(from.Value, Role.Specialist, chance), By(to.Value, Role.Specialist, chance));
        var given = await installation.WithAsync<GiveHandover, Result<Guid>>(slice => slice.HandleAsync(new GiveHandover.Request(from, to, [dossier.Id]), giver, default));
        if (given.IsRefused)
        {
            return ($"{giver.Name} gives {name} to {to}", given.Refusal);
        }

        if (chance.OneIn(8))
        {
            var taken = await installation.WithAsync<ConfirmHandover, Result<HandoverWithdrawn>>(slice => slice.WithdrawAsync(given.Value, "Nhầm", giver, default));
            return ($"{giver.Name} gives {name} to {to} and takes it back", taken.Refusal);
        }

        var line = (await installation.WithAsync<AppDb, Handover>(db => db.Handovers.AsNoTracking().SingleAsync(each => each.Id == given.Value))).Lines[0];
        var missing = chance.OneIn(4) ? [(dossier.Id, chance.Of(line.PaperIds))] : new List<(Guid, string)>();
        var arrived = new Arrivals(chance.OneIn(12) ? [] : [dossier.Id], missing, chance.OneIn(5) ? null : "Kiểm đếm tại chỗ");
        var confirmed = await installation.WithAsync<ConfirmHandover, Result<HandoverConfirmed>>(slice => slice.HandleAsync(
            new ConfirmHandover.Request(given.Value, arrived), chance.OneIn(8) ? giver : taker, default));
        return ($"{giver.Name} gives {name} to {to}, {missing.Count} papers are missing", confirmed.Refusal);
    }

    private async Task<(string, Refusal?)> PassTimeAsync(Chance chance)
    {
        var hours = chance.OneIn(3) ? 24 * (1 + chance.Below(6)) : 1 + chance.Below(20);
        installation.Clock.SetTo(installation.Clock.Now + TimeSpan.FromHours(hours));
        await installation.WithAsync<ElapseWaits, int>(waits => waits.HandleAsync(default));
        return ($"{hours} hours pass", null);
    }

    private async Task<(string, Refusal?)> PaperAsync(Chance chance, Dossier dossier, string name)
    {
        var paper = chance.Of(dossier.Papers);
        var keeper = By(chance.OneIn(4) ? "long-bien/phong-noi-vu" : paper.At?.Value ?? dossier.ReceivedAt.Value, Role.Specialist, chance);
        var request = new ReportPaper.Request(dossier.Id, paper.Id, chance.OneIn(6) ? " " : "Đã tìm trong tủ");
        var refusal = paper.Lost is true
            ? (await installation.WithAsync<ReportPaper, Result<PaperFound>>(slice => slice.FindAsync(request, keeper, default))).Refusal
            : (await installation.WithAsync<ReportPaper, Result<PaperLost>>(slice => slice.LoseAsync(request, keeper, default))).Refusal;
        return ($"{keeper.Name} says that {paper.Id} of {name} is {(paper.Lost is true ? "found" : "lost")}", refusal);
    }

    private async Task<(string, Refusal?)> EndAsync(Chance chance, Dossier dossier, string name)
    {
        var fees = chance.OneIn(3) ? null : new FeeChoice(chance.OneIn(2) ? FeeSettlement.Kept : FeeSettlement.Refunded, dossier.Fees.Sum(fee => fee.Amount), "Luật Phí và lệ phí");
        if (chance.OneIn(2))
        {
            var clerk = By(dossier.ReceivedAt.Value, Role.CounterOfficer, chance);
            var withdrawn = await installation.WithAsync<WithdrawDossier, Result<Dossier>>(slice => slice.HandleAsync(
                new WithdrawDossier.Request(dossier.Id, Collector(chance), "Đổi ý", fees, chance.OneIn(2)), clerk, default));
            return ($"{clerk.Name} takes back {name} for the citizen", withdrawn.Refusal);
        }

        var officer = By(dossier.Responsible.Value, Role.Specialist, chance);
        var proposed = await installation.WithAsync<ProposeStop, Result<StopProposed>>(slice => slice.HandleAsync(
            new ProposeStop.Request(dossier.Id, "Không bổ sung quá hạn", "Điều 17", fees), officer, default));
        return ($"{officer.Name} proposes to stop {name}", proposed.Refusal);
    }

    private async Task<(string, Refusal?)> CitizenAsync(Chance chance, Dossier dossier, string name)
    {
        var officer = By(dossier.Responsible.Value, Role.Specialist, chance);
        if (dossier.Questions.Count > 0 && chance.OneIn(2))
        {
            var answered = await installation.WithAsync<WriteOnDossier, Result<QuestionAnswered>>(slice => slice.AnswerAsync(dossier.Id, chance.Below(3), "Vâng", officer, default));
            return ($"{officer.Name} notes the citizen's answer on {name}", answered.Refusal);
        }

        var asked = await installation.WithAsync<WriteOnDossier, Result<QuestionAsked>>(slice => slice.AskAsync(dossier.Id, "Có nhận kết quả qua bưu chính không?", officer, default));
        return ($"{officer.Name} asks the citizen of {name}", asked.Refusal);
    }

    private async Task<(string, Refusal?)> ApologyAsync(Chance chance, Dossier dossier, string name)
    {
        if (dossier.Apology is { } draft && chance.Below(4) > 0)
        {
            var decision = chance.Of(Enum.GetValues<ApologyDecision>());
            var by = By(decision is ApologyDecision.Sign ? "long-bien/phuong-bo-de" : draft.Unit.Value, decision is ApologyDecision.Sign ? Role.Leader : Role.Head, chance);
            var decided = await installation.WithAsync<DecideApology, Result<Apology>>(slice => slice.HandleAsync(new DecideApology.Request(dossier.Id, decision, "Đã xem"), by, default));
            return ($"{by.Name} decides {decision} on the letter of {name}", decided.Refusal);
        }

        var holder = dossier.OpenTasks.FirstOrDefault() is { } task ? By(task.Unit.Value, task.Role, chance) : By(dossier.Responsible.Value, Role.Specialist, chance);
        var drafted = await installation.WithAsync<DraftApology, Result<ApologyDrafted>>(slice => slice.HandleAsync(
            new DraftApology.Request(dossier.Id, "Quá tải", installation.Clock.Today.AddDays(chance.Below(20))), holder, default));
        return ($"{holder.Name} drafts a letter of apology for {name}", drafted.Refusal);
    }

    private async Task<(string, Refusal?)> ClaimAsync(Chance chance, Dossier dossier, string name)
    {
        if (dossier.OpenTasks.ToList() is not { Count: > 0 } open)
        {
            return ($"there is nothing to take of {name}", null);
        }

        var task = chance.Of(open);
        var by = By(task.Unit.Value, task.Role, chance);
        var claimed = await installation.WithAsync<ClaimTask, Result<Done>>(slice => slice.HandleAsync(
            new ClaimTask.Request(dossier.Id, task.Id, chance.OneIn(3), "Bận việc khác", dossier.FactCount), by, default));
        return ($"{by.Name} takes or gives back {task.Element} of {name}", claimed.Refusal);
    }

    private async Task<(string, Refusal?)> WordsAsync(Chance chance, Dossier dossier, string name)
    {
        var officer = By(chance.OneIn(4) ? "long-bien/phuong-viet-hung" : dossier.Responsible.Value, Role.Specialist, chance);
        var noted = await installation.WithAsync<WriteOnDossier, Result<NoteWritten>>(slice => slice.NoteAsync(dossier.Id, chance.OneIn(6) ? "" : "Lưu ý", officer, default));
        return ($"{officer.Name} writes a note on {name}", noted.Refusal);
    }

    /// <summary>Two persons stand in each post, so that one holds what the other reaches for.</summary>
    private static Actor By(string unit, Role role, Chance chance)
    {
        var which = chance.Below(2);
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{unit}/{role}/{which}"))[..16]);
        return new Actor(id, $"{role} {which + 1} of {unit}", [new Post(new UnitId(unit), unit, role, "cán bộ")]);
    }

    private static Collector Collector(Chance chance) => new(Given.Mother, chance.Below(4) > 0, chance.OneIn(2) ? "Giấy ủy quyền" : null, IdentityChecked: chance.Below(6) > 0);

    private Task<PinnedRules> RulesOfAsync(Dossier dossier) => installation.WithAsync<PinnedRulesOf, PinnedRules>(rules => Task.FromResult(rules.For(dossier, installation.Clock.Today).Value));
}
