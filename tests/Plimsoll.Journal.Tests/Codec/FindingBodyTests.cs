using System.Globalization;
using Plimsoll.Domain;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Journal.Codec;

namespace Plimsoll.Journal.Tests.Codec;

/// <summary>What an import found is kept with its words and values apart, so that it can be said in another language years later.</summary>
public sealed class FindingBodyTests
{
    private static ImportRecord Record(params Finding[] findings) => new()
    {
        Id = new(Guid.Parse("11111111-1111-1111-1111-111111111111")), Register = new(Guid.Parse("22222222-2222-2222-2222-222222222222")),
        FileName = "register.csv", Sha256 = new string('a', 64), Findings = findings,
    };

    private static IReadOnlyList<Finding> Kept(ImportRecord record, out string body)
    {
        (var kind, _, body) = DomainCodec.Write(record);
        return ((ImportRecord)DomainCodec.Read(kind, DomainCodec.Schema, body)).Findings;
    }

    [Fact]
    public void Finding_is_read_back_with_the_values_of_its_sentence()
    {
        var (count, day, weight, words) = (3, new DateOnly(2017, 7, 31), 12.5m, "“{odd}”");
        Finding[] found =
        [
            new("not-attached", $"{words} stands beside {(Sentence)$"action {count}"}", "R1", "row 2"),
            new("review-overdue", $"Its review was due on {day:d MMMM yyyy}"),
            new("parts-missing", $"Its parts have {weight:0.##} %"),
            new("text-joined", Sentence.Counted(count, $"{count} entry", $"{count} entries")),
            new("no-owner", "Nobody {answers} for this item", "R2"),
        ];

        var kept = Kept(Record(found), out var body);

        Assert.Equal(found, kept);
        Assert.Equal(found.Select(f => f.Sentence.Template), kept.Select(f => f.Sentence.Template));
        Assert.Contains("\"message\":\"Its review was due on 31 July 2017\"", body, StringComparison.Ordinal);
        Assert.Equal((3, "{0} entries"), (kept[3].Sentence.Count, kept[3].Sentence.Template));
        Assert.Equal("31 Juli 2017", string.Format(CultureInfo.GetCultureInfo("de-DE"), "{0}", kept[1].Sentence.Values[0]));
        Assert.Equal("action {0}", ((Sentence)kept[0].Sentence.Values[1]!).Template);
    }

    [Fact]
    public void Finding_of_an_earlier_program_has_its_message_alone()
    {
        var (kind, _, body) = DomainCodec.Write(Record(new Finding("no-owner", "PLACE", "R2")));
        var read = (ImportRecord)DomainCodec.Read(kind, DomainCodec.Schema, body.Replace("PLACE", "“{7}” is no level of 5×5", StringComparison.Ordinal));
        Assert.Equal(new Finding("no-owner", "“{7}” is no level of 5×5", "R2"), Assert.Single(read.Findings));
        Assert.DoesNotContain("says", body, StringComparison.Ordinal);
    }
}
