using System.Buffers.Binary;

namespace MoCua.Files.Types;

/// <summary>Reading here and there in a file.</summary>
internal static class Reading
{
    public static void ReadExactlyAt(this Stream file, long offset, Span<byte> bytes)
    {
        file.Position = offset;
        file.ReadExactly(bytes);
    }

    /// <summary>Up to so many bytes from an offset; fewer at the end of the file.</summary>
    public static byte[] ReadUpTo(this Stream file, long offset, int count)
    {
        var bytes = new byte[Math.Max(0, Math.Min(count, file.Length - offset))];
        file.ReadExactlyAt(offset, bytes);
        return bytes;
    }

    public static uint BigEndian32(this ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);

    public static ushort BigEndian16(this ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
