using System.Globalization;
using System.Xml.Linq;

namespace MoCua.Processes.Reading;

/// <summary>What the <c>mocua:</c> elements of one lane, task or event say; every unknown word is a finding.</summary>
internal sealed class ExtensionReader(List<Finding> findings)
{
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "workingHour", "workingDay", "day", "month", "sameDay" };

    public Extensions Read(XElement element, string? id)
    {
        var read = new Extensions();
        foreach (var extension in BpmnNames.Extensions(element))
        {
            read = Add(read, extension, id);
        }

        return read;
    }

    private Extensions Add(Extensions read, XElement extension, string? id) => extension.Name.LocalName switch
    {
        "assignment" => read with { Assignment = Assignment(extension, id) },
        "budget" => read with { Budget = Term(extension, id, "unit", "amount") is var (unit, amount) ? new Budget(unit, amount) : null },
        "wait" => read with { Wait = Wait(extension, id) },
        "action" => Action(extension, id) is { } action ? read with { Actions = [.. read.Actions, action] } : read,
        "decision" => read with { Options = Options(extension, id) },
        var name => Bad(read, id, Texts.ExtensionUnknown, name),
    };

    private Assignment Assignment(XElement extension, string? id)
    {
        Expect(extension, id, "role", "unit", "papers");
        var papers = Text(extension, "papers");
        var assignment = new Assignment(Text(extension, "role"), Text(extension, "unit")) { DataOnly = papers is null ? null : papers == "none" };
        return papers is null or "none" or "needed" ? assignment : Bad(assignment, id, Texts.PapersUnreadable);
    }

    private Wait? Wait(XElement extension, string? id) => Text(extension, "counts") is not (null or "true" or "false")
        ? Bad<Wait?>(null, id, Texts.CountsUnreadable)
        : Term(extension, id, "unit", "amount", "calendar", "counts") is var (unit, amount)
            ? new Wait(unit, amount, Text(extension, "calendar")) { Counts = Text(extension, "counts") is not "false" }
            : null;

    private (string Unit, int Amount)? Term(XElement extension, string? id, params string[] known)
    {
        Expect(extension, id, known);
        var amount = Text(extension, "amount");
        if (Text(extension, "unit") is { } unit && Units.Contains(unit)
            && int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000)
        {
            return (unit, number);
        }

        return Bad<(string, int)?>(null, id, Texts.TermUnreadable, extension.Name.LocalName);
    }

    private ProcessAction? Action(XElement extension, string? id)
    {
        var attributes = extension.Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName != "kind")
            .GroupBy(attribute => attribute.Name.LocalName)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        return Text(extension, "kind") is { } kind ? new ProcessAction(kind, attributes) : Bad<ProcessAction?>(null, id, Texts.ActionWithoutKind);
    }

    private List<DecisionOption> Options(XElement decision, string? id)
    {
        Expect(decision, id);
        var options = new List<DecisionOption>();
        foreach (var child in decision.Elements())
        {
            if (child.Name != BpmnNames.MoCua + "option" || Text(child, "id") is not { } option || options.Any(known => known.Id == option))
            {
                return Bad(options, id, Texts.OptionUnreadable);
            }

            Expect(child, id, "id", "flow", "label", "reason");
            if (Text(child, "reason") is not (null or "none" or "required"))
            {
                Bad(child, id, Texts.ReasonUnknown, option);
            }

            options.Add(new DecisionOption(option, Text(child, "label") ?? option, Text(child, "reason") == "required", Text(child, "flow")));
        }

        return options.Count > 0 ? options : Bad(options, id, Texts.OptionUnreadable);
    }

    private void Expect(XElement extension, string? id, params string[] known)
    {
        var strange = extension.Attributes().FirstOrDefault(attribute =>
            !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None && !known.Contains(attribute.Name.LocalName));
        if (strange is not null)
        {
            Bad(strange, id, Texts.AttributeUnknown, extension.Name.LocalName, strange.Name.LocalName);
        }
    }

    private T Bad<T>(T value, string? id, string text, params object?[] values)
    {
        findings.Add(Finding.Error(FindingCodes.BadExtension, id, $"{Say.That(text, values)} [{id}]"));
        return value;
    }

    private static string? Text(XElement element, string attribute) => element.Attribute(attribute)?.Value.Trim() is { Length: > 0 } text ? text : null;
}

/// <summary>The extension elements of one BPMN element.</summary>
internal sealed record Extensions
{
    public Assignment? Assignment { get; init; }

    public Budget? Budget { get; init; }

    public Wait? Wait { get; init; }

    public IReadOnlyList<ProcessAction> Actions { get; init; } = [];

    public IReadOnlyList<DecisionOption> Options { get; init; } = [];
}
