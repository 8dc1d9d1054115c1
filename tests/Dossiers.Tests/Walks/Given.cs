using System.Text.Json.Nodes;
using MoCua.Dossiers.Counter;
using MoCua.Kernel.Identity;
using MoCua.People;
using MoCua.People.Identifiers;
using MoCua.Procedures;

namespace MoCua.Dossiers.Tests;

/// <summary>Applications with valid defaults, as an officer would type them.</summary>
internal static class Given
{
    public static readonly UnitId BoDe = new("long-bien/phuong-bo-de/mot-cua");

    public static PersonSnapshot Mother { get; } = new(
        "Nguyễn Thị Mẫu An", Sex.Female, PartialDate.OfYear(1994), PersonIdentifier.Parse(IdentifierKind.CitizenId, "001194900001", new DateOnly(2024, 10, 7)).Value,
        null, null, "Số 5 ngõ 10 phố Bồ Đề, phường Bồ Đề, quận Long Biên", "Kinh", "Việt Nam");

    public static PersonSnapshot Newborn { get; } = new(
        "Trần Mẫu Bình", Sex.Male, PartialDate.Of(new DateOnly(2024, 9, 30)), PersonIdentifier.None, null, null, null, "Kinh", "Việt Nam");

    public static AcceptDossier.Request Birth(UnitId? at = null, string? key = null) => new(
        at ?? BoDe,
        ProcedureCode.Parse("1.001193").Value,
        "dung-han",
        new Parties(Newborn, Mother, "mẹ", null),
        JsonNode.Parse("""
            {
              "nguoiYeuCau": { "hoTen": "Nguyễn Thị Mẫu An", "noiCuTru": "Số 5 ngõ 10 phố Bồ Đề", "giayTo": { "loai": "cccd", "so": "001194900001" }, "quanHe": "me" },
              "con": { "hoTen": "Trần Mẫu Bình", "ngaySinh": "2024-09-30", "gioiTinh": "nam", "danToc": "Kinh", "quocTich": "Việt Nam", "noiSinh": "Bệnh viện Mẫu", "queQuan": "Hà Nội" },
              "khaiMe": true, "khaiCha": false,
              "nguoiMe": { "hoTen": "Nguyễn Thị Mẫu An", "namSinh": "1994", "danToc": "Kinh", "quocTich": "Việt Nam", "noiCuTru": "Số 5 ngõ 10 phố Bồ Đề" },
              "camDoan": true
            }
            """)!.AsObject(),
        [Paper("to-khai", originals: 1), Paper("giay-chung-sinh", originals: 1), Paper("giay-to-tuy-than", presented: true), Paper("cu-tru", database: true)],
        1, "counter", [], false, key ?? Guid.NewGuid().ToString(), null);

    public static AcceptDossier.Request Allowance() => Birth() with
    {
        Procedure = ProcedureCode.Parse("1.001776").Value,
        Case = "mau-1d",
        Parties = new Parties(Mother with { Name = "Phạm Thị Mẫu", Birth = PartialDate.OfYear(1944), Identifier = PersonIdentifier.None }, null, null, null),
        Answers = Procedures.Tests.Answers.Allowance("1d"),
        Papers = [Paper("to-khai-1d", originals: 1), Paper("cu-tru", database: true), Paper("giay-to-tuy-than", presented: true)],
    };

    public static AcceptDossier.Request Permit(UnitId at) => Birth(at) with
    {
        Procedure = ProcedureCode.Parse("1.009994").Value,
        Case = "cap-moi",
        Parties = new Parties(Mother with { Name = "Nguyễn Văn Mẫu" }, null, null, null),
        Answers = Procedures.Tests.Answers.Permit,
        Papers = [Paper("don", originals: 1, at: at), Paper("giay-to-dat", originals: 1, at: at), Paper("ban-ve", originals: 2, at: at)],
    };

    public static DossierPaper Paper(string id, int originals = 0, bool presented = false, bool database = false, UnitId? at = null) =>
        new(id, id, PaperKind.Submitted, originals, 0, 0, presented, database, [], at ?? BoDe);
}
