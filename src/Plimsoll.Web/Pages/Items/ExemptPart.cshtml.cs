using System.Globalization;

namespace Plimsoll.Web.Pages.Items;

/// <summary>Withholds one part of an item from the public, a field, control, action or file, or lifts that, with the reason.</summary>
internal sealed class ExemptPartModel(JourneyTools tools) : ItemJourney(tools)
{
    public override string Heading => T["Exempt parts"];

    /// <summary>Everything that can be withheld by itself, with its words and what it is withheld under now.</summary>
    public IReadOnlyList<(string Key, ItemPart Part, string Words, Exemption? Exemption)> Parts =>
    [
        .. from part in Enum.GetValues<ItemField>().Select(f => (Key: f.ToString(), Part: ItemPart.Of(f), Words: Labels.Of(f)))
            .Concat(Item.Controls.Select(c => (Key: c.Id.ToString("D"), Part: ItemPart.Of(c.Id), Words: T[$"Control {c.Number} {Short(c.Text)}"])))
            .Concat(Item.Actions.Select(a => (Key: a.Id.ToString("D"), Part: ItemPart.Of(a.Id), Words: T[$"Action {a.Number} {Short(a.Text)}"])))
            .Concat(Item.Attachments.Select(a => (Key: a.Id.ToString("D"), Part: ItemPart.Of(a.Id), Words: T[$"File {a.FileName}"])))
           let exempt = Item.ExemptParts().Where(e => e.Key == part.Part).Select(e => e.Value).FirstOrDefault()
           select (part.Key, part.Part, part.Words, exempt),
    ];

    protected override bool Allowed() => May.MarkExempt;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        if (Parts.FirstOrDefault(p => p.Key == Form["part"]) is not { Key: not null } chosen)
            throw new RuleBrokenException("Part", "Choose a part");
        if (chosen.Exemption is not null)
        {
            await Items.UnmarkExemptAsync(Frame.Actor, Item.Id, From, chosen.Part, Form["reason"], cancellation);
            return T[$"{chosen.Words} is no longer exempt"];
        }

        if (!int.TryParse(Form["paragraph"], CultureInfo.InvariantCulture, out var paragraph))
            throw new RuleBrokenException("Paragraph", "Choose the paragraph of Schedule 12A");
        await Items.MarkExemptAsync(Frame.Actor, Item.Id, From, chosen.Part, new Exemption(paragraph, Form["reason"]), cancellation);
        return T[$"{chosen.Words} is exempt; others see only that it is withheld"];
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..text.LastIndexOf(' ', 60)] + " …";
}
