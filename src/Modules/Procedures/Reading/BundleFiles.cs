namespace MoCua.Procedures.Reading;

/// <summary>The files that make up a bundle. Hidden files and nested bundles do not belong to it.</summary>
internal static class BundleFiles
{
    private static readonly string[] Extensions = [".yaml", ".json", ".bpmn", ".hbs", ".css", ".md"];

    public static IReadOnlyDictionary<string, string> Load(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            return files;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (Extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal) && !path.Split('/').Any(part => part.StartsWith('.')))
            {
                files[path] = File.ReadAllText(file).ReplaceLineEndings("\n");
            }
        }

        return files;
    }

    public static IReadOnlyDictionary<string, string> TaskForms(IReadOnlyDictionary<string, string> files)
    {
        const string folder = "forms/";
        const string ending = ".schema.json";
        return files
            .Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal))
            .ToDictionary(file => file.Key[folder.Length..^ending.Length], file => file.Value, StringComparer.Ordinal);
    }

    public static IEnumerable<BundleFinding> Missing(string folder, Bundle bundle)
    {
        foreach (var file in new[] { BundleReader.FormFile, BundleReader.ProcessFile }.Where(file => !bundle.Files.ContainsKey(file)))
        {
            yield return Finding(folder, file, "missing-file");
        }

        foreach (var letter in bundle.Letters.Where(letter => letter.File.Length > 0 && !bundle.Files.ContainsKey(letter.File)))
        {
            yield return Finding(folder, letter.File, "missing-template");
        }
    }

    private static BundleFinding Finding(string folder, string file, string code) =>
        new(Path.Combine(folder, file), IsError: true, code, Say.It(Texts.BundleMissingFile, file));
}
