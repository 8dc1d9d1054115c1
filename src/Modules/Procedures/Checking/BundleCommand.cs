namespace MoCua.Procedures;

/// <summary>The verbs <c>mocua bundle check PATH…</c> (one line per finding, exit code 1 when there is an error) and <c>mocua bundle likeness PATH…</c>.</summary>
public static class BundleCommand
{
    /// <param name="paths">Folders of bundles, or folders that hold bundles.</param>
    public static int Check(IEnumerable<string> paths, TextWriter @out, TextWriter err)
    {
        var fails = false;
        var seen = new List<(string Path, Bundle Bundle)>();
        foreach (var path in paths)
        {
            var folders = Bundles(path);
            if (folders.Count == 0)
            {
                err.WriteLine(Say.It(Texts.NoBundleHere, path));
                fails = true;
            }

            foreach (var finding in folders.SelectMany(folder => Findings(folder, seen)))
            {
                @out.WriteLine(finding.ToString().ReplaceLineEndings(" "));
                fails |= finding.IsError;
            }
        }

        return fails ? 1 : 0;
    }

    /// <summary>What is wrong with a bundle, alone and beside those before it.</summary>
    private static IEnumerable<BundleFinding> Findings(string folder, List<(string Path, Bundle Bundle)> seen)
    {
        var (path, reading) = (Path.GetFullPath(folder), BundleCheck.Check(folder));
        if (reading.Bundle is not { } bundle)
        {
            return reading.Findings;
        }

        var clash = Shelf.Clash(folder, bundle, seen.Where(other => other.Path != path).Select(other => other.Bundle));
        seen.Add((path, bundle));
        return clash is null ? reading.Findings : [.. reading.Findings, clash];
    }

    /// <summary>A line for every pair of usable bundles, the most alike first, separated by tabs.</summary>
    public static int Likeness(IEnumerable<string> paths, TextWriter @out)
    {
        var bundles = paths.SelectMany(Bundles).Select(BundleReader.Read).Select(reading => reading.Bundle).OfType<Bundle>().ToList();
        @out.WriteLine(string.Join('\t', "form", "papers", "process", "shape", "form-shape", "one", "other"));
        foreach (var pair in BundleLikeness.Of(bundles))
        {
            @out.WriteLine(FormattableString.Invariant($"{pair.Form:0.00}\t{pair.Papers:0.00}\t{pair.Process:0.00}\t{pair.Shape:0.00}\t{pair.FormShape:0.00}\t{pair.One}\t{pair.Other}"));
        }

        return 0;
    }

    private static List<string> Bundles(string path)
    {
        if (!Directory.Exists(path))
        {
            return [];
        }

        var below = Shelf.Folders(path).Where(folder => File.Exists(Path.Combine(folder, BundleReader.ProcedureFile))).ToList();
        var isBundle = File.Exists(Path.Combine(path, BundleReader.ProcedureFile)) || File.Exists(Path.Combine(path, BundleReader.ProcessFile));
        return isBundle || below.Count == 0 ? [path] : below;
    }
}
