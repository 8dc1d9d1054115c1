using System.Text.Json.Nodes;
using MoCua.Dossiers.Apologies;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class SupplementAllowanceTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";

    [Theory, BothDatabases]
    public async Task A_permit_may_be_asked_for_within_seven_days_and_once_more_within_five_of_the_supplement(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        (await AllowanceAsync(installation, id)).ShouldSatisfyAllConditions(
            first => first.Left.ShouldBe(2), first => first.By!.Value.Date.ShouldBe(new DateOnly(2024, 10, 16)), first => first.LegalBasis.ShouldContain("Điều 102"));

        await AskAsync(office, id);
        (await FactsAsync(installation, id)).OfType<SupplementRequested>().Single().ShouldSatisfyAllConditions(
            asked => asked.Late.ShouldBeFalse(), asked => asked.NoticeBy!.Value.Date.ShouldBe(new DateOnly(2024, 10, 16)));

        installation.SetClock(2024, 10, 21, 9);
        await ReceiveAsync(installation, id);
        (await AllowanceAsync(installation, id)).ShouldSatisfyAllConditions(
            second => second.Left.ShouldBe(1), second => second.By!.Value.Date.ShouldBe(new DateOnly(2024, 10, 28)));
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_request_that_goes_out_late_is_made_and_marked_on_timeline_board_and_register(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        installation.SetClock(2024, 10, 17, 9);
        (await AllowanceAsync(installation, id)).IsLateAt(installation.Clock.Now).ShouldBeTrue();

        await AskAsync(office, id);
        (await FactsAsync(installation, id)).OfType<SupplementRequested>().Single().Late.ShouldBeTrue();
        var view = await ViewAsync(installation, id);
        view.Timeline.ShouldContain(line => line.What.Contains("gửi muộn", StringComparison.Ordinal));
        view.Dossier.LateRequests.ShouldBe(1);
        var register = await installation.WithAsync<DossierRegister, IReadOnlyList<DossierRegister.Row>>(slice =>
            slice.HandleAsync(new DossierRegister.Request(new DossierFilter { Text = view.Dossier.Number }, null), Office.Officer(OneStop, Role.CounterOfficer), default));
        register.Single().LateRequests.ShouldBe(1);

        installation.SetClock(2024, 10, 18, 9);
        await ReceiveAsync(installation, id);
        var due = (await office.LoadAsync(id)).LawfulDue!.Value.Date;
        installation.SetClock(due.Year, due.Month, due.Day, 8);
        var board = await installation.WithAsync<DeadlineBoard, IReadOnlyList<DeadlineBoard.Row>>(slice => slice.HandleAsync(null, Office.Officer(Urban, Role.Head), default));
        board.Single(row => row.Id == id).LateRequests.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_third_request_is_refused_with_the_law_and_what_to_do_instead(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        await AskAsync(office, id);
        await ReceiveAsync(installation, id);
        await office.CarryAsync(OneStop, Urban, id);
        await Done(office.DoAsync(id, "kiem-tra-bo-sung", "supplement", "Vẫn thiếu", extras: Missing));
        await Done(office.DoAsync(id, "ky-bo-sung", "approve"));
        await ReceiveAsync(installation, id);
        (await AllowanceAsync(installation, id)).Left.ShouldBe(0);

        await office.CarryAsync(OneStop, Urban, id);
        var third = await office.DoAsync(id, "kiem-tra-bo-sung", "supplement", "Vẫn thiếu", extras: Missing);
        third.Refusal!.Code.ShouldBe("supplement-spent");
        third.Refusal!.Message.ShouldContain("từ chối có lý do");
        (await office.LoadAsync(id)).SupplementRounds.ShouldBe(2);
    }

    private static StepExtras Missing => new([new SupplementItem("Bản vẽ cấp thoát nước", 2, 0, 0, "Chưa có")], null, false);

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

    private static async Task AskAsync(Office office, Guid id)
    {
        var visit = JsonNode.Parse("""{ "ngay": "2024-10-08", "hienTrang": "dat-trong", "lienKe": false, "dungMocGioi": true, "nhanXet": "Đất trống, đúng mốc giới" }""")!.AsObject();
        await Done(office.DoAsync(id, "tham-dinh", "supplement", "Thiếu bản vẽ cấp thoát nước", visit, Missing));
        await Done(office.DoAsync(id, "ky-bo-sung", "approve"));
    }

    private static async Task ReceiveAsync(Installation installation, Guid id) =>
        (await installation.WithAsync<ReceiveSupplement, Result<SupplementReceived>>(slice => slice.HandleAsync(
            new ReceiveSupplement.Request(id, [Given.Paper("ban-ve-nuoc", originals: 2)], null), Office.Officer(OneStop, Role.CounterOfficer), default))).Refusal?.Message.ShouldBeNull();

    private static async Task<SupplementAllowance> AllowanceAsync(Installation installation, Guid id) => (await ViewAsync(installation, id)).Allowance!;

    private static async Task<DossierView> ViewAsync(Installation installation, Guid id) =>
        (await installation.WithAsync<ShowDossier, DossierView?>(show => show.HandleAsync(id, Office.Officer(Urban, Role.Specialist), default)))!;

    private static async Task<IEnumerable<Fact>> FactsAsync(Installation installation, Guid id) =>
        (await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Dossier.StreamOf(id), 0, default))).Select(each => each.Fact);

    private static async Task Done(Task<Result<StepCompleted>> step) => (await step).Refusal?.Message.ShouldBeNull();
}
