using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MoCua.TestKit;

namespace MoCua.Journeys.Tests;

/// <summary>Somebody comes without a paper, and somebody comes again: what the counter sees and gives, in a browser.</summary>
public sealed class SlipJourney(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_counter_lists_what_is_missing_gives_one_slip_and_knows_the_person_next_time()
    {
        await using var installation = await Installation.StartAsync(Database.Sqlite);
        await using var clerk = await Officer.SignedInAsync(chromium, installation, "bode.motcua");
        await clerk.FillInAsync(Walk.BirthPage, Birth.Typed.Where(field => field.Name != "Papers.to-khai.Has"));
        await clerk.Page.GetByText("Không tiếp nhận lần này").ClickAsync();
        (await clerk.Page.Locator("[data-slip-missing] li").AllInnerTextsAsync()).ShouldBe(["Tờ khai đăng ký khai sinh"], "as it is ticked now");
        await clerk.LookAsync("phieu-tiep-nhan");

        await clerk.PressAsync("Từ chối tiếp nhận");
        await clerk.LookAsync("phieu-thieu-ly-do");
        await clerk.LeaveAsync(() => clerk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Lập phiếu yêu cầu bổ sung" }).DblClickAsync());
        clerk.Page.Url.ShouldMatch("/mot-cua/phieu/[0-9a-f-]{36}$");
        await clerk.LookAsync("phieu");
        await clerk.GoAsync("/mot-cua/phieu");
        (await clerk.Page.Locator("li.list-item").CountAsync()).ShouldBe(1, "a double click is one slip");
        await clerk.LookAsync("phieu-so");

        await clerk.GoAsync(Walk.BirthPage);
        await clerk.TypeAsync("Owner.Name", "Nguyễn Thị Mẫu An");
        await clerk.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(clerk.Page.Locator("[data-earlier]")).ToContainTextAsync(new Regex("01/HDHS"));
        await clerk.FillInAsync(Walk.BirthPage, Birth.Typed);
        await clerk.AcceptAsync();
        await clerk.FillInAsync(Walk.BirthPage, Birth.Typed.Take(3));
        await clerk.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(clerk.Page.Locator("[data-earlier] .notice-warn")).ToContainTextAsync("Có thể trùng");
        await clerk.LookAsync("phieu-trung");
    }
}
