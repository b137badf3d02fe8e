using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Reading.Text;

namespace Plimsoll.Documents.Tests.Reading;

public sealed class PlainTextProperties
{
    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n\n", "\r\n", "\r", "\t", "\t\t", " ", "- ", "• ", "* ", "1. ", "2. ", "(a) ", "-----", "CAPITALS", "Short title", "Risk Owner: ",
        "words that go on.", "<div>", "</div>", "<ul style='x'>", "<li>", "<table>", "<tr><td>", "</table>", "<b", "&amp;", "\\Box", "·", "\uF0B7", "\u0007",
        "\u00A0", "12", "(", "\u0085", "\f", "\uFEFF", "\uD800", "é",
    ];

    private static Gen<string> Texts => Gen.OneOf(
        from size in Gen.Choose(0, 60)
        from pieces in Gen.ArrayOf(Gen.Elements(Pieces), size)
        select string.Concat(pieces),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Fact]
    public void No_character_that_can_be_seen_is_lost() =>
        Prop.ForAll(Arb.From(Texts), text => Accounts.Visible(PlainTextReader.Read(text, "t")) == Accounts.Visible(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Every_line_that_is_not_blank_is_in_a_block_and_blocks_stand_in_order() =>
        Prop.ForAll(Arb.From(Texts), text =>
        {
            var document = PlainTextReader.Read(text, "t");
            var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
            var written = Enumerable.Range(1, lines.Length).Where(number => !string.IsNullOrWhiteSpace(lines[number - 1]));
            var starts = document.Blocks.Select(block => block.Place.Line!.Value).ToList();
            return Accounts.Lines(document).IsSupersetOf(written) && starts.SequenceEqual(starts.Order().Distinct());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Any_bytes_are_read() =>
        Prop.ForAll(Arb.From(ArbMap.Default.GeneratorFor<byte[]>()), bytes => PlainTextReader.Read(new MemoryStream(bytes ?? []), "t").Blocks.Count >= 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    public static TheoryData<string> Hostile => new(
        "tabs", "cells of one letter", "tags 200,000 deep", "tags never closed", "many attributes", "angle brackets", "tables in tables",
        "open paragraphs", "bold without end", "one line", "numbers", "bullets", "empty lines", "capitals", "table on a line, 100 times");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_read_in_bounded_time_without_loss(string name)
    {
        var text = HostileText(name);
        var watch = Stopwatch.StartNew();

        var document = PlainTextReader.Read(text, name);

        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
        Assert.Equal(Accounts.Visible(text).Length, Accounts.Visible(document).Length);
    }

    private static string HostileText(string name) => name switch
    {
        "tabs" => new string('\t', 1_000_000),
        "cells of one letter" => Repeat("a\t", 500_000),
        "tags 200,000 deep" => Repeat("<div>", 200_000) + "x" + Repeat("</div>", 200_000),
        "tags never closed" => Repeat("<div ", 200_000),
        "many attributes" => "<div " + Repeat("a ", 500_000) + ">x</div>",
        "angle brackets" => new string('<', 1_000_000),
        "tables in tables" => Repeat("<table><tr><td>", 60_000),
        "open paragraphs" => Repeat("<p>", 300_000),
        "bold without end" => Repeat("<b><p>", 150_000),
        "one line" => Repeat("word ", 200_000),
        "numbers" => Repeat("1. word\nwords\n\n", 60_000),
        "bullets" => Repeat("- ", 500_000),
        "empty lines" => Repeat("1. a\n" + new string('\n', 1000), 1000),
        "capitals" => Repeat("ABC\n", 250_000),
        "table on a line, 100 times" => Repeat("a\t<table><tr><td>1<td>2</table>" + Repeat("<p>x", 90) + "\n", 100),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
