using Microsoft.EntityFrameworkCore;
using MoCua.Deadlines;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;

namespace MoCua.Dossiers.Apologies;

/// <summary>The holder writes why the result will be late and one new date. A draft may be written again until it is signed.</summary>
internal sealed class DraftApology(AppDb db, UnitDirectory units, WorkingCalendars calendars, CivilClock clock)
{
    public sealed record Request(Guid Dossier, string? Cause, DateOnly? Date);

    public Task<Result<ApologyDrafted>> HandleAsync(Request request, Actor actor, CancellationToken ct) =>
        db.WriteAsync(inner => WriteAsync(request, actor, inner), ct);

    private async Task<Result<ApologyDrafted>> WriteAsync(Request request, Actor actor, CancellationToken ct)
    {
        if (await db.Dossiers.VisibleTo(actor).Whole().SingleOrDefaultAsync(each => each.Id == request.Dossier, ct) is not { } dossier)
        {
            return Refusals.NotFound;
        }

        if (dossier.PostToApologise(actor) is not { } post || units.Find(post.Unit) is not { } unit)
        {
            return Refusals.ApologyNotYours;
        }

        if (request.Date is not { } date)
        {
            return Refusals.ApologyDateMissing;
        }

        var drafted = dossier.DraftApology(unit, VietnameseText.Tidy(request.Cause), date, calendars.Of(unit.Id), clock.Now);
        if (!drafted.IsRefused)
        {
            db.Record(dossier, drafted.Value, actor, reason: null, post);
        }

        return drafted;
    }
}
