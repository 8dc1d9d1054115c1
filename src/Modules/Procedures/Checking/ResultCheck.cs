using MoCua.Processes;

namespace MoCua.Procedures.Checking;

/// <summary>Is every result made by somebody who may, numbered from a series that exists, and at the one-stop before it is handed out?</summary>
internal static class ResultCheck
{
    private const string Ready = "result-ready";
    private static readonly HashSet<string> Making = new(StringComparer.Ordinal) { "sign", "number" };

    public static IEnumerable<BundleFinding> Check(BundleParts parts) =>
        Series(parts).Concat(parts.Process is { } process ? Signers(parts, process).Concat(Made(parts, process)).Concat(Returned(parts, process)) : []);

    private static IEnumerable<BundleFinding> Series(BundleParts parts)
    {
        foreach (var result in parts.Bundle.Results)
        {
            var numbered = result.NumberSource is NumberSource.DocumentSeries;
            if (numbered && string.IsNullOrWhiteSpace(result.Series))
            {
                yield return parts.InProcedure("no-series", Texts.SeriesMissing, result.Name);
            }
            else if (!numbered && result.Series is { } series)
            {
                yield return parts.InProcedure("no-series", Texts.SeriesUnused, result.Name, series);
            }
        }
    }

    private static IEnumerable<BundleFinding> Signers(BundleParts parts, ProcessDefinition process) => process.Elements
        .Where(element => element.Assignment?.Role == "counter-officer" && element.Actions.Any(action => action.Kind == "sign"))
        .Select(element => parts.InProcess("wrong-signer", Texts.SignedAtCounter, element.Name));

    private static IEnumerable<BundleFinding> Made(BundleParts parts, ProcessDefinition process)
    {
        var ways = new Ways(process);
        foreach (var result in parts.Bundle.Results)
        {
            var makers = process.Elements.Where(element => element.Actions.Any(action => Making.Contains(action.Kind) && action["result"] == result.Id)).ToList();
            var readied = process.Elements.Any(element => element.Actions.Any(action => action.Kind == Ready && action["result"] == result.Id));
            if (makers.Count == 0 && !readied)
            {
                yield return parts.InProcess("result-not-ready", Texts.ResultNeverMade, result.Name);
            }

            foreach (var maker in makers.Where(maker => !ways.From(maker).Any(IsReady)))
            {
                yield return parts.InProcess("result-not-ready", Texts.ResultNeverReady, result.Name, maker.Name);
            }
        }
    }

    private static IEnumerable<BundleFinding> Returned(BundleParts parts, ProcessDefinition process) => new Ways(process).Before(IsReady)
        .Where(element => element.Actions.Any(action => action.Kind == "return") && !IsReady(element))
        .Select(element => parts.InProcess("result-not-ready", Texts.ReturnBeforeReady, element.Name));

    private static bool IsReady(ProcessElement element) => element.Actions.Any(action => action.Kind == Ready);
}
