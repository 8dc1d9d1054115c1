using System.Net;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Finding;

public class FindTests(Installations installations) : IClassFixture<Installations>
{
    private const string Clerk = "bode.motcua";
    private const string Stranger = "ngoclam.motcua";

    [Theory, BothDatabases]
    public async Task One_box_finds_by_number_names_identifiers_telephone_address_and_procedure(Database database)
    {
        using var clerk = await OfficerAsync(database, Clerk);
        var accepted = await clerk.AcceptBirthAsync("Đỗ Thị Đượm", Owner("001194955501", "0987 111 222", "Số 77 ngách 9 phố Phú Viên"));
        string[] typed =
        [
            accepted.Number, accepted.Number.ToLowerInvariant(), accepted.Number[^11..], "Đỗ Thị Đượm", "do thi duom", "duom do", "đỗ đượ",
            "001194955501", "001 194 955 501", "0011949555", "0987 111 222", "+84987111222", "0987.111.222", "ngach 9 phu vien", "Đượm khai sinh", "duom phú viên",
        ];

        foreach (var text in typed)
        {
            Numbers(await FindAsync(clerk, text)).ShouldContain(accepted.Number, text);
        }

        foreach (var text in new[] { "Đỗ Văn Đượm", "001194955502", "duom ket hon", "ngach 8 phu vien" })
        {
            Numbers(await FindAsync(clerk, text)).ShouldNotContain(accepted.Number, text);
        }
    }

    [Theory, BothDatabases]
    public async Task A_submitter_is_found_like_an_owner(Database database)
    {
        var installation = await StartAsync(database);
        var office = new Office(installation);
        var number = (await office.AcceptAsync(Given.Birth() with { Parties = new Parties(Given.Newborn, Given.Mother with { Name = "Quách Thị Hường" }, "mẹ", null) })).Value.Number;
        using var clerk = await installation.OfficerAsync(Clerk);

        var page = await FindAsync(clerk, "quach huong");

        Numbers(page).ShouldBe([number]);
        page.Text.ShouldContain("Người nộp: Quách Thị Hường");
        page.Document.QuerySelector(".pager")!.TextContent.ShouldContain("1 hồ sơ");
    }

    [Theory, BothDatabases]
    public async Task Typing_errors_are_forgiven_and_said(Database database)
    {
        using var clerk = await OfficerAsync(database, Clerk);
        var accepted = await clerk.AcceptBirthAsync("Nghiêm Thị Khuyên");

        foreach (var text in new[] { "Nghiêm Thị Khuyn", "nghime thi khuyen", "nghieemj thij khuyeen", "nghien khuyeb" })
        {
            var page = await FindAsync(clerk, text);
            Numbers(page).ShouldBe([accepted.Number], text);
            page.Document.QuerySelector(".notice-warn")!.TextContent.ShouldContain("gần giống");
        }

        (await FindAsync(clerk, "nghiem khuyen")).Document.QuerySelector(".notice-warn").ShouldBeNull();
        (await FindAsync(clerk, "zzzzz qqqqq")).Document.QuerySelector(".empty")!.TextContent.ShouldContain("Gõ ít chữ hơn");
    }

    [Theory, BothDatabases]
    public async Task Conditions_narrow_the_list_and_all_count_together(Database database)
    {
        using var clerk = await OfficerAsync(database, Clerk);
        var (installation, accepted) = (await installations.OnAsync(database), await clerk.AcceptBirthAsync("Tạ Thị Lọc"));
        (string Query, bool Found)[] tried =
        [
            ("thu-tuc=1.001193.000.00.00.H26", true), ("thu-tuc=1.001776", false), ("trang-thai=2", true), ("trang-thai=10", false),
            ("don-vi=long-bien/phuong-bo-de", true), ("don-vi=long-bien/phuong-bo-de/mot-cua", false),
            ("nhan-tu=7/10/2024&nhan-den=7/10/2024", true), ("nhan-tu=8/10/2024", false), ("nhan-den=6/10/2024", false),
            ("han-tu=7/10/2024&han-den=7/10/2024", true), ("han-tu=8/10/2024", false), ("han-den=6/10/2024", false), ("qua-han=true", false),
        ];
        foreach (var (query, found) in tried)
        {
            Numbers(await clerk.GetAsync($"/ho-so?tim=loc+ta&{query}")).ShouldBe(found ? [accepted.Number] : [], query);
        }

        installation.SetClock(2024, 10, 9);
        Numbers(await clerk.GetAsync("/ho-so?tim=loc+ta&qua-han=true&trang-thai=2")).ShouldBe([accepted.Number]);
        var malformed = await clerk.GetAsync("/ho-so?tim=loc+ta&nhan-tu=31/2/2024");
        (malformed.Status, Numbers(malformed).Count).ShouldBe((HttpStatusCode.OK, 0));
        malformed.Document.QuerySelector(".notice-error a")!.GetAttribute("href").ShouldBe("#nhan-tu");
    }

