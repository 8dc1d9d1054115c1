using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class BadInputTests(Installations installations) : IClassFixture<Installations>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    [Theory, BothDatabases]
    public async Task An_ill_formed_phone_or_tax_code_says_how_it_should_look_and_stays_as_typed(Database database)
    {
        using var clerk = await ClerkAsync(await installations.OnAsync(database));

        var page = await (await clerk.GetAsync(Walk.BirthPage)).FillBirth().Fill("Owner.Phone", "0912 34").Fill("Owner.Kind", "TaxCode").Fill("Owner.Number", "0100109107").SubmitAsync();

        Complaint(page, "Owner_Phone").ShouldContain("Số di động có 10 chữ số");
        Complaint(page, "Owner_Number").ShouldContain("sai số kiểm tra");
        Value(page, "Owner.Phone").ShouldBe("0912 34");
        Value(page, "Owner.Number").ShouldBe("0100109107");
    }

    [Theory, BothDatabases]
    public async Task A_complaint_about_the_form_stands_in_the_one_summary_with_the_others(Database database)
    {
        using var clerk = await ClerkAsync(await installations.OnAsync(database));

        var page = await (await clerk.GetAsync(Walk.BirthPage)).FillBirth().Fill("Owner.Name", "").Fill("form.con.hoTen", "").SubmitAsync();

        var summary = page.Document.QuerySelectorAll(".notice-error").ShouldHaveSingleItem();
        summary.HasAttribute("autofocus").ShouldBeTrue();
        foreach (var link in summary.QuerySelectorAll("a"))
        {
            page.Document.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull(link.TextContent);
        }

        summary.QuerySelectorAll("a").Length.ShouldBe(2);
        page.Document.Title.ShouldNotBeNull().ShouldStartWith("Lỗi:");
    }

    [Theory, BothDatabases]
    public async Task A_program_named_pdf_is_refused_and_counts_and_earlier_scans_stay(Database database)
    {
        using var clerk = await ClerkAsync(await installations.OnAsync(database));
        var form = (await clerk.GetAsync(Walk.BirthPage)).FillBirth("Lê Thị Mẫu Tệp").Fill("Papers.giay-chung-sinh.Copy", "3");
        using var sent = await clerk.Http.PostAsync(new Uri("/mot-cua/tiep-nhan/tep", UriKind.Relative), Multipart(form, "to-khai", "tờ khai.pdf", Pdf));
        var kept = JsonDocument.Parse(await sent.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;

        var page = await clerk.PostAsync(form.Address, Multipart(form.Also("Papers.to-khai.Files", kept), "giay-chung-sinh", "quet.pdf", "MZ\u0090\0program"u8.ToArray()));

        page.Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("quet.pdf");
        Value(page, "Owner.Name").ShouldBe("Lê Thị Mẫu Tệp");
        Value(page, "Papers.giay-chung-sinh.Copy").ShouldBe("3");
        page.Document.QuerySelector($"[name='Papers.to-khai.Files'][value='{kept}']").ShouldNotBeNull().HasAttribute("checked").ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task A_date_that_the_calendar_does_not_know_yet_is_refused_in_words_and_nothing_typed_is_lost(Database database)
    {
        var calendar = ShortCalendar();
        await using var installation = await Installation.StartAsync(database, options => options with { Calendar = calendar });
        using var clerk = await ClerkAsync(installation, 11, 15, 30);

        var page = await clerk.GetAsync(Walk.BirthPage);
        page.Document.QuerySelector(".notice-warn").ShouldNotBeNull().TextContent.ShouldContain("11/10/2024");
        var answer = await page.FillBirth("Vũ Thị Mẫu Lịch").SubmitAsync();

        answer.Document.QuerySelector(".notice-error").ShouldNotBeNull(answer.Text).TextContent.ShouldContain("11/10/2024");
        Value(answer, "Owner.Name").ShouldBe("Vũ Thị Mẫu Lịch");
        File.Delete(calendar);
    }

    /// <summary>The demo's calendar as it would be in an office where nobody has entered the coming week.</summary>
    private static string ShortCalendar()
    {
        var calendar = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "demo", "long-bien", "calendar.json")))!.AsObject();
        calendar["horizon"] = "2024-10-11";
        calendar.Remove("provisionalUntil");
        foreach (var later in calendar["days"]!.AsArray().Where(day => string.CompareOrdinal((string?)day!["date"], "2024-10-11") > 0).ToList())
        {
            calendar["days"]!.AsArray().Remove(later);
        }

        var path = Path.GetTempFileName();
        File.WriteAllText(path, calendar.ToJsonString());
        return path;
    }

    private static async Task<Visitor> ClerkAsync(Installation installation, int day = 7, int hour = 8, int minute = 30)
    {
        installation.SetClock(2024, 10, day, hour, minute);
        return await installation.OfficerAsync("bode.motcua");
    }

    private static string Complaint(Page page, string id)
    {
        page.Document.QuerySelector($".notice-error a[href='#{id}']").ShouldNotBeNull();
        return page.Document.GetElementById($"{id}-error").ShouldNotBeNull().TextContent;
    }

    private static string? Value(Page page, string name) => page.Document.QuerySelector($"[name='{name}']")?.GetAttribute("value");

    private static MultipartFormDataContent Multipart(PageForm form, string paper, string name, byte[] content)
    {
        var body = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields)
        {
            body.Add(new StringContent(value), field);
        }

        body.Add(new ByteArrayContent(content), $"Papers.{paper}.Scan", name);
        return body;
    }
}
