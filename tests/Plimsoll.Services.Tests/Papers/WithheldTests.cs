using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Papers;
using static Plimsoll.Services.Tests.Papers.InventedRegister;

namespace Plimsoll.Services.Tests.Papers;

public class WithheldTests
{
    public static TheoryData<PaperKind> Kinds => [.. Enum.GetValues<PaperKind>()];

    private readonly InventedRegister register = new("five-by-five", "five-by-five-opportunity");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Public_anExemptItem_leavesItsNumberAndGroundAlone(PaperKind kind)
    {
        register.Carrying(Appetite.UpTo(10)).With(register.Risk("1", "Open one") with { InFocus = true, Actions = [Action("1", "Paint it")] }, Secret("3"));

        var text = PaperText.Of(PaperBuilder.Build(register.View(), new() { Kind = kind, Public = true, IncludeFindings = true }));

        Assert.Contains(kind == PaperKind.Register ? "3 | Withheld: Schedule 12A paragraph 3" : "3 Withheld: Schedule 12A paragraph 3", text);
        Assert.DoesNotContain("xyzzy", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Open one", text);
        Assert.Contains("Public", text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Public_anExemptItem_changesNoOtherWord(PaperKind kind)
    {
        register.With(register.Risk("1", "Open one"), Secret("3"));
        var other = new InventedRegister("five-by-five", "five-by-five-opportunity");
        other.With(other.Risk("1", "Open one"), other.Risk("3", "Quite another") with { Exemption = new(3, "Other reason") });

        var request = new PaperRequest { Kind = kind, Public = true, IncludeFindings = true };

        Assert.Equal(PaperText.Of(PaperBuilder.Build(other.View(), request)), PaperText.Of(PaperBuilder.Build(register.View(), request)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Public_anExemptPart_takesTheTotalWithIt(PaperKind kind)
    {
        register.WithComposite();
        var view = register.View();
        var parts = new InventedRegister("five-by-five", "five-by-five-opportunity");
        parts.With([.. view.Items.Select(i => i.Reference == "2d" ? i.MarkExempt(new(3, "Trade")) : i)]);

        var text = PaperText.Of(PaperBuilder.Build(parts.View(), new() { Kind = kind, Public = true }));

        if (kind != PaperKind.ActionPlan)
            Assert.Contains("not given, because a part is withheld", text);
        Assert.DoesNotContain("18.5", text);
        Assert.DoesNotContain("Ransom", text);
        Assert.DoesNotContain("30 %", text);
        Assert.Contains("Withheld: Schedule 12A paragraph 3", text);
    }

    [Fact]
    public void Public_partsOfAnExemptComposite_areWithheldToo()
    {
        register.WithComposite();
        var all = new InventedRegister("five-by-five", "five-by-five-opportunity");
        all.With([.. register.View().Items.Select(i => i.Reference == "2" ? i.MarkExempt(new(3, "Trade")) : i)]);

        var text = PaperText.Of(PaperBuilder.Build(all.View(), new() { Kind = PaperKind.Register, Public = true }));

        Assert.DoesNotContain("Ransom", text);
        Assert.Contains("2d | Withheld", text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Withheld_byTheView_isAGapInEveryPaper(PaperKind kind)
    {
        register.Withholding(new WithheldItem("7", ItemKind.Opportunity, new(3, ""))).With(register.Risk("1", "Open one"));

        Assert.Contains("Withheld: Schedule 12A paragraph 3", PaperText.Of(PaperBuilder.Build(register.View(), new() { Kind = kind })));
    }

    [Fact]
    public void Chosen_exemptItem_isAGapAndNothingElseIsPrinted()
    {
        var secret = Secret("3");
        register.With(register.Risk("1", "Open one"), secret);

        var text = PaperText.Of(PaperBuilder.Build(register.View(), new() { Kind = PaperKind.DeepDive, Public = true, Items = [secret.Id] }));

        Assert.Contains("3 Withheld", text);
        Assert.DoesNotContain("Open one", text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Members_seeAnExemptItemInAMarkedPaper(PaperKind kind)
    {
        register.With(Secret("3"));

        var paper = PaperBuilder.Build(register.View(), new() { Kind = kind });

        Assert.Equal("Exempt, not for publication: Schedule 12A paragraph 3", paper.Marking);
        Assert.Contains("Schedule 12A paragraph 3: Xyzzy reason", PaperText.Of(paper));
        Assert.Contains("Xyzzy title", PaperText.Of(paper));
    }

    private Item Secret(string reference) => register.Risk(reference, "Xyzzy title") with
    {
        Exemption = new(3, "Xyzzy reason"),
        Description = "Xyzzy description",
        InFocus = true,
        EarlierReferences = ["xyzzy1"],
        Owners = [register.Post("Director of Xyzzy")],
        Assessments = [register.Score(Stage.Residual, "1 April 2027", 5, 5)],
        Actions = [Action("1", "Xyzzy action", "1 May 2026")],
    };
}
