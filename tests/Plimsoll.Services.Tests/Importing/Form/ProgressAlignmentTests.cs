using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Recognition.Form;

namespace Plimsoll.Services.Tests.Importing.Form;

public class ProgressAlignmentTests
{
    private static readonly string[] Actions = ["Tar the northern pier", "Buy rope lockers", "Train ferry crews", "Paint the lighthouse", "Dredge the channel"];

    private static int[] Places(params string[] texts) =>
        [.. ProgressAlignment.Align([.. texts.Select((text, row) => (text, row)).Where(t => t.text.Length > 0).Select(t => new ProgressText(t.text, Place.AtLine(t.row), t.row, t.row))], Actions).Select(p => p.Action)];

    [Fact]
    public void Progress_beside_its_action_stays() =>
        Assert.Equal([0, 1, 2], Places("Tar is bought", "Rope lockers are here", "Crews begin in May"));

    [Fact]
    public void Progress_that_slipped_a_row_goes_back() =>
        Assert.Equal([1, 2, 3], Places("Rope lockers are here", "Ferry crews begin in May", "The lighthouse is scaffolded"));

    [Fact]
    public void Progress_that_slipped_upwards_goes_back_too() =>
        Assert.Equal([0, 1, 2], Places("", "Tar is on the northern pier", "Rope lockers are here", "Ferry crews begin in May"));

    [Fact]
    public void Text_that_says_nothing_slips_with_its_neighbours() =>
        Assert.Equal([1, 2, 3, 4], Places("Rope lockers are here", "Begun in spring", "The lighthouse is scaffolded", "Dredger is hired for the channel"));

    [Fact]
    public void Single_text_that_speaks_of_another_action_stays() => Assert.Equal([0], Places("The lighthouse is scaffolded for paint"));

    [Fact]
    public void Text_that_refers_by_number_stays() => Assert.Equal([0, 1, 2], Places("As 3 above, ferry crews", "As 4, lighthouse", "See action 5, channel"));

    [Fact]
    public void Sentence_too_many_is_parted_from_its_row() =>
        Assert.Equal([0, 1, 2], Places("Tar is on the northern pier. Rope lockers are ordered.", "Ferry crews begin in May."));

    [Fact]
    public void Alignment_is_monotone_and_worth_most()
    {
        double[,] worth = { { 0, 5, 1 }, { 4, 0, 0 }, { 0, 3, 2 } };
        var places = MonotoneAlignment.Align(3, _ => (0, 2), (thing, place) => worth[thing, place], (_, _, _) => 0);

        // The second thing would rather stand before the first; 5 + 0 + 3 without crossing beats 0 + 4 + 3.
        Assert.Equal(places.Order(), places);
        Assert.Equal(8, places.Select((place, thing) => worth[thing, place]).Sum());
    }
}
