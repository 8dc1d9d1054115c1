using System.Text.Json.Nodes;
using MoCua.Dossiers;
using MoCua.Dossiers.Counter;
using MoCua.Kernel.Identity;
using MoCua.People;
using MoCua.People.Identifiers;
using MoCua.Procedures;

namespace MoCua.Scale.Tests;

/// <summary>A counter of the demo district and what invented people bring to it.</summary>
internal static class Counter
{
    public static readonly UnitId Ward = new("long-bien/phuong-thuong-thanh");

    public static readonly UnitId OneStop = new($"{Ward}/mot-cua");

    public const string FirstStep = "tham-tra";

    /// <summary>Name of the child, unusual enough to be looked for in pages.</summary>
    public const string Owner = "Lê Thử Quýnh";

    public static Actor Clerk { get; } = Officer("Hồ Thị Mẫu Nhung", Role.CounterOfficer, OneStop);

    public static Actor Officer(string name, Role role, UnitId unit) => new(Guid.CreateVersion7(), name, [new Post(unit, "đơn vị", role, "chức danh")]);

    /// <summary>A complete, timely registration of a birth, its papers drawn from databases or looked at.</summary>
    /// <param name="key">Of the submission: the same key is the same press of the button.</param>
    public static AcceptDossier.Request Birth(string key) => new(
        OneStop, ProcedureCode.Parse("1.001193").Value, "dung-han",
        new Parties(Person(Owner, PartialDate.Parse("5/10/2024").Value), Person("Trần Thị Mẫu", PartialDate.OfYear(1999)), "mẹ", Representative: null),
        Answers(),
        [Paper("to-khai", originals: 1), Paper("giay-chung-sinh", fromDatabase: true), Paper("giay-to-tuy-than"), Paper("cu-tru")],
        Sets: 1, ReturnWay: "counter", ClaimedExemptions: [], FeesPaid: true, key, Draft: null);

    private static PersonSnapshot Person(string name, PartialDate birth) =>
        new(name, Sex: null, birth, PersonIdentifier.None, Phone: null, Email: null, "phường Thượng Thanh", Ethnicity: null, Nationality: null);

    private static DossierPaper Paper(string id, int originals = 0, bool fromDatabase = false) =>
        new(id, id, PaperKind.Submitted, originals, Certified: 0, Copies: 0, Presented: originals == 0, fromDatabase, [], At: null);

    private static JsonObject Answers() => JsonNode.Parse("""
        {
          "nguoiYeuCau": {
            "hoTen": "Trần Thị Mẫu", "noiCuTru": "phường Thượng Thanh, quận Long Biên, Hà Nội",
            "giayTo": { "loai": "cccd", "so": "001199999901", "ngayCap": "2021-05-10", "noiCap": "Cục Cảnh sát QLHC về TTXH" }, "quanHe": "me"
          },
          "con": {
            "hoTen": "Lê Thử Quýnh", "ngaySinh": "2024-10-05", "gioiTinh": "nam", "danToc": "Kinh", "quocTich": "Việt Nam",
            "noiSinh": "Bệnh viện Mẫu, quận Long Biên, Hà Nội", "queQuan": "Hà Nội"
          },
          "khaiMe": true, "khaiCha": false,
          "nguoiMe": { "hoTen": "Trần Thị Mẫu", "namSinh": "1999-03-05", "danToc": "Kinh", "quocTich": "Việt Nam", "noiCuTru": "phường Thượng Thanh" },
          "banSao": { "coYeuCau": true, "soLuong": 3 }, "camDoan": true
        }
        """)!.AsObject();
}
