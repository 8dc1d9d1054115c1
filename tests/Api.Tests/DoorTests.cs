using System.Net;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

/// <summary>Addresses, methods and parameters that do not exist are told so, to strangers too.</summary>
public class DoorTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task Another_method_is_405_with_what_is_allowed(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var nobody = new Client(installation);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        foreach (var client in new[] { nobody, clerk })
        {
            foreach (var (method, path, allowed) in new[]
            {
                (HttpMethod.Delete, "/tasks", "GET"), (HttpMethod.Put, "/dossiers", "GET, POST"), (HttpMethod.Post, $"/dossiers/{Guid.NewGuid()}", "GET"),
                (HttpMethod.Get, "/intake-checks", "POST"), (HttpMethod.Patch, $"/tasks/{Guid.NewGuid()}/holder", "DELETE, PUT"), (HttpMethod.Post, "/public/dossiers/x", "GET"),
            })
            {
                using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
                var told = await client.SendAsync(method, path, method == HttpMethod.Get ? null : content);

                told.Expect(HttpStatusCode.MethodNotAllowed).Code.ShouldBe("method-not-allowed", path);
                told.MediaType.ShouldBe("application/problem+json");
                string.Join(", ", told.Allow.Order()).ShouldBe(allowed, path);
            }
        }
    }

    [Theory, BothDatabases]
    public async Task An_address_that_does_not_exist_is_404_for_everybody(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var nobody = new Client(installation);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        foreach (var client in new[] { nobody, clerk })
        {
            foreach (var path in new[] { "/nothing", "/api", "/api/v2/tasks", "/dossiers/x", "/tasks/" + Guid.NewGuid() + "/nothing" })
            {
                var told = (await client.GetAsync(path)).Expect(HttpStatusCode.NotFound);

                told.Code.ShouldBe("not-found", path);
                told.MediaType.ShouldBe("application/problem+json");
            }
        }
    }

    [Theory, BothDatabases]
    public async Task A_parameter_that_is_not_known_is_refused_by_name(Database database)
    {
        using var clerk = await Client.PersonAsync(await installations.OnAsync(database), "bode.motcua");
        foreach (var (path, parameter, code) in new[]
        {
            ("/dossiers?limt=5", "limt", "parameter-unknown"), ("/tasks?Limit=5", "Limit", "parameter-unknown"), ("/me?fields=name&x=1", "x", "parameter-unknown"),
            ("/calendars?limit=5", "limit", "parameter-unknown"), ("/status?fields=status", "fields", "parameter-unknown"),
            ($"/dossiers/{Guid.NewGuid()}?expnd=parties", "expnd", "parameter-unknown"), ("/public/dossiers/x?ma=1", "ma", "parameter-unknown"),
            ("/dossiers?late=maybe", "late", "parameter-malformed"), ("/dossiers?status=x", "status", "parameter-malformed"), ("/dossiers?status=99", "status", "parameter-malformed"),
            ("/units?on=10/07/2024", "on", "parameter-malformed"), ("/tasks?holder=who", "holder", "parameter-malformed"), ("/tasks?holder=0", "holder", "parameter-malformed"),
            ("/hand-overs?direction=up", "direction", "parameter-malformed"), ("/procedures?receives=moon", "receives", "parameter-malformed"), ("/persons", "text", "parameter-missing"),
            ("/dossiers?late=true&late=false", "late", "parameter-twice"), ("/dossiers?limit=0", "limit", "limit-malformed"), ("/dossiers?after=!!", "after", "cursor-malformed"),
            ("/dossiers?fields=colour", "fields", "field-unknown"),
        })
        {
            var told = (await clerk.GetAsync(path)).Expect(HttpStatusCode.BadRequest);

            told.Code.ShouldBe(code, path);
            var error = told.Json["errors"]!.AsArray().ShouldHaveSingleItem()!;
            error["parameter"]!.GetValue<string>().ShouldBe(parameter, path);
            error["pointer"].ShouldBeNull(path);
        }
    }

    [Theory, BothDatabases]
    public async Task Places_are_named_in_one_way_in_bodies_parameters_and_headers(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var administrator = await Client.PersonAsync(installation, "quantri");
        var login = $"mau.{Guid.NewGuid():N}"[..16];
        var body = new { login, name = "Trần Thử Mới", post = new { unit = "nowhere", role = "specialist", title = "Công chức" }, reason = "Tuyển mới" };

        var inBody = (await administrator.PostAsync("/officers", body)).Json["errors"]!.AsArray().ShouldHaveSingleItem()!;
        inBody["pointer"]!.GetValue<string>().ShouldBe("/post/unit");
        inBody["parameter"].ShouldBeNull();
        var inHeader = (await administrator.PostAsync("/officers", body, ("Idempotency-Key", " "))).Json["errors"]!.AsArray().ShouldHaveSingleItem()!;
        inHeader["header"]!.GetValue<string>().ShouldBe("Idempotency-Key");
        inHeader["pointer"].ShouldBeNull();
    }
}
