namespace Plimsoll.Domain.Tests.Registers;

public sealed class RegisterViewTests
{
    [Fact]
    public void Items_are_risks_first_and_by_reference()
    {
        var view = Given.View(Given.Opportunity("1"), Given.Risk("10"), Given.Risk("2"), Given.Risk("2a"));

        Assert.Equal(["2", "2a", "10", "1"], view.Items.Select(i => i.Reference));
    }

    [Fact]
    public void Ranked_items_are_by_rating_then_reference_with_the_unscored_last()
    {
        var view = Given.View(
            Given.Opportunity("9").With(Given.Scored(Stage.Residual, 4, 4, scheme: Given.Opportunities)),
            Given.Risk("1"),
            Given.Risk("2").With(Given.Scored(Stage.Residual, 2, 2)),
            Given.Risk("4").With(Given.Scored(Stage.Residual, 5, 4)),
            Given.Risk("3").With(Given.Scored(Stage.Residual, 4, 5)),
            Given.Risk("5").With(Given.Scored(Stage.Inherent, 5, 5)));

        Assert.Equal(["5", "3", "4", "2", "1", "9"], view.Ranked(view.Items).Select(i => i.Reference));
    }

    [Fact]
    public void Rank_is_the_residual_rating_or_else_the_inherent_one()
    {
        var both = Given.Risk().With(Given.Scored(Stage.Inherent, 5, 5), Given.Scored(Stage.Residual, 2, 2));
        var inherent = Given.Risk("2").With(Given.Scored(Stage.Inherent, 5, 5), Given.Scored(Stage.Forecast, 1, 1));
        var view = Given.View(both, inherent, Given.Risk("3"));

        Assert.Equal([4m, 25m, null], view.Items.Select(view.RankOf));
    }

    [Fact]
    public void Item_is_found_by_its_reference_in_any_case_and_by_an_earlier_one()
    {
        var moved = Given.Risk("CR07") with { EarlierReferences = ["2b", "7"] };
        var view = Given.View(moved, Given.Risk("7"));

        Assert.Equal(moved.Id, view.Find("cr07")!.Id);
        Assert.Equal(moved.Id, view.Find("2B")!.Id);
        Assert.Equal("7", view.Find("7")!.Reference);
        Assert.Equal(moved.Id, view.Find(moved.Id)!.Id);
        Assert.Null(view.Find("8"));
        Assert.Null(view.Find(new ItemId(Guid.NewGuid())));
    }

    [Fact]
    public void Live_items_are_the_proposed_and_the_open_ones()
    {
        var view = Given.View(
            Given.Risk("1"), Given.Risk("2") with { Status = ItemStatus.Proposed }, Given.Risk("3").Close(Given.Today, "Over"),
            Given.Risk("4").MergeInto(new(Guid.NewGuid()), Given.Today, "Over"));

        Assert.Equal(["1", "2"], view.LiveItems.Select(i => i.Reference));
    }

    [Fact]
    public void Parties_are_named_and_one_that_is_gone_is_a_former_colleague()
    {
        var view = Given.View();

        Assert.Equal(["Head of Housing", "a former colleague"], view.NamesOf([Given.Post("Head of Housing"), new Party(PartyKind.Person, Guid.NewGuid())]));
    }

    [Fact]
    public void Priorities_are_named_in_the_items_order_and_unknown_ones_left_out()
    {
        var (homes, climate) = (new Priority(new(Guid.NewGuid()), "Homes"), new Priority(new(Guid.NewGuid()), "Climate"));
        var item = Given.Risk() with { Priorities = [climate.Id, new(Guid.NewGuid()), homes.Id] };
        var view = new RegisterView(
            new Organisation { Id = new(Guid.Empty), Name = "Marram", Priorities = [homes, climate] }, Given.Register, [item], [], _ => null, Given.Today);

        Assert.Equal(["Climate", "Homes"], view.PrioritiesOf(item));
    }

    [Fact]
    public void Withheld_items_are_none_unless_said()
    {
        var gap = new WithheldItem("4", ItemKind.Risk, new Exemption(3, ""));
        var view = new RegisterView(new Organisation { Id = new(Guid.Empty), Name = "Marram" }, Given.Register, [Given.Risk("1")], [], _ => null, Given.Today) { Withheld = [gap] };

        Assert.Empty(Given.View(Given.Risk()).Withheld);
        Assert.Equal([gap], view.Withheld);
        Assert.Null(view.Find("4"));
    }

    [Fact]
    public void Assessment_is_read_in_the_version_of_the_scheme_it_was_made_with()
    {
        var rebased = Given.FiveByFive with { Version = 2, Bands = [Given.Band("Low", 1), Given.Band("Extreme", 5)], Grid = Given.FiveByFive.Grid };
        rebased = rebased with { Grid = GridFill.Product(rebased.Impacts, rebased.Likelihoods, rebased.Bands) };
        var item = Given.Risk().With(Given.Scored(Stage.Inherent, 5, 2, scheme: rebased), Given.Scored(Stage.Residual, 5, 2));
        var view = new RegisterView(
            new Organisation { Id = new(Guid.Empty), Name = "Marram" }, Given.Register, [item], [rebased, Given.FiveByFive], _ => null, Given.Today);

        Assert.Equal("Extreme", view.BandOf(item, item.Assessments[0])!.Name);
        Assert.Equal("High", view.BandOf(item, item.Assessments[1])!.Name);
        Assert.Equal(2, view.SchemeOf(item).Version);
        Assert.Equal(2, view.SchemeOf(item, item.Assessments[1] with { SchemeVersion = 9 }).Version);
        Assert.Equal(2, view.SchemeOf(item, item.Assessments[1] with { Scheme = Given.Id(99) }).Version);
    }

    [Fact]
    public void Register_without_a_scheme_says_so_and_gives_no_band()
    {
        var item = Given.Opportunity().With(Given.Rated(Stage.Residual, 4) with { Scheme = Given.Id(99) });
        var view = Given.View(Given.Register with { OpportunityScheme = null, Appetite = Appetite.UpTo(4) }, item);

        Assert.Null(view.SchemeOf(ItemKind.Opportunity));
        Assert.Null(view.BandOf(item, item.Assessments[0]));
        Assert.Null(view.AppetitePositionOf(item));
        Assert.Contains("no scheme for Opportunity", Assert.Throws<InvalidOperationException>(() => view.SchemeOf(item)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => view.SchemeOf(item, item.Assessments[0]));
    }

    [Fact]
    public void Appetite_position_is_of_the_current_residual_rating()
    {
        var item = Given.Risk().With(Given.Scored(Stage.Inherent, 5, 5), Given.Scored(Stage.Residual, 5, 2, "2025"), Given.Scored(Stage.Residual, 2, 2, "2026"));
        var register = Given.Register with { Appetite = Appetite.UpTo(10) };

        Assert.Equal(AppetitePosition.Below, Given.View(register, item).AppetitePositionOf(item));
        Assert.Null(Given.View(item).AppetitePositionOf(item));
        Assert.Null(Given.View(register, Given.Risk("2")).AppetitePositionOf(Given.Risk("2").With(Given.Scored(Stage.Inherent, 5, 5))));
    }
}
