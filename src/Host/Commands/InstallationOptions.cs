using System.CommandLine;

namespace MoCua.Host.Commands;

/// <summary>The options that name an installation, shared by all verbs that open one.</summary>
internal static class InstallationOptions
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the embedded database and the files.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MOCUA_DATA") ?? "data",
    };

    private static readonly Option<string> Database = new("--database")
    {
        Description = "sqlite, or a PostgreSQL connection string.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MOCUA_DATABASE") ?? "sqlite",
    };

    public static void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(Database);
    }

    public static MocuaOptions Read(ParseResult call) => new()
    {
        Data = call.GetRequiredValue(Data),
        Database = call.GetRequiredValue(Database),
    };
}
