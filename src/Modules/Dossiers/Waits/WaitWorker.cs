using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MoCua.Dossiers.Opinions;

namespace MoCua.Dossiers.Waits;

/// <summary>Looks every few seconds whether a waiting time is over, or the day of an opinion has passed.</summary>
internal sealed class WaitWorker(IServiceScopeFactory scopes, TimeProvider machine, ILogger<WaitWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, machine);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ElapseWaits>().HandleAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<ReportLateOpinions>().HandleAsync(stoppingToken);
            }
#pragma warning disable CA1031 // the worker outlives a database that is away for a while
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(failure, "Waiting times were not looked at this time");
            }
        }
    }
}
