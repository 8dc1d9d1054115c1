using MoCua.Kernel.Identity;

namespace MoCua.Organizations.Tests;

public sealed class ResolveTests
{
    private static readonly UnitTree Tree = LongBien.Tree();

    [Theory]
    [InlineData("one-stop", "long-bien/phuong-bo-de/mot-cua")]
    [InlineData("ward", "long-bien/phuong-bo-de")]
    [InlineData("ward-one-stop", "long-bien/phuong-bo-de/mot-cua")]
    [InlineData("ward/tu-phap-ho-tich", "long-bien/phuong-bo-de")]
    [InlineData("district-one-stop", "long-bien/mot-cua")]
    [InlineData("district", "long-bien")]
    [InlineData("district/do-thi", "long-bien/phong-quan-ly-do-thi")]
    [InlineData("district/lao-dong", "long-bien/phong-lao-dong")]
    [InlineData("province", "ha-noi")]
    public void Places_of_a_process_are_found_from_the_one_stop_of_a_ward(string place, string expected) =>
        Tree.Resolve(place, LongBien.WardOneStop, LongBien.Day).Value.ShouldBe(new UnitId(expected));

    [Theory]
    [InlineData("one-stop", "long-bien/mot-cua")]
    [InlineData("district-one-stop", "long-bien/mot-cua")]
    [InlineData("district", "long-bien")]
    [InlineData("district/do-thi", "long-bien/phong-quan-ly-do-thi")]
    public void Places_of_a_process_are_found_from_the_one_stop_of_the_district(string place, string expected) =>
        Tree.Resolve(place, LongBien.DistrictOneStop, LongBien.Day).Value.ShouldBe(new UnitId(expected));

    [Theory]
    [InlineData("long-bien/phuong-bo-de", "long-bien/phuong-bo-de/mot-cua")]
    [InlineData("long-bien/phong-quan-ly-do-thi", "long-bien/mot-cua")]
    [InlineData("long-bien", "long-bien/mot-cua")]
    public void A_committee_and_its_divisions_receive_at_their_one_stop(string receivedAt, string expected) =>
        Tree.Resolve("one-stop", new UnitId(receivedAt), LongBien.Day).Value.ShouldBe(new UnitId(expected));

    [Theory]
    [InlineData("ward", "long-bien/mot-cua", "no-such-level")]
    [InlineData("district/khong-co", "long-bien/mot-cua", "no-function")]
    [InlineData("ward/do-thi", "long-bien/phuong-bo-de/mot-cua", "no-function")]
    [InlineData("one-stop", "ha-noi", "no-one-stop")]
    [InlineData("one-stop", "long-bien/phuong-khong-co", "unknown-unit")]
    [InlineData("village", "long-bien/mot-cua", "unknown-place")]
    [InlineData("district/", "long-bien/mot-cua", "unknown-place")]
    [InlineData("district-one-stop/do-thi", "long-bien/mot-cua", "unknown-place")]
    [InlineData("", "long-bien/mot-cua", "unknown-place")]
    public void A_place_that_does_not_fit_is_refused_with_its_reason(string place, string receivedAt, string code) =>
        Tree.Resolve(place, new UnitId(receivedAt), LongBien.Day).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void A_unit_is_found_only_on_the_days_on_which_it_exists()
    {
        var last = LongBien.Day;
        var tree = LongBien.Tree(unit => unit.Id == LongBien.Construction ? unit with { ValidTo = last } : unit);

        tree.Resolve("district/do-thi", LongBien.WardOneStop, last).Value.ShouldBe(LongBien.Construction);
        tree.Resolve("district/do-thi", LongBien.WardOneStop, last.AddDays(1)).Refusal!.Code.ShouldBe("no-function");
    }

    [Fact]
    public void A_successor_takes_over_the_function_on_its_first_day()
    {
        var last = LongBien.Day;
        var successor = new UnitId("long-bien/phong-kinh-te-ha-tang");
        var before = LongBien.Tree().Find(LongBien.Construction)!;
        var units = LongBien.Tree().All(last)
            .Select(unit => unit.Id == LongBien.Construction ? unit with { ValidTo = last } : unit)
            .Append(before with { Id = successor, ValidFrom = last.AddDays(1) });
        var tree = new UnitTree(units);

        tree.Resolve("district/do-thi", LongBien.WardOneStop, last).Value.ShouldBe(LongBien.Construction);
        tree.Resolve("district/do-thi", LongBien.WardOneStop, last.AddDays(1)).Value.ShouldBe(successor);
    }
}
