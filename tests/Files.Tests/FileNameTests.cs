namespace MoCua.Files.Tests;

public class FileNameTests
{
    [Theory]
    [InlineData("Giấy chứng sinh.pdf", "Giấy chứng sinh.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\Lan\Desktop\đơn.docx", "đơn.docx")]
    [InlineData("..", "tệp")]
    [InlineData("", "tệp")]
    [InlineData(null, "tệp")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("hóa đơn\u202Efdp.exe", "hóa đơnfdp.exe")]
    [InlineData("\"a\"<b>|c?*.pdf", "_a__b__c__.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("đơn  xin   .pdf. ", "đơn xin .pdf")]
    public void Names_are_made_harmless(string? declared, string tidy) => FileName.Tidy(declared).ShouldBe(tidy);

    [Fact]
    public void Decomposed_letters_are_composed() => FileName.Tidy("Nguye\u0302\u0303n.pdf").ShouldBe("Nguyễn.pdf");

    [Fact]
    public void A_long_name_is_cut_before_its_extension()
    {
        var name = FileName.Tidy(new string('ă', 400) + ".pdf");

        name.Length.ShouldBe(150);
        name.ShouldEndWith("ă.pdf");
    }
}
