using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers;
using MoCua.Files;
using MoCua.Host;
using MoCua.Kernel.Deliveries;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;

namespace MoCua.Scale.Tests;

/// <summary>What a killed program left, read beside the one that took it up again: everything acknowledged, nothing half done.</summary>
internal sealed class Remains(AppDb db)
{
    /// <returns>Of the presses without an answer, how many dossiers are there, whole.</returns>
    public static async Task<int> CheckAsync(string data, string address, Ledger ledger)
    {
        await using var app = Composition.Build(new MocuaOptions { Data = data, Database = address, Demo = "long-bien", Quiet = true });
        int kept;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var remains = new Remains(scope.ServiceProvider.GetRequiredService<AppDb>());
            kept = await remains.DossiersAsync(ledger);
            await remains.HandoversAsync(ledger);
            var report = await scope.ServiceProvider.GetRequiredService<ChainVerifier>().VerifyAsync(stream: null, CancellationToken.None);
            report.FirstMisfit.ShouldBeNull();
        }

        SqliteConnection.ClearAllPools(); // the next kill shall find nobody else at the database
        return kept;
    }

    /// <summary>Every file that a row names is whole. Only when the program stands still: opening the vault clears what is half received.</summary>
    /// <returns>How many there are.</returns>
    public static async Task<int> CheckFilesAsync(string data, string address)
    {
        await using var app = Composition.Build(new MocuaOptions { Data = data, Database = address, Demo = "long-bien", Quiet = true });
        await using var scope = app.Services.CreateAsyncScope();
        var vault = app.Services.GetRequiredService<FileVault>();
        var names = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<FileRecord>().Select(file => file.Sha256).ToListAsync();
        foreach (var name in names)
        {
            (await vault.VerifyAsync(name, CancellationToken.None)).ShouldBe(FileCondition.Sound);
        }

        SqliteConnection.ClearAllPools();
        return names.Count;
    }

    private async Task<int> DossiersAsync(Ledger ledger)
    {
        var dossiers = await db.Dossiers.AsNoTracking().Include(dossier => dossier.Tasks).Include(dossier => dossier.Units).AsSplitQuery().ToListAsync();
        var facts = (await db.Set<FactRow>().Select(fact => new { fact.Stream, fact.Type }).ToListAsync()).ToLookup(fact => fact.Stream, fact => fact.Type);
        var deliveries = await db.Set<Delivery>().CountAsync(delivery => delivery.Handler == "FileReceipt");

        var byKey = dossiers.ToDictionary(dossier => dossier.SubmissionKey, dossier => dossier.Id);
        ledger.Dossiers.Where(pair => byKey.GetValueOrDefault(pair.Key) != pair.Value).ShouldBeEmpty("acknowledged, then lost");
        var tasks = dossiers.SelectMany(dossier => dossier.Tasks).ToDictionary(task => task.Id);
        ledger.Steps.Where(step => !tasks.TryGetValue(step, out var task) || task.IsOpen).ShouldBeEmpty("a step was done, then open again");

        foreach (var dossier in dossiers)
        {
            IsWhole(dossier, [.. facts[dossier.Stream]]);
        }

        facts.Count(stream => stream.Key.StartsWith("dossier/", StringComparison.Ordinal)).ShouldBe(dossiers.Count);
        deliveries.ShouldBe(dossiers.Count, "each accepted dossier has its order for a receipt");
        await NumbersAsync(dossiers);
        return ledger.Open.Count(press => byKey.ContainsKey(press.SubmissionKey));
    }

    private static void IsWhole(Dossier dossier, List<string> facts)
    {
        facts.Count.ShouldBe((int)dossier.FactCount);
        facts.Count(type => type == nameof(DossierAccepted)).ShouldBe(1);
        (facts.Count(type => type == nameof(FeesCollected)), dossier.FeeReceipts.Count).ShouldBe((1, 1));
        facts.Count(type => type == nameof(StepCompleted)).ShouldBe(dossier.Tasks.Count(task => !task.IsOpen));
        dossier.OpenTasks.Count().ShouldBe(1);
        dossier.OpenTasks.Single().AwaitsHandover.ShouldBe(!facts.Contains(nameof(PapersHandedOver)));
        dossier.Units.Count.ShouldBeGreaterThanOrEqualTo(2);
        dossier.Parties.Owner.Name.ShouldNotBeEmpty();
    }

    /// <summary>Register and receipts count from one without gap or double; the series stand where the last one stands.</summary>
    private async Task NumbersAsync(List<Dossier> dossiers)
    {
        var series = await db.Set<NumberSeriesRow>().AsNoTracking().ToDictionaryAsync(row => row.Series, row => row.Last);
        foreach (var counter in dossiers.GroupBy(dossier => dossier.ReceivedAt))
        {
            var all = Enumerable.Range(1, counter.Count()).Select(entry => (long)entry).ToList();
            counter.Select(dossier => dossier.RegisterEntry).Order().ShouldBe(all);
            counter.Select(dossier => long.Parse(dossier.FeeReceipts[0])).Order().ShouldBe(all);
            series.Where(each => each.Key.StartsWith($"register/{counter.Key}/", StringComparison.Ordinal)).Sum(each => each.Value).ShouldBe(all.Count);
            series.Where(each => each.Key.StartsWith($"receipt/{counter.Key}/", StringComparison.Ordinal)).Sum(each => each.Value).ShouldBe(all.Count);
        }
    }

    private async Task HandoversAsync(Ledger ledger)
    {
        var handovers = await db.Handovers.AsNoTracking().ToDictionaryAsync(handover => handover.Id);
        ledger.Handovers.Where(id => !handovers.ContainsKey(id)).ShouldBeEmpty("given, then lost");
        ledger.Received.Where(id => handovers[id].State is not HandoverState.Confirmed).ShouldBeEmpty("confirmed, then not");
        var arrived = handovers.Values.Where(handover => handover.State is HandoverState.Confirmed).Sum(handover => handover.Lines.Count);
        (await db.Set<FactRow>().CountAsync(fact => fact.Type == nameof(PapersHandedOver))).ShouldBe(arrived);
    }
}
