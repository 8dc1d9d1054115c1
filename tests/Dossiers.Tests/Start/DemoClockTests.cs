using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class DemoClockTests(Installations installations) : IClassFixture<Installations>
{
    private const string Address = "/dung-thu/dong-ho";

    [Theory, BothDatabases]
    public async Task The_clock_moves_to_the_next_working_day_and_stays_there_after_a_restart(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 11, 16); // a Friday
        using var officer = await installation.OfficerAsync("bode.tuphap");

        var page = await PressAsync(await officer.GetAsync(Address), "NextDay");

        page.Text.ShouldContain("thứ Hai 14/10/2024, 07:30");
        var kept = await installation.WithAsync<AppDb, Setting>(db => db.Set<Setting>().SingleAsync(setting => setting.Name == "demo-clock-ahead-microseconds"));
        long.Parse(kept.Value, CultureInfo.InvariantCulture).ShouldBe(installation.Clock.AheadMicroseconds);
    }

    [Theory, BothDatabases]
    public async Task The_clock_never_goes_back_nor_beyond_what_may_be_asked(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 16);
        using var officer = await installation.OfficerAsync("bode.tuphap");
        var page = await officer.GetAsync(Address);

        page.Document.QuerySelector("[formaction*='Cutoff']").ShouldBeNull();
        (await PressAsync(page, "Cutoff")).Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("không quay lại");
        (await PressAsync(page, "Days", "-3")).Document.QuerySelector(".notice-error a[href='#Days']").ShouldNotBeNull();
        (await PressAsync(page, "Days", "nhiều")).Document.QuerySelector("#Days")!.GetAttribute("value").ShouldBe("nhiều");
        installation.Clock.Today.ShouldBe(new DateOnly(2024, 10, 7));
    }

    [Theory, BothDatabases]
    public async Task A_posting_period_that_the_clock_has_passed_is_over_at_once(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9);
        var office = new Office(installation);
        var id = (await office.AcceptAsync(Given.Allowance())).Value.Dossier;
        await office.CarryAsync("long-bien/phuong-bo-de/mot-cua", "long-bien/phuong-bo-de", id);
        await office.DoAsync(id, "ra-soat", "approve");
        await office.DoAsync(id, "xet-duyet", "approve", input: JsonNode.Parse("""{ "ngay": "2024-10-08", "ketLuan": "Đủ điều kiện" }""")!.AsObject());
        await office.DoAsync(id, "niem-yet");
        (await office.LoadAsync(id)).Waits.ShouldHaveSingleItem().EndedAt.ShouldBeNull();
        using var officer = await installation.OfficerAsync("bode.tuphap");

        var page = await PressAsync(await officer.GetAsync(Address), "Days", "10");

        page.Text.ShouldContain("Đồng hồ đã chuyển tới thứ Năm 17/10/2024");
        (await office.LoadAsync(id)).Waits.ShouldHaveSingleItem().EndedAt.ShouldNotBeNull();
    }

    [Theory, BothDatabases]
    public async Task In_production_there_is_no_such_address(Database database)
    {
        await using var installation = await Installation.StartAsync(database, options => options with { Demo = null });
        using var stranger = new Visitor(installation);

        var page = await stranger.GetAsync(Address);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Address.AbsolutePath.ShouldBe(Address);
    }

    [Theory, BothDatabases]
    public async Task An_unknown_address_is_not_found_for_strangers_and_officers_alike(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var stranger = new Visitor(installation);
        using var officer = await installation.OfficerAsync("bode.tuphap");

        foreach (var visitor in (Visitor[])[stranger, officer])
        {
            var page = await visitor.GetAsync("/khong-co/trang-nay");
            page.Status.ShouldBe(HttpStatusCode.NotFound);
            page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Không tìm thấy");
        }

        (await stranger.GetAsync("/ban-lam-viec")).Address.AbsolutePath.ShouldBe("/dang-nhap");
    }

    private static Task<Page> PressAsync(Page page, string handler, string days = "1") =>
        page.Visitor.PostAsync($"{Address}?handler={handler}", new FormUrlEncodedContent(page.Form("main form").Fill("Days", days).Fields));
}
