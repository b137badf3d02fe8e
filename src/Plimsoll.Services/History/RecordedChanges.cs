using System.Collections.Immutable;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.History;

/// <summary>What to look for in the history of a register or of the whole body; what is left out is not asked.</summary>
public sealed record HistoryQuery
{
    /// <summary>Items of one register only.</summary>
    public RegisterId? Register { get; init; }

    /// <summary>What one person did.</summary>
    public PersonId? By { get; init; }

    /// <summary>One operation, as the history prints it, e.g. "assess".</summary>
    public string? Operation { get; init; }

    /// <summary>From this day on, in London.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Up to and including this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>After this moment only, as for what changed since somebody was last here.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Changes on a page, 1 to 500.</summary>
    public int PageSize { get; init; } = 50;
}

/// <summary>One page of a history, newest first.</summary>
/// <param name="Changes">The changes of this page.</param>
/// <param name="Total">How many there are on all pages; those that the actor may not see are not counted.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
public sealed record HistoryPage(IReadOnlyList<RecordedChange> Changes, int Total, int Page, int Pages);

/// <summary>One recorded change: what somebody did at once, to one document or to several.</summary>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="By">Who, by today's name.</param>
/// <param name="Operation">What, e.g. "assess".</param>
/// <param name="Reason">Why, when somebody said; null too where it may speak of what the actor may not see.</param>
/// <param name="Documents">What it changed.</param>
public sealed record RecordedChange(DateTimeOffset RecordedAt, string By, string Operation, string? Reason, IReadOnlyList<ChangedDocument> Documents);

/// <summary>A document that a change made a version of.</summary>
/// <param name="Kind">What it is: item, register, scheme, post, board, access, import, pack, organisation.</param>
/// <param name="Words">Its name as it stands now: reference and title of an item, the name of anything else.</param>
/// <param name="Version">The version that the change made; 1 where it made the document.</param>
/// <param name="Item">The item, where it is one.</param>
/// <param name="Register">The register that it is or stands in; null for what belongs to the whole body.</param>
public sealed record ChangedDocument(string Kind, string Words, int Version, ItemId? Item, RegisterId? Register);

/// <summary>Every version that an image holds, in the order in which they were recorded.</summary>
internal static class RecordedVersions
{
    // A static function, so that it is one key of the image's derived values.
    public static readonly Func<Image, ImmutableArray<(ImageDocument Document, int Version)>> InOrder = image =>
    {
        // Positions are counted without a gap: each version has its place, and nothing needs to be sorted.
        var all = new (ImageDocument, int)[image.Position];
        foreach (var document in image.Documents)
            foreach (var version in document.Versions)
                all[version.Position - 1] = (document, version.Version);
        return ImmutableArray.Create(all);
    };

    /// <summary>A document as a history names it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="version">The version that a change made.</param>
    /// <param name="nameOf">Names a person.</param>
    public static ChangedDocument Named(ImageDocument document, int version, Func<PersonId, string?> nameOf) => document.Value switch
    {
        Item i => new(document.Kind, $"{i.Reference} {i.Title}", version, i.Id, i.Register),
        Register r => new(document.Kind, r.Name, version, null, r.Id),
        ImportRecord i => new(document.Kind, i.FileName, version, null, i.Register),
        Post p => new(document.Kind, p.Title, version, null, null),
        Board b => new(document.Kind, b.Name, version, null, null),
        Scheme s => new(document.Kind, s.Name, version, null, null),
        Pack p => new(document.Kind, p.Contents.Title, version, null, null),
        Access a => new(document.Kind, nameOf(a.Person) ?? "a former colleague", version, null, null),
        Organisation o => new(document.Kind, o.Name, version, null, null),
        _ => new(document.Kind, document.Kind, version, null, null),
    };
}
