using System.Globalization;
using System.Text.Json;
using MoCua.Dossiers;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Storage.Postgres;
using MoCua.Kernel.Storage.Sqlite;
using MoCua.Migrations.Postgres;
using MoCua.Migrations.Sqlite;

namespace MoCua.Host;

/// <summary>What an administrator decides about an installation.</summary>
public sealed record MocuaOptions
{
    /// <summary>Folder of the embedded database, the files and the keys.</summary>
    public string Data { get; init; } = "data";

    /// <summary><c>sqlite</c> (in <see cref="Data"/>), or an Npgsql connection string.</summary>
    public string Database { get; init; } = "sqlite";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Address under which citizens reach this installation, for QR codes on paper; null: the first address it listens on.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>The demo district to live in, or null in production.</summary>
    public string? Demo { get; init; }

    /// <summary>Civil time at which a new demo begins, wall clock of Vietnam.</summary>
    public DateTime DemoStart { get; init; } = new(2024, 10, 7, 7, 25, 0, DateTimeKind.Unspecified);

    /// <summary>Whether a new demo opens with the dossiers of the weeks before.</summary>
    public bool DemoLife { get; init; }

    /// <summary>The authority whose desk this is, as the head of public pages names it.</summary>
    public string Office { get; init; } = "UBND quận Long Biên";

    /// <summary>Folder of procedure bundles; those that ship with the program when not set.</summary>
    public string Bundles { get; init; } = Path.Combine(AppContext.BaseDirectory, "bundles");

    /// <summary>Working calendar of the installation, JSON as in the <c>clock</c> contract.</summary>
    public string Calendar { get; init; } = Path.Combine(DemoFolder("long-bien"), "calendar.json");

    /// <summary>Whether receipts and results are printed and kept as soon as they leave the office; without it they are printed when somebody asks.</summary>
    public bool FilesLetters { get; init; } = true;

    /// <summary>When people are told that time runs out. Null: as <c>warnings.json</c> in <see cref="Data"/> says, or the usual stages where there is none.</summary>
    public WarningRules? Warnings { get; init; }

    /// <summary>Says nothing on the console; for tests.</summary>
    public bool Quiet { get; init; }

    public static string DemoFolder(string name) => Path.Combine(AppContext.BaseDirectory, "demo", name);

    /// <summary>The same installation as a demo: its own office, calendar and day from its folder.</summary>
    /// <param name="name">Name of a folder of <c>demo/</c>.</param>
    /// <returns>Null when there is no such demo.</returns>
    public MocuaOptions? AsDemo(string name)
    {
        var folder = DemoFolder(name);
        var about = Path.Combine(folder, "demo.json");
        if (name.Contains("..", StringComparison.Ordinal) || !File.Exists(about))
        {
            return null;
        }

        using var read = JsonDocument.Parse(File.ReadAllText(about));
        return this with
        {
            Demo = name,
            Office = read.RootElement.GetProperty("office").GetString()!,
            DemoStart = DateTime.ParseExact(read.RootElement.GetProperty("start").GetString()!, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            Calendar = Path.Combine(folder, "calendar.json"),
        };
    }

    public string FilesFolder => Path.Combine(Data, "files");

    /// <summary>The stages of this installation; a file that cannot be read stops the start, as a wrong calendar does.</summary>
    internal WarningRules WarningRules =>
        Warnings ?? (File.Exists(WarningsFile) ? JsonSerializer.Deserialize<WarningRules>(File.ReadAllText(WarningsFile), JsonSerializerOptions.Web) : null) ?? new WarningRules();

    private string WarningsFile => Path.Combine(Data, "warnings.json");

    internal bool IsSqlite => Database == "sqlite";

    internal string SqliteFile => Path.Combine(Data, "mocua.db");

    internal IStorage OpenStorage()
    {
        Directory.CreateDirectory(Data);
        return IsSqlite ? new SqliteStorage(SqliteFile) : new PostgresStorage(Database);
    }

    internal SchemaScripts Scripts => IsSqlite ? SqliteSchema.Scripts : PostgresSchema.Scripts;
}
