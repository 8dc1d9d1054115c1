using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers.Counter;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.People;
using MoCua.People.Identifiers;
using MoCua.Procedures;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Letters;

/// <summary>Mrs Mẫu registers the birth of her son at the ward's counter.</summary>
internal static class BirthCounter
{
    public static readonly UnitId OneStop = new("long-bien/phuong-bo-de/mot-cua");

    public static async Task<AcceptDossier.Accepted> AcceptAsync(Installation installation)
    {
        await using var scope = installation.Scope();
        var bundle = scope.ServiceProvider.GetRequiredService<ProcedureCatalogue>().All.Single(each => each.Folder == "dang-ky-khai-sinh");
        var clerk = await scope.ServiceProvider.GetRequiredService<OrganizationsSeed>().ActorAsync("bode.motcua", default);
        var chosen = bundle.FindCase("dung-han")!;
        var papers = chosen.Papers.Where(paper => paper.Id is "to-khai" or "giay-chung-sinh" or "giay-to-tuy-than" or "cu-tru").Select(paper =>
            new DossierPaper(paper.Id, paper.Name, PaperKind.Submitted, paper.Id is "giay-to-tuy-than" or "cu-tru" ? 0 : 1, 0, 0, paper.Id is "giay-to-tuy-than" or "cu-tru", false, [], OneStop)).ToList();
        var accepted = await scope.ServiceProvider.GetRequiredService<AcceptDossier>().HandleAsync(
            new AcceptDossier.Request(
                OneStop, bundle.Code, chosen.Id, new Parties(Child, Mother, "mẹ đẻ", null), Answers(), papers, 1, "counter", [], FeesPaid: true, Guid.NewGuid().ToString("N"), null),
            clerk, default);
        accepted.Refusal.ShouldBeNull();
        return accepted.Value;
    }

    private static PersonSnapshot Child => new("Lê Thử Nghiệm", Sex.Male, PartialDate.Parse("05/10/2024").Value, PersonIdentifier.None, null, null, null, "Kinh", "Việt Nam");

    private static PersonSnapshot Mother => new(
        "Trần Thị Mẫu", Sex.Female, PartialDate.Parse("05/03/1999").Value,
        PersonIdentifier.Of(CitizenId.Parse($"001199{Random.Shared.Next(1_000_000):000000}", new DateOnly(2024, 10, 7)).Value), PhoneNumber.Parse("0912345678").Value, null,
        "Số 1 ngõ Mẫu, phường Bồ Đề, quận Long Biên, Hà Nội", "Kinh", "Việt Nam");

    private static JsonObject Answers() => JsonNode.Parse("""
        {
          "nguoiYeuCau": {
            "hoTen": "Trần Thị Mẫu", "noiCuTru": "Số 1 ngõ Mẫu, phường Bồ Đề, quận Long Biên, Hà Nội",
            "giayTo": { "loai": "cccd", "so": "001199999901", "ngayCap": "2021-05-10", "noiCap": "Cục Cảnh sát QLHC về TTXH" }, "quanHe": "me"
          },
          "con": {
            "hoTen": "Lê Thử Nghiệm", "ngaySinh": "2024-10-05", "gioiTinh": "nam", "danToc": "Kinh", "quocTich": "Việt Nam",
            "noiSinh": "Bệnh viện Mẫu, quận Long Biên, Hà Nội", "queQuan": "Hà Nội"
          },
          "khaiMe": true, "khaiCha": true,
          "nguoiMe": { "hoTen": "Trần Thị Mẫu", "namSinh": "1999-03-05", "danToc": "Kinh", "quocTich": "Việt Nam", "noiCuTru": "Phường Bồ Đề" },
          "nguoiCha": { "hoTen": "Lê Văn Mẫu", "namSinh": "1998", "danToc": "Kinh", "quocTich": "Việt Nam", "noiCuTru": "Phường Bồ Đề" },
          "banSao": { "coYeuCau": true, "soLuong": 3 }, "camDoan": true
        }
        """)!.AsObject();
}
