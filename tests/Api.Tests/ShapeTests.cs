using System.Net;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class ShapeTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task Lists_are_walked_by_key_and_nothing_is_seen_twice_or_missed(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var expected = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            expected.Add((await clerk.ReceiveAsync($"Phạm Thị Mẫu Trang {"ABCDE"[i]}")).Code);
        }

        (await WalkAsync(clerk, "/dossiers?text=pham+thi+mau+trang&limit=2")).ShouldBe(Enumerable.Reverse(expected));
        (await WalkAsync(clerk, "/dossiers?text=pham+thi+mau+trang&limit=2&order=due")).ShouldBe(expected);
        (await WalkAsync(clerk, "/tasks?limit=2", "code")).Count.ShouldBeGreaterThanOrEqualTo(0);
        (await WalkAsync(clerk, "/procedures?limit=1", "procedure")).Distinct().Count().ShouldBeGreaterThan(1);
        (await WalkAsync(clerk, "/units?limit=7", "id")).Distinct().Count().ShouldBeGreaterThan(20);
    }

    [Theory, BothDatabases]
    public async Task What_is_not_known_is_told(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var (id, _) = await clerk.ReceiveAsync();

        (await clerk.GetAsync($"/dossiers/{id}?fields=code,colour")).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("field-unknown");
        (await clerk.GetAsync($"/dossiers/{id}?expand=everything")).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("expand-unknown");
        (await clerk.GetAsync("/dossiers?limit=0")).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("limit-malformed");
        (await clerk.GetAsync("/dossiers?after=!!")).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("cursor-malformed");
        (await clerk.GetAsync("/dossiers?text=%00")).Expect(HttpStatusCode.BadRequest);
        (await clerk.PostAsync("/persons", new { name = "Lê\0Mẫu" })).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("malformed-request");
        (await clerk.GetAsync("/nothing")).Expect(HttpStatusCode.NotFound).MediaType.ShouldBe("application/problem+json");
        (await clerk.GetAsync($"/dossiers/{id}?fields=code,tasks")).Expect(HttpStatusCode.OK).Json.AsObject().Select(member => member.Key).ShouldBe(["code", "tasks"]);
        (await clerk.GetAsync("/dossiers?fields=code&limit=1")).Expect(HttpStatusCode.OK).Json["items"]![0]!.AsObject().Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Every_answer_tells_version_and_quota(Database database)
    {
        using var clerk = await ClerkAsync(database);

        foreach (var told in new[] { await clerk.GetAsync("/me"), await clerk.GetAsync($"/dossiers/{Guid.NewGuid()}") })
        {
            told.Headers.GetValues("API-Version").ShouldBe([ApiPath.Version]);
            int.Parse(told.Headers.GetValues("RateLimit-Remaining").Single()).ShouldBeGreaterThan(0);
        }
    }

    [Theory, BothDatabases]
    public async Task Reference_data_can_be_read(Database database)
    {
        using var clerk = await ClerkAsync(database);

        var procedure = (await clerk.GetAsync("/procedures/1.001193?expand=formSchema")).Expect(HttpStatusCode.OK).Json;
        procedure["formSchema"]!["properties"].ShouldNotBeNull();
        procedure["cases"]!.AsArray().ShouldContain(each => each!["id"]!.GetValue<string>() == "dung-han");
        (await clerk.GetAsync("/procedures/1.001193/process")).Expect(HttpStatusCode.OK).Text.ShouldContain("bpmn");
        (await clerk.GetAsync("/calendars")).Expect(HttpStatusCode.OK).Json["items"]![0]!["definition"]!["week"].ShouldNotBeNull();
        (await clerk.GetAsync("/hand-over-proposals")).Expect(HttpStatusCode.OK);
        (await clerk.GetAsync("/hand-overs")).Expect(HttpStatusCode.OK);
        var draft = Guid.NewGuid();
        (await clerk.PutAsync($"/drafts/{draft}", new { procedure = "1.001193.000.00.00.H26", @case = "dung-han", fields = new Dictionary<string, string[]> { ["Owner.Name"] = ["Lê Mẫu"] } })).Expect(HttpStatusCode.NoContent);
        (await clerk.GetAsync($"/drafts/{draft}")).Expect(HttpStatusCode.OK).Json["fields"]!["Owner.Name"]![0]!.GetValue<string>().ShouldBe("Lê Mẫu");
        (await clerk.GetAsync("/drafts")).Expect(HttpStatusCode.OK).Text.ShouldContain("Lê Mẫu");
        (await clerk.DeleteAsync($"/drafts/{draft}")).Expect(HttpStatusCode.NoContent);
        (await clerk.GetAsync($"/drafts/{draft}")).Expect(HttpStatusCode.NotFound);
        var person = (await clerk.PostAsync("/persons", new { name = "Vũ Thị Mẫu Mới", birth = "1990", kind = "citizen-id", number = Walk.NextCitizenId() })).Expect(HttpStatusCode.Created).Json;
        person["isNew"]!.GetValue<bool>().ShouldBeTrue();
        (await clerk.GetAsync("/persons?text=vu+thi+mau+moi")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().Count.ShouldBe(1);
    }

    private static async Task<List<string>> WalkAsync(Client client, string address, string field = "code")
    {
        var seen = new List<string>();
        for (var next = address; next is not null;)
        {
            var page = (await client.GetAsync(next)).Expect(HttpStatusCode.OK).Json;
            seen.AddRange(page["items"]!.AsArray().Select(item => item![field]!.GetValue<string>()));
            next = page["next"]?.GetValue<string>();
        }

        return seen;
    }

    private async Task<Client> ClerkAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return await Client.PersonAsync(installation, "bode.motcua");
    }
}
