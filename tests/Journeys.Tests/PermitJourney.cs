namespace MoCua.Journeys.Tests;

[Collection(DistrictCollection.Name)]
public sealed class PermitJourney(District district)
{
    private const string District = "Ủy ban nhân dân quận Long Biên";
    private const string Counter = "Bộ phận Tiếp nhận và Trả kết quả quận Long Biên";
    private const string Urban = "Phòng Quản lý đô thị";
    private const string Missing = "Bản vẽ hệ thống cấp, thoát nước";

    private static readonly (string Name, string Value)[] Visit =
    [
        ("buoc.ngay", "10/10/2024"), ("buoc.thanhPhan", "Chủ đầu tư; công chức địa chính phường Bồ Đề"), ("buoc.hienTrang", "dat-trong"),
        ("buoc.dungMocGioi", "true"), ("buoc.nhanXet", "Đất trống, đúng mốc giới, không tranh chấp."),
    ];

    private static readonly (string Name, string Value)[] Permit =
    [
        ("buoc.kyHieuThietKe", "KT-01 đến KT-12, lập tháng 9/2024"), ("buoc.cotNen", "+0,30 m so với cốt vỉa hè"), ("buoc.matDo", "83"),
        ("buoc.chiGioiDuongDo", "theo quy hoạch phân khu N10"), ("buoc.chiGioiXayDung", "trùng chỉ giới đường đỏ"),
        ("buoc.giayToDat", "Giấy chứng nhận quyền sử dụng đất số MT 000000"),
    ];

    [Fact]
    public async Task Two_permits_are_visited_one_is_supplemented_once_both_are_signed_together_and_the_fee_is_paid_on_return()
    {
        district.Installation.SetClock(2024, 10, 9, 8, 10);
        var (one, two, receipt) = await AtTheCounterAsync();
        await AskedOnceForEverythingAsync(one, two);
        await SeenWhileTheClockStandsAsync(one);
        await SupplementedAsync(one);
        await SignedTogetherAsync(one, two);
        await ReturnedForItsFeeAsync(one);
        await VerifiedByAnybodyAsync(one, receipt);
    }

    private async Task<(TakenIn One, TakenIn Two, byte[] Receipt)> AtTheCounterAsync()
    {
        var counter = await district.OfficerAsync("quan.motcua");
        var one = await counter.TakeInAsync(Application.Read("15-phep-xay-dung-viet-hoa"), "phep-xay-dung");
        (await counter.ReadAsync()).ShouldContain("thứ Năm 24/10/2024"); // 15 days
        var receipt = await counter.PrintAsync($"/ho-so/{one.Id}/giay/giay-tiep-nhan.pdf", "phep-xay-dung-giay-tiep-nhan");
        await counter.PrintAsync($"/ho-so/{one.Id}/giay/don.pdf", "phep-xay-dung-don");
        var other = Application.Read("17-phep-xay-dung-so-ban");
        await counter.FillInAsync(other.Address, other.Typed);
        var two = await counter.AcceptAsync();
        var record = await counter.HandOverAsync(Urban, [one, two]);
        await (await district.OfficerAsync("quan.qldt")).ConfirmAsync(record);
        return (one, two, receipt);
    }

    private async Task AskedOnceForEverythingAsync(TakenIn one, TakenIn two)
    {
        var (specialist, head) = (await district.OfficerAsync("quan.qldt"), await district.OfficerAsync("quan.qldt.truongphong"));
        district.Installation.SetClock(2024, 10, 10, 14);
        await specialist.DoAsync(two, "approve", typed: Visit);
        await ProposeAsync(specialist, one, "Thiếu bản vẽ.", Visit);
        await head.DoAsync(one, "send-back", "Ghi rõ thiếu bản vẽ nào, mấy bản.", look: "phep-xay-dung-tra-lai");
        await specialist.GoAsync("/ban-lam-viec");
        await specialist.LookAsync("phep-xay-dung-ban-lam-viec");
        await ProposeAsync(specialist, one, $"{Missing}: chưa có trong hồ sơ.", Visit, "phep-xay-dung-tham-dinh");
        await head.DoAsync(one, "approve");
        await specialist.PrintAsync($"/ho-so/{one.Id}/giay/phieu-yeu-cau-bo-sung.pdf", "phep-xay-dung-phieu-bo-sung");
        await specialist.PrintAsync($"/ho-so/{one.Id}/giay/thong-bao-bo-sung.pdf", "phep-xay-dung-thong-bao-bo-sung");
        await specialist.PrintAsync($"/ho-so/{one.Id}/giay/bien-ban-kiem-tra.pdf", "phep-xay-dung-bien-ban-kiem-tra");
    }

    private static async Task ProposeAsync(Officer specialist, TakenIn dossier, string why, IReadOnlyList<(string Name, string Value)> visit, string? look = null)
    {
        await specialist.OpenAsync(dossier);
        await specialist.KeepViewAsync("ban-lam-viec");
        await specialist.PressAsync("Nhận việc");
        foreach (var (name, value) in visit)
        {
            await specialist.TypeAsync(name, value);
        }

        await specialist.TypeAsync("Option", "supplement");
        await specialist.TypeAsync("Reason", why);
        if (!await specialist.Page.Locator("[name='Supplement[0].Name']").IsVisibleAsync())
        {
            await specialist.Page.GetByText("Giấy tờ cần bổ sung (khi chọn yêu cầu bổ sung)").ClickAsync();
        }

        await specialist.TypeAsync("Supplement[0].Name", Missing);
        await specialist.TypeAsync("Supplement[0].Originals", "2");
        await specialist.TypeAsync("Supplement[0].Why", "Chưa có trong hồ sơ");
        if (look is not null)
        {
            await specialist.LookAsync(look);
        }

        await specialist.PressAsync("Hoàn thành bước này");
        (await specialist.ReadAsync()).ShouldContain("Đã xong bước");
    }

