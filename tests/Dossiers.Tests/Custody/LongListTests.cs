using MoCua.Dossiers.Custody;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Custody;

/// <summary>Lists longer than a page: nothing is cut off, nothing comes twice, and a code finds its row.</summary>
public class LongListTests(Installations installations) : IClassFixture<Installations>
{
    private const string Ward = "long-bien/phuong-bo-de";
    private const string OneStop = $"{Ward}/mot-cua";

    [Theory, BothDatabases]
    public async Task Papers_to_hand_over_records_and_results_are_paged_by_key_and_found_by_code(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var accepted = new List<(Guid Id, string Number)>();
        for (var i = 0; i < CustodyBoard.MostDossiers + 3; i++)
        {
            var dossier = (await office.AcceptAsync(Given.Birth())).Value;
            accepted.Add((dossier.Dossier, dossier.Number));
        }

        using var clerk = await installation.OfficerAsync("bode.motcua");
        var owed = await WalkAsync(clerk, "/ban-giao", "main table .code");
        owed.ShouldBe(accepted.Select(each => each.Number).Order(StringComparer.Ordinal));
        (await ReadAsync(clerk, $"/ban-giao?ma={accepted[^1].Number}", "main table .code")).ShouldBe([accepted[^1].Number]);

        foreach (var (id, _) in accepted.Take(CustodyBoard.MostRecords + 2))
        {
            await GiveAsync(installation, id);
        }

        (await ReadAsync(clerk, "/ban-giao", "main table .code")).ShouldBe(owed.Skip(CustodyBoard.MostRecords + 2));
        using var registrar = await installation.OfficerAsync("bode.vanhoa");
        var incoming = await WalkAsync(registrar, "/ban-giao", "section[aria-labelledby=den] .list-title");
        incoming.Count.ShouldBe(CustodyBoard.MostRecords + 2);
        incoming.ShouldBeUnique();
        (await ReadAsync(registrar, $"/ban-giao?ma={accepted[^1].Number}", "section[aria-labelledby=den] .list-title")).ShouldBeEmpty();
        (await ReadAsync(registrar, $"/ban-giao?ma={accepted[1].Number}", "section[aria-labelledby=den] .list-title")).ShouldHaveSingleItem();
    }

    [Theory, BothDatabases]
    public async Task Results_that_wait_for_their_collectors_are_paged_the_longest_waiting_first(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 8, 8, 30);
        var office = new Office(installation);
        var numbers = new List<string>();
        for (var i = 0; i < Return.ReadyResults.PageSize + 2; i++)
        {
            numbers.Add(await ReadyAsync(office, $"Phan Thử Chờ Lâu {i:00}"));
        }

        using var clerk = await installation.OfficerAsync("bode.motcua");
        var shown = await WalkAsync(clerk, $"/mot-cua/tra-ket-qua?tim={Uri.EscapeDataString("cho lau")}", "main .list .code");

        shown.ShouldBe(numbers);
    }

    private static async Task<string> ReadyAsync(Office office, string owner)
    {
        var birth = Given.Birth();
        var accepted = (await office.AcceptAsync(birth with { Parties = birth.Parties with { Owner = birth.Parties.Owner with { Name = owner } } })).Value;
        await office.CarryAsync(OneStop, Ward, accepted.Dossier);
        (await office.DoAsync(accepted.Dossier, "tham-tra", "approve")).Refusal.ShouldBeNull();
        (await office.DoAsync(accepted.Dossier, "ky-giay-khai-sinh", "approve")).Refusal.ShouldBeNull();
        (await office.DoAsync(accepted.Dossier, "vao-so", input: [])).Refusal.ShouldBeNull();
        await office.CarryAsync(Ward, OneStop, accepted.Dossier);
        return accepted.Number;
    }

    private static async Task GiveAsync(Installation installation, Guid dossier) =>
        (await installation.WithAsync<GiveHandover, Result<Guid>>(give => give.HandleAsync(
            new GiveHandover.Request(new UnitId(OneStop), new UnitId(Ward), [dossier]), Office.Officer(OneStop, Role.CounterOfficer), default))).Refusal.ShouldBeNull();

    /// <summary>Follows “next” to the end.</summary>
    private static async Task<List<string>> WalkAsync(Visitor visitor, string path, string selector)
    {
        var found = new List<string>();
        for (var page = await visitor.GetAsync(path); ; page = await visitor.GetAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!))
        {
            found.AddRange(page.Document.QuerySelectorAll(selector).Select(each => each.TextContent.Trim()));
            if (page.Document.QuerySelector("a[rel=next]") is null)
            {
                return found;
            }
        }
    }

    private static async Task<List<string>> ReadAsync(Visitor visitor, string path, string selector) =>
        [.. (await visitor.GetAsync(path)).Document.QuerySelectorAll(selector).Select(each => each.TextContent.Trim())];
}
