using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Demo;

/// <summary>
/// The weeks before a demo opens: its invented people work through the same slices as officers do, each thing at its own civil time,
/// so that inboxes, dates, records and chains are those of a living district.
/// </summary>
public sealed class DemoLife
{
    private const string Progress = "demo-life-done";

    private readonly IServiceScopeFactory scopes;
    private readonly CivilClock clock;

    internal DemoLife(IServiceScopeFactory scopes, CivilClock clock) => (this.scopes, this.clock) = (scopes, clock);

    /// <summary>Plays what has not been played; nothing where the demo has no <c>life.yaml</c>. The civil clock stands afterwards where it stood.</summary>
    /// <param name="folder">Folder of the demo.</param>
    /// <param name="inputs">Folder of the invented applications, for a demo that has no <c>inputs</c> of its own.</param>
    /// <param name="ct">Cancels between two events.</param>
    /// <returns>How many events were played now.</returns>
    /// <exception cref="InvalidOperationException">An event is refused: the file does not fit the procedures.</exception>
    public async Task<int> PlayAsync(string folder, string inputs, CancellationToken ct)
    {
        var path = Path.Combine(folder, "life.yaml");
        if (!File.Exists(path))
        {
            return 0;
        }

        var (life, ahead, done) = (LifeFile.Read(path), clock.AheadMicroseconds, await DoneAsync(ct));
        var own = Path.Combine(folder, "inputs");
        var players = new LifePlayers(scopes, life, Directory.Exists(own) ? own : inputs);
        try
        {
            for (var next = done; next < life.Events.Count; next++)
            {
                var it = life.Events[next];
                clock.SetTo(Moment.FromLocal(DateTime.ParseExact(it.At, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)));
                if (await players.PlayAsync(it, ct) is { } refusal)
                {
                    throw new InvalidOperationException($"{path}, {it.At} {it.Accept ?? it.Do}: {refusal.Message}");
                }

                await KeepAsync(next + 1, ct);
            }
        }
        finally
        {
            clock.RunAheadBy(ahead);
        }

        return life.Events.Count - Math.Min(done, life.Events.Count);
    }

    private async Task<int> DoneAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var kept = await db.Set<Setting>().AsNoTracking().SingleOrDefaultAsync(setting => setting.Name == Progress, ct);
        return kept is null ? 0 : int.Parse(kept.Value, CultureInfo.InvariantCulture);
    }

    private async Task KeepAsync(int done, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db.WriteAsync<Done>(
            async inner =>
            {
                var value = done.ToString(CultureInfo.InvariantCulture);
                if (await db.Set<Setting>().SingleOrDefaultAsync(setting => setting.Name == Progress, inner) is { } kept)
                {
                    kept.Value = value;
                }
                else
                {
                    db.Add(new Setting { Name = Progress, Value = value });
                }

                return Done.It;
            },
            ct);
    }
}
