using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.TestKit;

namespace MoCua.Organizations.Tests;

public sealed class SignInTests(Installations installations) : IClassFixture<Installations>
{
    private const string Wrong = "Sai-mat-khau-1";

    [Theory, BothDatabases]
    public async Task An_officer_of_the_demo_signs_in_and_is_known_by_name_and_post(Database database)
    {
        using var officer = await (await installations.OnAsync(database)).OfficerAsync("bode.tuphap");

        var page = await officer.GetAsync("/tai-khoan/mat-khau");

        page.Text.ShouldContain("Bùi Thị Mẫu Ngân");
        page.Document.QuerySelector(".who-post")!.TextContent.ShouldStartWith("Công chức Tư pháp – Hộ tịch");
        page.Text.ShouldContain("Bộ phận Tiếp nhận và Trả kết quả phường Bồ Đề");
    }

    [Theory, BothDatabases]
    public async Task The_demo_lists_its_people_found_without_diacritics(Database database)
    {
        using var visitor = new Visitor(await installations.OnAsync(database));

        var found = await visitor.GetAsync("/dang-nhap?tim=ngoc+thuy+tiep+nhan");
        var chosen = await visitor.GetAsync("/dang-nhap?chon=bode.motcua");

        found.Document.QuerySelectorAll("#tai-khoan .code").ShouldAllBe(login => login.TextContent.StartsWith("ngocthuy.", StringComparison.Ordinal));
        found.Document.QuerySelectorAll("#tai-khoan .code").ShouldNotBeEmpty();
        chosen.Document.QuerySelector("#Login")!.GetAttribute("value").ShouldBe("bode.motcua");
    }

    [Theory, BothDatabases]
    public async Task A_wrong_password_and_an_unknown_login_get_the_same_answers_even_when_locked(Database database)
    {
        using var visitor = new Visitor(await installations.OnAsync(database));

        for (var attempt = 1; attempt <= 6; attempt++)
        {
            var known = await visitor.SignInAsync("sai.known", Wrong);
            var real = await visitor.SignInAsync("giathuy.motcua", Wrong);
            AlertOf(real).ShouldBe(AlertOf(known));
            AlertOf(real).ShouldContain(attempt < 5 ? "không đúng" : "tạm khóa");
        }
    }

    [Theory, BothDatabases]
    public async Task After_five_failures_even_the_right_password_waits_until_an_administrator_opens_the_lock(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var visitor = new Visitor(installation);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            await visitor.SignInAsync("phucloi.motcua", Wrong);
        }

        AlertOf(await visitor.SignInAsync("phucloi.motcua")).ShouldContain("tạm khóa");
        (await FactsOf<AccountLocked>(installation, "phucloi.motcua")).ShouldHaveSingleItem();

        using var administrator = await installation.OfficerAsync("quantri");
        var page = await administrator.GetAsync($"/quan-tri/can-bo/{await IdOf(installation, "phucloi.motcua")}");
        (await page.PressAsync("Unlock", ("reason", "Đã xác minh"))).Text.ShouldContain("Đã mở khóa");

