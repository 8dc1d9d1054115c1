using Microsoft.EntityFrameworkCore;
using MoCua.Files;
using MoCua.Kernel.Deliveries;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Letters.Press;

namespace MoCua.Dossiers.Letters;

/// <param name="AtOnce">Whether letters are filed as they leave, or printed only when somebody asks.</param>
internal sealed record FilingRule(bool AtOnce);

/// <summary>Keeps a letter as it left the office: printed after the commit, stored, named by a row. A second time does nothing.</summary>
internal sealed class FileLetter(AppDb db, ComposeLetter compose, LetterPress press, FileVault vault, FileRecords files, FilingRule rule)
{
    public async Task HandleAsync(Guid dossier, string letter, CancellationToken ct)
    {
        // A machine without a press prints from the browser and files nothing.
        if (!rule.AtOnce || !press.IsInstalled || await IsFiledAsync(dossier, letter, ct) || await compose.ForFileAsync(dossier, letter, ct) is not { } composed)
        {
            return;
        }

        var pdf = Sure(await press.PrintAsync(composed.Html, composed.Paper, ct));
        using var content = new MemoryStream(pdf);
        var stored = Sure(await vault.StoreAsync(content, $"{composed.Name}.pdf", FileVault.DefaultLimitBytes, ct));
        Sure(await db.WriteAsync<Done>(
            async inner =>
            {
                if (!await IsFiledAsync(dossier, letter, inner))
                {
                    db.DossierLetters.Add(new DossierLetter { DossierId = dossier, Letter = letter, FileId = files.Add(stored, Actor.System, unit: null).Id });
                }

                return Done.It;
            },
            ct));
    }

    private Task<bool> IsFiledAsync(Guid dossier, string letter, CancellationToken ct) =>
        db.DossierLetters.AnyAsync(row => row.DossierId == dossier && row.Letter == letter, ct);

    /// <summary>A refusal here is nobody's to read: as a fault it is tried again, and shown where deliveries are watched.</summary>
    private static T Sure<T>(Result<T> result) => result.IsRefused ? throw new InvalidOperationException(result.Refusal.Message) : result.Value;
}

/// <summary>Files the receipt of every accepted dossier.</summary>
internal sealed class FileReceipt(FileLetter file) : IFactHandler<DossierAccepted>
{
    public Task HandleAsync(RecordedFact recorded, DossierAccepted fact, CancellationToken ct) => file.HandleAsync(fact.Dossier, OfferedLetters.Receipt, ct);
}

/// <summary>Files every result as soon as it has its number.</summary>
internal sealed class FileResult(AppDb db, FileLetter file) : IFactHandler<ResultNumbered>
{
    public async Task HandleAsync(RecordedFact recorded, ResultNumbered fact, CancellationToken ct)
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleAsync(each => each.Stream == recorded.Stream, ct);
        await file.HandleAsync(dossier.Id, dossier.Results.Single(result => result.Number == fact.Number && result.Id == fact.Result).Template, ct);
    }
}
