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

        (await Client.TokenAsync(installation, "cong-trang", secret)).Expect(HttpStatusCode.OK);
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

    private static async Task<string> CreateAsync(Installation installation, string login, string scopes) => await installation.WithAsync<SystemClients, string>(async clients =>
        (await clients.CreateAsync(new NewSystem(login, "Cổng mẫu", Client.BoDe, "counter-officer", "Hệ thống thử", scopes.Split(' ')), CancellationToken.None)).Value);

    private async Task<Installation> OnAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return installation;
    }
}
