using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Counter;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

/// <summary>The counter: trying out what would be received, and receiving it.</summary>
internal static class IntakeEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/dossiers", AcceptAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("receiveDossier", Tags.Dossiers, "Receive a dossier", "The papers on the counter become a dossier with a number and a lawful date. Everything that is missing or wrong is told at once.")
            .Makes<DossierReceived>();
        api.MapPost("/intake-checks", Check).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("checkIntake", Tags.Dossiers, "Try out a dossier", "Computes checklist, fees and date from what is there so far, and says what is wrong. Keeps nothing.")
            .Makes<IntakeCheck>(StatusCodes.Status200OK);
    }

    private static async Task<IResult> AcceptAsync(NewDossier body, HttpContext context, IntakeRules rules, AcceptDossier accept, Once once, CancellationToken ct)
    {
        var clerk = context.Actor();
        var terms = rules.For(body.Procedure, body.Case, clerk, body.ReceivedAt);
        if (terms.IsRefused)
        {
            return ProblemAnswer.From(terms.Refusal);
        }

        var reader = new IntakeReader(body, terms.Value);
        return reader.Read(KeyOf(once, body)) is { } request
            ? await once.RunAsync(
                () => accept.HandleAsync(request, clerk, ct),
                done => Reply.Created($"{ApiPath.Root}/dossiers/{done.Dossier}", new DossierReceived(done.Dossier, done.Number)),
                ct)
            : ProblemAnswer.Invalid("intake-invalid", reader.Errors[0].Detail, reader.Errors);
    }

    private static IResult Check(NewDossier body, HttpContext context, IntakeRules rules)
    {
        var terms = rules.For(body.Procedure, body.Case, context.Actor(), body.ReceivedAt);
        if (terms.IsRefused)
        {
            return ProblemAnswer.From(terms.Refusal);
        }

        var reader = new IntakeReader(body, terms.Value);
        var acceptable = reader.Read("") is not null;
        var dates = rules.DatesOf(terms.Value);
        var fees = reader.Fees.Select(line => new FeeLineShown(
            line.Rule.Id, line.Rule.Name, line.Quantity, line.Amount, line.Exemption?.Name, line.Rule.Moment is Procedures.FeeMoment.Return));
        return Answer.Ok(new IntakeCheck(
            acceptable, [.. reader.Checklist.Select(line => new ChecklistLine(line.Paper.Id, line.Paper.Name, line.Required, line.Paper.FromDatabase))],
            [.. fees], IntakeForm.AtIntake(reader.Fees), dates.IsRefused ? null : DueShown.Of(dates.Value.Due), reader.Suggested?.Id, reader.Errors, reader.Doubts));
    }

    /// <summary>One draft, one dossier, as on the page; else one key, one dossier; without either every request stands for itself.</summary>
    private static string KeyOf(Once once, NewDossier body) =>
        body.Draft is { } draft ? draft.ToString("N")
        : once.SubmissionKey is { } key ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))
        : Guid.CreateVersion7().ToString("N");
}
