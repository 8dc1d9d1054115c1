using System.Net;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class EndingTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_citizen_withdraws_through_the_API_once_however_often_it_is_sent(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        var (id, _) = await clerk.ReceiveAsync("Đỗ Thị Mẫu Rút");
        var shown = (await clerk.GetAsync($"/dossiers/{id}/ending")).Expect(HttpStatusCode.OK);
        var body = new { by = new { who = "owner", identityChecked = true }, reason = "Gia đình đổi ý", papersBack = true };
        var (key, tag) = (("Idempotency-Key", Guid.NewGuid().ToString()), ("If-Match", shown.Tag));

        (await clerk.PostAsync($"/dossiers/{id}/withdrawals", body)).Expect((HttpStatusCode)428);
        var first = (await clerk.PostAsync($"/dossiers/{id}/withdrawals", body, key, tag)).Expect(HttpStatusCode.Created);
        (await clerk.PostAsync($"/dossiers/{id}/withdrawals", body, tag)).Expect(HttpStatusCode.PreconditionFailed);

        first.Json["status"]!.GetValue<int>().ShouldBe(7);
        first.Json["papersKept"]!.AsArray().ShouldBeEmpty();
        var tagNow = (await clerk.GetAsync($"/dossiers/{id}/ending")).Expect(HttpStatusCode.OK).Tag;
        (await clerk.PostAsync($"/dossiers/{id}/withdrawals", body, ("If-Match", tagNow))).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("ended-already");
    }

    [Theory, BothDatabases]
    public async Task A_ward_stops_a_dossier_through_the_API(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        using var registrar = await Client.PersonAsync(installation, "bode.tuphap");
        using var leader = await Client.PersonAsync(installation, "bode.chutich");
        var (id, _) = await clerk.ReceiveAsync("Đỗ Thị Mẫu Dừng");
        var address = $"/dossiers/{id}/ending";

        var proposed = (await registrar.PostAsync($"/dossiers/{id}/stop-proposals", new { cause = "Trẻ đã có giấy khai sinh", ground = "Luật Hộ tịch" }, ("If-Match", (await registrar.GetAsync(address)).Tag))).Expect(HttpStatusCode.Created);
        proposed.Json["stop"]!.GetValue<string>().ShouldBe("proposed");
        var decided = (await leader.PostAsync($"/dossiers/{id}/stop-decisions", new { stop = true }, ("If-Match", (await leader.GetAsync(address)).Tag))).Expect(HttpStatusCode.Created);

        decided.Json["status"]!.GetValue<int>().ShouldBe(8);
        decided.Json["stopNumber"]!.GetValue<string>().ShouldEndWith("/TB-DGQ");
    }
}
