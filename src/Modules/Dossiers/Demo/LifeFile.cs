using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MoCua.Dossiers.Demo;

/// <summary>What happened at the counters and desks of a demo before it opens: <c>life.yaml</c>, in the order of time.</summary>
internal sealed class LifeFile
{
    /// <summary>Short name → unit.</summary>
    public Dictionary<string, string> Units { get; set; } = [];

    /// <summary>Logins of the officers who do what no entry gives to somebody by name; the first who may do it does it.</summary>
    public List<string> Staff { get; set; } = [];

    public List<LifeEvent> Events { get; set; } = [];

    public static LifeFile Read(string path) => Yaml().Deserialize<LifeFile>(File.ReadAllText(path));

    /// <summary>An invented application of <c>inputs</c>, whose fields an entry may use and change.</summary>
    public static LifeInput ReadInput(string path) => Yaml().Deserialize<LifeInput>(File.ReadAllText(path));

    private static IDeserializer Yaml() => new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
}

/// <summary>One thing that happened: exactly one of <see cref="Accept"/>, <see cref="Do"/>, <see cref="Carry"/>, <see cref="Offer"/>, <see cref="Supplemented"/>.</summary>
internal sealed class LifeEvent
{
    /// <summary>Civil time of Vietnam.</summary>
    public string At { get; set; } = "";

    /// <summary>The name that later entries give to the dossier received now.</summary>
    public string? Accept { get; set; }

    /// <summary>The application of <c>inputs</c> that it resembles.</summary>
    public string Like { get; set; } = "";

    /// <summary>The officer; who it is follows from the task where nobody is named.</summary>
    public string? By { get; set; }

    /// <summary>Name of a field on the page → what is typed; over those of <see cref="Like"/>.</summary>
    public Dictionary<string, string> Fields { get; set; } = [];

    /// <summary>The task that is done, for each dossier of <see cref="On"/>.</summary>
    public string? Do { get; set; }

    public List<string> On { get; set; } = [];

    public string? Option { get; set; }

    public string? Reason { get; set; }

    /// <summary>Answers of the task's own form, as JSON.</summary>
    public string? Form { get; set; }

    /// <summary>Papers asked for, by name: one original each.</summary>
    public List<string> Asks { get; set; } = [];

    /// <summary>The result goes to the owner, whose identity was checked.</summary>
    public bool ToOwner { get; set; }

    /// <summary>Papers carried with a record that both sides signed.</summary>
    public List<string> Carry { get; set; } = [];

    /// <summary>Papers offered with a record that the other side has not signed yet.</summary>
    public List<string> Offer { get; set; } = [];

    public string From { get; set; } = "";

    public string To { get; set; } = "";

    /// <summary>The dossier whose owner brought what was asked for.</summary>
    public string? Supplemented { get; set; }
}

/// <summary>The part of an invented application that is typed at a counter.</summary>
internal sealed class LifeInput
{
    public string Page { get; set; } = "";

    public Dictionary<string, string> Fields { get; set; } = [];
}
