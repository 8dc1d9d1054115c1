using MoCua.People.Identifiers;

namespace MoCua.People.Tests.Identifiers;

public class CitizenIdTests
{
    private static readonly DateOnly Today = new(2024, 10, 7);

    [Theory]
    [InlineData("001090000345", Sex.Male, 1990, "001")]
    [InlineData("079190000345", Sex.Female, 1990, "079")]
    [InlineData("096206000345", Sex.Male, 2006, "096")]
    [InlineData("001324000345", Sex.Female, 2024, "001")]
    [InlineData("164185000345", Sex.Female, 1985, "164")]
    public void Place_century_sex_and_birth_year_are_read_from_the_digits(string text, Sex sex, int year, string place)
    {
        var id = CitizenId.Parse(text, Today).Value;

        (id.Sex, id.BirthYear, id.Place).ShouldBe((sex, year, place));
        id.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("001 090 000 345")]
    [InlineData("001.090.000.345")]
    [InlineData(" 001-090-000-345 ")]
    [InlineData("001\u00a0090\u00a0000\u00a0345")]
    public void Spaces_dots_and_dashes_are_accepted(string text) =>
        CitizenId.Parse(text, Today).Value.ToString().ShouldBe("001090000345");

    [Theory]
    [InlineData("", "citizen-id-missing", "12 chữ số")]
    [InlineData("O01090000345", "citizen-id-malformed", "chữ O thay số 0")]
    [InlineData("012345678", "citizen-id-malformed", "CMND")]
    [InlineData("01090000345", "citizen-id-malformed", "mất số 0")]
    [InlineData("0010900003456", "citizen-id-malformed", "có 13")]
    [InlineData("003090000345", "citizen-id-place", "003")]
    [InlineData("097090000345", "citizen-id-place", "097")]
    [InlineData("000090000345", "citizen-id-place", "000")]
    [InlineData("001225000345", "citizen-id-future", "2025")]
    [InlineData("001490000345", "citizen-id-future", "2190")]
    public void An_ill_formed_number_is_refused_with_what_is_wrong(string text, string code, string hint)
    {
        var refusal = CitizenId.Parse(text, Today).Refusal;

        refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain(hint);
    }

    [Fact]
    public void All_sixty_three_provinces_are_known() => Provinces.Count.ShouldBe(63);

    [Fact]
    public void A_number_that_disagrees_with_what_was_entered_warns_and_does_not_block()
    {
        var id = CitizenId.Parse("001090000345", Today).Value;

        id.Doubts(Sex.Male, PartialDate.OfYear(1990)).ShouldBeEmpty();
        id.Doubts(null, null).ShouldBeEmpty();
        CitizenId.FromKept("123090000001").Doubts(null, null).ShouldHaveSingleItem().ShouldContain("nước ngoài");
        id.Doubts(Sex.Female, PartialDate.OfYear(1991)).ShouldBe(
        [
            "Theo số định danh thì giới tính là Nam, nhưng đã chọn Nữ. Đối chiếu lại với giấy tờ.",
            "Theo số định danh thì năm sinh là 1990, nhưng đã nhập 1991. Đối chiếu lại với giấy tờ.",
        ]);
    }

    [Fact]
    public void What_was_once_accepted_stays_readable() => CitizenId.FromKept("003090000345").ToString().ShouldBe("003090000345");
}
