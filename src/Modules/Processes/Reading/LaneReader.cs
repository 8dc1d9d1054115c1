using System.Xml.Linq;

namespace MoCua.Processes.Reading;

/// <summary>A lane with what it hands down to its elements; an inner lane overrides the outer one.</summary>
internal sealed record Lane(string Id, string Name, Assignment? Assignment, IReadOnlySet<string> Elements, Lane? Outer)
{
    /// <summary>Whether the lanes would give one element to two different places or roles; a lane and one around it do not.</summary>
    public bool Disputes(Lane other) => other.Id != Id && !IsWithin(other) && !other.IsWithin(this)
        && Assignment is not null && other.Assignment is not null && Assignment != other.Assignment;

    private bool IsWithin(Lane other)
    {
        for (var around = Outer; around is not null; around = around.Outer)
        {
            if (ReferenceEquals(around, other))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Reads lanes, outer before inner.</summary>
internal sealed class LaneReader(ExtensionReader extensions)
{
    private readonly List<Lane> lanes = [];

    public IReadOnlyList<Lane> Read(XElement process)
    {
        foreach (var lane in process.Elements(BpmnNames.Bpmn + "laneSet").Elements(BpmnNames.Bpmn + "lane"))
        {
            Add(lane, null);
        }

        return lanes;
    }

    // Nesting is bounded by SafeXml.
    private void Add(XElement element, Lane? outer)
    {
        var id = (string?)element.Attribute("id") ?? "";
        var own = extensions.Read(element, id).Assignment;
        var assignment = Merge(own, outer?.Assignment);
        var elements = element.Elements(BpmnNames.Bpmn + "flowNodeRef")
            .Select(reference => BpmnNames.Reference(reference.Value) ?? "")
            .ToHashSet(StringComparer.Ordinal);
        var lane = new Lane(id, (string?)element.Attribute("name") ?? id, assignment, elements, outer);
        lanes.Add(lane);
        foreach (var inner in element.Elements(BpmnNames.Bpmn + "childLaneSet").Elements(BpmnNames.Bpmn + "lane"))
        {
            Add(inner, lane);
        }
    }

    public static Assignment? Merge(Assignment? own, Assignment? outer) =>
        own is null ? outer : outer is null ? own : new Assignment(own.Role ?? outer.Role, own.Unit ?? outer.Unit) { DataOnly = own.DataOnly ?? outer.DataOnly };
}
