using System.Net;
using MoCua.TestKit;

namespace MoCua.Scale.Tests;

/// <summary>The people of two wards at work, each through the pages, until the program dies under their hands.</summary>
internal sealed class Officers
{
    public const int Counters = 8;
    private const int TasksAtOnce = 4;
    private static readonly string[] Wards = ["thuongthanh", "ngocthuy"];

    /// <summary>Who signed in once stays signed in: sessions outlive a kill too.</summary>
    private readonly Dictionary<string, CookieContainer> jars = [];

    /// <summary>Works until the kill.</summary>
    public async Task WorkAsync(ServedProgram program, KillTrigger trigger, Ledger ledger)
    {
        await SignInAsync(program.Address);
        var again = new Queue<Press>(ledger.Open);
        var counters = Enumerable.Range(0, Counters).Select(i => AcceptAsync(program, trigger, ledger, jars[$"{Wards[i % Wards.Length]}.motcua"], again));
        var desks = Wards.Select(ward => WalkAsync(program, trigger, ledger, ward));
        await Task.WhenAll([.. counters, .. desks]);
    }

    private async Task SignInAsync(Uri address)
    {
        foreach (var login in Wards.SelectMany(ward => new[] { $"{ward}.motcua", $"{ward}.tuphap" }).Where(login => !jars.ContainsKey(login)))
        {
            using var visitor = new Visitor(address, jars[login] = new CookieContainer());
            (await visitor.SignInAsync(login)).Address.AbsolutePath.ShouldNotBe("/dang-nhap");
        }
    }

    /// <summary>First what had no answer when the program died, as somebody who presses once more; then new ones.</summary>
    private static Task AcceptAsync(ServedProgram program, KillTrigger trigger, Ledger ledger, CookieContainer jar, Queue<Press> again) => UntilKilledAsync(trigger, async () =>
    {
        using var counter = await BirthCounter.OpenAsync(program.Address, jar, trigger.Around);
        while (true)
        {
            var press = Next(again);
            ledger.Pressed(press);
            ledger.Accepted(press, await counter.AcceptAsync(press));
        }
    });

    private static Press Next(Queue<Press> again)
    {
        lock (again)
        {
            return again.TryDequeue(out var press) ? press : Press.New();
        }
    }

    /// <summary>The papers go over from the one-stop to the ward, whose officer takes tasks and does them.</summary>
    private Task WalkAsync(ServedProgram program, KillTrigger trigger, Ledger ledger, string ward) => UntilKilledAsync(trigger, async () =>
    {
        using var giver = new Visitor(program.Address, jars[$"{ward}.motcua"], trigger.Around);
        using var registrar = new Visitor(program.Address, jars[$"{ward}.tuphap"], trigger.Around);
        while (true)
        {
            if ((await giver.GetAsync("/ban-giao")).Document.QuerySelector("form[action*=Give]") is not null)
            {
                ledger.Given(IdOf(await (await giver.GetAsync("/ban-giao")).Form("form[action*=Give]").SubmitAsync()));
            }

            await ReceiveAsync(registrar, ledger);
            await DoAsync(registrar, ledger);
        }
    });

    private static async Task ReceiveAsync(Visitor registrar, Ledger ledger)
    {
        var board = await registrar.GetAsync("/ban-giao");
        foreach (var link in board.Document.QuerySelectorAll("section[aria-labelledby=den] .list a").Select(link => link.GetAttribute("href")!).ToList())
        {
            var record = await registrar.GetAsync(link);
            (await record.Form("form[action*=Confirm]").SubmitAsync()).Address.AbsolutePath.ShouldBe("/ban-giao");
            ledger.Confirmed(IdOf(record));
        }
    }

    private static async Task DoAsync(Visitor registrar, Ledger ledger)
    {
        var inbox = await registrar.GetAsync("/ban-lam-viec?buoc=tham-tra");
        var links = inbox.Document.QuerySelectorAll("[data-list] a").Where(link => link.QuerySelector(".badge-waiting") is null);
        foreach (var link in links.Take(TasksAtOnce).Select(link => link.GetAttribute("href")!.Split('#')[0]).ToList())
        {
            var page = await registrar.GetAsync(link);
            page = page.Document.QuerySelector("form[action*=Complete]") is null ? await page.Form("form[action*=Claim]").SubmitAsync() : page;
            var form = page.Form("form[action*=Complete]");
            var task = Guid.Parse(form.Fields.Single(field => field.Key == "task").Value);
            var done = await form.Fill("Option", "approve").SubmitAsync();
            done.Document.QuerySelector(".notice-error").ShouldBeNull(done.Text);
            ledger.Done(task);
        }
    }

    private static Guid IdOf(Page page) => Guid.Parse(page.Address.Segments[^1]);

    private static async Task UntilKilledAsync(KillTrigger trigger, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception broken) when (trigger.Pulled && broken is HttpRequestException or IOException)
        {
            // the line is dead, as it should be
        }
    }
}
