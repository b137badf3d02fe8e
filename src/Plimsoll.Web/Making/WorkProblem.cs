using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Recording;

namespace Plimsoll.Web.Making;

/// <summary>Why long work could not be done, in words for whoever began it.</summary>
internal static class WorkProblem
{
    public static string Words(Exception failure) => failure switch
    {
        RuleBrokenException broken => string.Join("; ", broken.Broken.Select(b => T.Say(b.Sentence))),
        ChangedMeanwhileException => T["Somebody else changed it meanwhile; nothing was done."],
        PdfFailedException { IsTooLong: true } => T["It is too long for one PDF, and nothing was done: choose fewer items, or another format."],
        PdfUnavailableException or PdfRefusedException or PdfFailedException => T["PDF cannot be made at present, and nothing was done."],
        _ => T["It could not be done, and nothing was recorded. Begin it again; if it goes on, tell whoever runs this site."],
    };
}
