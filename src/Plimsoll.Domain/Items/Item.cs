namespace Plimsoll.Domain.Items;

/// <summary>Identifies a risk or opportunity for ever: it survives a new reference and a move between registers.</summary>
public readonly record struct ItemId(Guid Value);

/// <summary>
/// A risk or an opportunity with all that belongs to it. Its behaviour is in the <c>Item*</c> files of the subjects:
/// each returns a new item, and a wrong one cannot be made.
/// </summary>
public sealed partial record Item
{
    /// <summary>Identity.</summary>
    public required ItemId Id { get; init; }

    /// <summary>The register it stands in.</summary>
    public required RegisterId Register { get; init; }

    /// <summary>Risk or opportunity.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Reference as printed, e.g. "2a"; unique in its register.</summary>
    public required string Reference { get; init; }

    /// <summary>References that it had before, in this register or another.</summary>
    public IReadOnlyList<EarlierReference> EarlierReferences { get; init; } = [];

    /// <summary>Short name.</summary>
    public required string Title { get; init; }

    /// <summary>What could happen, in free text; paragraphs parted by a blank line.</summary>
    public string Description { get; init; } = "";

    /// <summary>Because of … (cause–event–consequence form); null when the description is free.</summary>
    public string? Cause { get; init; }

    /// <summary>… there could be … (cause–event–consequence form).</summary>
    public string? Event { get; init; }

    /// <summary>What would follow: the impacts, one text each.</summary>
    public IReadOnlyList<string> Consequences { get; init; } = [];

    /// <summary>The upside beside a threat, in words and not scored; not an opportunity item.</summary>
    public IReadOnlyList<string> Opportunities { get; init; } = [];

    /// <summary>Who answers for it.</summary>
    public IReadOnlyList<Party> Owners { get; init; } = [];

    /// <summary>Who runs it.</summary>
    public IReadOnlyList<Party> Managers { get; init; } = [];

    /// <summary>Priorities it is linked to.</summary>
    public IReadOnlyList<PriorityId> Priorities { get; init; } = [];

    /// <summary>Its category.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>What the body does about it; null when nobody said.</summary>
    public Response? Response { get; init; }

    /// <summary>Where it stands.</summary>
    public ItemStatus Status { get; init; } = ItemStatus.Open;

    /// <summary>How it ended, when it has.</summary>
    public Closure? Closure { get; init; }

    /// <summary>The day it entered the register; null when unknown.</summary>
    public DateOnly? Opened { get; init; }

    /// <summary>Whether the committee looks at it in detail.</summary>
    public bool InFocus { get; init; }

    /// <summary>When it may strike.</summary>
    public Timing Proximity { get; init; } = Timing.None;

    /// <summary>Why it is withheld from the public; null when it is not.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>The composite that it is part of.</summary>
    public ItemId? Parent { get; init; }

    /// <summary>Its share of the composite in per cent, above 0 to 100; null when it has no parent or the composite does not weigh.</summary>
    public decimal? Weight { get; init; }

    /// <summary>How its own ratings follow from its children; null when it is assessed itself.</summary>
    public CompositeRule? Composite { get; init; }

    /// <summary>Assessments, in the order in which they hold true.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    /// <summary>Controls, in their printed order.</summary>
    public IReadOnlyList<Control> Controls { get; init; } = [];

    /// <summary>Actions, in their printed order.</summary>
    public IReadOnlyList<ItemAction> Actions { get; init; } = [];

    /// <summary>Comments, oldest first.</summary>
    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>Links to other items that this one keeps; the other ends show them too.</summary>
    public IReadOnlyList<ItemLink> Links { get; init; } = [];

    /// <summary>Files attached as evidence, oldest first.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Reviews, oldest first.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>Texts of the source that no field takes.</summary>
    public IReadOnlyList<ExtraField> Extra { get; init; } = [];

    /// <summary>The import that last read it; null for an item entered here.</summary>
    public ImportId? Import { get; init; }

    /// <summary>Where imported values were read, in the file of that import.</summary>
    public IReadOnlyList<SourceValue> Sources { get; init; } = [];
}
