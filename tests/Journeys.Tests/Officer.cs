using System.Text;
using Microsoft.Playwright;
using MoCua.TestKit;

namespace MoCua.Journeys.Tests;

/// <summary>An officer at a real browser: types, presses, looks. Each page looked at is checked at two widths and kept as a picture.</summary>
internal sealed class Officer : IAsyncDisposable
{
    private const int Height = 850;
    private const int Desk = 1366;
    private static readonly int[] Widths = [360, Desk];

    private readonly IBrowserContext context;
    private readonly Uri address;

    private Officer(IBrowserContext context, IPage page, Uri address) => (this.context, Page, this.address) = (context, page, address);

    public IPage Page { get; }

    public static async Task<Officer> AtAsync(Chromium chromium, Installation installation)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = Desk, Height = Height }, Locale = "vi-VN" });
        context.SetDefaultTimeout(60_000);
        return new Officer(context, await context.NewPageAsync(), installation.Address);
    }

    public static async Task<Officer> SignedInAsync(Chromium chromium, Installation installation, string login)
    {
        var officer = await AtAsync(chromium, installation);
        await officer.GoAsync("/dang-nhap");
        await officer.TypeAsync("Login", login);
        await officer.TypeAsync("Password", OfficerSignIn.DemoPassword);
        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.Page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
        return officer;
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(address, path).ToString());
        await ReadyAsync();
    }

    /// <summary>Opens a page that may have no script.</summary>
    public Task VisitAsync(string path) => Page.GotoAsync(new Uri(address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

    public Task ReadyAsync() => Page.Locator("html[data-ui=ready]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    /// <summary>Fills one field by its name, whatever control it is.</summary>
    public async Task TypeAsync(string name, string value)
    {
        var field = Page.Locator($"[name=\"{name}\"]:not([type=hidden])").First;
        var kind = await field.EvaluateAsync<string>("e => e.tagName === 'INPUT' ? e.type : e.tagName");
        await (kind switch
        {
            "radio" => Page.Locator($"input[name=\"{name}\"][value=\"{value}\"]").CheckAsync(),
            "checkbox" => field.SetCheckedAsync(value == "true"),
            "SELECT" => field.SelectOptionAsync(value),
            _ => field.FillAsync(value),
        });
    }

    public async Task<bool> HasAsync(string name) => await Page.Locator($"[name=\"{name}\"]:not([type=hidden])").CountAsync() > 0;

    /// <summary>Presses the button with this text in the main part of the page and waits for what comes.</summary>
    public Task PressAsync(string button) =>
        LeaveByAsync(Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button }).First);

    /// <summary>Clicks what leads to another page and waits until that page, and not this one, is ready.</summary>
    public Task LeaveByAsync(ILocator link) => LeaveAsync(() => link.ClickAsync());

    public async Task LeaveAsync(Func<Task> press)
    {
        await Page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await press();
        await Page.Locator("html[data-ui=ready]:not([data-left])").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    public Task<string> ReadAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>Looks at the page on a telephone and at the desk: axe finds nothing, nothing runs off sideways, a picture is kept.</summary>
    public async Task LookAsync(string name)
    {
        foreach (var width in Widths)
        {
            await Page.SetViewportSizeAsync(width, Height);
            if (Artifacts.AreKept)
            {
                await Page.EvaluateAsync("scrollTo(0, 0)"); // a bar that sticks is drawn where the page was scrolled to
                await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifacts.PathOf($"{name}-{width}.png"), FullPage = true });
            }

            (await Axe.ProblemsAsync(Page)).ShouldBeEmpty($"{name} at {width}");
        }
    }

    /// <summary>Keeps the process picture of the dossier whole; the page shows a part of it.</summary>
    public async Task KeepProcessAsync(string name)
    {
        if (Artifacts.AreKept)
        {
            await Artifacts.KeepAsync(name + "-quy-trinh.svg", Encoding.UTF8.GetBytes(await Page.Locator(".process-picture svg").EvaluateAsync<string>("e => e.outerHTML")));
        }
    }

    /// <summary>Keeps what the screen shows, for the README.</summary>
    public async Task KeepViewAsync(string name)
    {
        if (Artifacts.AreKept)
        {
            await Page.EvaluateAsync("scrollTo(0, 0)");
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Artifacts.PathOf($"readme-{name}.png") });
        }
    }

    /// <summary>Prints a paper as the officer would, and keeps it.</summary>
    public async Task<byte[]> PrintAsync(string path, string name)
    {
        var answer = await context.APIRequest.GetAsync(new Uri(address, path).ToString());
        var pdf = await answer.BodyAsync();
        answer.Headers["content-type"].ShouldBe("application/pdf", path);
        await Artifacts.KeepAsync(name + ".pdf", pdf);
        return pdf;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
