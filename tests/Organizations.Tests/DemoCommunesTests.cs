using MoCua.Kernel.Identity;

namespace MoCua.Organizations.Tests;

/// <summary>Two levels: wards directly under the city, nothing between.</summary>
public sealed class DemoCommunesTests
{
    private static readonly DateOnly Day = new(2025, 10, 6);

    [Fact]
    public void Seven_wards_stand_under_the_city_each_with_a_one_stop_and_somebody_for_every_step()
    {
        var (tree, posts) = (Tree(), File().NewOfficers("x").SelectMany(officer => officer.Posts).ToLookup(post => (post.Unit, post.Role)));
        var wards = tree.ChildrenOf(new UnitId("ha-noi"), Day).Where(unit => unit.Kind == UnitKind.WardCommittee).ToList();

        wards.Count.ShouldBe(7);
        tree.All(Day).ShouldAllBe(unit => unit.Level != UnitLevel.District);
        foreach (var ward in wards)
        {
            posts[(tree.OneStopOf(ward.Id, Day)!.Id, Role.CounterOfficer)].ShouldNotBeEmpty(ward.Name);
            posts[(ward.Id, Role.Leader)].ShouldNotBeEmpty(ward.Name);
            posts[(ward.Id, Role.Clerk)].ShouldNotBeEmpty(ward.Name);
        }
    }

    [Fact]
    public void A_function_of_the_ward_is_found_in_its_divisions_and_a_district_is_not_found()
    {
        var (tree, oneStop) = (Tree(), new UnitId("ha-noi/phuong-bo-de/mot-cua"));

        tree.Resolve("ward/do-thi", oneStop, Day).Value.ShouldBe(new UnitId("ha-noi/phuong-bo-de/phong-kinh-te"));
        tree.Resolve("ward", oneStop, Day).Value.ShouldBe(new UnitId("ha-noi/phuong-bo-de"));
        tree.Resolve("province", oneStop, Day).Value.ShouldBe(new UnitId("ha-noi"));
        tree.Resolve("district", oneStop, Day).IsRefused.ShouldBeTrue();
    }

    private static OrganisationFile File() => LongBien.File("communes-2025");

    private static UnitTree Tree() => LongBien.Tree(File());
}
