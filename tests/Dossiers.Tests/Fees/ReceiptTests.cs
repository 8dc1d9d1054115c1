using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Fees;
using MoCua.Dossiers.Refolding;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Fees;

public class ReceiptTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/phuong-bo-de/mot-cua";
    private const string Ward = "long-bien/phuong-bo-de";
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, BothDatabases]
    public async Task A_void_receipt_keeps_its_number_its_sum_leaves_the_till_and_the_fee_is_collected_anew(Database database)
    {
        var (installation, office, id) = await PaidAsync(database);
        var first = (await office.LoadAsync(id)).FeeReceipts.Single();
        var before = await TotalsAsync(installation);

        (await VoidAsync(installation, id, first, "  Ghi sai tên người nộp ")).Refusal?.Message.ShouldBeNull();

        var voided = await office.LoadAsync(id);
        (voided.FeeReceipts.Single(), voided.PaidSoFar, voided.FeesOwedNow.Sum(fee => fee.Amount)).ShouldBe((first, 0L, 16_000L));
        var after = await TotalsAsync(installation);
        (after.Given - before.Given, after.Voided - before.Voided, after.Collected - before.Collected, after.VoidedSum - before.VoidedSum).ShouldBe((0, 1, -16_000L, 16_000L));

        (await CollectAsync(installation, id, 8_000)).Refusal!.Code.ShouldBe("owed-otherwise");
        var anew = (await CollectAsync(installation, id, 16_000)).Value;
        anew.Entry.ShouldBe(long.Parse(first) + 1);
        (await office.LoadAsync(id)).PaidSoFar.ShouldBe(16_000);
        (await CollectAsync(installation, id, 16_000)).Refusal!.Code.ShouldBe("nothing-owed");
        var kept = (await RowsAsync(installation, id))[0];
        (kept.IsVoid, kept.VoidReason, kept.Amount, kept.Number).ShouldBe((true, "Ghi sai tên người nộp", 16_000L, first));
    }

    [Theory, BothDatabases]
    public async Task Only_who_answers_for_the_till_voids_and_once_and_with_a_reason(Database database)
    {
        var (installation, office, id) = await PaidAsync(database);
        var number = (await office.LoadAsync(id)).FeeReceipts.Single();

        (await VoidAsync(installation, id, number, "x", Office.Officer(OneStop, Role.CounterOfficer))).Refusal!.Code.ShouldBe("void-not-yours");
        (await VoidAsync(installation, id, number, "x", Office.Officer("long-bien/phuong-ngoc-lam", Role.Leader))).Refusal!.Code.ShouldBe(Refusals.NotFound.Code);
        (await VoidAsync(installation, id, "0099999", "x")).Refusal!.Code.ShouldBe(Refusals.NotFound.Code);
        (await VoidAsync(installation, id, number, "  ")).Refusal!.Code.ShouldBe("void-without-reason");
        (await VoidAsync(installation, id, number, new string('x', 301))).Refusal!.Code.ShouldBe("void-without-reason");
        (await VoidAsync(installation, id, number, "Trùng", Office.Officer(OneStop, Role.Head))).Refusal?.Message.ShouldBeNull();
        (await VoidAsync(installation, id, number, "Trùng")).Refusal!.Code.ShouldBe("receipt-void-already");
        (await CollectAsync(installation, id, 16_000, Office.Officer(Ward, Role.Leader))).Refusal!.Code.ShouldBe(Refusals.NotFound.Code);
    }

    [Theory, BothDatabases]
    public async Task What_a_void_receipt_left_unpaid_is_collected_before_the_result_is_handed_over(Database database)
    {
        var (installation, office, id) = await PaidAsync(database);
        (await VoidAsync(installation, id, (await office.LoadAsync(id)).FeeReceipts.Single(), "Khách chưa nộp")).Refusal.ShouldBeNull();
        await office.CarryAsync(OneStop, Ward, id);
        (await office.DoAsync(id, "tham-tra", "approve")).Refusal.ShouldBeNull();
        (await office.DoAsync(id, "ky-giay-khai-sinh", "approve")).Refusal.ShouldBeNull();
        (await office.DoAsync(id, "vao-so", input: [])).Refusal.ShouldBeNull();
        await office.CarryAsync(Ward, OneStop, id);

        var task = (await office.LoadAsync(id)).OpenTasks.Single().Element;
        var comes = new Desk.StepExtras([], new Collector(Given.Mother, true, null, true), false);
        (await office.DoAsync(id, task, extras: comes)).Refusal!.Code.ShouldBe("fees-unpaid");
        (await office.DoAsync(id, task, extras: comes with { FeesPaid = true })).Refusal?.Message.ShouldBeNull();

        var done = await office.LoadAsync(id);
        (done.FeeReceipts.Count, done.PaidSoFar).ShouldBe((2, 16_000L));
    }

    [Theory, BothDatabases]
    public async Task The_page_of_the_till_lists_voids_and_collects_and_a_reprint_says_that_it_is_one(Database database)
    {
        var (installation, office, id) = await PaidAsync(database);
        var number = (await office.LoadAsync(id)).FeeReceipts.Single();
        using var clerk = await installation.OfficerAsync("bode.motcua");
        using var head = await installation.OfficerAsync("bode.chutich");
        using var stranger = await installation.OfficerAsync("ngoclam.motcua");
        var address = $"/thu-phi/{id}/2024/{number}";

        (await PaperAsync(clerk, id, number)).ShouldNotContain("in lại lúc");
        (await stranger.GetAsync("/thu-phi")).Text.ShouldNotContain((await office.LoadAsync(id)).Number);
        (await clerk.GetAsync(address)).Document.QuerySelector("form[action*='handler=Void']").ShouldBeNull("the counter voids nothing");
        (await head.GetAsync("/thu-phi")).Document.QuerySelector($"a[href='{address}']").ShouldNotBeNull();
        var form = (await head.GetAsync(address)).Form("form[action*='handler=Void']");
        (await form.SubmitAsync()).Document.QuerySelector(".notice-error a")!.GetAttribute("href").ShouldBe("#ly-do");
        (await form.Fill("ly-do", "Ghi sai số tiền").SubmitAsync()).Text.ShouldContain($"Đã hủy biên lai {number}.");

        installation.SetClock(2024, 10, 7, 9, 30);
        var paper = await PaperAsync(clerk, id, number);
        paper.ShouldContain("ĐÃ HỦY");
        paper.ShouldContain("BẢN SAO – in lại lúc 09:30 ngày 07/10/2024");
        (await (await clerk.GetAsync(address)).Form("form[action*='handler=Collect']").SubmitAsync()).Text.ShouldContain("Đã lập biên lai");
        (await clerk.GetAsync("/thu-phi?huy=true")).Document.QuerySelector($"a[href='{address}']").ShouldNotBeNull();
        (await clerk.GetAsync($"/ho-so/{id}")).Text.ShouldContain($"hủy biên lai {number}");
    }

    [Theory, BothDatabases]
    public async Task A_receipt_that_was_changed_or_moved_behind_the_facts_is_named(Database database)
    {
        var (installation, _, id) = await PaidAsync(database);
        var row = (await RowsAsync(installation, id)).Single();

        await ChangeAsync(installation, id, row.Entry, 15_000);
        (await RefoldAsync<RefoldDossiers>(installation))!.ShouldContain("amount is 15000, the facts say 16000");
        await ChangeAsync(installation, id, 900_000, 16_000);
        (await RefoldAsync<RefoldReceiptBooks>(installation))!.ShouldContain("900000");
        await ChangeAsync(installation, id, row.Entry, 16_000);
        (await RefoldAsync<RefoldReceiptBooks>(installation)).ShouldBeNull();
    }

    private static Task<int> ChangeAsync(Installation installation, Guid id, long entry, long amount) => installation.WithAsync<AppDb, int>(db =>
        db.FeeReceipts.Where(each => each.DossierId == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Entry, entry).SetProperty(each => each.Amount, amount)));

    private static Task<string?> RefoldAsync<T>(Installation installation)
        where T : IRefold => installation.WithAsync<IEnumerable<IRefold>, string?>(async all => (await all.OfType<T>().Single().VerifyAsync(null, None)).FirstMisfit);

    private static async Task<string> PaperAsync(Visitor clerk, Guid id, string number) =>
        await clerk.Http.GetStringAsync(new Uri($"/ho-so/{id}/giay/bien-lai-{number}.html", UriKind.Relative));

    private static Task<List<FeeReceipt>> RowsAsync(Installation installation, Guid id) =>
        installation.WithAsync<AppDb, List<FeeReceipt>>(db => db.FeeReceipts.AsNoTracking().Where(row => row.DossierId == id).OrderBy(row => row.Entry).ToListAsync());

    private static Task<Receipts.Totals> TotalsAsync(Installation installation) => installation.WithAsync<Receipts, Receipts.Totals>(receipts =>
        receipts.TotalsAsync(new Receipts.Request(null, null, false, null), Office.Officer(OneStop, Role.CounterOfficer), None));

    private static Task<Result<FeeReceipt>> VoidAsync(Installation installation, Guid id, string number, string reason, Actor? by = null) =>
        installation.WithAsync<VoidReceipt, Result<FeeReceipt>>(slice =>
            slice.HandleAsync(new VoidReceipt.Request(id, 2024, number, reason), by ?? Office.Officer(Ward, Role.Leader, "Chủ tịch Mẫu"), None));

    private static Task<Result<FeeReceipt>> CollectAsync(Installation installation, Guid id, long amount, Actor? by = null) =>
        installation.WithAsync<CollectFees, Result<FeeReceipt>>(slice =>
            slice.HandleAsync(new CollectFees.Request(id, null, amount), by ?? Office.Officer(OneStop, Role.CounterOfficer), None));

    private async Task<(Installation Installation, Office Office, Guid Id)> PaidAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var birth = Given.Birth() with { FeesPaid = true };
        birth.Answers["banSao"] = new JsonObject { ["coYeuCau"] = true, ["soLuong"] = 2 };
        var accepted = await office.AcceptAsync(birth);
        accepted.Refusal?.Message.ShouldBeNull();
        return (installation, office, accepted.Value.Dossier);
    }
}
