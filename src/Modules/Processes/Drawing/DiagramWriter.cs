using System.Xml.Linq;
using MoCua.Processes.Reading;

namespace MoCua.Processes.Drawing;

/// <summary>Writes a layout of our own as BPMN DI, for viewers that draw only what has coordinates.</summary>
internal static class DiagramWriter
{
    /// <summary>The file itself when it shows every element; else the file with our layout in place of its own.</summary>
    public static string Complete(ProcessDefinition definition, string xml)
    {
        if (Layout.IsComplete(definition) || SafeXml.Load(xml).Document is not { } document)
        {
            return xml;
        }

        document.Root!.Elements(BpmnNames.Diagram + "BPMNDiagram").Remove();
        document.Root.Add(Write(definition, Layout.Complete(definition)));
        return document.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Write(ProcessDefinition definition, Diagram diagram) => new(
        BpmnNames.Diagram + "BPMNDiagram",
        new XAttribute(XNamespace.Xmlns + "bpmndi", BpmnNames.Diagram),
        new XAttribute(XNamespace.Xmlns + "dc", BpmnNames.Bounds),
        new XAttribute(XNamespace.Xmlns + "di", BpmnNames.Waypoint),
        new XElement(
            BpmnNames.Diagram + "BPMNPlane",
            new XAttribute("bpmnElement", definition.Id),
            definition.Lanes.Where(lane => diagram.Shapes.ContainsKey(lane.Id)).Select(lane => Shape(lane.Id, diagram.Shapes[lane.Id], new XAttribute("isHorizontal", true))),
            definition.Elements.Select(element => Shape(
                element.Id,
                diagram.Shapes[element.Id],
                element.Kind is ElementKind.SubProcess ? new XAttribute("isExpanded", true) : element.Kind is ElementKind.ExclusiveGateway ? new XAttribute("isMarkerVisible", true) : null)),
            definition.Graph.Flows.Select(flow => new XElement(
                BpmnNames.Diagram + "BPMNEdge",
                new XAttribute("bpmnElement", flow.Id),
                diagram.Edges[flow.Id].Select(point => new XElement(BpmnNames.Waypoint + "waypoint", new XAttribute("x", Whole(point.X)), new XAttribute("y", Whole(point.Y))))))));

    private static XElement Shape(string id, Box box, XAttribute? more) => new(
        BpmnNames.Diagram + "BPMNShape",
        new XAttribute("bpmnElement", id),
        more,
        new XElement(
            BpmnNames.Bounds + "Bounds",
            new XAttribute("x", Whole(box.X)),
            new XAttribute("y", Whole(box.Y)),
            new XAttribute("width", Whole(box.Width)),
            new XAttribute("height", Whole(box.Height))));

    private static long Whole(double number) => (long)Math.Round(number);
}
