using System.Net;
using System.Text.Json.Nodes;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

/// <summary>Residence and insurance after a birth: two systems complete their tasks of one dossier at the same moment.</summary>
public class ParallelTests(Installations installations) : IClassFixture<Installations>
{
    private const string Police = "long-bien/phuong-bo-de/cong-an";
    private const string Insurance = "long-bien/bao-hiem-xa-hoi";
    private const string SystemScopes = "dossiers.read dossiers.write";

    [Theory, BothDatabases]
    public async Task Two_systems_complete_parallel_tasks_of_one_dossier_at_once_and_each_succeeds_once(Database database)
    {
        var installation = await OnAsync(database);
        using var police = await Client.SystemAsync(installation, SystemScopes, Police, "specialist");
        using var insurance = await Client.SystemAsync(installation, SystemScopes, Insurance, "specialist");
        var id = await BornAsync(installation);
        var (residence, residenceTag) = await police.TaskAsync(id, "dang-ky-thuong-tru");
        var (card, cardTag) = await insurance.TaskAsync(id, "cap-the-bhyt");
        var registered = new { answers = new { ketQua = "da-dang-ky", soThongBao = "55/TB" } };
        var (first, second) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());

        var told = await Task.WhenAll(
            police.PostAsync($"/tasks/{residence}/completions", registered, ("If-Match", residenceTag), ("Idempotency-Key", first)),
            police.PostAsync($"/tasks/{residence}/completions", registered, ("If-Match", residenceTag), ("Idempotency-Key", first)),
            insurance.PostAsync($"/tasks/{card}/completions", new { answers = new { ketQua = "da-cap", maThe = "TE1010000000001" } }, ("If-Match", cardTag), ("Idempotency-Key", second)));

        told.ShouldAllBe(each => each.Status == HttpStatusCode.Created, string.Join("; ", told.Select(each => each.Text)));
        told[1].Text.ShouldBe(told[0].Text);
        var again = (await police.PostAsync($"/tasks/{residence}/completions", registered, ("If-Match", residenceTag), ("Idempotency-Key", first))).Expect(HttpStatusCode.Created);
        again.Text.ShouldBe(told[0].Text);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        var done = (await police.GetAsync($"/dossiers/{id}/timeline")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().Select(each => each!["what"]!.GetValue<string>()).ToList();
        foreach (var step in new[] { "Đăng ký thường trú cho trẻ", "Cấp thẻ bảo hiểm y tế" })
        {
            done.Count(what => what.Contains($"xong bước “{step}”", StringComparison.Ordinal)).ShouldBe(1, step);
        }

        using var clerk = await Client.PersonAsync(installation, "bode.tuphap");
        (await clerk.GetAsync($"/dossiers/{id}?fields=tasks")).Json["tasks"]!.AsArray().Select(task => task!["element"]!.GetValue<string>()).ShouldContain("gom-ket-qua");
    }

    [Theory, BothDatabases]
    public async Task A_stale_tag_is_told_who_was_first_and_the_other_branch_does_not_make_it_stale(Database database)
    {
        var installation = await OnAsync(database);
        using var police = await Client.SystemAsync(installation, SystemScopes, Police, "specialist");
        using var rival = await Client.SystemAsync(installation, SystemScopes, Police, "specialist");
        using var insurance = await Client.SystemAsync(installation, SystemScopes, Insurance, "specialist");
        var id = await BornAsync(installation);
        var (residence, tag) = await police.TaskAsync(id, "dang-ky-thuong-tru");
        var (card, cardTag) = await insurance.TaskAsync(id, "cap-the-bhyt");
        var refused = new { answers = new { ketQua = "tu-choi", lyDo = "Chủ hộ rút ý kiến" } };

        (await rival.PutAsync($"/tasks/{residence}/holder", null, ("If-Match", tag))).Expect(HttpStatusCode.NoContent);
        var late = (await police.PostAsync($"/tasks/{residence}/completions", refused, ("If-Match", tag))).Expect(HttpStatusCode.PreconditionFailed);
        late.Code.ShouldBe("precondition-failed");
        late.Json["detail"]!.GetValue<string>().ShouldContain("Cổng mẫu");
        (await insurance.PostAsync($"/tasks/{card}/completions", new { answers = new { ketQua = "tu-choi", lyDo = "Chưa có cư trú" } }, ("If-Match", cardTag))).Expect(HttpStatusCode.Created);
        (await rival.PostAsync($"/tasks/{residence}/completions", refused, ("If-Match", (await rival.TaskAsync(id, "dang-ky-thuong-tru")).Version))).Expect(HttpStatusCode.Created);
        (await rival.PostAsync($"/tasks/{residence}/completions", refused, ("If-Match", tag))).Expect(HttpStatusCode.PreconditionFailed);
    }

    private async Task<Installation> OnAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return installation;
    }

    /// <summary>Received, carried, examined, signed, entered in the book: both agencies have their task.</summary>
    private static async Task<Guid> BornAsync(Installation installation)
    {
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        using var registrar = await Client.PersonAsync(installation, "bode.tuphap");
        using var leader = await Client.PersonAsync(installation, "bode.chutich");
        var id = (await clerk.PostAsync("/dossiers", Interlinked())).Expect(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
        await Births.CarryAsync(clerk, registrar, Client.BoDe, Client.Ward, id);
        (await registrar.CompleteAsync(id, "xet-khai-sinh", new { decision = "approve" })).Expect(HttpStatusCode.Created);
        (await leader.CompleteAsync(id, "ky-khai-sinh", new { })).Expect(HttpStatusCode.Created);
        (await registrar.CompleteAsync(id, "so-khai-sinh", new { answers = new { dinhDanhTre = "001324999917" } })).Expect(HttpStatusCode.Created);
        return id;
    }

    private static JsonObject Interlinked() => JsonNode.Parse($$"""
        {
          "procedure": "2.000986.000.00.00.H26", "case": "theo-cha-me",
          "owner": { "name": "Trần Thị Mẫu", "birth": "1999", "kind": "citizen-id", "number": "{{Walk.NextCitizenId()}}", "phone": "0912 345 678", "address": "Phường Bồ Đề" },
          "answers": {
            "nguoiYeuCauLienThong": { "ten": "Trần Thị Mẫu", "dinhDanh": "001199999914", "moiQuanHe": "cha-me", "dienThoai": "0912345678" },
            "tre": { "ten": "Lê Thử An", "ngaySinh": "2024-10-02", "gioi": "nu", "danToc": "Kinh", "quocTich": "Việt Nam", "coSoSinh": "Bệnh viện Mẫu", "nguyenQuan": "Hà Nội" },
            "me": { "ten": "Trần Thị Mẫu", "namSinh": "1999", "dinhDanh": "001199999914", "danToc": "Kinh", "quocTich": "Việt Nam", "thuongTru": "Phường Bồ Đề" },
            "coCha": false,
            "thuongTru": { "noiDangKy": "Số 1 ngõ Mẫu, phường Bồ Đề", "cungVoi": "me", "tenChuHo": "Trần Văn Ông", "dinhDanhChuHo": "001050999916", "quanHeChuHo": "Cháu ngoại", "chuHoDongY": true },
            "baoHiem": { "noiKhamBanDau": "Bệnh viện Mẫu", "nhanThe": "dien-tu" }, "camDoan": true
          },
          "papers": [ { "id": "to-khai-lien-thong", "originals": 1 }, { "id": "giay-chung-sinh", "originals": 1 }, { "id": "dong-y-chu-ho", "originals": 1 } ]
        }
        """)!.AsObject();
}
