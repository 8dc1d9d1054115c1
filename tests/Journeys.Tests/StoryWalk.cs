using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MoCua.Journeys.Tests;

/// <summary>Plays a story in the browser, officer by officer, and looks at each kind of page that it opens for the first time.</summary>
internal sealed partial class StoryWalk(District district, Story story)
{
    private TakenIn dossier = null!;

    public async Task PlayAsync()
    {
        await TakeInAsync();
        foreach (var step in story.Then)
        {
            At(step.At);
            await (step switch
            {
                { CarriesTo: { } taker } => CarryAsync(step, taker),
                { Hears: { } said } => HearAsync(step, said),
                _ => DoAsync(step),
            });
        }

        await HandOutAsync();
        await SeenByTheCitizenAsync();
    }

    private async Task TakeInAsync()
    {
        At(story.Comes.At);
        var counter = await district.OfficerAsync(story.Comes.Officer);
        await counter.FillInAsync(story.Comes.Address, story.Comes.Typed);
        await counter.LookAsync(story.Name + "-tiep-nhan");
        dossier = await counter.AcceptAsync();
        await SaysAsync(counter, story.Promised, "after acceptance");
        await PrintAllAsync(counter, story.Given);
    }

    private async Task CarryAsync(Story.Step step, string taker) =>
        await DeskWork.CarryAsync(await district.OfficerAsync(step.By), await district.OfficerAsync(taker), step.Unit, dossier);

    private async Task DoAsync(Story.Step step)
    {
        var officer = await district.OfficerAsync(step.By);
        await officer.OpenAsync(dossier);
        var task = officer.Page.Locator("section.panel", new PageLocatorOptions { Has = officer.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = step.Does, Exact = true }) });
        await officer.LeaveByAsync(task.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Nhận việc" }));
        await officer.TypeAllAsync(step.Typing.Select(each => ("buoc." + each.Key, each.Value)));
        if (step.Choosing is { } option)
        {
            await officer.TypeAsync("Option", option);
        }

        if (step.Because is { } reason)
        {
            await officer.TypeAsync("Reason", reason);
        }

        if (step.Typing.Count > 0)
        {
            await officer.LookAsync($"{story.Name}-{story.Then.IndexOf(step):00}-{step.By}");
        }

        await officer.PressAsync("Hoàn thành bước này");
        (await officer.ReadAsync()).ShouldContain($"Đã xong bước “{step.Does}”", Case.Sensitive, story.Name);
        await SaysAsync(officer, step.Shows, step.Does!);
        await PrintAllAsync(officer, step.Prints);
    }

    private async Task HearAsync(Story.Step step, string said)
    {
        var officer = await district.OfficerAsync(step.By);
        await officer.GoAsync("/ho-so/" + dossier.Id);
        await officer.TypeAsync("remark", said);
        await officer.LookAsync($"{story.Name}-{story.Then.IndexOf(step):00}-{step.By}");
        await officer.PressAsync("Đã nhận");
        await SaysAsync(officer, [said, .. step.Shows], "a message of another agency");
    }

    private async Task HandOutAsync()
    {
        At(story.Ends.At);
        var counter = await district.OfficerAsync(story.Ends.By);
        await counter.FetchAsync(dossier);
        var task = await counter.ReadAsync();
        task.ShouldContain(story.Ends.Paying ?? "", Case.Sensitive, story.Name);
        await counter.TypeAsync("CollectorIs", story.Ends.Collector);
        await counter.TypeAsync("IdentityChecked", "true");
        if (story.Ends.Paying is not null)
        {
            await counter.TypeAsync("FeesPaid", "true");
        }

        await counter.LookAsync(story.Name + "-trao-ket-qua");
        await counter.PressAsync("Trả kết quả");
        (await counter.Page.Locator(".page-head .badge").InnerTextAsync()).ShouldBe("Đã trả kết quả", story.Name);
        var papers = await PrintAllAsync(counter, story.Ends.Results);
        var number = Regex.Match(papers[0], story.Ends.Number, RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        number.ShouldNotBeEmpty($"{story.Name}: {papers[0]}");
        await SaysAsync(counter, [number], "the number of the result");
    }

    private async Task SeenByTheCitizenAsync()
    {
        var citizen = await district.CitizenAsync();
        await citizen.GoAsync($"/tra-cuu?ma={dossier.Number}");
        (await citizen.ReadAsync()).ShouldContain("Đã trả kết quả", Case.Sensitive, story.Name);
    }

    private async Task SaysAsync(Officer officer, IEnumerable<string> words, string when)
    {
        var page = Plain(await officer.Page.Locator("main").TextContentAsync() ?? "");
        foreach (var each in words)
        {
            page.ShouldContain(each, Case.Sensitive, $"{story.Name}, {when}");
        }
    }

    private async Task<List<string>> PrintAllAsync(Officer officer, Dictionary<string, List<string>> papers)
    {
        var read = new List<string>();
        foreach (var (letter, words) in papers)
        {
            var text = Plain(await Scanner.TextAsync(await officer.PrintAsync($"/ho-so/{dossier.Id}/giay/{letter}.pdf", $"{story.Name}-{letter}")));
            foreach (var each in words)
            {
                text.ShouldContain(each, Case.Sensitive, $"{story.Name}, {letter}");
            }

            read.Add(text);
        }

        return read;
    }

    private void At(string? time)
    {
        if (time is { Length: > 0 })
        {
            var at = DateTime.ParseExact(time, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            district.Installation.SetClock(at.Year, at.Month, at.Day, at.Hour, at.Minute);
        }
    }

    /// <summary>One blank between words, wherever a line happened to end.</summary>
    private static string Plain(string text) => Blanks().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
