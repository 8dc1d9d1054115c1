using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MoCua.Dossiers.Opinions;
using MoCua.Dossiers.Warnings;

namespace MoCua.Dossiers.Waits;

/// <summary>Looks every few seconds whether a waiting time is over, or the day of an opinion has passed, and every minute whom the clock has to warn.</summary>
internal sealed class WaitWorker(IServiceScopeFactory scopes, WarningRules warnings, TimeProvider machine, ILogger<WaitWorker> log) : BackgroundService
{
    private const int RoundsOfMinute = 12;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, machine);
        var round = 0;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ElapseWaits>().HandleAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<ReportLateOpinions>().HandleAsync(stoppingToken);
                if (round++ % RoundsOfMinute == 0 && !warnings.Silent)
                {
                    await scope.ServiceProvider.GetRequiredService<GiveWarnings>().HandleAsync(stoppingToken);
                }
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
