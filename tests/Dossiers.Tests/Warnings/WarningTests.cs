using MoCua.Dossiers.Closures;
using MoCua.Dossiers.Warnings;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Warnings;

/// <summary>A building permit received on Monday 7/10/2024: 15 calendar days, due Tuesday 22/10; its first step has five working days.</summary>
public class WarningTests(Installations installations) : IClassFixture<Installations>
{
    private const string District = "long-bien";
    private const string OneStop = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";

    private static readonly Actor Specialist = Office.Officer(Urban, Role.Specialist), Head = Office.Officer(Urban, Role.Head), Leader = Office.Officer(District, Role.Leader);

    [Theory, BothDatabases]
    public async Task The_clock_tells_the_holder_then_the_head_then_the_leader_and_each_stage_once(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        var due = (await office.LoadAsync(id)).LawfulDue!.Value;
        var plan = (await office.LoadAsync(id)).OpenTasks.Single().PlannedDue!.Value;

        await RoundAsync(installation);
        (await StagesAsync(installation, id)).ShouldBeEmpty();

        At(installation, plan.Date, 12);
        await RoundAsync(installation);
        await RoundAsync(installation);
        (await StagesAsync(installation, id)).ShouldBe([WarningStage.StepNear]);
        (await RowsAsync(installation, id, Specialist)).ShouldHaveSingleItem().Own.ShouldBeTrue();
        (await RowsAsync(installation, id, Head)).ShouldBeEmpty();

        At(installation, plan.Date.AddDays(1), 8);
        await RoundAsync(installation);
        (await RowsAsync(installation, id, Head)).ShouldContain(row => row.Stage == WarningStage.StepOver);
        (await RowsAsync(installation, id, Leader)).ShouldBeEmpty();

        At(installation, due.Date, 8);
        await RoundAsync(installation);
        (await RowsAsync(installation, id, Leader)).ShouldHaveSingleItem().Stage.ShouldBe(WarningStage.DueClose);
        At(installation, due.Date.AddDays(1), 8);
        await RoundAsync(installation);
        await RoundAsync(installation);
        (await RowsAsync(installation, id, Leader)).ShouldHaveSingleItem().Stage.ShouldBe(WarningStage.DueOver);
        (await StagesAsync(installation, id)).Count(stage => stage == WarningStage.DueOver).ShouldBe(1);
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_program_that_starts_again_tells_nothing_twice_and_only_the_stage_that_was_reached(Database database)
    {
        var own = await Installation.StartAsync(database);
        own.SetClock(2024, 10, 7, 8, 30);
        var accepted = await new Office(own).AcceptAsync(Given.Permit(new UnitId(OneStop)));
        own.SetClock(2024, 10, 23, 8);
        (await RoundAsync(own)).ShouldBeGreaterThan(0);

        await using var again = await own.RestartAsync();
        again.SetClock(2024, 10, 23, 9);
        (await RoundAsync(again)).ShouldBe(0);
        (await StagesAsync(again, accepted.Value.Dossier)).ShouldNotContain(WarningStage.DueNear);
    }

    [Theory, BothDatabases]
    public async Task When_the_date_moves_the_stages_count_anew(Database database)
    {
        await using var installation = await Installation.StartAsync(database); // a closure changes the calendar for everybody
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var id = (await office.AcceptAsync(Given.Permit(new UnitId(OneStop)))).Value.Dossier;
        var due = (await office.LoadAsync(id)).LawfulDue!.Value;
        At(installation, due.Date, 8);
        await RoundAsync(installation);
        (await RowsAsync(installation, id, Leader)).ShouldHaveSingleItem();

        using var ear = new Ear();
        var storm = new DecideClosure.Request(new UnitId(District), due.Date, due.Date, "nghỉ do bão", "Thông báo 12/TB-UBND");
        (await installation.WithAsync<DecideClosure, Result<Guid>>(decide => decide.HandleAsync(storm, Leader, default))).Refusal?.Message.ShouldBeNull();
        await ear.UntilAsync(async () => (await office.LoadAsync(id)).LawfulDue != due);
        (await RowsAsync(installation, id, Leader)).ShouldBeEmpty();

        var moved = (await office.LoadAsync(id)).LawfulDue!.Value;
        At(installation, moved.Date, 8);
        await RoundAsync(installation);
        (await RowsAsync(installation, id, Leader)).ShouldHaveSingleItem().Due.ShouldBe(moved);
    }

    [Theory, BothDatabases]
    public async Task Who_has_taken_note_sees_it_as_read_and_others_as_new(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        At(installation, (await office.LoadAsync(id)).LawfulDue!.Value.Date.AddDays(1), 8);
        await RoundAsync(installation);
        var warning = (await RowsAsync(installation, id, Head)).First(row => row.Stage == WarningStage.DueOver);

        (await ReadAsync(installation, warning.Id, Office.Officer("long-bien/phuong-bo-de", Role.Leader))).ShouldBe(0); // not addressed to them
        (await ReadAsync(installation, warning.Id, Head)).ShouldBe(1);
        (await ReadAsync(installation, warning.Id, Head)).ShouldBe(0);

        (await RowsAsync(installation, id, Head)).Single(row => row.Id == warning.Id).Read.ShouldBeTrue();
        (await RowsAsync(installation, id, Leader)).Single(row => row.Id == warning.Id).Read.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task The_desk_shows_how_many_are_new_and_the_timeline_what_was_said(Database database)
    {
        var installation = await installations.OnAsync(database);
        var theirs = await Access.Theirs.PrepareAsync(installation);
        using var registrar = await installation.OfficerAsync("bode.tuphap");

        (await registrar.GetAsync("/ban-lam-viec")).Text.ShouldContain("Cần chú ý:");
        var list = await registrar.GetAsync("/can-chu-y");
        list.Text.ShouldContain("sát hạn trả kết quả");
        (await registrar.GetAsync($"/ho-so/{theirs.Free.Id}")).Text.ShouldContain("Đã nhắc:");
        var form = list.Form("form[action^='/can-chu-y']");
        var read = await registrar.PostAsync(form.Address, new FormUrlEncodedContent(form.Fields));
        read.Document.QuerySelectorAll("form[action^='/can-chu-y']").ShouldBeEmpty();
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

    private static void At(Installation installation, DateOnly day, int hour) => installation.SetClock(day.Year, day.Month, day.Day, hour);

    private static Task<int> RoundAsync(Installation installation) => installation.WithAsync<GiveWarnings, int>(give => give.HandleAsync(default));

    private static async Task<IReadOnlyList<WarningStage>> StagesAsync(Installation installation, Guid id) =>
        [.. (await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Dossier.StreamOf(id), 0, default))).Select(each => each.Fact).OfType<DossierWarned>().Select(fact => fact.Stage)];

    private static async Task<IReadOnlyList<WarningList.Row>> RowsAsync(Installation installation, Guid id, Actor actor) =>
        [.. (await installation.WithAsync<WarningList, IReadOnlyList<WarningList.Row>>(list => list.HandleAsync(actor, default))).Where(row => row.Dossier == id)];

    private static async Task<int> ReadAsync(Installation installation, Guid warning, Actor actor) =>
        (await installation.WithAsync<ReadWarnings, Result<int>>(read => read.HandleAsync([warning], actor, default))).Value;
}
