using Plimsoll.Services.Importing.Recognition.Form;

namespace Plimsoll.Services.Tests.Importing.Form;

public class FormPartsTests
{
    [Theory]
    [InlineData("RISK OWNER:", "Owner", ""), InlineData("Opp. Owner", "Owner", ""), InlineData("Rating: 12", "Rating", "12")]
    [InlineData("Inherent Oportunity Rating", "Inherent", ""), InlineData("Revised residual risk rating", "RevisedResidual", "")]
    [InlineData("Managment Action or Mitigation Allready in Place", "ExistingActions", ""), InlineData("FURTHER ACTION / FORECAST RISK / REVISED RESIDUAL RISK", "FurtherSection", "")]
    public void Label_is_known_by_its_words(string text, string field, string rest)
    {
        var label = FormLabels.Match(text);
        Assert.Equal((field, rest), (label?.Field.ToString(), label?.Rest));
    }

    [Theory]
    [InlineData("The owner of the risk is away"), InlineData("Dated"), InlineData("12:30"), InlineData(""), InlineData("Residual Risk Rating as at: 01/04/2017")]
    public void Text_is_no_label(string text) => Assert.Null(FormLabels.Match(text));

    [Theory]
    [InlineData("kitten", "kitten", 0), InlineData("kitten", "sitting", 3), InlineData("abcd", "abdc", 1), InlineData("", "abc", 3)]
    public void Edit_distance_counts_errors(string one, string other, int distance) => Assert.Equal(distance, EditDistance.Between(one, other, 9));

    [Theory]
    [InlineData("Keeping the ferry running – the risk is that it stops", "Keeping the ferry running")]
    [InlineData("Loss of the ferry licence could lead to empty piers and lost trade", "Loss of the ferry licence")]
    [InlineData("There is a risk that the pier floods. It is old.", "The pier floods")]
    [InlineData("The pier (e.g. its deck) is worn out. More follows.", "The pier (e.g. its deck) is worn out")]
    [InlineData("", "")]
    public void Title_is_the_opening_clause(string description, string title) => Assert.Equal(title, TitleFromDescription.Of(description));

    [Fact]
    public void Title_of_one_long_clause_is_cut_between_words()
    {
        var title = TitleFromDescription.Of("The council and its many partners along the whole of the northern coast find that nobody wants to run ferries any more");

        Assert.InRange(title.Length, 45, TitleFromDescription.Longest);
        Assert.EndsWith("…", title);
        Assert.DoesNotMatch(@"\s(?:the|of|that|to|and)…$", title);
    }

    [Theory]
    [InlineData("A safe harbour A clean coast", "A safe harbour|A clean coast")]
    [InlineData("A clean coast Jobs for all", "A clean coast|Jobs for all")]
    [InlineData("A clean coast And River", "A clean coast And River")]
    [InlineData("Jobs for all. Homes for all.", "Jobs for all|Homes for all")]
    [InlineData("- Jobs for all- Homes for all", "Jobs for all|Homes for all")]
    [InlineData("This links to all priorities and a clean coast", "This links to all priorities and a clean coast")]
    [InlineData("Well-run Council Services", "Well-run Council Services")]
    public void Priorities_are_parted_only_where_it_is_sure(string cell, string expected)
    {
        HashSet<string> known = [PriorityCell.Key("A clean coast"), PriorityCell.Key("a safe-harbour")];
        Assert.Equal(expected, string.Join('|', PriorityCell.Split([cell], known).Select(p => p.Text)));
    }

    [Theory]
    [InlineData("1. One 2. Two", "1=One;2=Two"), InlineData("5.11 Tar 5.12 Rope", "5.11=Tar;5.12=Rope"), InlineData("5. Works: 5.1 Tar", "5=Works:;5.1=Tar")]
    [InlineData("1. From 2 April the pier", "1=From 2 April the pier"), InlineData("1. See 3. Rope", "1=See 3. Rope"), InlineData("2017/18 budget", "=2017/18 budget")]
    [InlineData("3.5m of rope", "=3.5m of rope"), InlineData("7) Tar", "7=Tar"), InlineData("4.", "=4.")]
    public void Entries_in_one_text_are_parted_at_the_next_number(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', NumberedEntries.Read([text], new EntryNumbers()).Select(e => $"{e.Number}={e.Text}")));

    [Fact]
    public void Numbers_nest_by_their_style()
    {
        var numbers = new EntryNumbers();
        string[] marks = ["5. A", "(i). B", "(a). C", "(b) D", "(ii) E", "(a) F", "6. G", "(h) H", "(i) I"];

        Assert.Equal(
            ["5", "5.(i)", "5.(i).(a)", "5.(i).(b)", "5.(ii)", "5.(ii).(a)", "6", "6.(h)", "6.(i)"],
            marks.Select(mark => numbers.Read(mark)!.Value.Number));
    }

    [Theory]
    [InlineData("Critical (4)", 4.0), InlineData("4 – Major", 4.0), InlineData("12", 12.0), InlineData("18.5", 18.5), InlineData("Major", null), InlineData("3 or 4", null), InlineData("2017/18", null)]
    public void Score_is_the_one_number(string words, double? number) => Assert.Equal((decimal?)number, ScoreWords.Number(words));

    [Theory]
    [InlineData("One is done. Two is not. ", 2), InlineData("Some, e.g. Two, are done.", 1), InlineData("At 3.5 metres. Then more", 2), InlineData("", 0)]
    public void Sentences_end_at_end_marks(string text, int count) => Assert.Equal(count, Sentences.Split(text).Count);
}
