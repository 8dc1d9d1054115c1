using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MoCua.TestKit;
using Xunit.Abstractions;

namespace MoCua.Journeys.Tests;

/// <summary>The whole counter intake without a mouse, every press counted.</summary>
public sealed class KeyboardJourney(Chromium chromium, ITestOutputHelper output) : IClassFixture<Chromium>
{
    private const string Mother = "Nguyễn Thị Mẫu An";
    private const string MothersNumber = "001194900077";

    /// <summary>Enter, Tab, arrows, Space, Ctrl+Enter (one press together): what the page costs beyond what is written on the papers.</summary>
    private const int MostNavigation = 20;

    [Fact]
    public async Task A_birth_brought_by_a_known_person_is_received_by_keys_alone()
    {
        await using var installation = await Installation.StartAsync(Database.Sqlite);
        await KnowAsync(installation);
        await using var clerk = await Officer.SignedInAsync(chromium, installation, "bode.motcua");
        await clerk.GoAsync("/mot-cua/tiep-nhan");
        var keys = new Keys(clerk.Page);

        await ChooseAsync(clerk, keys);
        await FillAsync(clerk, keys);
        await clerk.LookAsync("tiep-nhan-bang-phim");
        await keys.PressAsync("Control+Enter");
        await clerk.Page.WaitForURLAsync(new Regex("/mot-cua/tiep-nhan/xong/"));
        await clerk.ReadyAsync();

        output.WriteLine($"{keys.Navigation} navigation presses, {keys.Typed} typed characters ({keys.Telex} key presses when typed by Telex)");
        await ReceivedAsync(clerk);
        keys.Navigation.ShouldBeLessThanOrEqualTo(MostNavigation);
    }

    [Fact]
    public async Task What_is_missing_is_told_in_one_place_that_has_the_focus_and_a_double_press_is_one_dossier()
    {
        await using var installation = await Installation.StartAsync(Database.Sqlite);
        await KnowAsync(installation);
        await using var clerk = await Officer.SignedInAsync(chromium, installation, "bode.motcua");
        await clerk.GoAsync("/mot-cua/tiep-nhan");
        var keys = new Keys(clerk.Page);
        await ChooseAsync(clerk, keys);
        await keys.TypeAsync(MothersNumber);
        await keys.PressAsync("Enter");
        await Expect(clerk, "Owner.Name", Mother);

        await keys.PressAsync("Control+Enter");
        await clerk.Page.Locator(".notice-error").WaitForAsync();
        await clerk.ReadyAsync();
        (await clerk.Page.Locator(".notice-error").CountAsync()).ShouldBe(1);
        (await clerk.Page.EvaluateAsync<bool>("document.activeElement.matches('.notice-error')")).ShouldBeTrue();
        await clerk.LookAsync("tiep-nhan-co-loi");
        await Expect(clerk, "form.nguoiYeuCau.hoTen", Mother);
        var link = clerk.Page.Locator(".notice-error a[href='#form-con-hoTen']");
        await link.FocusAsync();
        await keys.PressAsync("Enter");
        (await FocusAsync(clerk)).ShouldBe("form.con.hoTen");

        await FillFormAsync(clerk, keys, fromChild: false);
        await clerk.Page.Keyboard.DownAsync("Control");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.Page.Keyboard.UpAsync("Control");
        await clerk.Page.WaitForURLAsync(new Regex("/mot-cua/tiep-nhan/xong/"));
        await clerk.GoAsync("/mot-cua/so-theo-doi?tim=" + Uri.EscapeDataString(Mother));
        (await clerk.Page.Locator("tbody tr").CountAsync()).ShouldBe(2, "the one of before, and one of these two presses");
    }

    [Fact]
    public async Task The_intake_page_is_shorter_than_two_screens()
    {
        await using var installation = await Installation.StartAsync(Database.Sqlite);
        await using var clerk = await Officer.SignedInAsync(chromium, installation, "bode.motcua");
        await clerk.Page.SetViewportSizeAsync(1366, 768);

        await clerk.GoAsync(Walk.BirthPage);

        (await clerk.Page.EvaluateAsync<int>("document.documentElement.scrollHeight")).ShouldBeLessThan(2 * 768);
        (await clerk.Page.Locator("[data-accept]").IsVisibleAsync()).ShouldBeTrue();
    }

    private static async Task KnowAsync(Installation installation)
    {
        using var visitor = await installation.OfficerAsync("bode.motcua");
        Walk.AcceptedOf(await (await visitor.GetAsync(Walk.BirthPage)).FillBirth(Mother, MothersNumber).SubmitAsync());
    }

    /// <summary>Two letters and Enter, without waiting for the list.</summary>
    private static async Task ChooseAsync(Officer clerk, Keys keys)
    {
        await keys.TypeAsync("ks");
        await keys.PressAsync("Enter");
        await clerk.Page.WaitForURLAsync(new Regex("/mot-cua/tiep-nhan/1\\.001193.*/dung-han"));
        await clerk.ReadyAsync();
    }

    private static async Task FillAsync(Officer clerk, Keys keys)
    {
        await keys.TypeAsync(MothersNumber);
        await keys.PressAsync("Enter");
        await Expect(clerk, "Owner.Name", Mother);
        await FillFormAsync(clerk, keys, fromChild: true);
    }

