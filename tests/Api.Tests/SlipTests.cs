using System.Net;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class SlipTests(Installations installations) : IClassFixture<Installations>
{
    private static readonly object Person = new { name = "Phan Thị Mẫu Thiếu", kind = "citizenId", number = "001194900321" };

    [Theory, BothDatabases]
    public async Task A_counter_gives_guidance_through_the_API_once_however_often_it_is_sent(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        using var stranger = await Client.PersonAsync(installation, "thuongthanh.motcua");
        var body = new
        {
            kind = "guidance", procedure = "1.001193", @case = "dung-han", person = Person,
            items = new[] { new { name = "Giấy chứng sinh", originals = 1, certified = 0, copies = 0, why = "" } },
        };
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var first = (await clerk.PostAsync("/counter-slips", body, key)).Expect(HttpStatusCode.Created);
        var again = (await clerk.PostAsync("/counter-slips", body, key)).Expect(HttpStatusCode.Created);

        again.Json["id"]!.ToString().ShouldBe(first.Json["id"]!.ToString());
        first.Json["number"]!.ToString().ShouldEndWith("/HDHS");
        first.Json["missing"]!.AsArray().ShouldHaveSingleItem()!["name"]!.ToString().ShouldBe("Giấy chứng sinh");
        (await clerk.GetAsync("/counter-slips?text=phan+thi+mau+thieu")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await stranger.GetAsync("/counter-slips")).Expect(HttpStatusCode.OK).Text.ShouldNotContain("Phan Thị Mẫu Thiếu");
    }

    [Theory, BothDatabases]
    public async Task What_is_wrong_with_a_slip_is_told_at_its_place(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        using var leader = await Client.PersonAsync(installation, "bode.chutich");
        object Refusal(object person, string? reason) => new { kind = "refusal", procedure = "1.001193", @case = "dung-han", person, reason };

        (await clerk.PostAsync("/counter-slips", Refusal(Person, null))).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("slip-without-reason");
        var person = (await clerk.PostAsync("/counter-slips", Refusal(new { name = "Phan Thị Mẫu Sai", kind = "citizenId", number = "12" }, "Sai thẩm quyền"))).Expect(HttpStatusCode.UnprocessableEntity);
        person.Json["errors"]!.AsArray().ShouldHaveSingleItem()!["pointer"]!.ToString().ShouldBe("/person/number");
        (await leader.PostAsync("/counter-slips", Refusal(Person, "Sai thẩm quyền"))).Expect(HttpStatusCode.Forbidden);
    }

    private async Task<Installation> OnAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return installation;
    }
}
