using System.Text.Json;

namespace MoCua.Processes.Walking;

/// <summary>Which flow to take at each exclusive gateway, in turn.</summary>
internal sealed class Choices
{
    private readonly IReadOnlyDictionary<string, string[]> flows;
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);

    private Choices(IReadOnlyDictionary<string, string[]> flows) => this.flows = flows;

    public static Choices None => new(new Dictionary<string, string[]>(StringComparer.Ordinal));

    /// <summary>How many were used up; with the marking, all that decides how a walk goes on.</summary>
    public int Used => used.Values.Sum();

    public static Choices? Read(string json, string path, TextWriter err)
    {
        try
        {
            if (JsonSerializer.Deserialize<Dictionary<string, string[]>>(json) is { } flows && flows.Values.All(list => list?.All(flow => flow is not null) is true))
            {
                return new Choices(flows);
            }

            err.WriteLine(Say.That(Texts.ChoicesUnreadable, path, ""));
        }
        catch (JsonException fault)
        {
            err.WriteLine(Say.That(Texts.ChoicesUnreadable, path, fault.Message));
        }

        return null;
    }

    public string? Next(string gateway)
    {
        var turn = used.GetValueOrDefault(gateway);
        if (!flows.TryGetValue(gateway, out var list) || turn >= list.Length)
        {
            return null;
        }

        used[gateway] = turn + 1;
        return list[turn];
    }
}
