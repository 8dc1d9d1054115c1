using System.Collections.Concurrent;

namespace MoCua.TestKit;

/// <summary>One installation per database, shared by the tests of a class (IClassFixture): a fresh one each would cost a second each.</summary>
public sealed class Installations : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(Database Database, bool FilesLetters), Lazy<Task<Installation>>> running = new();

    /// <param name="database">On which database.</param>
    /// <param name="filesLetters">Whether receipts and results are printed and kept as they leave.</param>
    public Task<Installation> OnAsync(Database database, bool filesLetters = false) => running.GetOrAdd(
        (database, filesLetters),
        which => new Lazy<Task<Installation>>(() => Installation.StartAsync(which.Database, options => options with { FilesLetters = which.FilesLetters }))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var each in running.Values)
        {
            await (await each.Value).DisposeAsync();
        }
    }
}
