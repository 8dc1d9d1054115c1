using MoCua.Kernel.Results;

namespace MoCua.Files.Types;

/// <summary>Says what a file is by its content, and refuses what is broken, locked, not accepted, or not what its name says.</summary>
internal static class ContentCheck
{
    private const int HeadBytes = 1024;

    public static Result<FileType> Read(FileStream file, string name)
    {
        if (file.Length == 0)
        {
            return Refusals.Empty;
        }

        var head = new byte[Math.Min(HeadBytes, file.Length)];
        file.ReadExactlyAt(0, head);
        var found = Inspect(file, head);
        return found.IsRefused ? found : AgreeWithName(found.Value, name);
    }

    private static Result<FileType> Inspect(FileStream file, byte[] head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => JpegCheck.Read(file),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngCheck.Read(file),
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => TiffCheck.Read(file),
        [(byte)'P', (byte)'K', 3, 4, ..] => OfficeCheck.Read(file),
        _ when head.AsSpan().IndexOf("%PDF-"u8) >= 0 => PdfCheck.Read(file),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Refusals.OldOffice,
        _ when IsPhonePicture(head) => Refusals.Heic,
        _ => Refusals.NotAccepted,
    };

    private static bool IsPhonePicture(ReadOnlySpan<byte> head) =>
        head.Length > 12 && head[4..].StartsWith("ftyp"u8) && (head[8..].StartsWith("he"u8) || head[8..].StartsWith("mif1"u8));

    private static Result<FileType> AgreeWithName(FileType found, string name)
    {
        var extension = FileName.ExtensionOf(name);
        return extension.Length == 0 || found.Extensions.Contains(extension, StringComparer.Ordinal)
            ? found
            : Refusals.NotWhatItSays(name, found);
    }
}
