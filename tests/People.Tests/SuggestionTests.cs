using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.People.Tests;

public class SuggestionTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task The_counter_is_shown_people_of_its_own_unit_to_fill_the_form_with(Database database)
    {
        var installation = await installations.OnAsync(database);
        var person = Given.Person("Trịnh Mẫu Gợi Ý", phone: "0912345678");
        await RegisterAsync(installation, new UnitId("long-bien/mot-cua"), person);
        using var clerk = await SignedInAsync(installation, "quan.motcua");

        var items = JsonDocument.Parse((await clerk.GetAsync("/mot-cua/nguoi?q=trinh+goi")).Body).RootElement;

        items.GetArrayLength().ShouldBe(1);
        items[0].GetProperty("label").GetString().ShouldBe("Trịnh Mẫu Gợi Ý");
        items[0].GetProperty("number").GetString().ShouldBe(person.Identifier.Number);
        items[0].GetProperty("kind").GetString().ShouldBe("CitizenId");
        items[0].GetProperty("phone").GetString().ShouldBe("0912 345 678");
        items[0].GetProperty("hint").GetString()!.ShouldStartWith("Nam · 07/03/1990");
    }

    [Theory, BothDatabases]
    public async Task Another_units_counter_sees_nobody(Database database)
    {
        var installation = await installations.OnAsync(database);
        await RegisterAsync(installation, new UnitId("long-bien/mot-cua"), Given.Person("Trịnh Mẫu Kín"));
        using var clerk = await SignedInAsync(installation, "thuongthanh.motcua");

        (await clerk.GetAsync("/mot-cua/nguoi?q=trinh+mau+kin")).Body.ShouldBe("[]");
    }

    [Theory, BothDatabases]
    public async Task Nobody_searches_people_without_a_counter(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var stranger = new Visitor(installation);
        using var clerk = await SignedInAsync(installation, "quan.vanthu");

        (await stranger.GetAsync("/mot-cua/nguoi?q=nguyen")).Body.ShouldNotStartWith("[");
        (await clerk.GetAsync("/mot-cua/nguoi?q=nguyen")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<Visitor> SignedInAsync(Installation installation, string login)
    {
        var visitor = new Visitor(installation);
        var page = await visitor.GetAsync("/dang-nhap");
        await page.Form("form[method=post]").Fill("Login", login).Fill("Password", "MoCua-2024!").SubmitAsync();
        return visitor;
    }

    private static async Task RegisterAsync(Installation installation, UnitId unit, PersonSnapshot person)
    {
        await using var scope = installation.Scope();
        var (db, registry) = (scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<PersonRegistry>());
        (await db.WriteAsync(ct => registry.RegisterOrMatchAsync(person, unit, Actor.System, null, ct), default)).Refusal.ShouldBeNull();
    }
}
