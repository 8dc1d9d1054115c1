using MoCua.Processes;

namespace MoCua.Procedures.Checking;

/// <summary>Papers lie in one place: of two tasks that may be open at once in different units, only one may need them.</summary>
internal static class CustodyCheck
{
    public static IEnumerable<BundleFinding> Check(BundleParts parts) => parts is { Process: { } process, Bundle.Papers.Count: > 0 }
        ? process.InParallel().Where(pair => NeedsPapers(pair.One) && NeedsPapers(pair.Other) && pair.One.Assignment!.Unit != pair.Other.Assignment!.Unit)
            .Select(pair => parts.InProcess(
                "papers-in-two-places", Texts.PapersInTwoPlaces, pair.One.Name, pair.One.Assignment!.Unit!, pair.Other.Name, pair.Other.Assignment!.Unit!))
        : [];

    private static bool NeedsPapers(ProcessElement task) => task is { IsDataOnly: false, Assignment.Unit: not null };
}
