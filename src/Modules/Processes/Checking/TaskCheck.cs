using MoCua.Kernel.Identity;

namespace MoCua.Processes.Checking;

/// <summary>Has every task somebody and somewhere, and does every timer know its time?</summary>
internal static class TaskCheck
{
    public static IEnumerable<Finding> Check(IEnumerable<ProcessElement> elements) => elements.SelectMany(element => element.Kind switch
    {
        ElementKind.UserTask or ElementKind.CallActivity => Assigned(element),
        ElementKind.TimerEvent or ElementKind.BoundaryTimer when element.Wait is null =>
            [Finding.Error(FindingCodes.NoWait, element.Id, Say.That(Texts.NoWait, element.Label))],
        _ => Enumerable.Empty<Finding>(),
    });

    private static IEnumerable<Finding> Assigned(ProcessElement task)
    {
        if (task.Assignment?.Role is not { } role)
        {
            yield return Finding.Error(FindingCodes.NoRole, task.Id, Say.That(Texts.NoRole, task.Label));
        }
        else if (Roles.Find(role) is null)
        {
            yield return Finding.Error(FindingCodes.UnknownRole, task.Id, Say.That(Texts.UnknownRole, task.Label, role, string.Join(", ", Roles.Codes)));
        }

        if (task.Assignment is { Unit: null, Role: not null })
        {
            yield return Finding.Error(FindingCodes.NoUnit, task.Id, Say.That(Texts.NoUnit, task.Label));
        }
    }
}
