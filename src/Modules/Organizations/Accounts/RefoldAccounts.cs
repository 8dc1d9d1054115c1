using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Accounts with their posts, and units, held against their facts. Secrets and their dates are no facts and are not compared.</summary>
internal sealed class RefoldAccounts(AppDb db, FactHistory history) : IRefold
{
    public async Task<RefoldReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        var compared = 0L;
        foreach (var account in (await db.Accounts.AsNoTracking().Include(row => row.Posts).Include(row => row.Delegations).ToListAsync(ct)).Where(row => stream is null || row.Stream == stream))
        {
            compared++;
            if (Misfit(account, await history.OfAsync(account.Stream, 0, ct)) is { } misfit)
            {
                return new RefoldReport(compared, misfit);
            }
        }

        foreach (var unit in (await db.Units.AsNoTracking().ToListAsync(ct)).Where(row => stream is null || row.Stream == stream))
        {
            compared++;
            if (Misfit(unit, await history.OfAsync(unit.Stream, 0, ct)) is { } misfit)
            {
                return new RefoldReport(compared, misfit);
            }
        }

        return new RefoldReport(compared, null);
    }

    private static string? Misfit(Account row, IReadOnlyList<RecordedFact> facts)
    {
        var compare = new Comparison(row.Stream);
        var (who, closed, locked, posts) = ("", false, (Moment?)null, new Dictionary<Guid, (UnitId Unit, Role Role, string Title, DateOnly From, DateOnly? Until)>());
        var given = new Dictionary<Guid, string>();
        foreach (var recorded in facts)
        {
            switch (recorded.Fact)
            {
                case OfficerAppointed fact: who = $"{fact.Login} {fact.Name}"; break;
                case SystemRegistered fact: who = $"{fact.Login} {fact.Name} {string.Join(' ', fact.Scopes)}"; break;
                case PostGranted fact: posts[fact.Holding] = (fact.Unit, fact.Role, fact.Title, fact.From, fact.Until); break;
                case PostEnded fact: posts[fact.Holding] = posts[fact.Holding] with { Until = fact.Until }; break;
                case PostDelegated fact: given[fact.Delegation] = Given(fact.Holding, fact.Unit, fact.Role, fact.To, fact.ToName, fact.ActsAs, fact.From, fact.Until, fact.Document, revoked: false); break;
                case DelegationRevoked fact: given[fact.Delegation] = "taken back" + given[fact.Delegation]["given".Length..]; break;
                case AccountClosed: closed = true; break;
                case AccountReopened: closed = false; break;
                case AccountLocked fact: locked = fact.Until; break;
                case AccountUnlocked or PasswordReset: locked = null; break;
                case PasswordChanged or SystemSecretRenewed: break;
                default: compare.Keep($"{recorded.Fact.GetType().Name} has no rule by which it could be folded"); break;
            }
        }

        compare.Same("login, name and scopes", who, row.Scopes is { } scopes ? $"{row.Login} {row.Name} {string.Join(' ', scopes)}" : $"{row.Login} {row.Name}");
        compare.Same("closed", closed, row.Closed);
        compare.Same("locked_until", locked, row.LockedUntil);
        compare.Same("posts", posts.Select(post => Text(post.Key, post.Value)).Order(), row.Posts.Select(post => Text(post.Id, (post.Unit, post.Role, post.Title, post.From, post.Until))).Order());
        compare.Same("delegations", given.Values.Order(), row.Delegations
            .Select(each => Given(each.Holding, each.Unit, each.Role, each.To, each.ToName, each.ActsAs, each.From, each.Until, each.Document, each.RevokedAt is not null)).Order());
        return compare.Misfit;
    }

    private static string Given(
        Guid holding, UnitId unit, Role role, Guid to, string toName, string actsAs, DateOnly from, DateOnly until, string? document, bool revoked) =>
        $"{(revoked ? "taken back" : "given")} {holding} {unit} {role} {to} “{toName}” “{actsAs}” {from:O}–{until:O} “{document}”";

    private static string? Misfit(Unit row, IReadOnlyList<RecordedFact> facts)
    {
        var compare = new Comparison(row.Stream);
        if (facts is not [{ Fact: UnitOpened opened }, ..])
        {
            return $"{row.Stream}: its first fact is not that it was opened";
        }

        compare.Same("description", opened, new UnitOpened(row.Id, row.Code, row.Name, row.Kind, row.Parent, row.Area, row.Functions, row.ValidFrom));
        return compare.Misfit;
    }

    private static string Text(Guid id, (UnitId Unit, Role Role, string Title, DateOnly From, DateOnly? Until) post) =>
        $"{id} {post.Unit} {post.Role} “{post.Title}” {post.From:O}–{post.Until:O}";
}
