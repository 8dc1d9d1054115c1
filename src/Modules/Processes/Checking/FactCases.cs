using System.Text.Json.Nodes;
using MoCua.Processes.Guards;

namespace MoCua.Processes.Checking;

/// <summary>Every combination of fact values that guards can tell apart.</summary>
internal sealed class FactCases
{
    private readonly List<(string Fact, List<JsonNode> Values)> facts;

    public FactCases(IEnumerable<Guard.Test> tests, IReadOnlyList<DecisionOption> options)
    {
        Options = options;
        facts = [.. tests.GroupBy(test => test.Fact).Select(group => (group.Key, Values(group.Key, group.First().Type, group)))];
    }

    public IReadOnlyList<DecisionOption> Options { get; }

    public double Count => facts.Aggregate(1.0, (count, fact) => count * fact.Values.Count);

    public IEnumerable<IReadOnlyDictionary<string, JsonNode?>> All()
    {
        IEnumerable<Dictionary<string, JsonNode?>> all = [[]];
        foreach (var (fact, values) in facts)
        {
            all = all.SelectMany(known => values.Select(value => new Dictionary<string, JsonNode?>(known) { [fact] = value }));
        }

        return all;
    }

    public static string Describe(IReadOnlyDictionary<string, JsonNode?> facts) =>
        string.Join(", ", facts.Select(fact => $"{fact.Key} = {(fact.Value!.GetValueKind() is System.Text.Json.JsonValueKind.String ? $"“{fact.Value}”" : fact.Value.ToJsonString())}"));

    private List<JsonNode> Values(string fact, FactType type, IEnumerable<Guard.Test> tests)
    {
        var literals = tests.SelectMany(test => test.Literals).Select(literal => literal.Value).Distinct();
        return (fact, type) switch
        {
            (Choice.Decision, _) => [.. Options.Select(option => option.Id).Distinct().Select(option => JsonValue.Create(option))],
            (_, FactType.Truth) => [JsonValue.Create(true), JsonValue.Create(false)],
            (_, FactType.Text) => [.. literals.Cast<string>().Append(Texts.AnyOtherText).Select(text => JsonValue.Create(text))],
            _ => [.. AroundAll(literals.Cast<decimal>().Order().ToList()).Select(number => JsonValue.Create(number))],
        };
    }

    /// <summary>Each number that guards name, one between each two, one below and one above all.</summary>
    private static IEnumerable<decimal> AroundAll(List<decimal> numbers)
    {
        yield return numbers[0] - 1;
        foreach (var (at, number) in numbers.Index())
        {
            yield return number;
            yield return at + 1 < numbers.Count ? number + ((numbers[at + 1] - number) / 2) : number + 1;
        }
    }
}
