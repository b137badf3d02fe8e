using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>
/// Reads deep dives: for each risk a heading, its ratings now and in the year before, owners, controls, and a table of actions
/// with position and outcomes. Where the document also prints the register's table, both are reconciled.
/// </summary>
public static class DeepDiveRecogniser
{
    /// <summary>The recogniser's name.</summary>
    public const string Name = "deep dive";

    /// <summary>Reads the deep dives of a document; null when it has none. Throws for no document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="known">
    /// What its table gave. Its items are completed in place and are part of the result; null makes items of the deep dives alone.
    /// </param>
    public static RecognisedRegister? Recognise(SourceDocument document, RecognisedRegister? known)
    {
        var sections = SectionReader.Read(document);
        if (sections.Count == 0)
            return null;
        var register = new RecognisedRegister
        {
            Recogniser = known is null ? Name : $"{known.Recogniser}, {Name}",
            Name = known?.Name,
            Level = known?.Level,
            ReportDate = known?.ReportDate,
            InherentWord = known?.InherentWord,
            ResidualWord = known?.ResidualWord,
        };
        register.Items.AddRange(known?.Items ?? []);
        register.Findings.AddRange(known?.Findings ?? []);
        foreach (var (place, (use, why)) in (known?.Account.Entries ?? new Dictionary<Place, (SourceUse, string?)>()).Concat(sections.SelectMany(s => s.Account.Entries)))
            register.Account.Note(place, use, why);

        var above = Above(document, sections[0].Section.Place);
        if (known is null)
            RegisterTitle.Read(above, register);
        var untied = Reconciliation.Tie([.. sections.Select(s => s.Section)], register);
        if (known is not null)
        {
            foreach (var section in untied)
                register.Findings.Add(new("not-attached", $"No item of the table has the title “{section.Title.Value}”; an item was made of its deep dive", null, section.Place.ToString()));
        }

        DeepDiveItems.Add(untied, register, known is null ? DeepDiveItems.HeadingOf(above) : null);
        if (register.Items.Exists(HasUndatedScore) && !register.Findings.Exists(f => f.Code == "date-missing"))
            register.Findings.Add(new("date-missing", "The document says nowhere on what date its present scores were true", null, register.Items.Find(HasUndatedScore)!.Title.Place.ToString()));
        return register;
    }

    private static bool HasUndatedScore(RecognisedItem item) => item.Assessments.Exists(a => a is { Date: null, Stage: Stage.Inherent or Stage.Residual });

    private static List<(string Text, Place Place)> Above(SourceDocument document, Place first)
    {
        List<(string Text, Place Place)> above = [];
        foreach (var block in document.Blocks.TakeWhile(b => b.Place != first && b is not SourceTable))
        {
            if (block is SourceHeading heading)
                above.Add((heading.Text, heading.Place));
            else if (block is SourceParagraph paragraph)
                above.Add((paragraph.Text, paragraph.Place));
        }

        return above;
    }
}
