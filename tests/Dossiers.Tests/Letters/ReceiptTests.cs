using System.Net;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Letters;

public sealed class ReceiptTests(Installations installations) : IClassFixture<Installations>
{
    [Theory]
    [BothDatabases]
    public async Task The_receipt_prints_in_two_copies_that_a_phone_can_read(Database database)
    {
        var installation = await installations.OnAsync(database, filesLetters: true);
        var accepted = await BirthCounter.AcceptAsync(installation);
        using var officer = await installation.OfficerAsync("bode.motcua");

        using var printed = new Printed(await PdfAsync(officer, accepted.Dossier), "receipt.pdf");

        printed.Text.ShouldContain(accepted.Number);
        printed.Text.ShouldContain("17 giờ 00 phút, ngày 07 tháng 10 năm 2024");
        printed.Text.ShouldContain("Trần Thị Mẫu");
        printed.Text.ShouldContain("Lê Thử Nghiệm");
        printed.Text.ShouldContain("Liên 1");
        printed.Text.ShouldContain("Liên 2");
        var verifyId = await installation.WithAsync<AppDb, string>(db => db.Dossiers.Where(each => each.Id == accepted.Dossier).Select(each => each.VerifyId).SingleAsync());
        foreach (var page in new[] { 1, printed.Pages / 2 + 1 })
        {
            printed.CodesOnPage(page).ShouldBe([$"QR-Code:{installation.Address}xac-minh/{verifyId}", $"CODE-128:{accepted.Number}"], ignoreOrder: true);
        }
    }

    [Theory]
    [BothDatabases]
    public async Task A_reprint_is_the_filed_print_byte_by_byte(Database database)
    {
        var installation = await installations.OnAsync(database, filesLetters: true);
        var accepted = await BirthCounter.AcceptAsync(installation);
        using var officer = await installation.OfficerAsync("bode.motcua");
        var live = await PdfAsync(officer, accepted.Dossier);

        await Filing.DoneAsync(installation, accepted.Dossier, OfferedLetters.Receipt);

        (await PdfAsync(officer, accepted.Dossier)).ShouldBe(live);
    }

    [Theory]
    [BothDatabases]
    public async Task Officers_of_another_ward_find_nothing(Database database)
    {
        var installation = await installations.OnAsync(database, filesLetters: true);
        var accepted = await BirthCounter.AcceptAsync(installation);
        using var stranger = await installation.OfficerAsync("ngoclam.motcua");

        foreach (var format in new[] { "pdf", "html" })
        {
            (await stranger.GetAsync($"/ho-so/{accepted.Dossier}/giay/giay-tiep-nhan.{format}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [BothDatabases]
    public async Task The_print_view_keeps_its_style_and_nothing_else(Database database)
    {
        var installation = await installations.OnAsync(database, filesLetters: true);
        var accepted = await BirthCounter.AcceptAsync(installation);
        using var officer = await installation.OfficerAsync("bode.motcua");

        using var answer = await officer.Http.GetAsync(new Uri($"/ho-so/{accepted.Dossier}/giay/giay-tiep-nhan.html", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        (await answer.Content.ReadAsStringAsync()).ShouldContain(accepted.Number);
    }

    private static Task<byte[]> PdfAsync(Visitor officer, Guid dossier) =>
        officer.Http.GetByteArrayAsync(new Uri($"/ho-so/{dossier}/giay/giay-tiep-nhan.pdf", UriKind.Relative));
}
