using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Kernel.Deliveries;

/// <summary>Claims, settles and re-schedules deliveries. Never by “id greater than the last seen”: commit order is not id order.</summary>
internal sealed class DeliveryQueue(AppDb db, IStorage storage, TimeProvider machine)
{
    private static readonly TimeSpan ClaimFor = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private Moment Now => Moment.FromUtc(machine.GetUtcNow());

    public async Task<IReadOnlyList<Delivery>> ClaimAsync(int most, CancellationToken ct)
    {
        var now = Now;
        var claimed = await db.WriteAsync<List<Delivery>>(
            async inner =>
            {
                var due = await db.Set<Delivery>()
                    .FromSqlRaw(storage.ClaimDueDeliveries, now.Microseconds, most)
                    .ToListAsync(inner);
                due.ForEach(delivery => delivery.ClaimedUntil = now + ClaimFor);
                return due;
            },
            ct);
        return claimed.Value;
    }

    public Task DoneAsync(Delivery delivery, CancellationToken ct) => UpdateAsync(delivery, row => row.DoneAt = Now, ct);

    public Task FailedAsync(Delivery delivery, string error, CancellationToken ct) => UpdateAsync(
        delivery,
        row =>
        {
            row.Attempts++;
            row.LastError = error.Length > 2000 ? error[..2000] : error;
            row.ClaimedUntil = null;
            row.DueAt = Now + TimeSpan.FromSeconds(Math.Min(Math.Pow(2, row.Attempts), LongestWait.TotalSeconds));
        },
        ct);

    private async Task UpdateAsync(Delivery delivery, Action<Delivery> change, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await db.WriteAsync<Done>(
            async inner =>
            {
                change(await db.Set<Delivery>().SingleAsync(row => row.FactId == delivery.FactId && row.Handler == delivery.Handler, inner));
                return Done.It;
            },
            ct);
    }
}
