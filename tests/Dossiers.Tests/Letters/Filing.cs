using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Letters;

internal static class Filing
{
    /// <summary>Waits until the listener has filed the letter.</summary>
    public static async Task DoneAsync(Installation installation, Guid dossier, string letter)
    {
        using var ear = new Ear();
        await ear.UntilAsync(() => installation.WithAsync<AppDb, bool>(db => db.DossierLetters.AnyAsync(row => row.DossierId == dossier && row.Letter == letter)));
    }
}
