using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Warnings;

/// <summary>Somebody takes note of warnings that are addressed to them. Others still see theirs as new.</summary>
internal sealed class ReadWarnings(AppDb db, WarningList list, CivilClock clock)
{
    public Task<Result<int>> HandleAsync(IReadOnlyCollection<Guid> warnings, Actor actor, CancellationToken ct) =>
        db.WriteAsync(inner => WriteAsync([.. warnings.Distinct().Take(WarningList.Most)], actor, inner), ct);

    private async Task<Result<int>> WriteAsync(List<Guid> named, Actor actor, CancellationToken ct)
    {
        var own = await list.OwnAsync(named, actor, ct);
        var known = await db.Set<WarningRead>().Where(read => read.Account == actor.Account && own.Contains(read.Warning)).Select(read => read.Warning).ToListAsync(ct);
        var fresh = own.Except(known).ToList();
        fresh.ForEach(warning => db.Add(new WarningRead { Warning = warning, Account = actor.Account, At = clock.Now }));
        return fresh.Count;
    }
}
