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
        await officer.TypeAllAsync(typed);
    }

    /// <summary>Fills field after field; adds the row of a list that is not there yet, and has the fee computed before it is taken.</summary>
    public static async Task TypeAllAsync(this Officer officer, IEnumerable<(string Name, string Value)> typed)
    {
        foreach (var (name, value) in typed.Where(field => field.Value.Length > 0))
        {
            if (!await officer.HasAsync(name))
            {
                await (Row().Match(name) is { Success: true } row ? officer.AddRowAsync(row.Groups["list"].Value) : officer.PressAsync("Tính lại"));
            }

            await officer.TypeAsync(name, value);
        }
    }

    private static Task AddRowAsync(this Officer officer, string list) =>
        officer.Page.Locator($"#{list.Replace('.', '-')} .repeat-add").Last.ClickAsync();

    public static async Task<TakenIn> AcceptAsync(this Officer officer)
    {
        await officer.LeaveAsync(() => officer.Page.Keyboard.PressAsync("Control+Enter"));
        if (!Accepted().IsMatch(officer.Page.Url))
        {
            throw new InvalidOperationException("Not accepted: " + await officer.ReadAsync());
        }

        var number = await officer.Page.Locator(".accepted-number .code").InnerTextAsync();
        return new TakenIn(new Uri(officer.Page.Url).Segments[^1], number.Trim());
    }

    [GeneratedRegex(@"^(?<list>.+)\[[0-9]+\]")]
    private static partial Regex Row();

    [GeneratedRegex("/mot-cua/tiep-nhan/xong/")]
    private static partial Regex Accepted();
}
