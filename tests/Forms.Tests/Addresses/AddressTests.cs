using MoCua.Forms.Addresses;

namespace MoCua.Forms.Tests.Addresses;

public class AddressTests
{
    private const string BoDe2024 = "00145"; // any ward of Long Biên; the code names another ward since July 2025

    private static readonly AdministrativeAreas Areas = AdministrativeAreas.Shipped;
    private static readonly DateOnly In2024 = new(2024, 10, 7);
    private static readonly DateOnly In2026 = new(2026, 3, 2);

    [Fact]
    public void The_country_has_the_units_of_each_day()
    {
        Count(In2024).ShouldBe((63, 704, 10472));
        Count(new DateOnly(2025, 1, 1)).ShouldBe((63, 696, 10051));
        Count(In2026).ShouldBe((34, 0, 3321));

        (int, int, int) Count(DateOnly day)
        {
            var provinces = Areas.ChildrenOf("", day);
            var below = provinces.SelectMany(province => Areas.ChildrenOf(province.Code, day)).ToList();
            var districts = below.Where(area => area.IsDistrict).ToList();
            return (provinces.Count, districts.Count, below.Count(area => area.IsCommune) + districts.Sum(district => Areas.ChildrenOf(district.Code, day).Count));
        }
    }

    [Fact]
    public void An_address_has_a_district_in_2024_and_none_in_2026()
    {
        Areas.Written(Areas.Search("bo de", In2024, BoDe2024, 1)[0], In2024).ShouldBe("phường Bồ Đề, quận Long Biên, thành phố Hà Nội");
        Areas.Written(Areas.Search("bo de", In2026, BoDe2024, 1)[0], In2026).ShouldBe("phường Bồ Đề, thành phố Hà Nội");
    }

    [Fact]
    public void Neighbours_come_first_and_the_lists_of_the_page_are_short()
    {
        var found = Areas.Search("phuc", In2024, BoDe2024, 10);
        found.Count.ShouldBe(10);
        found[0].Name.ShouldBe("Phường Phúc Đồng");
        found[0].Parent.ShouldBe("004");
        Areas.CommunesNear(BoDe2024, In2024).Count.ShouldBe(14);
        Areas.CommunesNear("00118", In2026).Count.ShouldBe(126);
        Areas.DistrictsNear(BoDe2024, In2024).Count.ShouldBe(30);
        Areas.DistrictsNear("00118", In2026).ShouldBeEmpty();
        Areas.CommunesNear("lạ", In2024).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Số 1 ngõ Mẫu, phường bồ đề", "Số 1 ngõ Mẫu, phường Bồ Đề, quận Long Biên, thành phố Hà Nội")]
    [InlineData("so 12 bo de long bien", "so 12, phường Bồ Đề, quận Long Biên, thành phố Hà Nội")]
    [InlineData("thanh xuan bac", "phường Thanh Xuân Bắc, quận Thanh Xuân, thành phố Hà Nội")]
    public void House_and_street_are_kept_when_the_commune_is_chosen(string typed, string completed) =>
        SuggestAddress.For(Areas, typed, In2024, BoDe2024, isPart: false)[0].Label.ShouldBe(completed);

    [Theory]
    [InlineData("")]
    [InlineData("  ,, ")]
    [InlineData("x")]
    [InlineData("zzzz zzzz")]
    public void What_names_nothing_finds_nothing(string typed) =>
        SuggestAddress.For(Areas, typed, In2024, BoDe2024, isPart: false).ShouldBeEmpty();

    [Fact]
    public void A_part_is_the_bare_name_and_brings_what_lies_above()
    {
        var found = SuggestAddress.For(Areas, "bo de", In2024, BoDe2024, isPart: true)[0];
        (found.Label, found.Hint, found.District, found.Province).ShouldBe(("Bồ Đề", "phường Bồ Đề, quận Long Biên, thành phố Hà Nội", "Long Biên", "Hà Nội"));
    }
}
