using MoCua.Dossiers.Closures;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Closures;

/// <summary>Each test has an installation of its own: a closure changes the calendar for everybody.</summary>
public class ClosureTests
{
    private const string District = "long-bien";
    private const string OneStop = "long-bien/mot-cua";
    private const string WardOneStop = "long-bien/phuong-bo-de/mot-cua";
    private static readonly DateOnly Storm = new(2024, 10, 9);

    [Theory, BothDatabases]
    public async Task A_storm_day_entered_today_moves_the_dates_of_open_dossiers_after_the_list_was_seen_and_keeps_the_first(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var (office, leader) = (new Office(installation), Office.Officer(District, Role.Leader, "Nguyễn Văn Chủ"));
        var id = (await office.AcceptAsync(Given.Allowance())).Value.Dossier;
        var before = await office.LoadAsync(id);

        var preview = await installation.WithAsync<DecideClosure, Result<List<MovedDates.Row>>>(slice => slice.PreviewAsync(Asked(), leader, CancellationToken.None));
        preview.Value.ShouldHaveSingleItem().Number.ShouldBe(before.Number);
        (await office.LoadAsync(id)).LawfulDue.ShouldBe(before.LawfulDue); // a look changes nothing

        using var ear = new Ear();
        var decided = await DecideAsync(installation, Asked(), leader);
        decided.Refusal?.Message.ShouldBeNull();
        await ear.UntilAsync(async () => (await office.LoadAsync(id)).LawfulDue != before.LawfulDue);

        var after = await office.LoadAsync(id);
        after.LawfulDue.ShouldBe(preview.Value[0].After);
        after.LawfulDue!.Value.ShouldBeGreaterThan(before.LawfulDue!.Value);
        after.FirstDue.ShouldBe(before.FirstDue);
        after.OpenTasks.ShouldAllBe(task => task.DossierDue == after.LawfulDue);
        var facts = await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(after.Stream, 0, CancellationToken.None));
        facts[^1].Fact.ShouldBeOfType<DueMoved>().LegalBasis.ShouldBe("nghỉ do bão (Thông báo 12/TB-UBND ngày 08/10/2024)");

        var count = after.FactCount;
        (await installation.WithAsync<MovedDates, int>(dates => dates.WriteAsync(new UnitId(District), "", Actor.System, CancellationToken.None))).ShouldBe(0);
        (await office.LoadAsync(id)).FactCount.ShouldBe(count); // a second delivery does nothing
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_closure_entered_wrongly_is_taken_back_and_the_dates_with_it(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var (office, leader) = (new Office(installation), Office.Officer(District, Role.Leader));
        var id = (await office.AcceptAsync(Given.Allowance())).Value.Dossier;
        var before = (await office.LoadAsync(id)).LawfulDue;
        using var ear = new Ear();
        var closure = (await DecideAsync(installation, Asked(), leader)).Value;
        await ear.UntilAsync(async () => (await office.LoadAsync(id)).LawfulDue != before);

        (await RevokeAsync(installation, closure, "", leader)).Refusal!.Code.ShouldBe("reason-missing");
        (await RevokeAsync(installation, closure, "Nhập nhầm ngày", Office.Officer("long-bien/phuong-bo-de", Role.Leader))).Refusal!.Code.ShouldBe("not-found");
        (await RevokeAsync(installation, closure, "Nhập nhầm ngày", leader)).Refusal?.Message.ShouldBeNull();
        (await RevokeAsync(installation, closure, "Nhập nhầm ngày", leader)).Refusal!.Code.ShouldBe("closure-revoked");

        await ear.UntilAsync(async () => (await office.LoadAsync(id)).LawfulDue == before);
    }

    [Theory, BothDatabases]
    public async Task A_ward_closes_its_own_offices_only_and_what_is_taken_in_later_counts_without_the_day(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var (office, ward) = (new Office(installation), Office.Officer("long-bien/phuong-bo-de", Role.Leader));
        var asked = Asked() with { Unit = new UnitId("long-bien/phuong-bo-de") };
        var id = (await office.AcceptAsync(Given.Permit(new UnitId(OneStop)))).Value.Dossier;
        var district = (await office.LoadAsync(id)).LawfulDue;

        (await DecideAsync(installation, asked, Office.Officer(District, Role.Specialist))).Refusal!.Code.ShouldBe("closure-not-yours");
        (await DecideAsync(installation, asked, ward)).Refusal?.Message.ShouldBeNull();

        (await office.LoadAsync(id)).LawfulDue.ShouldBe(district);
        installation.SetClock(2024, 10, 8, 16);
        var birth = (await office.AcceptAsync(Given.Birth(new UnitId(WardOneStop)))).Value.Dossier;
        (await office.LoadAsync(birth)).LawfulDue!.Value.Date.ShouldBe(Storm.AddDays(1)); // after 15:00, and tomorrow is closed
    }

    [Theory, BothDatabases]
    public async Task Days_that_make_no_sense_are_refused_with_what_to_do(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var leader = Office.Officer(District, Role.Leader);
        (DecideClosure.Request Request, string Code)[] wrong =
        [
            (Asked() with { From = null }, "closure-dates-missing"),
            (Asked() with { To = Storm.AddDays(-1) }, "closure-dates-wrong"),
            (Asked() with { To = Storm.AddDays(61) }, "closure-dates-wrong"),
            (Asked() with { From = new DateOnly(2031, 1, 1), To = new DateOnly(2031, 1, 1) }, "closure-beyond-calendar"),
            (Asked() with { Name = " " }, "closure-name-missing"),
            (Asked() with { Decision = null }, "closure-decision-missing"),
        ];
        foreach (var (request, code) in wrong)
        {
            (await DecideAsync(installation, request, leader)).Refusal!.Code.ShouldBe(code);
        }
    }

    private static DecideClosure.Request Asked() => new(new UnitId(District), Storm, Storm, "nghỉ do bão", "Thông báo 12/TB-UBND ngày 08/10/2024");

    private static Task<Result<Guid>> DecideAsync(Installation installation, DecideClosure.Request request, Actor by) =>
        installation.WithAsync<DecideClosure, Result<Guid>>(slice => slice.HandleAsync(request, by, CancellationToken.None));

    private static Task<Result<ClosureRevoked>> RevokeAsync(Installation installation, Guid closure, string reason, Actor by) =>
        installation.WithAsync<DecideClosure, Result<ClosureRevoked>>(slice => slice.RevokeAsync(closure, reason, by, CancellationToken.None));
}
