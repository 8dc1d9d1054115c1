using System.Text.Json.Nodes;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class PermitWalkTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";
    private const string District = "long-bien";

    [Theory, BothDatabases]
    public async Task A_building_permit_asks_once_for_supplements_pauses_and_collects_its_fee_on_return(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9);
        var office = new Office(installation);

        var accepted = await office.AcceptAsync(Given.Permit(new UnitId(OneStop)));
        accepted.IsRefused.ShouldBeFalse(accepted.Refusal?.Message);
        var id = accepted.Value.Dossier;
        var first = (await office.LoadAsync(id)).LawfulDue!.Value;
        first.Date.ShouldBe(new DateOnly(2024, 10, 22)); // 15 calendar days

        await office.CarryAsync(OneStop, Urban, id);
        var visit = Form("""{ "ngay": "2024-10-08", "hienTrang": "dat-trong", "lienKe": false, "dungMocGioi": true, "nhanXet": "Đất trống, đúng mốc giới" }""");
        (await office.DoAsync(id, "tham-dinh", "supplement", "Thiếu bản vẽ cấp thoát nước", visit)).Refusal!.Code.ShouldBe("supplement-empty");
        var asked = new StepExtras([new SupplementItem("Bản vẽ hệ thống cấp thoát nước", 2, 0, 0, "Chưa có trong hồ sơ")], null, false);
        await Done(office.DoAsync(id, "tham-dinh", "supplement", "Thiếu bản vẽ cấp thoát nước", visit, asked));
        await Done(office.DoAsync(id, "ky-bo-sung", "approve"));
        var paused = await office.LoadAsync(id);
        paused.Stage.ShouldBe(Stage.AwaitingSupplement);
        paused.Supplement.Single().Name.ShouldBe("Bản vẽ hệ thống cấp thoát nước");

        installation.SetClock(2024, 10, 14, 9);
        var received = await installation.WithAsync<ReceiveSupplement, Result<SupplementReceived>>(slice => slice.HandleAsync(
            new ReceiveSupplement.Request(id, [Given.Paper("ban-ve-nuoc", originals: 2)], null), Office.Officer(OneStop, Role.CounterOfficer), CancellationToken.None));
        received.IsRefused.ShouldBeFalse(received.Refusal?.Message);
        var resumed = await office.LoadAsync(id);
        resumed.FirstDue.ShouldBe(first);
        (resumed.LawfulDue!.Value > first).ShouldBeTrue();

        await office.CarryAsync(OneStop, Urban, id);
        await Done(office.DoAsync(id, "kiem-tra-bo-sung", "approve"));
        await Done(office.DoAsync(id, "du-thao", input: Form("""{ "tenCongTrinh": "Nhà ở riêng lẻ", "kyHieuThietKe": "KT-01", "cotNen": "+0,30", "matDo": 80, "chiGioiDuongDo": "theo quy hoạch", "chiGioiXayDung": "trùng chỉ giới đường đỏ", "giayToDat": "Giấy chứng nhận số thử" }""")));
        await Done(office.DoAsync(id, "kiem-tra-du-thao", "approve"));
        await office.CarryAsync(Urban, District, id);
        await Done(office.DoAsync(id, "ky", "approve"));
        await Done(office.DoAsync(id, "cap-so"));
        await office.CarryAsync(District, OneStop, id);
        var collector = new StepExtras([], new Collector(Given.Mother, true, null, true), false);
        (await office.DoAsync(id, "tra-ket-qua", extras: collector)).Refusal!.Code.ShouldBe("fees-unpaid");
        await Done(office.DoAsync(id, "tra-ket-qua", extras: collector with { FeesPaid = true }));

        var done = await office.LoadAsync(id);
        done.Stage.ShouldBe(Stage.Returned);
        done.FeeReceipts.ShouldHaveSingleItem();
        done.Result!.Number.ShouldEndWith("GPXD");
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    private static async Task Done(Task<Result<StepCompleted>> step) => (await step).Refusal?.Message.ShouldBeNull();

    private static JsonObject Form(string json) => JsonNode.Parse(json)!.AsObject();
}