    private async Task SeenWhileTheClockStandsAsync(TakenIn dossier)
    {
        var citizen = await district.CitizenAsync();
        await citizen.GoAsync($"/tra-cuu?ma={dossier.Number}");
        var seen = await citizen.ReadAsync();
        seen.ShouldContain("Chờ bổ sung giấy tờ");
        seen.ShouldContain("Đang tạm dừng tính hạn");
        await citizen.LookAsync("phep-xay-dung-tra-cuu-cho-bo-sung");
    }

    private async Task SupplementedAsync(TakenIn dossier)
    {
        var counter = await district.OfficerAsync("quan.motcua");
        district.Installation.SetClock(2024, 10, 14, 9);
        await counter.GoAsync("/ho-so/" + dossier.Id);
        await counter.LookAsync("phep-xay-dung-cho-bo-sung");
        await counter.LeaveByAsync(counter.Page.Locator("main").GetByText("Nhận giấy tờ bổ sung"));
        await counter.TypeAsync("Items.0.Has", "true");
        await counter.LookAsync("phep-xay-dung-nhan-bo-sung");
        await counter.PressAsync("Nhận bổ sung");
        var page = await counter.Page.Locator("body").InnerTextAsync();
        page.ShouldContain("Đã nhận giấy tờ bổ sung");
        page.ShouldContain("thứ Ba 29/10/2024"); // 15 days, from the start again
        await counter.Page.GetByText("Vì sao là ngày này?").ClickAsync();
        (await counter.ReadAsync()).ShouldContain("Hẹn trả lần đầu");
        await counter.LookAsync("phep-xay-dung-da-bo-sung");
        await DeskWork.CarryAsync(counter, await district.OfficerAsync("quan.qldt"), Urban, dossier);
        var citizen = await district.CitizenAsync();
        await citizen.GoAsync($"/tra-cuu?ma={dossier.Number}");
        (await citizen.ReadAsync()).ShouldContain("thứ Ba 29/10/2024, 17:00 — còn 11 ngày làm việc");
        await citizen.KeepViewAsync("tra-cuu");
    }

    private async Task SignedTogetherAsync(TakenIn one, TakenIn two)
    {
        var (specialist, head) = (await district.OfficerAsync("quan.qldt"), await district.OfficerAsync("quan.qldt.truongphong"));
        var (leader, clerk) = (await district.OfficerAsync("quan.phochutich"), await district.OfficerAsync("quan.vanthu"));
        district.Installation.SetClock(2024, 10, 16, 10);
        await specialist.DoAsync(one, "approve");
        await specialist.DoAsync(one, typed: Permit, look: "phep-xay-dung-du-thao");
        await specialist.DoAsync(two, typed: Permit);
        await head.DoTogetherAsync("Kiểm tra dự thảo, trình ký", "approve", [one, two], "phep-xay-dung-duyet-nhieu");
        await DeskWork.CarryAsync(specialist, clerk, District, one, two);
        await leader.DoTogetherAsync("Phê duyệt, ký giấy phép", "approve", [one, two]);
        await clerk.DoAsync(one);
        await clerk.DoAsync(two);
        var record = await DeskWork.CarryAsync(clerk, await district.OfficerAsync("quan.motcua"), Counter, one, two);
        await clerk.PrintAsync(record + "/bien-ban.pdf", "phep-xay-dung-bien-ban");
    }

    private async Task ReturnedForItsFeeAsync(TakenIn dossier)
    {
        var counter = await district.OfficerAsync("quan.motcua");
        await counter.GoAsync("/mot-cua/tra-ket-qua");
        await counter.LookAsync("phep-xay-dung-cho-tra");
        await counter.FetchAsync(dossier);
        await counter.TypeAsync("IdentityChecked", "true");
        await counter.LookAsync("phep-xay-dung-trao-ket-qua");
        await counter.PressAsync("Trả kết quả");
        (await counter.ReadAsync()).ShouldContain("Thu đủ phí, lệ phí");
        await counter.TypeAsync("IdentityChecked", "true");
        await counter.TypeAsync("FeesPaid", "true");
        await counter.PressAsync("Trả kết quả");
        (await counter.ReadAsync()).ShouldContain("Đã trả kết quả");
        await counter.LookAsync("phep-xay-dung-da-tra");
        await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/giay-phep.pdf", "phep-xay-dung-giay-phep");
        await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/bien-lai.pdf", "phep-xay-dung-bien-lai");
        await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/phieu-kiem-soat.pdf", "phep-xay-dung-phieu-kiem-soat");
    }

    private async Task VerifiedByAnybodyAsync(TakenIn dossier, byte[] receipt)
    {
        var citizen = await district.CitizenAsync();
        foreach (var (path, look) in new[] { (await Scanner.AddressAsync(receipt), "phep-xay-dung-xac-minh"), ($"/tra-cuu?ma={dossier.Number}", "phep-xay-dung-tra-cuu") })
        {
            await citizen.GoAsync(path);
            await citizen.LookAsync(look);
            var seen = await citizen.Page.Locator("body").InnerTextAsync();
            seen.ShouldContain(dossier.Number);
            seen.ShouldNotContain("Mẫu", Case.Insensitive);
            seen.ShouldNotContain("0912345678");
            seen.ShouldNotContain("001080990015");
        }
    }
}
