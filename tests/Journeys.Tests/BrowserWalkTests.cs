using System.Globalization;
using Microsoft.Playwright;

namespace MoCua.Journeys.Tests;

/// <summary>One application of each procedure through a real browser, as an officer types it; pictures lie in the folder that MOCUA_WALK names.</summary>
[Collection(DistrictCollection.Name)]
public sealed class BrowserWalkTests(District district)
{
    private static readonly string? Kept = Environment.GetEnvironmentVariable("MOCUA_WALK");

    [Fact]
    public async Task One_application_of_each_procedure_is_taken_in_through_a_real_browser()
    {
        foreach (var application in Application.ReadAll().Where(each => each.ThroughBrowser))
        {
            var at = DateTime.ParseExact(application.At, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            district.Installation.SetClock(at.Year, at.Month, at.Day, at.Hour, at.Minute);
            var officer = await district.OfficerAsync(application.Officer);
            await officer.FillInAsync(application.Address, application.Typed);
            await KeepAsync(officer, application.Name + "-tiep-nhan");
            await officer.AcceptAsync();
            await KeepAsync(officer, application.Name + "-xong");
        }
    }

    private static async Task KeepAsync(Officer officer, string name)
    {
        if (Kept is { Length: > 0 })
        {
            await officer.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Kept, "anh", name + ".png"), FullPage = true });
        }
    }
}
