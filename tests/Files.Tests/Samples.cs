using System.IO.Compression;
using System.Text;

namespace MoCua.Files.Tests;

/// <summary>The smallest files that are what they say.</summary>
internal static class Samples
{
    public static byte[] Pdf(string trailer = "/Size 4 /Root 1 0 R", int padding = 0)
    {
        var body = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
        body.Append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n").Append('%').Append('x', padding).Append('\n');
        var start = body.Length;
        body.Append("xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \n");
        body.Append("trailer<<").Append(trailer).Append(">>\nstartxref\n").Append(start).Append("\n%%EOF\n");
        return Encoding.Latin1.GetBytes(body.ToString());
    }

    public static byte[] Jpeg(ushort width = 640, ushort height = 480) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0,
        0xFF, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD9,
    ];

    public static byte[] Png(byte width = 10) =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, width, 0, 0, 0, 10, 8, 2, 0, 0, 0, 1, 2, 3, 4,
        0, 0, 0, 2, .. "IDAT"u8, 7, 7, 1, 2, 3, 4, 0, 0, 0, 0, .. "IEND"u8, 1, 2, 3, 4,
    ];

    public static byte[] Tiff(ushort secondTag = 257) =>
    [
        (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 2, 0,
        0, 1, 3, 0, 1, 0, 0, 0, 10, 0, 0, 0, (byte)secondTag, (byte)(secondTag >> 8), 3, 0, 1, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0,
    ];

    public static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("<x/>"u8);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Docx() => Zip("[Content_Types].xml", "word/document.xml");

    public static byte[] Xlsx() => Zip("[Content_Types].xml", "xl/workbook.xml");
}
