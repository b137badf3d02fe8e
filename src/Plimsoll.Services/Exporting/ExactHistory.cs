using System.Text.Json;
using System.Text.Json.Nodes;
using Plimsoll.Domain;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Exporting;

/// <summary>
/// The history of an export: every version of its documents, in the changes that made them, with when, by whom and why. A
/// journal only grows at its end, so a history can be taken back where nothing else was recorded before it.
/// </summary>
internal static class ExactHistory
{
    /// <summary>The changes that made these documents, oldest first; what else a change made is left out.</summary>
    public static async Task<IReadOnlyList<ExactChange>> OfAsync(
        Workspace workspace, IReadOnlySet<string> documents, long upTo, CancellationToken cancellation)
    {
        List<ExactChange> changes = [];
        List<ExactVersion> versions = [];
        JournalEntry? first = null;
        await foreach (var entry in workspace.Database.Journal.AfterAsync(workspace.Organisation, 0, cancellation))
        {
            if (entry.Position > upTo)
                break;
            if (!documents.Contains(entry.DocumentId))
                continue;
            if (first?.ChangeId != entry.ChangeId)
                Close();
            first ??= entry;
            versions.Add(new ExactVersion(entry.Kind, entry.DocumentId, entry.Version, entry.Schema, JsonNode.Parse(entry.Body)!));
        }

        Close();
        return changes;

        void Close()
        {
            if (first is not null)
                changes.Add(new ExactChange(first.ChangeId, first.RecordedAt, first.ActorId, first.Operation, first.Reason, [.. versions]));
            (first, versions) = (null, []);
        }
    }

    /// <summary>The changes as the journal takes them.</summary>
    /// <exception cref="RuleBrokenException">They are not whole: a version is missing, the times run backwards, or a document cannot be read.</exception>
    public static IReadOnlyList<Change> Read(string fileName, ExactRecord record)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        List<Change> changes = [];
        foreach (var change in record.Changes ?? [])
        {
            if (change is not { Documents.Count: > 0, By: not null, Operation: not null } || (changes.Count > 0 && change.At < changes[^1].RecordedAt))
                throw Broken("has a change without documents, or one out of its order");
            changes.Add(new Change(change.Id, change.At, change.By, change.Operation, change.Reason, [.. change.Documents.Select(Draft)]));
        }

        foreach (var document in changes.Count > 0 ? record.Documents : [])
        {
            var (_, id, body) = Canonical(document.Kind, record.Schema, document.Body);
            if (bodies.GetValueOrDefault(id) != body)
                throw Broken("does not end its history with the documents that it holds");
        }

        return changes;

        DocumentDraft Draft(ExactVersion version)
        {
            var (kind, id, body) = Canonical(version.Kind, version.Schema, version.Body);
            var before = last.GetValueOrDefault(id);
            if (id != version.Id || version.Version != before + 1)
                throw Broken($"lacks version {before + 1} of {kind} {id}");
            (last[id], bodies[id]) = (version.Version, body);
            return new DocumentDraft(kind, id, before, DomainCodec.Schema, body);
        }

        RuleBrokenException Broken(string what) => new(fileName, $"Its “record” part {what}; only what plimsoll export writes can be taken back");
    }

    /// <summary>
    /// Records the changes that are not there yet, each at its own time; safe to be done again after it was interrupted.
    /// </summary>
    /// <returns>How many versions were recorded; null where the journal has a history of its own that cannot be told apart.</returns>
    public static async Task<int?> TakeBackAsync(Workspace workspace, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        List<Guid> there = [];
        await foreach (var entry in workspace.Database.Journal.AfterAsync(workspace.Organisation, 0, cancellation))
        {
            if (there.Count == 0 || there[^1] != entry.ChangeId)
                there.Add(entry.ChangeId);
        }

        var known = there.ToHashSet();
        if (changes.All(change => known.Contains(change.Id)))
            return 0;
        if (there.Count > changes.Count || !there.SequenceEqual(changes.Take(there.Count).Select(change => change.Id)))
            return null;
        foreach (var change in changes.Skip(there.Count))
            await workspace.Database.Journal.AppendAsync(workspace.Organisation, change, cancellation);
        return changes.Skip(there.Count).Sum(change => change.Documents.Count);
    }

    // As this program writes it now: what JSON on the way changed in blanks and escapes is undone.
    private static (string Kind, string Id, string Body) Canonical(string kind, int schema, JsonNode? body) =>
        DomainCodec.Write(DomainCodec.Read(kind, schema, body?.ToJsonString() ?? "null"));
}
