using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers.Refolding;

/// <summary>Every receipt book is without gaps: of each unit and year, as many pages as the last number says.</summary>
internal sealed class RefoldReceiptBooks(AppDb db) : IRefold
{
    public async Task<RefoldReport> VerifyAsync(string? stream, CancellationToken ct)
    {
        if (stream is not null)
        {
            return new RefoldReport(0, null);
        }

        var books = await db.FeeReceipts.AsNoTracking().GroupBy(row => new { row.OneStop, row.Year })
            .Select(book => new { book.Key.OneStop, book.Key.Year, Pages = book.LongCount(), First = book.Min(row => row.Entry), Last = book.Max(row => row.Entry) }).ToListAsync(ct);
        var torn = books.FirstOrDefault(book => book.First != 1 || book.Pages != book.Last);
        return new RefoldReport(books.Count, torn is null ? null : $"receipt book {torn.OneStop} {torn.Year}: {torn.Pages} receipts, the numbers run from {torn.First} to {torn.Last}");
    }
}
