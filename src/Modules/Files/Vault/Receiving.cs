using System.Buffers;
using System.Security.Cryptography;

namespace MoCua.Files.Vault;

/// <summary>How copying an upload to disk ended.</summary>
internal enum Received
{
    Whole,
    TooLarge,
    DiskFull,
}

/// <summary>Copies a stream to a file while counting and hashing; stops at the limit without reading the rest.</summary>
internal sealed class Receiving(Stream content, FileStream file, long limitBytes)
{
    private const int BufferBytes = 128 * 1024;
    private const int NoSpaceLeft = 28; // ENOSPC
    private const int FileTooBig = 27; // EFBIG
    private const int QuotaExceeded = 122; // EDQUOT
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public long Size { get; private set; }

    public string Sha256 { get; private set; } = "";

    public async Task<Received> RunAsync(CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            int count;
            while ((count = await content.ReadAsync(buffer, ct)) > 0)
            {
                Size += count;
                if (Size > limitBytes)
                {
                    return Received.TooLarge;
                }

                hash.AppendData(buffer.AsSpan(0, count));
                if (!await WriteAsync(buffer.AsMemory(0, count), ct))
                {
                    return Received.DiskFull;
                }
            }

            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            return Flush() ? Received.Whole : Received.DiskFull;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    internal static bool IsDiskFull(IOException failure) =>
        failure.HResult is NoSpaceLeft or FileTooBig or QuotaExceeded or WindowsDiskFull;

    /// <summary>Only failures of our own disk count; a reader that breaks off is the caller's affair.</summary>
    private async Task<bool> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        try
        {
            await file.WriteAsync(bytes, ct);
            return true;
        }
        catch (IOException failure) when (IsDiskFull(failure))
        {
            return false;
        }
    }

    private bool Flush()
    {
        try
        {
            file.Flush(flushToDisk: true);
            return true;
        }
        catch (IOException failure) when (IsDiskFull(failure))
        {
            return false;
        }
    }
}
