using System.Net;
using System.Text.Json.Nodes;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

/// <summary>Birth registrations as data.</summary>
internal static class Births
{
    public static JsonObject New(string owner = "Nguyễn Thị Mẫu An")
    {
        var number = Walk.NextCitizenId();
        return new JsonObject
        {
            ["procedure"] = "1.001193.000.00.00.H26",
            ["case"] = "dung-han",
            ["owner"] = new JsonObject { ["name"] = owner, ["birth"] = "1994", ["kind"] = "citizen-id", ["number"] = number, ["phone"] = "0912 345 678", ["address"] = "Số 5 ngõ 10 phố Bồ Đề" },
            ["answers"] = JsonNode.Parse($$"""
                {
                  "nguoiYeuCau": { "hoTen": "{{owner}}", "noiCuTru": "Số 5 ngõ 10 phố Bồ Đề", "giayTo": { "loai": "cccd", "so": "{{number}}" }, "quanHe": "me" },
                  "con": { "hoTen": "Trần Mẫu Bình", "ngaySinh": "2024-09-30", "gioiTinh": "nam", "danToc": "Kinh", "quocTich": "Việt Nam", "noiSinh": "Bệnh viện Mẫu", "queQuan": "Hà Nội" },
                  "khaiMe": true, "khaiCha": false,
                  "nguoiMe": { "hoTen": "{{owner}}", "namSinh": "1994", "danToc": "Kinh", "quocTich": "Việt Nam", "noiCuTru": "Số 5 ngõ 10 phố Bồ Đề" },
                  "camDoan": true
                }
                """),
            ["papers"] = new JsonArray(
                new JsonObject { ["id"] = "to-khai", ["originals"] = 1 }, new JsonObject { ["id"] = "giay-chung-sinh", ["originals"] = 1 },
                new JsonObject { ["id"] = "giay-to-tuy-than", ["presented"] = true }, new JsonObject { ["id"] = "cu-tru", ["fromDatabase"] = true }),
        };
    }

    public static async Task<(Guid Id, string Code)> ReceiveAsync(this Client clerk, string owner = "Nguyễn Thị Mẫu An")
    {
        var done = (await clerk.PostAsync("/dossiers", New(owner))).Expect(HttpStatusCode.Created).Json;
        return (done["id"]!.GetValue<Guid>(), done["code"]!.GetValue<string>());
    }

    /// <summary>The open task of a dossier: id and version for If-Match.</summary>
    public static async Task<(Guid Id, string Version)> TaskAsync(this Client officer, Guid dossier, string element)
    {
        var tasks = (await officer.GetAsync($"/dossiers/{dossier}?fields=tasks")).Expect(HttpStatusCode.OK).Json["tasks"]!.AsArray();
        var task = tasks.Single(each => each!["element"]!.GetValue<string>() == element)!;
        return (task["id"]!.GetValue<Guid>(), $"\"{task["version"]!.GetValue<string>()}\"");
    }

    public static async Task<Told> CompleteAsync(this Client officer, Guid dossier, string element, object body)
    {
        var (id, version) = await officer.TaskAsync(dossier, element);
        return await officer.PostAsync($"/tasks/{id}/completions", body, ("If-Match", version));
    }

    /// <summary>Gives and confirms the papers of one dossier.</summary>
    public static async Task CarryAsync(Client giver, Client taker, string from, string to, Guid dossier)
    {
        var given = (await giver.PostAsync("/hand-overs", new { from, to, dossiers = new[] { dossier } })).Expect(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
        var tag = (await taker.GetAsync($"/hand-overs/{given}")).Expect(HttpStatusCode.OK).Tag;
        (await taker.PostAsync($"/hand-overs/{given}/confirmations", new { arrived = new[] { dossier } }, ("If-Match", tag))).Expect(HttpStatusCode.Created);
    }
}
