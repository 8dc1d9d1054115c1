using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Access;

/// <summary>Two sessions at the same door.</summary>
public class TwoOfficersTests(Installations installations) : IClassFixture<Installations>
{
    private const string Ward = "long-bien/phuong-bo-de";

    [Theory, BothDatabases]
    public async Task Of_two_officers_who_take_the_same_task_one_holds_it_and_the_other_reads_who(Database database)
    {
        var installation = await installations.OnAsync(database);
        var id = await OnTheDeskAsync(installation);
        using var first = await installation.OfficerAsync("bode.tuphap");
        using var second = await installation.OfficerAsync("bode.vanhoa");
        var forms = new[] { await first.GetAsync($"/ho-so/{id}"), await second.GetAsync($"/ho-so/{id}") }.Select(page => page.Form("form[action$='handler=Claim']")).ToList();

        var answers = await Task.WhenAll(forms.Select(form => Task.Run(() => form.SubmitAsync())));

        var holder = (await new Office(installation).LoadAsync(id)).OpenTasks.Single().HolderName!;
        var told = answers.Select(answer => answer.Document.QuerySelector(".notice-error")?.TextContent).OfType<string>().ShouldHaveSingleItem();
        told.ShouldContain(holder);
    }

    [Theory, BothDatabases]
    public async Task Of_two_sessions_that_finish_the_same_step_one_wins_and_the_other_learns_who_and_what(Database database)
    {
        var installation = await installations.OnAsync(database);
        var id = await OnTheDeskAsync(installation);
        using var first = await installation.OfficerAsync("bode.tuphap");
        using var second = await installation.OfficerAsync("bode.vanhoa");
        var task = (await first.GetAsync($"/ho-so/{id}")).Form("form[action$='handler=Claim']").Fields.Single(field => field.Key == "task").Value;
        var seen = (await new Office(installation).LoadAsync(id)).FactCount;

        var answers = await Task.WhenAll(new[] { first, second }.Select(async visitor =>
        {
            var fields = new Dictionary<string, string> { ["task"] = task, ["Seen"] = $"{seen}", ["Option"] = "approve", ["__RequestVerificationToken"] = await visitor.TokenAsync() };
            return await visitor.PostAsync($"/ho-so/{id}?handler=Complete", new FormUrlEncodedContent(fields));
        }));

        var winner = (await new Office(installation).LoadAsync(id)).Tasks.Single(each => each.Id.ToString() == task).HolderName!;
        var told = answers.Select(answer => answer.Document.QuerySelector(".notice-error")?.TextContent).OfType<string>().ShouldHaveSingleItem();
        told.ShouldContain(winner);
        told.ShouldContain("đã xong bước “Thẩm tra hồ sơ khai sinh”");
    }

    [Theory, BothDatabases]
    public async Task A_double_click_at_the_counter_is_one_dossier(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        using var clerk = await installation.OfficerAsync("bode.motcua");
        var form = (await clerk.GetAsync(Walk.BirthPage)).FillBirth("Đào Thị Mẫu Bấm Đúp");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => form.SubmitAsync())));

        answers.Select(answer => Walk.AcceptedOf(answer).Number).Distinct().ShouldHaveSingleItem();
        var register = await clerk.GetAsync($"/mot-cua/so-theo-doi?tim={Uri.EscapeDataString("Đào Thị Mẫu Bấm Đúp")}");
        register.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
    }

    private static async Task<Guid> OnTheDeskAsync(Installation installation)
    {
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var id = (await office.AcceptAsync(Given.Birth())).Value.Dossier;
        await office.CarryAsync($"{Ward}/mot-cua", Ward, id);
        return id;
    }
}
