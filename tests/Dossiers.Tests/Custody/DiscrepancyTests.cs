using MoCua.Dossiers.Custody;
using MoCua.Dossiers.Tests.Access;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Custody;

/// <summary>Three listed, two arrived: what is missing stays with the giver, and each paper lies somewhere at every moment.</summary>
public class DiscrepancyTests(Installations installations) : IClassFixture<Installations>
{
    private const string Ward = "long-bien/phuong-bo-de";
    private const string OneStop = $"{Ward}/mot-cua";

    [Theory, BothDatabases]
    public async Task A_paper_that_did_not_arrive_stays_with_the_giver_and_the_step_waits_for_it(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var dossier = (await office.AcceptAsync(Given.Birth())).Value.Dossier;
        using var clerk = await installation.OfficerAsync("bode.motcua");
        using var registrar = await installation.OfficerAsync("bode.vanhoa");
        var record = await GiveAsync(clerk, dossier);

        var page = await registrar.GetAsync(record);
        var boxes = page.Document.QuerySelectorAll("input[name=papers]").Select(box => box.GetAttribute("value")!).ToList();
        boxes.Count.ShouldBe(2);
        var silent = await registrar.PostAsync($"{record}?handler=Confirm", await ConfirmingAsync(registrar, boxes[..1], ""));
        silent.Text.ShouldContain("ghi rõ", Case.Insensitive);
        silent.Document.QuerySelectorAll("input[name=papers][checked]").Length.ShouldBe(1);
        await registrar.PostAsync($"{record}?handler=Confirm", await ConfirmingAsync(registrar, boxes[..1], "Thiếu Giấy chứng sinh"));

        var after = await office.LoadAsync(dossier);
        after.Papers.Where(paper => paper.Sheets > 0).Select(paper => (paper.Id, paper.At!.Value.Value)).ShouldBe([("to-khai", Ward), ("giay-chung-sinh", OneStop)]);
        after.OpenTasks.Single().AwaitsHandover.ShouldBeTrue();
        (await registrar.GetAsync("/ban-giao/so?thieu=true")).Text.ShouldContain("thiếu ở 1 hồ sơ");
        (await clerk.GetAsync("/ban-giao")).Text.ShouldContain(after.Number);
        (await registrar.GetAsync($"/ho-so/{dossier}/giay-to")).Text.ShouldContain("Đường đi của giấy tờ");

        var second = await GiveAsync(clerk, dossier);
        var rest = (await registrar.GetAsync(second)).Document.QuerySelectorAll("input[name=papers]").Select(box => box.GetAttribute("value")!).ToList();
        rest.ShouldBe(boxes[1..]);
        await registrar.PostAsync($"{second}?handler=Confirm", await ConfirmingAsync(registrar, rest, ""));
        (await office.LoadAsync(dossier)).OpenTasks.Single().AwaitsHandover.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task A_lost_paper_holds_nobody_up_and_its_keeper_stays_answerable(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9, 0);
        var office = new Office(installation);
        var accepted = (await office.AcceptAsync(Given.Birth())).Value;
        using var clerk = await installation.OfficerAsync("bode.motcua");
        using var registrar = await installation.OfficerAsync("bode.vanhoa");
        var record = await GiveAsync(clerk, accepted.Dossier);
        var address = $"/ho-so/{accepted.Dossier}/giay-to";
        (await clerk.PostAsync($"{address}?handler=Lost", Reported(await clerk.TokenAsync(), "giay-chung-sinh", "Tìm cả tủ"))).Text.ShouldContain("chưa xác nhận");

        var boxes = (await registrar.GetAsync(record)).Document.QuerySelectorAll("input[name=papers]").Select(box => box.GetAttribute("value")!).ToList();
        await registrar.PostAsync($"{record}?handler=Confirm", await ConfirmingAsync(registrar, boxes[..1], "Thiếu Giấy chứng sinh"));
        (await registrar.PostAsync($"{address}?handler=Lost", Reported(await registrar.TokenAsync(), "giay-chung-sinh", "Không thấy"))).Document.QuerySelector("main")!.TextContent.ShouldContain("chỉ đơn vị đang giữ");
        (await clerk.PostAsync($"{address}?handler=Lost", Reported(await clerk.TokenAsync(), "giay-chung-sinh", ""))).Text.ShouldContain("Ghi rõ đã tìm ở đâu");
        await clerk.PostAsync($"{address}?handler=Lost", Reported(await clerk.TokenAsync(), "giay-chung-sinh", "Tìm cả tủ hồ sơ, đã báo lãnh đạo"));

        var lost = await office.LoadAsync(accepted.Dossier);
        lost.Papers.Single(paper => paper.Id == "giay-chung-sinh").ShouldSatisfyAllConditions(paper => paper.Lost.ShouldBe(true), paper => paper.At!.Value.Value.ShouldBe(OneStop));
        lost.OpenTasks.Single().AwaitsHandover.ShouldBeFalse();
        (await clerk.GetAsync($"/ban-giao/giay-to?ma={accepted.Number}")).Text.ShouldContain("thất lạc");
        (await office.DoAsync(accepted.Dossier, "tham-tra", "approve")).Refusal.ShouldBeNull();

        await clerk.PostAsync($"{address}?handler=Found", Reported(await clerk.TokenAsync(), "giay-chung-sinh", "Kẹp nhầm hồ sơ khác"));
        (await office.LoadAsync(accepted.Dossier)).Papers.Single(paper => paper.Id == "giay-chung-sinh").Lost.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task The_check_over_all_dossiers_names_what_lies_in_nobodys_hands(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9, 30);
        var office = new Office(installation);
        var id = (await office.AcceptAsync(Given.Birth())).Value.Dossier;
        var dossier = await office.LoadAsync(id);
        (await MisfitAsync(dossier)).ShouldBeNull();

        dossier.Tasks[0].Close(new(0), null);
        (await MisfitAsync(dossier))!.ShouldContain("nothing is awaited");
        dossier = await office.LoadAsync(id);
        dossier.Units.RemoveAll(row => row.Unit.Value == Ward);
        (await MisfitAsync(dossier))!.ShouldContain("does not see it");
        dossier = await office.LoadAsync(id);
        dossier.Tasks[0].GiveTo(Guid.NewGuid(), null!, new("", default, null));
        (await MisfitAsync(dossier))!.ShouldContain("half a holder");
        dossier = await office.LoadAsync(id);
        (await MisfitAsync(dossier, ("to-khai", new UnitId(Ward))))!.ShouldContain("stands in an open record");

        Task<string?> MisfitAsync(Dossier seen, params (string, UnitId)[] onTheWay) => installation.WithAsync<IEnumerable<IRefold>, string?>(checks =>
            Task.FromResult(checks.OfType<ProveCustody>().Single().Misfit(seen, new Dictionary<Guid, List<(string, UnitId)>> { [id] = [.. onTheWay] })));
    }

