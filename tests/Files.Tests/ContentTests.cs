using System.Text;

namespace MoCua.Files.Tests;

public class ContentTests : VaultTest
{
    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "a.pdf", Samples.Pdf(), "application/pdf" },
        { "a.PDF", Samples.Pdf(padding: 200_000), "application/pdf" },
        { "a.jpg", Samples.Jpeg(), "image/jpeg" },
        { "a.jpeg", [.. Samples.Jpeg(), .. "SEFT appended by a phone"u8], "image/jpeg" },
        { "a.png", Samples.Png(), "image/png" },
        { "a.tif", Samples.Tiff(), "image/tiff" },
        { "a.docx", Samples.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", Samples.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    };

    public static TheoryData<string, byte[], string, string> Refused => new()
    {
        { "a.pdf", [], "file-empty", "rỗng" },
        { "a.pdf", Samples.Jpeg(), "file-not-what-it-says", "“a.jpg”" },
        { "a.jpg", Samples.Pdf(), "file-not-what-it-says", "nội dung PDF" },
        { "a.docx", Samples.Xlsx(), "file-not-what-it-says", "Excel" },
        { "a.exe", Samples.Pdf(), "file-not-what-it-says", "PDF" },
        { "a.pdf", Samples.Pdf()[..^40], "file-broken", "PDF bị hỏng" },
        { "a.pdf", Encoding.Latin1.GetBytes("%PDF-1.4\nstartxref\n999999\n%%EOF"), "file-broken", "PDF" },
        { "a.pdf", Samples.Pdf("/Root 1 0 R /Encrypt 9 0 R"), "file-locked", "mật khẩu" },
        { "a.jpg", Samples.Jpeg()[..^2], "file-broken", "JPEG" },
        { "a.jpg", Samples.Jpeg(width: 0), "file-broken", "JPEG" },
        { "a.jpg", Samples.Jpeg()[..12], "file-broken", "JPEG" },
        { "a.jpg", [0xFF, 0xD8, 0xFF], "file-broken", "JPEG" },
        { "a.png", Samples.Png()[..^12], "file-broken", "PNG" },
        { "a.png", Samples.Png(width: 0), "file-broken", "PNG" },
        { "a.png", Samples.Png()[..10], "file-broken", "PNG" },
        { "a.tif", Samples.Tiff(secondTag: 258), "file-broken", "TIFF" },
        { "a.tif", Samples.Tiff()[..6], "file-broken", "TIFF" },
        { "a.tif", Samples.Tiff()[..20], "file-broken", "TIFF" },
        { "a.docx", Samples.Docx()[..^30], "file-broken", "Word" },
        { "a.docx", Samples.Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "file-has-macros", "macro" },
        { "a.zip", Samples.Zip("a.txt"), "file-type-not-accepted", "Nhận tệp PDF" },
        { "a.pdf", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"), "file-type-not-accepted", "Nhận tệp PDF" },
        { "a.pdf", [(byte)'M', (byte)'Z', 1, 2, 3], "file-type-not-accepted", "Nhận tệp PDF" },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "file-type-not-accepted", ".docx" },
        { "a.heic", [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0], "file-type-not-accepted", "HEIC" },
        { "x", [1], "file-type-not-accepted", "Nhận tệp PDF" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task What_a_file_is_comes_from_its_content(string name, byte[] content, string mediaType)
    {
        var stored = await StoreTests.StoreAsync(Vault, content, name);

        stored.Refusal.ShouldBeNull();
        (stored.Value.MediaType, stored.Value.Name).ShouldBe((mediaType, name));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_broken_locked_or_not_what_it_says_is_refused_and_leaves_nothing(
        string name, byte[] content, string code, string hint)
    {
        var refusal = (await StoreTests.StoreAsync(Vault, content, name)).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe(code);
        refusal.Message.ShouldContain(hint);
        Everything().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_without_extension_gets_the_right_one() =>
        (await StoreTests.StoreAsync(Vault, Samples.Png(), "ảnh thẻ")).Value.Name.ShouldBe("ảnh thẻ.png");
}
