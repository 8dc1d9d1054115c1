using MoCua.People.Identifiers;

namespace MoCua.People.Tests.Identifiers;

public class NumberTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);

    [Theory]
    [InlineData("0100109106", "0100109106")]
    [InlineData("0300588569", "0300588569")]
    [InlineData("0100233488", "0100233488")]
    [InlineData("0101243150", "0101243150")]
    [InlineData("0301464830", "0301464830")]
    [InlineData("0100109106-001", "0100109106-001")]
    [InlineData("0100109106 001", "0100109106-001")]
    [InlineData("01.0010.9106", "0100109106")]
    [InlineData("001090000345", "001090000345")]
    public void Tax_codes_with_the_right_check_digit_are_read(string text, string canonical) =>
        TaxCode.Parse(text, Today).Value.ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("0100109107", "tax-code-check-digit")]
    [InlineData("0100109106-000", "tax-code-malformed")]
    [InlineData("0100000000", "tax-code-check-digit")]
    [InlineData("01001091", "tax-code-malformed")]
    [InlineData("41N8012345", "tax-code-malformed")]
    [InlineData("", "tax-code-malformed")]
    [InlineData("003090000345", "citizen-id-place")]
    public void Wrong_tax_codes_are_refused(string text, string code) => TaxCode.Parse(text, Today).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void Every_single_digit_mistake_in_a_tax_code_is_found()
    {
        const string right = "0100109106";
        var mistakes =
            from place in Enumerable.Range(0, 10)
            from digit in "0123456789"
            where right[place] != digit
            select right[..place] + digit + right[(place + 1)..];

        mistakes.ShouldAllBe(text => TaxCode.Parse(text, Today).IsRefused);
    }

    [Fact]
    public void A_dependent_unit_names_its_enterprise() => TaxCode.Parse("0100109106-001", Today).Value.Enterprise.ShouldBe("0100109106");

    [Theory]
    [InlineData("0912345678", "+84912345678", "0912 345 678", true)]
    [InlineData("0912.345.678", "+84912345678", "0912 345 678", true)]
    [InlineData("+84 912 345 678", "+84912345678", "0912 345 678", true)]
    [InlineData("84912345678", "+84912345678", "0912 345 678", true)]
    [InlineData("0084 912345678", "+84912345678", "0912 345 678", true)]
    [InlineData("+84 (0)912 345 678", "+84912345678", "0912 345 678", true)]
    [InlineData("0385 123 456", "+84385123456", "0385 123 456", true)]
    [InlineData("(024) 3827.1234", "+842438271234", "024 3827 1234", false)]
    [InlineData("0204 385 4321", "+842043854321", "0204 385 4321", false)]
    [InlineData("+66 81 234 5678", "+66812345678", "+66812345678", false)]
    public void Phone_numbers_are_kept_as_e164_and_shown_in_groups(string text, string e164, string display, bool mobile)
    {
        var phone = PhoneNumber.Parse(text).Value;

        (phone.ToString(), phone.Display, phone.IsMobile).ShouldBe((e164, display, mobile));
    }

    [Theory]
    [InlineData("0951234567")]
    [InlineData("091234567")]
    [InlineData("09123456789")]
    [InlineData("0243827123")]
    [InlineData("không có")]
    [InlineData("")]
    public void Wrong_phone_numbers_are_refused_with_examples(string text)
    {
        var refusal = PhoneNumber.Parse(text).Refusal!;

        refusal.Code.ShouldBe("phone-malformed");
        refusal.Message.ShouldContain("0912 345 678");
    }

    [Fact]
    public void An_eleven_digit_number_of_old_days_is_answered_with_its_successor()
    {
        var refusal = PhoneNumber.Parse("0168 1234567").Refusal!;

        refusal.Code.ShouldBe("phone-former-prefix");
        refusal.Message.ShouldBe("Đầu số 0168 đã đổi thành 038 từ năm 2018. Hỏi lại người dân; nếu vẫn dùng số ấy thì nhập 0381234567.");
    }

    [Theory]
    [InlineData("c1234567", "C1234567")]
    [InlineData("P 0012 3456", "P00123456")]
    [InlineData("EA1234567", "EA1234567")]
    public void Passport_numbers_of_any_country_are_read(string text, string canonical) =>
        PassportNumber.Parse(text).Value.ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("ABCDEFG")]
    [InlineData("C123")]
    [InlineData("Đ1234567")]
    public void Wrong_passport_numbers_are_refused(string text) => PassportNumber.Parse(text).Refusal!.Code.ShouldBe("passport-malformed");

    [Fact]
    public void An_old_id_card_has_nine_digits()
    {
        OldCitizenId.Parse("012 345 678").Value.ToString().ShouldBe("012345678");
        OldCitizenId.Parse("01234567").Refusal!.Message.ShouldContain("9 chữ số");
        OldCitizenId.Parse("001090000345").Refusal!.Message.ShouldContain("Số định danh cá nhân/CCCD");
    }

    [Theory]
    [InlineData("an.nguyen@ViDu.VN", "an.nguyen@vidu.vn")]
    [InlineData(" a@b.co ", "a@b.co")]
    public void E_mail_addresses_are_read(string text, string canonical) => EmailAddress.Parse(text).Value.ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("an.nguyen")]
    [InlineData("a@b")]
    [InlineData("a b@c.vn")]
    [InlineData("a@b..vn")]
    [InlineData("<a@b.vn>")]
    public void Wrong_e_mail_addresses_are_refused(string text) => EmailAddress.Parse(text).Refusal!.Code.ShouldBe("email-malformed");
}
