using System.Text.Json.Nodes;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Tests.Letters;
using MoCua.Procedures;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>Certified copies while you wait: several originals in one dossier, each with its own number in the book (NĐ 23/2015, TT 01/2020).</summary>
public class CertificationWalkTests(Installations installations) : IClassFixture<Installations>
{
    private const string Ward = "long-bien/phuong-bo-de";
    private const string OneStop = "long-bien/phuong-bo-de/mot-cua";

    [Theory, BothDatabases]
    public async Task Each_original_has_its_number_its_attestation_and_its_share_of_the_fee(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9);
        var office = new Office(installation);
        var id = (await office.AcceptAsync(Given.Birth() with
        {
            Procedure = ProcedureCode.Parse("2.000815").Value,
            Case = "lay-ngay",
            Parties = new Parties(Given.Mother, null, null, null),
            Answers = JsonNode.Parse("""
                { "nguoiXuatTrinh": { "hoTen": "Vũ Thị Mẫu" },
                  "giayTo": [ { "ten": "Bằng tốt nghiệp đại học", "soHieu": "B 123", "soTrang": 1, "soBan": 3 }, { "ten": "Học bạ", "soTrang": 12, "soBan": 2 } ] }
                """)!.AsObject(),
            Papers = [Given.Paper("ban-chinh", presented: true)],
        })).Value.Dossier;

        foreach (var (step, option, input) in new[]
        {
            ("doi-chieu-ban-chinh", "approve", """{ "banChinhHopLe": true, "doiChieuDung": true }"""), ("ky-loi-chung", null, null), ("vao-so-chung-thuc", (string?)null, """{ "tongSoBan": 5 }"""),
        })
        {
            (await office.DoAsync(id, step, option, input: input is null ? null : JsonNode.Parse(input)!.AsObject())).Refusal?.Message.ShouldBeNull(step);
        }

        var dossier = await office.LoadAsync(id);
        dossier.Fees.Sum(fee => fee.Amount).ShouldBe((3 * 2_000) + (2 * ((2 * 2_000) + (10 * 1_000))));
        var numbers = dossier.Results.Select(result => result.Entry).ToList();
        numbers.ShouldBe([numbers[0], numbers[0] + 1]);
        dossier.Results.Select(result => result.Name.Split(" – ")[^1]).ShouldBe(["Bằng tốt nghiệp đại học", "Học bạ"]);
        dossier.Papers.Where(paper => paper.Kind is PaperKind.Result).Select(paper => paper.Sheets).ShouldBe([3, 2]);
        dossier.Papers.Select(paper => paper.Id).ShouldBeUnique();

        using var officer = await installation.OfficerAsync("bode.motcua");
        using (var answer = await officer.Http.GetAsync(new Uri($"/ho-so/{id}/giay/loi-chung.pdf", UriKind.Relative)))
        {
            using var printed = new Printed(await answer.Content.ReadAsByteArrayAsync(), "loi-chung-hai-ban-chinh.pdf");
            printed.Pages.ShouldBe(2);
            printed.Text.ShouldContain($"Số chứng thực: {dossier.Results[0].Number}");
            printed.Text.ShouldContain($"Số chứng thực: {dossier.Results[1].Number}");
            printed.Text.ShouldContain("Bằng tốt nghiệp đại học số B 123 (1 trang, 3 bản)");
        }

        await office.CarryAsync(Ward, OneStop, id);
        var collector = new Collector(Given.Mother, IsParty: true, null, IdentityChecked: true);
        (await office.DoAsync(id, "tra-tai-quay", extras: new StepExtras([], collector, FeesPaid: true))).Refusal?.Message.ShouldBeNull();
        (await officer.GetAsync($"/ho-so/{id}")).Document.QuerySelectorAll("a[href$='giay/loi-chung.pdf']").Length.ShouldBeLessThanOrEqualTo(1);
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }
}
