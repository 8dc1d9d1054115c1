using System.Collections.Concurrent;

namespace MoCua.TestKit;

/// <summary>One installation per database, shared by the tests of a class (IClassFixture): a fresh one each would cost a second each.</summary>
public sealed class Installations : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Database, Lazy<Task<Installation>>> running = new();

    public Task<Installation> OnAsync(Database database) =>
        running.GetOrAdd(database, which => new Lazy<Task<Installation>>(() => Installation.StartAsync(which))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var each in running.Values)
        {
            await (await each.Value).DisposeAsync();
        }
    }
}
