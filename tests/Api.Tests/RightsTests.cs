using System.Net;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class RightsTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task Another_ward_finds_nothing_of_a_dossier_at_any_door(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        using var stranger = await Client.PersonAsync(installation, "thuongthanh.motcua");
        var (id, code) = await clerk.ReceiveAsync("Đỗ Thị Mẫu Riêng");
        var (task, version) = await clerk.TaskAsync(id, "tham-tra");
        var handOver = (await clerk.PostAsync("/hand-overs", new { from = Client.BoDe, to = Client.Ward, dossiers = new[] { id } })).Expect(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();

        string[] doors =
        [
            $"/dossiers/{id}", $"/dossiers/{id}/timeline", $"/dossiers/{id}/letters", $"/dossiers/{id}/letters/giay-tiep-nhan", $"/dossiers/{id}/process-picture",
            $"/dossiers/{id}/apology", $"/dossiers/{id}/papers", $"/dossiers/{id}/ending", $"/dossiers/{id}/answer-changes", $"/dossiers/{id}/notes", $"/dossiers/{id}/opinions", $"/dossiers/{id}/supplement-request", $"/dossiers/{id}/files/{Guid.NewGuid()}", $"/tasks/{task}", $"/hand-overs/{handOver}", $"/hand-overs/{handOver}/record",
        ];
        foreach (var door in doors)
        {
            (await stranger.GetAsync(door)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not-found", door);
        }

        (await stranger.PutAsync($"/tasks/{task}/holder", null, ("If-Match", version))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/tasks/{task}/completions", new { decision = "approve" }, ("If-Match", version))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/hand-overs/{handOver}/confirmations", new { arrived = new[] { id } }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/supplements", new { papers = Array.Empty<object>() }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/apology-drafts", new { cause = "Mưa bão", date = "2024-10-09" }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/apology-decisions", new { decision = "sign" }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.NotFound);
        var comes = new { who = "owner", identityChecked = true };
        (await stranger.PostAsync($"/dossiers/{id}/withdrawals", new { by = comes, reason = "Đổi ý" }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/paper-returns", new { to = comes }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/stop-proposals", new { cause = "Đã có", ground = "Luật Hộ tịch" }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/stop-decisions", new { stop = true }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/closures/{id}/revocations", new { reason = "x" })).Expect(HttpStatusCode.Forbidden);
        (await stranger.PostAsync($"/dossiers/{id}/messages", new { element = "cho-bo-sung" })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/opinions", new { task, units = new[] { "long-bien" }, text = "x", date = "2024-10-09" })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/opinions/{Guid.NewGuid()}/answers", new { verdict = "agrees" })).Expect(HttpStatusCode.NotFound); // of dossiers that they see not: in the tests of dossiers
        foreach (var door in new[] { "", "/slip", $"/files/{Guid.NewGuid()}" })
        {
            (await stranger.GetAsync($"/opinions/{Guid.NewGuid()}{door}")).Expect(HttpStatusCode.NotFound);
        }

        (await stranger.PostAsync($"/opinions/{Guid.NewGuid()}/waivers", new { reason = "x" })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/take-ins", new { })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/paper-reports", new { paperId = "to-khai", kind = "lost", reason = "x" })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/fee-receipts", new { amount = 8000 })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/fee-receipts/2024/0000001/voids", new { reason = "x" })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/notes", new { text = "x" })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/questions", new { text = "x" })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/dossiers/{id}/questions/1/answers", new { text = "x" })).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"/hand-overs/{handOver}/withdrawals", new { reason = "x" }, ("If-Match", "\"1\""))).Expect(HttpStatusCode.NotFound);
        (await stranger.PostAsync("/task-completions", new { tasks = new[] { task }, decision = "approve" })).Expect(HttpStatusCode.OK).Json["outcomes"]!.AsArray().ShouldBeEmpty();
        (await stranger.GetAsync($"/dossiers?text={code}")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().ShouldBeEmpty();
        (await stranger.GetAsync("/dossiers?text=do+thi+mau+rieng&order=due&forgiving=true")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().ShouldBeEmpty();
        (await stranger.PostAsync("/dossier-exports", new { text = code, purpose = "x" })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("nothing-to-export");
        (await stranger.GetAsync("/tasks?limit=200")).Expect(HttpStatusCode.OK).Text.ShouldNotContain(code);
        (await stranger.GetAsync("/persons?text=do+thi+mau+rieng")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    /// <summary>Every door that names something of a dossier is tried above; a new one without a line here is red.</summary>
    [Fact]
    public async Task Every_door_that_names_a_dossier_is_tried()
    {
        var installation = await installations.OnAsync(Database.Sqlite);
        string[] tried =
        [
            "/dossiers/{id:guid}", "/dossiers/{id:guid}/timeline", "/dossiers/{id:guid}/letters", "/dossiers/{id:guid}/letters/{letter}", "/dossiers/{id:guid}/process-picture",
            "/dossiers/{id:guid}/answer-changes", "/dossiers/{id:guid}/apology", "/dossiers/{id:guid}/apology-drafts", "/dossiers/{id:guid}/apology-decisions",
            "/dossiers/{id:guid}/supplement-request", "/dossiers/{id:guid}/files/{file:guid}", "/dossiers/{id:guid}/supplements", "/dossiers/{id:guid}/messages",
            "/dossiers/{id:guid}/take-ins", "/dossiers/{id:guid}/papers", "/dossiers/{id:guid}/paper-reports", "/dossiers/{id:guid}/ending", "/dossiers/{id:guid}/withdrawals", "/dossiers/{id:guid}/paper-returns", "/dossiers/{id:guid}/stop-proposals", "/dossiers/{id:guid}/stop-decisions",
            "/dossiers/{id:guid}/opinions", "/opinions/{id:guid}", "/opinions/{id:guid}/slip", "/opinions/{id:guid}/files/{file:guid}", "/opinions/{id:guid}/answers", "/opinions/{id:guid}/waivers", "/dossiers/{id:guid}/notes", "/dossiers/{id:guid}/questions", "/dossiers/{id:guid}/questions/{number:int}/answers",
            "/tasks/{id:guid}", "/tasks/{id:guid}/holder", "/tasks/{id:guid}/completions",
            "/hand-overs/{id:guid}", "/hand-overs/{id:guid}/record", "/hand-overs/{id:guid}/confirmations", "/hand-overs/{id:guid}/withdrawals",
            "/closures/{id:guid}/revocations", "/dossiers/{id:guid}/fee-receipts", "/dossiers/{id:guid}/fee-receipts/{year:int}/{number}/voids",
        ];

        var doors = ((Microsoft.AspNetCore.Routing.EndpointDataSource)installation.Services.GetService(typeof(Microsoft.AspNetCore.Routing.EndpointDataSource))!).Endpoints
            .OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>().Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}")
            .Where(pattern => pattern.StartsWith(ApiPath.Root, StringComparison.Ordinal) && pattern.Contains('{')).Select(pattern => pattern[ApiPath.Root.Length..])
            .Where(pattern => !pattern.StartsWith("/officers", StringComparison.Ordinal) && !pattern.StartsWith("/delegations", StringComparison.Ordinal) && !pattern.StartsWith("/systems", StringComparison.Ordinal) && !pattern.StartsWith("/procedures", StringComparison.Ordinal)
                && !pattern.StartsWith("/public", StringComparison.Ordinal) && !pattern.StartsWith("/drafts", StringComparison.Ordinal) && !pattern.StartsWith("/filters", StringComparison.Ordinal)).ToHashSet();

        doors.ShouldBe(tried, ignoreOrder: true);
    }

    [Theory, BothDatabases]
    public async Task A_post_decides_which_doors_open(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var leader = await Client.PersonAsync(installation, "bode.chutich");
        using var administrator = await Client.PersonAsync(installation, "quantri");
        using var nobody = new Client(installation);

        (await leader.PostAsync("/dossiers", Births.New())).Expect(HttpStatusCode.Forbidden).Code.ShouldBe("forbidden");
        (await leader.GetAsync("/officers")).Expect(HttpStatusCode.Forbidden);
        (await administrator.GetAsync("/dossiers")).Expect(HttpStatusCode.Forbidden);
        (await administrator.GetAsync("/officers?limit=2")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().Count.ShouldBe(2);
        var refused = (await nobody.GetAsync("/tasks")).Expect(HttpStatusCode.Unauthorized);
        refused.Code.ShouldBe("unauthenticated");
        refused.MediaType.ShouldBe("application/problem+json");
    }

    [Theory, BothDatabases]
    public async Task The_session_cookie_reads_and_changes_only_with_proof_of_where_it_comes_from(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        using var officer = await installation.OfficerAsync("bode.motcua");
        using var body = new StringContent(Births.New().ToJsonString(), System.Text.Encoding.UTF8, "application/json");

        (await officer.Http.GetAsync(new Uri("/api/v1/tasks", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await officer.Http.PostAsync(new Uri("/api/v1/dossiers", UriKind.Relative), body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var token = System.Text.Json.Nodes.JsonNode.Parse(await officer.Http.GetStringAsync(new Uri("/api/v1/me/antiforgery-token", UriKind.Relative)))!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/dossiers") { Content = new StringContent(Births.New().ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add(token["header"]!.GetValue<string>(), token["token"]!.GetValue<string>());
        (await officer.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory, BothDatabases]
    public async Task A_session_that_has_ended_opens_nothing(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var officer = await Client.PersonAsync(installation, "bode.vanthu");

        (await officer.PutAsync("/sessions/current", null)).Expect(HttpStatusCode.OK).Json["accessToken"]!.GetValue<string>().ShouldNotBeEmpty();
        (await officer.PutAsync("/sessions/current?unit=long-bien/phuong-viet-hung", null)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("no-post-there");
        (await officer.DeleteAsync("/sessions/current")).Expect(HttpStatusCode.NoContent);
        (await officer.GetAsync("/me")).Expect(HttpStatusCode.Unauthorized);
    }

    [Theory, BothDatabases]
    public async Task Officers_are_managed_on_the_version_that_was_read(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var administrator = await Client.PersonAsync(installation, "quantri");
        var login = $"mau.{Guid.NewGuid():N}"[..16];
        var post = new { unit = Client.Ward, role = "specialist", title = "Công chức" };
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var added = (await administrator.PostAsync("/officers", new { login, name = "Trần Thử Mới", post, reason = "Tuyển mới" }, key)).Expect(HttpStatusCode.Created).Json;
        var again = (await administrator.PostAsync("/officers", new { login, name = "Trần Thử Mới", post, reason = "Tuyển mới" }, key)).Expect(HttpStatusCode.Created).Json;
        added["password"].ShouldNotBeNull();
        again["id"]!.ToString().ShouldBe(added["id"]!.ToString());
        again["password"].ShouldBeNull();

        var address = $"/officers/{added["id"]}";
        var tag = (await administrator.GetAsync(address)).Expect(HttpStatusCode.OK).Tag;
        (await administrator.PutAsync($"{address}/closure", new { reason = "Nghỉ việc" })).Expect((HttpStatusCode)428);
        (await administrator.PutAsync($"{address}/closure", new { reason = "Nghỉ việc" }, ("If-Match", tag))).Expect(HttpStatusCode.NoContent);
        (await administrator.DeleteAsync($"{address}/closure?reason=Nhầm", ("If-Match", tag))).Expect(HttpStatusCode.PreconditionFailed);
    }
}
