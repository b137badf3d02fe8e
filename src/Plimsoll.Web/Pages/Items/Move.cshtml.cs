using System.Globalization;
using Plimsoll.Services.Items;
using Plimsoll.Web.Addresses;

namespace Plimsoll.Web.Pages.Items;

/// <summary>Moves an item to another register, as when it is escalated: what will happen is shown before it does.</summary>
internal sealed class MoveModel(JourneyTools tools) : ItemJourney(tools)
{
    private IReadOnlyList<Register> all = [];
    private Item? moved;

    public override string Heading => T["Move to another register"];

    public override string Button => Preview is null ? T["Continue"] : T["Move it"];

    /// <summary>The registers that it can go to.</summary>
    public IReadOnlyList<Register> Targets { get; private set; } = [];

    /// <summary>What the move would do; null until the register is chosen.</summary>
    public MovePreview? Preview { get; private set; }

    public Register? Target => Targets.FirstOrDefault(r => r.Id.Value.ToString("D") == Form["register"]);

    public override string Back => moved is null ? base.Back : Links.Item(RegisterAddresses.Of(all).Of(moved.Register), moved.Reference);

    protected override bool Allowed() => May.Move;

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        all = await Registers.ListAsync(Frame.Actor, null, cancellation);
        Targets = [.. all.Where(r => r.Id != View.Register.Id && r.SchemeFor(Item.Kind) is not null)];
    }

    protected override void Fill() => Form["register"] = View.Register.Parent?.Value.ToString("D") ?? "";

    protected override async Task<bool> AskAgain(CancellationToken cancellation)
    {
        if (Target is not { } target)
            throw new RuleBrokenException("Register", "Choose a register");
        Preview = await Items.PreviewMoveAsync(Frame.Actor, Item.Id, target.Id, Mapping(null), cancellation);
        if (Form["seen"] == Form["register"])
        {
            Preview = await Items.PreviewMoveAsync(Frame.Actor, Item.Id, target.Id, Mapping(Preview), cancellation);
            return Form.Has("again");
        }

        Form["seen"] = Form["register"];
        Form["reference"] = Preview.SuggestedReference;
        Show(Preview);
        return true;
    }

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var done = await Items.MoveAsync(Frame.Actor, Item.Id, From, Target!.Id, Form["reference"].Trim(), Form["reason"], Preview!.Mapping, cancellation);
        moved = done.Item;
        return Preview.ArrivesProposed
            ? T[$"{Item.Reference} is {done.Item.Reference} of {Target.Name} now; its risk officer decides"]
            : T[$"{Item.Reference} is {done.Item.Reference} of {Target.Name} now"];
    }

    private void Show(MovePreview preview)
    {
        if (preview.Mapping is not { } mapping)
            return;
        foreach (var (level, to) in mapping.Impacts)
            Form[NameOf("impact", level)] = Counts.Decimal(to);
        foreach (var (level, to) in mapping.Likelihoods)
            Form[NameOf("likelihood", level)] = Counts.Decimal(to);
    }

    /// <summary>The name of the field that says which level stands for another.</summary>
    public static string NameOf(string axis, decimal level) => $"{axis}-{Counts.Decimal(level).Replace('.', '_')}";

    private SchemeMapping? Mapping(MovePreview? preview)
    {
        if (preview is not { From: { } from, Mapping: not null })
            return null;
        return new(Read("impact", from.Impacts), Read("likelihood", from.Likelihoods));

        Dictionary<decimal, decimal> Read(string axis, IReadOnlyList<Level> levels) => levels
            .Where(l => decimal.TryParse(Form[NameOf(axis, l.Value)], CultureInfo.InvariantCulture, out _))
            .ToDictionary(l => l.Value, l => decimal.Parse(Form[NameOf(axis, l.Value)], CultureInfo.InvariantCulture));
    }
}
