using System.Text.Json.Nodes;
using MoCua.Deadlines;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Letters;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Assignments;

/// <summary>The chairman authorises a head to sign for some days.</summary>
public class DelegatedSignatureTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";
    private const string District = "long-bien";

    [Theory, BothDatabases]
    public async Task Who_signs_by_authorisation_does_so_within_the_days_only_and_facts_and_paper_say_who(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var id = await ToSignatureAsync(office);
        var given = await DelegateAsync(installation, "2024-10-08", "2024-10-09");

        (await office.DoAsync(id, "ky", "approve", by: await HeadAsync(installation))).Refusal!.Code.ShouldBe("not-found"); // not yet
        (await WaitsForHeadAsync(installation, id)).ShouldBeFalse();
        installation.SetClock(2024, 10, 10, 8, 30);
        (await office.DoAsync(id, "ky", "approve", by: await HeadAsync(installation))).Refusal!.Code.ShouldBe("not-found"); // no more
        (await WaitsForHeadAsync(installation, id)).ShouldBeFalse();
        installation.SetClock(2024, 10, 9, 8, 30);
        (await WaitsForHeadAsync(installation, id)).ShouldBeTrue();
        (await office.DoAsync(id, "ky", "approve", by: await HeadAsync(installation))).Refusal?.Message.ShouldBeNull();
        (await office.DoAsync(id, "cap-so")).Refusal?.Message.ShouldBeNull();

        var dossier = await office.LoadAsync(id);
        var signed = (await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(dossier.Stream, 0, default))).Last(each => each.Fact is StepCompleted { Element: "ky" });
        (signed.Actor.Name, signed.Actor.Title).ShouldBe(("Lê Văn Mẫu Giang", "Trưởng phòng Quản lý đô thị (thừa ủy quyền)"));
        signed.Actor.Acting.ShouldNotBeNull().ShouldSatisfyAllConditions(
            acting => (acting.Name, acting.Title, acting.Document).ShouldBe(("Nguyễn Văn Mẫu An", "Chủ tịch", "12/GUQ-UBND ngày 07/10/2024")),
            acting => acting.Delegation.ShouldBe(given));
        var calendar = await installation.WithAsync<WorkingCalendars, WorkingCalendar>(calendars => Task.FromResult(calendars.Of(new UnitId(District))));
        Timeline.Of([signed], calendar)[0].For
            .ShouldBe("Làm thay Nguyễn Văn Mẫu An (Chủ tịch) theo ủy quyền 12/GUQ-UBND ngày 07/10/2024");
        var paper = (await installation.WithAsync<ComposeLetter, PrintedLetter?>(compose => compose.ForFileAsync(id, dossier.Result!.Template, default)))!.Html;
        paper.ShouldContain("TUQ. CHỦ TỊCH");
        paper.ShouldContain("TRƯỞNG PHÒNG QUẢN LÝ ĐÔ THỊ");
        paper.ShouldContain("Lê Văn Mẫu Giang");
    }

    private static Task<Actor> HeadAsync(Installation installation) =>
        installation.WithAsync<OrganizationsSeed, Actor>(people => people.ActorAsync("quan.qldt.truongphong", default));

    private static async Task<bool> WaitsForHeadAsync(Installation installation, Guid dossier)
    {
        var head = await HeadAsync(installation);
        var rows = await installation.WithAsync<Inbox, IReadOnlyList<Inbox.Row>>(inbox => inbox.HandleAsync(new Inbox.Request(Inbox.Whose.All, null, null, null), head, default));
        return rows.Any(row => row.Dossier == dossier);
    }

    private static async Task<Guid> DelegateAsync(Installation installation, string from, string until)
    {
        using var chairman = await installation.OfficerAsync("quan.chutich");
        var form = (await chairman.GetAsync("/uy-quyen")).Form("form[action*='handler=Give']");
        form.Fill("To", (await HeadAsync(installation)).Account.ToString()).Fill("From", from).Fill("Until", until);
        var answer = await form.Fill("Document", "12/GUQ-UBND ngày 07/10/2024").Fill("Reason", "Đi công tác").SubmitAsync();
        answer.Document.QuerySelector(".notice-error").ShouldBeNull();
        return Guid.Parse(answer.Document.QuerySelector("input[name=delegation]")!.GetAttribute("value")!);
    }

    private static async Task<Guid> ToSignatureAsync(Office office)
    {
        var id = (await office.AcceptAsync(Given.Permit(new UnitId(OneStop)))).Value.Dossier;
        await office.CarryAsync(OneStop, Urban, id);
        await office.DoAsync(id, "tham-dinh", "approve", input: Form("""{ "ngay": "2024-10-07", "hienTrang": "dat-trong", "lienKe": false, "dungMocGioi": true, "nhanXet": "Đất trống, đúng mốc giới" }"""));
        await office.DoAsync(id, "du-thao", input: Form("""{ "tenCongTrinh": "Nhà ở riêng lẻ", "kyHieuThietKe": "KT-01", "cotNen": "+0,30", "matDo": 80, "chiGioiDuongDo": "theo quy hoạch", "chiGioiXayDung": "trùng chỉ giới đường đỏ", "giayToDat": "Giấy chứng nhận số thử" }"""));
        await office.DoAsync(id, "kiem-tra-du-thao", "approve");
        await office.CarryAsync(Urban, District, id);
        return id;
    }

    private static JsonObject Form(string json) => JsonNode.Parse(json)!.AsObject();
}
