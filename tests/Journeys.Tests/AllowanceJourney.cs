using Microsoft.Playwright;

namespace MoCua.Journeys.Tests;

[Collection(DistrictCollection.Name)]
public sealed class AllowanceJourney(District district)
{
    private const string Ward = "Ủy ban nhân dân phường Bồ Đề";
    private const string WardCounter = "Bộ phận Tiếp nhận và Trả kết quả phường Bồ Đề";
    private const string District = "Ủy ban nhân dân quận Long Biên";
    private const string DistrictCounter = "Bộ phận Tiếp nhận và Trả kết quả quận Long Biên";
    private const string Labour = "Phòng Lao động – Thương binh và Xã hội";

    [Fact]
    public async Task Two_allowances_go_up_to_the_district_in_one_record_and_come_back_to_the_collector()
    {
        district.Installation.SetClock(2024, 10, 8, 8, 30);
        var (one, two) = await AtTheWardCounterAsync();
        await AtTheWardAsync(one, two);
        await WhenThePostingIsOverAsync(one, two);
        await AtTheDistrictAsync(one, two);
        await BackAtTheWardCounterAsync(one);
        await SeenByTheCitizenAsync(one);
    }

    private async Task<(TakenIn One, TakenIn Two)> AtTheWardCounterAsync()
    {
        var counter = await district.OfficerAsync("bode.motcua");
        var one = await counter.TakeInAsync(Application.Read("09-tro-cap-nam-sinh"), "tro-cap");
        var page = await counter.ReadAsync();
        page.ShouldContain("thứ Năm 24/10/2024"); // the ward's 12 working days
        page.ShouldContain("thứ Năm 07/11/2024"); // the whole, 22
        var receipt = await counter.PrintAsync($"/ho-so/{one.Id}/giay/giay-tiep-nhan.pdf", "tro-cap-giay-tiep-nhan");
        var words = await Scanner.TextAsync(receipt);
        words.ShouldContain("ngày 24 tháng 10");
        words.ShouldContain("ngày 07 tháng 11 năm 2024");
        await counter.PrintAsync($"/ho-so/{one.Id}/giay/to-khai.pdf", "tro-cap-to-khai");

        var other = Application.Read("14-tro-cap-ten-co-so");
        await counter.FillInAsync(other.Address, other.Typed);
        var two = await counter.AcceptAsync();
        await DeskWork.CarryAsync(counter, await district.OfficerAsync("bode.vanhoa"), Ward, one, two);
        return (one, two);
    }

    private async Task AtTheWardAsync(params TakenIn[] both)
    {
        var (specialist, leader) = (await district.OfficerAsync("bode.vanhoa"), await district.OfficerAsync("bode.chutich"));
        await specialist.DoTogetherAsync("Rà soát hồ sơ, trình xét duyệt", "approve", both);
        district.Installation.SetClock(2024, 10, 14, 9);
        foreach (var dossier in both)
        {
            await leader.DoAsync(
                dossier, "approve", typed: [("buoc.ngay", "14/10/2024"), ("buoc.ketLuan", "Đủ điều kiện theo khoản 5 Điều 5.")],
                look: dossier == both[0] ? "tro-cap-xet-duyet" : null);
        }

        await specialist.DoAsync(both[0], look: "tro-cap-niem-yet");
        await specialist.LookAsync("tro-cap-dang-niem-yet");
        await specialist.PrintAsync($"/ho-so/{both[0].Id}/giay/thong-bao-niem-yet.pdf", "tro-cap-thong-bao-niem-yet");
        await specialist.DoAsync(both[1]);
        (await specialist.ReadAsync()).ShouldContain("đến thứ Tư 16/10/2024");
    }

    private async Task WhenThePostingIsOverAsync(TakenIn one, TakenIn two)
    {
        var (specialist, leader, clerk) = (await district.OfficerAsync("bode.vanhoa"), await district.OfficerAsync("bode.chutich"), await district.OfficerAsync("bode.vanthu"));
        district.Installation.SetClock(2024, 10, 17, 8);
        foreach (var dossier in (TakenIn[])[one, two])
        {
            await specialist.AwaitWorkAsync(dossier);
            await specialist.DoAsync(dossier, "no-complaint");
        }

        await leader.DoTogetherAsync("Ký văn bản đề nghị", "approve", [one, two], "tro-cap-ky-de-nghi");
        await clerk.DoAsync(one);
        await clerk.DoAsync(two);
        await clerk.PrintAsync($"/ho-so/{one.Id}/giay/van-ban-de-nghi.pdf", "tro-cap-van-ban-de-nghi");
    }

