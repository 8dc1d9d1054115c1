using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MoCua.TestKit;

namespace MoCua.Journeys.Tests;

/// <summary>An officer at a real browser: types, presses, looks. Each page looked at is checked by axe and kept as a picture at two widths.</summary>
internal sealed class Officer : IAsyncDisposable
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("MOCUA_PICTURES");

    private readonly IBrowserContext context;
    private readonly Uri address;

    private Officer(IBrowserContext context, IPage page, Uri address) => (this.context, Page, this.address) = (context, page, address);

    public IPage Page { get; }

    public static async Task<Officer> AtAsync(Chromium chromium, Installation installation)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1366, Height = 850 }, Locale = "vi-VN" });
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

    /// <summary>Presses the button with this text in the main part of the page and waits for what comes.</summary>
    public async Task PressAsync(string button)
    {
        await Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = button }).First.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await ReadyAsync();
    }

    /// <summary>Looks at the page: axe finds nothing, nothing runs off sideways at 360 pixels, a picture is kept.</summary>
    public async Task LookAsync(string name)
    {
        foreach (var width in (int[])[1366, 360])
        {
            await Page.SetViewportSizeAsync(width, 850);
            if (Pictures is not null)
            {
                await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{width}.png"), FullPage = true });
            }

            var wide = await Page.EvaluateAsync<string>("[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.table-wrap,.process-picture')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')");
            (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, $"{name} at {width}: {wide}");
            var found = await Page.RunAxe();
            found.Violations.Select(rule => $"{rule.Id}: {string.Join(" | ", rule.Nodes.Select(node => node.Html))}").ShouldBeEmpty($"{name} at {width}");
        }

        await Page.SetViewportSizeAsync(1366, 850);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
