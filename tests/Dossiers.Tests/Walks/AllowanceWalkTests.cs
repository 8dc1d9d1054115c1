using System.Text.Json.Nodes;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Waits;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class AllowanceWalkTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/phuong-bo-de/mot-cua";
    private const string Ward = "long-bien/phuong-bo-de";
    private const string DistrictOneStop = "long-bien/mot-cua";
    private const string Labour = "long-bien/phong-lao-dong";
    private const string District = "long-bien";

    [Theory, BothDatabases]
    public async Task An_allowance_goes_up_to_the_district_and_comes_back_with_a_record_at_every_border(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9);
        var office = new Office(installation);

        var accepted = await office.AcceptAsync(Given.Allowance());
        accepted.IsRefused.ShouldBeFalse(accepted.Refusal?.Message);
        var id = accepted.Value.Dossier;
        var dossier = await office.LoadAsync(id);
        dossier.LawfulDue!.Value.Date.ShouldBe(new DateOnly(2024, 11, 6)); // 22 working days
        dossier.Parts.Count.ShouldBe(2);
        dossier.Parts[^1].At.ShouldBe(dossier.LawfulDue.Value);

        await office.CarryAsync(OneStop, Ward, id);
        await Done(office.DoAsync(id, "ra-soat", "approve"));
        await Done(office.DoAsync(id, "xet-duyet", "approve", input: Form("""{ "ngay": "2024-10-08", "ketLuan": "Đủ điều kiện" }""")));
        await Done(office.DoAsync(id, "niem-yet"));
        (await ElapseAsync(installation)).ShouldBe(0);
        installation.SetClock(2024, 10, 10, 8);
        (await ElapseAsync(installation)).ShouldBe(1);
        await Done(office.DoAsync(id, "van-ban-de-nghi", "no-complaint"));
        await Done(office.DoAsync(id, "ky-de-nghi", "approve"));
        await Done(office.DoAsync(id, "chuyen-quan"));
        await office.CarryAsync(Ward, DistrictOneStop, id);
        await Done(office.DoAsync(id, "quan-nhan"));
        await office.CarryAsync(DistrictOneStop, Labour, id);
        await Done(office.DoAsync(id, "tham-dinh", "approve", input: Form("""{ "canCu": "khoản 5 Điều 5", "mucChuan": 500000, "heSo": 1, "mucHuong": 500000, "huongTu": "2024-10-01", "ketLuan": "Đủ điều kiện hưởng" }""")));
        await Done(office.DoAsync(id, "kiem-tra-quyet-dinh", "approve"));
        await office.CarryAsync(Labour, District, id);
        await Done(office.DoAsync(id, "ky-quyet-dinh", "approve"));
        await Done(office.DoAsync(id, "so-quyet-dinh"));
        await office.CarryAsync(District, DistrictOneStop, id);
        (await office.LoadAsync(id)).Stage.ShouldBe(Stage.InProgress);
        await Done(office.DoAsync(id, "quan-chuyen"));
        await office.CarryAsync(DistrictOneStop, OneStop, id);
        (await office.LoadAsync(id)).Stage.ShouldBe(Stage.Ready);
        await Done(office.DoAsync(id, "tra-ket-qua", extras: new StepExtras([], new Collector(Given.Mother, false, "Giấy ủy quyền số 1", true), false)));

        (await office.LoadAsync(id)).Stage.ShouldBe(Stage.Returned);
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    private static async Task Done(Task<Kernel.Results.Result<StepCompleted>> step) => (await step).Refusal?.Message.ShouldBeNull();

    private static JsonObject Form(string json) => JsonNode.Parse(json)!.AsObject();

    private static Task<int> ElapseAsync(Installation installation) =>
        installation.WithAsync<ElapseWaits, int>(waits => waits.HandleAsync(CancellationToken.None));
}
