using MoCua.Kernel.Results;

namespace MoCua.Files.Types;

/// <summary>Walks a PNG's chunks from its dimensions to its end.</summary>
internal static class PngCheck
{
    private const int SignatureBytes = 8;
    private const int ChunkFrameBytes = 12;

    public static Result<FileType> Read(Stream file)
    {
        ReadOnlySpan<byte> header = file.ReadUpTo(SignatureBytes, 16);
        if (header.Length < 16 || !header[4..8].SequenceEqual("IHDR"u8) || header[8..].BigEndian32() == 0 || header[12..].BigEndian32() == 0)
        {
            return Refusals.Broken(FileType.Png);
        }

        long offset = SignatureBytes;
        while (offset + ChunkFrameBytes <= file.Length)
        {
            ReadOnlySpan<byte> chunk = file.ReadUpTo(offset, 8);
            if (chunk[4..].SequenceEqual("IEND"u8))
            {
                return FileType.Png;
            }

            offset += ChunkFrameBytes + chunk.BigEndian32();
        }

        return Refusals.Broken(FileType.Png);
    }
}
