using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Tests.Papers.Samples;

namespace Plimsoll.Documents.Tests.Writing;

/// <summary>Lists to be written.</summary>
internal static class Lists
{
    public static readonly SheetColumn[] Columns = [new("No.", 8) { NamesRow = true }, new("Title", 30), new("Rating", 8), new("Band", 12), new("Target", 14)];

    public static Sheet Items(params SheetRow[] rows) => new() { Name = "Items", Columns = Columns, Rows = rows };

    public static Sheet Texts(params IEnumerable<string> texts) => new() { Name = "Texts", Columns = [new("Text", 40)], Rows = texts.Select(text => new SheetRow(text)) };

    public static Workbook Of(params Sheet[] sheets) => new() { Title = "Strategic register", Author = "Exford Borough Council", Marking = "Public", Foot = "As at 30 September 2026", Sheets = sheets };

    public static Workbook Sample() => Of(
        Items(
            new("R1", "Levée & “quay” < sea > \n second line", 12, new SheetCell { Tone = Bands.VeryHigh } with { }, new DateOnly(2027, 3, 31)),
            new("R2", "=HYPERLINK(\"http://x\")", 11.40m, (SheetCell)"Medium" with { Tone = Bands.Medium }, default(SheetCell)),
            new("R3", "", default(SheetCell), "not scored")),
        new Sheet
        {
            Name = "What it means", IsList = false, Columns = [new("", 20), new("", 60)],
            Rows = [new("Impact") { Kind = SheetRowKind.Heading }, new("Level", "Meaning") { Kind = SheetRowKind.Header }, new("1", "Slight")],
        });
}
