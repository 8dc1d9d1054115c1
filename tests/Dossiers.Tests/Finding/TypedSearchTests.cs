using MoCua.Dossiers.Finding;

namespace MoCua.Dossiers.Tests.Finding;

public class TypedSearchTests
{
    [Theory]
    [InlineData("Nguyễn  Văn Đức", "nguyen van duc")]
    [InlineData("001 194 900 001", "001194900001")]
    [InlineData("(+84) 912.345.678", "84912345678")]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("ngõ 12/5 Bồ Đề", "ngo 12 5 bo de")]
    [InlineData("H26.24.9-241007-0001", "h262492410070001")]
    [InlineData("an an An", "an")]
    [InlineData("  %_' ", "")]
    public void What_is_typed_becomes_words_or_one_number(string typed, string words) =>
        string.Join(' ', TypedSearch.Read(typed).Terms.Select(term => term.Beginning)).ShouldBe(words);

    [Theory]
    [InlineData("nguyeenx", "nguyen")]
    [InlineData("dduwcs", "duc")]
    [InlineData("ddoox", "do")]
    [InlineData("thij", "thi")]
    [InlineData("xuaan", "xuan")]
    [InlineData("san", "san")]
    public void Keys_of_Telex_are_taken_out(string typed, string meant) => TypingErrors.WithoutTelex(typed).ShouldBe(meant);

    [Fact]
    public void One_letter_left_out_added_changed_or_swapped_is_near_and_two_are_not()
    {
        var near = TypingErrors.Around("khuyen").ToHashSet();

        near.ShouldSatisfyAllConditions(
            () => near.ShouldContain("kuyen"), () => near.ShouldContain("khuyenh"), () => near.ShouldContain("khuyem"), () => near.ShouldContain("khyuen"),
            () => near.ShouldNotContain("kuyem"), () => near.ShouldNotContain("yen"));
    }

    [Fact]
    public void Numbers_and_short_words_are_not_forgiven()
    {
        TypedSearch.Read("001194900001").CanBeForgiven.ShouldBeFalse();
        TypedSearch.Read("an").CanBeForgiven.ShouldBeFalse();
        TypedSearch.Read("an nguyen").CanBeForgiven.ShouldBeTrue();
    }
}
