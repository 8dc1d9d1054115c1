using System.Net;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Letters;

public sealed class WalkedLetterTests(Installations installations) : IClassFixture<Installations>
{
    [Theory]
    [BothDatabases]
    public async Task The_papers_of_a_walked_dossier_say_who_did_what(Database database)
    {
        var installation = await installations.OnAsync(database, filesLetters: true);
        installation.SetClock(2024, 10, 7, 8, 30);
        var ward = new Ward(installation);
        var accepted = await BirthCounter.AcceptAsync(installation);
        var record = await ward.CertifyAsync(accepted.Dossier);
        await ward.ReturnAsync(accepted.Dossier);
        using var officer = await installation.OfficerAsync("bode.motcua");
        using var stranger = await installation.OfficerAsync("ngoclam.motcua");

        using (var certificate = await PrintAsync(officer, $"/ho-so/{accepted.Dossier}/giay/giay-khai-sinh.pdf"))
        {
            certificate.Text.ShouldContain("LÊ THỬ NGHIỆM");
            certificate.Text.ShouldContain("001224999904");
            certificate.Text.ShouldMatch(@"Số: \d{2,}/2024");
            certificate.Text.ShouldContain("UBND phường Bồ Đề");
            certificate.Text.ShouldContain("CHỦ TỊCH");
            certificate.Text.ShouldContain("TM. ỦY BAN NHÂN DÂN");
            certificate.CodesOnPage(1).ShouldHaveSingleItem().ShouldContain("/xac-minh/");
        }

        using (var slip = await PrintAsync(officer, $"/ho-so/{accepted.Dossier}/giay/phieu-kiem-soat.pdf"))
        {
            slip.Text.ShouldContain("Bàn giao giấy tờ theo biên bản");
            slip.Text.ShouldContain("Đồng ý, ký Giấy khai sinh");
            slip.CodesOnPage(1).ShouldContain($"CODE-128:{accepted.Number}");
        }

        using (var handover = await PrintAsync(officer, $"/ban-giao/{record}/bien-ban.pdf"))
        {
            handover.Text.ShouldContain(accepted.Number);
            handover.Text.ShouldContain("Giấy khai sinh (bản chính): 1 bản chính");
        }

        foreach (var (path, said) in new[]
        {
            ($"/ho-so/{accepted.Dossier}/giay/to-khai.pdf", "Lê Thử Nghiệm"),
            ($"/ho-so/{accepted.Dossier}/giay/bien-lai.pdf", "Hai mươi tư nghìn đồng"),
            ($"/ho-so/{accepted.Dossier}/giay/giay-bien-nhan-tra-ket-qua.pdf", "Giấy khai sinh"),
            ("/mot-cua/so-theo-doi.pdf?tu=2024-10-01&den=2024-10-31", accepted.Number.Split('-')[^1]),
        })
        {
            using var paper = await PrintAsync(officer, path);
            paper.Text.ShouldContain(said, Case.Insensitive, path);
        }

        foreach (var path in new[] { $"/ho-so/{accepted.Dossier}/giay/giay-khai-sinh.pdf", $"/ho-so/{accepted.Dossier}/giay/phieu-kiem-soat.html", $"/ban-giao/{record}/bien-ban.pdf" })
        {
            (await stranger.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Theory]
    [BothDatabases]
    public async Task The_certificate_is_filed_when_it_gets_its_number_and_does_not_exist_before(Database database)
    {
        var installation = await installations.OnAsync(database, filesLetters: true);
        var accepted = await BirthCounter.AcceptAsync(installation);
        using var officer = await installation.OfficerAsync("bode.motcua");
        var path = $"/ho-so/{accepted.Dossier}/giay/giay-khai-sinh.pdf";
        (await officer.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);

        await new Ward(installation).CertifyAsync(accepted.Dossier);
        var live = await officer.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        await Filing.DoneAsync(installation, accepted.Dossier, "giay-khai-sinh");

        (await officer.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative))).ShouldBe(live);
    }

    private static async Task<Printed> PrintAsync(Visitor officer, string path)
    {
        using var answer = await officer.Http.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf", path);
        return new Printed(await answer.Content.ReadAsByteArrayAsync(), path.Split('/', '?').Last(part => part.EndsWith(".pdf", StringComparison.Ordinal)));
    }
}
