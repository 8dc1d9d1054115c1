using System.Net;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class WalkTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_birth_walks_from_the_counter_to_the_collector_through_the_api_alone(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        using var specialist = await Client.PersonAsync(installation, "bode.tuphap");
        using var leader = await Client.PersonAsync(installation, "bode.chutich");
        using var registrar = await Client.PersonAsync(installation, "bode.vanthu");

        var (id, code) = await clerk.ReceiveAsync();
        (await specialist.CompleteAsync(id, "tham-tra", new { decision = "approve" })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("papers-not-here");
        await Births.CarryAsync(clerk, specialist, Client.BoDe, Client.Ward, id);
        (await specialist.CompleteAsync(id, "tham-tra", new { decision = "approve" })).Expect(HttpStatusCode.Created);
        (await leader.CompleteAsync(id, "ky-giay-khai-sinh", new { decision = "send-back" })).Code.ShouldBe("reason-missing");
        (await leader.CompleteAsync(id, "ky-giay-khai-sinh", new { decision = "send-back", reason = "Sai tên đệm" })).Expect(HttpStatusCode.Created);
        (await specialist.CompleteAsync(id, "tham-tra", new { decision = "approve" })).Expect(HttpStatusCode.Created);
        (await leader.CompleteAsync(id, "ky-giay-khai-sinh", new { decision = "approve" })).Expect(HttpStatusCode.Created);
        await BookAsync([registrar, specialist], id);
        await Births.CarryAsync(specialist, clerk, Client.Ward, Client.BoDe, id);
        (await clerk.GetAsync("/hand-overs?direction=settled&limit=1")).Expect(HttpStatusCode.OK).Json["next"].ShouldNotBeNull();
        (await clerk.GetAsync($"/ready-results?text={code}")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await clerk.CompleteAsync(id, "tra-ket-qua", new { collector = new { who = "owner", identityChecked = false } })).Code.ShouldBe("identity-not-checked");
        (await clerk.CompleteAsync(id, "tra-ket-qua", new { collector = new { who = "owner", identityChecked = true } })).Expect(HttpStatusCode.Created);

        var seen = (await clerk.GetAsync($"/dossiers/{id}?expand=timeline,letters,parties,answers")).Expect(HttpStatusCode.OK).Json;
        seen["status"]!.GetValue<int>().ShouldBe(10);
        seen["timeline"]!.AsArray().Count.ShouldBeGreaterThan(8);
        seen["parties"]!["owner"]!["name"]!.GetValue<string>().ShouldBe("Nguyễn Thị Mẫu An");
        using var anybody = new Client(installation);
        (await anybody.GetAsync("/public/dossiers/x")).Expect(HttpStatusCode.NotFound).Json["detail"]!.GetValue<string>().ShouldStartWith("Không có hồ sơ nào mang mã “x”");
        (await anybody.GetAsync($"/public/dossiers/{code}")).Expect(HttpStatusCode.OK).Json["status"]!.GetValue<int>().ShouldBe(10);
        var verified = (await anybody.GetAsync($"/public/verifications/{seen["verificationId"]!.GetValue<string>()}")).Expect(HttpStatusCode.OK);
        verified.Text.ShouldNotContain("Mẫu An");
    }

    [Theory, BothDatabases]
    public async Task Everything_that_is_wrong_with_a_dossier_is_told_at_once_with_pointers(Database database)
    {
        using var clerk = await Client.PersonAsync(await OnAsync(database), "bode.motcua");
        var body = Births.New("");
        body["papers"]!.AsArray().RemoveAt(1);
        body["papers"]![0]!["id"] = "giay-la";
        body["answers"]!["con"]!.AsObject().Remove("hoTen");
        body["feesTold"] = 5000;
        body["exemptions"] = new System.Text.Json.Nodes.JsonArray("ho-la");

        var refused = (await clerk.PostAsync("/dossiers", body)).Expect(HttpStatusCode.UnprocessableEntity);

        refused.MediaType.ShouldBe("application/problem+json");
        refused.Json["correlationId"]!.GetValue<string>().ShouldNotBeEmpty();
        var pointers = refused.Json["errors"]!.AsArray().Select(error => error!["pointer"]!.GetValue<string>()).ToList();
        pointers.ShouldContain("/owner/name");
        pointers.ShouldContain("/papers/0/id");
        pointers.ShouldContain("/papers");
        pointers.ShouldContain("/answers/con/hoTen");
        pointers.ShouldContain("/feesTold");
        pointers.ShouldContain("/exemptions/0");
        (await clerk.PostAsync("/intake-checks", body)).Expect(HttpStatusCode.OK).Json["acceptable"]!.GetValue<bool>().ShouldBeFalse();
        (await clerk.PostAsync("/intake-checks", Births.New())).Expect(HttpStatusCode.OK).Json["due"]!["why"]!.AsArray().ShouldNotBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task An_answer_that_the_form_does_not_ask_for_is_refused_by_name(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        using var specialist = await Client.PersonAsync(installation, "bode.tuphap");
        var body = Births.New();
        body["answers"]!["bietDanh"] = "Bi";
        body["answers"]!["con"]!["hoten"] = "Trần Mẫu Bình";

        var refused = (await clerk.PostAsync("/dossiers", body)).Expect(HttpStatusCode.UnprocessableEntity);

        refused.Json["errors"]!.AsArray().Select(error => error!["pointer"]!.GetValue<string>()).ShouldBe(["/answers/bietDanh", "/answers/con/hoten"], ignoreOrder: true);
        var (id, _) = await clerk.ReceiveAsync();
        await Births.CarryAsync(clerk, specialist, Client.BoDe, Client.Ward, id);
        var told = await specialist.CompleteAsync(id, "tham-tra", new { decision = "approve", answers = new { khongCo = 1 } });
        told.Expect(HttpStatusCode.UnprocessableEntity).Text.ShouldContain("answers");
    }

    [Theory, BothDatabases]
    public async Task A_body_that_cannot_be_read_is_a_problem_with_a_pointer(Database database)
    {
        using var clerk = await Client.PersonAsync(await OnAsync(database), "bode.motcua");
        var body = Births.New();
        body["surprise"] = true;

        (await clerk.PostAsync("/dossiers", body)).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("malformed-request");
        body.Remove("surprise");
        body["papers"]![0]!["originals"] = "one";
        (await clerk.PostAsync("/dossiers", body)).Expect(HttpStatusCode.BadRequest).Json["errors"]![0]!["pointer"]!.GetValue<string>().ShouldBe("/papers/0/originals");
    }

    private async Task<Installation> OnAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return installation;
    }

    /// <summary>The step of the book belongs to whoever holds its post in this bundle.</summary>
    private static async Task BookAsync(Client[] officers, Guid dossier)
    {
        foreach (var officer in officers)
        {
            var told = await officer.CompleteAsync(dossier, "vao-so", new { answers = new { } });
            if (told.Status is HttpStatusCode.Created)
            {
                return;
            }
        }

        throw new InvalidOperationException("Nobody could enter the birth in the book.");
    }
}