    private static async Task FillFormAsync(Officer clerk, Keys keys, bool fromChild)
    {
        if (fromChild)
        {
            (await FocusAsync(clerk)).ShouldBe("form.nguoiYeuCau.giayTo.loai");
            await keys.PressAsync("ArrowDown"); // Thẻ căn cước công dân
            await keys.PressAsync("Enter");
            (await FocusAsync(clerk)).ShouldBe("form.nguoiYeuCau.quanHe");
            await keys.TypeAsync("m"); // Mẹ: with it the mother is known
            await keys.PressAsync("Enter");
        }

        await LineAsync(clerk, keys, "form.con.hoTen", "Trần Mẫu Bình");
        await LineAsync(clerk, keys, "form.con.ngaySinh", "30092024");
        (await FocusAsync(clerk)).ShouldBe("form.con.gioiTinh");
        await keys.PressAsync("Space");
        await keys.PressAsync("Enter");
        await LineAsync(clerk, keys, "form.con.noiSinh", "Bệnh viện Mẫu");
        await LineAsync(clerk, keys, "form.con.queQuan", "Hà Nội");
        if (!fromChild)
        {
            await LineAsync(clerk, keys, "form.nguoiMe.hoTen", Mother);
            await LineAsync(clerk, keys, "form.nguoiMe.namSinh", "1994");
            await LineAsync(clerk, keys, "form.nguoiMe.noiCuTru", "Số 5 ngõ 10 phố Bồ Đề");
        }

        await LineAsync(clerk, keys, "form.nguoiCha.hoTen", "Trần Văn Mẫu Cường");
        await LineAsync(clerk, keys, "form.nguoiCha.namSinh", "1990");
        await keys.TypeAsync("Số 5 ngõ 10 phố Bồ Đề");
        await keys.PressAsync("Tab"); // copies of the certificate: none
        await keys.PressAsync("Tab");
        (await FocusAsync(clerk)).ShouldBe("form.camDoan");
        await keys.PressAsync("Space");
        await PapersAsync(clerk, keys);
        if (!fromChild)
        {
            await LineAsync(clerk, keys, null, null);
        }
    }

    private static async Task PapersAsync(Officer clerk, Keys keys)
    {
        await keys.PressAsync("Enter");
        (await clerk.Page.EvaluateAsync<bool>("document.activeElement.matches('[data-all-papers]')")).ShouldBeTrue();
        await keys.PressAsync("Enter");
        (await clerk.Page.Locator("[name='Papers.ket-hon.Has']").IsCheckedAsync()).ShouldBeFalse("nobody needs it, so nobody has said that it is here");
        (await FocusAsync(clerk)).ShouldBe("Papers.giay-chung-sinh.Has", "of papers that stand for each other the officer says which one is here");
        await keys.PressAsync("Space");
    }

    private static async Task LineAsync(Officer clerk, Keys keys, string? name, string? text)
    {
        if (name is null)
        {
            // After an error the requester's papers are still to be chosen: wrapped round to from below.
            await keys.PressAsync("Enter");
            (await FocusAsync(clerk)).ShouldBe("form.nguoiYeuCau.giayTo.loai");
            await keys.PressAsync("ArrowDown");
            await keys.PressAsync("Enter");
            await keys.TypeAsync("m");
            return;
        }

        (await FocusAsync(clerk)).ShouldBe(name);
        await keys.TypeAsync(text!);
        await keys.PressAsync("Enter");
    }

    private static async Task ReceivedAsync(Officer clerk)
    {
        (await clerk.Page.Locator("main").InnerTextAsync()).ShouldContain("thứ Hai 07/10/2024, 17:00");
        (await clerk.Page.EvaluateAsync<string>("document.activeElement.textContent.trim()")).ShouldContain("Tiếp nhận hồ sơ tiếp theo");
        var receipt = await clerk.Page.Locator("a[href$='giay-tiep-nhan.pdf']").GetAttributeAsync("href");
        var printed = await clerk.Page.APIRequest.GetAsync(new Uri(new Uri(clerk.Page.Url), receipt!).ToString());
        Encoding.ASCII.GetString((await printed.BodyAsync())[..5]).ShouldBe("%PDF-");
        await clerk.LookAsync("da-tiep-nhan-bang-phim");
    }

    private static Task Expect(Officer clerk, string name, string value) =>
        Assertions.Expect(clerk.Page.Locator($"[name='{name}']")).ToHaveValueAsync(value);

    private static Task<string> FocusAsync(Officer clerk) => clerk.Page.EvaluateAsync<string>("document.activeElement.name ?? document.activeElement.className");

    /// <summary>A keyboard that counts.</summary>
    private sealed class Keys(IPage page)
    {
        public int Navigation { get; private set; }

        public int Typed { get; private set; }

        /// <summary>Vietnamese keyboards type a mark as a letter of its own: đ, ă, ơ and each tone cost one more.</summary>
        public int Telex { get; private set; }

        public async Task PressAsync(string key)
        {
            Navigation++;
            await page.Keyboard.PressAsync(key);
        }

        public async Task TypeAsync(string text)
        {
            Typed += text.Length;
            Telex += text.Normalize(NormalizationForm.FormD).Length + text.Count(letter => letter is 'đ' or 'Đ');
            await page.Keyboard.TypeAsync(text);
        }
    }
}
