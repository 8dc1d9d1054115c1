using System.Text.Json.Nodes;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Endings;
using MoCua.Dossiers.Finding;
using MoCua.Dossiers.Letters;
using MoCua.Dossiers.Tracking;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Endings;

public class EndingTests(Installations installations) : IClassFixture<Installations>
{
    private const string Ward = "long-bien/phuong-bo-de";
    private const string OneStop = $"{Ward}/mot-cua";
    private const string Reason = "Gia đình chuyển nơi cư trú";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Collector Mother = new(Given.Mother, IsParty: true, null, IdentityChecked: true);

    [Theory, BothDatabases]
    public async Task A_citizen_takes_the_application_back_and_the_papers_with_it(Database database)
    {
        var (installation, office, id) = await BirthAsync(database);

        (await WithdrawAsync(installation, id, Mother with { IdentityChecked = false })).Refusal!.Code.ShouldBe("identity-not-checked");
        (await WithdrawAsync(installation, id, Mother with { IsParty = false })).Refusal!.Code.ShouldBe("authority-missing");
        (await WithdrawAsync(installation, id, Mother, "")).Refusal!.Code.ShouldBe("reason-missing");
        (await WithdrawAsync(installation, id, Mother, Reason, papersBack: true)).Refusal?.Message.ShouldBeNull();

        var ended = await office.LoadAsync(id);
        ((int)ended.Stage).ShouldBe(7);
        ended.OpenTasks.ShouldBeEmpty();
        ended.Marking.IsEmpty.ShouldBeTrue();
        ended.Papers.ShouldAllBe(paper => paper.At == null || paper.Sheets == 0);
        (await WithdrawAsync(installation, id, Mother)).Refusal!.Code.ShouldBe("ended-already");
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();

        (await HtmlAsync(installation, id, OfferedLetters.WithdrawalSlip)).ShouldContain(Reason);
        (await HtmlAsync(installation, id, OfferedLetters.PapersSlip)).ShouldContain(Given.Mother.Name);
        var seen = await installation.WithAsync<TrackDossier, TrackDossier.Seen?>(track => track.ByCodeAsync(ended.Number, None));
        (seen!.Status, seen.Left).ShouldBe((7, null));
    }

    [Theory, BothDatabases]
    public async Task A_withdrawn_dossier_is_withdrawn_in_the_register_and_never_late(Database database)
    {
        var (installation, office, id) = await BirthAsync(database);
        var number = (await office.LoadAsync(id)).Number;
        installation.SetClock(2024, 10, 21, 9);
        (await RegisterAsync(installation, number, null, late: true)).ShouldHaveSingleItem();

        (await WithdrawAsync(installation, id, Mother)).Refusal?.Message.ShouldBeNull();

        (await RegisterAsync(installation, number, null, late: true)).ShouldBeEmpty();
        (await InboxAsync(installation, OneStop, Role.CounterOfficer)).Single(row => row.Dossier == id).DossierDue.ShouldBeNull();
        (await RegisterAsync(installation, number, Stage.Withdrawn, late: false)).ShouldHaveSingleItem();
        var dossier = await office.LoadAsync(id);
        dossier.OwesApologyAt(installation.Clock.Now).ShouldBeFalse();
        dossier.Responsible.Value.ShouldBe(OneStop);
    }

