using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Storage.Postgres;
using MoCua.Kernel.Storage.Sqlite;
using MoCua.Migrations.Postgres;
using MoCua.Migrations.Sqlite;
using MoCua.TestKit;

namespace MoCua.Kernel.Tests;

/// <summary>The Kernel alone on a fresh database, with the shelf as its only aggregate.</summary>
internal sealed class Library : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;
    private readonly string? postgres;

    private Library(ServiceProvider services, string folder, string? postgres) => (this.services, this.folder, this.postgres) = (services, folder, postgres);

    public static async Task<Library> OpenAsync(Database database, Action<IServiceCollection>? add = null)
    {
        var folder = Directory.CreateTempSubdirectory("mocua-kernel-").FullName;
        var postgres = database is Database.Postgres ? await PostgresServer.NewDatabaseAsync() : null;
        IStorage storage = postgres is null ? new SqliteStorage(Path.Combine(folder, "kernel.db")) : new PostgresStorage(postgres);
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddKernel(storage);
        services.AddSingleton(postgres is null ? SqliteSchema.Scripts : PostgresSchema.Scripts);
        services.AddSingleton<IModelPart, ShelfModel>();
        add?.Invoke(services);
        var library = new Library(services.BuildServiceProvider(), folder, postgres);
        await library.CreateAsync(postgres is null ? SqliteSchema.Scripts.Assembly : PostgresSchema.Scripts.Assembly);
        return library;
    }

    public IServiceProvider Services => services;

    public async Task<T> InAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task<Shelf> NewShelfAsync(int books = 1) => InAsync(async db =>
    {
        var shelf = Shelf.New();
        (await db.WriteAsync<Done>(_ =>
        {
            db.Add(shelf);
            for (var i = 0; i < books; i++)
            {
                db.Put(shelf);
            }

            return Task.FromResult<Result<Done>>(Done.It);
        }, CancellationToken.None)).IsRefused.ShouldBeFalse();
        return shelf;
    });

    public async Task<ChainReport> VerifyAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync(null, CancellationToken.None);
    }

    /// <summary>What somebody with full rights on the database does behind MoCua's back.</summary>
    public Task<int> TamperAsync(string sql) => InAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = postgres is null
            ? "DROP TRIGGER IF EXISTS facts_no_update; DROP TRIGGER IF EXISTS facts_no_delete;" + sql
            : "DROP TRIGGER IF EXISTS facts_insert_only ON facts;" + sql;
        return await command.ExecuteNonQueryAsync();
    });

    public Task<int> ExecuteAsync(string sql) => InAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    });

    public Task<long> CountAsync(string from) => InAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM " + from;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (postgres is not null)
        {
            await PostgresServer.DropAsync(postgres);
        }

        Directory.Delete(folder, recursive: true);
    }

    private Task<int> CreateAsync(Assembly schema) => InAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.GenerateCreateScript() + Script(schema, "0002_facts_are_insert_only.sql");
        return await command.ExecuteNonQueryAsync();
    });

    private static string Script(Assembly schema, string name)
    {
        using var reader = new StreamReader(schema.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
