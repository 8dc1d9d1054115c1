using System.Text;
using MoCua.Processes.Walking;

namespace MoCua.Processes;

/// <summary>The verbs <c>mocua process check</c> and <c>mocua process run</c>; they return the exit code: 0 done, 1 refused.</summary>
public static class ProcessCommands
{
    /// <summary>Prints <c>ok</c>, or one line per finding. Warnings alone go to <paramref name="err"/> and do not fail.</summary>
    public static int Check(string path, TextWriter @out, TextWriter err)
    {
        if (Load(path, err) is not { } text)
        {
            return 1;
        }

        List<Finding> all = [.. ProcessDefinition.ReadAll(text).SelectMany(process => process.Findings.Concat(Judge(process.Definition)))];
        var fails = all.Any(finding => finding.Severity is Severity.Error);
        foreach (var finding in all)
        {
            (fails ? @out : err).WriteLine($"{path}: {finding}");
        }

        if (!fails)
        {
            @out.WriteLine("ok");
        }

        return fails ? 1 : 0;
    }

    /// <summary>Walks from the start by the choices of a JSON file; one line of JSON per completed element.</summary>
    public static int Run(string path, string? choicesPath, TextWriter @out, TextWriter err)
    {
        if (Load(path, err) is not { } text)
        {
            return 1;
        }

        if (LoadChoices(choicesPath, err) is not { } choices)
        {
            return 1;
        }

        var processes = ProcessDefinition.ReadAll(text);
        var (definition, findings) = processes[0];
        if (definition is null)
        {
            foreach (var finding in findings)
            {
                err.WriteLine($"{path}: {finding}");
            }

            return 1;
        }

        if (processes.Count > 1)
        {
            err.WriteLine(Say.That(Texts.WalkSeveral, processes.Count, definition.Id));
        }

        return new Walk(definition, choices).Run(@out, err) ? 0 : 1;
    }

    private static IReadOnlyList<Finding> Judge(ProcessDefinition? definition) =>
        definition is null ? [] : definition.HasAssignments ? definition.Check() : definition.CheckPlain();

    private static Choices? LoadChoices(string? path, TextWriter err) =>
        path is null ? Choices.None : Load(path, err) is { } json ? Choices.Read(json, path, err) : null;

    private static string? Load(string path, TextWriter err)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            err.WriteLine(Say.That(Texts.FileUnreadable, path, fault.Message));
            return null;
        }
    }
}
