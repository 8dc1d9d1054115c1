using System.Buffers.Text;
using MoCua.Kernel.Results;

namespace MoCua.Files.Types;

/// <summary>A PDF has a header, an end mark, and a cross-reference where the end says; one with a password is of no use to an office.</summary>
internal static class PdfCheck
{
    private const int TailBytes = 4096;
    private const int TrailerBytes = 64 * 1024;

    public static Result<FileType> Read(Stream file)
    {
        var tail = file.ReadUpTo(Math.Max(0, file.Length - TailBytes), TailBytes).AsSpan();
        if (tail.LastIndexOf("%%EOF"u8) < 0 || CrossReference(tail) is not { } start || start <= 0 || start >= file.Length)
        {
            return Refusals.Broken(FileType.Pdf);
        }

        // The trailer stands behind the cross-reference that the end points to, or before the end: enough for ordinary scans.
        var trailer = file.ReadUpTo(start, TrailerBytes);
        return trailer.AsSpan().IndexOf("/Encrypt"u8) >= 0 || tail.IndexOf("/Encrypt"u8) >= 0 ? Refusals.Locked : FileType.Pdf;
    }

    private static long? CrossReference(ReadOnlySpan<byte> tail)
    {
        var mark = tail.LastIndexOf("startxref"u8);
        if (mark < 0)
        {
            return null;
        }

        var number = tail[(mark + "startxref"u8.Length)..].TrimStart(" \r\n\t"u8);
        return Utf8Parser.TryParse(number, out long offset, out _) ? offset : null;
    }
}
