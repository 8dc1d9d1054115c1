using MoCua.People.Identifiers;
using MoCua.TestKit;

namespace MoCua.People.Tests;

public class SearchTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_few_letters_of_several_words_in_order_find_a_person(Database database)
    {
        var counter = await WithPeopleAsync(database, "Nguyễn Văn Đức", "Nguyễn Đức Văn", "Nguyễn Thị Vân", "Trần Văn Đạt");

        (await counter.NamesAsync("ng v d")).ShouldBe(["Nguyễn Văn Đức"]);
        (await counter.NamesAsync("nguyen van duc")).ShouldBe(["Nguyễn Văn Đức"]);
        (await counter.NamesAsync("Nguyễn Văn Đức")).ShouldBe(["Nguyễn Văn Đức"]);
        (await counter.NamesAsync("NGUYEN")).ShouldBe(["Nguyễn Đức Văn", "Nguyễn Thị Vân", "Nguyễn Văn Đức"]);
        (await counter.NamesAsync("van d")).ShouldBe(["Nguyễn Văn Đức", "Trần Văn Đạt"]);
        (await counter.NamesAsync("duc")).ShouldBe(["Nguyễn Đức Văn", "Nguyễn Văn Đức"]);
        (await counter.NamesAsync("guyen")).ShouldBeEmpty();
        (await counter.NamesAsync("duc nguyen")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Exact_diacritics_stand_first(Database database)
    {
        var counter = await WithPeopleAsync(database, "Lê Dục", "Lê Đức", "Lê Đúc");

        var names = await counter.NamesAsync("lê đức");

        names[0].ShouldBe("Lê Đức");
        names.ShouldBe(["Lê Đức", "Lê Dục", "Lê Đúc"], ignoreOrder: true);
    }

    [Theory, BothDatabases]
    public async Task Odd_names_are_found(Database database)
    {
        var counter = await WithPeopleAsync(database, "H'Hen Niê", "Đức", "Công ty TNHH 36 (chi nhánh)", "O’Brien-Nguyễn");

        (await counter.NamesAsync("h'hen")).ShouldBe(["H'Hen Niê"]);
        (await counter.NamesAsync("hen ni")).ShouldBe(["H'Hen Niê"]);
        (await counter.NamesAsync("đức")).ShouldBe(["Đức"]);
        (await counter.NamesAsync("cong ty 36 chi")).ShouldBe(["Công ty TNHH 36 (chi nhánh)"]);
        (await counter.NamesAsync("brien nguyen")).ShouldBe(["O’Brien-Nguyễn"]);
        (await counter.NamesAsync("100% _ niê")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_birth_year_narrows_and_alone_lists(Database database)
    {
        var counter = new Counter(await installations.OnAsync(database));
        await counter.RegisterAsync(Given.Person("Phạm Mẫu An", birth: "1950"));
        await counter.RegisterAsync(Given.Person("Phạm Mẫu An", birth: "03/1990"));

        (await counter.SearchAsync("pham an 1950")).ShouldHaveSingleItem().Hint.ShouldContain("1950");
        (await counter.SearchAsync("1990")).ShouldHaveSingleItem().Hint.ShouldContain("03/1990");
    }

    [Theory, BothDatabases]
    public async Task The_beginning_of_a_number_finds_the_units_own_people_and_the_whole_number_anybody(Database database)
    {
        var installation = await installations.OnAsync(database);
        var (mine, other) = (new Counter(installation), new Counter(installation));
        var person = Given.Person("Hoàng Mẫu Số", phone: "0912345678");
        await mine.RegisterAsync(person);
        var number = person.Identifier.Number;

        (await mine.NamesAsync(number[..10])).ShouldBe(["Hoàng Mẫu Số"]);
        (await mine.NamesAsync($"{number[..3]} {number[3..6]} {number[6..]}")).ShouldBe(["Hoàng Mẫu Số"]);
        (await mine.NamesAsync("0912 345")).ShouldBe(["Hoàng Mẫu Số"]);
        (await mine.NamesAsync("+84912")).ShouldBe(["Hoàng Mẫu Số"]);
        (await other.NamesAsync(number)).ShouldBe(["Hoàng Mẫu Số"]);
        (await other.NamesAsync(number[..11])).ShouldBeEmpty();
        (await other.NamesAsync("0912345678")).ShouldBeEmpty();
        (await other.NamesAsync("hoang mau so")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task An_organisation_is_found_by_its_tax_code(Database database)
    {
        var counter = new Counter(await installations.OnAsync(database));
        await counter.RegisterAsync(Given.Person("Hợp tác xã Mẫu", Given.TaxCode("0100109106-001")));

        (await counter.NamesAsync("0100109106")).ShouldBe(["Hợp tác xã Mẫu"]);
        (await new Counter(await installations.OnAsync(database)).NamesAsync("0100109106-001")).ShouldBe(["Hợp tác xã Mẫu"]);
    }

    [Theory, BothDatabases]
    public async Task Pages_follow_each_other_without_gap_or_double(Database database)
    {
        var names = Enumerable.Range(0, 23).Select(i => i % 2 == 0 ? "Đặng Mẫu Bảy" : "Đặng Mẫu Bay").ToArray();
        var counter = await WithPeopleAsync(database, names);

        var seen = new List<PersonFound>();
        for (string? after = null; ;)
        {
            var page = await counter.SearchAsync("đặng bảy", take: 5, after);
            if (page.Count == 0)
            {
                break;
            }

            seen.AddRange(page);
            after = page[^1].Key;
        }

        seen.Select(found => found.Snapshot.Person).Distinct().Count().ShouldBe(23);
        seen.Count.ShouldBe(23);
        seen.Take(12).ShouldAllBe(found => found.Snapshot.Name == "Đặng Mẫu Bảy");
    }

    [Theory, BothDatabases]
    public async Task Too_little_finds_nobody_rather_than_everybody(Database database)
    {
        var counter = await WithPeopleAsync(database, "Nguyễn Văn An");

        (await counter.NamesAsync("n")).ShouldBeEmpty();
        (await counter.NamesAsync("")).ShouldBeEmpty();
        (await counter.NamesAsync("%")).ShouldBeEmpty();
        (await counter.NamesAsync("09")).ShouldBeEmpty();
    }

    private async Task<Counter> WithPeopleAsync(Database database, params string[] names)
    {
        var counter = new Counter(await installations.OnAsync(database));
        foreach (var name in names)
        {
            await counter.RegisterAsync(Given.Person(name, PersonIdentifier.None));
        }

        return counter;
    }
}
