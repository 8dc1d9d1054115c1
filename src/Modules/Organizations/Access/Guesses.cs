using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>The rows of <see cref="FailureCount"/>, changed in place so that attempts at once wait for each other.</summary>
internal static class Guesses
{
    /// <summary>Counts one more attempt; how many there are now, and until when the login is locked.</summary>
    public static async Task<(int Failures, Moment? LockedUntil)> CountAsync(AppDb db, string login, CancellationToken ct)
    {
        var digest = FailureCount.DigestOf(login);
        var counted = await db.WriteAsync<(int, Moment?)>(
            async token =>
            {
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO sign_in_failures (digest, failures) VALUES ({digest}, 1) ON CONFLICT (digest) DO UPDATE SET failures = sign_in_failures.failures + 1",
                    token);
                var row = await db.Set<FailureCount>().AsNoTracking().SingleAsync(count => count.Digest == digest, token);
                return (row.Failures, row.LockedUntil);
            },
            ct);
        return counted.Value;
    }

    /// <summary>Inside a write: forgets the failures; with a moment, keeps the login locked until then.</summary>
    public static Task SettleAsync(AppDb db, string login, Moment? lockedUntil, CancellationToken ct)
    {
        var digest = FailureCount.DigestOf(login);
        return db.Set<FailureCount>().Where(count => count.Digest == digest).ExecuteUpdateAsync(
            set => set.SetProperty(count => count.Failures, 0).SetProperty(count => count.LockedUntil, lockedUntil), ct);
    }
}
