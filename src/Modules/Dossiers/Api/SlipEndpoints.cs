using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Slips;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.People;

namespace MoCua.Dossiers.Api;

internal sealed record SlipBody(
    [property: Description("Guidance when papers are missing, Refusal when the application is not taken in.")] SlipKind Kind,
    [property: Description("Code of the procedure.")] string Procedure, [property: Description("Id of the case.")] string Case, PersonBody Person,
    [property: Description("What is missing, for guidance.")] IReadOnlyList<SupplementLine>? Items = null,
    [property: Description("In the words of the law; wanted for a refusal."), PersonalData] string? Reason = null,
    [property: Description("What the person can do now."), PersonalData] string? Advice = null);

internal sealed record SlipShown(
    Guid Id, SlipKind Kind, [property: Description("Without gaps per counter, kind and year.")] string Number, string Procedure, string ProcedureName,
    [property: PersonalData] string Person, IReadOnlyList<SupplementLine> Missing, [property: PersonalData] string Reason, [property: PersonalData] string? Advice, DateTimeOffset At, string By)
{
    public static SlipShown Of(CounterSlip slip) => new(
        slip.Id, slip.Kind, slip.Number, slip.Procedure, slip.ProcedureName, slip.Person.Name,
        [.. slip.Items.Select(item => new SupplementLine(item.Name, item.Originals, item.Certified, item.Copies, item.Why))], slip.Reason, slip.Advice, slip.At.Instant, slip.OfficerName);
}

/// <summary>Guidance and refusals that a counter gives instead of taking a dossier in.</summary>
internal static class SlipEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/counter-slips", ListAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersRead)
            .Says("listCounterSlips", Tags.Dossiers, "Slips of the counter", "Guidance and refusals, the newest first.").GivesPage<SlipShown>();
        api.MapPost("/counter-slips", GiveAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("giveCounterSlip", Tags.Dossiers, "Give guidance, or refuse", "Instead of a dossier: a slip with a number of its own series. No dossier number is used.").Makes<SlipShown>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, SlipRegister slips, [Description("A number, or words of the person's name.")] string? text, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 2);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        if (text is { Length: > 0 } && !context.User.MayUse(Scopes.PersonsRead) && !text.Any(char.IsAsciiDigit))
        {
            // Who may not read names does not search by them either.
            return Scopes.Missing(Scopes.PersonsRead);
        }

        var after = page.Value.After is [var at, var stream] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
            ? new PageKey(new Moment(moment), stream)
            : null;
        var rows = await slips.HandleAsync(text, after, context.Actor(), ct, page.Value.Limit + 1);
        return Answer.Ok(page.Value.Page(context, rows, SlipShown.Of, row => [row.At.Microseconds.ToString(CultureInfo.InvariantCulture), row.Stream]));
    }

    private static async Task<IResult> GiveAsync(SlipBody body, HttpContext context, IntakeRules rules, GiveSlip give, Once once, CancellationToken ct)
    {
        var terms = rules.For(body.Procedure, body.Case, context.Actor());
        if (terms.IsRefused)
        {
            return ProblemAnswer.From(terms.Refusal);
        }

        var person = body.Person.Read(terms.Value.Today);
        if (person.Snapshot is null)
        {
            var errors = person.Problems.Select(problem => new ProblemError($"/person{Pointers.Of(problem.Field ?? nameof(PersonBody.Name))}", problem.Message, problem.Code)).ToList();
            return ProblemAnswer.Invalid("person-invalid", errors[0].Detail, errors);
        }

        var items = (body.Items ?? []).Select(item => new SupplementItem(item.Name, item.Originals, item.Certified, item.Copies, item.Why)).ToList();
        return await once.RunAsync(
            () => give.HandleAsync(
                new GiveSlip.Request(body.Kind, body.Procedure, body.Case, person.Snapshot, items, body.Reason, body.Advice, once.SubmissionKey ?? $"{Guid.CreateVersion7():N}"), context.Actor(), ct),
            slip => Reply.Created($"{ApiPath.Root}/counter-slips", SlipShown.Of(slip)),
            ct,
            _ => "/reason");
    }
}
