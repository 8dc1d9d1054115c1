using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Demo;

/// <summary>
/// The weeks before a demo opens: its invented people work through the same slices as officers do, each thing at its own civil time,
/// so that inboxes, dates, records and chains are those of a living district.
/// </summary>
internal sealed class DemoLife(IServiceScopeFactory scopes, CivilClock clock)
{
    private const string Progress = "demo-life-done";

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
        return (int)(await DemoSettings.ReadAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), Progress, ct) ?? 0);
    }

    private async Task KeepAsync(int done, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await DemoSettings.KeepAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), Progress, done, ct);
    }
}
