using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing;

namespace Plimsoll.Documents.Tests.Writing;

public class HeadingPlanTests
{
    [Fact]
    public void Level_skipped_is_drawn_in()
    {
        var headings = Plan(new Heading(3, "First"), new Heading(5, "Second"), new Heading(1, "Third"), new Heading(9, "Fourth"));

        Assert.Equal([1, 2, 1, 2], headings.Select(heading => heading.Level));
    }

    [Fact]
    public void Anchor_of_same_words_is_unique_and_leaves_given_ones_alone()
    {
        var headings = Plan(new Heading(1, "Actions"), new Heading(1, "Actions"), new Heading(1, "Other", "actions"), new Heading(1, "⚠"));

        Assert.Equal(["actions-2", "actions-3", "actions", "part"], headings.Select(heading => heading.Anchor));
    }

    [Fact]
    public void Heading_within_a_group_is_planned() =>
        Assert.Equal("kept", Plan(new KeepTogether(new Heading(1, "Kept")))[0].Anchor);

    private static List<(int Level, string Anchor)> Plan(params Block[] blocks)
    {
        var plan = new HeadingPlan(new Paper { Title = "Paper", Sections = [new(blocks)] });
        return [.. blocks.Select(block => block as Heading ?? (Heading)((KeepTogether)block).Blocks[0]).Select(heading => plan[heading])];
    }
}
