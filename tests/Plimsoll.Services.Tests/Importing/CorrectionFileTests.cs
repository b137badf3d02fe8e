using Plimsoll.Domain;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Importing.Corrections;
using Xunit;

namespace Plimsoll.Services.Tests.Importing;

/// <summary>Corrections of an import travel as JSON.</summary>
public sealed class CorrectionFileTests
{
    [Fact]
    public void Corrections_written_and_read_back_are_the_same()
    {
        var corrections = new ImportCorrections
        {
            Fields = [new("Inherent Risk › Impact #2", ImportField.Impact, Stage.Inherent)],
            NotItems = ["sheet Risks, cell A4"],
            Items = ["sheet Risks, row 5"],
            MoreOfItem = ["sheet Risks, row 6"],
            Values = [new("sheet Risks, cell B4", "Flood")],
            Levels = [new(true, "Grave", 4)],
            Parties = [new("The Dean", Party.Of(new PostId(Guid.NewGuid()))), new("A. Person", Party.Of(new PersonId(Guid.NewGuid())))],
            NamedParties = [new("HoE", PartyKind.Post, "Head of Estates"), new("TBC", null)],
            ShippedScheme = null,
            Matches = [new("R1", new ItemId(Guid.NewGuid())), new("R2", null)],
            Scheme = new SchemeId(Guid.NewGuid()),
            AsAt = "March 2026",
        };

        var back = CorrectionFile.Read(CorrectionFile.Write(corrections));

        Assert.Equal(CorrectionFile.Write(corrections), CorrectionFile.Write(back));
        Assert.Equal(corrections.Parties, back.Parties);
        Assert.Equal(corrections.Matches, back.Matches);
        Assert.Equal(corrections.NamedParties, back.NamedParties);
        Assert.Equal((corrections.Items[0], corrections.MoreOfItem[0]), (back.Items[0], back.MoreOfItem[0]));
        Assert.Single(back.Lasting.Parties);
        Assert.Empty(back.Lasting.Values);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"fields": [{"label": "Risk", "field": "nonsense"}]}""")]
    [InlineData("""{"colums": []}""")]
    [InlineData("""{"parties": [{"words": "Dean", "party": "post"}]}""")]
    public void What_is_no_mapping_is_refused_with_its_place(string json) =>
        Assert.Contains("map.json", Assert.Throws<RuleBrokenException>(() => CorrectionFile.Read(json, "map.json")).Broken[0].Field, StringComparison.Ordinal);
}
