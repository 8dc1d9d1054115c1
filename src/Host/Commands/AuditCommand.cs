using System.CommandLine;
using MoCua.Dossiers;
using MoCua.Files;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;

namespace MoCua.Host.Commands;

/// <summary>
/// <c>mocua audit verify [--dossier CODE] [--rebuild]</c>: recomputes the chains and reads the stored files; names the first fact, scan or file that does not
/// fit. With <c>--rebuild</c> it also folds the facts anew and names the first column of a table that says something else.
/// </summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var dossier = new Option<string?>("--dossier") { Description = "Only the chain and the scans of this dossier." };
        var rebuild = new Option<bool>("--rebuild") { Description = "Also folds the facts anew and compares the tables with the outcome." };
        var verify = new Command("verify", "Recomputes the chains of facts and the hashes of the stored files.") { dossier, rebuild };
        InstallationOptions.AddTo(verify);
        verify.SetAction((call, ct) => ExistingInstallation.RunAsync(
            InstallationOptions.Read(call), services => VerifyAsync(services, call.GetValue(dossier), call.GetValue(rebuild), ct), ct));
        return new Command("audit", "Proof of what happened.") { verify };
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, string? dossier, bool rebuild, CancellationToken ct)
    {
        var stream = dossier is null ? null : await DossierStreams.FindAsync(services.GetRequiredService<AppDb>(), dossier, ct);
        if (dossier is not null && stream is null)
        {
            return await MisfitAsync($"There is no dossier {dossier}.");
        }

        var chain = await services.GetRequiredService<ChainVerifier>().VerifyAsync(stream, ct);
        if (chain.FirstMisfit is { } broken)
        {
            return await MisfitAsync(broken);
        }

        var scans = await services.GetRequiredService<ScanVerifier>().VerifyAsync(stream, ct);
        if (scans.FirstMisfit is { } other)
        {
            return await MisfitAsync(other);
        }

        var files = stream is null ? await services.GetRequiredService<FileVerifier>().VerifyAsync(ct) : null;
        if (files?.FirstMisfit is { } damaged)
        {
            return await MisfitAsync(damaged);
        }

        var refolded = rebuild ? await RefoldAsync(services, stream, ct) : null;
        if (refolded?.FirstMisfit is { } changed)
        {
            return await MisfitAsync(changed);
        }

        Console.WriteLine(
            $"ok: {chain.Facts} facts in {chain.Streams} streams, {scans.Scans} scans{(files is null ? "" : $", {files.Files} files")}" +
            (refolded is null ? "" : $"; {refolded.Compared} rows are what their facts say"));
        return 0;
    }

    private static async Task<RefoldReport> RefoldAsync(IServiceProvider services, string? stream, CancellationToken ct)
    {
        var compared = 0L;
        foreach (var refold in services.GetServices<IRefold>())
        {
            var report = await refold.VerifyAsync(stream, ct);
            compared += report.Compared;
            if (report.FirstMisfit is not null)
            {
                return report;
            }
        }

        return new RefoldReport(compared, null);
    }

    private static async Task<int> MisfitAsync(string what)
    {
        await Console.Error.WriteLineAsync(what);
        return 1;
    }
}
