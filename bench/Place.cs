using System.Data.Common;
using System.Net;
using Microsoft.Data.Sqlite;
using MoCua.TestKit;
using Npgsql;

namespace MoCua.Bench;

/// <summary>A fresh demo district on one database, served by the program in a process of its own.</summary>
internal sealed class Place : IAsyncDisposable
{
    private readonly string data;
    private readonly ServedProgram program;

    private Place(Database database, string data, string address, ServedProgram program) =>
        (Database, this.data, Address, this.program) = (database, data, address, program);

    public Database Database { get; }

    /// <summary><c>sqlite</c>, or the connection string.</summary>
    public string Address { get; }

    public string Data => data;

    public Uri Url => program.Address;

    /// <param name="database">On which database.</param>
    /// <param name="press">Whether receipts are printed to PDF beside the work, as on a machine that has a press.</param>
    /// <param name="bundle">Folder of a procedure that only this measurement has.</param>
    public static async Task<Place> OpenAsync(Database database, bool press = false, string? bundle = null)
    {
        var data = Directory.CreateTempSubdirectory("mocua-bench-").FullName;
        if (bundle is not null)
        {
            Copy(bundle, Path.Combine(data, "bundles", Path.GetFileName(bundle)));
        }

        var address = database is Database.Sqlite ? "sqlite" : await PostgresServer.NewDatabaseAsync();
        return new Place(database, data, address, await ServedProgram.StartAsync(data, address, press));
    }

    /// <summary>A connection as the program's own: on SQLite, every commit synced.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = Database is Database.Sqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "mocua.db"), ForeignKeys = true, DefaultTimeout = 30 }.ToString())
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Address) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 1 }.ToString());
        await connection.OpenAsync();
        if (connection is SqliteConnection)
        {
            await using var durable = connection.CreateCommand();
            durable.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;";
            await durable.ExecuteNonQueryAsync();
        }

        return connection;
    }

    public async Task<CookieContainer> SignInAsync(string login)
    {
        var jar = new CookieContainer();
        using var visitor = new Visitor(Url, jar);
        var page = await visitor.SignInAsync(login);
        return page.Address.AbsolutePath == "/dang-nhap" ? throw new InvalidOperationException($"{login} cannot sign in.") : jar;
    }

    public async ValueTask DisposeAsync()
    {
        program.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
        if (Database is Database.Postgres)
        {
            await PostgresServer.DropAsync(Address);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
