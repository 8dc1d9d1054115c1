using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Organizations.Tests;

public sealed class AccountTests
{
    private static readonly DateOnly Today = LongBien.Day;
    private static readonly UnitInfo Ward = LongBien.Tree().Find(LongBien.Ward)!;
    private static readonly Moment Now = Moment.FromLocal(new DateTime(2024, 10, 7, 8, 0, 0));

    private readonly Account account = Account.Open(Guid.NewGuid(), " Bode.Moi ", "  Nguyễn  Thị Mẫu An ", null, null, "h0", Now, demo: false);

    [Fact]
    public void Logins_and_names_are_kept_tidy_and_a_first_password_must_be_changed()
    {
        account.Login.ShouldBe("bode.moi");
        account.Name.ShouldBe("Nguyễn Thị Mẫu An");
        account.NameFolded.ShouldBe("nguyen thi mau an");
        account.MustChangePassword.ShouldBeTrue();
    }

    [Fact]
    public void A_person_may_hold_several_posts_but_not_the_same_one_twice_at_a_time()
    {
        account.Grant(Ward, Role.Specialist, "Công chức", Today, Today.AddDays(10)).IsRefused.ShouldBeFalse();
        account.Grant(Ward, Role.Clerk, "Văn thư", Today, null).IsRefused.ShouldBeFalse();

        account.Grant(Ward, Role.Specialist, "Công chức", Today.AddDays(10), null).Refusal!.Code.ShouldBe("post-held-already");
        account.Grant(Ward, Role.Specialist, "Công chức", Today.AddDays(11), null).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void A_post_is_held_from_its_first_day_to_its_last_day()
    {
        account.Grant(Ward, Role.Specialist, "Công chức", Today, Today.AddDays(1));
        var post = account.Posts.ShouldHaveSingleItem();

        post.HeldOn(Today.AddDays(-1)).ShouldBeFalse();
        post.HeldOn(Today).ShouldBeTrue();
        post.HeldOn(Today.AddDays(1)).ShouldBeTrue();
        post.HeldOn(Today.AddDays(2)).ShouldBeFalse();
    }

    [Fact]
    public void A_post_ends_at_once_or_later_but_never_in_the_past_and_never_twice()
    {
        account.Grant(Ward, Role.Specialist, "Công chức", Today.AddDays(-30), null);
        var post = account.Posts[0];

        account.End(post, Today.AddDays(-2), Today).Refusal!.Code.ShouldBe("ends-in-the-past");
        account.End(post, Today.AddDays(-1), Today).Value.UntilBefore.ShouldBeNull();
        post.HeldOn(Today).ShouldBeFalse();
        account.End(post, Today, Today).Refusal!.Code.ShouldBe("post-ended-already");
    }

    [Fact]
    public void A_post_that_ends_before_it_begins_or_in_a_unit_that_is_gone_is_refused()
    {
        account.Grant(Ward, Role.Clerk, "Văn thư", Today, Today.AddDays(-1)).Refusal!.Code.ShouldBe("ends-before-it-begins");
        account.Grant(Ward with { ValidTo = Today.AddDays(-1) }, Role.Clerk, "Văn thư", Today, null).Refusal!.Code.ShouldBe("unit-not-valid");
        account.Posts.ShouldBeEmpty();
    }

    [Fact]
    public void A_lock_opens_by_itself_at_its_end()
    {
        account.Lock(5, Now + TimeSpan.FromHours(12));

        account.IsLocked(Now).ShouldBeTrue();
        account.IsLocked(Now + TimeSpan.FromHours(12)).ShouldBeFalse();
    }

    [Fact]
    public void A_new_password_ends_every_session_and_the_ten_before_it_are_remembered()
    {
        var stamp = account.Stamp;
        for (var i = 1; i <= 12; i++)
        {
            account.ChangePassword($"h{i}", Now);
        }

        account.Stamp.ShouldNotBe(stamp);
        account.MustChangePassword.ShouldBeFalse();
        account.PasswordHash.ShouldBe("h12");
        account.EarlierPasswords.ShouldBe(["h11", "h10", "h9", "h8", "h7", "h6", "h5", "h4", "h3"]);
    }
}
