using MoCua.Dossiers.Tests.Access;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Finding;

public class SavedFilterTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_filter_is_kept_under_a_name_shown_as_a_link_replaced_and_forgotten(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        using var clerk = await installation.OfficerAsync("bode.motcua");
        using var colleague = await installation.OfficerAsync("bode.tuphap");
        const string Query = "/ho-so?tim=Nguyễn&thu-tuc=1.001193.000.00.00.H26&trang-thai=2&don-vi=long-bien/phuong-bo-de&nhan-tu=1/10/2024&han-den=31/10/2024&qua-han=true";

        var form = (await clerk.GetAsync(Query)).Form("form[action*='handler=Save']");
        (await form.SubmitAsync()).Document.QuerySelector(".notice-error a")!.GetAttribute("href").ShouldBe("#ten-bo-loc");
        (await form.Fill("ten-bo-loc", "  Khai sinh quá hạn ").SubmitAsync()).Text.ShouldContain("Đã lưu bộ lọc.");

        var link = (await clerk.GetAsync("/ho-so")).Document.QuerySelector("nav.kept a")!;
        link.TextContent.ShouldBe("Khai sinh quá hạn");
        var opened = await clerk.GetAsync(link.GetAttribute("href")!);
        Values(opened).ShouldBe(["Nguyễn", "1.001193.000.00.00.H26", "2", "long-bien/phuong-bo-de", "01/10/2024", "", "", "31/10/2024", "true"]);
        opened.Document.QuerySelector("nav.kept a")!.GetAttribute("aria-current").ShouldBe("page");

        (await (await clerk.GetAsync("/ho-so?qua-han=true")).Form("form[action*='handler=Save']").Fill("ten-bo-loc", "Khai sinh quá hạn").SubmitAsync())
            .Document.QuerySelectorAll("nav.kept a").Single().GetAttribute("href").ShouldBe("/ho-so?qua-han=true");
        (await colleague.GetAsync("/ho-so")).Document.QuerySelector("nav.kept").ShouldBeNull();

        var forget = (await clerk.GetAsync("/ho-so")).Form("form[action*='handler=Forget']");
        var kept = (await clerk.GetAsync("/ho-so")).Document.QuerySelector("form[action*='handler=Forget'] button")!.GetAttribute("value")!;
        using var theirs = new FormUrlEncodedContent([new("filter", kept), new("__RequestVerificationToken", await colleague.TokenAsync())]);
        await colleague.PostAsync("/ho-so?handler=Forget", theirs);
        (await clerk.GetAsync("/ho-so")).Document.QuerySelector("nav.kept a").ShouldNotBeNull();
        (await forget.SubmitAsync(("filter", kept))).Document.QuerySelector("nav.kept").ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Nobody_keeps_more_than_they_can_pick_from_and_no_empty_filter(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var officer = await installation.OfficerAsync("bode.vanhoa");
        var token = await officer.TokenAsync();
        for (var i = 0; i < 31; i++)
        {
            using var content = new FormUrlEncodedContent([new("ten-bo-loc", $"Lọc {i}"), new("__RequestVerificationToken", token)]);
            var page = await officer.PostAsync("/ho-so?handler=Save&qua-han=true", content);
            (page.Document.QuerySelector(".notice-error") is null).ShouldBe(i < 30, $"{i}: {page.Text}");
        }

        using var empty = new FormUrlEncodedContent([new("ten-bo-loc", "Lọc 1"), new("__RequestVerificationToken", token)]);
        (await officer.PostAsync("/ho-so?handler=Save", empty)).Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("ít nhất một điều kiện");
    }

    private static IEnumerable<string> Values(Page page)
    {
        var fields = page.Form("form[role=search]").Fields;
        return new[] { "tim", "thu-tuc", "trang-thai", "don-vi", "nhan-tu", "nhan-den", "han-tu", "han-den", "qua-han" }.Select(name => fields.Single(field => field.Key == name).Value);
    }
}
