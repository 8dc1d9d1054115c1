using System.Net;
using System.Text;
using System.Text.Json;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class ScanTests(Installations installations) : IClassFixture<Installations>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    [Theory, BothDatabases]
    public async Task A_scan_sent_with_the_form_stands_in_the_dossier_and_only_its_readers_open_it(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var form = (await clerk.GetAsync(Walk.BirthPage)).FillBirth("Lê Thị Mẫu Quét");

        var accepted = Walk.AcceptedOf(await clerk.PostAsync(AddressOf(form), Multipart(form, "giấy chứng sinh.pdf", Pdf)));

        var file = await FileOfAsync(database, accepted.Id);
        using (var sent = await clerk.Http.GetAsync(new Uri($"/ho-so/{accepted.Id}/tep/{file}", UriKind.Relative)))
        {
            sent.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            (await sent.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        }

        var other = await clerk.AcceptBirthAsync();
        (await clerk.GetAsync($"/ho-so/{other.Id}/tep/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var stranger = await (await installations.OnAsync(database)).OfficerAsync("thuongthanh.motcua");
        (await stranger.GetAsync($"/ho-so/{accepted.Id}/tep/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    public async Task A_scan_of_thirty_megabytes_is_answered_in_words_and_nothing_typed_is_lost(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var form = (await clerk.GetAsync(Walk.BirthPage)).FillBirth("Lê Thị Mẫu Lớn");

        var page = await clerk.PostAsync(AddressOf(form), Multipart(form, "lon.pdf", new byte[30 * 1024 * 1024]));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("lon.pdf: Tệp lớn hơn 20 MB");
        page.Document.QuerySelector("[name='Owner.Name']")!.GetAttribute("value").ShouldBe("Lê Thị Mẫu Lớn");
    }

    [Theory, BothDatabases]
    public async Task A_file_of_the_wrong_type_is_refused_by_form_and_script_alike(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var form = (await clerk.GetAsync(Walk.BirthPage)).FillBirth();
        var program = Encoding.ASCII.GetBytes("MZ this is a program");

        (await clerk.PostAsync(AddressOf(form), Multipart(form, "quet.pdf", program))).Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("quet.pdf");

        using var answer = await clerk.Http.PostAsync(new Uri("/mot-cua/tiep-nhan/tep", UriKind.Relative), Multipart(form, "quet.pdf", program));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString()!.ShouldNotBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_form_whose_parts_cannot_be_told_apart_is_the_senders_mistake(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var token = (await clerk.GetAsync(Walk.BirthPage)).Form("form[data-intake]").Fields.Single(field => field.Key == "__RequestVerificationToken").Value;
        foreach (var path in new[] { "/mot-cua/tiep-nhan/tep", "/api/v1/files" })
        {
            using var body = new StringContent("--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"b.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--X--\r\n");
            body.Headers.Remove("Content-Type");
            body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=X");
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
            request.Headers.Add("RequestVerificationToken", token);
            request.Headers.Add("Idempotency-Key", "khong-doc-duoc");

            using var answer = await clerk.Http.SendAsync(request);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
        }
    }

    [Theory, BothDatabases]
    public async Task A_scan_of_another_officer_cannot_be_slipped_in(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var form = (await clerk.GetAsync(Walk.BirthPage)).FillBirth();
        using var sent = await clerk.Http.PostAsync(new Uri("/mot-cua/tiep-nhan/tep", UriKind.Relative), Multipart(form, "quet.pdf", Pdf));
        var id = JsonDocument.Parse(await sent.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!;
        using var other = await (await installations.OnAsync(database)).OfficerAsync("bode.tuphap");

        var page = await (await other.GetAsync(Walk.BirthPage)).FillBirth().Also("Papers.giay-chung-sinh.Files", id).SubmitAsync();

        page.Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("Bản quét này không thuộc hồ sơ");
    }

    [Theory, BothDatabases]
    public async Task A_draft_is_kept_and_comes_back_until_it_is_accepted(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var form = (await clerk.GetAsync(Walk.BirthPage)).FillBirth("Hoàng Thị Mẫu Nháp");
        var address = AddressOf(form);

        var saved = await clerk.PostAsync(address + "&handler=Draft", new FormUrlEncodedContent(form.Fields));
        saved.Address.AbsolutePath.ShouldBe("/mot-cua/tiep-nhan");
        saved.Text.ShouldContain("Hoàng Thị Mẫu Nháp");

        var restored = await clerk.GetAsync(address);
        restored.Document.QuerySelector("[name='Owner.Name']")!.GetAttribute("value").ShouldBe("Hoàng Thị Mẫu Nháp");
        restored.Document.QuerySelector("[name='form.con.hoTen']")!.GetAttribute("value").ShouldBe("Trần Mẫu Bình");
        using var other = await (await installations.OnAsync(database)).OfficerAsync("bode.tuphap");
        (await other.GetAsync(address)).Document.QuerySelector("[name='Owner.Name']")!.GetAttribute("value").ShouldBeNullOrEmpty();

        var accepted = Walk.AcceptedOf(await restored.Form("form[data-intake]").SubmitAsync());
        (await clerk.GetAsync("/mot-cua/tiep-nhan")).Text.ShouldNotContain("Hoàng Thị Mẫu Nháp");
        (await clerk.GetAsync(address)).Address.AbsolutePath.ShouldBe(accepted.Page.Address.AbsolutePath);
    }

    private static string AddressOf(PageForm form) => form.Address;

    private async Task<Guid> FileOfAsync(Database database, Guid dossier) =>
        await (await installations.OnAsync(database)).WithAsync<Kernel.Storage.AppDb, Guid>(
            async db => (await db.Set<Dossier>().FindAsync(dossier))!.Papers.Single(paper => paper.Id == "giay-chung-sinh").Files.Single().Id);

    private async Task<Visitor> ClerkAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return await installation.OfficerAsync("bode.motcua");
    }

    private static MultipartFormDataContent Multipart(PageForm form, string name, byte[] content)
    {
        var body = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields)
        {
            body.Add(new StringContent(value), field);
        }

        body.Add(new ByteArrayContent(content), "Papers.giay-chung-sinh.Scan", name);
        return body;
    }
}
