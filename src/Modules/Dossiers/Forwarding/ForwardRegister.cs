using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Forwarding;

/// <summary>Sổ theo dõi hồ sơ phi địa giới: what the reader's counters accepted for other places, and what others accepted for theirs.</summary>
internal sealed class ForwardRegister(AppDb db)
{
    public const int PageSize = 40;

    public enum Direction
    {
        /// <summary>Accepted here for another place.</summary>
        Sent,

        /// <summary>Accepted elsewhere for us.</summary>
        Come,
    }

    /// <param name="Text">A number, or some letters of the owner's name.</param>
    /// <param name="Waiting">Only those that the right one-stop has not taken in yet.</param>
    public sealed record Request(Direction Direction, string? Text, bool Waiting, PageKey? After, int Take = PageSize);

    /// <param name="Entry">In the helping counter's register.</param>
    /// <param name="Due">Absent until the right one-stop has taken it in.</param>
    public sealed record Row(
        Guid Id, long Entry, string Number, string Procedure, string Owner, UnitId HelpedAt, UnitId ReceivedAt, UnitId Competent, Moment AcceptedAt, Moment? Due, Moment? ReadyAt, Stage Stage, bool Waiting);

    public async Task<IReadOnlyList<Row>> HandleAsync(Request request, Actor actor, CancellationToken ct)
    {
        var mine = actor.DossierUnits();
        var dossiers = db.Dossiers.AsNoTracking().Where(dossier => dossier.HelpedEntry != null);
        dossiers = request.Direction is Direction.Sent ? dossiers.Where(dossier => mine.Contains(dossier.HelpedAt)) : dossiers.Where(dossier => mine.Contains(dossier.ReceivedAt));
        if (VietnameseText.Tidy(request.Text) is { Length: > 0 } text)
        {
            var (number, folded) = (text.ToUpperInvariant(), VietnameseText.Fold(text));
            dossiers = dossiers.Where(dossier => dossier.Number == number || (folded != "" && dossier.OwnerFolded.Contains(folded)));
        }

        if (request.Waiting)
        {
            dossiers = dossiers.Where(dossier => dossier.Tasks.Any(task => task.Element == DeskSteps.TakeIn && task.ClosedAt == null));
        }

        if (request.After is { } after)
        {
#pragma warning disable CA1309 // translated to SQL, where text compares byte by byte on both databases
            dossiers = dossiers.Where(dossier => dossier.AcceptedAt < after.At || (dossier.AcceptedAt == after.At && string.Compare(dossier.Number, after.Key) < 0));
#pragma warning restore CA1309
        }

        return await dossiers.OrderByDescending(dossier => dossier.AcceptedAt).ThenByDescending(dossier => dossier.Number).Take(request.Take)
            .Select(dossier => new Row(
                dossier.Id, dossier.HelpedEntry!.Value, dossier.Number, dossier.ProcedureName, dossier.OwnerName, dossier.HelpedAt, dossier.ReceivedAt, dossier.Competent,
                dossier.AcceptedAt, dossier.LawfulDue, dossier.ReadyAt, dossier.Stage, dossier.Tasks.Any(task => task.Element == DeskSteps.TakeIn && task.ClosedAt == null)))
            .ToListAsync(ct);
    }
}