    [Theory, BothDatabases]
    public async Task What_is_due_first_stands_on_top_and_what_has_ended_below(Database database)
    {
        var installation = await StartAsync(database);
        var office = new Office(installation);
        var address = $"Ngõ {Guid.NewGuid():N}"[..20];
        async Task<string> AcceptAsync(Func<Guid, Task>? then = null)
        {
            var birth = Given.Birth();
            var accepted = (await office.AcceptAsync(birth with { Parties = birth.Parties with { Owner = Given.Newborn with { Address = address } } })).Value;
            await (then?.Invoke(accepted.Dossier) ?? Task.CompletedTask);
            return accepted.Number;
        }

        var ended = await AcceptAsync(async id =>
        {
            await office.CarryAsync(Given.BoDe.Value, "long-bien/phuong-bo-de", id);
            foreach (var (element, option) in new[] { ("tham-tra", "approve"), ("ky-giay-khai-sinh", "approve"), ("vao-so", null) })
            {
                (await office.DoAsync(id, element, option, input: option is null ? [] : null)).Refusal?.Message.ShouldBeNull();
            }

            await office.CarryAsync("long-bien/phuong-bo-de", Given.BoDe.Value, id);
        });
        installation.SetClock(2024, 10, 8, 16, 0); // behind the cut-off: due tomorrow
        var later = await AcceptAsync();
        installation.SetClock(2024, 10, 8, 9, 0);
        var sooner = await AcceptAsync();
        using var clerk = await installation.OfficerAsync(Clerk);

        Numbers(await FindAsync(clerk, address)).ShouldBe([sooner, later, ended]);
    }

    [Theory, BothDatabases]
    public async Task A_long_list_is_walked_by_key_and_nothing_is_seen_twice_or_missed(Database database)
    {
        var installation = await StartAsync(database);
        var office = new Office(installation);
        var all = new List<string>();
        for (var i = 0; i < 85; i++)
        {
            installation.SetClock(2024, 10, 7, 8, 30 + (i % 3));
            var birth = Given.Birth();
            all.Add((await office.AcceptAsync(birth with { Parties = birth.Parties with { Owner = Given.Newborn with { Name = "Chử Dài" } } })).Value.Number);
        }

        using var clerk = await installation.OfficerAsync(Clerk);
        var (seen, page) = (new List<string>(), await FindAsync(clerk, "chu dai"));
        page.Document.QuerySelector(".pager")!.TextContent.ShouldContain("85 hồ sơ");
        while (true)
        {
            seen.AddRange(Numbers(page));
            if (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                break;
            }

            page = await clerk.GetAsync(next);
        }

        seen.ShouldBeUnique();
        seen.ShouldBe(all, ignoreOrder: true);
    }

    [Theory, BothDatabases]
    public async Task Another_ward_finds_nothing_by_any_condition_and_counts_nothing(Database database)
    {
        using var clerk = await OfficerAsync(database, Clerk);
        using var stranger = await OfficerAsync(database, Stranger);
        var accepted = await clerk.AcceptBirthAsync("Mạc Thị Riêng Tư", Owner("001194955777", "0987 333 444", "Số 3 ngõ Kín"));
        string[] queries =
        [
            $"tim={accepted.Number}", "tim=mac+thi+rieng+tu", "tim=mac+thi+rienh+tu", "tim=001194955777", "tim=0987333444", "tim=ngo+kin", "tim=khai+sinh",
            "thu-tuc=1.001193.000.00.00.H26", "trang-thai=2", "don-vi=long-bien/phuong-bo-de", "nhan-tu=7/10/2024", "han-den=31/12/2024", "qua-han=true", "gan=true&tim=rieng",
            "sau=0.a", "sau=99999999999999999.b",
        ];
        foreach (var query in queries)
        {
            var page = await stranger.GetAsync($"/ho-so?{query}");
            Numbers(page).ShouldBeEmpty(query);
            page.Document.QuerySelector(".pager").ShouldBeNull(query);
            page.Document.QuerySelector(".empty").ShouldNotBeNull(query);
        }

        Numbers(await FindAsync(clerk, "mac rieng")).ShouldBe([accepted.Number]);
    }

    private static Task<Page> FindAsync(Visitor officer, string text) => officer.GetAsync($"/ho-so?tim={Uri.EscapeDataString(text)}");

    private static IReadOnlyList<string> Numbers(Page page) => [.. page.Document.QuerySelectorAll("tbody th .code").Select(code => code.TextContent)];

    private static Func<PageForm, PageForm> Owner(string number, string phone, string address) => form => form
        .Fill("Owner.Number", number).Fill("form.nguoiYeuCau.giayTo.so", number).Fill("Owner.Phone", phone).Fill("Owner.Address", address);

    private async Task<Installation> StartAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return installation;
    }

    private async Task<Visitor> OfficerAsync(Database database, string login) => await (await StartAsync(database)).OfficerAsync(login);
}
