namespace MoCua.Ui.Tests;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("7/10/2024")]
    [InlineData("07/10/2024")]
    [InlineData("07.10.2024")]
    [InlineData("7-10-2024")]
    [InlineData(" 07102024 ")]
    [InlineData("2024-10-07")]
    public void A_date_is_read_day_first_however_it_is_typed(string typed) =>
        TypedDateBinder.Read(typed).ShouldBe(new DateOnly(2024, 10, 7));

    [Theory]
    [InlineData("31/02/2024")]
    [InlineData("10/13/2024")]
    [InlineData("7/10/24")]
    [InlineData("1112024")]
    [InlineData("hôm qua")]
    public void What_is_no_date_is_not_guessed(string typed) => TypedDateBinder.Read(typed).ShouldBeNull();
}