        (await visitor.SignInAsync("phucloi.motcua")).Address.AbsolutePath.ShouldNotBe("/dang-nhap");
    }

    [Theory, BothDatabases]
    public async Task Guesses_at_the_same_time_lock_the_account_once(Database database)
    {
        var installation = await installations.OnAsync(database);

        await Parallel.ForEachAsync(Enumerable.Range(0, 12), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (_, _) =>
        {
            using var visitor = new Visitor(installation);
            await visitor.SignInAsync("cukhoi.motcua", Wrong);
        });

        using var owner = new Visitor(installation);
        AlertOf(await owner.SignInAsync("cukhoi.motcua")).ShouldContain("tạm khóa");
        (await FactsOf<AccountLocked>(installation, "cukhoi.motcua")).ShouldHaveSingleItem();
    }

    [Theory, BothDatabases]
    public async Task Failures_before_a_success_are_forgotten(Database database)
    {
        using var visitor = new Visitor(await installations.OnAsync(database));
        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++)
            {
                await visitor.SignInAsync("thachban.vanhoa", Wrong);
            }

            (await visitor.SignInAsync("thachban.vanhoa")).Address.AbsolutePath.ShouldNotBe("/dang-nhap");
            await SignOutAsync(visitor);
        }
    }

    [Theory, BothDatabases]
    public async Task Signing_out_ends_the_session_for_a_copied_cookie_too_but_no_other_session(Database database)
    {
        var installation = await installations.OnAsync(database);
        var jar = new CookieContainer();
        var copied = await SetCookieOf(installation, "bode.vanhoa", jar);
        using var thief = Bearing(installation, copied);
        using var elsewhere = Bearing(installation, await SetCookieOf(installation, "bode.vanhoa", new CookieContainer()));
        (await thief.GetAsync("/tai-khoan/mat-khau")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var officer = new HttpClient(new SocketsHttpHandler { CookieContainer = jar }) { BaseAddress = installation.Address };
        var page = new HtmlParser().ParseDocument(await officer.GetStringAsync("/tai-khoan/mat-khau"));
        var token = page.QuerySelector("form[action='/dang-xuat'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await officer.PostAsync("/dang-xuat", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        (await thief.GetAsync("/tai-khoan/mat-khau")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await elsewhere.GetAsync("/tai-khoan/mat-khau")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, BothDatabases]
    public async Task Signing_out_asks_for_the_antiforgery_token(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var officer = Bearing(installation, await SetCookieOf(installation, "bode.vanthu", new CookieContainer()));

        (await officer.PostAsync("/dang-xuat", new FormUrlEncodedContent([]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await officer.GetAsync("/tai-khoan/mat-khau")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, BothDatabases]
    public async Task The_button_signs_out(Database database)
    {
        using var officer = await (await installations.OnAsync(database)).OfficerAsync("bode.chutich");

        await SignOutAsync(officer);

        (await officer.GetAsync("/tai-khoan/mat-khau")).Address.AbsolutePath.ShouldBe("/dang-nhap");
    }

    [Theory, BothDatabases]
    public async Task A_session_that_is_too_old_is_over_however_busy_it_was(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var officer = await installation.OfficerAsync("saidong.vanhoa");
        var id = await IdOf(installation, "saidong.vanhoa");

        await installation.WithAsync<AppDb, int>(db => db.Sessions.Where(session => session.Account == id)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.StartedAt, new Moment(0))));
        installation.Services.GetRequiredService<ActorCache>().Forget();

        (await officer.GetAsync("/tai-khoan/mat-khau")).Address.AbsolutePath.ShouldBe("/dang-nhap");
    }

    [Theory, BothDatabases]
    public async Task A_stranger_is_led_to_the_door_and_back_but_never_to_a_foreign_address(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var visitor = new Visitor(installation);
        var door = await visitor.GetAsync("/tai-khoan/mat-khau");
        door.Address.PathAndQuery.ShouldBe("/dang-nhap?returnUrl=%2Ftai-khoan%2Fmat-khau");
        (await visitor.SignInAsync("bode.chutich", path: door.Address.PathAndQuery)).Address.AbsolutePath.ShouldBe("/tai-khoan/mat-khau");

        foreach (var foreign in new[] { "https://example.org/", "//example.org/", "/\\example.org" })
        {
            using var other = new Visitor(installation);
            var landed = await other.SignInAsync("bode.chutich", path: $"/dang-nhap?returnUrl={Uri.EscapeDataString(foreign)}");
            landed.Address.Authority.ShouldBe(installation.Address.Authority);
            landed.Address.AbsolutePath.ShouldBe("/ban-lam-viec");
        }
    }

    [Theory, BothDatabases]
    public async Task The_cookie_is_hidden_from_scripts_and_other_sites(Database database)
    {
        var cookie = await SetCookieOf(await installations.OnAsync(database), "bode.vanthu", new CookieContainer());

        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
    }

    [Theory, BothDatabases]
    public async Task Invented_people_do_not_exist_outside_a_demo(Database database)
    {
        await using var scope = (await installations.OnAsync(database)).Scope();
        var production = ActivatorUtilities.CreateInstance<SignIn>(scope.ServiceProvider, Options.Create(new OrganizationsOptions { Demo = false }));

        var answer = await production.HandleAsync("bode.phochutich", OfficerSignIn.DemoPassword, new Caller(null, null), CancellationToken.None);

        answer.Refusal!.Code.ShouldBe("wrong-sign-in");
    }

    [Theory, BothDatabases]
    public async Task Every_attempt_stands_in_the_access_log_but_an_unknown_login_is_not_kept(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var visitor = new Visitor(installation);
        await visitor.SignInAsync("mat-khau-go-nham", Wrong);
        await visitor.SignInAsync("bode.motcua", Wrong);
        await visitor.SignInAsync("bode.motcua");
        var id = await IdOf(installation, "bode.motcua");

        var log = await installation.WithAsync<AppDb, List<SignInAttempt>>(db => db.Set<SignInAttempt>().AsNoTracking().ToListAsync());

        log.Where(attempt => attempt.Account == id).Select(attempt => attempt.Outcome).ShouldBe([SignInOutcome.WrongPassword, SignInOutcome.Succeeded], ignoreOrder: true);
        log.ShouldContain(attempt => attempt.Outcome == SignInOutcome.UnknownLogin && attempt.Account == null);
        log.ShouldAllBe(attempt => attempt.Address == "127.0.0.1");
    }

    private static string AlertOf(Page page) => page.Document.QuerySelector("[role=alert] li")?.TextContent.Trim() ?? "";

    private static async Task SignOutAsync(Visitor visitor) =>
        await (await visitor.GetAsync("/tai-khoan/mat-khau")).Form("form[action='/dang-xuat']").SubmitAsync();

    private static HttpClient Bearing(Installation installation, string setCookie)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = installation.Address };
        http.DefaultRequestHeaders.Add("Cookie", setCookie.Split(';')[0]);
        return http;
    }

    private static Task<Guid> IdOf(Installation installation, string login) =>
        installation.WithAsync<AppDb, Guid>(db => db.Accounts.Where(account => account.Login == login).Select(account => account.Id).SingleAsync());

    private static async Task<IReadOnlyList<TFact>> FactsOf<TFact>(Installation installation, string login)
    {
        var id = await IdOf(installation, login);
        var facts = await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Account.StreamOf(id), 0, CancellationToken.None));
        return [.. facts.Select(recorded => recorded.Fact).OfType<TFact>()];
    }

    private static async Task<string> SetCookieOf(Installation installation, string login, CookieContainer jar)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = installation.Address };
        var html = new HtmlParser().ParseDocument(await http.GetStringAsync("/dang-nhap"));
        var answer = await http.PostAsync("/dang-nhap", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Login"] = login,
            ["Password"] = OfficerSignIn.DemoPassword,
            ["__RequestVerificationToken"] = html.QuerySelector("form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }));
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("mocua=", StringComparison.Ordinal));
    }
}
