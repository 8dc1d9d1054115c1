using MoCua.Dossiers.Apologies;
using MoCua.Dossiers.Letters;
using MoCua.Dossiers.Tracking;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Apologies;

public class ApologyTests(Installations installations) : IClassFixture<Installations>
{
    private const string District = "long-bien";
    private const string OneStop = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";
    private const string Cause = "Phòng Quản lý đô thị chưa xếp được lịch kiểm tra thực địa vì mưa bão.";

    [Theory, BothDatabases]
    public async Task A_permit_that_will_be_late_gets_one_letter_from_holder_head_and_leader(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        var (specialist, head, leader) = (Office.Officer(Urban, Role.Specialist), Office.Officer(Urban, Role.Head, "Lê Thị Trưởng"), Office.Officer(District, Role.Leader, "Nguyễn Văn Chủ"));
        var lawful = (await office.LoadAsync(id)).LawfulDue!.Value;

        (await DraftAsync(installation, id, specialist, "", lawful.Date.AddDays(3))).Refusal!.Code.ShouldBe("apology-cause-missing");
        (await DraftAsync(installation, id, specialist, Cause, lawful.Date)).Refusal!.Code.ShouldBe("apology-too-early");
        (await DraftAsync(installation, id, specialist, Cause, NextSunday(lawful.Date))).Refusal!.Code.ShouldBe("apology-not-a-working-day");
        var drafted = await DraftAsync(installation, id, specialist, Cause, lawful.Date.AddDays(7));
        drafted.Refusal?.Message.ShouldBeNull();

        (await DecideAsync(installation, id, leader, ApologyDecision.Sign)).Refusal!.Code.ShouldBe("apology-wants-head");
        (await DecideAsync(installation, id, specialist, ApologyDecision.Approve)).Refusal!.Code.ShouldBe("apology-not-yours");
        (await DecideAsync(installation, id, head, ApologyDecision.SendBack)).Refusal!.Code.ShouldBe("reason-missing");
        (await DecideAsync(installation, id, head, ApologyDecision.SendBack, "Ghi rõ ngày kiểm tra")).Refusal?.Message.ShouldBeNull();
        (await DraftAsync(installation, id, specialist, Cause, lawful.Date.AddDays(7))).Refusal?.Message.ShouldBeNull();
        (await DecideAsync(installation, id, head, ApologyDecision.Approve)).Refusal?.Message.ShouldBeNull();
        (await DraftAsync(installation, id, specialist, Cause, lawful.Date.AddDays(8))).Refusal!.Code.ShouldBe("apology-awaits-signature");
        (await DecideAsync(installation, id, leader, ApologyDecision.Sign)).Value.Number!.ShouldMatch(@"^\d\d/PXL$");

        var promised = await office.LoadAsync(id);
        promised.LawfulDue.ShouldBe(lawful); // statistics stay on it
        promised.Promised.ShouldBe(drafted.Value.Promised);
        (await DraftAsync(installation, id, specialist, Cause, lawful.Date.AddDays(14))).Refusal!.Code.ShouldBe("apology-spent");
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task The_letter_prints_cause_and_both_dates_and_the_citizen_sees_the_new_one(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        var dossier = await office.LoadAsync(id);
        var promised = await SignedAsync(installation, id, dossier.LawfulDue!.Value.Date.AddDays(7));

        var letter = await installation.WithAsync<ComposeLetter, PrintedLetter?>(compose => compose.ForFileAsync(id, OfferedLetters.Apology, CancellationToken.None));
        letter!.Html.ShouldContain(Cause);
        letter.Html.ShouldContain("KT. CHỦ TỊCH");
        letter.Html.ShouldContain($"ngày {dossier.FirstDue!.Value.Date:dd}");
        letter.Html.ShouldContain($"ngày {promised.Date:dd}");

        var seen = await installation.WithAsync<TrackDossier, TrackDossier.Seen?>(track => track.ByCodeAsync(dossier.Number, CancellationToken.None));
        seen!.Promised.ShouldBe(promised);
        seen.Due.ShouldBe(dossier.LawfulDue);
    }

    [Theory, BothDatabases]
    public async Task A_dossier_past_its_date_stands_out_until_the_letter_is_signed_and_stays_late_in_the_count(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        var due = (await office.LoadAsync(id)).LawfulDue!.Value;
        (await RowAsync(installation, id)).ShouldBeNull();

        installation.SetClock(due.Date.Year, due.Date.Month, due.Date.Day, 8);
        (await RowAsync(installation, id))!.Wish!.Owed.ShouldBeFalse();
        var after = due.Date.AddDays(1);
        installation.SetClock(after.Year, after.Month, after.Day, 8);
        (await RowAsync(installation, id))!.Wish!.Owed.ShouldBeTrue();

        await SignedAsync(installation, id, due.Date.AddDays(14));
        (await RowAsync(installation, id))!.Wish.ShouldBeNull();
        (await office.LoadAsync(id)).IsLateAt(installation.Clock.Now).ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Nobody_of_another_unit_writes_or_reads_the_letter(Database database)
    {
        var (installation, office, id) = await PermitAsync(database);
        var due = (await office.LoadAsync(id)).LawfulDue!.Value;
        var stranger = Office.Officer("long-bien/phuong-bo-de", Role.Leader);

        (await DraftAsync(installation, id, stranger, Cause, due.Date.AddDays(7))).Refusal!.Code.ShouldBe("not-found");
        (await DecideAsync(installation, id, stranger, ApologyDecision.Sign)).Refusal!.Code.ShouldBe("not-found");
        (await installation.WithAsync<ShowApology, ShowApology.View?>(show => show.HandleAsync(id, stranger, CancellationToken.None))).ShouldBeNull();
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

    private static async Task<Moment> SignedAsync(Installation installation, Guid id, DateOnly date)
    {
        (await DraftAsync(installation, id, Office.Officer(Urban, Role.Specialist), Cause, date)).Refusal?.Message.ShouldBeNull();
        (await DecideAsync(installation, id, Office.Officer(Urban, Role.Head), ApologyDecision.Approve)).Refusal?.Message.ShouldBeNull();
        var deputy = new Actor(Guid.NewGuid(), "Nguyễn Thị Phó", [new Post(new UnitId(District), District, Role.Leader, "Phó Chủ tịch UBND quận")]);
        return (await DecideAsync(installation, id, deputy, ApologyDecision.Sign)).Value.Promised;
    }

    private static async Task<DeadlineBoard.Row?> RowAsync(Installation installation, Guid id) =>
        (await installation.WithAsync<DeadlineBoard, IReadOnlyList<DeadlineBoard.Row>>(board =>
            board.HandleAsync(null, Office.Officer(Urban, Role.Head), CancellationToken.None))).SingleOrDefault(row => row.Id == id);

    private static Task<Result<ApologyDrafted>> DraftAsync(Installation installation, Guid id, Actor by, string cause, DateOnly date) =>
        installation.WithAsync<DraftApology, Result<ApologyDrafted>>(slice => slice.HandleAsync(new DraftApology.Request(id, cause, date), by, CancellationToken.None));

    private static Task<Result<Apology>> DecideAsync(Installation installation, Guid id, Actor by, ApologyDecision decision, string? reason = null) =>
        installation.WithAsync<DecideApology, Result<Apology>>(slice => slice.HandleAsync(new DecideApology.Request(id, decision, reason), by, CancellationToken.None));

    private static DateOnly NextSunday(DateOnly after) => after.AddDays(7 - (int)after.DayOfWeek);
}
