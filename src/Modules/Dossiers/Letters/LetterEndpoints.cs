using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Dossiers.Custody;
using MoCua.Kernel.Time;
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
        desk.MapGet("/ban-giao/{id:guid}/bien-ban.pdf", async (Guid id, HttpContext context, HandoverLetter handover, PrintLetter print, CancellationToken ct) =>
            await print.SendPdfAsync(await handover.ForAsync(id, context.Actor(), ct), context, ct));
        desk.MapGet("/ban-giao/so.pdf", async (
                DateOnly? tu, DateOnly? den, string? voi, bool? thieu, HttpContext context, HandoverRegisterLetter register, PrintLetter print, CancellationToken ct) =>
            await print.SendPdfAsync(
                await register.ForAsync(HandoverRegisterPageModel.RequestOf(tu, den, voi, thieu ?? false, null), context.Actor(), ct), context, ct));
        desk.MapGet("/mot-cua/phieu/{id:guid}/in.pdf", async (Guid id, HttpContext context, SlipLetter slip, PrintLetter print, CancellationToken ct) =>
            await print.SendPdfAsync(await slip.ForAsync(id, context.Actor(), ct), context, ct));
        desk.MapGet("/mot-cua/so-theo-doi.pdf", async (
                DateOnly? tu, DateOnly? den, HttpContext context, RegisterLetter register, PrintLetter print, CivilClock clock, CancellationToken ct) =>
            await print.SendPdfAsync(
                await register.ForAsync(tu ?? new DateOnly(clock.Today.Year, clock.Today.Month, 1), den ?? clock.Today, context.Actor(), ct), context, ct));
    }
}
