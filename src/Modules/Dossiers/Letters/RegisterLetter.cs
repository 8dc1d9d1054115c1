using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Letters.Papers;
using MoCua.Letters.Press;
using MoCua.Organizations;

namespace MoCua.Dossiers.Letters;

/// <summary>Sổ theo dõi hồ sơ (Mẫu 06) of the officer's own one-stop, for the days asked for.</summary>
internal sealed class RegisterLetter(AppDb db, UnitDirectory units, CivilClock clock)
{
    /// <summary>More rows than an office binds into one book; a longer time is printed in parts.</summary>
    private const int Most = 5000;

    /// <returns>Null for somebody who serves no one-stop.</returns>
    public async Task<PrintedLetter?> ForAsync(DateOnly from, DateOnly to, Actor actor, CancellationToken ct)
    {
        if (actor.Posts.FirstOrDefault(post => post.Role is Role.CounterOfficer) is not { } post || units.Find(post.Unit) is not { } desk)
        {
            return null;
        }

        var (first, behind) = (Moment.FromLocal(from.ToDateTime(TimeOnly.MinValue)), Moment.FromLocal(to.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var dossiers = await db.Dossiers.AsNoTracking()
            .Where(dossier => dossier.ReceivedAt == desk.Id && dossier.AcceptedAt >= first && dossier.AcceptedAt < behind)
            .OrderBy(dossier => dossier.AcceptedAt).ThenBy(dossier => dossier.RegisterEntry).Take(Most)
            .Select(dossier => new
            {
                dossier.RegisterEntry, dossier.Number, dossier.ProcedureName, dossier.Sets, dossier.Parties, dossier.Competent,
                dossier.AcceptedAt, dossier.LawfulDue, dossier.ReadyAt, dossier.ReturnedAt, dossier.ReturnWay, dossier.Stage,
            })
            .ToListAsync(ct);
        var model = new RegisterModel
        {
            Head = units.HeadOf(desk, to < clock.Today ? to : clock.Today),
            BookNumber = from.Year.ToString(CultureInfo.InvariantCulture),
            Year = from.Year,
            From = from,
            To = to,
            Rows =
            [
                .. dossiers.Select(dossier => new RegisterRow(
                    (int)dossier.RegisterEntry, dossier.Number, dossier.ProcedureName, dossier.Sets, dossier.Parties.Owner.Name,
                    dossier.Parties.Owner.Address ?? dossier.Parties.Presenter.Address, dossier.Parties.Presenter.Phone?.Display,
                    units.Find(dossier.Competent)?.Name ?? "", dossier.AcceptedAt, dossier.LawfulDue, dossier.ReadyAt?.Date, dossier.ReturnedAt?.Date,
                    ReturnWayWords.Of(dossier.ReturnWay),
                    Note: dossier.Stage is Stage.Withdrawn or Stage.Stopped ? FactWords.Name(dossier.Stage) : null)),
            ],
        };
        return new PrintedLetter($"{Texts.LetterRegister} {from:yyyy-MM-dd} {to:yyyy-MM-dd}", OfficePapers.RegisterHtml(model), LetterPaper.A4Landscape);
    }
}
