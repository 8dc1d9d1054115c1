using MoCua.Kernel.Identity;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Processes;

namespace MoCua.Dossiers.Refolding;

internal sealed partial class DossierFold
{
    private string lastStep = "";

    private string? On(Guid id, Action<FoldedTask> change)
    {
        if (Tasks.FirstOrDefault(each => each.Opened.Task == id) is not { ClosedAt: null } task)
        {
            return $"something happened to task {id}, which is not open";
        }

        change(task);
        return null;
    }

    /// <summary>The process is walked anew; what it opens must be what the fact says was opened.</summary>
    private string? Follow(Result<Step> walked, IReadOnlyList<TaskOpened> opened, Moment at)
    {
        if (walked.IsRefused)
        {
            return $"the process cannot have gone on so: {walked.Refusal.Code}";
        }

        var step = walked.Value;
        var expected = step.Opened.Where(element => element.IsPersonal).Select(element => element.Id).Order(StringComparer.Ordinal);
        if (!opened.Select(task => task.Element).Order(StringComparer.Ordinal).SequenceEqual(expected, StringComparer.Ordinal))
        {
            return "the process opens other tasks than the facts say";
        }

        foreach (var gone in Open.Where(task => step.Closed.Contains(task.Opened.Element)).ToList())
        {
            gone.ClosedAt = at;
        }

        End([.. step.Closed]);
        Marking = step.Marking;
        Tasks.AddRange(opened.Select(task => new FoldedTask(task, at, LawfulDue, process.Find(task.Element)!)));
        Units.UnionWith(opened.Select(task => task.Unit));
        Waits.AddRange(step.Opened.Where(element => element.Kind is ElementKind.TimerEvent or ElementKind.BoundaryTimer).Select(element => (element.Id, at, false)));
        if (opened.Count > 0 && !Open.Any(task => task.Opened.Unit == Responsible && task.Opened.Element is not DeskSteps.DecideStop))
        {
            Responsible = opened[0].Unit;
        }

        Print(opened);
        LookWhereItLies();
        return null;
    }

    private void End(params IReadOnlyList<string> elements)
    {
        for (var index = 0; index < Waits.Count; index++)
        {
            Waits[index] = elements.Contains(Waits[index].Element) ? Waits[index] with { Over = true } : Waits[index];
        }
    }

    private string? Number(ResultNumbered fact, Moment at)
    {
        DropStop(at);
        var action = process.Find(lastStep)?.Actions.FirstOrDefault(each => each.Kind is StepActions.Number);
        if (action is null || bundle.Results.SingleOrDefault(each => each.Id == fact.Result) is not { } result)
        {
            return $"{fact.Result} was numbered, which the process does not do there";
        }

        var before = Results.Count(each => each.Id == fact.Result);
        var sheets = PersonalDestroyed ? 1 : ResultCopies.Of(result, action, Answers).FirstOrDefault(copy => copy.Name == fact.Name)?.Sheets ?? 1;
        var task = Tasks.Last(each => each.Opened.Element == lastStep);
        var unit = task.DataOnly ? Open.FirstOrDefault(each => !each.DataOnly)?.Opened.Unit : task.Opened.Unit;
        Results.Add(new DossierResult(fact.Result, fact.Name, result.Template, fact.Number, fact.Book, fact.Entry, fact.Date, result.Refusal));
        Papers = [.. Papers, new DossierPaper(before == 0 ? $"result-{fact.Result}" : $"result-{fact.Result}-{before + 1}", fact.Name, PaperKind.Result, sheets, 0, 0, false, false, [], unit)];
        LookWhereItLies();
        return null;
    }

    private string? Ready(Moment at)
    {
        (Stage, ReadyAt) = (Stage.Ready, at);
        foreach (var task in Open)
        {
            task.DossierDue = DossierTask.Never;
        }

        return null;
    }

    private string? Return(Moment at)
    {
        Papers = [.. Papers.Select(paper => paper.Kind is PaperKind.Result ? paper with { At = null } : paper)];
        (Stage, ReturnedAt, ReadyAt) = (Stage.Returned, at, ReadyAt ?? at);
        return null;
    }

    private string? Carry(PapersHandedOver fact)
    {
        if (!carried.TryGetValue(fact.Handover, out var lines) || lines.FirstOrDefault(line => line.Dossier == Accepted.Dossier) is not { } line)
        {
            return $"papers went over by record {fact.Record}, whose facts do not name them";
        }

        Papers = [.. Papers.Select(paper => line.PaperIds.Contains(paper.Id) && paper.At == fact.From ? paper with { At = fact.To } : paper)];
        LookWhereItLies();
        return null;
    }

    private string? Mark(string paperId, UnitId at, bool? lost)
    {
        if (Papers.All(paper => paper.Id != paperId || paper.At != at))
        {
            return $"{paperId} was lost or found in {at}, where it did not lie";
        }

        Papers = [.. Papers.Select(paper => paper.Id == paperId ? paper with { Lost = lost } : paper)];
        LookWhereItLies();
        return null;
    }

    /// <summary>What was made as data is printed where papers are next worked with.</summary>
    private void Print(IReadOnlyList<TaskOpened> opened)
    {
        if (Stage is not Stage.Returned && opened.FirstOrDefault(task => !process.Find(task.Element)!.IsDataOnly) is { } next)
        {
            Papers = [.. Papers.Select(paper => paper is { Kind: PaperKind.Result, At: null } ? paper with { At = next.Unit } : paper)];
        }
    }

    private void LookWhereItLies()
    {
        var needed = Papers.Where(paper => paper is { Sheets: > 0, At: not null, Lost: null } && paper.Kind is PaperKind.Result == Results.Count > 0).ToList();
        foreach (var task in Open)
        {
            task.AwaitsHandover = !task.DataOnly && needed.Any(paper => paper.At != task.Opened.Unit);
        }
    }
}
