using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;

namespace MoCua.Organizations;

/// <summary>Closes an account (the person left) or opens it again. Posts stay as they are.</summary>
internal sealed class CloseAccount(OfficerChange change)
{
    public Task<Result<AccountClosed>> CloseAsync(OfficerChange.Target target, Actor administrator, CancellationToken ct) =>
        change.RunAsync<AccountClosed>(
            target,
            administrator,
            whole: true,
            (account, _) => account.Id == administrator.Account ? Refusals.OwnAdministration : account.Closed ? Refusals.ClosedAlready : account.Close(),
            ct);

    public Task<Result<AccountReopened>> ReopenAsync(OfficerChange.Target target, Actor administrator, CancellationToken ct) =>
        change.RunAsync<AccountReopened>(
            target, administrator, whole: true, (account, _) => account.Closed ? account.Reopen() : Refusals.NotClosed, ct);
}
