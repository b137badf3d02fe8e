using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>Nothing that is known of an item is lost on the way into a paper.</summary>
public class EveryTextProperties
{
    [Fact]
    public void InFocus_ofAnyItem_holdsEveryTextOfIt() => Hold(PaperKind.InFocus, texts => texts.All);

    [Fact]
    public void DeepDive_ofAnyItem_holdsEveryTextOfIt() => Hold(PaperKind.DeepDive, texts => texts.All);

    [Fact]
    public void Register_ofAnyItem_holdsEveryTextOfItsColumns() => Hold(PaperKind.Register, texts => texts.InColumns);

    private static void Hold(PaperKind kind, Func<MarkedItem, IEnumerable<string>> wanted) =>
        Prop.ForAll(MarkedItem.Sizes.ToArbitrary(), sizes =>
        {
            var marked = MarkedItem.Of(sizes);
            var text = PaperText.Of(PaperBuilder.Build(marked.Register.View(), new() { Kind = kind }));
            var lost = wanted(marked).Where(t => !text.Contains(t, StringComparison.Ordinal)).ToList();
            return (lost.Count == 0).Label($"lost: {string.Join("; ", lost)}");
        }).QuickCheckThrowOnFailure();

    /// <summary>An item in which every text is a word of its own, so that none can be found by chance.</summary>
    private sealed class MarkedItem
    {
        private readonly List<string> inColumns = [];
        private readonly List<string> besides = [];
        private int count;

        public static Gen<int[]> Sizes { get; } = Gen.Choose(0, 6).ArrayOf(12);

        public InventedRegister Register { get; } = new();

        public IEnumerable<string> InColumns => inColumns;

        public IEnumerable<string> All => inColumns.Concat(besides);

        public static MarkedItem Of(int[] sizes)
        {
            var marked = new MarkedItem();
            marked.Register.With(marked.Build(sizes));
            return marked;
        }

        private Item Build(int[] n) => Register.Risk(Column(), Column()) with
        {
            Description = Text(n[0] * 3),
            Cause = n[0] > 1 ? Column() : null,
            Event = n[0] > 2 ? Column() : null,
            Consequences = Many(n[1], Column),
            Opportunities = Many(n[2], Column),
            Owners = Many(n[3], () => Register.Post(Column())),
            Managers = Many(n[4], () => Register.Post(Column())),
            EarlierReferences = [.. Many(n[5] % 3, Beside)],
            Proximity = Timing.Read(n[5] > 3 ? Beside() : ""),
            Reviews = n[6] > 3 ? [new(InventedRegister.Today, null, false, Beside())] : [],
            Comments = Many(n[6], () => new Comment(Timing.Read(n[0] > 3 ? Beside() : ""), Beside() + "\n\n- " + Beside() + "\n- " + Beside())),
            Extra = Many(n[7] % 3, () => new Domain.Sources.ExtraField(Beside(), Beside(), "line 1")),
            Controls = Many(n[8], () => InventedRegister.Control(n[9] > 2 ? Column() : "", Column(), n[10] > 2 ? Beside() : "", Many(n[9] % 3, () => new ControlPart(Column(), Column()))) with
            {
                Owners = Many(n[10] % 2, () => Register.Post(Column())),
                Assurances = Many(n[11] % 2, () => new Assurance(AssuranceLine.Third, InventedRegister.Today, AssuranceOpinion.Limited, Beside())),
            }),
            Actions = Many(n[9], () => InventedRegister.Action(n[8] > 2 ? Column() : "", Column(), n[7] > 2 ? Column() : "") with
            {
                Managers = Many(n[10] % 3, () => Register.Post(Column())),
                Owners = Many(n[11] % 3, () => Register.Post(Column())),
                EarlierTargets = Many(n[6] % 3, () => new EarlierTarget(Timing.Read(Column()), Column(), null)),
                Progress = Many(n[10], () => new Progress(Timing.Read(n[11] > 2 ? Beside() : ""), Beside() + "\n" + Beside())),
                Outcomes = Many(n[11], Beside),
            }),
            Assessments = n[4] > 2 ? [Register.Score(Stage.Residual, Column(), 4, 3) with { Rationale = Beside() + "\n\n" + Beside() }] : [],
        };

        private string Text(int paragraphs) => string.Join("\n\n", Many(paragraphs, Column));

        private static T[] Many<T>(int size, Func<T> next) => [.. Enumerable.Range(0, size).Select(_ => next())];

        private string Column() => New(inColumns);

        private string Beside() => New(besides);

        private string New(List<string> kept)
        {
            kept.Add($"word{++count}w");
            return kept[^1];
        }
    }
}