    private async Task AtTheDistrictAsync(TakenIn one, TakenIn two)
    {
        var (wardClerk, counter) = (await district.OfficerAsync("bode.vanthu"), await district.OfficerAsync("quan.motcua"));
        var (specialist, head) = (await district.OfficerAsync("quan.ldtbxh"), await district.OfficerAsync("quan.ldtbxh.truongphong"));
        var (leader, clerk) = (await district.OfficerAsync("quan.chutich"), await district.OfficerAsync("quan.vanthu"));
        district.Installation.SetClock(2024, 10, 18, 8);
        var record = await wardClerk.HandOverAsync(DistrictCounter, [one, two], "tro-cap-ban-giao");
        await wardClerk.LookAsync("tro-cap-bien-ban-giao");
        await counter.ConfirmAsync(record, "tro-cap-bien-ban-nhan");
        await counter.GoAsync(record);
        await counter.KeepViewAsync("ban-giao");
        await counter.LookAsync("tro-cap-bien-ban-xong");
        await counter.PrintAsync(record + "/bien-ban.pdf", "tro-cap-bien-ban");
        await counter.DoAsync(one);
        await counter.DoAsync(two);
        await DeskWork.CarryAsync(counter, specialist, Labour, one, two);

        await specialist.DoAsync(one, "approve", typed: Appraised, look: "tro-cap-tham-dinh");
        await specialist.DoAsync(two, "approve", typed: Appraised);
        await head.DoTogetherAsync("Kiểm tra, trình Chủ tịch UBND quận", "approve", [one, two]);
        await DeskWork.CarryAsync(specialist, clerk, District, one, two);
        await leader.DoTogetherAsync("Phê duyệt, ký quyết định trợ cấp", "approve", [one, two]);
        await clerk.DoAsync(one, look: "tro-cap-cap-so");
        await clerk.DoAsync(two);
        await DeskWork.CarryAsync(clerk, counter, DistrictCounter, one, two);
        await counter.DoAsync(one);
        await counter.DoAsync(two);
        await DeskWork.CarryAsync(counter, await district.OfficerAsync("bode.motcua"), WardCounter, one, two);
    }

    private static readonly (string Name, string Value)[] Appraised =
    [
        ("buoc.canCu", "điểm a khoản 5 Điều 5"), ("buoc.heSo", "1"), ("buoc.mucHuong", "500000"), ("buoc.huongTu", "10/2024"), ("buoc.ketLuan", "Đủ điều kiện hưởng."),
    ];

    private async Task BackAtTheWardCounterAsync(TakenIn dossier)
    {
        var counter = await district.OfficerAsync("bode.motcua");
        await counter.FetchAsync(dossier);
        await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/quyet-dinh.pdf", "tro-cap-quyet-dinh");
        await counter.TypeAsync("CollectorIs", "other");
        await counter.TypeAsync("CollectorName", "Lê Thị Con");
        await counter.TypeAsync("CollectorNumber", "001174990033");
        await counter.TypeAsync("Authority", "Giấy ủy quyền ngày 18/10/2024, UBND phường Bồ Đề chứng thực");
        await counter.PressAsync("Trả kết quả");
        (await counter.ReadAsync()).ShouldContain("Đối chiếu giấy tờ tùy thân của người nhận");
        await counter.LookAsync("tro-cap-chua-doi-chieu");

        await counter.TypeAsync("IdentityChecked", "true");
        await counter.PressAsync("Trả kết quả");
        (await counter.ReadAsync()).ShouldContain("Đã trả kết quả");
        await counter.LookAsync("tro-cap-da-tra");
        await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/giay-bien-nhan-tra-ket-qua.pdf", "tro-cap-giay-bien-nhan-tra");
        await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/phieu-kiem-soat.pdf", "tro-cap-phieu-kiem-soat");
        await counter.PrintAsync("/mot-cua/so-theo-doi.pdf?tu=2024-10-01&den=2024-10-31", "so-theo-doi");
    }

    private async Task SeenByTheCitizenAsync(TakenIn dossier)
    {
        var citizen = await district.CitizenAsync();
        await citizen.GoAsync("/tra-cuu");
        await citizen.Page.GetByLabel("Mã hồ sơ").FillAsync(dossier.Number);
        await citizen.LeaveByAsync(citizen.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Tìm" }));
        await citizen.LookAsync("tro-cap-tra-cuu");
        var seen = await citizen.Page.Locator("body").InnerTextAsync();
        seen.ShouldContain("Đã trả kết quả");
        seen.ShouldNotContain("Phạm Thị");
        seen.ShouldNotContain("Lê Thị Con");
    }
}
