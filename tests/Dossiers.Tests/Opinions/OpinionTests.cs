using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Opinions;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Opinions;

public class OpinionTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";
    private const string Labour = "long-bien/phong-lao-dong";
    private const string Ward = "long-bien/phuong-bo-de";
    private const string Element = "tham-dinh";

    private static readonly System.Text.Json.Nodes.JsonObject Visit =
        System.Text.Json.Nodes.JsonNode.Parse("""{ "ngay": "2024-10-07", "hienTrang": "dat-trong", "lienKe": false, "dungMocGioi": true, "nhanXet": "Đất trống, đúng mốc giới" }""")!.AsObject();

    [Theory, BothDatabases]
    public async Task Two_units_are_asked_at_once_and_the_step_ends_when_one_answered_and_the_other_is_not_waited_for(Database database)
    {
        var (installation, office, id, holder, task) = await HeldAsync(database);
        (await AskAsync(installation, id, task, Office.Officer(Urban, Role.Specialist), Ward)).Refusal!.Code.ShouldBe("task-held");
        (await AskAsync(installation, id, task, holder, Urban)).Refusal!.Code.ShouldBe("opinion-own-unit");
        (await AskAsync(installation, id, task, holder, "khong-co")).Refusal!.Code.ShouldBe("opinion-unit-missing");
        (await AskAsync(installation, id, task, holder, new DateOnly(2024, 10, 13), Ward)).Refusal!.Code.ShouldBe("opinion-date-missing"); // a Sunday
        (await AskAsync(installation, id, task, holder, Ward, Labour)).Refusal?.Message.ShouldBeNull();

        var answering = Office.Officer(Ward, Role.Specialist, "Trần Thị Mẫu Phường");
        (await OwedAsync(installation, answering)).ShouldContain(row => row.Dossier == id);
        (await office.DoAsync(id, Element, "approve", input: Visit, by: holder)).Refusal!.Code.ShouldBe("opinions-open");
        var lines = await LinesAsync(installation, id, answering);
        var (ward, labour) = (lines.Single(line => line.Opinion.Unit.Value == Ward), lines.Single(line => line.Opinion.Unit.Value == Labour));
        (ward.MayAnswer, labour.MayAnswer, ward.MayWaive).ShouldBe((true, false, false));

        (await AnswerAsync(installation, labour, answering, Verdict.Agrees, "")).Refusal!.Code.ShouldBe("not-found");
        (await AnswerAsync(installation, ward, answering, Verdict.Disagrees, " ")).Refusal!.Code.ShouldBe("opinion-text-missing");
        (await AnswerAsync(installation, ward, answering, Verdict.Disagrees, "Đất đang có tranh chấp")).Value.Late.ShouldBeFalse();
        (await AnswerAsync(installation, ward, answering, Verdict.Agrees, "")).Refusal!.Code.ShouldBe("opinion-closed");
        (await OwedAsync(installation, answering)).ShouldNotContain(row => row.Dossier == id);
        (await office.DoAsync(id, Element, "approve", input: Visit, by: holder)).Refusal!.Code.ShouldBe("opinions-open");

        (await WaiveAsync(installation, labour, Office.Officer(Urban, Role.Specialist), "Không cần")).Refusal!.Code.ShouldBe("opinion-not-holder");
        (await WaiveAsync(installation, labour, holder, "")).Refusal!.Code.ShouldBe("opinion-reason-missing");
        (await WaiveAsync(installation, labour, holder, "Ý kiến của phường đã đủ")).Refusal.ShouldBeNull();
        (await office.DoAsync(id, Element, "approve", input: Visit, by: holder)).Refusal?.Message.ShouldBeNull();
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task An_answer_past_its_day_is_late_and_the_asking_dossier_says_so(Database database)
    {
        var (installation, _, id, holder, task) = await HeldAsync(database);
        await AskAsync(installation, id, task, holder, Ward);
        (await LinesAsync(installation, id, holder)).Single().Late.ShouldBeFalse();

        installation.SetClock(2024, 10, 10, 8);

        (await LinesAsync(installation, id, holder)).Single().Late.ShouldBeTrue();
        var view = await installation.WithAsync<ShowDossier, DossierView?>(show => show.HandleAsync(id, holder, default));
        view!.Opinions.Single().IsLateAt(view.Now).ShouldBeTrue();
        (await AnswerAsync(installation, (await LinesAsync(installation, id, holder)).Single(), Office.Officer(Ward, Role.Leader), Verdict.Agrees, "")).Value.Late.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Only_a_unit_that_was_asked_begins_to_see_the_dossier(Database database)
    {
        var (installation, _, id, holder, task) = await HeldAsync(database);
        var (asked, other) = (Office.Officer(Labour, Role.Specialist), Office.Officer("long-bien/phuong-ngoc-lam", Role.Specialist));
        (await ViewAsync(installation, id, asked)).ShouldBeNull();

        await AskAsync(installation, id, task, holder, Labour);

        (await ViewAsync(installation, id, asked)).ShouldNotBeNull();
        (await ViewAsync(installation, id, other)).ShouldBeNull();
    }

    private static Task<Result<Done>> AskAsync(Installation installation, Guid id, Guid task, Actor by, params string[] units) => AskAsync(installation, id, task, by, new DateOnly(2024, 10, 9), units);

    private static Task<Result<Done>> AskAsync(Installation installation, Guid id, Guid task, Actor by, DateOnly date, params string[] units) =>
        installation.WithAsync<AskOpinions, Result<Done>>(ask => ask.HandleAsync(new AskOpinions.Request(id, task, units, "Đề nghị cho ý kiến về ranh giới thửa đất", date), by, default));

    private static Task<Result<OpinionGiven>> AnswerAsync(Installation installation, ShowOpinions.Line line, Actor by, Verdict verdict, string text) =>
        installation.WithAsync<SettleOpinion, Result<OpinionGiven>>(settle => settle.AnswerAsync(line.Opinion.Id, verdict, text, by, default));

    private static Task<Result<OpinionWaived>> WaiveAsync(Installation installation, ShowOpinions.Line line, Actor by, string reason) =>
        installation.WithAsync<SettleOpinion, Result<OpinionWaived>>(settle => settle.WaiveAsync(line.Opinion.Id, reason, by, default));

    private static Task<ShowOpinions.View?> ViewAsync(Installation installation, Guid id, Actor actor) =>
        installation.WithAsync<ShowOpinions, ShowOpinions.View?>(show => show.HandleAsync(id, actor, default));

    private static async Task<IReadOnlyList<ShowOpinions.Line>> LinesAsync(Installation installation, Guid id, Actor actor) => (await ViewAsync(installation, id, actor))!.Lines;

    private static async Task<IReadOnlyList<OpinionList.Row>> OwedAsync(Installation installation, Actor actor) =>
        (await installation.WithAsync<OpinionList, OpinionList.Listed>(list => list.HandleAsync(actor, default))).Owed;

    private async Task<(Installation Installation, Office Office, Guid Id, Actor Holder, Guid Task)> HeldAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var id = (await office.AcceptAsync(Given.Permit(new UnitId(OneStop)))).Value.Dossier;
        await office.CarryAsync(OneStop, Urban, id);
        var task = (await office.LoadAsync(id)).OpenTasks.Single();
        var holder = Office.Officer(Urban, Role.Specialist, "Lê Thị Giữ");
        (await installation.WithAsync<ClaimTask, Result<Done>>(claim => claim.HandleAsync(new ClaimTask.Request(id, task.Id, false, null, 0), holder, default))).Refusal.ShouldBeNull();
        return (installation, office, id, holder, task.Id);
    }
}
