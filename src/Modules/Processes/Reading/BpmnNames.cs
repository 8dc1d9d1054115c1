using System.Xml.Linq;

namespace MoCua.Processes.Reading;

/// <summary>The words of BPMN 2.0 that MoCua executes, and those that it may pass over because they carry no token.</summary>
internal static class BpmnNames
{
    public static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static readonly XNamespace Bounds = "http://www.omg.org/spec/DD/20100524/DC";
    public static readonly XNamespace Waypoint = "http://www.omg.org/spec/DD/20100524/DI";
    public static readonly XNamespace MoCua = "https://mocua.vn/bpmn/1";

    /// <summary>Children of <c>definitions</c> that the process either refers to or does not need.</summary>
    public static readonly HashSet<string> Roots = new(StringComparer.Ordinal)
    {
        "process", "collaboration", "import", "extension", "relationship", "extensionElements", "documentation", "itemDefinition", "message",
        "signal", "error", "escalation", "dataStore", "category", "interface", "endPoint", "resource", "partnerEntity", "partnerRole",
        "correlationProperty", "cancelEventDefinition", "errorEventDefinition", "terminateEventDefinition", "escalationEventDefinition",
        "compensateEventDefinition", "conditionalEventDefinition", "linkEventDefinition", "messageEventDefinition", "signalEventDefinition",
        "timerEventDefinition", "globalTask", "globalUserTask", "globalManualTask", "globalScriptTask", "globalBusinessRuleTask",
    };

    /// <summary>Children of <c>process</c> or <c>subProcess</c> without a token: data, artifacts, descriptions.</summary>
    public static readonly HashSet<string> Carried = new(StringComparer.Ordinal)
    {
        "documentation", "extensionElements", "auditing", "monitoring", "ioSpecification", "ioBinding", "property", "laneSet", "sequenceFlow",
        "dataObject", "dataObjectReference", "dataStoreReference", "textAnnotation", "association", "group", "correlationSubscription",
        "supports", "resourceRole", "performer", "humanPerformer", "potentialOwner",
    };

    /// <summary>Children of a flow node that do not change what it does.</summary>
    public static readonly HashSet<string> InsideNode = new(StringComparer.Ordinal)
    {
        "documentation", "extensionElements", "auditing", "monitoring", "categoryValueRef", "incoming", "outgoing", "ioSpecification",
        "property", "dataInputAssociation", "dataOutputAssociation", "dataInput", "dataOutput", "inputSet", "outputSet", "rendering",
        "resourceRole", "performer", "humanPerformer", "potentialOwner",
    };

    /// <summary>The plain kinds; events need a look at what they wait for.</summary>
    public static readonly Dictionary<string, ElementKind> Kinds = new(StringComparer.Ordinal)
    {
        ["task"] = ElementKind.UserTask,
        ["userTask"] = ElementKind.UserTask,
        ["manualTask"] = ElementKind.UserTask,
        ["serviceTask"] = ElementKind.ServiceTask,
        ["sendTask"] = ElementKind.ServiceTask,
        ["receiveTask"] = ElementKind.MessageEvent,
        ["callActivity"] = ElementKind.CallActivity,
        ["subProcess"] = ElementKind.SubProcess,
        ["exclusiveGateway"] = ElementKind.ExclusiveGateway,
        ["parallelGateway"] = ElementKind.ParallelGateway,
        ["eventBasedGateway"] = ElementKind.EventGateway,
        ["startEvent"] = ElementKind.Start,
        ["endEvent"] = ElementKind.End,
        ["intermediateThrowEvent"] = ElementKind.ThrowEvent,
    };

    /// <summary>Events by what they wait for or send.</summary>
    public static readonly Dictionary<(string Event, string Definition), ElementKind> Events = new()
    {
        [("startEvent", "messageEventDefinition")] = ElementKind.Start,
        [("startEvent", "timerEventDefinition")] = ElementKind.Start,
        [("endEvent", "messageEventDefinition")] = ElementKind.End,
        [("endEvent", "terminateEventDefinition")] = ElementKind.End,
        [("intermediateThrowEvent", "messageEventDefinition")] = ElementKind.ThrowEvent,
        [("intermediateCatchEvent", "timerEventDefinition")] = ElementKind.TimerEvent,
        [("intermediateCatchEvent", "messageEventDefinition")] = ElementKind.MessageEvent,
        [("boundaryEvent", "timerEventDefinition")] = ElementKind.BoundaryTimer,
        [("boundaryEvent", "messageEventDefinition")] = ElementKind.BoundaryMessage,
    };

    /// <summary>Attributes that make a known element do something else, with the value that does not.</summary>
    public static readonly (string Attribute, string Usual)[] Usual =
    [
        ("isForCompensation", "false"), ("startQuantity", "1"), ("completionQuantity", "1"), ("triggeredByEvent", "false"), ("instantiate", "false"),
        ("eventGatewayType", "Exclusive"), ("parallelMultiple", "false"),
    ];

    /// <summary>A QName or IDREF without its prefix.</summary>
    public static string? Reference(string? name) => name?.Trim() is { Length: > 0 } text ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;

    public static bool IsBpmn(XElement element, string name) => element.Name == Bpmn + name;

    /// <summary>The <c>mocua:</c> children of an element's <c>extensionElements</c>.</summary>
    public static IEnumerable<XElement> Extensions(XElement element) =>
        element.Elements(Bpmn + "extensionElements").Elements().Where(child => child.Name.Namespace == MoCua);
}
