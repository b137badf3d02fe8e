using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Tests.Kit;

namespace Plimsoll.Domain.Tests.Packs;

public class PackTests
{
    private static readonly DateTimeOffset Noon = new(2026, 9, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly PackContents Contents = new()
    {
        Title = "Risk report, quarter 2", Committee = "Audit Committee", Meeting = new(2026, 10, 12), Registers = [Given.RegisterId], Kinds = ["in-focus"],
    };

    [Fact]
    public void Contents_areTidiedAndAlwaysHoldAWebPage()
    {
        var tidy = (Contents with { Title = "  Quarter 2 ", Kinds = ["register", "in-focus", "register"], Formats = [PackFormat.Pdf] }).Validated(Given.Today);

        Assert.Equal("Quarter 2", tidy.Title);
        Assert.Equal(["register", "in-focus"], tidy.Kinds);
        Assert.Equal([PackFormat.Html, PackFormat.Pdf], tidy.Formats);
    }

    [Fact]
    public void Contents_withoutWhatAPackNeeds_areRefusedFieldByField()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => new PackContents { Title = " ", AsAt = Given.Today.AddDays(1), ComparedWith = Given.Today.AddDays(1) }.Validated(Given.Today));

        Assert.Equal(["Title", "Registers", "Papers", "As at", "Compared with"], broken.Broken.Select(b => b.Field));
        Assert.Throws<RuleBrokenException>(() => (Contents with { Title = new string('x', PackContents.LongestTitle + 1) }).Validated(Given.Today));
        Assert.Throws<RuleBrokenException>(() => (Contents with { ComparedWith = Given.Today }).Validated(Given.Today));
        Assert.Throws<RuleBrokenException>(() => (Contents with { AsAt = Given.Today.AddDays(-9), ComparedWith = Given.Today.AddDays(-9) }).Validated(Given.Today));
    }

    [Fact]
    public void Sealed_pack_isNeverEditedDiscardedOrSealedAgain()
    {
        var whole = Draft().SealWith(Seal("a"));

        foreach (var alter in new Func<Pack>[] { () => whole.Edit(Contents, Given.Today), () => whole.Discard(Given.Today), () => whole.SealWith(Seal("b")) })
            Assert.Contains("never altered", Assert.Throws<RuleBrokenException>(alter).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_cannotBePublishedWithdrawnOrSuperseded()
    {
        Assert.Throws<RuleBrokenException>(() => Draft().Publish("quarter-2", Noon));
        Assert.Throws<RuleBrokenException>(() => Draft().Withdraw("Wrong", Noon));
        Assert.Throws<RuleBrokenException>(() => Draft().Successor(Id(2), "Wrong"));
        Assert.Throws<RuleBrokenException>(() => Draft().Discard(Given.Today).SealWith(Seal("a")));
    }

    [Fact]
    public void Withdrawal_needsAReasonAndKeepsTheAddress()
    {
        var open = Draft().SealWith(Seal("a")).Publish("quarter-2", Noon);
        Assert.Throws<RuleBrokenException>(() => open.Withdraw(" ", Noon));
        Assert.Throws<RuleBrokenException>(() => open.Publish("quarter-2", Noon));

        var withdrawn = open.Withdraw(" Wrong scores ", Noon);
        Assert.Equal((PackStatus.Withdrawn, "Wrong scores"), (withdrawn.Status, withdrawn.Publication!.Withdrawn!.Reason));
        Assert.Equal("quarter-2", withdrawn.Publish("another-address", Noon).Publication!.Address);
    }

    [Fact]
    public void Successor_takesThePlaceOnceSealedAndOnlyOnce()
    {
        var first = Draft().SealWith(Seal("a"));
        var (second, third) = (first.Successor(Id(2), "Figures corrected"), first.Successor(Id(3), "Another"));
        Assert.Throws<RuleBrokenException>(() => first.ReplaceBy(second));
        Assert.Throws<RuleBrokenException>(() => first.Successor(Id(2), ""));

        var replaced = first.ReplaceBy(second.SealWith(Seal("b")));
        Assert.Equal((PackStatus.Superseded, "Figures corrected"), (replaced.Status, replaced.ReplacedBy!.Reason));
        Assert.Throws<RuleBrokenException>(() => replaced.ReplaceBy(third.SealWith(Seal("c"))));
        Assert.Throws<RuleBrokenException>(() => replaced.Publish("quarter-2", Noon));
        Assert.Throws<RuleBrokenException>(() => first.ReplaceBy((Draft() with { Id = Id(4) }).SealWith(Seal("d"))));
    }

    [Fact]
    public void Seal_needsFilesWithNamesOfTheirOwn()
    {
        Assert.Throws<RuleBrokenException>(() => Draft().SealWith(Seal("a") with { Files = [] }));
        Assert.Throws<RuleBrokenException>(() => Draft().SealWith(Seal("a") with { Files = [.. Seal("a").Files, .. Seal("b").Files] }));
    }

    /// <summary>Whatever is tried with a pack in whatever order: what was sealed stays, and a published address is never another.</summary>
    [Fact]
    public void AnyLife_neverAltersWhatWasSealed() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 6)).ToArbitrary(),
        steps =>
        {
            var pack = Draft();
            foreach (var (index, step) in steps.Index())
            {
                var before = pack;
                try
                {
                    pack = step switch
                    {
                        0 => pack.Edit(Contents with { Title = $"Title {index}" }, Given.Today),
                        1 => pack.SealWith(Seal($"{index}")),
                        2 => pack.Publish($"address-{index}", Noon),
                        3 => pack.Withdraw($"Reason {index}", Noon),
                        4 => pack.ReplaceBy(pack.Successor(Id(2), "Reason").SealWith(Seal("s"))),
                        5 => pack.Discard(Given.Today),
                        _ => pack.Publish("", Noon),
                    };
                }
                catch (RuleBrokenException)
                {
                    continue;
                }

                if (before.Seal is not null && (pack.Seal != before.Seal || pack.Contents != before.Contents || pack.Id != before.Id || pack.Discarded is not null))
                    return false;
                if (before.Publication is { } earlier && pack.Publication?.Address != earlier.Address)
                    return false;
                if (before.ReplacedBy is not null && pack.ReplacedBy != before.ReplacedBy)
                    return false;
            }

            return pack is not { Seal: null, Publication: not null } and not { Seal: null, ReplacedBy: not null };
        }).QuickCheckThrowOnFailure();

    private static Pack Draft() => new() { Id = Id(1), Contents = Contents };

    private static PackId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static Seal Seal(string hash) => new()
    {
        Position = 7, HeadHash = hash, On = Noon, Program = "1",
        Files = [new(PackVersion.Public, Given.RegisterId, "in-focus", "register-in-focus.html", "text/html", 3, hash), new(PackVersion.Exempt, Given.RegisterId, "in-focus", "register-in-focus.html", "text/html", 4, hash)],
    };
}
