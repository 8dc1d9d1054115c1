using System.Xml.Linq;

namespace MoCua.Processes.Reading;

/// <summary>What events refer to outside the process: messages by name, event definitions.</summary>
internal sealed class Messages
{
    private readonly XElement root;
    private readonly Dictionary<string, string> names;

    public Messages(XElement root)
    {
        this.root = root;
        names = root.Elements(BpmnNames.Bpmn + "message")
            .GroupBy(message => (string?)message.Attribute("id") ?? "")
            .ToDictionary(group => group.Key, group => (string?)group.First().Attribute("name") ?? group.Key, StringComparer.Ordinal);
    }

    /// <summary>The event definition that a reference means; itself where it means none.</summary>
    public XElement Resolve(XElement definition) => definition.Name.LocalName == "eventDefinitionRef" && BpmnNames.Reference(definition.Value) is { } id
        ? root.Elements().FirstOrDefault(element => (string?)element.Attribute("id") == id) ?? definition
        : definition;

    /// <summary>What a message event or a send or receive task speaks of.</summary>
    public string? Of(XElement element, XElement? definition)
    {
        var reference = BpmnNames.Reference((string?)(definition ?? element).Attribute("messageRef"));
        return reference is null ? null : names.GetValueOrDefault(reference, reference);
    }
}
