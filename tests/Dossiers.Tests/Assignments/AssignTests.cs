using MoCua.Dossiers.Assignments;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Assignments;

public class AssignTests(Installations installations) : IClassFixture<Installations>
{
    private const string Ward = "long-bien/phuong-bo-de";
    private const string OneStop = "long-bien/phuong-bo-de/mot-cua";

    [Theory, BothDatabases]
    public async Task A_leader_deals_out_free_tasks_and_the_receiver_sees_from_whom(Database database)
    {
        var (installation, office) = await StartAsync(database);
        var (leader, registrar) = (await OfficerAsync(installation, "bode.chutich"), await OfficerAsync(installation, "bode.tuphap"));
        var (one, two) = (await FreeAsync(office), await FreeAsync(office));

        var outcomes = await AssignAsync(installation, leader, registrar.Account, null, null, one, two);

        outcomes.Value.ShouldAllBe(each => each.Refusal == null);
        var task = (await office.LoadAsync(one.DossierId)).OpenTasks.Single();
        (task.Holder, task.Assignment!.By).ShouldBe((registrar.Account, leader.Name));
        var rows = await installation.WithAsync<Inbox, IReadOnlyList<Inbox.Row>>(inbox => inbox.HandleAsync(new Inbox.Request(Inbox.Whose.Mine, null, null, null), registrar, CancellationToken.None));
        rows.Count(row => row.Assignment?.By == leader.Name && (row.Task == one.Id || row.Task == two.Id)).ShouldBe(2);
        (await office.DoAsync(one.DossierId, task.Element, "approve", by: registrar)).Refusal.ShouldBeNull();
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Work_of_an_officer_who_is_away_goes_to_a_colleague_all_at_once_with_the_reason_in_the_facts(Database database)
    {
        var (installation, office) = await StartAsync(database);
        var (leader, registrar, colleague) = (await OfficerAsync(installation, "bode.chutich"), await OfficerAsync(installation, "bode.tuphap"), await OfficerAsync(installation, "bode.vanhoa"));
        var (one, two) = (await FreeAsync(office), await FreeAsync(office));
        await AssignAsync(installation, leader, registrar.Account, null, null, one, two);
        var all = new AssignTasks.Source(Role.Specialist, new UnitId(Ward), registrar.Account);

        (await AssignAsync(installation, leader, colleague.Account, all, "  ")).Value.ShouldAllBe(each => each.Refusal!.Code == "assign-reason-missing");
        var moved = await AssignAsync(installation, leader, colleague.Account, all, "Nghỉ phép đến hết ngày 11/10");

        moved.Value.Select(each => each.Task).ShouldContain(one.Id);
        moved.Value.ShouldAllBe(each => each.Refusal == null);
        var dossier = await office.LoadAsync(two.DossierId);
        dossier.OpenTasks.Single().Holder.ShouldBe(colleague.Account);
        var fact = await installation.WithAsync<FactHistory, RecordedFact>(async history => (await history.OfAsync(dossier.Stream, 0, CancellationToken.None))[^1]);
        fact.Reason.ShouldBe("Nghỉ phép đến hết ngày 11/10");
        ((TaskAssigned)fact.Fact).FromName.ShouldBe(registrar.Name);
        (fact.Actor.Name, fact.Actor.Title).ShouldBe((leader.Name, leader.Posts[0].Title));
        FactWords.Act(fact.Fact).ShouldBe($"đã chuyển việc “{dossier.OpenTasks.Single().Name}” từ {registrar.Name} sang {colleague.Name}");
        (await office.DoAsync(two.DossierId, dossier.OpenTasks.Single().Element, "approve", by: registrar)).Refusal!.Code.ShouldBe("task-held");
    }

    [Theory, BothDatabases]
    public async Task An_officer_passes_on_only_what_they_hold_and_only_to_the_same_post(Database database)
    {
        var (installation, office) = await StartAsync(database);
        var (leader, registrar, colleague, clerk) = (
            await OfficerAsync(installation, "bode.chutich"), await OfficerAsync(installation, "bode.tuphap"), await OfficerAsync(installation, "bode.vanhoa"), await OfficerAsync(installation, "bode.vanthu"));
        var (held, free) = (await FreeAsync(office), await FreeAsync(office));
        await AssignAsync(installation, leader, registrar.Account, null, null, held);

        (await AssignAsync(installation, registrar, colleague.Account, null, "Đi tập huấn", free)).Refusal!.Code.ShouldBe("assign-nothing"); // nobody's: not theirs to give
        (await AssignAsync(installation, colleague, colleague.Account, null, "Muốn làm", held)).Refusal!.Code.ShouldBe("assign-nothing");
        (await AssignAsync(installation, registrar, clerk.Account, null, "Đi tập huấn", held)).Value.Single().Refusal!.Code.ShouldBe("assignee-without-post");
        (await AssignAsync(installation, registrar, Guid.NewGuid(), null, "Đi tập huấn", held)).Refusal!.Code.ShouldBe("assignee-without-post");
        (await AssignAsync(installation, leader, registrar.Account, null, "Nhầm", held)).Value.Single().Refusal!.Code.ShouldBe("assignee-holds-it");
        (await AssignAsync(installation, registrar, colleague.Account, null, "Đi tập huấn", held)).Value.Single().Refusal.ShouldBeNull();
        (await office.LoadAsync(held.DossierId)).OpenTasks.Single().Holder.ShouldBe(colleague.Account);
    }

    [Theory, BothDatabases]
    public async Task Neither_a_leader_elsewhere_nor_papers_still_on_their_way_nor_the_hand_out_can_be_assigned(Database database)
    {
        var (installation, office) = await StartAsync(database);
        var (leader, stranger, registrar) = (await OfficerAsync(installation, "bode.chutich"), await OfficerAsync(installation, "ngoclam.chutich"), await OfficerAsync(installation, "bode.tuphap"));
        var free = await FreeAsync(office);
        var underway = (await office.LoadAsync((await office.AcceptAsync(Given.Birth())).Value.Dossier)).OpenTasks.Single();

        (await AssignAsync(installation, stranger, registrar.Account, null, null, free)).Refusal!.Code.ShouldBe("assign-nothing");
        (await AssignAsync(installation, leader, registrar.Account, null, null, underway)).Value.Single().Refusal!.Code.ShouldBe("papers-not-here");
        (await BoardAsync(installation, stranger)).Desks.SelectMany(desk => desk.Shares).Sum(share => share.Tasks).ShouldBe(0);
        var desk = (await BoardAsync(installation, leader)).Desks.Single(each => each.Unit.Value == Ward && each.Role is Role.Specialist);
        desk.Shares.Single(share => share.Holder is null).Tasks.ShouldBeGreaterThan(1);
        desk.Shares.Select(share => share.Holder).ShouldContain(registrar.Account);
    }

    private static Task<WorkBoard.Board> BoardAsync(Installation installation, Actor actor) =>
        installation.WithAsync<WorkBoard, WorkBoard.Board>(board => board.HandleAsync(new WorkBoard.Request(null, null, null), actor, CancellationToken.None));

    private static Task<Result<List<AssignTasks.Outcome>>> AssignAsync(
        Installation installation, Actor actor, Guid to, AssignTasks.Source? all, string? reason, params DossierTask[] tasks) =>
        installation.WithAsync<AssignTasks, Result<List<AssignTasks.Outcome>>>(assign => assign.HandleAsync(
            new AssignTasks.Request([.. tasks.Select(task => task.Id)], all, to, reason), actor, CancellationToken.None));

    private static Task<Actor> OfficerAsync(Installation installation, string login) =>
        installation.WithAsync<OrganizationsSeed, Actor>(people => people.ActorAsync(login, default));

    private static async Task<DossierTask> FreeAsync(Office office)
    {
        var id = (await office.AcceptAsync(Given.Birth())).Value.Dossier;
        await office.CarryAsync(OneStop, Ward, id);
        return (await office.LoadAsync(id)).OpenTasks.Single();
    }

    private async Task<(Installation Installation, Office Office)> StartAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return (installation, new Office(installation));
    }
}
