using System.Globalization;

namespace Plimsoll.Web.Pages.Items;

/// <summary>Withholds an item from the public, or lifts that, with the reason.</summary>
internal sealed class ExemptModel(JourneyTools tools) : ItemJourney(tools)
{
    /// <summary>The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, in short.</summary>
    public static IReadOnlyList<string> Paragraphs =>
    [
        T["Relating to any individual"], T["Likely to reveal the identity of an individual"], T["Financial or business affairs of any person, the authority included"],
        T["Consultations or negotiations on labour relations"], T["Legal professional privilege"], T["A notice or order that the authority proposes to make"],
        T["Prevention, investigation or prosecution of crime"],
    ];

    public override string Heading => Item.Exemption is null ? T["Mark as exempt"] : T["Lift the exempt marking"];

    public override string Button => Item.Exemption is null ? T["Withhold it from the public"] : T["Lift the marking"];

    protected override bool Allowed() => May.MarkExempt;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        if (Item.Exemption is not null)
        {
            await Items.UnmarkExemptAsync(Frame.Actor, Item.Id, From, Form["reason"], cancellation);
            return T[$"{Item.Reference} is no longer exempt"];
        }

        if (!int.TryParse(Form["paragraph"], CultureInfo.InvariantCulture, out var paragraph))
            throw new RuleBrokenException("Paragraph", "Choose the paragraph of Schedule 12A");
        await Items.MarkExemptAsync(Frame.Actor, Item.Id, From, new Exemption(paragraph, Form["reason"]), cancellation);
        return T[$"{Item.Reference} is exempt; others see only that a number is withheld"];
    }
}
