using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>Whose posts an actor may give to others for a time, and who may receive them.</summary>
internal static class DelegationRights
{
    /// <summary>The own posts; a head those of the own division, a leader those of the committee's units. A leader's post only its leader.</summary>
    public static bool MayDelegate(this Actor actor, PostHolding holding, UnitDirectory units, DateOnly today) =>
        holding.Role is not Role.Administrator && (holding.Account == actor.Account || actor.PostToDirect(holding.Unit, holding.Role, units, today) is not null);

    public static bool MayRevoke(this Actor actor, PostDelegation given, UnitDirectory units, DateOnly today) =>
        given.Account == actor.Account || given.To == actor.Account || actor.PostToDirect(given.Unit, given.Role, units, today) is not null;

    /// <summary>Only who heads an agency authorises to sign; a deputy passes nothing on (NĐ 30/2020/NĐ-CP, Điều 13).</summary>
    public static bool IsDeputyLeader(this PostHolding holding) => holding.Role is Role.Leader && holding.Title.StartsWith(Texts.ActsDeputy, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The post of the same committee under which somebody may act for another, or null. A leader authorises a head below
    /// (NĐ 30/2020/NĐ-CP, Điều 13 khoản 3), a head somebody of the division or another head; deputies need no authorisation.
    /// </summary>
    public static Post? PostToActThrough(this Actor receiver, PostHolding holding, UnitDirectory units, DateOnly today) => receiver.Posts
        .Where(post => holding.Role switch
        {
            Role.Leader => post.Role is Role.Head,
            Role.Head => post.Role is Role.Head || (post.Unit == holding.Unit && post.Role is not Role.Administrator),
            _ => post.Role is not Role.Administrator,
        })
        .Where(post => units.CommitteeOf(post.Unit, today) is { } committee && committee.Id == units.CommitteeOf(holding.Unit, today)?.Id)
        .OrderByDescending(post => post.Unit == holding.Unit).FirstOrDefault();

    /// <summary>Units whose posts the actor deals out.</summary>
    public static List<UnitId> DirectedUnits(this Actor actor, UnitDirectory units, DateOnly today) =>
    [
        .. actor.Posts.Where(post => post is { Role: Role.Head, Acting: null }).Select(post => post.Unit)
            .Concat(actor.Posts.Where(post => post is { Role: Role.Leader, Acting: null }).SelectMany(post => units.SubtreeOf(post.Unit).Where(unit => units.CommitteeOf(unit, today)?.Id == post.Unit)))
            .Distinct(),
    ];

    /// <summary>The own post under which the actor deals out posts of a unit, or null: who only acts for a head or leader deals out none.</summary>
    public static Post? PostToDirect(this Actor actor, UnitId unit, Role role, UnitDirectory units, DateOnly today) => role is Role.Leader or Role.Administrator
        ? null
        : actor.Posts.Where(post => post.Acting is null).FirstOrDefault(post =>
            (post.Role is Role.Head && post.Unit == unit && role is not Role.Head)
            || (post.Role is Role.Leader && units.CommitteeOf(unit, today)?.Id == post.Unit));
}
