using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Dossiers.Desk;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record AnswerVersionShown([property: Description("Sequence of the fact that brought it.")] long Sequence, DateTimeOffset At, string By, string? Post, string What, string? Why)
{
    public static AnswerVersionShown Of(AnswerVersion version) => new(version.Sequence, version.At.Instant, version.Who, version.Post, version.What, version.Why);
}

internal sealed record AnswerChangeShown(
    [property: Description("JSON pointer of the answer.")] string Path, string Group, string Label, [property: PersonalData] string Before, [property: PersonalData] string After);

internal sealed record AnswerChangesShown(
    [property: Description("Forms that were filled in more than once; the form of the procedure is the empty text.")] IReadOnlyList<string> Forms,
    [property: Description("The form that is compared; null when none was filled in twice.")] string? Form,
    [property: Description("Oldest first.")] IReadOnlyList<AnswerVersionShown> Versions,
    long? Before, long? After, IReadOnlyList<AnswerChangeShown> Changes);

/// <summary>What changed between two times that a form was filled in.</summary>
internal static class AnswerChangeEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/dossiers/{id:guid}/answer-changes", ShowAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("showAnswerChanges", Tags.Dossiers, "Changes of the answers", "Compares two versions of the answers to one form, in the words of the form; without parameters the last two.")
            .Gives<AnswerChangesShown>();

    private static async Task<IResult> ShowAsync(
        Guid id, HttpContext context, CompareAnswers compare, [Description("Id of a step's form; empty for the form of the procedure.")] string? form,
        [Description("Sequence of the earlier version.")] long? before, [Description("Sequence of the later version.")] long? after, CancellationToken ct) =>
        await compare.HandleAsync(new CompareAnswers.Request(id, form, before, after), context.Actor(), ct) is { } view
            ? Answer.Ok(new AnswerChangesShown(
                [.. view.Forms.Select(each => each.Form)], view.Chosen?.Form.Form, [.. (view.Chosen?.Form.Versions ?? []).Select(AnswerVersionShown.Of)],
                view.Chosen?.Before.Sequence, view.Chosen?.After.Sequence,
                [.. (view.Chosen?.Changes ?? []).Select(change => new AnswerChangeShown(change.Path, change.Group, change.Label, change.Before, change.After))]))
            : ProblemAnswer.From(Refusals.NotFound);
}
