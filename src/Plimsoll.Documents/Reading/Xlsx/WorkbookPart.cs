using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>A sheet as the workbook names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part that holds it.</param>
/// <param name="IsHidden">Whether it is hidden, also from the list of hidden sheets.</param>
internal sealed record SheetEntry(string Name, string Part, bool IsHidden);

/// <summary>The table of contents of a workbook.</summary>
internal sealed class WorkbookPart
{
    public List<SheetEntry> Sheets { get; } = [];

    public List<SourceNote> Notes { get; } = [];

    /// <summary>Whether days count from 1904, as on old Macintoshes, instead of 1900.</summary>
    public bool Counts1904 { get; private set; }

    public string? SharedStrings { get; private set; }

    public string? Styles { get; private set; }

    public static WorkbookPart Read(OfficePackageReader package)
    {
        var part = Relationship.Of(package, "").FirstOrDefault(r => r.Kind == "officeDocument")?.Target ?? "xl/workbook.xml";
        using var stream = package.Open(part)
            ?? throw new UnreadableFileException(package.Name, "It looks like an Excel workbook, but its list of sheets is missing", "Open it in Excel and save it again as .xlsx");
        var related = Relationship.Of(package, part);
        var book = new WorkbookPart
        {
            SharedStrings = related.FirstOrDefault(r => r.Kind == "sharedStrings")?.Target,
            Styles = related.FirstOrDefault(r => r.Kind == "styles")?.Target,
        };
        book.NoteForeign(package, related);
        using var xml = PartXml.Read(stream);
        foreach (var at in xml.Elements())
        {
            if (at.LocalName == "workbookPr")
                book.Counts1904 |= at.Says("date1904");
            else if (at.LocalName == "sheet")
                book.Add(at.Attribute("name") ?? "", at.Attribute("state"), related.FirstOrDefault(r => r.Id == at.Attribute("id")));
        }

        return book;
    }

    private void Add(string name, string? state, Relationship? target)
    {
        var place = new Place { Sheet = name };
        if (target is null or { IsOutside: true })
            Notes.Add(new(SourceNoteKind.Damaged, $"Sheet “{name}” is named but not in the file", place));
        else if (target.Kind is "xlMacrosheet" or "xlIntlMacrosheet" or "dialogsheet")
            Notes.Add(new(SourceNoteKind.NotRun, $"Sheet “{name}” is a macro, which is never run", place));
        else if (target.Kind == "chartsheet")
            Notes.Add(new(SourceNoteKind.NotRead, $"Sheet “{name}” is a chart, which was not read", place));
        else
            AddSheet(name, state is "hidden" or "veryHidden", target, place);
    }

    private void AddSheet(string name, bool isHidden, Relationship target, Place place)
    {
        Sheets.Add(new(name, target.Target, isHidden));
        if (isHidden)
            Notes.Add(new(SourceNoteKind.Hidden, $"Sheet “{name}” is hidden; it was read", place));
    }

    private void NoteForeign(OfficePackageReader package, IReadOnlyList<Relationship> related)
    {
        if (related.Any(r => r.Kind == "vbaProject") || package.Has("xl/vbaProject.bin"))
            Notes.Add(new(SourceNoteKind.NotRun, $"The workbook holds macros, which are never run", Place.Unknown));
        if (related.Any(r => r.Kind == "externalLink"))
            Notes.Add(new(SourceNoteKind.NotRun, $"Formulas refer to other workbooks, which were not opened; what they gave when this one was last saved was read", Place.Unknown));
    }
}
