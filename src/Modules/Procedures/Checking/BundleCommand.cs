namespace MoCua.Procedures;

/// <summary>The verb <c>mocua bundle check PATH…</c>: one line per finding, exit code 1 when there is an error.</summary>
public static class BundleCommand
{
    /// <param name="paths">Folders of bundles, or folders that hold bundles.</param>
    public static int Check(IEnumerable<string> paths, TextWriter @out, TextWriter err)
    {
        var fails = false;
        foreach (var path in paths)
        {
            var folders = Bundles(path);
            if (folders.Count == 0)
            {
                err.WriteLine(Say.It(Texts.NoBundleHere, path));
                fails = true;
            }

            foreach (var finding in folders.SelectMany(folder => BundleCheck.Check(folder).Findings))
            {
                @out.WriteLine(finding.ToString().ReplaceLineEndings(" "));
                fails |= finding.IsError;
            }
        }

        return fails ? 1 : 0;
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
