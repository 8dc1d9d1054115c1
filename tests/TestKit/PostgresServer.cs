using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace MoCua.TestKit;

/// <summary>
/// A PostgreSQL server for tests: the one that MOCUA_TEST_POSTGRES names, or one of our own in a temporary folder on loopback,
/// durable as in production, gone with the test run.
/// </summary>
public static class PostgresServer
{
    private const string Programs = "/usr/lib/postgresql/15/bin";

    private static readonly Lazy<string> Address = new(Start);

    /// <summary>Connection string of a new, empty database.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var name = $"mocua_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(Address.Value);
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Address.Value) { Database = name, MaxPoolSize = 40 }.ToString();
    }

    public static async Task DropAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using var source = NpgsqlDataSource.Create(Address.Value);
        await using var command = source.CreateCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await command.ExecuteNonQueryAsync();
    }

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable("MOCUA_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        if (!File.Exists($"{Programs}/postgres"))
        {
            throw new InvalidOperationException("The tests need PostgreSQL 15: ./dev deps installs it.");
        }

        var folder = Directory.CreateTempSubdirectory("mocua-postgres-").FullName;
        var port = FreePort();
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", folder);
        }

        Run($"{Programs}/initdb", "-D", $"{folder}/data", "-U", "mocua", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        Run($"{Programs}/pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o", $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=300", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder);
        return $"Host=127.0.0.1;Port={port};Username=mocua;Database=postgres";
    }

    private static void Stop(string folder)
    {
        Run($"{Programs}/pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The server refuses to run as root; then it runs as its own user.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var asRoot = Environment.UserName == "root" && program.StartsWith(Programs, StringComparison.Ordinal);
        var start = asRoot
            ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardOutput, start.WorkingDirectory) = (false, "/");
        start.RedirectStandardError = false;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}."));
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
