using Microsoft.Playwright;

namespace MoCua.Journeys.Tests;

/// <summary>What officers do with dossiers, by what they see: the list, the task, the record.</summary>
internal static class DeskWork
{
    /// <summary>Opens a dossier from the officer's own list of work.</summary>
    public static async Task OpenAsync(this Officer officer, TakenIn dossier)
    {
        await officer.GoAsync("/ban-lam-viec");
        await officer.LeaveByAsync(officer.Page.Locator("main .list a", new PageLocatorOptions { HasText = dossier.Number }).First);
    }

    /// <summary>Looks at the list again until the dossier is on it: a waiting time ends by itself a few seconds after its hour.</summary>
    public static async Task AwaitWorkAsync(this Officer officer, TakenIn dossier)
    {
        for (var looks = 0; looks < 600; looks++)
        {
            await officer.GoAsync("/ban-lam-viec");
            if (await officer.Page.Locator("main .list a", new PageLocatorOptions { HasText = dossier.Number }).CountAsync() > 0)
            {
                return;
            }
        }

        throw new InvalidOperationException($"{dossier.Number} never came back to the list.");
    }

    /// <summary>Claims the task of a dossier, fills it in and completes it; who only passes by goes straight to the dossier.</summary>
    public static async Task DoAsync(
        this Officer officer, TakenIn dossier, string? option = null, string? reason = null, IEnumerable<(string Name, string Value)>? typed = null, string? look = null)
    {
        await (look is null ? officer.GoAsync("/ho-so/" + dossier.Id) : officer.OpenAsync(dossier));
        await officer.PressAsync("Nhận việc");
        foreach (var (name, value) in typed ?? [])
        {
            await officer.TypeAsync(name, value);
        }

        if (option is not null)
        {
            await officer.TypeAsync("Option", option);
        }

        if (reason is not null)
        {
            await officer.TypeAsync("Reason", reason);
        }

        if (look is not null)
        {
            await officer.LookAsync(look);
            await officer.KeepProcessAsync(look);
        }

        await officer.PressAsync("Hoàn thành bước này");
        (await officer.ReadAsync()).ShouldContain("Đã xong bước");
    }

    /// <summary>Draws up the record that hands these dossiers, and no others, to a unit; the address of the record.</summary>
    public static async Task<string> HandOverAsync(this Officer officer, string to, IReadOnlyList<TakenIn> dossiers, string? look = null)
    {
        await officer.GoAsync("/ban-giao");
        var form = officer.Page.Locator("main form", new PageLocatorOptions { HasText = "→ " + to });
        foreach (var tick in await form.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            var label = await tick.GetAttributeAsync("aria-label") ?? "";
            await tick.SetCheckedAsync(dossiers.Any(dossier => label.Contains(dossier.Number, StringComparison.Ordinal)));
        }

        if (look is not null)
        {
            await officer.LookAsync(look);
        }

        await officer.LeaveByAsync(form.GetByRole(AriaRole.Button));
        var record = new Uri(officer.Page.Url).AbsolutePath;
        record.ShouldStartWith("/ban-giao/");
        (await officer.Page.Locator("main tbody tr").CountAsync()).ShouldBe(dossiers.Count);
        return record;
    }

    /// <summary>The other side signs for what has come.</summary>
    public static async Task ConfirmAsync(this Officer officer, string record, string? look = null)
    {
        if (look is null)
        {
            await officer.GoAsync(record);
        }
        else
        {
            await officer.GoAsync("/ban-giao");
            await officer.LeaveByAsync(officer.Page.Locator($"main a[href='{record}']").First);
            await officer.LookAsync(look);
        }

        await officer.PressAsync("Xác nhận đã nhận");
        (await officer.ReadAsync()).ShouldContain("Đã xác nhận");
    }

    /// <summary>Carries dossiers from one desk to another, with a record that both sides sign.</summary>
    public static async Task<string> CarryAsync(Officer giver, Officer taker, string to, params TakenIn[] dossiers)
    {
        var record = await giver.HandOverAsync(to, dossiers);
        await taker.ConfirmAsync(record);
        return record;
    }

    /// <summary>Decides several dossiers of one step together.</summary>
    public static async Task DoTogetherAsync(this Officer officer, string step, string option, IReadOnlyList<TakenIn> dossiers, string? look = null)
    {
        await officer.GoAsync("/ban-lam-viec");
        await officer.LeaveByAsync(officer.Page.Locator(".list-foot a", new PageLocatorOptions { HasText = step }));
        foreach (var dossier in dossiers)
        {
            await officer.Page.GetByLabel("Chọn hồ sơ " + dossier.Number).CheckAsync();
        }

        await officer.TypeAsync("option", option);
        if (look is not null)
        {
            await officer.LookAsync(look);
        }

        await officer.PressAsync("Xử lý các hồ sơ đã chọn");
        (await officer.ReadAsync()).ShouldContain($"Đã xong {dossiers.Count} trên {dossiers.Count} hồ sơ");
    }

    /// <summary>Opens a ready result from the list of those that people come for.</summary>
    public static async Task FetchAsync(this Officer officer, TakenIn dossier)
    {
        await officer.GoAsync("/mot-cua/tra-ket-qua");
        await officer.LeaveByAsync(officer.Page.Locator("main .list a", new PageLocatorOptions { HasText = dossier.Number }).First);
    }
}
