namespace MoCua.Files.Tests;

/// <summary>A long upload that begins like a PDF; it can break off.</summary>
internal sealed class EndlessStream(long length, long failAt = long.MaxValue) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= failAt)
        {
            throw new IOException("The client went away.");
        }

        var given = (int)Math.Min(count, length - Position);
        buffer.AsSpan(offset, given).Fill((byte)'x');
        if (Position == 0)
        {
            "%PDF-1.4\n"u8.CopyTo(buffer.AsSpan(offset));
        }

        Position += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
