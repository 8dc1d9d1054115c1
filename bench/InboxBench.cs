using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers;
using MoCua.Dossiers.Desk;
using MoCua.Host;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Bench;

/// <summary>An inbox of 100,000 open tasks of one unit: the rows of a page by raw SQL, the slice with its count, and the page through HTTP, in one run.</summary>
internal static class InboxBench
{
    private const int Tasks = 100_000;
    private const int Warm = 20;
    private const int Times = 100;
    private const string Login = "thuongthanh.tuphap";

    public static async Task<int> RunAsync()
    {
        foreach (var database in Enum.GetValues<Database>())
        {
            await using var place = await Place.OpenAsync(database);
            var template = await TemplateAsync(place);
            await using var app = Composition.Build(new MocuaOptions { Data = place.Data, Database = place.Address, Demo = "long-bien", Quiet = true });
            await RunAsync(place, app.Services, template);
        }

        return 0;
    }

    private static async Task<Guid> TemplateAsync(Place place)
    {
        using var counter = await BirthCounter.OpenAsync(place.Url, await place.SignInAsync("thuongthanh.motcua"));
        return await counter.AcceptAsync(Press.New());
    }

    private static async Task RunAsync(Place place, IServiceProvider services, Guid template)
    {
        var actor = await services.ScopedAsync((OrganizationsSeed seed) => seed.ActorAsync(Login, CancellationToken.None));
        await InboxRows.FillAsync(place, template, actor.Account, Tasks);
        var desk = await services.ScopedAsync((AppDb db) => db.DossierTasks.Where(task => task.DossierId == template).Select(task => task.Desk).SingleAsync());
        var middle = await services.ScopedAsync((AppDb db) => db.DossierTasks.Where(task => task.Desk == desk)
            .OrderBy(task => task.DossierDue).ThenBy(task => task.Key).Skip(Tasks / 2).Select(task => new { task.DossierDue, task.Key }).FirstAsync());
        var after = new PageKey(middle.DossierDue, middle.Key);
        var busy = actor with { Posts = [.. actor.Posts, .. actor.Posts.Select(post => post with { Role = Role.Clerk })] };

        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = await place.SignInAsync(Login) }) { BaseAddress = place.Url };
        await using var raw = await RawInbox.OpenAsync(place);
        Say($"{place.Database}: {Tasks:N0} open tasks at one desk, {Times} times each, ms p50/p95");
        Say($"  {"",-38}{"raw SQL",14}{"slice",14}{"page by HTTP",16}");
        foreach (var (name, request, who, path) in (IEnumerable<(string, Inbox.Request, Actor, string?)>)
        [
            ("all, what is due first", new(Inbox.Whose.All, null, null, null), actor, "?loc=All"),
            ("free ones", new(Inbox.Whose.Free, null, null, null), actor, "?loc=Free"),
            ("mine (one in a thousand)", new(Inbox.Whose.Mine, null, null, null), actor, "?loc=Mine"),
            ("one step (one in fifty)", new(Inbox.Whose.All, null, InboxRows.OtherStep, null), actor, null),
            ("page from the middle", new(Inbox.Whose.All, null, null, after), actor, $"?loc=All&sau={after.At.Microseconds}.{Uri.EscapeDataString(after.Key)}"),
            ("all, an officer of two posts", new(Inbox.Whose.All, null, null, null), busy, null),
        ])
        {
            var (rows, slice, page) = (new Measured(), new Measured(), new Measured());
            await RepeatAsync(rows, () => raw.ReadAsync(request, who, desk));
            await RepeatAsync(slice, () => services.ScopedAsync(async (Inbox inbox) =>
                (await inbox.HandleAsync(request, who, CancellationToken.None)).Count + await inbox.CountAsync(request, who, 1000, CancellationToken.None)));
            if (path is not null)
            {
                await RepeatAsync(page, () => http.GetStringAsync(new Uri("/ban-lam-viec" + path, UriKind.Relative)));
            }

            Say($"  {name,-38}{Pair(rows),14}{Pair(slice),14}{(path is null ? "–" : Pair(page)),16}");
        }
    }

    private static async Task RepeatAsync(Measured measured, Func<Task> work)
    {
        for (var i = 0; i < Warm; i++)
        {
            await work();
        }

        for (var i = 0; i < Times; i++)
        {
            await measured.TimeAsync(work);
        }
    }

    private static string Pair(Measured measured) => string.Create(CultureInfo.InvariantCulture, $"{measured.P50:N1}/{measured.P95:N1}");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
