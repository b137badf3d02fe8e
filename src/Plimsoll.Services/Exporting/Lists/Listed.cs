using Plimsoll.Documents.Sheets;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Exporting.Lists;

/// <summary>Values of a register as cells of a list. Words are those of the papers (<see cref="Printed"/>).</summary>
internal static class Listed
{
    /// <summary>Several texts in one cell: each on a line of its own, with a bullet where there are more than one.</summary>
    public static SheetCell Lines(IReadOnlyList<string> texts) =>
        texts is [var only] ? only : string.Join('\n', texts.Select(text => "• " + text));

    /// <summary>Yes, or nothing.</summary>
    public static SheetCell Yes(bool isSo) => isSo ? "Yes" : "";

    /// <summary>Why something is withheld from the public; nothing where it is not, or where that is not told.</summary>
    public static SheetCell Marking(Exemption? exemption) => exemption is { Reason.Length: > 0 } ? $"{exemption.Printed}: {exemption.Reason}" : "";

    /// <summary>A level: its number, or its code where the scheme prints codes.</summary>
    public static SheetCell Level(Level? level, decimal? value) => level?.Code is { } code ? code : value;

    /// <summary>A rating on its band's ground: a number, or the codes where the scheme prints them.</summary>
    public static SheetCell Rating(RegisterView view, Item item, Assessment? assessment)
    {
        if (assessment?.Rating is not { } rating)
            return Printed.NotScored;
        SheetCell cell = view.KnownSchemeOf(item, assessment) is { PrintsCodes: true } scheme ? scheme.Print(rating, assessment.Impact, assessment.Likelihood) : rating;
        return cell with { Tone = view.BandOf(item, assessment) is { } band ? Printed.Tone(band) : null };
    }

    /// <summary>The name of a rating's band on its ground.</summary>
    public static SheetCell Band(RegisterView view, Item item, Assessment? assessment) =>
        view.BandOf(item, assessment) is { } band ? (SheetCell)band.Name with { Tone = Printed.Tone(band) } : SheetCell.Empty;

    /// <summary>A timing in three columns: the words, and as true dates the first and the last day that they can mean.</summary>
    public static IEnumerable<Field<T>> When<T>(string header, Func<T, Timing> date) =>
    [
        new(header, 17, entry => date(entry).Words),
        new($"{header}: first day", 13, entry => date(entry).Earliest),
        new($"{header}: last day", 13, entry => date(entry).Latest),
    ];

    /// <summary>The columns that name the item of a row.</summary>
    public static IEnumerable<Field<T>> Names<T>(Func<T, Item> item) =>
    [
        new("Reference", 10, entry => item(entry).Reference) { NamesRow = true },
        new("Title", 34, entry => item(entry).Title) { NamesRow = true },
        new("Kind", 12, entry => Printed.Kind(item(entry).Kind)),
    ];
}
