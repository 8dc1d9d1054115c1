using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MoCua.TestKit;

namespace MoCua.Bench;

/// <summary>
/// Intake through HTTP – the whole form, papers, fee, person, task, facts, three numbers, order for a receipt – by eight clients at one
/// counter, against the rows it wrote, written raw into a second database. Both alternate within one run; what counts is the ratio.
/// </summary>
internal static class IntakeBench
{
    private const int Clients = 8;
    private const int Each = 40;
    private const int WarmEach = 40;
    private const int Rounds = 5;

    public static async Task<int> RunAsync()
    {
        foreach (var database in Enum.GetValues<Database>())
        {
            await RunAsync(database);
        }

        return 0;
    }

    private static async Task RunAsync(Database database)
    {
        await using var place = await Place.OpenAsync(database);
        await using var raw = await Place.OpenAsync(database);
        await using var pressed = await Place.OpenAsync(database, press: true);
        var counter = await CounterAsync(place);
        var busy = await CounterAsync(pressed);
        await AcceptAsync(counter, WarmEach, new Measured());
        await AcceptAsync(busy, WarmEach, new Measured());

        var (latency, busyLatency) = (new Measured(), new Measured());
        var written = 0;
        List<double> http = [], whilePrinting = [], single = [], grouped = [];
        for (var round = 0; round < Rounds; round++)
        {
            var (rate, accepted) = await AcceptAsync(counter, Each, latency);
            http.Add(rate);
            var rows = await RowsAsync(place, accepted);
            written = rows[0].Count;
            single.Add(await RawAsync(raw, rows, 1));
            grouped.Add(database is Database.Sqlite ? await RawAsync(raw, await RowsAsync(place, (await AcceptAsync(counter, Each, latency)).Accepted), Clients) : single[^1]);
            whilePrinting.Add((await AcceptAsync(busy, Each, busyLatency)).Rate);
        }

        Say($"{database}: {written} rows and 3 numbers a dossier");
        Report(database, http, latency, single, grouped, whilePrinting, busyLatency);
        counter.Dispose();
        busy.Dispose();
    }

    private static async Task<BirthCounter> CounterAsync(Place place) =>
        await BirthCounter.OpenAsync(place.Url, await place.SignInAsync("thuongthanh.motcua"));

    private static async Task<(double Rate, IReadOnlyCollection<(Press Press, Guid Dossier)> Accepted)> AcceptAsync(BirthCounter counter, int each, Measured latency)
    {
        var accepted = new ConcurrentBag<(Press, Guid)>();
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var press = Press.New();
                await latency.TimeAsync(async () => accepted.Add((press, await counter.AcceptAsync(press))));
            }
        })));
        return (accepted.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds, accepted);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<TableRow>>> RowsAsync(Place place, IReadOnlyCollection<(Press Press, Guid Dossier)> accepted)
    {
        await using var db = await place.ConnectAsync();
        var rows = new List<IReadOnlyList<TableRow>>();
        foreach (var (press, dossier) in accepted)
        {
            rows.Add(await IntakeRows.OfAsync(db, dossier, press));
        }

        return rows;
    }

    private static Task<double> RawAsync(Place raw, IReadOnlyList<IReadOnlyList<TableRow>> rows, int perCommit) => RawWriter.RunAsync(
        raw, [.. rows.Select(each => (IReadOnlyList<IReadOnlyList<Statement>>)[[.. Numbers, .. each.Select(IntakeRows.InsertOf)]])], Clients, perCommit);

    private static IEnumerable<Statement> Numbers => IntakeRows.Series.Select(series => new Statement(IntakeRows.TakeNumber, [series]));

    private static void Report(
        Database database, List<double> http, Measured latency, List<double> single, List<double> grouped, List<double> whilePrinting, Measured busyLatency)
    {
        var (through, one) = (Measured.Median(http), Measured.Median(single));
        Say($"  {through:N0} dossiers/s through HTTP, {Clients} clients, p50 {latency.P50:N0} ms, p95 {latency.P95:N0} ms (median of {Rounds} rounds of {Clients * Each})");
        Say(database is Database.Sqlite
            ? (FormattableString)$"  raw, one transaction a dossier {one:N0}/s, ratio {one / through:N1}; {Clients} dossiers a transaction {Measured.Median(grouped):N0}/s, ratio {Measured.Median(grouped) / through:N1}"
            : $"  raw, one NpgsqlBatch and transaction a dossier, {Clients} connections {one:N0}/s, ratio {one / through:N1}");
        Say($"  while receipts are printed to PDF beside it: {Measured.Median(whilePrinting):N0} dossiers/s, p50 {busyLatency.P50:N0} ms, p95 {busyLatency.P95:N0} ms");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
