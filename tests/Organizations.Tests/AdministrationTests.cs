using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Organizations.Tests;

public sealed class AdministrationTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_new_officer_gets_a_first_password_and_must_choose_an_own_one_before_anything_else(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var administrator = await installation.OfficerAsync("quantri");
        var appointed = await AppointAsync(administrator, "bode.moi", "Đỗ Thị Mẫu Mới");
        var first = appointed.Document.QuerySelector("#mat-khau")!.TextContent;

        using var officer = await installation.OfficerAsync("bode.moi", first);
        var page = await officer.GetAsync("/ban-lam-viec");
        page.Address.AbsolutePath.ShouldBe("/tai-khoan/mat-khau");
        (await ChangeAsync(page, first, "quá yếu")).Text.ShouldContain("Mật khẩu");
        (await ChangeAsync(page, first, first)).Text.ShouldContain("10 mật khẩu gần nhất");
        (await ChangeAsync(page, "Nham-1234", "Moi-Mat-Khau-1")).Text.ShouldContain("hiện tại không đúng");
        await ChangeAsync(page, first, "Moi-Mat-Khau-1");

        (await officer.GetAsync("/tai-khoan/mat-khau")).Text.ShouldNotContain("cấp lần đầu");
        using var stale = new Visitor(installation);
        (await stale.SignInAsync("bode.moi", first)).Address.AbsolutePath.ShouldBe("/dang-nhap");
    }

    [Theory, BothDatabases]
    public async Task A_login_is_given_once_and_what_was_typed_stays(Database database)
    {
        using var administrator = await (await installations.OnAsync(database)).OfficerAsync("quantri");

        var answer = await AppointAsync(administrator, "bode.motcua", "Đỗ Thị Mẫu Hai");

        answer.Text.ShouldContain("đã có người dùng");
        answer.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("Đỗ Thị Mẫu Hai");
    }

    [Theory, BothDatabases]
    public async Task A_granted_post_counts_at_once_and_an_ended_one_no_more(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var officer = await installation.OfficerAsync("viethung.tuphap");
        (await officer.GetAsync("/quan-tri")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var administrator = await installation.OfficerAsync("quantri");

        var page = await OfficerPageAsync(installation, administrator, "viethung.tuphap");
        page = await page.PressAsync("Grant", Post("long-bien/phuong-viet-hung", Role.Administrator, "Quản trị đơn vị", "QĐ 12/QĐ-UBND"));
        page.Text.ShouldContain("Đã giao vị trí");
        (await officer.GetAsync("/quan-tri")).Status.ShouldBe(HttpStatusCode.OK);

        var holding = await HoldingOf(installation, "viethung.tuphap", Role.Administrator);
        page = await page.PressAsync("End", ("holding", holding.ToString()), ("last", ""), ("reason", "Hết nhiệm vụ"));
        page.Text.ShouldContain("Đã ghi nhận thôi giữ vị trí");
        page.Text.ShouldContain("“Hết nhiệm vụ”");
        (await officer.GetAsync("/quan-tri")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, BothDatabases]
    public async Task A_post_of_tomorrow_does_not_count_today(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var administrator = await installation.OfficerAsync("quantri");
        var page = await OfficerPageAsync(installation, administrator, "viethung.vanhoa");

        await page.PressAsync("Grant", [.. Post("long-bien/phuong-viet-hung", Role.Clerk, "Văn thư", "QĐ 13"), ("From", "08/10/2024")]);

        var account = await installation.WithAsync<AppDb, Account>(db => db.Accounts.Include(row => row.Posts).AsNoTracking().SingleAsync(row => row.Login == "viethung.vanhoa"));
        var units = installation.Services.GetRequiredService<UnitDirectory>();
        account.ToActor(units, new DateOnly(2024, 10, 7)).Holds(Role.Clerk).ShouldBeFalse();
        account.ToActor(units, new DateOnly(2024, 10, 8)).Holds(Role.Clerk).ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Nothing_changes_without_a_reason(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var administrator = await installation.OfficerAsync("quantri");
        var page = await OfficerPageAsync(installation, administrator, "giangbien.vanhoa");

        var answer = await page.PressAsync("Grant", Post("long-bien/phuong-giang-bien", Role.Clerk, "Văn thư", " "));

        answer.Text.ShouldContain("ghi lý do");
        answer.Document.QuerySelector("#Title")!.GetAttribute("value").ShouldBe("Văn thư");
    }

    [Theory, BothDatabases]
    public async Task An_administrator_of_a_ward_finds_the_officers_of_the_ward_and_nobody_else(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var ward = await installation.OfficerAsync("bode.quantri");
        var stranger = await IdOf(installation, "ngoclam.motcua");
        var own = await IdOf(installation, "bode.vanhoa");

        (await ward.GetAsync("/quan-tri")).Text.ShouldNotContain("Ngọc Lâm");
        (await ward.GetAsync("/quan-tri/can-bo?tim=ngoclam")).Text.ShouldContain("Không tìm thấy");
        (await ward.GetAsync("/quan-tri/can-bo?donvi=long-bien/phuong-ngoc-lam/mot-cua")).Text.ShouldContain("Không tìm thấy");
        (await ward.GetAsync($"/quan-tri/can-bo/{stranger}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await ward.GetAsync($"/quan-tri/can-bo/{own}");
        page.Status.ShouldBe(HttpStatusCode.OK);

        var forged = await ward.PostAsync($"/quan-tri/can-bo/{stranger}?handler=Reset", new FormUrlEncodedContent(page.Form("form[action*='handler=Grant']").Fill("reason", "x").Fields));
        forged.Status.ShouldBe(HttpStatusCode.NotFound);
        (await page.PressAsync("Grant", Post("long-bien/phuong-ngoc-lam", Role.Leader, "Chủ tịch", "x"))).Text.ShouldContain("trong phạm vi quản trị");
        (await FactsOf(installation, "ngoclam.motcua")).Count.ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task An_account_with_a_post_outside_the_scope_is_not_changed_as_a_whole(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var district = await installation.OfficerAsync("quantri");
        await (await OfficerPageAsync(installation, district, "bode.phochutich"))
            .PressAsync("Grant", Post("long-bien/phong-tu-phap", Role.Specialist, "Biệt phái", "QĐ 14"));

        using var ward = await installation.OfficerAsync("bode.quantri");
        var page = await OfficerPageAsync(installation, ward, "bode.phochutich");
        page.Document.QuerySelector("button[formaction*='handler=Reset']").ShouldBeNull();
        var forged = await ward.PostAsync($"{page.Address.AbsolutePath}?handler=Reset", new FormUrlEncodedContent(page.Form("form[action*='handler=Grant']").Fill("reason", "x").Fields));

        forged.Text.ShouldContain("ngoài phạm vi quản trị");
        using var officer = await installation.OfficerAsync("bode.phochutich");
    }

    [Theory, BothDatabases]
    public async Task Of_two_administrators_the_second_learns_who_was_faster_and_what_changed(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var district = await installation.OfficerAsync("quantri");
        using var ward = await installation.OfficerAsync("bode.quantri");
        var (first, second) = (await OfficerPageAsync(installation, district, "bode.chutich"), await OfficerPageAsync(installation, ward, "bode.chutich"));

        await first.PressAsync("Grant", Post("long-bien/phuong-bo-de", Role.Clerk, "Văn thư tạm thời", "QĐ 15"));
        var late = await second.PressAsync("Grant", Post("long-bien/phuong-bo-de", Role.Specialist, "Chuyên viên", "QĐ 16"));

        late.Text.ShouldContain("Hồ Mẫu Cường vừa thay đổi lúc");
        late.Text.ShouldContain("“Văn thư tạm thời”");
        (await late.PressAsync("Grant", Post("long-bien/phuong-bo-de", Role.Specialist, "Chuyên viên", "QĐ 16"))).Text.ShouldContain("Đã giao vị trí");
    }

    [Theory, BothDatabases]
    public async Task A_reset_password_ends_the_sessions_of_the_officer_and_a_closed_account_opens_nothing(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var administrator = await installation.OfficerAsync("quantri");
        using var officer = await installation.OfficerAsync("phucdong.vanthu");

        var answer = await (await OfficerPageAsync(installation, administrator, "phucdong.vanthu")).PressAsync("Reset", ("reason", "Quên mật khẩu"));
        var password = answer.Document.QuerySelector("#mat-khau")!.TextContent;
        (await officer.GetAsync("/tai-khoan/mat-khau")).Address.AbsolutePath.ShouldBe("/dang-nhap");
        using var again = await installation.OfficerAsync("phucdong.vanthu", password);

        await (await OfficerPageAsync(installation, administrator, "phucdong.vanthu")).PressAsync("Close", ("reason", "Nghỉ việc"));
        (await again.GetAsync("/tai-khoan/mat-khau")).Address.AbsolutePath.ShouldBe("/dang-nhap");
        (await again.SignInAsync("phucdong.vanthu", password)).Text.ShouldContain("đã đóng");
    }

    [Theory, BothDatabases]
    public async Task Nobody_takes_the_administration_from_themselves(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var administrator = await installation.OfficerAsync("quantri");
        var holding = await HoldingOf(installation, "quantri", Role.Administrator);

        var answer = await (await OfficerPageAsync(installation, administrator, "quantri"))
            .PressAsync("End", ("holding", holding.ToString()), ("last", ""), ("reason", "x"));

        answer.Text.ShouldContain("không thể tự thôi vai trò quản trị");
    }

    [Theory, BothDatabases]
    public async Task Paging_shows_everybody_once_forwards_and_backwards(Database database)
    {
        var installation = await installations.OnAsync(database);
        await using var scope = installation.Scope();
        var list = scope.ServiceProvider.GetRequiredService<ListOfficers>();
        var administrator = await scope.ServiceProvider.GetRequiredService<OrganizationsSeed>().ActorAsync("quantri", CancellationToken.None);
        var pages = new List<List<string>>();
        string? after = null;
        do
        {
            var page = await list.HandleAsync(new ListOfficers.Request("mau", null, after, null), administrator, CancellationToken.None);
            pages.Add([.. page.Rows.Select(row => row.Login)]);
            after = page.After;
        }
        while (after is not null);

        pages.Count.ShouldBeGreaterThan(2);
        pages.SelectMany(logins => logins).Distinct().Count().ShouldBe(pages.Sum(logins => logins.Count));
        var back = await list.HandleAsync(new ListOfficers.Request("mau", null, null, pages[2][0]), administrator, CancellationToken.None);
        back.Rows.Select(row => row.Login).ShouldBe(pages[1]);
        (back.Before, back.After).ShouldBe((pages[1][0], pages[1][^1]));
        var start = await list.HandleAsync(new ListOfficers.Request("mau", null, null, pages[1][0]), administrator, CancellationToken.None);
        start.Rows.Select(row => row.Login).ShouldBe(pages[0]);
        start.Before.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Seeding_again_changes_nothing(Database database)
    {
        var installation = await installations.OnAsync(database);

        var fresh = await installation.WithAsync<DemoDistrict, (int, int)>(
            demo => demo.SeedAsync(Path.Combine(AppContext.BaseDirectory, "demo", "long-bien"), CancellationToken.None));

        fresh.ShouldBe((0, 0));
    }

    private static (string, string)[] Post(string unit, Role role, string title, string reason) =>
        [("Unit", unit), ("Role", role.ToString()), ("Title", title), ("From", "07/10/2024"), ("Until", ""), ("reason", reason)];

    private static async Task<Page> AppointAsync(Visitor administrator, string login, string name) =>
        await (await administrator.GetAsync("/quan-tri/can-bo/moi")).Form("main form")
            .Fill("Login", login).Fill("Name", name).Fill("Unit", "long-bien/phuong-bo-de").Fill("Role", "Specialist").Fill("Title", "Công chức Địa chính")
            .Fill("Reason", "QĐ 11/QĐ-UBND").SubmitAsync();

    private static Task<Page> ChangeAsync(Page page, string current, string fresh) =>
        page.Form("main form").Fill("Current", current).Fill("New", fresh).Fill("Again", fresh).SubmitAsync();

    private static async Task<Page> OfficerPageAsync(Installation installation, Visitor visitor, string login) =>
        await visitor.GetAsync($"/quan-tri/can-bo/{await IdOf(installation, login)}");

    private static Task<Guid> IdOf(Installation installation, string login) =>
        installation.WithAsync<AppDb, Guid>(db => db.Accounts.Where(account => account.Login == login).Select(account => account.Id).SingleAsync());

    private static Task<Guid> HoldingOf(Installation installation, string login, Role role) => installation.WithAsync<AppDb, Guid>(
        db => db.Accounts.Where(account => account.Login == login).SelectMany(account => account.Posts).Where(post => post.Role == role).Select(post => post.Id).SingleAsync());

    private static async Task<IReadOnlyList<RecordedFact>> FactsOf(Installation installation, string login)
    {
        var id = await IdOf(installation, login);
        return await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Account.StreamOf(id), 0, CancellationToken.None));
    }
}
