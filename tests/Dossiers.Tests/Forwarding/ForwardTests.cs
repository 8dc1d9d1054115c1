using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Forwarding;
using MoCua.Dossiers.Tests.Access;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Forwarding;

/// <summary>One counter accepts for another place: helped-at, received-at and competent are three things, and the clock starts where the work is done.</summary>
public class ForwardTests(Installations installations) : IClassFixture<Installations>
{
    private static readonly UnitId VietHung = new("long-bien/phuong-viet-hung/mot-cua");
    private static readonly UnitId District = new("long-bien/mot-cua");

    [Theory, BothDatabases]
    public async Task A_dossier_for_another_ward_runs_from_when_that_ward_takes_it_in(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9, 0);
        var office = new Office(installation);
        var accepted = (await office.AcceptAsync(Given.Birth() with { Receiving = VietHung })).Value;

        var helped = await office.LoadAsync(accepted.Dossier);
        (helped.HelpedAt, helped.ReceivedAt, helped.Competent.Value, helped.HelpedEntry).ShouldBe((Given.BoDe, VietHung, "long-bien/phuong-viet-hung", 1));
        (helped.LawfulDue, helped.FirstDue, helped.Responsible).ShouldBe((null, null, Given.BoDe));
        helped.OpenTasks.Single().ShouldSatisfyAllConditions(task => task.Element.ShouldBe(DeskSteps.TakeIn), task => task.AwaitsHandover.ShouldBeTrue());
        (await TakeInAsync(installation, accepted.Dossier)).Refusal!.Code.ShouldBe("papers-not-here");

        await office.CarryAsync(Given.BoDe.Value, VietHung.Value, accepted.Dossier);
        installation.SetClock(2024, 10, 8, 8, 30);
        (await TakeInAsync(installation, accepted.Dossier)).Refusal.ShouldBeNull();

        var taken = await office.LoadAsync(accepted.Dossier);
        var own = await office.LoadAsync((await office.AcceptAsync(Given.Birth(VietHung))).Value.Dossier);
        (taken.LawfulDue!.Value.Date, taken.FirstDue!.Value.Date, taken.Responsible.Value).ShouldBe((own.LawfulDue!.Value.Date, own.LawfulDue!.Value.Date, own.Responsible.Value));
        taken.OpenTasks.Single().Element.ShouldBe(own.OpenTasks.Single().Element);
        (await TakeInAsync(installation, accepted.Dossier)).Refusal!.Code.ShouldBe("taken-in-already");
        (await installation.WithAsync<IEnumerable<IRefold>, string?>(async all => (await all.OfType<Refolding.RefoldDossiers>().Single().VerifyAsync(taken.Stream, default)).FirstMisfit)).ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task The_register_of_forwarded_dossiers_has_its_own_numbers_and_both_sides_read_it(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 9, 9, 0);
        var office = new Office(installation);
        var before = await SentAsync(installation, "bode.motcua");
        var first = (await office.AcceptAsync(Given.Birth() with { Receiving = VietHung })).Value;
        var second = (await office.AcceptAsync(Given.Birth() with { Receiving = VietHung })).Value;

        var sent = await SentAsync(installation, "bode.motcua");
        sent.Count.ShouldBe(before.Count + 2);
        sent[..2].ShouldBe([second.Number, first.Number]);
        using var there = await installation.OfficerAsync("viethung.motcua");
        (await there.GetAsync("/mot-cua/phi-dia-gioi?chieu=den&cho=true")).Text.ShouldContain(first.Number);
        using var stranger = await installation.OfficerAsync("thuongthanh.motcua");
        (await stranger.GetAsync("/mot-cua/phi-dia-gioi")).Text.ShouldNotContain(first.Number);
        (await stranger.GetAsync("/mot-cua/phi-dia-gioi?chieu=den")).Text.ShouldNotContain(first.Number);
        (await stranger.GetAsync($"/ho-so/{first.Dossier}/tiep-nhan")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        var entries = await installation.WithAsync<ForwardRegister, IReadOnlyList<ForwardRegister.Row>>(register => register.HandleAsync(
            new ForwardRegister.Request(ForwardRegister.Direction.Sent, null, false, null, 200), Office.Officer(Given.BoDe.Value, Role.CounterOfficer), default));
        entries.Select(row => row.Entry).Order().ShouldBe(Enumerable.Range(1, entries.Count).Select(each => (long)each));
    }

