using System.Net;
using System.Text.Json.Nodes;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class FeeTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_receipt_is_listed_made_void_by_the_head_and_given_anew(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        using var head = await Client.PersonAsync(installation, "bode.chutich");
        using var stranger = await Client.PersonAsync(installation, "ngoclam.motcua");
        var birth = Births.New("Lã Thị Mẫu Phí");
        birth["answers"]!["banSao"] = new JsonObject { ["coYeuCau"] = true, ["soLuong"] = 2 };
        (birth["feesPaid"], birth["feesTold"]) = (true, 16_000);
        var id = (await clerk.PostAsync("/dossiers", birth)).Expect(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
        var first = (await clerk.GetAsync("/fee-receipts?limit=1")).Expect(HttpStatusCode.OK).Json["items"]![0]!;
        var (number, amount) = (first["number"]!.GetValue<string>(), first["amount"]!.GetValue<long>());
        var voids = $"/dossiers/{id}/fee-receipts/2024/{number}/voids";

        (first["dossier"]!.GetValue<Guid>(), amount, first["isVoid"]!.GetValue<bool>()).ShouldBe((id, 16_000L, false));
        (await stranger.GetAsync("/fee-receipts")).Expect(HttpStatusCode.OK).Text.ShouldNotContain($"{id}");
        (await clerk.PostAsync(voids, new { reason = "x" })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("void-not-yours");
        (await head.PostAsync(voids, new { reason = " " })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("void-without-reason");
        (await head.PostAsync(voids, new { reason = "Ghi sai tên" })).Expect(HttpStatusCode.Created).Json["isVoid"]!.GetValue<bool>().ShouldBeTrue();
        (await clerk.GetAsync("/fee-receipts?voided=true&from=2024-10-07&to=2024-10-07")).Json["items"]!.AsArray().ShouldContain(each => each!["number"]!.GetValue<string>() == number);

        (await clerk.PostAsync($"/dossiers/{id}/fee-receipts", new { amount = 1 })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("owed-otherwise");
        var anew = (await clerk.PostAsync($"/dossiers/{id}/fee-receipts", new { amount, paidBy = "Lã Thị Mẫu Phí" })).Expect(HttpStatusCode.Created).Json;
        long.Parse(anew["number"]!.GetValue<string>()).ShouldBe(long.Parse(number) + 1);
    }
}
