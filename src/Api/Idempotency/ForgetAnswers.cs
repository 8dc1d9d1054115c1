using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Api.Idempotency;

/// <summary>Forgets kept answers after a week: who retries later must look first.</summary>
internal sealed partial class ForgetAnswers(IServiceScopeFactory scopes, TimeProvider machine, ILogger<ForgetAnswers> log) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, machine);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ForgetAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
    }

    private async Task ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var oldest = Moment.FromUtc(machine.GetUtcNow() - Kept);
        await db.WriteAsync<Done>(
            async inner =>
            {
                db.RemoveRange(await db.Set<KeptAnswer>().Where(row => row.At < oldest).OrderBy(row => row.At).Take(5000).ToListAsync(inner));
                return Done.It;
            },
            ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Kept answers could not be forgotten; the next round tries again.")]
    private partial void LogFailure(Exception failure);
}
