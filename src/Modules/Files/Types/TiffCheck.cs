using System.Buffers.Binary;
using MoCua.Kernel.Results;

namespace MoCua.Files.Types;

/// <summary>A TIFF's first directory must lie in the file and give width and height.</summary>
internal static class TiffCheck
{
    private const int EntryBytes = 12;
    private const ushort Width = 256;
    private const ushort Height = 257;

    public static Result<FileType> Read(Stream file)
    {
        var head = file.ReadUpTo(0, 8);
        var little = head[0] == (byte)'I';
        var offset = head.Length < 8 ? 0 : Number32(head.AsSpan(4), little);
        var counted = offset < 8 ? [] : file.ReadUpTo(offset, 2);
        if (counted.Length < 2)
        {
            return Refusals.Broken(FileType.Tiff);
        }

        var entries = file.ReadUpTo(offset + 2, Number16(counted, little) * EntryBytes).Chunk(EntryBytes).Where(entry => entry.Length == EntryBytes);
        var tags = entries.Select(entry => Number16(entry, little)).ToHashSet();
        return tags.Contains(Width) && tags.Contains(Height) ? FileType.Tiff : Refusals.Broken(FileType.Tiff);
    }

    private static uint Number32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ushort Number16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
