using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.People.Api;

/// <summary>Persons that the caller's counter knows.</summary>
internal static class PersonEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/persons", SearchAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.PersonsRead)
            .Says("searchPersons", Tags.Persons, "Find persons", "By letters of the name in order, birth year, or the beginning of a number, among the persons whom the caller's units know; anybody by their whole number.")
            .GivesPage<PersonShown>();
        api.MapPost("/persons", RegisterAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.PersonsWrite)
            .Says("registerPerson", Tags.Persons, "Register a person", "Registers somebody at the caller's counter, or finds who has the same number; differences are told.")
            .Makes<PersonRegisteredBody>();
    }

    private static async Task<IResult> SearchAsync(HttpContext context, PeopleDirectory directory, [Description("What is known of the person.")] string text, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 1);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var found = await directory.SearchAsync(
            text, [.. context.Actor().Units], Math.Min(page.Value.Limit + 1, 100), page.Value.After is [var last] ? last : null, ct);
        return Answer.Ok(page.Value.Page(context, found, each => PersonShown.Of(each.Snapshot), each => [each.Key]));
    }

    private static async Task<IResult> RegisterAsync(PersonBody body, HttpContext context, AppDb db, PersonRegistry registry, CivilClock clock, Once once, CancellationToken ct)
    {
        var reading = body.Read(clock.Today);
        if (reading.Snapshot is not { } person)
        {
            return ProblemAnswer.Invalid(
                reading.Problems[0].Code, reading.Problems[0].Message,
                [.. reading.Problems.Select(problem => new ProblemError(Pointers.Of(problem.Field ?? "name"), problem.Message, problem.Code))]);
        }

        var post = context.Actor().Posts.First(each => each.Role is Role.CounterOfficer);
        return await once.RunAsync(
            () => db.WriteAsync(inner => registry.RegisterOrMatchAsync(person, post.Unit, context.Actor(), post, inner), ct),
            match => Reply.Created($"{ApiPath.Root}/persons?text={Uri.EscapeDataString(match.Snapshot.Identifier.Number)}", PersonRegisteredBody.Of(match)),
            ct);
    }
}
