using System.Globalization;
using System.Net;
using MoCua.Dossiers.Tests.Letters;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Slips;

/// <summary>What the counter gives instead of taking a dossier in, at the doors that officers use.</summary>
public class SlipTests(Installations installations) : IClassFixture<Installations>
{
    private const string Birth = "Giấy chứng sinh", Form = "Tờ khai đăng ký khai sinh", Clerk = "bode.motcua", Stranger = "ngoclam.motcua";
    private const string Reason = "Trẻ đã có giấy khai sinh do UBND phường Ngọc Thụy cấp";

    [Theory, BothDatabases]
    public async Task Guidance_tells_everything_that_is_missing_in_one_go_and_wastes_no_number_of_a_dossier(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await installation.OfficerAsync(Clerk);
        var before = TailOf((await clerk.AcceptBirthAsync()).Number);

        var slip = await SendAsync(clerk, "Guide", form => form
            .Without("Papers.to-khai.Has").Fill("Papers.giay-chung-sinh.Original", "0").Fill("Papers.giay-chung-sinh.Copy", "1").Fill("SlipAdvice", "Nộp lại trong giờ hành chính"));

        slip.Status.ShouldBe(HttpStatusCode.OK);
        slip.Address.AbsolutePath.ShouldStartWith("/mot-cua/phieu/");
        slip.Text.ShouldContain(Form);
        slip.Text.ShouldContain(Birth);
        slip.Text.ShouldNotContain("Giấy tờ tùy thân", Case.Sensitive);
        using var printed = new Printed(await PdfAsync(clerk, slip), "phieu-huong-dan.pdf");
        printed.Pages.ShouldBe(1);
        foreach (var words in new[] { "PHIẾU YÊU CẦU BỔ SUNG", NumberOf(slip), "Nguyễn Thị Mẫu An", Form, Birth, "Có nhưng chưa đủ số bản", "Nộp lại trong giờ hành chính", "Người hướng dẫn" })
        {
            printed.Text.ShouldContain(words, Case.Insensitive);
        }

        (TailOf((await clerk.AcceptBirthAsync()).Number) - before).ShouldBe(1, "the next dossier has the next number");
    }

    [Theory, BothDatabases]
    public async Task Guidance_without_anything_missing_and_without_a_person_is_refused_and_what_was_typed_stays(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await installation.OfficerAsync(Clerk);

        var nothing = await SendAsync(clerk, "Guide", form => form.Fill("SlipAdvice", "Mang thêm bản gốc"));
        nothing.Address.AbsolutePath.ShouldStartWith("/mot-cua/tiep-nhan/");
        nothing.Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("Không thiếu giấy tờ nào");
        nothing.Document.QuerySelector("[name=SlipAdvice]")!.TextContent.ShouldBe("Mang thêm bản gốc");
        nothing.Document.QuerySelector("[name='Owner.Name']")!.GetAttribute("value").ShouldBe("Nguyễn Thị Mẫu An");

        var nobody = await SendAsync(clerk, "Guide", form => form.Fill("Owner.Name", " ").Without("Papers.to-khai.Has"));
        nobody.Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("Ghi họ tên người đến nộp");
    }

    [Theory, BothDatabases]
    public async Task A_refusal_wants_a_reason_and_says_it_to_the_person(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await installation.OfficerAsync(Clerk);

        var mute = await SendAsync(clerk, "Refuse", form => form.Fill("SlipReason", "  "));
        mute.Document.QuerySelector(".notice-error a[href='#SlipReason']").ShouldNotBeNull("the summary leads to the field");
        mute.Document.QuerySelector("details[open] #SlipReason").ShouldNotBeNull("the field is not folded away");

        var slip = await SendAsync(clerk, "Refuse", form => form.Fill("SlipReason", Reason).Fill("SlipAdvice", "Xin trích lục tại UBND phường Ngọc Thụy"));
        NumberOf(slip).ShouldMatch(@"^\d\d/TCTN$");
        slip.Text.ShouldContain(Reason);
        using var printed = new Printed(await PdfAsync(clerk, slip), "phieu-tu-choi.pdf");
        printed.Pages.ShouldBe(1);
        foreach (var words in new[] { "PHIẾU TỪ CHỐI TIẾP NHẬN", NumberOf(slip), "Nguyễn Thị Mẫu An", Reason, "Xin trích lục tại UBND phường Ngọc Thụy", "Người tiếp nhận hồ sơ" })
        {
            printed.Text.ShouldContain(words, Case.Insensitive);
        }
    }

    [Theory, BothDatabases]
    public async Task Numbers_have_no_gaps_per_counter_kind_and_year(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await installation.OfficerAsync(Clerk);
        using var other = await installation.OfficerAsync("ngocthuy.motcua");
        var (guided, refused) = (EntryOf(await GuideAsync(clerk)), EntryOf(await RefuseAsync(clerk)));

        await SendAsync(clerk, "Guide");
        await SendAsync(clerk, "Refuse");
        EntryOf(await GuideAsync(clerk)).ShouldBe(guided + 1, "what was refused took no number");
        EntryOf(await RefuseAsync(clerk)).ShouldBe(refused + 1);
        EntryOf(await GuideAsync(other)).ShouldBe(1, "another counter counts for itself");
        EntryOf(await GuideAsync(other)).ShouldBe(2);

        installation.SetClock(2025, 1, 2, 9);
        EntryOf(await GuideAsync(other)).ShouldBe(1, "a new year begins anew");
    }

