using System.Text.Json.Nodes;
using MoCua.Processes.Guards;
using MoCua.Processes.Reading;

namespace MoCua.Processes.Checking;

/// <summary>Does every decision and every value find its way out of every exclusive gateway?</summary>
internal sealed class GuardCheck(Graph graph)
{
    private const int MostCases = 5000;
    private const int MostReports = 3;

    public IEnumerable<Finding> Check() =>
        graph.Elements.Where(element => element.Kind is ElementKind.ExclusiveGateway).SelectMany(Check);

    private List<Finding> Check(ProcessElement gateway)
    {
        var choice = Choice.At(graph, gateway);
        List<Finding> findings = [.. Unreadable(choice), .. Unguarded(choice)];
        if (findings.Count > 0)
        {
            return findings;
        }

        var tests = choice.Guarded.SelectMany(way => way.Guard!.Tests).ToList();
        var deciders = new Deciders(graph, gateway);
        findings.AddRange(OfTwoTypes(gateway, tests));
        findings.AddRange(deciders.Faults(tests));
        if (findings.Count == 0 && tests.Count > 0)
        {
            findings.AddRange(Cover(choice, new FactCases(tests, deciders.Options)));
        }

        return findings;
    }

    private static IEnumerable<Finding> Unreadable(Choice choice) =>
        choice.Guarded.Select(way => way.Flow).Where(flow => flow.Condition is not null && flow.Guard is null)
            .Select(flow => Finding.Error(FindingCodes.BadGuard, flow.Id, $"{Say.That(Texts.GuardUnreadable, flow.Condition)} [{flow.Id}]"));

    private static IEnumerable<Finding> Unguarded(Choice choice) =>
        choice.Guarded.Where(way => way.Guard is null && way.Flow.Condition is null)
            .Select(way => Finding.Error(FindingCodes.GuardGap, way.Flow.Id, Say.That(Texts.FlowUnguarded, way.Flow.Id, choice.Gateway.Label)));

    private static IEnumerable<Finding> OfTwoTypes(ProcessElement gateway, List<Guard.Test> tests) =>
        tests.GroupBy(test => test.Fact).Where(group => group.Select(test => test.Type).Distinct().Count() > 1)
            .Select(group => Finding.Error(FindingCodes.BadGuard, gateway.Id, Say.That(Texts.FactOfTwoTypes, group.Key, gateway.Label)));

    private static IEnumerable<Finding> Cover(Choice choice, FactCases cases)
    {
        if (cases.Count > MostCases)
        {
            yield return Finding.Error(FindingCodes.TooLarge, choice.Gateway.Id, Say.That(Texts.TooManyCases, choice.Gateway.Label));
            yield break;
        }

        var all = cases.All().Select(facts => (Facts: facts, Way: choice.Take(facts))).ToList();
        foreach (var (facts, _) in all.Where(pair => pair.Way.IsRefused).Take(MostReports))
        {
            yield return Finding.Error(FindingCodes.GuardGap, choice.Gateway.Id, Say.That(Texts.CaseWithoutFlow, choice.Gateway.Label, FactCases.Describe(facts)));
        }

        var taken = all.Where(pair => !pair.Way.IsRefused).Select(pair => pair.Way.Value).ToHashSet();
        foreach (var (flow, _) in choice.Guarded.Where(way => !taken.Contains(way.Flow)))
        {
            yield return Finding.Error(FindingCodes.GuardGap, flow.Id, Say.That(Texts.FlowNeverTaken, flow.Id, choice.Gateway.Label));
        }

        foreach (var (option, flow) in Strays(choice, cases, all.Select(pair => (pair.Facts, pair.Way.IsRefused ? null : pair.Way.Value))))
        {
            yield return Finding.Error(FindingCodes.BadGuard, choice.Gateway.Id, Say.That(Texts.OptionGoesElsewhere, option, flow, choice.Gateway.Label));
        }
    }

    /// <summary>Options that name a flow of this gateway, while its guards send them along another.</summary>
    private static IEnumerable<(string Option, string Flow)> Strays(
        Choice choice, FactCases cases, IEnumerable<(IReadOnlyDictionary<string, JsonNode?> Facts, SequenceFlow? Way)> ways) =>
        from pair in ways
        from option in cases.Options
        where option.Flow is not null && pair.Way is not null && pair.Way.Id != option.Flow
            && choice.Guarded.Select(way => way.Flow).Append(choice.Default).Any(flow => flow?.Id == option.Flow)
            && FactValue.Read(pair.Facts, Choice.Decision) is { Value: string decision } && decision == option.Id
        group option by (option.Id, option.Flow) into strays
        select strays.Key;
}
