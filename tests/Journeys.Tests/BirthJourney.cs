using MoCua.TestKit;

namespace MoCua.Journeys.Tests;

[Collection(DistrictCollection.Name)]
public sealed class BirthJourney(District district)
{
    private const string Ward = "Ủy ban nhân dân phường Bồ Đề";
    private const string WardCounter = "Bộ phận Tiếp nhận và Trả kết quả phường Bồ Đề";

    [Fact]
    public async Task A_birth_is_registered_officer_by_officer_and_the_mother_takes_the_certificate_home()
    {
        district.Installation.SetClock(2024, 10, 7);
        var counter = await district.OfficerAsync("bode.motcua");
        await counter.GoAsync("/mot-cua/tiep-nhan");
        await counter.LookAsync("khai-sinh-chon-thu-tuc");
        var dossier = await counter.TakeInAsync(Walk.BirthPage, Birth.Typed, "khai-sinh");
        var receipt = await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/giay-tiep-nhan.pdf", "khai-sinh-giay-tiep-nhan");
        (await Scanner.CodesAsync(receipt)).ShouldContain($"CODE-128:{dossier.Number}");
        await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/to-khai.pdf", "khai-sinh-to-khai");
        var record = await counter.HandOverAsync(Ward, [dossier], "khai-sinh-ban-giao");

        var registrar = await district.OfficerAsync("bode.tuphap");
        await registrar.ConfirmAsync(record);
        await registrar.GoAsync("/ban-lam-viec");
        await registrar.LookAsync("khai-sinh-ban-lam-viec");
        await registrar.DoAsync(dossier, "approve", look: "khai-sinh-tham-tra");
        await (await district.OfficerAsync("bode.chutich")).DoAsync(dossier, "approve", look: "khai-sinh-ky");
        await registrar.DoAsync(dossier, look: "khai-sinh-vao-so");
        await DeskWork.CarryAsync(registrar, counter, WardCounter, dossier);

        await counter.GoAsync("/mot-cua/tra-ket-qua");
        await counter.LookAsync("khai-sinh-cho-tra");
        await counter.FetchAsync(dossier);
        await counter.TypeAsync("IdentityChecked", "true");
        await counter.LookAsync("khai-sinh-trao-ket-qua");
        await counter.PressAsync("Trả kết quả");
        (await counter.ReadAsync()).ShouldContain("Đã trả kết quả");
        await counter.LookAsync("khai-sinh-da-tra");
        await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/giay-khai-sinh.pdf", "khai-sinh-giay-khai-sinh");
        await counter.PrintAsync($"/ho-so/{dossier.Id}/giay/phieu-kiem-soat.pdf", "khai-sinh-phieu-kiem-soat");
        await counter.GoAsync("/mot-cua/so-theo-doi");
        await counter.LookAsync("khai-sinh-so-theo-doi");

        var citizen = await district.CitizenAsync();
        await citizen.GoAsync($"/tra-cuu?ma={dossier.Number}");
        await citizen.LookAsync("khai-sinh-tra-cuu");
        var seen = await citizen.Page.Locator("body").InnerTextAsync();
        seen.ShouldContain("Đã trả kết quả");
        seen.ShouldNotContain("Mẫu An");
        await citizen.GoAsync("/dang-nhap");
        await citizen.LookAsync("dang-nhap");
    }
}
