using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;

namespace MoCua.Organizations;

/// <summary>Opens a lock before its time.</summary>
internal sealed class UnlockAccount(OfficerChange change)
{
    public Task<Result<AccountUnlocked>> HandleAsync(OfficerChange.Target target, Actor administrator, CancellationToken ct) =>
        change.RunAsync<AccountUnlocked>(
            target,
            administrator,
            whole: true,
            (account, _) => account.LockedUntil is null ? Refusals.NotLocked : account.Unlock(),
            ct,
            opensLock: true);
}
