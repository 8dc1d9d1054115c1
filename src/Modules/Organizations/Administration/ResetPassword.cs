using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Sets a first password, shown once to the administrator, who hands it over; the officer changes it at the next sign-in.</summary>
internal sealed class ResetPassword(OfficerChange change, Passwords passwords, TimeProvider machine)
{
    public async Task<Result<string>> HandleAsync(OfficerChange.Target target, Actor administrator, CancellationToken ct)
    {
        var password = PasswordRule.NewFirstPassword();
        var (hash, now) = (passwords.Hash(password), Moment.FromUtc(machine.GetUtcNow()));
        var reset = await change.RunAsync<PasswordReset>(
            target, administrator, whole: true, (account, _) => account.ResetPassword(hash, now), ct, opensLock: true);
        return reset.IsRefused ? reset.Refusal : password;
    }
}
