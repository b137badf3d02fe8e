namespace Plimsoll.Documents.Reading.Xls;

/// <summary>
/// Bytes for a library that cannot be told to stop: it may go to places and read only so often, and not any more when the
/// reading is stopped. A damaged file can send it round in circles.
/// </summary>
internal sealed class BoundedStream(Stream inner, long most, CancellationToken ct) : Stream
{
    /// <summary>What each step counts beside the bytes that it reads.</summary>
    private const int Step = 16;

    private long left = most;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set
        {
            Count(0);
            inner.Position = value;
        }
    }

    /// <summary>The most that reading a file of a size may take: an undamaged one is read two or three times over.</summary>
    public static long Most(long length) => (64 << 20) + (200 * length);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count(read);
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        Count(0);
        return inner.Seek(offset, origin);
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Count(int bytes)
    {
        ct.ThrowIfCancellationRequested();
        left -= bytes + Step;
        if (left < 0)
            throw new InvalidDataException("It leads in circles");
    }
}