    [Theory, BothDatabases]
    public async Task Papers_that_lie_elsewhere_come_back_by_record_before_the_citizen_gets_them(Database database)
    {
        var (installation, office, id) = await BirthAsync(database);
        await office.CarryAsync(OneStop, Ward, id);

        (await WithdrawAsync(installation, id, Mother, Reason, papersBack: true)).Refusal?.Message.ShouldBeNull();
        var task = (await office.LoadAsync(id)).OpenTasks.ShouldHaveSingleItem();
        (task.Element, task.AwaitsHandover).ShouldBe((DeskSteps.PapersBack, true));
        (await ReturnAsync(installation, id)).Refusal!.Code.ShouldBe("papers-not-here");
        (await office.DoAsync(id, DeskSteps.PapersBack)).Refusal!.Code.ShouldBe("papers-not-here");

        await office.CarryAsync(Ward, OneStop, id);
        (await office.DoAsync(id, DeskSteps.PapersBack)).Refusal!.Code.ShouldBe("has-its-page");
        (await ReturnAsync(installation, id)).Refusal?.Message.ShouldBeNull();
        (await office.LoadAsync(id)).OpenTasks.ShouldBeEmpty();
        (await ReturnAsync(installation, id)).Refusal!.Code.ShouldBe("no-papers-to-return");
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Fees_paid_are_kept_or_given_back_on_a_ground_of_law(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var birth = Given.Birth() with { FeesPaid = true };
        birth.Answers["banSao"] = new JsonObject { ["coYeuCau"] = true, ["soLuong"] = 2 };
        var accepted = await office.AcceptAsync(birth);
        accepted.Refusal?.Message.ShouldBeNull();
        var id = accepted.Value.Dossier;
        var paid = (await office.LoadAsync(id)).PaidSoFar;
        paid.ShouldBe(16_000);

        (await WithdrawAsync(installation, id, Mother)).Refusal!.Code.ShouldBe("fees-unsettled");
        (await WithdrawAsync(installation, id, Mother, fees: new FeeChoice(FeeSettlement.Kept, 0, ""))).Refusal!.Code.ShouldBe("fees-without-ground");
        (await WithdrawAsync(installation, id, Mother, fees: new FeeChoice(FeeSettlement.Refunded, paid + 1, "Luật Phí và lệ phí"))).Refusal!.Code.ShouldBe("refund-malformed");
        (await office.LoadAsync(id)).IsEnded.ShouldBeFalse("a refusal leaves everything as it was");
        (await WithdrawAsync(installation, id, Mother, fees: new FeeChoice(FeeSettlement.Refunded, paid, "Luật Phí và lệ phí"))).Refusal?.Message.ShouldBeNull();
        (await HtmlAsync(installation, id, OfferedLetters.WithdrawalSlip)).ShouldContain("hoàn trả");
    }

    [Theory, BothDatabases]
    public async Task Nothing_ends_without_a_result_once_there_is_one(Database database)
    {
        var (installation, office, id) = await BirthAsync(database);
        await office.CarryAsync(OneStop, Ward, id);
        (await office.DoAsync(id, "tham-tra", "approve")).Refusal.ShouldBeNull();
        (await office.DoAsync(id, "ky-giay-khai-sinh", "approve")).Refusal.ShouldBeNull();
        (await ProposeAsync(installation, id)).Refusal?.Message.ShouldBeNull();
        (await office.DoAsync(id, "vao-so", input: [])).Refusal.ShouldBeNull();
        var done = await office.LoadAsync(id);
        done.Stop.ShouldBeNull("a result is a decision: the proposal beside it falls");
        done.OpenTasks.ShouldNotContain(task => task.Element == DeskSteps.DecideStop);

        (await WithdrawAsync(installation, id, Mother)).Refusal!.Code.ShouldBe("end-too-late");
        (await ProposeAsync(installation, id)).Refusal!.Code.ShouldBe("end-too-late");
    }

    [Theory, BothDatabases]
    public async Task The_agency_stops_a_dossier_when_its_leader_says_so(Database database)
    {
        var (installation, office, id) = await BirthAsync(database);
        await office.CarryAsync(OneStop, Ward, id);

        (await DecideAsync(installation, id, stop: true)).Refusal!.Code.ShouldBe("stop-not-proposed");
        (await ProposeAsync(installation, id, ground: "")).Refusal!.Code.ShouldBe("stop-without-ground");
        (await ProposeAsync(installation, id, by: Office.Officer(OneStop, Role.CounterOfficer))).Refusal!.Code.ShouldBe("stop-not-yours");
        (await ProposeAsync(installation, id)).Refusal?.Message.ShouldBeNull();
        (await ProposeAsync(installation, id)).Refusal!.Code.ShouldBe("stop-proposed-already");
        (await InboxAsync(installation, Ward, Role.Leader)).ShouldContain(row => row.Dossier == id && row.Element == DeskSteps.DecideStop, "the leader finds it among the work that waits");
        (await DecideAsync(installation, id, stop: true, by: Office.Officer(Ward, Role.Specialist))).Refusal!.Code.ShouldBe("stop-not-yours");
        (await DecideAsync(installation, id, stop: false)).Refusal!.Code.ShouldBe("reason-missing");
        (await DecideAsync(installation, id, stop: false, "Giải quyết tiếp")).Refusal?.Message.ShouldBeNull();
        (await office.LoadAsync(id)).OpenTasks.ShouldHaveSingleItem().Element.ShouldBe("tham-tra");

        (await ProposeAsync(installation, id)).Refusal?.Message.ShouldBeNull();
        (await DecideAsync(installation, id, stop: true)).Value.Number!.ShouldMatch(@"^\d\d/TB-DGQ$");
        var stopped = await office.LoadAsync(id);
        ((int)stopped.Stage).ShouldBe(8);
        stopped.OpenTasks.ShouldHaveSingleItem().AwaitsHandover.ShouldBeTrue("the ward still has the papers");
        var notice = await HtmlAsync(installation, id, OfferedLetters.StopNotice);
        notice.ShouldContain("Trẻ đã có giấy khai sinh");
        notice.ShouldContain("/TB-DGQ");
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Nobody_of_another_unit_ends_a_dossier(Database database)
    {
        var (installation, _, id) = await BirthAsync(database);
        var stranger = Office.Officer("long-bien/phuong-ngoc-lam/mot-cua", Role.CounterOfficer);

        (await WithdrawAsync(installation, id, Mother, by: stranger)).Refusal!.Code.ShouldBe("not-found");
        (await ProposeAsync(installation, id, by: stranger)).Refusal!.Code.ShouldBe("not-found");
        (await DecideAsync(installation, id, stop: true, by: stranger)).Refusal!.Code.ShouldBe("not-found");
        (await installation.WithAsync<ShowEnding, ShowEnding.View?>(show => show.HandleAsync(id, stranger, None))).ShouldBeNull();
    }

    private async Task<(Installation Installation, Office Office, Guid Id)> BirthAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var accepted = await office.AcceptAsync(Given.Birth());
        accepted.Refusal?.Message.ShouldBeNull();
        return (installation, office, accepted.Value.Dossier);
    }

    private static Task<Result<Dossier>> WithdrawAsync(
        Installation installation, Guid id, Collector who, string reason = Reason, FeeChoice? fees = null, bool papersBack = false, Actor? by = null) =>
        installation.WithAsync<WithdrawDossier, Result<Dossier>>(async slice =>
        {
            var dossier = await new Office(installation).LoadAsync(id);
            return await slice.HandleAsync(new WithdrawDossier.Request(id, who, reason, fees, papersBack), by ?? Office.Officer(dossier.ReceivedAt.Value, Role.CounterOfficer), None);
        });

    private static Task<Result<PapersReturned>> ReturnAsync(Installation installation, Guid id) =>
        installation.WithAsync<ReturnPapers, Result<PapersReturned>>(slice =>
            slice.HandleAsync(new ReturnPapers.Request(id, Mother), Office.Officer(OneStop, Role.CounterOfficer), None));

    private static Task<Result<StopProposed>> ProposeAsync(Installation installation, Guid id, string ground = "Luật Hộ tịch", Actor? by = null) =>
        installation.WithAsync<ProposeStop, Result<StopProposed>>(slice =>
            slice.HandleAsync(new ProposeStop.Request(id, "Trẻ đã có giấy khai sinh", ground, null), by ?? Office.Officer(Ward, Role.Specialist), None));

    private static Task<Result<StopProposal>> DecideAsync(Installation installation, Guid id, bool stop, string? reason = null, Actor? by = null) =>
        installation.WithAsync<DecideStop, Result<StopProposal>>(slice =>
            slice.HandleAsync(new DecideStop.Request(id, stop, reason), by ?? Office.Officer(Ward, Role.Leader), None));

    private static Task<IReadOnlyList<DossierRegister.Row>> RegisterAsync(Installation installation, string number, Stage? stage, bool late) =>
        installation.WithAsync<DossierRegister, IReadOnlyList<DossierRegister.Row>>(register =>
            register.HandleAsync(new DossierRegister.Request(new DossierFilter(number, Stage: stage, Late: late), null), Office.Officer(OneStop, Role.CounterOfficer), None));

    private static Task<IReadOnlyList<Inbox.Row>> InboxAsync(Installation installation, string unit, Role role) =>
        installation.WithAsync<Inbox, IReadOnlyList<Inbox.Row>>(inbox =>
            inbox.HandleAsync(new Inbox.Request(Inbox.Whose.All, null, null, null), Office.Officer(unit, role), None));

    private static async Task<string> HtmlAsync(Installation installation, Guid id, string letter) =>
        (await installation.WithAsync<ComposeLetter, PrintedLetter?>(compose => compose.ForFileAsync(id, letter, None)))!.Html;
}
