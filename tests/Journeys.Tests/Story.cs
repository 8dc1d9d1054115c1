using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MoCua.Journeys.Tests;

/// <summary>How one dossier goes from the counter through every desk and back to the citizen; told in <c>stories/*.yaml</c>.</summary>
internal sealed class Story
{
    public string Name { get; private set; } = "";

    public string Title { get; set; } = "";

    /// <summary>What the citizen brings, and who takes it in.</summary>
    public Application Comes { get; set; } = new();

    /// <summary>What stands on the page after acceptance, dates and fees foremost.</summary>
    public List<string> Promised { get; set; } = [];

    /// <summary>Papers printed at the counter, and words that stand on them.</summary>
    public Dictionary<string, List<string>> Given { get; set; } = [];

    public List<Step> Then { get; set; } = [];

    public HandOut Ends { get; set; } = new();

    public static Story Read(string name)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        var story = yaml.Deserialize<Story>(File.ReadAllText(Path.Combine(Folder, name + ".yaml")));
        story.Name = name;
        return story;
    }

    public static IEnumerable<string> Names() => Directory.GetFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "stories");

    /// <summary>One thing that one officer does: carries papers, does a task, or notes that another agency has answered.</summary>
    internal sealed class Step
    {
        /// <summary>Civil time from here on; without it no time has passed.</summary>
        public string? At { get; set; }

        public string By { get; set; } = "";

        /// <summary>Who signs for the papers, when this is a hand-over.</summary>
        public string? CarriesTo { get; set; }

        /// <summary>The taker's unit, as the hand-over page names it.</summary>
        public string Unit { get; set; } = "";

        /// <summary>Name of the task.</summary>
        public string? Does { get; set; }

        /// <summary>Id of the decision.</summary>
        public string? Choosing { get; set; }

        public string? Because { get; set; }

        public Dictionary<string, string> Typing { get; set; } = [];

        /// <summary>What came from another agency, as the officer notes it.</summary>
        public string? Hears { get; set; }

        /// <summary>What stands on the dossier's page afterwards.</summary>
        public List<string> Shows { get; set; } = [];

        /// <summary>Papers printed afterwards, and words that stand on them.</summary>
        public Dictionary<string, List<string>> Prints { get; set; } = [];
    }

    /// <summary>The result in the hand of the person who came for it.</summary>
    internal sealed class HandOut
    {
        public string At { get; set; } = "";

        public string By { get; set; } = "";

        /// <summary>owner or presenter.</summary>
        public string Collector { get; set; } = "owner";

        /// <summary>What is paid now, as the page says it.</summary>
        public string? Paying { get; set; }

        /// <summary>Letters of the result and words that stand on each.</summary>
        public Dictionary<string, List<string>> Results { get; set; } = [];

        /// <summary>Pattern of the number on the first result; its group stands on the dossier's page, too.</summary>
        public string Number { get; set; } = "";
    }
}
