using System.Xml.Linq;
using MoCua.Processes.Guards;

namespace MoCua.Processes.Reading;

/// <summary>Reads the arrows of a process and their conditions.</summary>
internal sealed class FlowReader(List<Finding> findings)
{
    public IReadOnlyList<SequenceFlow> Read(XElement process) =>
        [.. process.Elements(BpmnNames.Bpmn + "sequenceFlow").Select(ReadFlow).OfType<SequenceFlow>()];

    private SequenceFlow? ReadFlow(XElement element)
    {
        var id = ((string?)element.Attribute("id"))?.Trim();
        var source = BpmnNames.Reference((string?)element.Attribute("sourceRef"));
        var target = BpmnNames.Reference((string?)element.Attribute("targetRef"));
        if (string.IsNullOrEmpty(id) || source is null || target is null)
        {
            findings.Add(Finding.Error(FindingCodes.BadBpmn, id, Say.That(Texts.FlowIncomplete, id)));
            return null;
        }

        var expression = element.Element(BpmnNames.Bpmn + "conditionExpression");
        var condition = expression?.Value.Trim() is { Length: > 0 } text ? text : null;
        var guard = condition is null ? default : Guard.Parse(condition);
        // An unreadable guard still makes a net, so that the rest of the file can be judged; taking the flow is refused.
        return new SequenceFlow(id, (string?)element.Attribute("name"), source, target, condition, condition is null || guard.IsRefused ? null : guard.Value)
        {
            IsConditional = expression is not null,
        };
    }
}
