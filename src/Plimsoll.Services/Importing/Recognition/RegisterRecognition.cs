using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>Reads the register that a document holds, whichever layout it has.</summary>
public static class RegisterRecognition
{
    /// <summary>x</summary>
    public static RecognisedRegister? Recognise(SourceDocument document) => ColumnRegisterRecogniser.Recognise(document);
}
