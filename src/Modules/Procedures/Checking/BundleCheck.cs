using MoCua.Procedures.Checking;

namespace MoCua.Procedures;

/// <summary>Is a bundle fit to publish? Reads it and holds its parts against one another. Codes: docs/bundles.md.</summary>
public static class BundleCheck
{
    /// <param name="folder">Where the bundle lies.</param>
    /// <param name="compilesLetters">False at the start of the program, which compiles a letter when it is first printed.</param>
    public static BundleReading Check(string folder, bool compilesLetters = true)
    {
        var reading = BundleReader.Read(folder);
        if (reading.Bundle is not { } bundle)
        {
            return reading;
        }

        var parts = new BundleParts(folder, bundle);
        return reading with
        {
            Findings =
            [
                .. reading.Findings,
                .. parts.Findings,
                .. IdentityCheck.Check(parts),
                .. FieldCheck.Check(parts),
                .. ConditionCheck.Check(parts),
                .. FeeCheck.Check(parts),
                .. ValueCheck.Check(parts),
                .. ProcessUseCheck.Check(parts),
                .. ResultCheck.Check(parts),
                .. LevelCheck.Check(parts),
                .. ServiceCheck.Check(parts),
                .. CustodyCheck.Check(parts),
                .. TimeCheck.Check(parts),
                .. SupplementCheck.Check(parts),
                .. LetterCheck.Check(parts, compilesLetters),
            ],
        };
    }
}
