using MoCua.Kernel.Storage;

namespace MoCua.Migrations.Sqlite;

/// <summary>The schema of MoCua on this database, as numbered scripts. Squashed into the first until the first release.</summary>
public static class SqliteSchema
{
    public static SchemaScripts Scripts { get; } = new(typeof(SqliteSchema).Assembly);
}
