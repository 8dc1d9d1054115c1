using System.Net;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Organizations.Tests;

public sealed class DelegationTests(Installations installations) : IClassFixture<Installations>
{
    private const string Counter = "/mot-cua/tiep-nhan";

    [Theory, BothDatabases]
    public async Task A_post_opens_its_pages_to_the_other_between_the_two_days_and_ends_by_itself(Database database)
    {
        var installation = await StartAsync(database);
        using var clerk = await installation.OfficerAsync("bode.motcua");
        using var other = await installation.OfficerAsync("bode.vanhoa");
        var page = await clerk.GetAsync("/uy-quyen");

        page = await page.PressAsync(
            "Give", ("Holding", (await HoldingAsync(installation, "bode.motcua", Role.CounterOfficer)).ToString()), ("To", (await ActorAsync(installation, "bode.vanhoa")).Account.ToString()),
            ("From", "08/10/2024"), ("Until", "09/10/2024"), ("Reason", "Đi tập huấn"));

        page.Text.ShouldContain("đến hết ngày 09/10/2024");
        page.Text.ShouldContain("Chưa đến ngày");
        foreach (var (day, status) in new[] { (7, HttpStatusCode.Forbidden), (8, HttpStatusCode.OK), (9, HttpStatusCode.OK), (10, HttpStatusCode.Forbidden) })
        {
            installation.SetClock(2024, 10, day, 9);
            (await other.GetAsync(Counter)).Status.ShouldBe(status, $"ngày {day}");
        }

        installation.SetClock(2024, 10, 9, 9);
        (await ActorAsync(installation, "bode.vanhoa")).Posts.ShouldContain(post => post.Role == Role.CounterOfficer && post.Title == "Công chức Văn hóa – Xã hội (thay Đỗ Thị Mẫu Oanh)");
        (await clerk.GetAsync(Counter)).Status.ShouldBe(HttpStatusCode.OK); // the post stays its holder's
        var holders = await installation.WithAsync<OfficerDirectory, IReadOnlyList<OfficeHolder>>(officers => officers.InAsync([LongBien.WardOneStop], default));
        holders.Count(each => each.Role is Role.CounterOfficer && each.Name == "Lý Thị Thử Ngọc").ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task A_signature_goes_only_by_a_written_authorisation_to_a_head_who_does_not_pass_it_on(Database database)
    {
        var installation = await StartAsync(database);
        var (leader, head, specialist) = (await ActorAsync(installation, "quan.chutich"), await ActorAsync(installation, "quan.qldt.truongphong"), await ActorAsync(installation, "quan.qldt"));
        var holding = await HoldingAsync(installation, "quan.chutich", Role.Leader);

        (await GiveAsync(installation, leader, holding, head, document: null)).Refusal!.Code.ShouldBe("delegation-document-missing");
        (await GiveAsync(installation, leader, holding, specialist)).Refusal!.Code.ShouldBe("delegate-not-head");
        (await GiveAsync(installation, leader, holding, await ActorAsync(installation, "quan.phochutich"))).Refusal!.Code.ShouldBe("delegate-not-head");
        (await GiveAsync(installation, await ActorAsync(installation, "quan.phochutich"), holding, head)).Refusal!.Code.ShouldBe("not-found");
        (await GiveAsync(installation, head, holding, specialist)).Refusal!.Code.ShouldBe("not-found");
        (await GiveAsync(installation, leader, holding, head, from: LongBien.Day.AddDays(-1))).Refusal!.Code.ShouldBe("delegation-in-the-past");
        (await GiveAsync(installation, leader, holding, head)).Value.ActsAs.ShouldBe("Trưởng phòng Quản lý đô thị (thừa ủy quyền)");
        (await GiveAsync(installation, leader, holding, await ActorAsync(installation, "quan.tuphap.truongphong"))).Refusal!.Code.ShouldBe("delegated-already");
        (await GiveAsync(installation, await ActorAsync(installation, "quan.phochutich"), await HoldingAsync(installation, "quan.phochutich", Role.Leader), head)).Refusal!.Code.ShouldBe("delegate-deputy");

        var acting = await ActorAsync(installation, "quan.qldt.truongphong");
        acting.Holds(Role.Leader, LongBien.District).ShouldBeTrue();
        (await GiveAsync(installation, acting, holding, specialist)).Refusal!.Code.ShouldBe("not-found"); // it is not theirs to pass on
        var elsewhere = await HoldingAsync(installation, "quan.tuphap", Role.Specialist);
        (await GiveAsync(installation, acting, elsewhere, specialist)).Refusal!.Code.ShouldBe("not-found"); // nor does it let them deal out the posts of other divisions
        (await ListAsync(installation, acting)).Choices.ShouldNotContain(each => each.Holding == elsewhere);
        var fact = (await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Account.StreamOf(leader.Account), 0, default)))[^1];
        fact.Fact.ShouldBeOfType<PostDelegated>().Document.ShouldBe("12/GUQ-UBND ngày 07/10/2024");
    }

    [Theory, BothDatabases]
    public async Task Nobody_gives_themselves_the_post_of_another_and_a_head_gives_theirs_within_the_division(Database database)
    {
        var installation = await StartAsync(database);
        var (head, specialist, elsewhere) = (await ActorAsync(installation, "quan.tnmt.truongphong"), await ActorAsync(installation, "quan.tnmt"), await ActorAsync(installation, "quan.noivu"));
        var (headship, desk) = (await HoldingAsync(installation, "quan.tnmt.truongphong", Role.Head), await HoldingAsync(installation, "quan.tnmt", Role.Specialist));
        var (registrar, colleague) = (await HoldingAsync(installation, "bode.tuphap", Role.Specialist), await ActorAsync(installation, "bode.vanhoa"));

        (await GiveAsync(installation, head, desk, head)).Refusal!.Code.ShouldBe("delegate-to-self");
        (await GiveAsync(installation, head, headship, elsewhere)).Refusal!.Code.ShouldBe("delegate-outside-unit");
        (await GiveAsync(installation, specialist, headship, specialist)).Refusal!.Code.ShouldBe("not-found");
        (await GiveAsync(installation, await ActorAsync(installation, "bode.chutich"), registrar, colleague)).Refusal!.Code.ShouldBe("delegate-holds-it");
        (await GiveAsync(installation, head, headship, specialist)).Value.ActsAs.ShouldBe("Chuyên viên đất đai (thừa ủy quyền)");

        var acting = await ActorAsync(installation, "quan.tnmt");
        acting.Posts.Where(post => post.Acting is not null).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            post => (post.Role, post.Unit).ShouldBe((Role.Head, head.Posts[0].Unit)),
            post => (post.Acting!.Name, post.Acting.Title, post.Acting.Document).ShouldBe((head.Name, head.Posts[0].Title, "12/GUQ-UBND ngày 07/10/2024")));
        acting.Holds(Role.Leader).ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task A_delegation_is_taken_back_at_once_by_who_gave_it_and_by_nobody_elsewhere(Database database)
    {
        var installation = await StartAsync(database);
        var (clerk, other, stranger) = (await ActorAsync(installation, "ngoclam.motcua"), await ActorAsync(installation, "ngoclam.vanhoa"), await ActorAsync(installation, "bode.chutich"));
        var holding = await HoldingAsync(installation, "ngoclam.motcua", Role.CounterOfficer);

        (await GiveAsync(installation, stranger, holding, other)).Refusal!.Code.ShouldBe("not-found");
        (await GiveAsync(installation, clerk, holding, stranger)).Refusal!.Code.ShouldBe("delegate-elsewhere");
        var given = (await GiveAsync(installation, clerk, holding, other)).Value.Delegation;
        (await ListAsync(installation, stranger)).Rows.ShouldNotContain(row => row.Id == given);
        (await ListAsync(installation, await ActorAsync(installation, "ngoclam.chutich"))).Rows.ShouldContain(row => row.Id == given && row.MayRevoke);
        using var session = await installation.OfficerAsync("ngoclam.vanhoa");
        (await session.GetAsync(Counter)).Status.ShouldBe(HttpStatusCode.OK);

        (await RevokeAsync(installation, stranger, given, "Nhầm")).Refusal!.Code.ShouldBe("not-found");
        (await RevokeAsync(installation, clerk, given, " ")).Refusal!.Code.ShouldBe("reason-missing");
        (await RevokeAsync(installation, clerk, given, "Đã về")).Refusal.ShouldBeNull();
        (await RevokeAsync(installation, clerk, given, "Đã về")).Refusal!.Code.ShouldBe("delegation-over");

        (await session.GetAsync(Counter)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await installation.WithAsync<ChainVerifier, ChainReport>(verifier => verifier.VerifyAsync(null, default))).FirstMisfit.ShouldBeNull();
    }

    private async Task<Installation> StartAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return installation;
    }

    private static Task<Result<PostDelegated>> GiveAsync(
        Installation installation, Actor by, Guid holding, Actor to, string? document = "12/GUQ-UBND ngày 07/10/2024", DateOnly? from = null) =>
        installation.WithAsync<DelegatePost, Result<PostDelegated>>(give => give.HandleAsync(
            new DelegatePost.Request(holding, to.Account, from, LongBien.Day.AddDays(4), document, "Đi công tác"), by, default));

    private static Task<Result<DelegationRevoked>> RevokeAsync(Installation installation, Actor by, Guid delegation, string reason) =>
        installation.WithAsync<RevokeDelegation, Result<DelegationRevoked>>(revoke => revoke.HandleAsync(new RevokeDelegation.Request(delegation, reason), by, default));

    private static Task<ListDelegations.Listed> ListAsync(Installation installation, Actor actor) =>
        installation.WithAsync<ListDelegations, ListDelegations.Listed>(list => list.HandleAsync(actor, default));

    private static Task<Actor> ActorAsync(Installation installation, string login) =>
        installation.WithAsync<OrganizationsSeed, Actor>(people => people.ActorAsync(login, default));

    private static Task<Guid> HoldingAsync(Installation installation, string login, Role role) => installation.WithAsync<AppDb, Guid>(db => (
        from account in db.Accounts
        where account.Login == login
        join post in db.PostHoldings on account.Id equals post.Account
        where post.Role == role
        select post.Id).SingleAsync());
}
