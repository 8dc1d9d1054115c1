using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Organizations.Tests;

public sealed class SystemAdministrationTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_secret_is_shown_once_opens_the_api_and_the_facts_name_the_administrator_and_the_reason(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var administrator = await installation.OfficerAsync("quantri");

        var answer = await RegisterAsync(administrator, "cong-thue", "Hệ thống thuế");
        var secret = answer.Document.QuerySelector("#khoa-bi-mat")!.TextContent;
        var id = await IdOfAsync(installation, "cong-thue");
        (await TokenAsync(installation, "cong-thue", secret)).ShouldBe(HttpStatusCode.OK);

        var page = await administrator.GetAsync($"/quan-tri/he-thong/{id}");
        page.Body.ShouldNotContain(secret);
        page.Text.ShouldContain("Xem đơn vị và lịch làm việc");
        page.Text.ShouldContain("“Quy chế phối hợp số 7”");
        page.Document.QuerySelector(".summary-list")!.TextContent.ShouldNotContain("Chưa dùng");
        (await administrator.GetAsync("/quan-tri/he-thong")).Text.ShouldContain("Hệ thống thuế");
        var facts = await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Account.StreamOf(id), 0, CancellationToken.None));
        facts.Select(fact => fact.Fact.GetType()).ShouldBe([typeof(SystemRegistered), typeof(PostGranted)]);
        facts.ShouldAllBe(fact => fact.Actor.Name == "Hồ Mẫu Cường" && fact.Reason == "Quy chế phối hợp số 7");
    }

    [Theory, BothDatabases]
    public async Task A_new_secret_voids_the_old_one_and_a_revoked_system_never_comes_back(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var administrator = await installation.OfficerAsync("quantri");
        var old = (await RegisterAsync(administrator, "cong-buu-chinh", "Bưu chính")).Document.QuerySelector("#khoa-bi-mat")!.TextContent;
        var id = await IdOfAsync(installation, "cong-buu-chinh");

        var renewed = await (await administrator.GetAsync($"/quan-tri/he-thong/{id}")).PressAsync("Renew", ("reason", "Đổi khóa định kỳ"));
        var secret = renewed.Document.QuerySelector("#khoa-bi-mat")!.TextContent;
        (await TokenAsync(installation, "cong-buu-chinh", old)).ShouldBe(HttpStatusCode.Unauthorized);
        (await TokenAsync(installation, "cong-buu-chinh", secret)).ShouldBe(HttpStatusCode.OK);

        var page = await administrator.GetAsync($"/quan-tri/he-thong/{id}");
        (await page.PressAsync("Revoke", ("reason", " "))).Text.ShouldContain("ghi lý do");
        var revoked = await page.PressAsync("Revoke", ("reason", "Hết hợp đồng"));
        revoked.Text.ShouldContain("Đã thu hồi quyền truy cập");
        revoked.Document.QuerySelector("button[formaction*='Renew']").ShouldBeNull();
        (await TokenAsync(installation, "cong-buu-chinh", secret)).ShouldBe(HttpStatusCode.Unauthorized);
        (await page.PressAsync("Renew", ("seen", "4"), ("reason", "x"))).Text.ShouldContain("đã bị thu hồi");
    }

    [Theory, BothDatabases]
    public async Task What_is_missing_is_said_and_what_was_typed_stays(Database database)
    {
        using var administrator = await (await installations.OnAsync(database)).OfficerAsync("quantri");
        var form = () => FillAsync(administrator, "cong-thieu", "Hệ thống thiếu");

        var noScope = await (await form()).Without("Scopes").SubmitAsync();
        noScope.Text.ShouldContain("ít nhất một phạm vi");
        noScope.Document.QuerySelector("#Name")!.GetAttribute("value").ShouldBe("Hệ thống thiếu");
        noScope.Document.QuerySelector("fieldset#Scopes .field-error").ShouldNotBeNull();
        (await (await form()).Fill("Scopes", "everything").SubmitAsync()).Text.ShouldContain("Không có phạm vi");
        (await (await form()).Fill("Login", "Có dấu").SubmitAsync()).Text.ShouldContain("chữ thường không dấu");
        var taken = await (await form()).Fill("Login", "bode.motcua").SubmitAsync();
        taken.Text.ShouldContain("đã có người dùng");
        taken.Document.QuerySelector("input[name=Scopes][value='units.read']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task An_administrator_of_a_ward_finds_the_systems_of_the_ward_and_nobody_else_finds_any(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var district = await installation.OfficerAsync("quantri");
        await RegisterAsync(district, "cong-ngoc-lam", "Kiosk Ngọc Lâm", "long-bien/phuong-ngoc-lam");
        var stranger = await IdOfAsync(installation, "cong-ngoc-lam");
        using var ward = await installation.OfficerAsync("bode.quantri");

        (await ward.GetAsync("/quan-tri/he-thong")).Text.ShouldNotContain("Kiosk Ngọc Lâm");
        (await ward.GetAsync($"/quan-tri/he-thong/{stranger}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ward.GetAsync($"/quan-tri/can-bo/{stranger}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var forged = await (await FillAsync(ward, "cong-gia", "Giả")).Fill("Unit", "long-bien/phuong-ngoc-lam").SubmitAsync();
        forged.Text.ShouldContain("trong phạm vi quản trị");
        var token = (await ward.GetAsync("/quan-tri/he-thong/moi")).Form("main form").Fields.Where(field => field.Key.StartsWith("__", StringComparison.Ordinal));
        var pressed = await ward.PostAsync($"/quan-tri/he-thong/{stranger}?handler=Revoke", new FormUrlEncodedContent([.. token, new("seen", "2"), new("reason", "x")]));
        pressed.Status.ShouldBe(HttpStatusCode.NotFound);

        using var clerk = await installation.OfficerAsync("bode.motcua");
        foreach (var path in new[] { "/quan-tri/he-thong", "/quan-tri/he-thong/moi", $"/quan-tri/he-thong/{stranger}" })
        {
            (await clerk.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    private static async Task<PageForm> FillAsync(Visitor administrator, string login, string name) =>
        (await administrator.GetAsync("/quan-tri/he-thong/moi")).Form("main form")
            .Fill("Login", login).Fill("Name", name).Fill("Scopes", "units.read").Fill("Unit", "long-bien/phuong-bo-de").Fill("Role", "Specialist")
            .Fill("Title", "Hệ thống phối hợp").Fill("Reason", "Quy chế phối hợp số 7");

    private static async Task<Page> RegisterAsync(Visitor administrator, string login, string name, string unit = "long-bien/phuong-bo-de") =>
        await (await FillAsync(administrator, login, name)).Fill("Unit", unit).SubmitAsync();

    private static async Task<HttpStatusCode> TokenAsync(Installation installation, string login, string secret)
    {
        using var http = new HttpClient { BaseAddress = installation.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{secret}")));
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        using var answer = await http.PostAsync(new Uri("/oauth/token", UriKind.Relative), form);
        return answer.StatusCode;
    }

    private static Task<Guid> IdOfAsync(Installation installation, string login) =>
        installation.WithAsync<AppDb, Guid>(db => db.Accounts.Where(account => account.Login == login).Select(account => account.Id).SingleAsync());
}
