using System.CommandLine;
using MoCua.Dossiers;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;

namespace MoCua.Host.Commands;

/// <summary><c>mocua audit verify [--dossier CODE]</c>: recomputes the chains and names the first fact that does not fit.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var dossier = new Option<string?>("--dossier") { Description = "Only the chain of this dossier." };
        var verify = new Command("verify", "Recomputes the chains of facts.") { dossier };
        InstallationOptions.AddTo(verify);
        verify.SetAction((call, ct) => VerifyAsync(InstallationOptions.Read(call), call.GetValue(dossier), ct));
        return new Command("audit", "Proof of what happened.") { verify };
    }

    private static async Task<int> VerifyAsync(MocuaOptions options, string? dossier, CancellationToken ct)
    {
        await using var app = Composition.Build(options with { Quiet = true });
        await using var scope = app.Services.CreateAsyncScope();
        string? stream = null;
        if (dossier is not null)
        {
            stream = await DossierStreams.FindAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), dossier, ct);
            if (stream is null)
            {
                await Console.Error.WriteLineAsync($"There is no dossier {dossier}.");
                return 1;
            }
        }

        var report = await scope.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync(stream, ct);
        if (report.FirstMisfit is { } misfit)
        {
            await Console.Error.WriteLineAsync(misfit);
            return 1;
        }

        Console.WriteLine($"ok: {report.Facts} facts in {report.Streams} streams");
        return 0;
    }
}
