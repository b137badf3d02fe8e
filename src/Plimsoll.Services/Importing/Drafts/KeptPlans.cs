namespace Plimsoll.Services.Importing.Drafts;

/// <summary>
/// The plans that were looked at last, as reading a large file takes seconds and its pages are turned one after another.
/// Few are kept: each holds its whole file. Nothing is lost with them.
/// </summary>
internal sealed class KeptPlans
{
    private const int Most = 4;
    private readonly Lock guard = new();
    private readonly LinkedList<(PlanKey Key, ImportPlan Plan)> kept = [];

    public ImportPlan? Find(PlanKey key)
    {
        lock (guard)
        {
            for (var node = kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key)
                    continue;
                kept.Remove(node);
                kept.AddFirst(node);
                return node.Value.Plan;
            }
        }

        return null;
    }

    /// <summary>The plan of a draft that was looked at last, whatever it rests on: its files are read already.</summary>
    public ImportPlan? OfDraft(Guid draft)
    {
        lock (guard)
            return kept.FirstOrDefault(k => k.Key.Draft == draft).Plan;
    }

    public void Keep(PlanKey key, ImportPlan plan)
    {
        lock (guard)
        {
            for (var node = kept.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Key.Draft == key.Draft)
                    kept.Remove(node);
                node = next;
            }

            kept.AddFirst((key, plan));
            while (kept.Count > Most)
                kept.RemoveLast();
        }
    }
}

/// <summary>What a plan rests on: the same draft, read into the same state of the registers and of the directory of people, by the same actor.</summary>
internal readonly record struct PlanKey(Guid Draft, int Version, long Position, long Names, string Actor);
