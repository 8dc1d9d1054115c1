using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

internal static class LetterEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("").RequireAuthorization(Policies.Desk);
        desk.MapGet("/ho-so/{id:guid}/giay/{letter}.pdf", (Guid id, string letter, HttpContext context, PrintLetter print, CancellationToken ct) =>
            print.PdfAsync(id, letter, context, ct));
        desk.MapGet("/ho-so/{id:guid}/giay/{letter}.html", (Guid id, string letter, HttpContext context, PrintLetter print, CancellationToken ct) =>
            print.HtmlAsync(id, letter, context, ct));
    }
}
