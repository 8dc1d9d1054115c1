using System.Net;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class IntakeTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_birth_is_received_and_the_page_says_number_and_date(Database database)
    {
        using var clerk = await ClerkAsync(database);

        var accepted = await clerk.AcceptBirthAsync();

        accepted.Number.ShouldMatch(@"^H26\.24\.\d+-241007-\d{4}$");
        accepted.Page.Text.ShouldContain("thứ Hai 07/10/2024, 17:00");
        accepted.Page.Document.QuerySelector($"a[href='/ho-so/{accepted.Id}/giay/giay-tiep-nhan.pdf']").ShouldNotBeNull();
    }

    [Theory, BothDatabases]
    public async Task After_three_in_the_afternoon_the_next_working_day_is_promised(Database database)
    {
        using var clerk = await ClerkAsync(database, hour: 15, minute: 1);

        var page = await clerk.GetAsync(Walk.BirthPage);
        page.Text.ShouldContain("hẹn trả thứ Ba 08/10/2024, 17:00");

        Walk.AcceptedOf(await page.FillBirth().SubmitAsync()).Page.Text.ShouldContain("thứ Ba 08/10/2024, 17:00");
    }

    [Theory, BothDatabases]
    public async Task A_missing_paper_is_named_and_everything_typed_stays(Database database)
    {
        using var clerk = await ClerkAsync(database);

        var page = await (await clerk.GetAsync(Walk.BirthPage)).FillBirth("Vũ Thị Mẫu Thiếu").Without("Papers.giay-chung-sinh.Has").SubmitAsync();

        page.Document.QuerySelector(".notice-error a[href='#Papers_giay-chung-sinh_Has']")!.TextContent.ShouldContain("Giấy chứng sinh");
        Value(page, "Owner.Name").ShouldBe("Vũ Thị Mẫu Thiếu");
        Value(page, "form.con.noiSinh").ShouldBe("Bệnh viện Mẫu, quận Long Biên, Hà Nội");
        page.Document.QuerySelector("[name='Papers.to-khai.Has']")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task An_ill_formed_identifier_is_explained_beside_its_field(Database database)
    {
        using var clerk = await ClerkAsync(database);

        var page = await (await clerk.GetAsync(Walk.BirthPage)).FillBirth().Fill("Owner.Number", "00119490001").SubmitAsync();

        page.Document.QuerySelector("#Owner_Number-error").ShouldNotBeNull().TextContent.ShouldNotBeEmpty();
        page.Document.QuerySelector("#Owner_Number")!.GetAttribute("aria-invalid").ShouldBe("true");
        Value(page, "Owner.Number").ShouldBe("00119490001");
    }

    [Theory, BothDatabases]
    public async Task Every_mistake_is_told_at_once(Database database)
    {
        using var clerk = await ClerkAsync(database);

        var page = await (await clerk.GetAsync(Walk.BirthPage)).FillBirth()
            .Fill("Owner.Name", "").Fill("form.con.ngaySinh", "32/13/2024").Fill("Papers.to-khai.Original", "nhiều").Fill("HasSubmitter", "true").SubmitAsync();

        foreach (var id in (string[])["Owner_Name", "Submitter_Name", "Authority", "Papers_to-khai_Original", "form-con-ngaySinh"])
        {
            page.Document.QuerySelector($".notice-error a[href='#{id}']").ShouldNotBeNull(id);
            page.Document.GetElementById(id).ShouldNotBeNull(id);
        }

        Value(page, "form.con.ngaySinh").ShouldBe("32/13/2024");
    }

    [Theory, BothDatabases]
    public async Task One_name_a_birth_year_no_number_or_a_passport_are_fine(Database database)
    {
        using var clerk = await ClerkAsync(database);

        await clerk.AcceptBirthAsync("Mẫu", form => form.Fill("Owner.Kind", "None").Fill("Owner.Number", "").Fill("Owner.Birth", "1990"));
        await clerk.AcceptBirthAsync("John Mau", form => form.Fill("Owner.Kind", "Passport").Fill("Owner.Number", "c1234567"));
    }

    [Theory, BothDatabases]
    public async Task The_same_page_sent_twice_is_one_dossier(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var form = (await clerk.GetAsync(Walk.BirthPage)).FillBirth();

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync(), form.SubmitAsync());

        answers.Select(page => Walk.AcceptedOf(page).Number).Distinct().Count().ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Money_is_told_before_the_dossier_is_accepted(Database database)
    {
        using var clerk = await ClerkAsync(database);

        var told = await (await clerk.GetAsync(Walk.BirthPage)).FillBirth().Fill("form.banSao.coYeuCau", "true").Fill("form.banSao.soLuong", "2").SubmitAsync();
        told.Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("16.000 đồng");

        var accepted = Walk.AcceptedOf(await told.Form("form[data-intake]").Fill("FeesPaid", "true").SubmitAsync());
        accepted.Page.Text.ShouldContain("biên lai 0000001");
    }

    [Theory, BothDatabases]
    public async Task Another_wards_officer_neither_sees_nor_receives(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var accepted = await clerk.AcceptBirthAsync();
        var installation = await installations.OnAsync(database);
        using var stranger = await installation.OfficerAsync("thuongthanh.motcua");
        using var district = await installation.OfficerAsync("quan.motcua");

        (await stranger.GetAsync(accepted.Page.Address.AbsolutePath)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/mot-cua/bo-sung/{accepted.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/mot-cua/so-theo-doi?tim={accepted.Number}")).Text.ShouldNotContain(accepted.Number + "\n");
        (await district.GetAsync(Walk.BirthPage)).Address.AbsolutePath.ShouldBe("/mot-cua/tiep-nhan");
    }

    [Theory, BothDatabases]
    public async Task The_register_finds_by_number_and_by_name_without_marks(Database database)
    {
        using var clerk = await ClerkAsync(database);
        var accepted = await clerk.AcceptBirthAsync("Đặng Thị Mẫu Sổ");

        Numbers(await clerk.GetAsync($"/mot-cua/so-theo-doi?tim={accepted.Number.ToLowerInvariant()}")).ShouldBe([accepted.Number]);
        Numbers(await clerk.GetAsync("/mot-cua/so-theo-doi?tim=dang+thi+mau+so")).ShouldBe([accepted.Number]);
        Numbers(await clerk.GetAsync("/mot-cua/so-theo-doi?tim=dang+thi+mau+so&trang-thai=10")).ShouldBeEmpty();
        Numbers(await clerk.GetAsync("/mot-cua/so-theo-doi?tim=dang+thi+mau+so&qua-han=true")).ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task Procedures_are_found_by_a_few_letters(Database database)
    {
        using var clerk = await ClerkAsync(database);

        (await clerk.GetAsync("/mot-cua/tiep-nhan?q=khai+sinh")).Document.QuerySelector($"a[href='{Walk.BirthPage}']").ShouldNotBeNull();
        (await clerk.GetAsync("/mot-cua/tiep-nhan?q=xay+dung")).Text.ShouldContain("bộ phận một cửa của quận tiếp nhận");
        (await clerk.GetAsync("/mot-cua/tiep-nhan?handler=Find&q=ksinh+qua+han")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Visitor> ClerkAsync(Database database, int hour = 8, int minute = 30)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, hour, minute);
        return await installation.OfficerAsync("bode.motcua");
    }

    private static string? Value(Page page, string name) => page.Document.QuerySelector($"[name='{name}']")?.GetAttribute("value");

    private static string[] Numbers(Page page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}
