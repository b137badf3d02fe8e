using System.Text;
using Plimsoll.Documents.Reading.Text;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Importing.Recognition.Form;

namespace Plimsoll.Services.Tests.Importing.Form;

/// <summary>Writes forms as text, a line at a time, and reads them; the words are invented for the tests.</summary>
internal sealed class FormText
{
    private readonly StringBuilder text = new();

    public FormText Line(params string[] cells)
    {
        text.Append(string.Join('\t', cells)).Append('\n');
        return this;
    }

    public FormText Blank() => Line();

    public RecognisedRegister? Recognise() => FormRecogniser.Recognise(PlainTextReader.Read(text.ToString(), "form.txt"));

    public RecognisedRegister Read() => Recognise() ?? throw new InvalidOperationException("Not taken for a form.");

    /// <summary>A form with one risk, all in order; the parts that a test is about come from it.</summary>
    public static FormText Whole(
        string description = "The harbour wall could fail in a storm. Boats would be lost.",
        string[][]? ratings = null,
        string[][]? existing = null,
        string[][]? further = null,
        string[][]? extra = null)
    {
        var form = new FormText()
            .Line("Corporate Risk Register March 2021").Blank()
            .Line("Risk Description", "", "Risk Owner").Line(description, "", "Head of Harbours");
        foreach (var row in extra ?? [])
            form.Line(row);
        var all = ratings ?? [
            ["Inherent Risk Rating", "Date:", "01/01/2021", "Impact:", "Major (4)", "Likelihood:", "Likely (3)", "Rating:", "12"],
            ["Residual Risk Rating", "Date:", "01/02/2021", "Impact:", "Major (4)", "Likelihood:", "Possible (2)", "Rating:", "8"]];
        foreach (var row in all)
            form.Line(row);
        form.Blank().Line("Comments").Blank().Line("The wall was looked at last winter and stands.").Blank();
        form.Line("Existing controls", "", "Date Implemented");
        foreach (var row in existing ?? [["1. Wall inspected by divers", "", "2019"]])
            form.Line(row);
        form.Blank().Line("Further actions", "", "Implementation Date", "Progress");
        foreach (var row in further ?? [["2. Rebuild the north end", "", "March 2022", "Design is with the engineer."]])
            form.Line(row);
        return form;
    }
}
