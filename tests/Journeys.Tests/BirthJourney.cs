using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MoCua.TestKit;

namespace MoCua.Journeys.Tests;

public sealed class BirthJourney(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_birth_is_registered_officer_by_officer_and_the_mother_takes_the_certificate_home()
    {
        await using var installation = await Installation.StartAsync(Database.Sqlite);
        var number = await AtTheCounterAsync(installation);

        await using (var counter = await Officer.SignedInAsync(chromium, installation, "bode.motcua"))
        {
            await counter.GoAsync("/ban-giao");
            await counter.LookAsync("ban-giao");
            await counter.PressAsync("Lập biên bản bàn giao");
            await counter.LookAsync("bien-ban");
        }

        await using (var registrar = await Officer.SignedInAsync(chromium, installation, "bode.tuphap"))
        {
            await ConfirmAsync(registrar);
            await registrar.GoAsync("/ban-lam-viec");
            await registrar.Page.GetByText("Thẩm tra hồ sơ khai sinh").First.ClickAsync();
            await registrar.ReadyAsync();
            await registrar.LookAsync("ban-lam-viec");
            await registrar.PressAsync("Nhận việc");
            await registrar.TypeAsync("Option", "approve");
            await registrar.LookAsync("xu-ly");
            await registrar.PressAsync("Hoàn thành bước này");
        }

        await using (var leader = await Officer.SignedInAsync(chromium, installation, "bode.chutich"))
        {
            await OpenAsync(leader, number);
            await leader.PressAsync("Nhận việc");
            await leader.TypeAsync("Option", "approve");
            await leader.PressAsync("Hoàn thành bước này");
        }

        await using (var registrar = await Officer.SignedInAsync(chromium, installation, "bode.tuphap"))
        {
            await OpenAsync(registrar, number);
            await registrar.PressAsync("Nhận việc");
            await registrar.PressAsync("Hoàn thành bước này");
            await registrar.GoAsync("/ban-giao");
            await registrar.PressAsync("Lập biên bản bàn giao");
        }

        await using (var counter = await Officer.SignedInAsync(chromium, installation, "bode.motcua"))
        {
            await ConfirmAsync(counter);
            await counter.GoAsync("/mot-cua/tra-ket-qua");
            await counter.LookAsync("tra-ket-qua");
            await counter.Page.Locator("main .list a").First.ClickAsync();
            await counter.ReadyAsync();
            await counter.TypeAsync("IdentityChecked", "true");
            await counter.LookAsync("trao-ket-qua");
            await counter.PressAsync("Trả kết quả");
            (await counter.Page.Locator("main").InnerTextAsync()).ShouldContain("Đã trả kết quả");
            await counter.LookAsync("ho-so");
            await counter.GoAsync("/mot-cua/so-theo-doi");
            await counter.LookAsync("so-theo-doi");
        }

        await using var citizen = await Officer.AtAsync(chromium, installation);
        await citizen.GoAsync($"/tra-cuu?ma={number}");
        await citizen.LookAsync("tra-cuu");
        var seen = await citizen.Page.Locator("body").InnerTextAsync();
        seen.ShouldContain("Đã trả kết quả");
        seen.ShouldNotContain("Mẫu An");
        await citizen.GoAsync("/dang-nhap");
        await citizen.LookAsync("dang-nhap");
    }

    private async Task<string> AtTheCounterAsync(Installation installation)
    {
        await using var counter = await Officer.SignedInAsync(chromium, installation, "bode.motcua");
        await counter.GoAsync("/mot-cua/tiep-nhan");
        await counter.LookAsync("chon-thu-tuc");
        await counter.GoAsync(Walk.BirthPage);
        foreach (var (name, value) in Birth.Typed)
        {
            await counter.TypeAsync(name, value);
        }

        await counter.LookAsync("tiep-nhan");
        await counter.Page.Keyboard.PressAsync("Control+Enter");
        await counter.Page.WaitForURLAsync(new Regex("/mot-cua/tiep-nhan/xong/"));
        await counter.ReadyAsync();
        await counter.LookAsync("da-tiep-nhan");
        return (await counter.Page.Locator(".accepted-number .code").InnerTextAsync()).Trim();
    }

    private static async Task ConfirmAsync(Officer officer)
    {
        await officer.GoAsync("/ban-giao");
        await officer.Page.Locator("main a[href^='/ban-giao/']").First.ClickAsync();
        await officer.ReadyAsync();
        await officer.PressAsync("Xác nhận đã nhận");
    }

    private static async Task OpenAsync(Officer officer, string number)
    {
        await officer.GoAsync("/ban-lam-viec");
        await officer.Page.Locator("main .list a", new PageLocatorOptions { HasText = number }).First.ClickAsync();
        await officer.ReadyAsync();
    }
}
