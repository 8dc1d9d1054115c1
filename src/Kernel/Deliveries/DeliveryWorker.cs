using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MoCua.Kernel.Facts;

namespace MoCua.Kernel.Deliveries;

/// <summary>Carries committed facts to their handlers, one after another, until nothing is due.</summary>
internal sealed class DeliveryWorker(IServiceScopeFactory scopes, DeliveryRoutes routes, ILogger<DeliveryWorker> log) : BackgroundService
{
    /// <summary>One activity per delivery, ended when its outcome is on disk: for traces, and for whoever waits for a listener.</summary>
    internal const string Source = "MoCua.Deliveries";

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly ActivitySource Activities = new(Source);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DeliverDueAsync(stoppingToken) == 0)
                {
                    await routes.WaitAsync(Idle, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // the worker outlives a database that is away for a while
            catch (Exception failure)
#pragma warning restore CA1031
            {
                log.LogError(failure, "Deliveries wait: the database does not answer");
                await routes.WaitAsync(Idle, stoppingToken);
            }
        }
    }

    private async Task<int> DeliverDueAsync(CancellationToken ct)
    {
        IReadOnlyList<Delivery> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            due = await scope.ServiceProvider.GetRequiredService<DeliveryQueue>().ClaimAsync(20, ct);
        }

        foreach (var delivery in due)
        {
            await DeliverAsync(delivery, ct);
        }

        return due.Count;
    }

    private async Task DeliverAsync(Delivery delivery, CancellationToken ct)
    {
        using var activity = Activities.StartActivity(delivery.Handler)?.SetTag("fact", delivery.FactId);
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<DeliveryQueue>();
        try
        {
            var recorded = await scope.ServiceProvider.GetRequiredService<FactHistory>().FindAsync(delivery.FactId, ct)
                ?? throw new InvalidOperationException("The fact of this delivery is gone.");
            await routes.Find(FactCatalogue.NameOf(recorded.Fact.GetType()), delivery.Handler).Deliver(scope.ServiceProvider, recorded, ct);
            await queue.DoneAsync(delivery, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            log.LogWarning(failure, "Delivery of {Fact} to {Handler} failed and will be tried again", delivery.FactId, delivery.Handler);
            await queue.FailedAsync(delivery, failure.Message, ct);
        }
    }
}
