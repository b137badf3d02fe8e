using System.Globalization;
using System.Text;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing;
using Plimsoll.Documents.Writing.Pdf;

namespace Plimsoll.Documents.Tests.Writing;

public sealed class SureHeightTests
{
    private const double Size = 9.5;

    // Pairs of letters that stand far from or near to each other, signs that lines break after, and such as they must not.
    private static readonly string[] Vocabulary =
    [
        "the", "of", "and", "a", "to", "very", "every", "survey", "rwry", "gjgj", "Treat", "AVAILABILITY", "VAT", "LTA", "for.", "Owner:", "January", "2017/18,", "31", "10.5",
        "safeguarding", "procedure", "re-assessed", "well-being", "cost–benefit", "–", "(not", "yet)", "reviewed),", "council’s", "“quoted”", "£3,000", "15%", "and/or", "Health", "&", "Safety;",
        "Director", "of", "Children’s", "Services", "café", "Ångström", "commissioning", "residents’", "T4", "5.1", "e.g.", "why?", "No!", "\"said\"", "http://x.example/a", "a…", "it's",
    ];

    /// <summary>The typesetter measures the same words at the same widths, and refuses the source where a height is another.</summary>
    [Fact]
    public async Task Height_ofManyWordsAndWidths_isWhatTheTypesetterMeasures()
    {
        var chance = new Random(20261123);
        var sure = new SureHeight(Size, 0.5, 0.6);
        var (source, certain, ordinary, certainOfOrdinary) = (new StringBuilder(), 0, 0, 0);
        for (var i = 0; i < 3000; i++)
        {
            var isOrdinary = i % 2 == 0;
            var words = string.Join(' ', Enumerable.Range(0, chance.Next(1, 30)).Select(_ => Vocabulary[chance.Next(isOrdinary ? 20 : Vocabulary.Length)]));
            var (width, isSemiBold) = (Math.Round(12 + chance.NextDouble() * 150, 2), chance.Next(2) == 0);
            ordinary += isOrdinary ? 1 : 0;
            if (sure.Of([new Paragraph(words), new Paragraph("Short")], width, isSemiBold, longestWord: 60) is not { } height)
                continue;
            certain++;
            certainOfOrdinary += isOrdinary ? 1 : 0;
            source.Append(CultureInfo.InvariantCulture, $"check({width}mm, {(isSemiBold ? 600 : 400)}, {TypstText.Literal(words, new HashSet<string>(), 60)}, {height}pt)\n");
        }

        var answer = await SetAsync(source.ToString());

        Assert.Empty(answer.Refused);
        Assert.True(certainOfOrdinary > ordinary * 0.5, $"{certainOfOrdinary} of {ordinary} are certain");
        Assert.True(certain > certainOfOrdinary + 100, $"{certain - certainOfOrdinary} of the others are certain");
    }

    [Theory]
    [InlineData("Words in 中文")]
    [InlineData("A space at the end ")]
    [InlineData("Emergency/resilience planning that wraps/breaks wherever it may")]
    [InlineData("")]
    public void Height_ofWordsThatMayBeSetOtherwise_isNotCertain(string words) =>
        Assert.Null(new SureHeight(Size, 0.5, 0.6).Of([new Paragraph(words)], 40, isSemiBold: false, longestWord: 60));

    [Fact]
    public void Height_ofAnythingButParagraphs_isNotCertain() =>
        Assert.Null(new SureHeight(Size, 0.5, 0.6).Of([new BulletList("one")], 40, isSemiBold: false, longestWord: 60));

    private static async Task<TypesetterAnswer> SetAsync(string checks)
    {
        await using var writer = new PdfWriter();
        return await writer.SetAsync(EmbeddedText.Read("Pdf.paper.typ") + $$"""
            #let check(width, weight, words, expected) = {
              let found = measure(width: width, { par(text(weight: weight, words)); par("Short") }).height
              assert(calc.abs(found - expected) < 0.01pt, message: repr((width, weight, words, expected, found)))
            }
            #show: paper.with(title: "Heights")
            #set document(title: "Heights")
            #set text({{Size.ToString(CultureInfo.InvariantCulture)}}pt, number-width: "tabular")
            #set par(leading: 0.5em, spacing: 0.6em)
            #context {
              par("Measured")
              {{checks}}
            }
            """, TestContext.Current.CancellationToken);
    }
}
