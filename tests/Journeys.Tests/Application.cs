using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MoCua.Journeys.Tests;

/// <summary>One invented application of <c>demo/inputs</c>, as somebody brings it to the counter.</summary>
internal sealed class Application
{
    public string Name { get; private set; } = "";

    public string Title { get; set; } = "";

    public string Officer { get; set; } = "";

    /// <summary>Code of the procedure and the case: the end of the address of the intake page.</summary>
    public string Page { get; set; } = "";

    /// <summary>Civil time of Vietnam.</summary>
    public string At { get; set; } = "";

    public bool DoublePress { get; set; }

    /// <summary>Also replayed in a real browser.</summary>
    public bool ThroughBrowser { get; set; }

    public ScanFile? Scan { get; set; }

    public FirstAttempt? FirstTry { get; set; }

    /// <summary>Name of a field → what is typed.</summary>
    public Dictionary<string, string> Fields { get; set; } = [];

    public string Address => "/mot-cua/tiep-nhan/" + Page;

    public IEnumerable<(string Name, string Value)> Typed => Fields.Select(each => (each.Key, each.Value));

    public string Expect { get; set; } = "";

    public static IReadOnlyList<Application> ReadAll()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        return [.. Directory.GetFiles(Folder(), "*.yaml").Order(StringComparer.Ordinal).Select(file =>
        {
            var read = yaml.Deserialize<Application>(File.ReadAllText(file));
            read.Name = Path.GetFileNameWithoutExtension(file);
            return read;
        })];
    }

    public static Application Read(string name) => ReadAll().Single(each => each.Name == name);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MoCua.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("Not inside the repository."), "demo", "inputs");
    }

    /// <summary>What is typed or attached at first, and what the page says to it.</summary>
    internal sealed class FirstAttempt
    {
        public string Says { get; set; } = "";

        public ScanFile? Scan { get; set; }

        public Dictionary<string, string> Fields { get; set; } = [];
    }

    /// <summary>A file beside a paper; the content is <c>pdf</c>, or <c>text</c> under a false name.</summary>
    internal sealed class ScanFile
    {
        public string Paper { get; set; } = "";

        public string Name { get; set; } = "";

        public string Content { get; set; } = "";
    }
}
