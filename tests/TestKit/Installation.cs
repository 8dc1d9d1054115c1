using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers;
using MoCua.Host;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;

namespace MoCua.TestKit;

/// <summary>A whole MoCua on a fresh database and folder, listening on loopback: the door that users use.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly MocuaOptions options;

    private Installation(WebApplication app, MocuaOptions options, Database database)
    {
        (this.app, this.options, Database) = (app, options, database);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Database Database { get; }

    public Uri Address { get; }

    public MocuaOptions Options => options;

    public IServiceProvider Services => app.Services;

    public CivilClock Clock => app.Services.GetRequiredService<CivilClock>();

    /// <param name="database">On which database.</param>
    /// <param name="change">What differs from the demo district on Monday 2024-10-07, 08:00.</param>
    public static async Task<Installation> StartAsync(Database database, Func<MocuaOptions, MocuaOptions>? change = null)
    {
        var options = new MocuaOptions
        {
            Data = Directory.CreateTempSubdirectory("mocua-test-").FullName,
            Database = database is Database.Sqlite ? "sqlite" : await PostgresServer.NewDatabaseAsync(),
            Urls = "http://127.0.0.1:0",
            Demo = "long-bien",
            DemoStart = new DateTime(2024, 10, 7, 8, 0, 0, DateTimeKind.Unspecified),
            Quiet = true,
            Warnings = new WarningRules { Silent = true }, // a test that counts facts says itself when the clock looks round
            FilesLetters = false, // the press takes a third of the processor, and few tests read what it files
        };
        return await StartAsync(database, change?.Invoke(options) ?? options);
    }

    /// <summary>Ends the program and starts it again on the same data; this object is spent.</summary>
    public async Task<Installation> RestartAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        return await StartAsync(Database, options);
    }

    private static async Task<Installation> StartAsync(Database database, MocuaOptions options)
    {
        var app = Composition.Build(options);
        await Startup.PrepareAsync(app, options, CancellationToken.None);
        await app.StartAsync();
        return new Installation(app, options, database);
    }

    public AsyncServiceScope Scope() => app.Services.CreateAsyncScope();

    /// <summary>Runs a piece of work with one service from a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Scope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Moves the civil clock of the demo to a wall-clock time of Vietnam.</summary>
    public void SetClock(int year, int month, int day, int hour = 8, int minute = 0) =>
        Clock.SetTo(Moment.FromLocal(new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified)));

    /// <summary>A test changes tables behind MoCua's back: that they no longer fit their facts is then no fault.</summary>
    public bool TamperedWith { get; set; }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        var misfit = TamperedWith ? null : await MisfitAsync();
        await app.DisposeAsync();
        if (options.Database != "sqlite")
        {
            await PostgresServer.DropAsync(options.Database);
        }

        Directory.Delete(options.Data, recursive: true);
        if (misfit is not null)
        {
            throw new InvalidOperationException($"After the test a table says something else than its facts. {misfit}");
        }
    }

    /// <summary>Whatever a test did: what it leaves is what its facts say.</summary>
    private async Task<string?> MisfitAsync()
    {
        await using var scope = Scope();
        foreach (var refold in scope.ServiceProvider.GetServices<IRefold>())
        {
            if ((await refold.VerifyAsync(stream: null, CancellationToken.None)).FirstMisfit is { } misfit)
            {
                return misfit;
            }
        }

        return null;
    }
}
