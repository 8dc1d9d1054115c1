using System.Text.Json.Nodes;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Opinions;
using MoCua.Kernel.Identity;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Opinions;

public class OpinionTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";
    private const string Labour = "long-bien/phong-lao-dong";
    private const string Justice = "long-bien/phong-tu-phap";
    private const string Ward = "long-bien/phuong-bo-de";

    private static readonly JsonObject Visit =
        JsonNode.Parse("""{ "ngay": "2024-10-07", "hienTrang": "dat-trong", "lienKe": false, "dungMocGioi": true, "nhanXet": "Đất trống, đúng mốc giới" }""")!.AsObject();

    [Theory, BothDatabases]
    public async Task Two_units_are_asked_at_once_and_the_step_ends_when_one_answered_and_the_other_is_not_waited_for(Database database)
    {
        var desk = await PermitAsync(database);
        (await desk.AskAsync(Office.Officer(Urban, Role.Specialist), Ward)).Refusal!.Code.ShouldBe("task-held");
        (await desk.AskAsync(desk.Holder, Urban)).Refusal!.Code.ShouldBe("opinion-own-unit");
        (await desk.AskAsync(desk.Holder, "khong-co")).Refusal!.Code.ShouldBe("opinion-unit-out-of-reach");
        (await desk.AskAsync(desk.Holder, OneStop)).Refusal!.Code.ShouldBe("opinion-unit-out-of-reach");
        (await desk.AskAsync(desk.Holder)).Refusal!.Code.ShouldBe("opinion-unit-missing");
        (await desk.AskAsync(desk.Holder, new DateOnly(2024, 10, 13), [], Ward)).Refusal!.Code.ShouldBe("opinion-date-missing"); // a Sunday
        (await desk.AskAsync(desk.Holder, new DateOnly(2024, 10, 9), ["giay-la"], Ward)).Refusal!.Code.ShouldBe("opinion-paper-unknown");
        (await desk.AskAsync(desk.Holder, Ward, Labour)).Refusal?.Message.ShouldBeNull();
        var (ward, labour) = (await desk.OpinionOfAsync(Ward), await desk.OpinionOfAsync(Labour));
        var answering = Office.Officer(Ward, Role.Specialist, "Trần Thị Mẫu Phường");

        (await desk.ListAsync(answering)).Owed.ShouldContain(row => row.Dossier == desk.Id);
        (await desk.FinishAsync()).Refusal!.Code.ShouldBe("opinions-open");
        (await desk.AnswerAsync(labour, answering, Verdict.Agrees, "")).Refusal!.Code.ShouldBe("not-found");
        (await desk.AnswerAsync(ward, answering, Verdict.Disagrees, " ")).Refusal!.Code.ShouldBe("opinion-text-missing");
        (await desk.AnswerAsync(ward, answering, Verdict.Disagrees, "Đất đang có tranh chấp")).Value.Late.ShouldBeFalse();
        (await desk.AnswerAsync(ward, answering, Verdict.Agrees, "")).Refusal!.Code.ShouldBe("opinion-closed");
        (await desk.ListAsync(answering)).Owed.ShouldNotContain(row => row.Dossier == desk.Id);
        (await desk.FinishAsync()).Refusal!.Code.ShouldBe("opinions-open");

        (await desk.WaiveAsync(labour, Office.Officer(Urban, Role.Specialist), "Không cần")).Refusal!.Code.ShouldBe("opinion-not-holder");
        (await desk.WaiveAsync(labour, answering, "Không cần")).Refusal!.Code.ShouldBe("not-found");
        (await desk.WaiveAsync(labour, desk.Holder, "")).Refusal!.Code.ShouldBe("opinion-reason-missing");
        (await desk.WaiveAsync(labour, desk.Holder, "Ý kiến của phường đã đủ")).Refusal.ShouldBeNull();
        (await desk.FinishAsync()).Refusal?.Message.ShouldBeNull();
        (await desk.Office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_unit_reads_the_question_and_what_goes_with_it_while_it_is_asked_and_never_the_dossier(Database database)
    {
        var desk = await PermitAsync(database);
        var (asked, other) = (Office.Officer(Labour, Role.Specialist), Office.Officer(Justice, Role.Specialist));
        var papers = (await desk.Office.LoadAsync(desk.Id)).Papers;
        await desk.AskAsync(desk.Holder, new DateOnly(2024, 10, 9), [papers[0].Id], Labour);
        var id = await desk.OpinionOfAsync(Labour);

        var view = (await desk.ReadAsync(id, asked))!;
        view.Papers.Select(paper => paper.Id).ShouldBe([papers[0].Id]);
        view.Answers.ShouldNotBeEmpty();
        (await desk.ReadAsync(id, other)).ShouldBeNull();
        (await desk.Installation.WithAsync<ShowDossier, DossierView?>(show => show.HandleAsync(desk.Id, asked, default))).ShouldBeNull();
        (await desk.Installation.WithAsync<ShowOpinions, ShowOpinions.View?>(show => show.HandleAsync(desk.Id, asked, default))).ShouldBeNull();
        (await desk.SlipAsync(id, other)).ShouldBeNull();

        (await desk.AnswerAsync(id, asked, Verdict.Remarks, "Không thuộc chức năng của phòng")).Refusal.ShouldBeNull();

        var after = (await desk.ReadAsync(id, asked))!;
        (after.Papers.Count, after.Answers.Count, after.Waits).ShouldBe((0, 0, false));
        after.Opinion.Answer.ShouldBe("Không thuộc chức năng của phòng");
        foreach (var side in new[] { asked, desk.Holder })
        {
            var slip = (await desk.SlipAsync(id, side))!.Html;
            slip.ShouldContain("Đề nghị cho ý kiến về ranh giới thửa đất");
            slip.ShouldContain("Không thuộc chức năng của phòng");
            slip.ShouldContain("Lê Thị Giữ");
        }
    }

    [Theory, BothDatabases]
    public async Task Where_the_law_takes_silence_for_consent_the_day_alone_ends_the_waiting(Database database)
    {
        var desk = await PermitAsync(database);
        await desk.AskAsync(desk.Holder, new DateOnly(2024, 10, 18), [], Ward); // eleven days: fewer than the law gives
        await desk.AskAsync(desk.Holder, new DateOnly(2024, 10, 21), [], Labour);
        var (id, hurried) = (await desk.OpinionOfAsync(Labour), await desk.OpinionOfAsync(Ward));
        await desk.ReportAsync();
        (await desk.FinishAsync()).Refusal!.Code.ShouldBe("opinions-open"); // the day is not over

        desk.Installation.SetClock(2024, 10, 21, 17, 1);
        await desk.ReportAsync();
        await desk.ReportAsync();

        var facts = await desk.FactsAsync<OpinionOverdue>();
        facts.Count.ShouldBe(2);
        facts.Single(fact => fact.To.Value == Ward).SilenceBasis.ShouldBeNull();
        facts.Single(fact => fact.To.Value == Labour).SilenceBasis.ShouldNotBeNull().ShouldContain("Điều 102 Luật Xây dựng");
        (await desk.AnswerAsync(id, Office.Officer(Labour, Role.Head), Verdict.Disagrees, "Muộn")).Refusal!.Code.ShouldBe("opinion-closed");
        (await desk.SlipAsync(id, desk.Holder))!.Html.ShouldContain("coi như đồng ý");
        (await desk.FinishAsync()).Refusal!.Code.ShouldBe("opinions-open"); // the ward's silence is no consent
        (await desk.WaiveAsync(hurried, desk.Holder, "Đã đôn đốc hai lần")).Value.Late.ShouldBeTrue();
        (await desk.FinishAsync()).Refusal?.Message.ShouldBeNull();
        (await desk.Office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Elsewhere_a_late_unit_is_reported_once_to_the_one_stop_and_still_waited_for(Database database)
    {
        var desk = await BirthAsync(database);
        await desk.AskAsync(desk.Holder, Justice);
        var (id, clerk) = (await desk.OpinionOfAsync(Justice), Office.Officer($"{Ward}/mot-cua", Role.CounterOfficer));
        (await desk.ListAsync(clerk)).Reported.ShouldNotContain(row => row.Id == id);

        desk.Installation.SetClock(2024, 10, 10, 8);
        await desk.ReportAsync();
        await desk.ReportAsync();

        (await desk.ListAsync(clerk)).Reported.ShouldContain(row => row.Id == id && row.Late);
        (await desk.ListAsync(Office.Officer("long-bien/phuong-ngoc-lam/mot-cua", Role.CounterOfficer))).Reported.ShouldBeEmpty();
        (await desk.FactsAsync<OpinionOverdue>()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fact => fact.ReportedTo.Value.ShouldBe($"{Ward}/mot-cua"), fact => fact.SilenceBasis.ShouldBeNull());
        (await desk.FinishAsync()).Refusal!.Code.ShouldBe("opinions-open");
        (await desk.AnswerAsync(id, Office.Officer(Justice, Role.Head), Verdict.Agrees, "")).Value.Late.ShouldBeTrue();
        (await desk.FinishAsync()).Refusal?.Message.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Two_units_that_answer_in_the_same_moment_both_count(Database database)
    {
        var desk = await PermitAsync(database);
        await desk.AskAsync(desk.Holder, Ward, Labour, Justice);
        string[] units = [Ward, Labour, Justice];
        var ids = new List<Guid>();
        foreach (var unit in units)
        {
            ids.Add(await desk.OpinionOfAsync(unit));
        }

        var answers = await Task.WhenAll(units.Select((unit, at) => Task.Run(() => desk.AnswerAsync(ids[at], Office.Officer(unit, Role.Specialist), Verdict.Agrees, ""))));

        answers.ShouldAllBe(each => each.Refusal == null);
        (await desk.Office.LoadAsync(desk.Id)).OpenTasks.Single().OpinionsOpen.ShouldBe(0);
        (await desk.FinishAsync()).Refusal?.Message.ShouldBeNull();
    }

    private async Task<OpinionDesk> PermitAsync(Database database)
    {
        var (installation, office) = await StartAsync(database);
        var id = (await office.AcceptAsync(Given.Permit(new UnitId(OneStop)))).Value.Dossier;
        await office.CarryAsync(OneStop, Urban, id);
        return await OpinionDesk.HoldAsync(installation, office, id, Urban, "tham-dinh", Visit);
    }

    private async Task<OpinionDesk> BirthAsync(Database database)
    {
        var (installation, office) = await StartAsync(database);
        var id = (await office.AcceptAsync(Given.Birth())).Value.Dossier;
        await office.CarryAsync($"{Ward}/mot-cua", Ward, id);
        return await OpinionDesk.HoldAsync(installation, office, id, Ward, "tham-tra", null);
    }

    private async Task<(Installation Installation, Office Office)> StartAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return (installation, new Office(installation));
    }
}
