using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers;
using MoCua.Host;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;

namespace MoCua.Scale.Tests;

/// <summary>What a killed program left in its database, opened anew.</summary>
internal static class Remains
{
    /// <returns>How many unacknowledged writes are there, whole.</returns>
    public static async Task<int> CheckAsync(string data, string address, Said said)
    {
        await using var app = Composition.Build(new MocuaOptions { Data = data, Database = address, Demo = "long-bien", Quiet = true });
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();

        var dossiers = await db.Dossiers.AsNoTracking()
            .Select(dossier => new
            {
                dossier.SubmissionKey, dossier.Number, dossier.Stream, dossier.FactCount, dossier.RegisterEntry, dossier.FeeReceipts,
                Tasks = dossier.Tasks.Count, Units = dossier.Units.Count,
            }).ToListAsync();
        var facts = await db.Set<FactRow>().AsNoTracking().GroupBy(fact => fact.Stream)
            .Select(stream => new { Stream = stream.Key, Count = stream.LongCount() }).ToDictionaryAsync(stream => stream.Stream, stream => stream.Count);
        var series = await db.Set<NumberSeriesRow>().AsNoTracking().ToDictionaryAsync(row => row.Series.Split('/')[0], row => row.Last);

        var byKey = dossiers.ToDictionary(dossier => dossier.SubmissionKey, dossier => dossier.Number);
        said.Acknowledged.Where(pair => byKey.GetValueOrDefault(pair.Key) != pair.Value).ShouldBeEmpty("acknowledged, then lost");
        dossiers.ShouldAllBe(dossier => dossier.Tasks == 1 && dossier.Units >= 2 && dossier.FactCount == 2 && dossier.FeeReceipts.Count == 1);
        dossiers.ShouldAllBe(dossier => facts[dossier.Stream] == dossier.FactCount);
        facts.Keys.Count(stream => stream.StartsWith("dossier/", StringComparison.Ordinal)).ShouldBe(dossiers.Count);
        dossiers.Select(dossier => dossier.RegisterEntry).Order().ShouldBe(Enumerable.Range(1, dossiers.Count).Select(entry => (long)entry));
        dossiers.Select(dossier => long.Parse(dossier.FeeReceipts[0])).Order().ShouldBe(Enumerable.Range(1, dossiers.Count).Select(entry => (long)entry));
        (series["register"], series["receipt"]).ShouldBe((dossiers.Count, dossiers.Count));

        var report = await scope.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync(stream: null, CancellationToken.None);
        report.FirstMisfit.ShouldBeNull();
        return said.Open.Count(byKey.ContainsKey);
    }
}
