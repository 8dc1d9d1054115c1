using System.Text.Json;
using MoCua.Kernel.Facts;
using MoCua.People.Identifiers;

namespace MoCua.People.Tests.Identifiers;

public class PersonIdentifierTests
{
    private static readonly DateOnly Today = new(2024, 10, 7);

    [Theory]
    [InlineData(IdentifierKind.CitizenId, "001 090 000 345", "CitizenId:001090000345")]
    [InlineData(IdentifierKind.OldCitizenId, "012345678", "OldCitizenId:012345678")]
    [InlineData(IdentifierKind.Passport, "c1234567", "Passport:C1234567")]
    [InlineData(IdentifierKind.TaxCode, "0100109106", "TaxCode:0100109106")]
    [InlineData(IdentifierKind.None, "", "None:")]
    public void Each_kind_is_parsed_by_its_own_rule_and_read_back(IdentifierKind kind, string text, string kept)
    {
        var identifier = PersonIdentifier.Parse(kind, text, Today).Value;

        identifier.ToString().ShouldBe(kept);
        PersonIdentifier.FromKept(kept).ShouldBe(identifier);
    }

    [Fact]
    public void A_newborn_has_no_number_yet() => PersonIdentifier.None.Label.ShouldBe("Chưa có giấy tờ");

    [Fact]
    public void A_number_without_a_kind_is_refused() =>
        PersonIdentifier.Parse(IdentifierKind.None, "001090000345", Today).Refusal!.Code.ShouldBe("identifier-without-kind");

    [Fact]
    public void The_number_of_another_kind_is_refused() =>
        PersonIdentifier.Parse(IdentifierKind.CitizenId, "C1234567", Today).Refusal!.Message.ShouldContain("Hộ chiếu");

    [Fact]
    public void Values_travel_through_json_as_their_canonical_text()
    {
        var values = new Values(
            PersonIdentifier.Parse(IdentifierKind.CitizenId, "001090000345", Today).Value,
            PhoneNumber.Parse("0912345678").Value,
            PartialDate.OfYear(1990));

        var json = JsonSerializer.Serialize(values, FactJson.Whole);

        json.ShouldBe("""{"identifier":"CitizenId:001090000345","phone":"\u002B84912345678","birth":"1990"}""");
        JsonSerializer.Deserialize<Values>(json, FactJson.Whole).ShouldBe(values);
    }

    [Fact]
    public void Json_that_is_no_identifier_is_an_error() =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Values>("""{"identifier":"x"}""", FactJson.Whole));

    private sealed record Values(PersonIdentifier Identifier, PhoneNumber? Phone, PartialDate? Birth);
}
