using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>Leaves out the tables that a person said are not to be read, and accounts for them.</summary>
internal static class NotReadTables
{
    /// <summary>The document without them, and they.</summary>
    public static (SourceDocument Document, IReadOnlyList<SourceTable> Left) Of(SourceDocument document, IReadOnlyList<string> places)
    {
        if (places.Count == 0)
            return (document, []);
        var left = document.Tables.Where(t => places.Contains(t.Place.ToString())).ToList();
        return left.Count == 0 ? (document, []) : (document with { Blocks = [.. document.Blocks.Where(b => b is not SourceTable table || !left.Contains(table))] }, left);
    }

    /// <summary>Notes them in what was read, so that they can be seen and chosen again.</summary>
    public static void Note(SourceDocument whole, IReadOnlyList<SourceTable> left, RecognisedRegister register)
    {
        foreach (var table in left)
        {
            foreach (var cell in table.Rows.SelectMany(r => r.Cells).Where(c => !c.IsEmpty))
                register.Account.Note(cell.Place, SourceUse.Ignored, "a person said so");
            var heading = whole.Blocks.TakeWhile(b => b != table).OfType<SourceHeading>().LastOrDefault();
            register.Parts.Add(new(table.Place, PartKind.NotRead, heading?.Text, [], []));
        }
    }
}
