namespace Plimsoll.Documents.Reading.Xls;

/// <summary>
/// Bytes for a library that cannot be told to stop: it may go to places and read only so often, ask for only so much memory meanwhile,
/// and nothing any more when the reading is stopped. A damaged file can send it round in circles, or claim what it does not hold.
/// </summary>
internal sealed class BoundedStream(Stream inner, CancellationToken ct) : Stream
{
    /// <summary>What each step counts beside the bytes that it reads.</summary>
    private const int Step = 16;

    private readonly long mostMemory = GC.GetAllocatedBytesForCurrentThread() + MemoryFor(inner.Length);
    private long left = StepsFor(inner.Length);

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

    /// <summary>Ends the reading when it asked for more memory than a file of this size gives reason for; the library reads in one thread.</summary>
    /// <exception cref="InvalidDataException">It did.</exception>
    public void Weigh()
    {
        ct.ThrowIfCancellationRequested();
        if (GC.GetAllocatedBytesForCurrentThread() > mostMemory)
            throw new InvalidDataException("It claims more than it holds");
    }

    /// <summary>The steps and bytes that a file of a size may take: an undamaged one is read two or three times over.</summary>
    private static long StepsFor(long length) => (64 << 20) + (200 * length);

    /// <summary>The memory that it may ask for, kept or not: an undamaged workbook of 3 MB asked for 85 times its size.</summary>
    private static long MemoryFor(long length) => (128 << 20) + (300 * length);

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
        Weigh();
        left -= bytes + Step;
        if (left < 0)
            throw new InvalidDataException("It leads in circles");
    }
}
