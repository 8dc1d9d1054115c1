using System.Reflection;
using Xunit.Sdk;

namespace MoCua.TestKit;

public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database, so the counts are equal by construction; a database that is missing is red, never skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Database.Sqlite], [Database.Postgres]];
}
