using System.Net;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class WorkForTests(Installations installations) : IClassFixture<Installations>
{
    private const string Second = "long-bien/phuong-thuong-thanh/mot-cua";

    [Theory, BothDatabases]
    public async Task An_officer_with_two_counters_receives_and_sees_what_belongs_to_the_chosen_one(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        await GrantAsync(installation, "bode.motcua");
        using var clerk = await installation.OfficerAsync("bode.motcua");
        var here = await clerk.AcceptBirthAsync("Nguyễn Thị Mẫu Đây");
        var open = (await clerk.GetAsync(Walk.BirthPage)).FillBirth("Nguyễn Thị Mẫu Kia");

        var chosen = await ChooseAsync(clerk, Second);
        chosen.Address.AbsolutePath.ShouldBe("/mot-cua/tiep-nhan");
        chosen.Document.QuerySelector(".page-head")!.TextContent.ShouldContain("Thượng Thanh");

        var asked = await open.SubmitAsync();
        asked.Document.QuerySelector(".notice-error").ShouldNotBeNull(asked.Text).TextContent.ShouldContain("Thượng Thanh");
        var there = Walk.AcceptedOf(await asked.Form("form[data-intake]").SubmitAsync());

        Series(there).ShouldNotBe(Series(here));
        (await clerk.GetAsync("/mot-cua/so-theo-doi")).Text.ShouldContain(there.Number);
        (await clerk.GetAsync("/mot-cua/so-theo-doi")).Text.ShouldNotContain(here.Number);
        (await clerk.GetAsync("/ban-giao")).Text.ShouldNotContain(here.Number);
        (await clerk.GetAsync($"/ho-so/{here.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);

        await ChooseAsync(clerk, "");
        var both = await clerk.GetAsync("/mot-cua/so-theo-doi");
        both.Text.ShouldContain(here.Number);
        both.Text.ShouldContain(there.Number);
    }

    [Theory, BothDatabases]
    public async Task A_unit_in_which_no_post_is_held_opens_nothing(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        await GrantAsync(installation, "ngoclam.motcua");
        using var clerk = await installation.OfficerAsync("ngoclam.motcua");

        await ChooseAsync(clerk, "long-bien/mot-cua");

        (await clerk.GetAsync("/mot-cua/tiep-nhan")).Document.QuerySelector(".page-head")!.TextContent.ShouldContain("Ngọc Lâm");
    }

    private static async Task<Page> ChooseAsync(Visitor clerk, string unit) =>
        await (await clerk.GetAsync("/mot-cua/tiep-nhan")).Form("form.work-for").Fill("unit", unit).SubmitAsync();

    private static string Series(Walk.Accepted accepted) => accepted.Number[..accepted.Number.LastIndexOf('-')];

    /// <summary>An administrator gives the officer a second counter.</summary>
    private static async Task GrantAsync(Installation installation, string login)
    {
        using var administrator = await installation.OfficerAsync("quantri");
        var link = (await administrator.GetAsync($"/quan-tri/can-bo?tim={login}")).Document.QuerySelector("main a[href^='/quan-tri/can-bo/0']").ShouldNotBeNull().GetAttribute("href")!;
        var form = (await administrator.GetAsync(link)).Form("form[action*='handler=Grant'], form:has(button[formaction*='handler=Grant'])");
        (string Name, string Value)[] fields = [("Unit", Second), ("Role", "CounterOfficer"), ("Title", "Cán bộ tiếp nhận"), ("From", "07/10/2024"), ("Until", ""), ("reason", "QĐ 12/QĐ-UBND")];
        foreach (var (name, value) in fields)
        {
            form.Fill(name, value);
        }

        (await administrator.PostAsync($"{link}?handler=Grant", new FormUrlEncodedContent(form.Fields))).Text.ShouldContain("Đã giao vị trí");
    }
}
