using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Reading.Text;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Tests.Importing.Columns;

public class RandomTableTests
{
    private static readonly string[] Words =
    [
        "No", "Ref", "Risk", "Sub-Risk", "Weighting", "Consequences", "Gross Risk", "Nett Ris", "k Further Actions", "Impact", "Likelihood",
        "Score", "Controls", "Further Actions", "Manager", "Owner", "Target Date", "I L GS", "", "", "", "1", "2b", "5 4", "20 Plans go on", "40%",
        "and so on", "Done.", "Head of ICT", "Director of", "March 2027", "Overall Nett Risk Score", "18.5", "Sub-Risk: Fire", "Risk Owner: Head of Law",
        "Existing Controls in Place:", "Actions", "Current Position", "Outcomes", "(Target Date: May 2027)", "(Revised Target Date:", "Risk Score in 2020/21", "·", "\\Box",
        "Н", ")", "5.5.5", "99999999999999999999",
    ];

    [Fact]
    public void Random_tables_never_throw_and_lose_no_piece()
    {
        var cell = Gen.Elements(Words);
        var line = Gen.Choose(1, 14).SelectMany(n => Gen.ArrayOf(cell, n)).Select(cells => string.Join('\t', cells));
        var text = Gen.Choose(1, 30).SelectMany(n => Gen.ArrayOf(line, n)).Select(lines => string.Join('\n', lines));

        Prop.ForAll(text.ToArbitrary(), IsAccountedFor).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Random_rows_under_a_header_never_throw_and_lose_no_piece()
    {
        const string Header = "No\tRisk\tSub No.\tSub-Risk\tWeighting\tImpact / Consequences\tGross Risk\tControls\tNett Risk\tFurther Actions\tManager\tOwner\tTarget Date\n";
        var rows = Gen.Choose(1, 15).SelectMany(n => Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(Words), 13), n))
            .Select(r => Header + string.Join('\n', r.Select(cells => string.Join('\t', cells))));

        Prop.ForAll(rows.ToArbitrary(), IsAccountedFor).QuickCheckThrowOnFailure();
    }

    private static bool IsAccountedFor(string text)
    {
        var document = PlainTextReader.Read(text, "random.txt");
        if (RegisterRecognition.Recognise(document) is not { } register)
            return true;
        return document.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => !c.IsEmpty).All(c => register.Account.Entries.ContainsKey(c.Place))
            && register.Items.TrueForAll(i => i.Reference.Value.Length > 0 && i.Title.Value.Length > 0);
    }
}
