using System.Diagnostics;
using System.Globalization;
using MoCua.Dossiers.Finding;
using MoCua.Host;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Bench;

/// <summary>The search page and the export of one unit that sees very many dossiers: times of a page with its count, and memory while the workbook is sent.</summary>
internal static class FindBench
{
    private const int Warm = 3;
    private const int Times = 20;
    private const string Login = "thuongthanh.tuphap";

    /// <summary>Another number of dossiers than the usual hundred thousand.</summary>
    private static readonly int Dossiers = int.TryParse(Environment.GetEnvironmentVariable("MOCUA_BENCH_DOSSIERS"), CultureInfo.InvariantCulture, out var asked) ? asked : 100_000;

    public static async Task<int> RunAsync()
    {
        foreach (var database in Enum.GetValues<Database>())
        {
            await using var place = await Place.OpenAsync(database);
            using var counter = await BirthCounter.OpenAsync(place.Url, await place.SignInAsync("thuongthanh.motcua"));
            var template = await counter.AcceptAsync(Press.New());
            await using var app = Composition.Build(new MocuaOptions { Data = place.Data, Database = place.Address, Demo = "long-bien", Quiet = true });
            var actor = await app.Services.ScopedAsync((OrganizationsSeed seed) => seed.ActorAsync(Login, CancellationToken.None));
            await InboxRows.FillAsync(place, template, actor.Account, Dossiers);
            await SearchAsync(place, app.Services, actor);
            await ExportAsync(app.Services, actor);
        }

        return 0;
    }

    private static async Task SearchAsync(Place place, IServiceProvider services, Actor actor)
    {
        Say($"{place.Database}: {Dossiers:N0} dossiers of one unit, {Times} times each, ms p50/p95 of a page with its count");
        foreach (var (name, filter, near) in (IEnumerable<(string, DossierFilter, bool)>)
        [
            ("all, what is due first", new(), false),
            ("one dossier by a word of its own", new("mau77777"), false),
            ("a word that everybody has", new("nguyen"), false),
            ("a common word and a rare one", new("nguyen mau777"), false),
            ("a rare word with a typing error", new("nguyem mau77777"), true),
            ("a name that nobody has", new("nguyen zzz"), false),
            ("late ones", new(Late: true), false),
        ])
        {
            var page = new Measured();
            for (var i = -Warm; i < Times; i++)
            {
                async Task WorkAsync() => await services.ScopedAsync(async (FindDossiers find) =>
                    (await find.HandleAsync(new FindDossiers.Request(filter, near, null), actor, CancellationToken.None)).Count + await find.CountAsync(filter, near, actor, 1000, CancellationToken.None));
                await (i < 0 ? WorkAsync() : page.TimeAsync(WorkAsync));
            }

            Say($"  {name,-38}{page.P50,10:N1}/{page.P95:N1}");
        }
    }

    private static async Task ExportAsync(IServiceProvider services, Actor actor)
    {
        GC.Collect();
        using var line = new Line();
        var (before, begun) = (line.Resident, Stopwatch.GetTimestamp());
        var sent = await services.ScopedAsync(async (ExportDossiers export) =>
        {
            var started = (await export.BeginAsync(new ExportDossiers.Request(new DossierFilter(), false, "bench"), actor, CancellationToken.None)).Value;
            await export.SendAsync(started, line, actor, CancellationToken.None);
            return started.Found;
        });
        Say($"  export: {sent:N0} rows, {line.Bytes / 1e6:N1} MB, {Stopwatch.GetElapsedTime(begun).TotalSeconds:N1} s; resident {before / 1e6:N0} MB before, {line.Peak / 1e6:N0} MB at most; managed heap {line.PeakHeap / 1e6:N0} MB at most");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Takes everything, keeps nothing, and looks at the memory of the process each time.</summary>
    private sealed class Line : MemoryStream
    {
        private readonly Process process = Process.GetCurrentProcess();

        public long Bytes { get; private set; }

        public long Peak { get; private set; }

        public long PeakHeap { get; private set; }

        public long Resident
        {
            get
            {
                process.Refresh();
                return process.WorkingSet64;
            }
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            (Peak, PeakHeap) = (Math.Max(Peak, Resident), Math.Max(PeakHeap, GC.GetTotalMemory(forceFullCollection: false)));
            return ValueTask.CompletedTask;
        }

        protected override void Dispose(bool disposing)
        {
            process.Dispose();
            base.Dispose(disposing);
        }
    }
}
