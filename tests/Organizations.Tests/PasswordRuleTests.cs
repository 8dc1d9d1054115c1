namespace MoCua.Organizations.Tests;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("Ab1-efg", "password-length")]
    [InlineData("abcdefg1-", "password-kinds")]
    [InlineData("ABCDEFG1-", "password-kinds")]
    [InlineData("Abcdefgh-", "password-kinds")]
    [InlineData("Abcdefg12", "password-kinds")]
    [InlineData("Bode.MotCua-1", "password-names-owner")]
    [InlineData("Nguyễn Thị Mẫu An-1", "password-names-owner")]
    [InlineData("NguyenThiMauAn-1", "password-names-owner")]
    public void A_password_that_breaks_the_rule_is_refused_with_its_reason(string password, string code) =>
        PasswordRule.Check(password, "bode.motcua", "Nguyễn Thị Mẫu An").Refusal!.Code.ShouldBe(code);

    [Theory]
    [InlineData("Abcdef1-")]
    [InlineData("Trời mưa 3 ngày")]
    public void A_password_of_eight_signs_of_four_kinds_is_enough(string password) =>
        PasswordRule.Check(password, "bode.motcua", "Nguyễn Thị Mẫu An").IsRefused.ShouldBeFalse();

    [Fact]
    public void A_password_of_endless_length_is_refused_before_it_costs_time() =>
        PasswordRule.Check("Aa1-" + new string('x', 1000), "l", "n").Refusal!.Code.ShouldBe("password-length");

    [Fact]
    public void First_passwords_pass_the_rule_and_differ()
    {
        var passwords = Enumerable.Range(0, 200).Select(_ => PasswordRule.NewFirstPassword()).ToList();

        passwords.ShouldAllBe(password => !PasswordRule.Check(password, "bode.motcua", "Nguyễn Thị Mẫu An").IsRefused);
        passwords.Distinct().Count().ShouldBe(passwords.Count);
    }
}
