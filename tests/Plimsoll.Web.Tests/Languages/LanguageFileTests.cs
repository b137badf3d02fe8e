using System.Text;
using Plimsoll.Domain;
using Plimsoll.Web.Languages;

namespace Plimsoll.Web.Tests.Languages;

/// <summary>The file of a language: what it may hold, and what is said about one that cannot be used.</summary>
public sealed class LanguageFileTests
{
    private static Language Read(string json) => LanguageFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "test.json");

    [Fact]
    public void Language_of_a_file_says_texts_values_and_contexts()
    {
        var test = Read("""
        {
          // A few words, to see that they arrive.
          "language": "cy",
          "texts": {
            "Save": "Cadw", "Open|status": "Ar agor", "Closed on {0} by {1}": "{1}: caewyd {0}", "Braces {{}}": "Bachau {{}}", "Empty": "", "None": null,
          },
        }
        """);
        var (day, who) = ("dydd Llun", "Ada");
        Assert.Equal(("Cadw", "Ar agor", "Open"), (test["Save"], test["Open", "status"], test["Open"]));
        Assert.Equal("Ada: caewyd dydd Llun", test[$"Closed on {day} by {who}"]);
        Assert.Equal("Bachau {}", test[$"Braces {{}}"]);
        Assert.Equal(("Empty", "None", "Not there"), (test["Empty"], test["None"], test["Not there"]));
        Assert.Equal("Not there: dydd Llun {1}", test[$"Not there: {day} {{1}}"]);
        Assert.Equal("22 Tachwedd 2026", new DateOnly(2026, 11, 22).ToString("d MMMM yyyy", test.Culture));
    }

    [Fact]
    public void Text_with_a_number_has_the_form_of_that_number()
    {
        var test = Read("""
        {
          "language": "cy", "plurals": { "zero": "n = 0", "one": "n = 1", "two": "n = 2", "few": "n = 3", "many": "n = 6" },
          "texts": { "{0} dogs": { "zero": "zero {0}", "one": "one {0}", "two": "two {0}", "few": "few {0}", "many": "many {0}", "other": "other {0}" } }
        }
        """);
        string Dogs(Language language, int n) => language[n, $"{n} dog", $"{n:N0} dogs"];
        Assert.Equal(["zero 0", "one 1", "two 2", "few 3", "other 4", "other 5", "many 6", "other 7", "other 1,000"], ((int[])[0, 1, 2, 3, 4, 5, 6, 7, 1000]).Select(n => Dogs(test, n)));
        Assert.Equal(["0 dogs", "1 dog", "2 dogs", "1,000 dogs"], ((int[])[0, 1, 2, 1000]).Select(n => Dogs(Language.English, n)));
    }

    [Fact]
    public void Broken_rule_is_said_with_its_values()
    {
        var test = Read("""{ "language": "cy", "texts": { "“{0}” is not a day": "Nid yw “{0}” yn ddydd" } }""");
        var typed = "yfory";
        var broken = new RuleBroken("Date", $"“{typed}” is not a day");
        Assert.Equal(("“yfory” is not a day", "Nid yw “yfory” yn ddydd"), (broken.Message, test.Say(broken.Sentence)));
        Assert.Equal("Braces {0} stay", test.Say("Braces {0} stay"));
    }

    [Fact]
    public void Sentence_with_a_number_has_the_form_of_that_number_and_a_sentence_in_it_is_said_too()
    {
        var test = Read("""
        {
          "language": "cy", "plurals": { "two": "n = 2" },
          "texts": { "{0} has moved {1} times": { "two": "{0}: dwywaith", "other": "{0}: {1} gwaith" }, "Action {0}": "Cam {0}" }
        }
        """);
        Sentence Moved(int times) => Sentence.Counted(times, $"{(Sentence)$"Action {7}"} has moved {times} time", $"{(Sentence)$"Action {7}"} has moved {times} times");
        Assert.Equal(["Cam 7: 1 gwaith", "Cam 7: dwywaith", "Cam 7: 3 gwaith"], ((int[])[1, 2, 3]).Select(n => test.Say(Moved(n))));
        Assert.Equal(["Action 7 has moved 1 time", "Action 7 has moved 2 times"], ((int[])[1, 2]).Select(n => Language.English.Say(Moved(n))));
        Assert.Equal((null, "en-GB"), (test.OtherTagOf(Moved(2)), test.OtherTagOf("Of an earlier program")));
    }

    [Fact]
    public void Markup_stays_and_everything_else_is_encoded()
    {
        var test = Read("""{ "language": "cy", "texts": { "See {0}the <guide>{1} & {2}": "{2}, a gweler {0}y <canllaw>{1}" } }""");
        var name = "<b>Ada</b>";
        Assert.Equal("&lt;b&gt;Ada&lt;/b&gt;, a gweler <a href=\"/help?a=1&amp;b\">y &lt;canllaw&gt;</a>", Html(test));
        Assert.Equal("See <a href=\"/help?a=1&amp;b\">the &lt;guide&gt;</a> &amp; &lt;b&gt;Ada&lt;/b&gt;", Html(Language.English));

        string Html(Language language) => language.Html($"See {Tag.Link("/help?a=1&b")}the <guide>{Tag.EndLink} & {name}").ToString()!;
    }

    [Theory]
    [InlineData("[]", "object")]
    [InlineData("{ nonsense", "line 1")]
    [InlineData("""{ "texts": {} }""", "“language” is missing")]
    [InlineData("""{ "language": "klingon-of-some-kind-xyz", "texts": {} }""", "klingon")]
    [InlineData("""{ "language": "cy" }""", "“texts” is missing")]
    [InlineData("""{ "language": "cy", "tests": {} }""", "“tests” is not known")]
    [InlineData("""{ "language": "cy", "texts": { "Saved {0}": "Cadwyd {1}" } }""", "no place {1}")]
    [InlineData("""{ "language": "cy", "texts": { "Saved {0}": "Cadwyd {name}" } }""", "holds no number")]
    [InlineData("""{ "language": "cy", "texts": { "Saved": 3 } }""", "neither words nor forms")]
    [InlineData("""{ "language": "cy", "texts": { "Saved": "a", "Saved": "b" } }""", "stands twice")]
    [InlineData("""{ "language": "cy", "texts": { "{0} dogs": { "one": "ci" } } }""", "not “other”")]
    [InlineData("""{ "language": "cy", "texts": { "{0} dogs": { "dual": "ci", "other": "cŵn" } } }""", "“dual” is no form")]
    [InlineData("""{ "language": "cy", "plurals": { "one": "n is 1" }, "texts": {} }""", "no plural rule")]
    [InlineData("""{ "language": "cy", "plurals": [], "texts": {} }""", "“plurals” holds no rules")]
    public void File_that_cannot_be_used_is_told_with_its_place(string json, string says)
    {
        var wrong = Assert.Throws<RuleBrokenException>(() => Read(json));
        Assert.Equal("test.json", wrong.Broken[0].Field);
        Assert.Contains(says, wrong.Broken[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n % 10 = 2..4 and n % 100 != 12..14", "2 3 4 22 23 24 102", "0 1 5 11 12 13 14 112 20")]
    [InlineData("n = 1,11", "1 11", "0 2 10 12 111")]
    [InlineData("n = 0 or n % 100 = 1..2 @integer 0~2", "0 1 2 101 202", "3 11 99 103")]
    [InlineData("i = 1 and v = 0", "1", "0 2")]
    [InlineData("v != 0", "", "0 1 2")]
    public void Plural_rule_of_the_CLDR_holds_for_its_numbers(string rule, string holds, string not)
    {
        var rules = PluralRules.Read([(PluralCategory.Few, rule)]);
        Assert.All(Numbers(holds), n => Assert.Equal(PluralCategory.Few, rules.Of(n)));
        Assert.All(Numbers(not), n => Assert.Equal(PluralCategory.Other, rules.Of(n)));

        static IEnumerable<int> Numbers(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
    }
}
