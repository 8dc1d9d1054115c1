using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Desk;
using MoCua.Host;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.People;
using MoCua.People.Identifiers;
using MoCua.Procedures;
using MoCua.TestKit;

namespace MoCua.Bench;

/// <summary>
/// A dossier through five user tasks – signature, number of the result and hand-out among them – by eight officers at once: through the
/// slice, through the HTTP API (read the task, complete it), and by a hard-wired machine that writes the same rows, one batch a step.
/// </summary>
internal static class StepBench
{
    private const int Officers = 8;
    private const int Dossiers = 320;
    private const int Warm = 800; // long enough for the runtime to have compiled the path for good
    private const int Rounds = 3;
    private const string Login = "thuongthanh.motcua";
    private const string Signer = "thuongthanh.chutich";
    private const string SignedAt = "buoc-3";
    private const string Bundle = "nam-buoc";

    private static readonly string[] Steps = ["buoc-1", "buoc-2", "buoc-3", "buoc-4", "buoc-5"];

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
        await using var place = await Place.OpenAsync(database, bundle: BundleFolder);
        await using var raw = await Place.OpenAsync(database, bundle: BundleFolder);
        await using var app = Composition.Build(new MocuaOptions { Data = place.Data, Database = place.Address, Demo = "long-bien", Quiet = true });
        app.Services.GetRequiredService<CivilClock>().SetTo(Moment.FromLocal(new DateTime(2024, 10, 7, 8, 30, 0, DateTimeKind.Unspecified)));
        var actor = await app.Services.ScopedAsync((OrganizationsSeed seed) => seed.ActorAsync(Login, CancellationToken.None));
        var signer = await app.Services.ScopedAsync((OrganizationsSeed seed) => seed.ActorAsync(Signer, CancellationToken.None));
        using var api = await ApiAsync(place, Login);
        using var signing = await ApiAsync(place, Signer);

        await SliceAsync(app.Services, actor, signer, await AcceptAsync(app.Services, actor, Warm));
        await ApiAsync(api, signing, await AcceptAsync(app.Services, actor, Warm));
        List<double> slice = [], http = [], wired = [], processor = [];
        for (var round = 0; round < Rounds; round++)
        {
            var walked = await AcceptAsync(app.Services, actor, Dossiers);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            slice.Add(await SliceAsync(app.Services, actor, signer, walked));
            processor.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / (Dossiers * Steps.Length));
            http.Add(await ApiAsync(api, signing, await AcceptAsync(app.Services, actor, Dossiers)));
            wired.Add(await HardWired.RunAsync(place, raw, walked, Officers));
        }

        var (through, api5, hard) = (Measured.Median(slice), Measured.Median(http), Measured.Median(wired));
        Say($"{database}: dossiers through five user tasks a second, {Officers} officers, median of {Rounds} rounds of {Dossiers}");
        Say($"  slice {through:N0} ({Measured.Median(processor):N2} ms of processor a step), HTTP API {api5:N0}, hard-wired machine {hard:N0} ({hard / through:N1} times the slice)");
    }

    private static string BundleFolder => Path.Combine(AppContext.BaseDirectory, "bundles", Bundle);

    private static async Task<IReadOnlyList<Guid>> AcceptAsync(IServiceProvider services, Actor actor, int count)
    {
        var accepted = new List<Guid>();
        var oneStop = actor.Posts.First(post => post.Role is Role.CounterOfficer).Unit;
        for (var i = 0; i < count; i++)
        {
            var owner = new PersonSnapshot(
                "Nguyễn Thị Mẫu", Sex.Female, PartialDate.OfYear(1990), PersonIdentifier.None, null, null, "Số 1 phố Mẫu", "Kinh", "Việt Nam");
            var request = new AcceptDossier.Request(
                oneStop, ProcedureCode.Parse("9.000005").Value, "chung", new Parties(owner, null, null, null), new JsonObject { ["noiDung"] = "Đo" },
                [], 1, "counter", [], false, Guid.CreateVersion7().ToString("N"), null);
            var done = await services.ScopedAsync((AcceptDossier slice) => slice.HandleAsync(request, actor, CancellationToken.None));
            accepted.Add(done.IsRefused ? throw new InvalidOperationException(done.Refusal.Message) : done.Value.Dossier);
        }

        return accepted;
    }

    private static Task<double> SliceAsync(IServiceProvider services, Actor actor, Actor signer, IReadOnlyList<Guid> dossiers) => RateAsync(dossiers, async id =>
    {
        foreach (var step in Steps)
        {
            var task = await services.ScopedAsync((AppDb db) => db.DossierTasks.Where(row => row.DossierId == id && row.ClosedAt == null).Select(row => row.Id).SingleAsync());
            var collector = step == Steps[^1] ? new Collector(new PersonSnapshot("Nguyễn Thị Mẫu", null, null, PersonIdentifier.None, null, null, null, null, null), true, null, true) : null;
            var request = new CompleteTask.Request(id, task, new StepInput(null, null, null), new StepExtras([], collector, false), 0);
            var done = await services.ScopedAsync((CompleteTask slice) => slice.HandleAsync(request, step == SignedAt ? signer : actor, CancellationToken.None));
            _ = done.IsRefused ? throw new InvalidOperationException(done.Refusal.Message) : done;
        }
    });

    private static Task<double> ApiAsync(HttpClient api, HttpClient signing, IReadOnlyList<Guid> dossiers) => RateAsync(dossiers, async id =>
    {
        foreach (var step in Steps)
        {
            var officer = step == SignedAt ? signing : api;
            var seen = await officer.GetFromJsonAsync<JsonNode>(new Uri($"dossiers/{id}?fields=tasks", UriKind.Relative));
            var task = seen!["tasks"]!.AsArray().Single(each => each!["element"]!.GetValue<string>() == step)!;
            using var request = new HttpRequestMessage(HttpMethod.Post, $"tasks/{task["id"]}/completions");
            request.Content = JsonContent.Create(step == Steps[^1] ? (object)new { collector = new { who = "owner", identityChecked = true } } : new { });
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{task["version"]}\""));
            using var answer = await officer.SendAsync(request);
            _ = answer.IsSuccessStatusCode ? true : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }
    });

    private static async Task<double> RateAsync(IReadOnlyList<Guid> dossiers, Func<Guid, Task> walk)
    {
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Officers).Select(officer => Task.Run(async () =>
        {
            foreach (var dossier in dossiers.Where((_, i) => i % Officers == officer))
            {
                await walk(dossier);
            }
        })));
        return dossiers.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<HttpClient> ApiAsync(Place place, string login)
    {
        var http = new HttpClient { BaseAddress = new Uri(place.Url, "/api/v1/") };
        using var opened = await http.PostAsJsonAsync("sessions", new { login, password = OfficerSignIn.DemoPassword });
        var session = await opened.Content.ReadFromJsonAsync<JsonNode>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!["accessToken"]!.GetValue<string>());
        return http;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
