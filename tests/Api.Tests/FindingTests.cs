using System.Net;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class FindingTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task Conditions_of_the_page_are_conditions_of_the_api(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var (_, code) = await clerk.ReceiveAsync("Vương Thị Mẫu Lọc");
        (string Query, bool Found)[] tried =
        [
            ("procedure=1.001193.000.00.00.H26", true), ("procedure=1.001776", false), ("status=2", true), ("status=10", false), ("unit=long-bien/phuong-bo-de", true), ("unit=long-bien", false),
            ("receivedFrom=2024-10-07&receivedTo=2024-10-07", true), ("receivedFrom=2024-10-08", false), ("receivedTo=2024-10-06", false),
            ("dueFrom=2024-10-07&dueTo=2024-10-07", true), ("dueFrom=2024-10-08", false), ("dueTo=2024-10-06", false), ("late=false", true), ("late=true", false),
        ];
        foreach (var (query, found) in tried)
        {
            (await CodesAsync(clerk, $"order=due&text=vuong+loc&{query}")).ShouldBe(found ? [code] : [], query);
            (await CodesAsync(clerk, $"text=vuong+thi+mau+loc&{query}")).ShouldBe(found ? [code] : [], query);
        }

        (await CodesAsync(clerk, "order=due&text=vuomg+loc")).ShouldBeEmpty();
        (await CodesAsync(clerk, "order=due&text=vuomg+loc&forgiving=true")).ShouldBe([code]);
        using var system = await Client.SystemAsync(await installations.OnAsync(database), "dossiers.read");
        (await CodesAsync(system, $"order=due&text={code}")).ShouldBe([code]);
        (await CodesAsync(system, "order=due&text=0912345678")).ShouldBeEmpty("who may not read persons finds by whole codes alone");
    }

    [Theory, BothDatabases]
    public async Task The_list_without_an_order_is_the_register_as_before(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var (_, first) = await clerk.ReceiveAsync("Thạch Thị Trước");
        var (_, second) = await clerk.ReceiveAsync("Thạch Thị Sau");

        (await CodesAsync(clerk, "text=thach+thi")).ShouldBe([second, first]);
        (await CodesAsync(clerk, "text=thach+thi&order=received")).ShouldBe([second, first]);
        (await CodesAsync(clerk, "text=thach+thi&order=due")).ShouldBe([first, second]);
        (await CodesAsync(clerk, "text=hach+thi+s")).ShouldBe([second], "letters within the name, as before");
        (await CodesAsync(clerk, "text=sau+thach")).ShouldBeEmpty();
        (await CodesAsync(clerk, "text=sau+thach&order=due")).ShouldBe([second]);
        (await clerk.GetAsync("/dossiers?order=oldest")).Expect(HttpStatusCode.BadRequest);
        var next = (await clerk.GetAsync("/dossiers?text=thach+thi&limit=1")).Json["next"]!.GetValue<string>();
        (await clerk.GetAsync(next[ApiPath.Root.Length..] + "&order=due")).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("cursor-malformed");
    }

    [Theory, BothDatabases]
    public async Task Filters_are_kept_and_forgotten_by_their_owner_alone(Database database)
    {
        using var clerk = await ClerkAsync(database);
        using var colleague = await Client.PersonAsync(await installations.OnAsync(database), "bode.tuphap");

        var id = (await clerk.PostAsync("/filters", new { name = "Quá hạn", late = true, dueTo = "2024-10-31" })).Expect(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();
        (await clerk.PostAsync("/filters", new { name = "Không gì" })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("filter-empty");
        (await clerk.PostAsync("/filters", new { name = "Sai", status = 99 })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("status-unknown");
        (await colleague.GetAsync("/filters")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().ShouldBeEmpty();
        (await colleague.DeleteAsync($"/filters/{id}")).Expect(HttpStatusCode.NoContent);
        (await clerk.GetAsync("/filters")).Json["items"]![0]!["dueTo"]!.GetValue<string>().ShouldBe("2024-10-31");
        (await clerk.DeleteAsync($"/filters/{id}")).Expect(HttpStatusCode.NoContent);
        (await clerk.GetAsync("/filters")).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_list_is_taken_out_with_a_purpose_and_by_who_may_read_persons(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var clerk = await ClerkAsync(database);
        await clerk.ReceiveAsync("Vương Thị Mẫu Xuất");
        using var reader = await Client.SystemAsync(installation, "dossiers.read");

        (await reader.PostAsync("/dossier-exports", new { purpose = "x" })).Expect(HttpStatusCode.Forbidden).Code.ShouldBe("scope-missing");
        (await clerk.PostAsync("/dossier-exports", new { text = "vuong", purpose = " " })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("export-purpose-missing");
        (await clerk.PostAsync("/dossier-exports", new { text = "khong ai ca", purpose = "x" })).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("nothing-to-export");
        (await clerk.PostAsync("/dossier-exports", new { text = "vuong xuat", purpose = "Thử" })).Expect(HttpStatusCode.OK).MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(Client client, string query) =>
        [.. (await client.GetAsync($"/dossiers?{query}")).Expect(HttpStatusCode.OK).Json["items"]!.AsArray().Select(item => item!["code"]!.GetValue<string>())];

    private async Task<Client> ClerkAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return await Client.PersonAsync(installation, "bode.motcua");
    }
}
