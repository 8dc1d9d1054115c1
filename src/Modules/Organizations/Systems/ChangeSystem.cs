using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>A new secret for a system, or the end of its access; either voids every token it holds.</summary>
internal sealed class ChangeSystem(OfficerChange change, Passwords passwords, TimeProvider machine)
{
    /// <returns>The secret, told once.</returns>
    public async Task<Result<string>> RenewAsync(OfficerChange.Target target, Actor administrator, CancellationToken ct)
    {
        var secret = SystemSecret.New();
        var (hash, now) = (passwords.Hash(secret), Moment.FromUtc(machine.GetUtcNow()));
        var renewed = await RunAsync<SystemSecretRenewed>(target, administrator, account => account.Closed ? Refusals.SystemRevoked : account.RenewSecret(hash, now), ct);
        return renewed.IsRefused ? renewed.Refusal : secret;
    }

    public Task<Result<AccountClosed>> RevokeAsync(OfficerChange.Target target, Actor administrator, CancellationToken ct) =>
        RunAsync<AccountClosed>(target, administrator, account => account.Closed ? Refusals.SystemRevoked : account.Close(), ct);

    private Task<Result<TFact>> RunAsync<TFact>(OfficerChange.Target target, Actor administrator, Func<Account, Result<TFact>> decide, CancellationToken ct)
        where TFact : Kernel.Facts.Fact =>
        change.RunAsync(target with { OfSystem = true }, administrator, whole: true, (account, _) => decide(account), ct);
}