    [Theory, BothDatabases]
    public async Task The_register_prints_the_records_of_its_days(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 9, 9, 30);
        var dossier = (await new Office(installation).AcceptAsync(Given.Birth())).Value.Dossier;
        using var clerk = await installation.OfficerAsync("bode.motcua");
        await GiveAsync(clerk, dossier);

        (await clerk.GetAsync("/ban-giao/so?tu=2024-10-09&den=2024-10-09")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await clerk.GetAsync("/ban-giao/so?tu=2024-10-10")).Text.ShouldContain("Không có biên bản nào");
        using var stranger = await installation.OfficerAsync("thuongthanh.motcua");
        (await stranger.GetAsync("/ban-giao/so")).Text.ShouldContain("Không có biên bản nào");
        (await stranger.GetAsync("/ban-giao/giay-to")).Text.ShouldContain("Không có giấy tờ nào");
    }

    private static async Task<string> GiveAsync(Visitor clerk, Guid dossier)
    {
        await clerk.GetAsync("/ban-giao");
        var given = await clerk.PostAsync("/ban-giao?handler=Give", new FormUrlEncodedContent(
            [new("from", OneStop), new("to", Ward), new("dossiers", dossier.ToString()), new("__RequestVerificationToken", await clerk.TokenAsync())]));
        return given.Address.AbsolutePath;
    }

    private static async Task<FormUrlEncodedContent> ConfirmingAsync(Visitor visitor, IEnumerable<string> papers, string remark) => new(
        [.. papers.Select(paper => new KeyValuePair<string, string>("papers", paper)), new("remark", remark), new("__RequestVerificationToken", await visitor.TokenAsync())]);

    private static FormUrlEncodedContent Reported(string token, string paper, string reason) =>
        new([new("PaperId", paper), new("Reason", reason), new("__RequestVerificationToken", token)]);
}
