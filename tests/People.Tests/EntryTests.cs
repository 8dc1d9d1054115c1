using MoCua.People.Identifiers;

namespace MoCua.People.Tests;

public class EntryTests
{
    private static readonly DateOnly Today = new(2024, 10, 7);

    [Fact]
    public void A_person_as_typed_becomes_a_person_as_kept()
    {
        var reading = new PersonEntry(
            "  nguyễn  Văn An ", "Male", "7/3/1990", IdentifierKind.CitizenId, "001 090 000 345", "0912.345.678", "An@ViDu.vn", " Số 5,  phố Bồ Đề ", "Kinh", "")
            .Read(Today);

        reading.Problems.ShouldBeEmpty();
        reading.Doubts.ShouldBeEmpty();
        var person = reading.Snapshot!;
        (person.Name, person.Sex, person.Birth!.Display, person.Identifier.Number).ShouldBe(("nguyễn Văn An", Sex.Male, "07/03/1990", "001090000345"));
        (person.Phone!.Display, person.Email!.ToString(), person.Address, person.Ethnicity, person.Nationality)
            .ShouldBe(("0912 345 678", "An@vidu.vn", "Số 5, phố Bồ Đề", "Kinh", null));
    }

    [Fact]
    public void A_newborn_needs_a_name_and_nothing_else() => new PersonEntry("Y").Read(Today).Snapshot!.Identifier.ShouldBe(PersonIdentifier.None);

    [Fact]
    public void Every_wrong_field_is_named_at_once()
    {
        var reading = new PersonEntry("", null, "31/02/1990", IdentifierKind.CitizenId, "12", "1", "x", new string('a', 501)).Read(Today);

        reading.Snapshot.ShouldBeNull();
        reading.Problems.Select(problem => problem.Field).ShouldBe(["Name", "Birth", "Phone", "Email", "Number", "Address"]);
        reading.Problems.ShouldAllBe(problem => problem.Message.Length > 20);
    }

    [Theory]
    [InlineData("Nguyễn Văn 2", IdentifierKind.None, "name-malformed")]
    [InlineData("...", IdentifierKind.None, "name-malformed")]
    public void Wrong_names_are_refused(string name, IdentifierKind kind, string code) =>
        new PersonEntry(name, Kind: kind).Read(Today).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void An_organisation_may_have_digits_in_its_name() =>
        new PersonEntry("Công ty 36", Kind: IdentifierKind.TaxCode, Number: "0100109106").Read(Today).Snapshot.ShouldNotBeNull();

    [Fact]
    public void A_doubt_does_not_block() =>
        new PersonEntry("An", "Female", "1991", IdentifierKind.CitizenId, "001090000345").Read(Today).ShouldSatisfyAllConditions(
            reading => reading.Snapshot.ShouldNotBeNull(),
            reading => reading.Doubts.Count.ShouldBe(2));
}
