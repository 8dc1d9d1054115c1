using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class BirthWalkTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/phuong-bo-de/mot-cua";
    private const string Ward = "long-bien/phuong-bo-de";

    [Theory, BothDatabases]
    public async Task Birth_registration_walks_from_the_counter_to_the_collector(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);

        var accepted = await office.AcceptAsync(Given.Birth());
        accepted.IsRefused.ShouldBeFalse(accepted.Refusal?.Message);
        var id = accepted.Value.Dossier;
        (await office.LoadAsync(id)).LawfulDue!.Value.Local.ShouldBe(new DateTime(2024, 10, 7, 17, 0, 0));

        (await office.DoAsync(id, "tham-tra", "approve")).Refusal!.Code.ShouldBe("papers-not-here");
        await office.CarryAsync(OneStop, Ward, id);
        (await office.DoAsync(id, "tham-tra", "approve")).Refusal?.Message.ShouldBeNull();
        (await office.DoAsync(id, "ky-giay-khai-sinh", "send-back")).Refusal!.Code.ShouldBe("reason-missing");
        (await office.DoAsync(id, "ky-giay-khai-sinh", "send-back", "Sai tên đệm của con")).Refusal?.Message.ShouldBeNull();
        (await office.DoAsync(id, "tham-tra", "approve")).Refusal?.Message.ShouldBeNull();
        (await office.DoAsync(id, "ky-giay-khai-sinh", "approve")).Refusal?.Message.ShouldBeNull();
        (await office.DoAsync(id, "vao-so", input: [])).Refusal?.Message.ShouldBeNull();
        await office.CarryAsync(Ward, OneStop, id);
        (await office.LoadAsync(id)).Stage.ShouldBe(Stage.Ready);

        var collector = new StepExtras([], new Collector(Given.Mother, true, null, false), false);
        (await office.DoAsync(id, "tra-ket-qua", extras: collector)).Refusal!.Code.ShouldBe("identity-not-checked");
        (await office.DoAsync(id, "tra-ket-qua", extras: collector with { Collector = collector.Collector! with { IdentityChecked = true } })).Refusal?.Message.ShouldBeNull();

        var done = await office.LoadAsync(id);
        done.Stage.ShouldBe(Stage.Returned);
        done.OpenTasks.ShouldBeEmpty();
        done.Marking.IsEmpty.ShouldBeTrue();
        done.Result!.Number.ShouldMatch(@"^\d{2,}/2024$");
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_dossier_that_lacks_a_required_paper_is_refused_and_leaves_nothing(Database database)
    {
        var office = new Office(await installations.OnAsync(database));
        var request = Given.Birth();

        var refused = await office.AcceptAsync(request with { Papers = [.. request.Papers.Where(paper => paper.Id != "giay-chung-sinh")] });

        refused.Refusal!.Code.ShouldBe("papers-missing");
        refused.Refusal.Message.ShouldContain("Giấy chứng sinh");
    }

    [Theory, BothDatabases]
    public async Task The_same_submission_twenty_times_at_once_is_one_dossier(Database database)
    {
        var office = new Office(await installations.OnAsync(database));
        var request = Given.Birth(key: Guid.NewGuid().ToString());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => office.AcceptAsync(request))));

        answers.Select(answer => answer.Value.Number).Distinct().Count().ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Of_two_officers_on_one_task_one_wins_and_the_other_learns_who(Database database)
    {
        var office = new Office(await installations.OnAsync(database));
        var id = (await office.AcceptAsync(Given.Birth())).Value.Dossier;
        await office.CarryAsync(OneStop, Ward, id);
        var (first, second) = (Office.Officer(Ward, Role.Specialist, "Trần Thị Mẫu Nhanh"), Office.Officer(Ward, Role.Specialist, "Lê Văn Thử Chậm"));

        var seen = await office.LoadAsync(id);

        var answers = await Task.WhenAll(
            Task.Run(() => office.DoAsync(seen, "tham-tra", "approve", by: first)),
            Task.Run(() => office.DoAsync(seen, "tham-tra", "approve", by: second)));

        var lost = answers.Single(answer => answer.IsRefused);
        var winner = answers[0].IsRefused ? second : first;
        lost.Refusal!.Message.ShouldContain(winner.Name);
        lost.Refusal.Message.ShouldContain("đã xong bước “Thẩm tra hồ sơ khai sinh”");
    }
}
