namespace Plimsoll.Domain.Items;

public sealed partial record Item
{
    /// <summary>Why fields of it are withheld from the public, where they are.</summary>
    public IReadOnlyList<FieldExemption> ExemptFields { get; init; } = [];

    /// <summary>Every part that has a marking of its own, with it.</summary>
    public IEnumerable<KeyValuePair<ItemPart, Exemption>> ExemptParts() =>
        ExemptFields.Select(f => KeyValuePair.Create(ItemPart.Of(f.Field), f.Exemption))
            .Concat(Members().Where(m => m.Exemption is not null).Select(m => KeyValuePair.Create(ItemPart.Of(m.Id), m.Exemption!)));

    /// <summary>Withholds a part from the public; a marking that it has is replaced.</summary>
    /// <exception cref="RuleBrokenException">There is no such part, the paragraph does not exist, or there is no reason.</exception>
    public Item MarkExempt(ItemPart part, Exemption exemption) => Marked(part, exemption.Validated());

    /// <summary>Lifts the marking of a part.</summary>
    /// <exception cref="RuleBrokenException">There is no such part, or it has no marking.</exception>
    public Item UnmarkExempt(ItemPart part) =>
        ExemptParts().Any(p => p.Key == part) ? Marked(part, null) : throw new RuleBrokenException("Part", "It is not exempt");

    /// <summary>
    /// The item as those without the right see it: a withheld field says so in its place, a withheld control, action or
    /// attachment is not there; what the source printed for them is gone too, and no marking says why.
    /// </summary>
    /// <param name="gone">The parts, with the markings; parts that it does not have are passed over.</param>
    public Item Without(IReadOnlyDictionary<ItemPart, Exemption> gone)
    {
        var item = this with
        {
            Controls = [.. Controls.Where(c => !gone.ContainsKey(ItemPart.Of(c.Id)))],
            Actions = [.. Actions.Where(a => !gone.ContainsKey(ItemPart.Of(a.Id)))],
            Attachments = [.. Attachments.Where(a => !gone.ContainsKey(ItemPart.Of(a.Id)))],
            ExemptFields = [.. gone.Where(g => g.Key.Field is not null).Select(g => new FieldExemption(g.Key.Field!.Value, Silent(g.Value)))],
            Sources = [.. Sources.Where(s => !gone.Keys.Any(part => PathsOf(part).Any(path => Covers(path, s.Field))))],
        };
        return gone.Where(g => g.Key.Field is not null).Aggregate(item, (i, g) => i.Without(g.Key.Field!.Value, g.Value));
    }

    /// <summary>What a reader without the right is told of withheld parts.</summary>
    public IEnumerable<WithheldPart> Told(IReadOnlyDictionary<ItemPart, Exemption> gone) =>
        gone.Where(g => g.Key.Field is not null && !IsEmpty(g.Key.Field.Value)).Select(g => new WithheldPart(NameOf(g.Key.Field!.Value), Silent(g.Value)))
            .Concat(Members().Where(m => gone.ContainsKey(ItemPart.Of(m.Id))).Select(m => new WithheldPart(m.Name, Silent(gone[ItemPart.Of(m.Id)]))));

    /// <summary>
    /// Where a part stands in the item's document: the beginnings of the paths by which histories and sources name it.
    /// </summary>
    public static IReadOnlyList<string> PathsOf(ItemPart part) => part switch
    {
        { Member: { } id } => [$"controls[{id:D}]", $"actions[{id:D}]", $"attachments[{id:D}]"],
        { Field: ItemField.CauseAndEvent } => ["cause", "event"],
        { Field: { } field } => [char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..]],
        _ => [],
    };

    /// <summary>Whether a path is the one given, or leads into it.</summary>
    public static bool Covers(string path, string other) =>
        other.StartsWith(path, StringComparison.Ordinal) && (other.Length == path.Length || other[path.Length] is '.' or '[' or ' ');

    /// <summary>The name of a field as forms print it.</summary>
    public static string NameOf(ItemField field) => field == ItemField.CauseAndEvent ? "Cause and event" : field.ToString();

    private static Exemption Silent(Exemption exemption) => exemption with { Reason = "" };

    private IEnumerable<(Guid Id, string Name, Exemption? Exemption)> Members() =>
        Controls.Select(c => (c.Id, c.Number.Length > 0 ? $"Control {c.Number}" : "A control", c.Exemption))
            .Concat(Actions.Select(a => (a.Id, a.Number.Length > 0 ? $"Action {a.Number}" : "An action", a.Exemption)))
            .Concat(Attachments.Select(a => (a.Id, "Attachment", a.Exemption)));

    private Item Marked(ItemPart part, Exemption? exemption) => part switch
    {
        { Field: { } field } => this with
        {
            ExemptFields = [.. ExemptFields.Where(f => f.Field != field), .. exemption is null ? Array.Empty<FieldExemption>() : [new FieldExemption(field, exemption)]],
        },
        { Member: { } id } when Members().Any(m => m.Id == id) => this with
        {
            Controls = [.. Controls.Select(c => c.Id == id ? c with { Exemption = exemption } : c)],
            Actions = [.. Actions.Select(a => a.Id == id ? a with { Exemption = exemption } : a)],
            Attachments = [.. Attachments.Select(a => a.Id == id ? a with { Exemption = exemption } : a)],
        },
        _ => throw new RuleBrokenException("Part", $"{Reference} has no such part"),
    };

    private Item Without(ItemField field, Exemption exemption)
    {
        if (IsEmpty(field))
            return this;
        var notice = $"Withheld: {exemption.Printed}";
        return field switch
        {
            ItemField.Description => this with { Description = notice },
            ItemField.CauseAndEvent => this with { Cause = Cause is null ? null : notice, Event = Event is null ? null : notice },
            ItemField.Consequences => this with { Consequences = [notice] },
            ItemField.Opportunities => this with { Opportunities = [notice] },
            _ => this with { Comments = [new Comment(Timing.None, notice)] },
        };
    }

    private bool IsEmpty(ItemField field) => field switch
    {
        ItemField.Description => Description.Length == 0,
        ItemField.CauseAndEvent => Cause is null && Event is null,
        ItemField.Consequences => Consequences.Count == 0,
        ItemField.Opportunities => Opportunities.Count == 0,
        _ => Comments.Count == 0,
    };
}
