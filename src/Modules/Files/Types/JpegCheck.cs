using MoCua.Kernel.Results;

namespace MoCua.Files.Types;

/// <summary>Walks a JPEG's segments to its dimensions, then to the end of its picture.</summary>
internal static class JpegCheck
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    private static ReadOnlySpan<byte> End => [0xFF, EndOfImage];

    public static Result<FileType> Read(Stream file)
    {
        var (offset, sized) = (2L, false);
        while (NextSegment(file, offset) is var (marker, length))
        {
            sized |= IsFrame(marker) && HasSize(file, offset);
            offset += 2 + length;
            if (marker == StartOfScan)
            {
                return sized && EndsFrom(file, offset) ? FileType.Jpeg : Refusals.Broken(FileType.Jpeg);
            }
        }

        return Refusals.Broken(FileType.Jpeg);
    }

    private static (byte Marker, int Length)? NextSegment(Stream file, long offset)
    {
        ReadOnlySpan<byte> bytes = file.ReadUpTo(offset, 4);
        if (bytes.Length < 4 || bytes[0] != 0xFF)
        {
            return null;
        }

        if (bytes[1] == 0xFF)
        {
            return (0xFF, -1); // a fill byte
        }

        var length = bytes[2..].BigEndian16();
        return length < 2 ? null : (bytes[1], length);
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool HasSize(Stream file, long offset)
    {
        ReadOnlySpan<byte> frame = file.ReadUpTo(offset + 5, 4);
        return frame.Length == 4 && frame.BigEndian16() > 0 && frame[2..].BigEndian16() > 0;
    }

    /// <summary>In a scan 0xFF 0xD9 occurs only as the end; phones append data of their own behind it.</summary>
    private static bool EndsFrom(Stream file, long offset)
    {
        var buffer = new byte[64 * 1024];
        var before = (byte)0;
        file.Position = Math.Min(offset, file.Length);
        int count;
        while ((count = file.Read(buffer)) > 0)
        {
            var bytes = buffer.AsSpan(0, count);
            if ((before == 0xFF && bytes[0] == EndOfImage) || bytes.IndexOf(End) >= 0)
            {
                return true;
            }

            before = bytes[^1];
        }

        return false;
    }
}
