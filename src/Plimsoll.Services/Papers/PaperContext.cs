using System.Globalization;
using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Services.Papers;

/// <summary>What every part of a paper needs: the view (of a public paper already without exempt items), the request, the body's words.</summary>
internal sealed class PaperContext
{
    private readonly Dictionary<ItemId, string> anchors;
    private readonly Lazy<ActionWidths> widths;
    private readonly Lazy<IReadOnlyList<Finding>> findings;

    public PaperContext(RegisterView view, PaperRequest request)
        : this(new PaperSource(view), request)
    {
    }

    /// <param name="source">The register.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="place">Its place among the registers of the paper, from 0: anchors are unique in the whole paper.</param>
    public PaperContext(PaperSource source, PaperRequest request, int place = 0)
    {
        Source = source;
        View = Seen(source.View)!;
        Request = request;
        Stages = new StageNames(View.Stages);
        widths = new(() => new((Chosen ?? View.LiveItems).SelectMany(i => i.Actions)));
        findings = new(() => Catalogue.Run(View));
        Since = new Earlier(View, Seen(source.Then), PaperDays.Since(View, request));
        YearBefore = new Earlier(View, Seen(source.YearBefore), PaperDays.YearBefore(View));
        var prefix = place == 0 ? "item" : string.Create(CultureInfo.InvariantCulture, $"register-{place + 1}-item");
        anchors = View.Items.Index().ToDictionary(
            entry => entry.Item.Id, entry => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{entry.Index + 1}"));

        RegisterView? Seen(RegisterView? view) => request.Public ? view?.ForPublic() : view;
    }

    public PaperSource Source { get; }

    /// <summary>How items stood on the day that changes are told since.</summary>
    public Earlier Since { get; }

    /// <summary>How items stood a year before.</summary>
    public Earlier YearBefore { get; }

    public RegisterView View { get; }

    public PaperRequest Request { get; }

    public StageNames Stages { get; }

    /// <summary>Worked out when a paper first has actions: a large register has many of them.</summary>
    public ActionWidths Widths => widths.Value;

    /// <summary>What the checks find in the register. They go through the whole of it, so they run once, and only for a paper that tells them.</summary>
    public IReadOnlyList<Finding> Findings => findings.Value;

    /// <summary>The items asked for, in the order of the register; null when no choice was made.</summary>
    public IReadOnlyList<Item>? Chosen =>
        Request.Items.Count == 0 ? null : [.. View.Items.Where(i => Request.Items.Contains(i.Id))];

    /// <summary>Those of some items that the request's filter admits.</summary>
    public IEnumerable<Item> Admitted(IEnumerable<Item> items) => Request.Filter.IsEmpty ? items : items.Where(i => Request.Filter.Admits(View, i));

    /// <summary>Withheld items of a kind: all of them, or those asked for.</summary>
    public IReadOnlyList<WithheldItem> Withheld(ItemKind kind) =>
    [
        .. View.Withheld.Where(w => w.Kind == kind && (Request.Items.Count == 0 || (w.Id is { } id && Request.Items.Contains(id)))),
    ];

    /// <summary>The composite that an item is part of; null when there is none in the view.</summary>
    public Item? ParentOf(Item item) => item.Parent is { } parent ? View.Find(parent) : null;

    /// <summary>The live parts of a composite.</summary>
    public IReadOnlyList<Item> PartsOf(Item item) => [.. View.ChildrenOf(item).Where(c => c.IsLive)];

    /// <summary>
    /// The appetite whose load line is drawn. Only for risks: it says how much may safely be carried, which of an upside
    /// nobody asks.
    /// </summary>
    public Appetite? AppetiteOf(Item item) => item.Kind == ItemKind.Risk ? View.Register.AppetiteFor(item) : null;

    public string AnchorOf(Item item) => anchors[item.Id];

    /// <summary>A link to the item's heading in this paper.</summary>
    public Inline LinkTo(Item item, bool withReference = true) => new Link("#" + AnchorOf(item), withReference ? Printed.NameOf(item) : item.Title);

    /// <summary>
    /// How an item's residual rating moved since the day that the request compares with; null when it names none, or when
    /// the item was scored neither then nor now.
    /// </summary>
    public string? RatingMoved(Item item)
    {
        if (Request.CompareWith is null)
            return null;
        var movement = Since.MovementOf(item);
        return movement.Direction is Direction.Unscored ? null : movement.Words;
    }

    /// <summary>"at most 8, cautious": the appetite in words.</summary>
    public static string InWords(Appetite appetite)
    {
        var limit = appetite.Threshold is { } threshold ? $"at most {Printed.Number(threshold)}" : "the cells within the load line";
        return string.IsNullOrWhiteSpace(appetite.Statement) ? limit : $"{limit} ({appetite.Statement})";
    }

    /// <summary>The bands of a scheme as the key of a dashboard, lowest first.</summary>
    public static IReadOnlyList<Tone> KeyOf(Scheme scheme) => [.. scheme.Bands.Select(Printed.Tone)];
}
