using Plimsoll.Domain.Imports;
using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Recognition.Columns;
using Plimsoll.Services.Importing.Recognition.DeepDive;
using Plimsoll.Services.Importing.Recognition.Form;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>Reads the register that a document holds, whichever layout it has.</summary>
public static class RegisterRecognition
{
    /// <summary>
    /// The reading that gives the most items, with an account of every piece of the document; null when no layout is
    /// recognised. Throws for no document.
    /// </summary>
    public static RecognisedRegister? Recognise(SourceDocument document, ImportCorrections? corrections = null)
    {
        var columns = ColumnRegisterRecogniser.Recognise(document);
        List<RecognisedRegister?> readings =
        [
            DeepDiveRecogniser.Recognise(document, columns) ?? columns,
            FormRecogniser.Recognise(document),
        ];
        var best = readings.OfType<RecognisedRegister>().Where(r => r.Items.Count > 0).MaxBy(r => r.Items.Count);
        if (best is not null)
            Remainder.Note(document, best);
        return best;
    }
}
