using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Tests.Checks.Words;

public sealed class ActionWordsTests
{
    [Theory]
    [InlineData("Ongoing delivery of actions 1 - 8 above")]
    [InlineData("Continue with measures 2, 3 and 5")]
    [InlineData("Continued use of control 4")]
    [InlineData("Regular follow-up of points 1 to 3")]
    [InlineData("Ongoing delivery of 1–8")]
    [InlineData("9. Ongoing delivery of 1-8 above.")]
    public void Action_that_only_carries_others_on_is_circular(string text) => Assert.True(ActionWords.IsCircular(text));

    [Theory]
    [InlineData("Deliver action 4 of the audit report")]
    [InlineData("Ongoing training of 20 to 30 managers")]
    [InlineData("Continue the monthly meeting")]
    [InlineData("Ongoing review of the plan for 2017 - 2018")]
    [InlineData("")]
    public void Action_with_work_of_its_own_is_not_circular(string text) => Assert.False(ActionWords.IsCircular(text));

    [Theory]
    [InlineData("The review is now complete.")]
    [InlineData("The move has been completed")]
    [InlineData("The manager was appointed in June")]
    [InlineData("A plan is in place")]
    [InlineData("Completed")]
    [InlineData("Completed in March")]
    [InlineData("Complete – signed off by the board")]
    [InlineData("complete")]
    public void Progress_that_says_it_is_finished_says_done(string text) => Assert.True(ActionWords.SaysDone(text));

    [Theory]
    [InlineData("The review will be complete in June")]
    [InlineData("Not yet complete")]
    [InlineData("The work is partly complete")]
    [InlineData("Complete the tender by May")]
    [InlineData("Once the plan is in place, staff will be told")]
    [InlineData("Completed / ongoing")]
    [InlineData("The work has begun")]
    [InlineData("")]
    public void Progress_that_leaves_work_to_do_does_not_say_done(string text) => Assert.False(ActionWords.SaysDone(text));

    [Fact]
    public void Long_text_is_cut_at_a_word()
    {
        Assert.Equal("Test the recovery…", ActionWords.Shorten("Test the recovery, and then the rest", 20));
        Assert.Equal("Test the recovery", ActionWords.Shorten("Test the recovery", 17));
        Assert.Equal("Unbroken…", ActionWords.Shorten("Unbrokenwords", 8));
    }
}
