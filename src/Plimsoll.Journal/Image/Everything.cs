namespace Plimsoll.Journal.Image;

/// <summary>The values of all documents of one kind, in the order in which they first appeared.</summary>
internal static class Everything<T>
    where T : class
{
    /// <summary>Beyond so many changes, looking through all documents is as quick.</summary>
    private const int Many = 50;

    /// <summary>How they follow from an image. A change to documents of other kinds leaves the list as it is.</summary>
    public static readonly Derivation<IReadOnlyList<T>> Values = new(
        image => [.. image.Slots.Select(d => d.Value).OfType<T>()],
        (earlier, changes) => changes.Any(c => c.Before is T || c.After is T) ? Changed(earlier, changes) : earlier);

    private static List<T>? Changed(IReadOnlyList<T> earlier, IReadOnlyList<DocumentChange> changes)
    {
        if (changes.Count > Many)
            return null;
        List<T> all = [.. earlier];
        foreach (var (before, after) in changes)
        {
            switch (before, after)
            {
                case (null, T added):
                    all.Add(added);
                    break;
                case (T old, T changed):
                    all[all.FindIndex(v => ReferenceEquals(v, old))] = changed;
                    break;
                case (T, _) or (_, T):
                    return null; // became something else: its place is only known to the image
            }
        }

        return all;
    }
}
