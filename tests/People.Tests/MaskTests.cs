namespace MoCua.People.Tests;

public class MaskTests
{
    [Theory]
    [InlineData("Nguyễn Văn An", "N*** V*** An")]
    [InlineData("Đức", "Đ***")]
    [InlineData("", "")]
    public void Names_keep_initials_and_the_given_name(string name, string masked) => Mask.Name(name).ShouldBe(masked);

    [Theory]
    [InlineData("001090000345", "*********345")]
    [InlineData("C1234567", "*****567")]
    [InlineData("12345", "*****")]
    [InlineData("", "")]
    public void Numbers_keep_three_characters(string number, string masked) => Mask.Identifier(number).ShouldBe(masked);
}
