using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Organizations;

namespace MoCua.Dossiers.Closures;

/// <summary>The closures that were decided, and the calendars that follow them.</summary>
internal sealed class ClosureBook(AppDb db, UnitDirectory units, WorkingCalendars calendars)
{
    /// <summary>Of the units whose leader this is and of those under them, the newest first.</summary>
    public Task<List<OfficeClosure>> OfAsync(Actor actor, CancellationToken ct)
    {
        var mine = actor.Posts.Where(post => post.Role is Role.Leader).SelectMany(post => units.SubtreeOf(post.Unit)).Distinct().ToList();
        return db.OfficeClosures.AsNoTracking().Where(closure => mine.Contains(closure.Unit)).OrderByDescending(closure => closure.DecidedAt).Take(100).ToListAsync(ct);
    }

    /// <summary>Every calendar from now on knows what holds in the database. At the start, and after every decision.</summary>
    public async Task FollowAsync(CancellationToken ct) =>
        calendars.Follow((await db.OfficeClosures.AsNoTracking().Where(closure => !closure.Revoked).OrderBy(closure => closure.DecidedAt).ThenBy(closure => closure.Id).ToListAsync(ct))
            .Select(closure => closure.Days));

    /// <summary>The committees for which the actor may decide.</summary>
    public IReadOnlyList<UnitInfo> Deciding(Actor actor) =>
        [.. actor.Posts.Where(post => post.Role is Role.Leader).Select(post => units.Find(post.Unit)).OfType<UnitInfo>().Where(unit => unit.IsCommittee).DistinctBy(unit => unit.Id)];
}
