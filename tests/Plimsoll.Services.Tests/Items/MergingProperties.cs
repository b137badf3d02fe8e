using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Timings;
using Plimsoll.Journal;
using Plimsoll.Journal.Codec;

namespace Plimsoll.Services.Tests.Items;

/// <summary>Changes by two people, made from one version in either order.</summary>
public class MergingProperties
{
    private static readonly Guid First = Guid.Parse("019a0000-0000-7000-8000-000000000001");
    private static readonly Guid Second = Guid.Parse("019a0000-0000-7000-8000-000000000002");

    private static readonly Item Wall = new Item
    {
        Id = new(Guid.Parse("019a0000-0000-7000-8000-0000000000aa")),
        Register = new(Guid.Parse("019a0000-0000-7000-8000-0000000000bb")),
        Kind = ItemKind.Risk,
        Reference = "1",
        Title = "The wall",
        Description = "It leans.",
        Consequences = ["Boats sink", "Ferries stop", "Fishers leave"],
        Comments = [new Comment(Timing.None, "Seen in May")],
    }.AddAction(new ItemAction { Id = First, Text = "Survey", Target = Timing.Read("March 2027") }).AddAction(new ItemAction { Id = Second, Text = "Repair", Target = Timing.Read("June 2027") });

    /// <summary>What each operation adds or writes has the marker of who did it, so that both can be looked for.</summary>
    private static readonly Func<Item, string, Item>[] Operations =
    [
        (i, who) => i with { Title = "Title " + who },
        (i, who) => i with { Description = "Description " + who },
        (i, who) => i with { Consequences = [.. i.Consequences, "More " + who] },
        (i, who) => i with { Consequences = ["Other " + who, .. i.Consequences.Skip(1)] },
        (i, who) => i with { Consequences = [.. i.Consequences.SkipLast(1), "Last " + who] },
        (i, who) => i with { Owners = [.. i.Owners, Party.Of(new PostId(who == "one" ? First : Second))] },
        (i, who) => i.AddComment(new Comment(Timing.None, "Comment " + who)),
        (i, who) => i.ChangeAction(First, a => a.Report(new Progress(Timing.None, "Report " + who))),
        (i, who) => i.ChangeAction(Second, a => a.Report(new Progress(Timing.None, "Report " + who))),
        (i, who) => i.ChangeAction(First, a => a with { Text = "Survey " + who }),
        (i, who) => i.ChangeAction(Second, a => a.Redate(Timing.Read(who == "one" ? "July 2027" : "August 2027"), "Reason " + who, new DateOnly(2026, 11, 20))),
        (i, who) => i.AddAction(new ItemAction { Id = who == "one" ? Guid.Parse("019a0000-0000-7000-8000-000000000011") : Guid.Parse("019a0000-0000-7000-8000-000000000012"), Text = "Action " + who }),
        (i, who) => i with { Assessments = i.Assessments.With(new Assessment { Stage = Stage.Residual, Date = Timing.Read("October 2026"), Rating = 4, Rationale = "Score " + who }) },
        (i, who) => i with { InFocus = true, Proximity = Timing.Read("March 2027") },
    ];

    [Fact]
    public void Merge_ofWhatDoesNotOverlap_isTheSameInEitherOrderAndLosesNothing() => Prop.ForAll(Pairs(), pair =>
    {
        var (origin, one, other) = Bodies(pair);
        var (first, second) = (BodyMerge.Of(origin, one, other), BodyMerge.Of(origin, other, one));
        return ((first.Overlaps.Count == 0) == (second.Overlaps.Count == 0)).Label("both orders are in doubt, or neither")
            .And((first.Overlaps.Count > 0 || Normal(first.Body) == Normal(second.Body)).Label($"{first.Body}\n{second.Body}"))
            .And((first.Overlaps.Count > 0 || (Added(origin, one).All(first.Body.Contains) && Added(origin, other).All(first.Body.Contains))).Label("nothing is lost"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merge_withNoOtherChange_isMine() => Prop.ForAll(Pairs(), pair =>
    {
        var (origin, one, _) = Bodies(pair);
        return Normal(BodyMerge.Of(origin, origin, one).Body) == Normal(one) && Normal(BodyMerge.Of(origin, one, origin).Body) == Normal(one)
            && Normal(BodyMerge.Of(origin, one, one).Body) == Normal(one) && BodyMerge.Of(origin, one, one).Overlaps.Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merge_overlapping_takesMineAndTellsAllThree() => Prop.ForAll(Gen.Elements(0, 1, 3, 4, 9).ToArbitrary(), operation =>
    {
        var (origin, one, other) = Bodies((operation, operation));
        var merge = BodyMerge.Of(origin, one, other);
        return merge.Overlaps.Count > 0 && merge.Overlaps.All(o => o.Theirs != o.Mine) && Normal(merge.Body) == Normal(other);
    }).QuickCheckThrowOnFailure();

    private static Arbitrary<(int One, int Other)> Pairs() =>
        (from one in Gen.Choose(0, Operations.Length - 1) from other in Gen.Choose(0, Operations.Length - 1) select (one, other)).ToArbitrary();

    private static (string Origin, string One, string Other) Bodies((int One, int Other) pair) =>
        (Body(Wall), Body(Operations[pair.One](Wall, "one")), Body(Operations[pair.Other](Wall, "other")));

    private static string Body(Item item) => DomainCodec.Write(item).Body;

    /// <summary>The texts that a change brought in.</summary>
    private static IEnumerable<string> Added(string origin, string changed) =>
        BodyDifference.Between(origin, changed).Select(d => d.After).OfType<string>().Where(a => a.EndsWith(" one", StringComparison.Ordinal) || a.EndsWith(" other", StringComparison.Ordinal));

    /// <summary>A body with its fields, and what both may add to its lists, in one order.</summary>
    private static string Normal(string body) => Normal(JsonNode.Parse(body))!;

    private static string? Normal(JsonNode? node) => node switch
    {
        JsonObject o => "{" + string.Join(',', o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + ":" + Normal(p.Value))) + "}",
        JsonArray a => "[" + string.Join(',', a.Select(Normal).Order(StringComparer.Ordinal)) + "]",
        _ => node?.ToJsonString(),
    };
}
