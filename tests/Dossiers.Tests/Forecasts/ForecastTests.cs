using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Forecasts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Forecasts;

/// <summary>A building permit received on Monday 7/10/2024, due Tuesday 22/10.</summary>
public class ForecastTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";

    private static readonly Actor Head = Office.Officer(Urban, Role.Head);

    [Theory, BothDatabases]
    public async Task A_dossier_that_lies_too_long_is_forecast_late_before_its_date_with_the_reason(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        (await RowAsync(installation, id, Head)).ShouldBeNull(); // the budgets of the bundle fit the term

        var task = (await office.LoadAsync(id)).OpenTasks.Single();
        var holder = Office.Officer(Urban, Role.Specialist, "Đào Văn Giữ");
        (await installation.WithAsync<ClaimTask, Result<Done>>(claim => claim.HandleAsync(new ClaimTask.Request(id, task.Id, false, null, 0), holder, default))).Refusal?.Message.ShouldBeNull();
        installation.SetClock(2024, 10, 21, 8); // nobody did anything; one day is left
        var row = (await RowAsync(installation, id, Head))!;

        row.AlreadyLate.ShouldBeFalse();
        row.Ready.ShouldBeGreaterThan(row.Due);
        row.Holder.ShouldBe("Đào Văn Giữ");
        row.Why.ShouldContain("Đào Văn Giữ");
        row.Why.ShouldContain("Đã quá kế hoạch");
        row.Why.ShouldContain("Sau đó còn:");
        row.LateBy.ShouldContain("quá hạn");
    }

    [Theory, BothDatabases]
    public async Task What_waits_for_the_citizen_is_not_forecast_and_what_is_past_its_date_says_so(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        var due = (await office.LoadAsync(id)).LawfulDue!.Value.Date.AddDays(1);
        installation.SetClock(due.Year, due.Month, due.Day, 8);
        (await RowAsync(installation, id, Head))!.AlreadyLate.ShouldBeTrue();

        var visit = System.Text.Json.Nodes.JsonNode.Parse("""{ "ngay": "2024-10-08", "hienTrang": "dat-trong", "lienKe": false, "dungMocGioi": true, "nhanXet": "Đất trống" }""")!.AsObject();
        var asked = new StepExtras([new SupplementItem("Bản vẽ", 1, 0, 0, "Chưa có")], null, false);
        (await office.DoAsync(id, "tham-dinh", "supplement", "Thiếu", visit, asked)).Refusal?.Message.ShouldBeNull();
        (await office.DoAsync(id, "ky-bo-sung", "approve")).Refusal?.Message.ShouldBeNull();
        (await RowAsync(installation, id, Head)).ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Only_dossiers_of_ones_own_units_are_forecast_and_only_to_heads_and_leaders(Database database)
    {
        var (installation, _, id) = await PermitAsync(database);
        installation.SetClock(2024, 10, 25, 8);
        (await RowAsync(installation, id, Office.Officer("long-bien/phuong-bo-de", Role.Leader))).ShouldBeNull();

        using var leader = await installation.OfficerAsync("quan.chutich");
        (await leader.GetAsync("/du-bao")).Text.ShouldContain("Sớm nhất".ToLowerInvariant());
        using var specialist = await installation.OfficerAsync("bode.tuphap");
        (await specialist.GetAsync("/du-bao")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    private async Task<(Installation Installation, Office Office, Guid Id)> PermitAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var accepted = await office.AcceptAsync(Given.Permit(new UnitId(OneStop)));
        accepted.Refusal?.Message.ShouldBeNull();
        await office.CarryAsync(OneStop, Urban, accepted.Value.Dossier);
        return (installation, office, accepted.Value.Dossier);
    }

    private static async Task<LateForecasts.Row?> RowAsync(Installation installation, Guid id, Actor actor) =>
        (await installation.WithAsync<LateForecasts, IReadOnlyList<LateForecasts.Row>>(forecasts => forecasts.HandleAsync(null, actor, default))).SingleOrDefault(row => row.Dossier == id);
}
