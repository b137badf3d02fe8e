using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Recognition.Columns;
using Plimsoll.Services.Importing.Recognition.DeepDive;
using Plimsoll.Services.Importing.Recognition.Form;
using Plimsoll.Services.Importing.Recognition.Lists;
using Plimsoll.Services.Importing.Recognition.Tables;
using Plimsoll.Services.Importing.Recognition.Torn;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>Reads the register that a document holds, whichever layout it has.</summary>
public static class RegisterRecognition
{
    private const int LongRegister = 200;
    private const double MostOfIt = 0.8;

    /// <summary>
    /// The reading that gives the most items, with an account of every piece of the document; null when no layout is
    /// recognised. Throws for no document.
    /// </summary>
    public static RecognisedRegister? Recognise(SourceDocument document, ImportCorrections? corrections = null)
    {
        if (ListWorkbookRecogniser.Recognise(document) is { } own)
            return Told(document, own);
        var whole = document;
        (document, var left) = NotReadTables.Of(document, corrections?.NotRead ?? []);
        var torn = TornTables.Mend(document);
        var tables = TableRegisterRecogniser.Recognise(torn?.Document ?? document, corrections ?? ImportCorrections.None);
        if (tables is not null)
            torn?.Note(tables.Account);

        // What a person said of columns, rows and levels is heard by the reading of tables alone: with fewer items it is still the one meant.
        var isTold = corrections is not null && corrections.Fields.Count + corrections.NotItems.Count + corrections.Items.Count + corrections.MoreOfItem.Count + corrections.Levels.Count > 0;
        var best = tables is not null && (isTold || IsWhole(document, tables)) ? tables : Better(document, Other(document), tables, torn is not null);
        if (best is null || (best != tables && best.Items is [{ Assessments.Count: 0 }]))
            return null;
        NotReadTables.Note(whole, left, best);
        Remainder.Note(document, best);
        return Told(document, best);
    }

    /// <summary>Where the columns of a register stand beneath which nothing is filled in: a template; null when the document has none.</summary>
    public static Place? Template(SourceDocument document)
    {
        var layouts = new TableLayouts([]);
        return document.Tables.FirstOrDefault(t => layouts.Of(t).Tables.Any(f => f.IsRegister))?.Place;
    }

    /// <summary>With what the reader of the file had to say: whoever imports a register with hidden rows must hear of them.</summary>
    private static RecognisedRegister Told(SourceDocument document, RecognisedRegister register)
    {
        register.Findings.AddRange(document.Notes.Select(n => new Finding(n.Kind == SourceNoteKind.Reading ? "source-note" : "source-doubt", Said(n), null, n.Place.ToString())));
        return register;
    }

    private static Sentence Said(SourceNote note) =>
        note.OfOne is null ? Sentence.Of(note.Words) : Sentence.Counted(note.Count ?? 0, Sentence.Of(note.OfOne), Sentence.Of(note.Words));

    /// <summary>Whether the reading of tables leaves so little of a long register that no other can say more of it: those look at every word of it for labels.</summary>
    private static bool IsWhole(SourceDocument document, RecognisedRegister tables)
    {
        if (document.Format == "text" || tables.Items.Count < LongRegister)
            return false;
        var taken = tables.Account.Counts.Where(c => c.Key is SourceUse.Used or SourceUse.KeptAsExtra).Sum(c => c.Value);
        return taken >= MostOfIt * document.Blocks.Sum(Pieces);
    }

    private static int Pieces(SourceBlock block) => block switch
    {
        SourceTable table => table.Rows.Sum(r => r.Cells.Count(c => !c.IsEmpty)),
        SourceList list => list.Items.Count,
        _ => 1,
    };

    /// <summary>The reading of forms and deep dives, and of columns that pages have broken, that gives the most items.</summary>
    private static RecognisedRegister? Other(SourceDocument document)
    {
        var columns = ColumnRegisterRecogniser.Recognise(document);
        List<RecognisedRegister?> readings = [DeepDiveRecogniser.Recognise(document, columns) ?? columns, FormRecogniser.Recognise(document)];
        return readings.OfType<RecognisedRegister>().Where(r => r.Items.Count > 0).MaxBy(r => (r.Items.Any(IsScored), r.Items.Count));
    }

