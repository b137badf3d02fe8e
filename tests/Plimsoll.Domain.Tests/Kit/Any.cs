using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Domain.Tests.Kit;

/// <summary>Random items, also such as no register should hold: unscored, empty, without a scheme, part of each other.</summary>
internal static class Any
{
    private static readonly string[] Dates = ["", "31 March 2026", "By 2017", "From 2013", "2017/18", "Ongoing", "Completed", "TBC", "1 April 2030", "Quarterly throughout 2017/18"];
    private static readonly string[] Numbers = ["", "1", "2", "5.1", "5.3", "5.(i).(a)", "CR7", "99999999999999999999", ".", "2147483647", "0"];
    private static readonly string[] Texts = ["", " ", "Test the plan", "Ongoing implementation of actions 1 - 8 above", "The work is now complete", "Critical (4)", "Unlikely (4)", "E4", "-1", "16", "4 × 4 = 16", "()"];
    private static readonly string[] References = ["", "1", "2", "2a", "2b", "10", "CR07", "…"];

    internal static Gen<Assessment> Assessment =>
        from stage in Gen.Elements(Enum.GetValues<Stage>())
        from date in Gen.Elements(Dates)
        from impact in Number
        from likelihood in Number
        from rating in Number
        from scheme in Gen.Elements(4, 5, 6, 7, 99)
        from version in Gen.Choose(1, 2)
        from isPrinted in Gen.Elements(true, false)
        from words in Gen.ArrayOf(Gen.Elements(Texts), 3)
        select new Assessment
        {
            Stage = stage,
            Date = Timing.Read(date),
            Impact = impact,
            Likelihood = likelihood,
            Rating = rating,
            Scheme = Given.Id(scheme),
            SchemeVersion = version,
            Printed = isPrinted ? new PrintedScore(words[0], words[1], words[2], "line 1", 1) : null,
        };

    internal static Gen<ItemAction> Action =>
        from number in Gen.Elements(Numbers)
        from text in Gen.Elements(Texts)
        from target in Gen.Elements(Dates)
        from status in Gen.Elements(Enum.GetValues<ActionStatus>())
        from moved in Gen.Choose(0, 4)
        from reported in Gen.ArrayOf(Gen.Elements(Texts).Zip(Gen.Elements(Dates)))
        select new ItemAction
        {
            Id = Guid.NewGuid(),
            Number = number,
            Text = text,
            Target = Timing.Read(target),
            Status = status,
            EarlierTargets = [.. Enumerable.Repeat(new EarlierTarget(Timing.None, null, null), moved)],
            Progress = [.. reported.Select(r => new Progress(Timing.Read(r.Item2), r.Item1))],
        };

    internal static Gen<Item> Item =>
        from kind in Gen.Elements(ItemKind.Risk, ItemKind.Opportunity)
        from status in Gen.Elements(Enum.GetValues<ItemStatus>())
        from reference in Gen.Elements(References)
        from owners in Gen.ArrayOf(Gen.Elements(Given.Post("Head of ICT"), Given.Post("Head of ICT Services"), new Party(PartyKind.Post, Guid.Empty)))
        from weight in Number
        from composite in Gen.Elements<CompositeRule?>(null, null, CompositeRule.WeightedMean, CompositeRule.Highest, CompositeRule.Sum, CompositeRule.Mean)
        from assessments in Gen.ArrayOf(Assessment)
        from actions in Gen.ArrayOf(Action)
        from controls in Gen.ArrayOf(Gen.Elements(Numbers).Select(n => Given.Control(n)))
        from opened in Gen.Elements<DateOnly?>(null, new DateOnly(2017, 4, 1), Given.Today)
        select new Item
        {
            Id = new(Guid.NewGuid()),
            Register = Given.RegisterId,
            Kind = kind,
            Status = status,
            Reference = reference,
            Title = reference,
            Owners = owners,
            Weight = weight,
            Composite = composite,
            Assessments = assessments,
            Actions = actions,
            Controls = controls,
            Opened = opened,
        };

    /// <summary>Items some of which are part of others: of themselves too, and in circles.</summary>
    internal static Gen<Item[]> Items =>
        from items in Gen.ArrayOf(Item)
        from parents in Gen.ArrayOf(Gen.Choose(-1, Math.Max(0, items.Length - 1)), items.Length)
        select items.Select((item, i) => item with { Parent = parents[i] < 0 ? null : items[parents[i]].Id }).ToArray();

    /// <summary>Registers with and without schemes for what they hold.</summary>
    internal static Gen<Register> Register =>
        from risk in Gen.Elements(5, 7, 98)
        from opportunity in Gen.Elements<SchemeId?>(null, Given.Opportunities.Id, Given.Id(97))
        from reported in Gen.Elements(Dates)
        from appetite in Gen.Elements<Appetite?>(null, Appetite.UpTo(10), new Appetite { Cells = [new(1, 1), new(8, 8)] }, new Appetite())
        select Given.Register with { RiskScheme = Given.Id(risk), OpportunityScheme = opportunity, ReportDate = Timing.Read(reported), Appetite = appetite };

    private static Gen<decimal?> Number => Gen.Elements<decimal?>(null, null, 0, 1, 2, 3, 4, 5, 7, 12, 16, 18.5m, 25, -1, 100);
}
