using System.Data.Common;
using MoCua.Kernel.Storage;

namespace MoCua.Host.Commands;

/// <summary>Opens an installation for a verb that reads what is there: what is missing is said in a sentence, and nothing is made.</summary>
internal static class ExistingInstallation
{
    public static async Task<int> RunAsync(MocuaOptions options, Func<IServiceProvider, Task<int>> work, CancellationToken ct)
    {
        if (options.IsSqlite && !File.Exists(options.SqliteFile))
        {
            return await RefuseAsync($"There is no MoCua in {Path.GetFullPath(options.Data)}. Name its folder with --data, or its PostgreSQL with --database.");
        }

        try
        {
            await using var app = Composition.Build(options with { Quiet = true });
            await using var scope = app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MisfitAsync(ct) is { } misfit
                ? await RefuseAsync($"The database cannot be used: {misfit}. Start mocua serve once, or name another with --data or --database.")
                : await work(scope.ServiceProvider);
        }
        catch (DbException failure)
        {
            return await RefuseAsync($"The database cannot be read: {failure.Message}");
        }
        catch (ArgumentException failure) when (!options.IsSqlite)
        {
            return await RefuseAsync($"--database is neither sqlite nor a PostgreSQL connection string: {failure.Message}");
        }
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}
