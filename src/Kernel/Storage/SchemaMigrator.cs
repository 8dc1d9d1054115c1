using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace MoCua.Kernel.Storage;

/// <summary>The numbered SQL scripts of one database (<c>0001_model.sql</c>, …), embedded in its migrations project.</summary>
public sealed record SchemaScripts(Assembly Assembly);

/// <summary>Brings a database to the newest schema: each script once, in order, refused when an applied one was altered since.</summary>
public sealed class SchemaMigrator(AppDb db, IStorage storage, SchemaScripts scripts)
{
    public async Task MigrateAsync(CancellationToken ct)
    {
        await storage.PrepareAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_versions (name VARCHAR(200) PRIMARY KEY, checksum VARCHAR(64) NOT NULL)", ct);
        var applied = await AppliedAsync(ct);
        foreach (var (name, sql) in Scripts())
        {
            var checksum = ChecksumOf(sql);
            if (!applied.TryGetValue(name, out var known))
            {
                await ApplyAsync(name, sql, checksum, ct);
            }
            else if (known != checksum)
            {
                throw new InvalidOperationException($"The schema script {name} is not the one that made this database.");
            }
        }

        await db.Database.CloseConnectionAsync();
    }

    /// <summary>Why the database is not the one that this program works with, in words for the console; null when it is. Changes nothing.</summary>
    public async Task<string?> MisfitAsync(CancellationToken ct)
    {
        Dictionary<string, string> applied;
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            applied = await AppliedAsync(ct);
        }
        catch (DbException)
        {
            return "it holds no MoCua yet";
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return Scripts().FirstOrDefault(script => applied.GetValueOrDefault(script.Name) != ChecksumOf(script.Sql)) is { Name: { } name }
            ? $"its schema is not the one of this program ({name})"
            : null;
    }

    private static string ChecksumOf(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));

    private async Task ApplyAsync(string name, string sql, string checksum, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ExecuteAsync(sql, ct);
        await ExecuteAsync($"INSERT INTO schema_versions (name, checksum) VALUES ('{name}', '{checksum}')", ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<Dictionary<string, string>> AppliedAsync(CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT name, checksum FROM schema_versions";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            applied.Add(reader.GetString(0), reader.GetString(1));
        }

        return applied;
    }

    private async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction is { } current
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current)
            : null;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private IEnumerable<(string Name, string Sql)> Scripts() => scripts.Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name =>
        {
            using var reader = new StreamReader(scripts.Assembly.GetManifestResourceStream(name)!);
            return (name, reader.ReadToEnd());
        });
}
