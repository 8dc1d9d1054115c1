using System.Net;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class SystemTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_system_receives_a_dossier_and_its_facts_name_it(Database database)
    {
        var installation = await OnAsync(database);
        using var system = await Client.SystemAsync(installation, Client.AllScopes);

        var (id, _) = await system.ReceiveAsync();

        var me = (await system.GetAsync("/me")).Expect(HttpStatusCode.OK).Json;
        me["system"]!.GetValue<bool>().ShouldBeTrue();
        me["posts"]![0]!["unit"]!.GetValue<string>().ShouldBe(Client.BoDe);
        var first = (await system.GetAsync($"/dossiers/{id}/timeline")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().Last()!;
        first["by"]!.GetValue<string>().ShouldBe("Cổng mẫu");
        first["post"]!.GetValue<string>().ShouldContain("Hệ thống thử");
    }

    [Theory, BothDatabases]
    public async Task A_wrong_secret_an_unknown_client_and_an_officer_get_no_token(Database database)
    {
        var installation = await OnAsync(database);

        foreach (var (login, secret) in new[] { ("nobody", "x"), ("bode.motcua", OfficerSignIn.DemoPassword) })
        {
            var refused = (await Client.TokenAsync(installation, login, secret)).Expect(HttpStatusCode.Unauthorized);
            refused.Json["error"]!.GetValue<string>().ShouldBe("invalid_client");
        }
    }

    [Theory, BothDatabases]
    public async Task A_secret_opens_no_page_and_only_its_hash_is_kept(Database database)
    {
        var installation = await OnAsync(database);
        var secret = await CreateAsync(installation, "cong-trang", "dossiers.read");
        using var visitor = new Visitor(installation);

        (await visitor.SignInAsync("cong-trang", secret)).Address.AbsolutePath.ShouldBe("/dang-nhap");

        (await Client.TokenAsync(installation, "cong-trang", secret)).Expect(HttpStatusCode.OK).Headers.CacheControl!.NoStore.ShouldBeTrue();
        var kept = await installation.WithAsync<SystemClients, IReadOnlyList<SystemClient>>(clients => clients.ListAsync(CancellationToken.None));
        kept.ShouldContain(client => client.Login == "cong-trang");
    }

    [Theory, BothDatabases]
    public async Task A_token_does_what_its_scopes_say_and_no_more(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        var (id, _) = await clerk.ReceiveAsync();
        using var reader = await Client.SystemAsync(installation, "dossiers.read");

        (await reader.PostAsync("/dossiers", Births.New())).Expect(HttpStatusCode.Forbidden).Code.ShouldBe("scope-missing");
        (await reader.GetAsync("/procedures")).Expect(HttpStatusCode.Forbidden).Code.ShouldBe("scope-missing");
        (await reader.GetAsync("/dossiers?text=nguyen")).Expect(HttpStatusCode.Forbidden);
        var seen = (await reader.GetAsync($"/dossiers/{id}?expand=parties,answers&fields=code,owner,parties,answers")).Expect(HttpStatusCode.OK).Json.AsObject();
        seen.Select(member => member.Key).ShouldBe(["code"]);
        (await reader.GetAsync("/dossiers")).Expect(HttpStatusCode.OK).Text.ShouldNotContain("Mẫu An");
        (await reader.GetAsync($"/dossiers/{id}/letters/giay-tiep-nhan")).Expect(HttpStatusCode.Forbidden);
    }

    [Theory, BothDatabases]
    public async Task A_narrower_token_can_be_asked_for_and_a_wider_one_cannot(Database database)
    {
        var installation = await OnAsync(database);
        var secret = await CreateAsync(installation, "cong-hep", "dossiers.read procedures.read");

        (await Client.TokenAsync(installation, "cong-hep", secret, "procedures.read")).Expect(HttpStatusCode.OK).Json["scope"]!.GetValue<string>().ShouldBe("procedures.read");
        (await Client.TokenAsync(installation, "cong-hep", secret, "dossiers.write")).Expect(HttpStatusCode.BadRequest).Json["error"]!.GetValue<string>().ShouldBe("invalid_scope");
    }

    [Theory, BothDatabases]
    public async Task Revoking_and_renewing_void_every_token(Database database)
    {
        var installation = await OnAsync(database);
        var secret = await CreateAsync(installation, "cong-thu-hoi", "procedures.read");
        using var first = new Client(installation, (await Client.TokenAsync(installation, "cong-thu-hoi", secret)).Json["access_token"]!.GetValue<string>());
        (await first.GetAsync("/procedures")).Expect(HttpStatusCode.OK);

        var renewed = (await installation.WithAsync<SystemClients, Result<string>>(clients => clients.RenewAsync("cong-thu-hoi", CancellationToken.None))).Value;
        (await first.GetAsync("/procedures")).Expect(HttpStatusCode.Unauthorized).Code.ShouldBe("unauthenticated");
        (await Client.TokenAsync(installation, "cong-thu-hoi", secret)).Expect(HttpStatusCode.Unauthorized);
        (await Client.TokenAsync(installation, "cong-thu-hoi", renewed)).Expect(HttpStatusCode.OK);

        (await installation.WithAsync<SystemClients, Result<AccountClosed>>(clients => clients.RevokeAsync("cong-thu-hoi", CancellationToken.None))).IsRefused.ShouldBeFalse();
        (await Client.TokenAsync(installation, "cong-thu-hoi", renewed)).Expect(HttpStatusCode.Unauthorized);
    }

    [Theory, BothDatabases]
    public async Task A_token_outlives_a_restart_of_the_program(Database database)
    {
        var before = await Installation.StartAsync(database);
        var secret = await CreateAsync(before, "cong-ben", "procedures.read");
        var token = (await Client.TokenAsync(before, "cong-ben", secret)).Json["access_token"]!.GetValue<string>();
        using var person = await Client.PersonAsync(before, "bode.motcua");
        var renewed = (await person.PutAsync("/sessions/current", null)).Expect(HttpStatusCode.OK).Json["accessToken"]!.GetValue<string>();

        await using var after = await before.RestartAsync();

        using var system = new Client(after, token);
        (await system.GetAsync("/procedures?limit=1")).Expect(HttpStatusCode.OK);
        (await system.GetAsync("/me")).Expect(HttpStatusCode.OK).Json["login"]!.GetValue<string>().ShouldBe("cong-ben");
        using var officer = new Client(after, renewed);
        (await officer.GetAsync("/tasks")).Expect(HttpStatusCode.OK);
    }

    [Theory, BothDatabases]
    public async Task People_register_systems_and_no_system_makes_another(Database database)
    {
        var installation = await OnAsync(database);
        using var administrator = await Client.PersonAsync(installation, "quantri");
        var body = new { login = $"cong-{Guid.NewGuid():N}"[..20], name = "Cổng đăng ký", scopes = new[] { "units.read" }, post = new { unit = Client.Ward, role = "specialist", title = "Hệ thống" }, reason = "Thử" };
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var added = (await administrator.PostAsync("/systems", body, key)).Expect(HttpStatusCode.Created).Json;
        (await administrator.PostAsync("/systems", body, key)).Expect(HttpStatusCode.Created).Json["secret"].ShouldBeNull();
        (await Client.TokenAsync(installation, body.login, added["secret"]!.GetValue<string>())).Expect(HttpStatusCode.OK);

        var address = $"/systems/{added["id"]}";
        var tag = (await administrator.GetAsync(address)).Expect(HttpStatusCode.OK).Tag;
        (await administrator.PostAsync($"{address}/secrets", new { reason = "Đổi" })).Expect((HttpStatusCode)428);
        var renewed = (await administrator.PostAsync($"{address}/secrets", new { reason = "Đổi" }, ("If-Match", tag))).Expect(HttpStatusCode.OK).Json["secret"]!.GetValue<string>();
        (await administrator.PutAsync($"{address}/closure", new { reason = "Thôi" }, ("If-Match", tag))).Expect(HttpStatusCode.PreconditionFailed);
        (await Client.TokenAsync(installation, body.login, renewed)).Expect(HttpStatusCode.OK);
        (await administrator.GetAsync("/systems")).Expect(HttpStatusCode.OK).Text.ShouldContain(body.login);

        using var system = await Client.SystemAsync(installation, "officers.manage", Client.Ward, "administrator");
        (await system.GetAsync("/officers?limit=1")).Expect(HttpStatusCode.OK);
        (await system.GetAsync("/systems")).Expect(HttpStatusCode.Forbidden).Code.ShouldBe("not-a-person");
        (await system.PostAsync("/systems", body)).Expect(HttpStatusCode.Forbidden).Code.ShouldBe("not-a-person");
    }

    private static async Task<string> CreateAsync(Installation installation, string login, string scopes) => await installation.WithAsync<SystemClients, string>(async clients =>
        (await clients.CreateAsync(new NewSystem(login, "Cổng mẫu", Client.BoDe, "counter-officer", "Hệ thống thử", scopes.Split(' ')), CancellationToken.None)).Value);

    private async Task<Installation> OnAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return installation;
    }
}