    [Theory, BothDatabases]
    public async Task The_wrong_desk_accepts_and_forwards_by_hand_through_its_pages(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 10, 9, 0);
        using var clerk = await installation.OfficerAsync("quan.motcua");
        (await clerk.GetAsync("/mot-cua/tiep-nhan?q=khai+sinh")).Text.ShouldContain("Có thể nhận hộ rồi chuyển đúng nơi");
        var found = await clerk.GetAsync($"/mot-cua/tiep-nhan?q=khai+sinh&cho={Given.BoDe}");
        var link = found.Document.QuerySelectorAll("a").Select(each => each.GetAttribute("href")).First(each => each?.Contains("/1.001193.", StringComparison.Ordinal) is true)!;
        var page = await clerk.GetAsync(link);
        page.Text.ShouldContain("Nhận hộ hồ sơ cho");
        page.Form("form[data-intake]").Fields.ShouldContain(field => field.Key == IntakeForm.Receiving && field.Value == Given.BoDe.Value);

        var office = new Office(installation);
        var accepted = (await office.AcceptAsync(Given.Birth(District) with { Receiving = Given.BoDe, Papers = [.. Given.Birth().Papers.Select(paper => paper with { At = District })] })).Value;
        await office.CarryAsync(District.Value, Given.BoDe.Value, accepted.Dossier);
        using var ward = await installation.OfficerAsync("bode.motcua");
        var taking = await ward.GetAsync($"/ho-so/{accepted.Dossier}/tiep-nhan");
        taking.Text.ShouldContain("Thời hạn giải quyết tính từ lúc bấm tiếp nhận");
        var done = await ward.PostAsync($"/ho-so/{accepted.Dossier}/tiep-nhan", new FormUrlEncodedContent([new("__RequestVerificationToken", await ward.TokenAsync())]));
        done.Text.ShouldContain("Đã tiếp nhận. Hẹn trả kết quả");
        (await ward.GetAsync($"/ho-so/{accepted.Dossier}/giay/giay-tiep-nhan-noi-nhan.html")).Text.ShouldContain("Thời gian trả kết quả");
        (await clerk.GetAsync($"/ho-so/{accepted.Dossier}/giay/giay-tiep-nhan.html")).Text.ShouldContain("tính từ khi");
    }

    [Fact]
    public async Task Only_a_one_stop_of_the_right_level_can_be_chosen()
    {
        var installation = await installations.OnAsync(Database.Sqlite);
        var office = new Office(installation);

        (await office.AcceptAsync(Given.Birth() with { Receiving = District })).Refusal!.Code.ShouldBe("other-level");
        (await office.AcceptAsync(Given.Birth() with { Receiving = new UnitId("long-bien/phuong-viet-hung") })).Refusal!.Code.ShouldBe("no-such-one-stop");
    }

    private static Task<Result<DossierTakenIn>> TakeInAsync(Installation installation, Guid dossier) => installation.WithAsync<TakeInDossier, Result<DossierTakenIn>>(
        slice => slice.HandleAsync(dossier, Office.Officer(VietHung.Value, Role.CounterOfficer), default));

    private static async Task<List<string>> SentAsync(Installation installation, string login)
    {
        using var clerk = await installation.OfficerAsync(login);
        return [.. (await clerk.GetAsync("/mot-cua/phi-dia-gioi")).Document.QuerySelectorAll("tbody .code").Select(each => each.TextContent.Trim())];
    }
}
