using MoCua.Organizations;
using MoCua.Processes;

namespace MoCua.Procedures.Checking;

/// <summary>Does the process ask for letters, forms and results that exist, and does it hand a result back?</summary>
internal static class ProcessUseCheck
{
    private const string Supplement = "supplement-received";
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "form", "letter", "sign", "number", "result-ready", "return", "post", "send-data" };

    public static IEnumerable<BundleFinding> Check(BundleParts parts) => parts.Process is { } process
        ? process.Elements.SelectMany(element => element.Actions.SelectMany(action => Action(parts, element, action))).Concat(Ways(parts, process))
        : [];

    private static IEnumerable<BundleFinding> Action(BundleParts parts, ProcessElement element, ProcessAction action)
    {
        var bundle = parts.Bundle;
        if (!Kinds.Contains(action.Kind))
        {
            yield return parts.InProcess("unknown-action", Texts.ActionUnknown, element.Name, action.Kind, string.Join(", ", Kinds));
        }

        if (action.Kind == "number" && action["result"] is null)
        {
            yield return parts.InProcess("unknown-reference", Texts.NumberWithoutResult, element.Name);
        }

        if (action is { Kind: "number" } && action["each"] is { } rows && !HasRows(parts, rows, action))
        {
            yield return parts.InProcess("unknown-field", Texts.EachUnknown, element.Name, rows, action["name"] ?? "", action["count"] ?? "");
        }

        if (action is { Kind: "number" } && action["source"] == "external" && !Known(parts, action["from"]))
        {
            yield return parts.InProcess("unknown-field", Texts.NumberWithoutField, element.Name, action["from"] ?? "");
        }

        if (action["letter"] is { } letter && bundle.FindLetter(letter) is null)
        {
            yield return parts.InProcess("missing-template", Texts.LetterUnknown, element.Name, letter);
        }

        if (action["form"] is { } form && !bundle.TaskForms.ContainsKey(form))
        {
            yield return parts.InProcess("missing-file", Texts.TaskFormUnknown, element.Name, form);
        }

        if (action["result"] is { } id && Result(parts, element, action, id) is { } wrong)
        {
            yield return wrong;
        }
    }

    /// <summary>A message of another agency is entered by an officer of the unit that waits; nobody sends messages yet.</summary>
    private static bool IsEnteredBySomebody(ProcessDefinition process, ProcessElement element) =>
        element.Kind is ElementKind.MessageEvent or ElementKind.BoundaryMessage
        && (element.Assignment ?? process.Find(element.AttachedTo ?? "")?.Assignment) is { Role: not null, Unit: not null };

    /// <summary>Where the number of another system was typed in: <c>FORM.FIELD</c>.</summary>
    private static bool Known(BundleParts parts, string? from) =>
        from?.Split('.', 2) is [var form, var field] && parts.TaskForms.GetValueOrDefault(form) is { } schema && FieldNames.Of(schema).Contains(field);

    /// <summary>One number for each row of the application: the list, the field that names a row, and perhaps the one that counts its copies.</summary>
    private static bool HasRows(BundleParts parts, string rows, ProcessAction action) =>
        parts.Form is { } form && FieldNames.Of(form).ToHashSet(StringComparer.Ordinal) is var names && names.Contains($"{rows}[].{action["name"]}")
        && (action["count"] is not { } count || names.Contains($"{rows}[].{count}")) && action["source"] != "external";

    private static BundleFinding? Result(BundleParts parts, ProcessElement element, ProcessAction action, string id)
    {
        if (parts.Bundle.Results.FirstOrDefault(each => each.Id == id) is not { } result)
        {
            return parts.InProcess("unknown-reference", Texts.ResultUnknown, element.Name, id);
        }

        var source = Reading.BundleWords.NumberSources.First(word => word.Value == result.NumberSource).Key;
        return action.Kind == "number" && action["source"] != source
            ? parts.InProcess("number-source", Texts.NumberSourceDiffers, element.Name, action["source"] ?? "", source)
            : null;
    }

    private static IEnumerable<BundleFinding> Ways(BundleParts parts, ProcessDefinition process)
    {
        var tasks = process.Elements.Where(element => element.IsPersonal).ToList();
        if (!tasks.Exists(task => task.Assignment?.Unit == "one-stop" && task.Actions.Any(action => action.Kind == "return")))
        {
            yield return parts.InProcess("no-return", Texts.ReturnMissing);
        }

        if (!tasks.Exists(task => task.Actions.Any(action => action.Kind == "result-ready")))
        {
            yield return parts.InProcess("no-return", Texts.ResultReadyMissing);
        }

        foreach (var lost in process.Elements.Where(element => element.Assignment?.Unit is { } unit && !UnitDirectory.IsPlace(unit)))
        {
            yield return parts.InProcess("unknown-place", Texts.PlaceUnknown, lost.Name, lost.Assignment!.Unit!);
        }

        // What another system numbers is signed there too.
        foreach (var result in parts.Bundle.Results.Where(result => result.NumberSource is not (NumberSource.None or NumberSource.External) && !Does("sign", result.Id)))
        {
            yield return parts.InProcess("no-signature", Texts.SignatureMissing, result.Name);
        }

        foreach (var result in parts.Bundle.Results.Where(result => result.NumberSource is not NumberSource.None && !Does("number", result.Id)))
        {
            yield return parts.InProcess("no-number", Texts.NumberMissing, result.Name);
        }

        bool Does(string kind, string result) => tasks.Exists(task => task.Actions.Any(action => action.Kind == kind && action["result"] == result));

        foreach (var strange in process.Elements.Where(element => element.Message is not null and not Supplement && !IsEnteredBySomebody(process, element)))
        {
            yield return parts.InProcess("unknown-message", Texts.MessageUnknown, strange.Name, strange.Message!, Supplement);
        }

        if (parts.Bundle.Supplement.Max > 0 && !process.Elements.Any(element => element.Message == Supplement))
        {
            yield return parts.InProcess("no-supplement", Texts.SupplementMissing, parts.Bundle.Supplement.Max);
        }

        foreach (var waiting in process.Elements.Where(element => parts.Bundle.Supplement.Max == 0 && element.Message == Supplement))
        {
            yield return parts.InProcess("no-supplement", Texts.SupplementNotAllowed, waiting.Name);
        }
    }
}
