using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Custody;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Opinions;
using MoCua.Dossiers.Warnings;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Access;

/// <summary>What lies in phường Bồ Đề and at the district: a dossier for every state in which a door opens on one.</summary>
internal sealed record Theirs(
    Theirs.One Scanned, Theirs.One Owed, Theirs.One Offered, Theirs.One Free, Theirs.One Held, Theirs.One Ready, Theirs.One Waiting, Theirs.One Forwarded, Theirs.Consulted Asked,
    Guid Scan, Guid Record, Guid OtherRecord, Guid Draft, Guid Slip, Theirs.One Paid)
{
    public const string Owner = "Kiều Thử Kín Đáo";
    public const string ScanName = "giay-kin-dao.pdf";
    public const string DraftOwner = "Khương Mẫu Nháp Kín";

    public const string Ward = "long-bien/phuong-bo-de";
    public const string OneStop = $"{Ward}/mot-cua";
    public const string Justice = "long-bien/phong-tu-phap";
    private const string District = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";

    public sealed record One(Guid Id, string Number);

    /// <summary>A dossier whose holder has asked two divisions of the district, and sent a scan along.</summary>
    public sealed record Consulted(Guid Id, string Number, Guid Task, Guid Scan, Guid Question, Guid Other);

    /// <summary>What the clock said of them to their own officers.</summary>
    public IReadOnlyList<Guid> Warned { get; private init; } = [];

    /// <summary>Words that no stranger may read anywhere.</summary>
    public IEnumerable<string> Secrets =>
        [Owner, ScanName, DraftOwner, .. new[] { Scanned, Owed, Offered, Free, Held, Ready, Waiting, Forwarded, Paid }.Select(dossier => dossier.Number), Asked.Number];

    public static async Task<Theirs> PrepareAsync(Installation installation)
    {
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        using var clerk = await installation.OfficerAsync("bode.motcua");
        var scan = await SendScanAsync(clerk);
        var scanned = await clerk.AcceptBirthAsync(Owner, form => form.Also("Papers.giay-chung-sinh.Files", scan.ToString()));
        var draft = (await clerk.GetAsync(Walk.BirthPage)).FillBirth(DraftOwner);
        await clerk.PostAsync($"{draft.Address}&handler=Draft", new FormUrlEncodedContent(draft.Fields));

        var (owed, offered) = (await BirthAsync(installation, office), await BirthAsync(installation, office));
        var (free, held, ready) = (await BirthAsync(installation, office), await BirthAsync(installation, office), await BirthAsync(installation, office));
        await office.CarryAsync(OneStop, Ward, free.Id, held.Id, ready.Id);
        await ClaimAsync(installation, held.Id, "bode.tuphap");
        await FinishAsync(office, ready.Id);
        var theirs = new Theirs(
            new One(scanned.Id, scanned.Number), owed, offered, free, held, ready, await WaitingAsync(office), await ForwardedAsync(office), await ConsultedAsync(installation, office, clerk), scan,
            await GiveAsync(installation, scanned.Id), await GiveAsync(installation, offered.Id),
            Guid.Parse(draft.Address.Split("nhap=")[1][..36]), await SlipAsync(clerk), await PaidAsync(installation, office));
        return theirs with { Warned = await WarnedAsync(installation) };
    }

    /// <summary>In the afternoon the clock warns of what is due the same day.</summary>
    private static async Task<List<Guid>> WarnedAsync(Installation installation)
    {
        var morning = installation.Clock.Now;
        installation.SetClock(2024, 10, 7, 15, 30);
        await installation.WithAsync<GiveWarnings, int>(give => give.HandleAsync(default));
        installation.Clock.SetTo(morning);
        return await installation.WithAsync<AppDb, List<Guid>>(db => db.DossierWarnings.Select(warning => warning.Id).ToListAsync());
    }

    private static async Task<Guid> SendScanAsync(Visitor clerk)
    {
        var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"u8.ToArray();
        using var body = new MultipartFormDataContent { { new StringContent(await clerk.TokenAsync()), "__RequestVerificationToken" }, { new ByteArrayContent(pdf), "file", ScanName } };
        using var sent = await clerk.Http.PostAsync(new Uri("/mot-cua/tiep-nhan/tep", UriKind.Relative), body);
        return JsonDocument.Parse(await sent.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
    }

    /// <summary>Guidance that the counter gave to the mother whose papers were not complete.</summary>
    private static async Task<Guid> SlipAsync(Visitor clerk)
    {
        var typed = (await clerk.GetAsync(Walk.BirthPage)).FillBirth(Owner).Without("Papers.giay-chung-sinh.Has");
        var slip = await clerk.PostAsync($"{typed.Address}&handler=Guide", new FormUrlEncodedContent(typed.Fields));
        return Guid.Parse(slip.Address.Segments[^1]);
    }

    private static async Task<One> BirthAsync(Installation installation, Office office)
    {
        var birth = Given.Birth();
        var accepted = await office.AcceptAsync(birth with { Parties = birth.Parties with { Owner = birth.Parties.Owner with { Name = Owner } } }, await ActorAsync(installation, "bode.motcua"));
        accepted.Refusal.ShouldBeNull();
        return new One(accepted.Value.Dossier, accepted.Value.Number);
    }

    /// <summary>A birth with two copies, for which a receipt was given: number 1 of the ward's book.</summary>
    private static async Task<One> PaidAsync(Installation installation, Office office)
    {
        var birth = Given.Birth() with { FeesPaid = true };
        birth.Answers["banSao"] = new JsonObject { ["coYeuCau"] = true, ["soLuong"] = 2 };
        var accepted = await office.AcceptAsync(birth with { Parties = birth.Parties with { Owner = birth.Parties.Owner with { Name = Owner } } }, await ActorAsync(installation, "bode.motcua"));
        accepted.Refusal.ShouldBeNull();
        return new One(accepted.Value.Dossier, accepted.Value.Number);
    }

    private static async Task FinishAsync(Office office, Guid id)
    {
        await DoneAsync(office.DoAsync(id, "tham-tra", "approve"));
        await DoneAsync(office.DoAsync(id, "ky-giay-khai-sinh", "approve"));
        await DoneAsync(office.DoAsync(id, "vao-so", input: []));
        await office.CarryAsync(Ward, OneStop, id);
    }

    /// <summary>A building permit at the district that waits for papers from its owner.</summary>
    private static async Task<One> WaitingAsync(Office office)
    {
        var permit = Given.Permit(new UnitId(District));
        var accepted = await office.AcceptAsync(permit with { Parties = permit.Parties with { Owner = permit.Parties.Owner with { Name = Owner } } });
        accepted.Refusal.ShouldBeNull();
        await office.CarryAsync(District, Urban, accepted.Value.Dossier);
        var visit = JsonNode.Parse("""{ "ngay": "2024-10-08", "hienTrang": "dat-trong", "lienKe": false, "dungMocGioi": true, "nhanXet": "Đất trống" }""")!.AsObject();
        var asked = new StepExtras([new SupplementItem("Bản vẽ cấp thoát nước", 2, 0, 0, "Chưa có")], null, false);
        await DoneAsync(office.DoAsync(accepted.Value.Dossier, "tham-dinh", "supplement", "Thiếu bản vẽ", visit, asked));
        await DoneAsync(office.DoAsync(accepted.Value.Dossier, "ky-bo-sung", "approve"));
        return new One(accepted.Value.Dossier, accepted.Value.Number);
    }

    /// <summary>Another ward's counter accepted it for phường Bồ Đề, and its papers have come.</summary>
    private static async Task<One> ForwardedAsync(Office office)
    {
        var helper = new UnitId("long-bien/phuong-viet-hung/mot-cua");
        var birth = Given.Birth(helper);
        var accepted = await office.AcceptAsync(birth with
        {
            Receiving = new UnitId(OneStop),
            Papers = [.. birth.Papers.Select(paper => paper with { At = helper })],
            Parties = birth.Parties with { Owner = birth.Parties.Owner with { Name = Owner } },
        });
        accepted.Refusal.ShouldBeNull();
        await office.CarryAsync(helper.Value, OneStop, accepted.Value.Dossier);
        return new One(accepted.Value.Dossier, accepted.Value.Number);
    }

    private static async Task<Consulted> ConsultedAsync(Installation installation, Office office, Visitor clerk)
    {
        var scan = await SendScanAsync(clerk);
        var accepted = await clerk.AcceptBirthAsync(Owner, form => form.Also("Papers.giay-chung-sinh.Files", scan.ToString()));
        await office.CarryAsync(OneStop, Ward, accepted.Id);
        await ClaimAsync(installation, accepted.Id, "bode.tuphap");
        var (task, actor) = ((await office.LoadAsync(accepted.Id)).OpenTasks.Single(), await ActorAsync(installation, "bode.tuphap"));
        var wish = new AskOpinions.Request(accepted.Id, task.Id, [Justice, "long-bien/phong-noi-vu"], "Cho ý kiến về họ của con", new DateOnly(2024, 10, 9), ["giay-chung-sinh"], true);
        (await installation.WithAsync<AskOpinions, Result<List<DossierOpinion>>>(ask => ask.HandleAsync(wish, actor, default))).Refusal?.Message.ShouldBeNull();
        var asked = (await installation.WithAsync<ShowOpinions, ShowOpinions.View?>(show => show.HandleAsync(accepted.Id, actor, default)))!.Lines.Select(line => line.Opinion).ToList();
        return new Consulted(accepted.Id, accepted.Number, task.Id, scan, asked.Single(each => each.Unit.Value == Justice).Id, asked.Single(each => each.Unit.Value != Justice).Id);
    }

    private static async Task ClaimAsync(Installation installation, Guid dossier, string login)
    {
        var task = (await new Office(installation).LoadAsync(dossier)).OpenTasks.Single();
        var actor = await ActorAsync(installation, login);
        (await installation.WithAsync<ClaimTask, Result<Done>>(claim => claim.HandleAsync(new ClaimTask.Request(dossier, task.Id, false, null, 0), actor, default))).Refusal.ShouldBeNull();
    }

    private static async Task<Guid> GiveAsync(Installation installation, Guid dossier)
    {
        var actor = await ActorAsync(installation, "bode.motcua");
        return (await installation.WithAsync<GiveHandover, Result<Guid>>(give =>
            give.HandleAsync(new GiveHandover.Request(new UnitId(OneStop), new UnitId(Ward), [dossier]), actor, default))).Value;
    }

    private static Task<Actor> ActorAsync(Installation installation, string login) =>
        installation.WithAsync<OrganizationsSeed, Actor>(people => people.ActorAsync(login, default));

    private static async Task DoneAsync(Task<Result<StepCompleted>> step) => (await step).Refusal?.Message.ShouldBeNull();
}

internal static class Tokens
{
    /// <summary>An antiforgery token of the visitor's own: it is the right that must stop them, not the form.</summary>
    public static async Task<string> TokenAsync(this Visitor visitor) =>
        (await visitor.GetAsync("/tai-khoan/mat-khau")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
