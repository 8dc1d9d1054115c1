using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Letters;

internal static class Filing
{
    /// <summary>Waits until the listener has filed the letter.</summary>
    public static async Task DoneAsync(Installation installation, Guid dossier, string letter)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await installation.WithAsync<AppDb, bool>(db => db.DossierLetters.AnyAsync(row => row.DossierId == dossier && row.Letter == letter)))
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
