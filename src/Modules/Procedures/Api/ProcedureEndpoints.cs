using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Procedures.Api;

/// <summary>The procedures in force: what the counter chooses from.</summary>
public static class ProcedureEndpoints
{
    public static void MapProceduresApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/procedures", List).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.ProceduresRead)
            .Says("listProcedures", Tags.Procedures, "Procedures in force", "By a few letters of several words, initials, or a code, best match first; all of them without a text.")
            .GivesPage<ProcedureRow>();
        api.MapGet("/procedures/{procedure}", Show).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.ProceduresRead)
            .Says("showProcedure", Tags.Procedures, "One procedure", "Cases with papers, fees and terms as of a day; with `expand=formSchema` the form.")
            .Gives<ProcedureShown>(tagged: true, expand: ["formSchema"]);
        api.MapGet("/procedures/{procedure}/process", Process).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.ProceduresRead)
            .Says("showProcess", Tags.Procedures, "Process of a procedure", "The BPMN 2.0 document that dossiers of the procedure walk.")
            .GivesFile("application/xml");
    }

    private static IResult List(
        HttpContext context, ProcedureCatalogue catalogue, CivilClock clock, [Description("Letters of words, initials or a code.")] string? text,
        [Description("Level of the one-stop that receives.")] Choice<AdministrativeLevel>? receives)
    {
        var page = PageRequest.Read(context, parts: 1);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var found = catalogue.Search(text, receives?.Value, clock.Today).Select(match => match.Bundle);
        var rest = page.Value.After is [var last] ? found.SkipWhile(bundle => bundle.Code.Value != last).Skip(1) : found;
        return Answer.Ok(page.Value.Page(context, [.. rest.Take(page.Value.Limit + 1)], ProcedureRow.Of, bundle => [bundle.Code.Value]));
    }

    private static IResult Show(HttpContext context, string procedure, ProcedureCatalogue catalogue, CivilClock clock, [Description("Civil date; today when not said.")] DateOnly? on)
    {
        var (wanted, problem) = Fields.Expand(context, "formSchema");
        if (problem is not null)
        {
            return problem;
        }

        var found = Find(catalogue, procedure, on ?? clock.Today);
        return found.IsRefused
            ? ProblemAnswer.NotFound
            : Answer.Ok(ProcedureShown.Of(found.Value, wanted.Contains("formSchema")), $"\"{found.Value.Version.Value}\"");
    }

    private static IResult Process(string procedure, ProcedureCatalogue catalogue, CivilClock clock) =>
        Find(catalogue, procedure, clock.Today) is { IsRefused: false } found ? Results.Text(found.Value.Process, "application/xml") : ProblemAnswer.NotFound;

    private static Result<Bundle> Find(ProcedureCatalogue catalogue, string text, DateOnly on)
    {
        var code = ProcedureCode.Parse(text);
        return code.IsRefused ? code.Refusal : catalogue.Find(code.Value, on);
    }
}
