using System.Net;
using System.Text;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class CollisionTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task The_same_key_ten_times_at_once_is_one_dossier_and_one_answer(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var (body, key) = (Births.New(), ("Idempotency-Key", Guid.NewGuid().ToString()));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => clerk.PostAsync("/dossiers", body, key)));

        answers.ShouldAllBe(told => told.Status == HttpStatusCode.Created);
        answers.Select(told => told.Text).Distinct().Count().ShouldBe(1);
        answers.Count(told => told.Headers.Contains("Idempotency-Replayed")).ShouldBe(9, "one made it, nine are told that it was made");
        var again = (await clerk.PostAsync("/dossiers", body, key)).Expect(HttpStatusCode.Created);
        again.Text.ShouldBe(answers[0].Text);
        again.Headers.Location.ShouldBe(answers[0].Headers.Location);
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
    }

    [Theory, BothDatabases]
    public async Task A_key_stands_for_one_request_of_one_account(Database database)
    {
        using var clerk = await ClerkAsync(database);
        using var other = await Client.PersonAsync(await installations.OnAsync(database), "bode.tuphap");
        var (body, key) = (Births.New(), ("Idempotency-Key", Guid.NewGuid().ToString()));
        var first = (await clerk.PostAsync("/dossiers", body, key)).Expect(HttpStatusCode.Created);

        (await clerk.PostAsync("/dossiers", Births.New("Lê Thị Mẫu Khác"), key)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("idempotency-key-reused");
        (await other.PostAsync("/dossiers", Births.New(), key)).Expect(HttpStatusCode.Created).Text.ShouldNotBe(first.Text);
        (await clerk.PostAsync("/dossiers", body, ("Idempotency-Key", " "))).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("key-malformed");
    }

    [Theory, BothDatabases]
    public async Task A_scan_sent_twice_under_one_key_is_one_file(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = (await clerk.SendAsync(HttpMethod.Post, "/files", Scan("giấy.pdf"), key)).Expect(HttpStatusCode.Created);
        var second = (await clerk.SendAsync(HttpMethod.Post, "/files", Scan("giấy.pdf"), key)).Expect(HttpStatusCode.Created);

        second.Text.ShouldBe(first.Text);
        var body = Births.New();
        body["papers"]![1]!["files"] = new System.Text.Json.Nodes.JsonArray(first.Json["id"]!.GetValue<Guid>());
        var id = (await clerk.PostAsync("/dossiers", body)).Expect(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
        (await clerk.GetAsync($"/dossiers/{id}/files/{first.Json["id"]!.GetValue<Guid>()}")).Expect(HttpStatusCode.OK).Text.ShouldStartWith("%PDF");
    }

    [Theory, BothDatabases]
    public async Task A_change_of_a_task_needs_its_version_and_who_comes_late_learns_who_was_first(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var clerk = await ClerkAsync(database);
        using var specialist = await Client.PersonAsync(installation, "bode.tuphap");
        var (id, _) = await clerk.ReceiveAsync();
        await Births.CarryAsync(clerk, specialist, Client.BoDe, Client.Ward, id);
        var (task, version) = await specialist.TaskAsync(id, "tham-tra");

        (await specialist.PutAsync($"/tasks/{task}/holder", null)).Expect((HttpStatusCode)428).Code.ShouldBe("precondition-missing");
        (await specialist.PutAsync($"/tasks/{task}/holder", null, ("If-Match", version))).Expect(HttpStatusCode.NoContent);
        var late = (await specialist.PostAsync($"/tasks/{task}/completions", new { decision = "approve" }, ("If-Match", version))).Expect(HttpStatusCode.PreconditionFailed);
        late.Json["detail"]!.GetValue<string>().ShouldContain("đã nhận");

        var (_, now) = await specialist.TaskAsync(id, "tham-tra");
        now.ShouldNotBe(version);
        (await specialist.GetAsync($"/tasks/{task}")).Expect(HttpStatusCode.OK).Tag.ShouldBe(now);
        (await specialist.GetAsync($"/tasks/{task}", ("If-None-Match", now))).Expect(HttpStatusCode.NotModified);
        (await specialist.PostAsync($"/tasks/{task}/completions", new { decision = "approve" }, ("If-Match", now))).Expect(HttpStatusCode.Created);
    }

    [Theory, BothDatabases]
    public async Task A_hand_over_is_confirmed_on_the_version_that_was_read(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var clerk = await ClerkAsync(database);
        using var specialist = await Client.PersonAsync(installation, "bode.tuphap");
        var (id, _) = await clerk.ReceiveAsync();
        var given = (await clerk.PostAsync("/hand-overs", new { from = Client.BoDe, to = Client.Ward, dossiers = new[] { id } })).Expect(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
        var tag = (await specialist.GetAsync($"/hand-overs/{given}")).Tag;

        (await clerk.PostAsync($"/hand-overs/{given}/withdrawals", new { reason = "Nhầm" }, ("If-Match", tag))).Expect(HttpStatusCode.Created);

        (await specialist.PostAsync($"/hand-overs/{given}/confirmations", new { arrived = new[] { id } }, ("If-Match", tag))).Expect(HttpStatusCode.PreconditionFailed);
        (await specialist.PostAsync($"/hand-overs/{given}/confirmations", new { arrived = new[] { id } })).Expect((HttpStatusCode)428);
    }

    private static MultipartFormDataContent Scan(string name) => new()
    {
        { new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")), "file", name },
    };

    private async Task<Client> ClerkAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return await Client.PersonAsync(installation, "bode.motcua");
    }
}
