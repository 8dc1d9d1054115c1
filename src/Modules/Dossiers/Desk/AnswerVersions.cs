using System.Text.Json.Nodes;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;
using MoCua.Processes;

namespace MoCua.Dossiers.Desk;

/// <summary>Answers to one form as somebody gave them once.</summary>
/// <param name="Sequence">Of the fact that brought them.</param>
/// <param name="Number">First, second, … time that this form was filled in.</param>
internal sealed record AnswerVersion(long Sequence, int Number, Moment At, string Who, string? Post, string What, string? Why, JsonObject Answers);

/// <summary>All that was ever declared on one form of a dossier, oldest first.</summary>
/// <param name="Form">Id of a step's form; empty for the form of the procedure.</param>
/// <param name="Step">Name of the step that last filled it in; null for the form of the procedure.</param>
internal sealed record AnsweredForm(string Form, string? Step, IReadOnlyList<AnswerVersion> Versions);

/// <summary>The facts keep every version of the answers; what was lawfully destroyed is gone from here too.</summary>
internal static class AnswerVersions
{
    /// <summary>Forms that were filled in more than once: the procedure's own first, then by the step that came first.</summary>
    public static IReadOnlyList<AnsweredForm> Repeated(IReadOnlyList<RecordedFact> facts, ProcessDefinition process) =>
    [
        .. facts.Select(recorded => (Recorded: recorded, Given: GivenBy(recorded.Fact, process)))
            .Where(each => each.Given.Answers is { Count: > 0 })
            .GroupBy(each => each.Given.Form, StringComparer.Ordinal)
            .Where(form => form.Count() > 1)
            .OrderBy(form => form.Key.Length > 0)
            .Select(form => new AnsweredForm(form.Key, (form.Last().Recorded.Fact as StepCompleted)?.Name, [.. form.Select((each, index) => VersionOf(each.Recorded, each.Given.Answers!, index + 1))])),
    ];

    private static (string Form, JsonObject? Answers) GivenBy(Fact fact, ProcessDefinition process) => fact switch
    {
        DossierAccepted accepted => ("", accepted.Answers),
        AnswersCorrected corrected => ("", corrected.Answers),
        StepCompleted { Input: { } input } step when StepActions.FormOf(process.Find(step.Element)) is { } form => (form, input),
        _ => ("", null),
    };

    private static AnswerVersion VersionOf(RecordedFact recorded, JsonObject answers, int number)
    {
        var post = string.Join(", ", new[] { recorded.Actor.Title, recorded.Actor.Unit }.OfType<string>());
        return new AnswerVersion(
            recorded.Sequence, number, recorded.At, recorded.Actor.Name, post.Length == 0 ? null : post, FactWords.Act(recorded.Fact)!, recorded.Reason, answers);
    }
}