    [Theory, BothDatabases]
    public async Task A_double_press_is_one_slip_and_other_words_are_another(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await installation.OfficerAsync(Clerk);
        var typed = (await clerk.GetAsync(Walk.BirthPage)).FillBirth("Đinh Thị Mẫu Hai Lần").Without("Papers.to-khai.Has");
        Task<Page> PressAsync() => clerk.PostAsync($"{typed.Address}&handler=Guide", new FormUrlEncodedContent(typed.Fields));

        var pressed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PressAsync()));
        pressed.Select(page => page.Address.AbsolutePath).Distinct().ShouldHaveSingleItem().ShouldStartWith("/mot-cua/phieu/");
        (await PressAsync()).Address.ShouldBe(pressed[0].Address, "also when it comes much later");
        (await RowsAsync(clerk, "dinh thi mau hai lan")).Count.ShouldBe(1);

        typed.Fill("SlipAdvice", "Mang bản chính");
        (await PressAsync()).Address.ShouldNotBe(pressed[0].Address);
        (await RowsAsync(clerk, "Đinh Thị Mẫu Hai Lần")).Count.ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task Another_ward_finds_nothing_of_a_slip(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await installation.OfficerAsync(Clerk);
        using var stranger = await installation.OfficerAsync(Stranger);
        var slip = await RefuseAsync(clerk, "Đặng Thị Mẫu Kín");

        (await stranger.GetAsync(slip.Address.AbsolutePath)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"{slip.Address.AbsolutePath}/in.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await RowsAsync(stranger, "Đặng Thị Mẫu Kín")).ShouldBeEmpty();
        (await stranger.GetAsync("/mot-cua/phieu")).Body.ShouldNotContain("Đặng Thị Mẫu Kín");
        (await EarlierAsync(stranger, "Đặng Thị Mẫu Kín")).ShouldBeEmpty();
        (await RowsAsync(clerk, "dang thi mau kin")).ShouldHaveSingleItem().ShouldBe(slip.Address.AbsolutePath);
        (await EarlierAsync(clerk, "Đặng Thị Mẫu Kín")).ShouldContain(NumberOf(slip));
    }

    [Theory, BothDatabases]
    public async Task The_counter_is_told_of_earlier_dossiers_and_of_one_that_would_be_made_twice(Database database)
    {
        var installation = await OnAsync(database);
        using var clerk = await installation.OfficerAsync(Clerk);
        using var stranger = await installation.OfficerAsync(Stranger);
        var (name, number) = ("Lương Thị Mẫu Trùng", Walk.NextCitizenId());
        var accepted = await clerk.AcceptBirthAsync(name, form => form.Fill("Owner.Number", number));

        var page = await SendAsync(clerk, "Check", form => form.Fill("Owner.Name", name).Fill("Owner.Number", number));
        page.Document.QuerySelector("[data-earlier] .notice-warn")!.TextContent.ShouldContain(accepted.Number);
        (await EarlierAsync(clerk, "luong thi mau trung", number)).ShouldContain(accepted.Number);
        (await EarlierAsync(clerk, name)).ShouldContain(accepted.Number, Case.Sensitive, "before the number is typed, the name tells");
        (await EarlierAsync(clerk, name, Walk.NextCitizenId())).ShouldBeEmpty("another person of the same name");
        var death = await EarlierAsync(clerk, name, number, "/mot-cua/tiep-nhan/1.000656.000.00.00.H26/dung-han");
        death.ShouldContain(accepted.Number);
        death.ShouldNotContain("Có thể trùng");
        (await EarlierAsync(stranger, name, number)).ShouldBeEmpty();
    }

    private async Task<Installation> OnAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return installation;
    }

    private static async Task<Page> SendAsync(Visitor clerk, string handler, Func<PageForm, PageForm>? change = null, string owner = "Nguyễn Thị Mẫu An")
    {
        var form = (await clerk.GetAsync(Walk.BirthPage)).FillBirth(owner);
        form = change?.Invoke(form) ?? form;
        return await clerk.PostAsync($"{form.Address}&handler={handler}", new FormUrlEncodedContent(form.Fields));
    }

    private static Task<Page> GuideAsync(Visitor clerk) => SendAsync(clerk, "Guide", form => form.Without("Papers.to-khai.Has"));

    private static Task<Page> RefuseAsync(Visitor clerk, string owner = "Nguyễn Thị Mẫu An") => SendAsync(clerk, "Refuse", form => form.Fill("SlipReason", Reason), owner);

    private static Task<byte[]> PdfAsync(Visitor clerk, Page slip) =>
        clerk.Http.GetByteArrayAsync(new Uri(slip.Document.QuerySelector("a[href$='/in.pdf']")!.GetAttribute("href")!, UriKind.Relative));

    private static async Task<IReadOnlyList<string>> RowsAsync(Visitor officer, string text) =>
        [.. (await officer.GetAsync($"/mot-cua/phieu?tim={Uri.EscapeDataString(text)}")).Document.QuerySelectorAll("li.list-item a").Select(row => row.GetAttribute("href")!)];

    private static async Task<string> EarlierAsync(Visitor clerk, string name, string number = "", string page = Walk.BirthPage) =>
        (await clerk.GetAsync($"{page}?handler=Earlier&ten={Uri.EscapeDataString(name)}&so={number}")).Body.Trim();

    private static string NumberOf(Page slip) => slip.Document.QuerySelector("h1 .code")!.TextContent;

    private static int EntryOf(Page slip) => int.Parse(NumberOf(slip).Split('/')[0], CultureInfo.InvariantCulture);

    private static int TailOf(string number) => int.Parse(number[^4..], CultureInfo.InvariantCulture);
}
