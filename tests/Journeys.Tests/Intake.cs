using System.Text.RegularExpressions;

namespace MoCua.Journeys.Tests;

/// <summary>A dossier as the counter took it in: the end of its address, and the number on the receipt.</summary>
internal sealed record TakenIn(string Id, string Number);

internal static partial class Intake
{
    /// <summary>Types an application on the page of its procedure, looks, accepts it by keys, looks at the answer.</summary>
    /// <param name="officer">At the counter.</param>
    /// <param name="page">Address of the intake page.</param>
    /// <param name="typed">Names of fields and what is typed, in the order of the page.</param>
    /// <param name="look">How the pictures begin.</param>
    public static async Task<TakenIn> TakeInAsync(this Officer officer, string page, IEnumerable<(string Name, string Value)> typed, string look)
    {
        await officer.FillInAsync(page, typed);
        await officer.KeepViewAsync(look + "-tiep-nhan");
        await officer.LookAsync(look + "-tiep-nhan");
        var dossier = await officer.AcceptAsync();
        await officer.LookAsync(look + "-da-tiep-nhan");
        return dossier;
    }

    public static Task<TakenIn> TakeInAsync(this Officer officer, Application application, string look) =>
        officer.TakeInAsync(application.Address, application.Typed, look);

    public static async Task FillInAsync(this Officer officer, string page, IEnumerable<(string Name, string Value)> typed)
    {
        await officer.GoAsync(page);
        foreach (var (name, value) in typed.Where(field => field.Value.Length > 0))
        {
            await officer.TypeAsync(name, value);
        }
    }

    public static async Task<TakenIn> AcceptAsync(this Officer officer)
    {
        await officer.Page.Keyboard.PressAsync("Control+Enter");
        await officer.Page.WaitForURLAsync(Accepted());
        await officer.ReadyAsync();
        var number = await officer.Page.Locator(".accepted-number .code").InnerTextAsync();
        return new TakenIn(new Uri(officer.Page.Url).Segments[^1], number.Trim());
    }

    [GeneratedRegex("/mot-cua/tiep-nhan/xong/")]
    private static partial Regex Accepted();
}
