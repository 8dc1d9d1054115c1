using MoCua.Kernel.Identity;

namespace MoCua.Organizations.Tests;

public sealed class DemoDistrictTests
{
    private static readonly UnitTree Tree = LongBien.Tree();

    [Fact]
    public void The_district_has_fourteen_wards_each_with_its_one_stop()
    {
        var wards = Tree.ChildrenOf(LongBien.District, LongBien.Day).Where(unit => unit.Kind == UnitKind.WardCommittee).ToList();

        wards.Count.ShouldBe(14);
        wards.ShouldAllBe(ward => Tree.OneStopOf(ward.Id, LongBien.Day)!.Parent == ward.Id);
        wards.Select(ward => ward.Code).Distinct().Count().ShouldBe(14);
        Tree.Find(LongBien.Ward)!.Area.ShouldBe("00139");
    }

    [Fact]
    public void Papers_of_a_ward_are_headed_and_dated_with_its_own_name()
    {
        var ward = Tree.Find(LongBien.Ward)!;
        ward.AgencyLines.ShouldBe(["ỦY BAN NHÂN DÂN", "PHƯỜNG BỒ ĐỀ"]);
        ward.PlaceName.ShouldBe("Bồ Đề");

        var oneStop = Tree.Find(LongBien.WardOneStop)!;
        oneStop.AgencyLines.ShouldBe(["ỦY BAN NHÂN DÂN PHƯỜNG BỒ ĐỀ", "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"]);
        oneStop.PlaceName.ShouldBe("Bồ Đề");
        Tree.Find(LongBien.Construction)!.PlaceName.ShouldBe("Long Biên");
    }

    [Fact]
    public void Every_post_stands_at_a_unit_that_exists_and_every_login_is_one_person()
    {
        var officers = LongBien.File().NewOfficers("x").ToList();

        officers.Count.ShouldBeGreaterThan(100);
        officers.Select(officer => officer.Login).Distinct().Count().ShouldBe(officers.Count);
        officers.SelectMany(officer => officer.Posts).ShouldAllBe(post => Tree.Find(post.Unit) != null);
        officers.ShouldContain(officer => officer.Posts.Count > 1);
        officers.ShouldAllBe(officer => officer.Name.Contains("Mẫu") || officer.Name.Contains("Thử"));
    }

    [Fact]
    public void Every_ward_has_somebody_for_each_step_of_its_procedures()
    {
        var posts = LongBien.File().NewOfficers("x").SelectMany(officer => officer.Posts).ToLookup(post => (post.Unit, post.Role));
        var wards = Tree.ChildrenOf(LongBien.District, LongBien.Day).Where(unit => unit.Kind == UnitKind.WardCommittee);

        foreach (var ward in wards)
        {
            posts[(ward.Id, Role.Specialist)].Count().ShouldBeGreaterThanOrEqualTo(2, ward.Name);
            posts[(ward.Id, Role.Leader)].Count().ShouldBe(2, ward.Name);
            posts[(ward.Id, Role.Clerk)].ShouldNotBeEmpty(ward.Name);
            posts[(Tree.OneStopOf(ward.Id, LongBien.Day)!.Id, Role.CounterOfficer)].ShouldNotBeEmpty(ward.Name);
            posts[(Tree.Resolve("ward/cong-an", Tree.OneStopOf(ward.Id, LongBien.Day)!.Id, LongBien.Day).Value, Role.Specialist)].ShouldNotBeEmpty(ward.Name);
        }
    }

    [Fact]
    public void The_demo_password_would_pass_the_rule_for_passwords() =>
        PasswordRule.Check(new OrganizationsOptions().DemoPassword, "bode.motcua", "Nguyễn Thị Mẫu An").IsRefused.ShouldBeFalse();

    [Fact]
    public void A_subtree_holds_the_unit_and_everything_below_and_nothing_beside()
    {
        Tree.SubtreeOf(LongBien.Ward).ShouldBe([LongBien.Ward, LongBien.WardOneStop, new UnitId("long-bien/phuong-bo-de/cong-an")], ignoreOrder: true);
        Tree.SubtreeOf(LongBien.District).Count.ShouldBe(Tree.All(LongBien.Day).Count - 1);
        Tree.SubtreeOf(new UnitId("x")).ShouldBeEmpty();
    }
}
