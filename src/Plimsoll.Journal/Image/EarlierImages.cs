namespace Plimsoll.Journal.Image;

/// <summary>The last few images of earlier positions, so that asking again costs nothing. The past does not change.</summary>
internal sealed class EarlierImages
{
    private const int Kept = 4;
    private readonly LinkedList<(long Position, Task<Image> Image)> latestFirst = new();
    private readonly Lock guard = new();

    /// <summary>The image at a position; those who ask while it is being built share it.</summary>
    public Task<Image> At(long position, Func<Task<Image>> build)
    {
        lock (guard)
        {
            for (var node = latestFirst.First; node is not null; node = node.Next)
            {
                if (node.Value.Position != position)
                    continue;
                latestFirst.Remove(node);
                if (node.Value.Image.IsFaulted || node.Value.Image.IsCanceled)
                    break;
                latestFirst.AddFirst(node);
                return node.Value.Image;
            }

            // Run elsewhere: what builds must not hold the lock up to its first wait.
            var image = Task.Run(build);
            latestFirst.AddFirst((position, image));
            if (latestFirst.Count > Kept)
                latestFirst.RemoveLast();
            return image;
        }
    }
}
