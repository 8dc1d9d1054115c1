using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

internal enum DelegationState
{
    InForce,
    ToCome,
    Ended,
    Revoked,
}

/// <summary>The delegations that concern an actor: given, received, or in the units that they direct; the last month's too.</summary>
internal sealed class ListDelegations(AppDb db, OfficerDirectory officers, UnitDirectory units, CivilClock civil)
{
    private const int DaysShown = 31;
    private const int Most = 200;

    public sealed record Row(
        Guid Id, string From, string Title, UnitId Unit, string UnitName, Role Role, Guid To, string ToName, string ActsAs, DateOnly Since, DateOnly Until, string? Document,
        DelegationState State, bool MayRevoke);

    /// <summary>A post that the actor may give for a time.</summary>
    public sealed record Choice(Guid Holding, string Holder, string Title, string UnitName, Role Role);

    public sealed record Receiver(Guid Account, string Name, string Title, string UnitName);

    public sealed record Listed(IReadOnlyList<Row> Rows, IReadOnlyList<Choice> Choices, IReadOnlyList<Receiver> Receivers);

    public async Task<Listed> HandleAsync(Actor actor, CancellationToken ct)
    {
        var today = civil.Today;
        var directed = actor.DirectedUnits(units, today);
        return new Listed(await RowsAsync(actor, directed, today, ct), await ChoicesAsync(actor, directed, today, ct), await ReceiversAsync(actor, directed, today, ct));
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(Actor actor, List<UnitId> directed, DateOnly today, CancellationToken ct)
    {
        var oldest = today.AddDays(-DaysShown);
        var rows = await (
            from given in db.PostDelegations
            where given.Until >= oldest && (given.Account == actor.Account || given.To == actor.Account || directed.Contains(given.Unit))
            join giver in db.Accounts on given.Account equals giver.Id
            join holding in db.PostHoldings on given.Holding equals holding.Id
            orderby given.From descending, given.Id descending
            select new { Given = given, giver.Name, holding.Title }).AsNoTracking().Take(Most).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new Row(
                row.Given.Id, row.Name, row.Title, row.Given.Unit, NameOf(row.Given.Unit), row.Given.Role, row.Given.To, row.Given.ToName, row.Given.ActsAs, row.Given.From, row.Given.Until,
                row.Given.Document, StateOf(row.Given, today), StateOf(row.Given, today) is DelegationState.InForce or DelegationState.ToCome && actor.MayRevoke(row.Given, units, today))),
        ];
    }

    private async Task<IReadOnlyList<Choice>> ChoicesAsync(Actor actor, List<UnitId> directed, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from post in db.PostHoldings
            where (post.Account == actor.Account || directed.Contains(post.Unit)) && post.From <= today && (post.Until == null || post.Until >= today)
            join account in db.Accounts on post.Account equals account.Id
            where !account.Closed && account.Scopes == null
            orderby account.NameFolded, post.Rank
            select new { Post = post, account.Name }).AsNoTracking().ToListAsync(ct);
        return
        [
            .. rows.Where(row => actor.MayDelegate(row.Post, units, today) && !row.Post.IsDeputyLeader()).OrderByDescending(row => row.Post.Account == actor.Account)
                .Select(row => new Choice(row.Post.Id, row.Name, row.Post.Title, NameOf(row.Post.Unit), row.Post.Role)),
        ];
    }

    private async Task<IReadOnlyList<Receiver>> ReceiversAsync(Actor actor, List<UnitId> directed, DateOnly today, CancellationToken ct)
    {
        var committees = actor.Units.Concat(directed).Select(unit => units.CommitteeOf(unit, today)?.Id).OfType<UnitId>().Distinct().ToList();
        var places = committees.SelectMany(committee => units.SubtreeOf(committee).Where(unit => units.CommitteeOf(unit, today)?.Id == committee)).Distinct().ToList();
        var people = await officers.InAsync(places, ct);
        return
        [
            .. people.Where(each => each.Role is not Role.Administrator).DistinctBy(each => each.Account)
                .Select(each => new Receiver(each.Account, each.Name, each.Title, NameOf(each.Unit))),
        ];
    }

    private string NameOf(UnitId unit) => units.Find(unit)?.Name ?? unit.Value;

    private static DelegationState StateOf(PostDelegation given, DateOnly today) =>
        given.RevokedAt is not null ? DelegationState.Revoked
        : given.Until < today ? DelegationState.Ended
        : given.From > today ? DelegationState.ToCome
        : DelegationState.InForce;
}
