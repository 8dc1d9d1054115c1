using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Processes;

namespace MoCua.Dossiers.Desk;

/// <summary>The BPMN file of a dossier's procedure, always with coordinates, for the diagram that officers can pan and zoom.</summary>
internal sealed class ProcessMap(AppDb db, PinnedRulesOf rules, CivilClock clock)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/ho-so/{id:guid}/quy-trinh.bpmn", ServeAsync).RequireAuthorization(Policies.Desk);

    /// <summary>Null when there is no such dossier for this officer.</summary>
    public async Task<string?> HandleAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var dossier = await db.Dossiers.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct);
        return dossier is not null && rules.For(dossier, clock.Today) is { IsRefused: false } pinned
            ? ProcessPicture.Bpmn(pinned.Value.Process, pinned.Value.Bundle.Process)
            : null;
    }

    private static async Task<IResult> ServeAsync(Guid id, HttpContext context, ProcessMap map, CancellationToken ct)
    {
        if (await map.HandleAsync(id, context.Actor(), ct) is not { } xml)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "private, max-age=600";
        return Results.Text(xml, "application/xml");
    }
}
