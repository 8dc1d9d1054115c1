using MoCua.Kernel.Storage;

namespace MoCua.Migrations.Postgres;

/// <summary>The schema of MoCua on this database, as numbered scripts. Squashed into the first until the first release.</summary>
public static class PostgresSchema
{
    public static SchemaScripts Scripts { get; } = new(typeof(PostgresSchema).Assembly);
}
