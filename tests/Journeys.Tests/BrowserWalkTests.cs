using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MoCua.TestKit;

namespace MoCua.Journeys.Tests;

/// <summary>One application of each procedure through a real browser, as an officer types it; pictures lie in the folder that MOCUA_WALK names.</summary>
public sealed class BrowserWalkTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string? Kept = Environment.GetEnvironmentVariable("MOCUA_WALK");

    [Fact]
    public async Task One_application_of_each_procedure_is_taken_in_through_a_real_browser()
    {
        await using var installation = await Installation.StartAsync(Database.Sqlite);
        foreach (var application in Application.ReadAll().Where(each => each.ThroughBrowser))
        {
            await TakeInAsync(installation, application);
        }
    }

    private async Task TakeInAsync(Installation installation, Application application)
    {
        var at = DateTime.ParseExact(application.At, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        installation.SetClock(at.Year, at.Month, at.Day, at.Hour, at.Minute);
        await using var officer = await Officer.SignedInAsync(chromium, installation, application.Officer);
        await officer.GoAsync("/mot-cua/tiep-nhan/" + application.Page);
        foreach (var (name, value) in application.Fields.Where(field => field.Value.Length > 0))
        {
            await officer.TypeAsync(name, value);
        }

        await KeepAsync(officer, application.Name + "-tiep-nhan");
        await officer.Page.Keyboard.PressAsync("Control+Enter");
        await officer.Page.WaitForURLAsync(new Regex("/mot-cua/tiep-nhan/xong/"));
        await officer.ReadyAsync();
        await KeepAsync(officer, application.Name + "-xong");
    }

    private static async Task KeepAsync(Officer officer, string name)
    {
        if (Kept is { Length: > 0 })
        {
            await officer.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Kept, "anh", name + ".png"), FullPage = true });
        }
    }
}
