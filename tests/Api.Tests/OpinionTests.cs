using System.Net;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class OpinionTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task Who_asks_for_opinions_is_answered_with_the_questions_and_told_which_unit_is_out_of_reach(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        using var specialist = await Client.PersonAsync(installation, "bode.tuphap");
        var (id, _) = await clerk.ReceiveAsync();
        await Births.CarryAsync(clerk, specialist, Client.BoDe, Client.Ward, id);
        var (task, version) = await specialist.TaskAsync(id, "tham-tra");
        (await specialist.PutAsync($"/tasks/{task}/holder", null, ("If-Match", version))).Expect(HttpStatusCode.NoContent);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        object Wish(string unit) => new { task, units = new[] { unit }, text = "Đề nghị cho ý kiến về họ của con", date = "2024-10-09" };

        var asked = (await specialist.PostAsync($"/dossiers/{id}/opinions", Wish("long-bien/phong-noi-vu"), key)).Expect(HttpStatusCode.Created);
        var again = (await specialist.PostAsync($"/dossiers/{id}/opinions", Wish("long-bien/phong-noi-vu"), key)).Expect(HttpStatusCode.Created);
        var far = (await specialist.PostAsync($"/dossiers/{id}/opinions", Wish("long-bien/mot-cua"))).Expect(HttpStatusCode.UnprocessableEntity);

        asked.Json["opinions"]!.AsArray().ShouldHaveSingleItem()!["unit"]!.GetValue<string>().ShouldBe("long-bien/phong-noi-vu");
        again.Text.ShouldBe(asked.Text);
        (await specialist.GetAsync($"/dossiers/{id}/opinions")).Expect(HttpStatusCode.OK).Text.ShouldBe(asked.Text);
        far.Code.ShouldBe("opinion-unit-out-of-reach");
    }
}
