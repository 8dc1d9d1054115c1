namespace MoCua.Letters.Press;

/// <summary>Finds the Python that owns WeasyPrint; it need not be the first Python on the PATH.</summary>
internal static class PressInstallation
{
    public static string? FindInterpreter(LetterPressOptions options, string? path)
    {
        if (options.Interpreter is { } named)
        {
            return File.Exists(named) ? named : null;
        }

        var command = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "weasyprint"))
            .FirstOrDefault(File.Exists);
        return command is null ? null : FirstLineInterpreter(command);
    }

    private static string? FirstLineInterpreter(string command)
    {
        using var reader = new StreamReader(command);
        var line = new char[256];
        var first = new string(line, 0, reader.ReadBlock(line)).Split('\n')[0].TrimEnd('\r');
        var interpreter = first.StartsWith("#!", StringComparison.Ordinal) ? first[2..].Trim().Split(' ')[0] : "";
        return interpreter.Contains("python", StringComparison.Ordinal) && File.Exists(interpreter) ? interpreter : null;
    }
}
