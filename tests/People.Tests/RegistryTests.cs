using MoCua.Kernel.Facts;
using MoCua.Kernel.Results;
using MoCua.People.Identifiers;
using MoCua.TestKit;

namespace MoCua.People.Tests;

public class RegistryTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_new_person_is_registered_with_a_fact_whose_personal_part_stands_apart(Database database)
    {
        var installation = await installations.OnAsync(database);
        var counter = new Counter(installation);
        var person = Given.Person(phone: "0912345678");

        var match = await counter.RegisterAsync(person);

        match.IsNew.ShouldBeTrue();
        match.Snapshot.ShouldBe(person with { Person = match.Snapshot.Person });
        var facts = await FactsAsync(installation, match);
        var registered = facts.ShouldHaveSingleItem().Fact.ShouldBeOfType<PersonRegistered>();
        (registered.Unit, registered.Details).ShouldBe((counter.Unit, match.Snapshot));
        var report = await installation.WithAsync<ChainVerifier, ChainReport>(verifier => verifier.VerifyAsync($"person/{match.Snapshot.Person}", default));
        report.FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task The_same_number_is_the_same_person_and_the_further_unit_knows_them_from_then_on(Database database)
    {
        var installation = await installations.OnAsync(database);
        var (first, second) = (new Counter(installation), new Counter(installation));
        var known = await first.RegisterAsync(Given.Person("Trần Thị Mẫu Bình", phone: "0912345678", address: "Số 1 phố Bồ Đề"));
        (await second.NamesAsync("tran thi binh")).ShouldBeEmpty();

        var match = await second.RegisterAsync(known.Snapshot with { Name = "Trần Thị Bình", Person = null, Phone = PhoneNumber.Parse("0987654321").Value });

        match.IsNew.ShouldBeFalse();
        match.Snapshot.Person.ShouldBe(known.Snapshot.Person);
        match.Snapshot.Name.ShouldBe("Trần Thị Bình");
        match.Differences.ShouldBe(
        [
            new("Name", "Họ và tên", "Trần Thị Bình", "Trần Thị Mẫu Bình"),
            new("Phone", "Số điện thoại", "0987 654 321", "0912 345 678"),
        ]);
        var found = (await second.SearchAsync("tran thi binh")).ShouldHaveSingleItem().Snapshot;
        (found.Name, found.Phone!.Display).ShouldBe(("Trần Thị Mẫu Bình", "0987 654 321"));
        (await FactsAsync(installation, match)).Select(fact => fact.Fact.GetType())
            .ShouldBe([typeof(PersonRegistered), typeof(PersonMetByUnit), typeof(PersonCorrected)]);
    }

    [Theory, BothDatabases]
    public async Task Somebody_unchanged_leaves_no_further_fact(Database database)
    {
        var installation = await installations.OnAsync(database);
        var counter = new Counter(installation);
        var known = await counter.RegisterAsync(Given.Person());

        await counter.RegisterAsync(known.Snapshot);

        (await FactsAsync(installation, known)).Count.ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task The_number_of_somebody_else_is_refused_without_telling_who_it_is(Database database)
    {
        var counter = new Counter(await installations.OnAsync(database));
        var mother = Given.Person("Lê Thị Mẫu Hoa", birth: "1990");
        await counter.RegisterAsync(mother);

        var refusal = (await counter.TryRegisterAsync(Given.Person("Phạm Mẫu Bé", mother.Identifier, "1/10/2024"))).Refusal!;

        refusal.Code.ShouldBe("number-of-another");
        refusal.Message.ShouldContain("L*** T*** M*** Hoa, sinh năm 1990");
        refusal.Message.ShouldNotContain("Lê");
        (await counter.NamesAsync("pham mau be")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_newborn_without_a_number_is_registered_and_the_picked_one_found_again(Database database)
    {
        var counter = new Counter(await installations.OnAsync(database));
        var newborn = Given.Person("Y Mẫu", PersonIdentifier.None, "7/10/2024");

        var first = await counter.RegisterAsync(newborn);
        var picked = await counter.RegisterAsync(newborn with { Person = first.Snapshot.Person });
        var unpicked = await counter.RegisterAsync(newborn);

        (picked.IsNew, picked.Snapshot.Person).ShouldBe((false, first.Snapshot.Person));
        (unpicked.IsNew, unpicked.Snapshot.Person == first.Snapshot.Person).ShouldBe((true, false));
    }

    [Theory, BothDatabases]
    public async Task An_id_that_the_unit_does_not_know_opens_nobody(Database database)
    {
        var installation = await installations.OnAsync(database);
        var stranger = await new Counter(installation).RegisterAsync(Given.Person("Đỗ Mẫu Kín"));

        var match = await new Counter(installation).RegisterAsync(Given.Person("Đỗ Mẫu Kín", PersonIdentifier.None) with { Person = stranger.Snapshot.Person });

        match.IsNew.ShouldBeTrue();
        match.Snapshot.Person.ShouldNotBe(stranger.Snapshot.Person);
    }

    [Theory, BothDatabases]
    public async Task One_old_card_number_given_twice_belongs_to_two_people(Database database)
    {
        var counter = new Counter(await installations.OnAsync(database));
        var card = Given.OldCitizenId();
        var first = await counter.RegisterAsync(Given.Person("Vũ Mẫu Ba", card));

        (await counter.RegisterAsync(Given.Person("Vũ Mẫu Tư", card))).IsNew.ShouldBeTrue();
        (await counter.RegisterAsync(Given.Person("Vũ Mẫu Ba", card))).Snapshot.Person.ShouldBe(first.Snapshot.Person);
    }

    [Theory, BothDatabases]
    public async Task Owner_and_submitter_of_one_dossier_may_be_the_same_new_person(Database database)
    {
        var counter = new Counter(await installations.OnAsync(database));
        var person = Given.Person();

        var both = await counter.WriteAsync<(PersonMatch, PersonMatch)>(async (registry, ct) => (
            (await registry.RegisterOrMatchAsync(person, counter.Unit, counter.Officer, null, ct)).Value,
            (await registry.RegisterOrMatchAsync(person, counter.Unit, counter.Officer, null, ct)).Value));

        var (owner, submitter) = both.Value;
        (owner.IsNew, submitter.IsNew).ShouldBe((true, false));
        submitter.Snapshot.Person.ShouldBe(owner.Snapshot.Person);
    }

    [Theory, BothDatabases]
    public async Task Many_counters_that_meet_one_new_person_at_once_make_one_person(Database database)
    {
        var installation = await installations.OnAsync(database);
        var person = Given.Person("Ngô Mẫu Cùng Lúc");

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new Counter(installation).TryRegisterAsync(person))));

        results.Where(result => !result.IsRefused).Select(result => result.Value.Snapshot.Person).Distinct().Count().ShouldBe(1);
        results.Where(result => result.IsRefused).ShouldAllBe(result => result.Refusal!.Code == "duplicate" || result.Refusal.Code == "conflict");
    }

    [Theory, BothDatabases]
    public async Task A_correction_keeps_before_and_after_and_is_found_under_the_new_name(Database database)
    {
        var installation = await installations.OnAsync(database);
        var counter = new Counter(installation);
        var known = await counter.RegisterAsync(Given.Person("Nguyễn Thị Mẫu Hằng"));
        var id = known.Snapshot.Person!.Value;

        var corrected = await counter.CorrectAsync(id, known.Snapshot with { Name = "Nguyễn Thị Mẫu Hạnh" }, "Cải chính theo trích lục số 01");

        corrected.Value.Name.ShouldBe("Nguyễn Thị Mẫu Hạnh");
        (await counter.NamesAsync("hang")).ShouldBeEmpty();
        (await counter.NamesAsync("nguyen hanh")).ShouldBe(["Nguyễn Thị Mẫu Hạnh"]);
        var last = (await FactsAsync(installation, known))[^1];
        last.Reason.ShouldBe("Cải chính theo trích lục số 01");
        var fact = last.Fact.ShouldBeOfType<PersonCorrected>();
        (fact.Before.Name, fact.After.Name).ShouldBe(("Nguyễn Thị Mẫu Hằng", "Nguyễn Thị Mẫu Hạnh"));
    }

    [Theory, BothDatabases]
    public async Task A_correction_needs_a_reason_a_known_person_and_a_number_of_their_own(Database database)
    {
        var installation = await installations.OnAsync(database);
        var counter = new Counter(installation);
        var known = (await counter.RegisterAsync(Given.Person())).Snapshot;
        var other = (await counter.RegisterAsync(Given.Person("Người khác"))).Snapshot;

        (await counter.CorrectAsync(known.Person!.Value, known with { Name = "A" }, " ")).Refusal!.Code.ShouldBe("reason-missing");
        (await new Counter(installation).CorrectAsync(known.Person.Value, known with { Name = "A" }, "lý do")).Refusal!.Code.ShouldBe("person-not-found");
        (await counter.CorrectAsync(known.Person.Value, known with { Identifier = other.Identifier }, "lý do")).Refusal!.Code.ShouldBe("number-of-another");
    }

    [Theory, BothDatabases]
    public async Task A_refused_intake_leaves_no_person(Database database)
    {
        var counter = new Counter(await installations.OnAsync(database));

        var refused = await counter.WriteAsync<Done>(async (registry, ct) =>
        {
            await registry.RegisterOrMatchAsync(Given.Person("Bùi Mẫu Hụt"), counter.Unit, counter.Officer, null, ct);
            return new Refusal("papers-missing", "Thiếu giấy tờ.");
        });

        refused.IsRefused.ShouldBeTrue();
        (await counter.NamesAsync("bui mau hut")).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<RecordedFact>> FactsAsync(Installation installation, PersonMatch match) =>
        installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync($"person/{match.Snapshot.Person}", 0, default));
}
