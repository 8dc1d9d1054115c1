using MoCua.Processes;

namespace MoCua.Procedures.Checking;

/// <summary>A service task is a step that the program does itself: it must say which, and nothing else may say that.</summary>
internal static class ServiceCheck
{
    private const string SendData = "send-data";

    public static IEnumerable<BundleFinding> Check(BundleParts parts) => parts.Process is { } process
        ? process.Elements.SelectMany(element => element.Kind is ElementKind.ServiceTask ? Service(parts, process, element) : Other(parts, element))
        : [];

    private static IEnumerable<BundleFinding> Service(BundleParts parts, ProcessDefinition process, ProcessElement service)
    {
        if (service.Actions.Count == 0)
        {
            yield return parts.InProcess("unknown-service", Texts.ServiceWithoutWork, service.Name, SendData);
        }

        foreach (var action in service.Actions)
        {
            if (action.Kind != SendData)
            {
                yield return parts.InProcess("unknown-service", Texts.ServiceUnknown, service.Name, action.Kind, SendData);
            }
            else if (string.IsNullOrWhiteSpace(action["to"]))
            {
                yield return parts.InProcess("unknown-service", Texts.SendWithoutPlace, service.Name);
            }
        }

        if (process.Elements.Any(element => element.AttachedTo == service.Id))
        {
            yield return parts.InProcess("unknown-service", Texts.ServiceWaits, service.Name);
        }
    }

    private static IEnumerable<BundleFinding> Other(BundleParts parts, ProcessElement element) => element.Actions.Any(action => action.Kind == SendData)
        ? [parts.InProcess("unknown-service", Texts.SendOutsideService, element.Name)]
        : [];
}