    /// <summary>
    /// Of a plain text, whose tables pages have broken, the reading that mends them; of files with tables of their own, the one
    /// that reads them as they are. Forms and deep dives are taken when they put more of the document into fields.
    /// </summary>
    private static RecognisedRegister? Better(SourceDocument document, RecognisedRegister? mended, RecognisedRegister? tables, bool isMended)
    {
        if (mended is null || tables is null)
            return mended ?? tables;
        if (document.Format != "text" && mended.Recogniser == ColumnRegisterRecogniser.Name)
            return tables;
        // Whoever finds no score where the other finds some takes the document for what it is not.
        if (mended.Items.Exists(IsScored) != tables.Items.Exists(IsScored))
            return mended.Items.Exists(IsScored) ? mended : tables;
        if (document.Format == "text" && mended.Recogniser == ColumnRegisterRecogniser.Name && IsUntorn(tables, isMended) && Names(tables, mended))
            return tables;
        if (document.Format == "text" && tables.Parts.Exists(p => p.Kind is PartKind.Register or PartKind.ActionList))
            return HoldsAll(tables, mended) && (Kept(tables), Dated(tables)).CompareTo((Kept(mended), Dated(mended))) > 0 ? tables : mended;

        // What fills the fields of a register says more than how many pieces were taken: a label is no value.
        if (mended.Recogniser != ColumnRegisterRecogniser.Name && mended.Items.Count <= tables.Items.Count && Filled(mended) < Filled(tables))
            return tables;

        // What is in a field is worth more than what is kept beside the fields, and that more than what is lost.
        var (ofMended, ofTables) = ((Used(mended), Kept(mended)), (Used(tables), Kept(tables)));
        return ofMended.CompareTo(ofTables) > 0 ? mended : tables;
    }

    private static bool IsScored(RecognisedItem item) => item.Assessments.Exists(a => a.IsScored);

    /// <summary>Whether tables give the items that the mended reading gives, and no rows that are torn off others: further ones have references of their own.</summary>
    private static bool HoldsAll(RecognisedRegister tables, RecognisedRegister mended) => tables.Items.Count == mended.Items.Count
        || (tables.Items.Count > mended.Items.Count && tables.Items.TrueForAll(i => i.Reference is { Confidence: >= 1, Value.Length: > 0 }));

    /// <summary>Whether every row of a register is one item with a reference of its own: there is nothing to mend, or it was mended before.</summary>
    private static bool IsUntorn(RecognisedRegister tables, bool isMended) => tables.Parts.Where(p => p.Kind == PartKind.Register).SelectMany(p => p.Rows) is var rows
        && rows.Any() && (isMended || rows.All(r => r.Use != RowUse.Continuation)) && tables.Items.TrueForAll(i => i.Reference is { Confidence: >= 1, Value.Length: > 0 });

    /// <summary>Whether a reading has every item whose reference another found printed.</summary>
    private static bool Names(RecognisedRegister one, RecognisedRegister other)
    {
        var names = one.Items.Select(i => i.Reference.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return other.Items.Where(i => i.Reference.Confidence >= 1).All(i => names.Contains(i.Reference.Value));
    }

    /// <summary>How many entries the fields of the items have.</summary>
    private static int Filled(RecognisedRegister register) => register.Items.Sum(i => i.Owners.Count + i.Controls.Count + i.Actions.Count + i.Consequences.Count + (i.Cause is null ? 0 : 1)
        + i.Assessments.Sum(a => (a.Impact is null ? 0 : 1) + (a.Likelihood is null ? 0 : 1) + (a.Rating is null ? 0 : 1)));

    /// <summary>How many scores have a day: quarters side by side are a history, and not two stages.</summary>
    private static int Dated(RecognisedRegister register) => register.Items.Sum(i => i.Assessments.Count(a => a.Date is not null));

    /// <summary>How many pieces of the document are in fields, or kept beside them.</summary>
    private static int Kept(RecognisedRegister register) => Used(register) + register.Account.Counts.GetValueOrDefault(SourceUse.KeptAsExtra);

    /// <summary>How many pieces of the document are in fields.</summary>
    private static int Used(RecognisedRegister register) => register.Account.Counts.GetValueOrDefault(SourceUse.Used);
}
