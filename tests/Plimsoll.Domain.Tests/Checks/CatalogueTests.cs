using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Domain.Tests.Checks;

public sealed partial class CatalogueTests
{
    public static TheoryData<string> Found => [.. CheckCase.All.Where(c => c.Found is not null).Select(Label)];

    public static TheoryData<string> Well => [.. CheckCase.All.Where(c => c.Found is null).Select(Label)];

    [Theory]
    [MemberData(nameof(Found))]
    public void Check_of_a_register_that_is_at_fault_finds_it_once(string label)
    {
        var given = CheckCase.All.Single(c => Label(c) == label);

        Assert.Equal(given.Found, Assert.Single(given.Run()).Message);
    }

    [Theory]
    [MemberData(nameof(Well))]
    public void Check_of_a_register_that_is_well_finds_nothing(string label) =>
        Assert.Empty(CheckCase.All.Single(c => Label(c) == label).Run());

    [Fact]
    public void Every_live_check_has_a_register_in_which_it_is_found_and_one_in_which_it_is_not()
    {
        var live = Catalogue.All.Where(d => d.Live is not null).Select(d => d.Code).Order().ToList();

        Assert.Equal(live, CheckCase.All.Where(c => c.Found is not null).Select(c => c.Code).Distinct().Order());
        Assert.Equal(live, CheckCase.All.Where(c => c.Found is null).Select(c => c.Code).Distinct().Order());
    }

    [Fact]
    public void Definitions_have_a_code_of_their_own_and_say_what_to_do()
    {
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(d => d.Code).Distinct().Count());
        Assert.All(Catalogue.All, d =>
        {
            Assert.Matches(KebabCase(), d.Code);
            Assert.EndsWith(".", d.Meaning, StringComparison.Ordinal);
            Assert.EndsWith(".", d.WhatToDo, StringComparison.Ordinal);
            Assert.True(d.OnImport || d.Live is not null, $"{d.Code} runs nowhere");
            Assert.Same(d, Catalogue.Of(d.Code));
        });
        Assert.Throws<KeyNotFoundException>(() => Catalogue.Of("no-such-code"));
    }

    [Fact]
    public void Finding_says_its_item_its_place_and_the_severity_of_the_catalogue()
    {
        var item = Given.Risk("2a").With(ScoreCases.Printed(Given.Scored(Stage.Residual, 4, 4), "4", "4", "15"));
        var action = Given.Action("7", "March 2026");
        item = item.With(action) with { Sources = [new($"actions[{action.Id}].text", "line 30, table 4", null, 1)] };

        var findings = Catalogue.Run(Given.View(item));

        Assert.Equal(("2a", "line 361", Severity.Error), Of("rating-grid-mismatch"));
        Assert.Equal(("2a", "line 30, table 4", Severity.Error), Of("action-overdue"));
        (string?, string?, Severity) Of(string code) => findings.Single(f => f.Code == code) is var f ? (f.Item, f.Place, f.Severity) : default;
    }

    [Fact]
    public void Findings_are_in_order_worst_first_then_by_item_and_code()
    {
        Finding[] expected =
        [
            new("label-level-mismatch", ""), new("no-owner", "", "2"), new("rating-grid-mismatch", "", "2"), new("no-owner", "", "10"),
            new("no-target", "", "1"), new("overall-agrees", "", "1"),
        ];

        Assert.Equal(expected, Catalogue.Ordered(expected.Reverse()));
    }

    [Fact]
    public void Stages_are_called_as_the_body_calls_them()
    {
        var organisation = new Organisation { Id = new(Guid.Empty), Name = "Marram", Stages = new("Gross", "Nett", "Revised nett", "Target") };
        var item = Given.Risk().With(Given.Scored(Stage.Inherent, 4, 4), Given.Scored(Stage.Residual, 5, 4, "2025"), Given.Scored(Stage.Forecast, 4, 4, "March 2026"));
        var view = new RegisterView(organisation, Given.Register, [item], [Given.FiveByFive], _ => null, Given.Today);

        var messages = Catalogue.Run(view).Select(f => f.Message).ToList();

        Assert.Contains("The nett rating 20 is worse than the gross rating 16", messages);
        Assert.Contains("The target for March 2026 was 16; the nett rating is 20", messages);
    }

    [Fact]
    public void Reading_a_file_leaves_out_what_concerns_the_live_register_alone()
    {
        var view = Given.View(Given.Risk() with { Opened = new(2020, 1, 1), Owners = [] });

        Assert.Contains(Catalogue.Run(view), f => f.Code == "review-overdue");
        Assert.DoesNotContain(Catalogue.RunOnImport(view), f => f.Code == "review-overdue");
        Assert.Contains(Catalogue.RunOnImport(view), f => f.Code == "no-owner");
    }

    [Fact]
    public void Ratings_of_a_rebased_scheme_are_compared_only_when_its_grid_stayed()
    {
        var item = Given.Risk().With(Given.Scored(Stage.Inherent, 4, 4), Given.Scored(Stage.Residual, 5, 4, scheme: Given.FiveByFive with { Version = 2 }));
        var renamed = Given.FiveByFive with { Version = 2, Name = "Corporate, renamed" };
        var rebased = renamed with { Grid = GridFill.ImpactSquared(renamed.Impacts, renamed.Likelihoods, renamed.Bands) };

        Assert.Contains(Run(renamed), f => f.Code == "residual-worse-than-inherent");
        Assert.DoesNotContain(Run(rebased), f => f.Code == "residual-worse-than-inherent");

        IReadOnlyList<Finding> Run(Scheme second) => Catalogue.Run(new RegisterView(
            new Organisation { Id = new(Guid.Empty), Name = "Marram" }, Given.Register, [item], [Given.FiveByFive, second], _ => null, Given.Today));
    }

    [Fact]
    public void Checks_never_throw_and_every_finding_is_in_the_catalogue() =>
        Prop.ForAll(Arb.From(Any.Items), Arb.From(Any.Register), (items, register) =>
            Catalogue.Run(Given.View(register, items)).All(f => Enum.IsDefined(f.Severity) && f.Message.Length > 0))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static string Label(CheckCase given) => $"{given.Code}: {given.Name}";

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
