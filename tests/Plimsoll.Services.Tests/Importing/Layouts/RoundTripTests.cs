using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Tests.Importing.Layouts;

/// <summary>A random register, written in any layout and any format that can hold it and read back, is the same register.</summary>
public sealed class RoundTripTests
{
    private const int Registers = 15;

    public static TheoryData<string, string> Ways
    {
        get
        {
            TheoryData<string, string> ways = [];
            var sample = new InventedRisk("R1", "Pump fails", "Head of Assets", (4, 4), (3, 3), "Checks", "Repair", "01/02/2027");
            foreach (var layout in InventedRegister.Layouts)
            {
                foreach (var format in InventedDocument.Formats.Where(f => InventedDocument.Write(InventedRegister.Laid([sample, sample], layout), f) is not null))
                    ways.Add(layout, format);
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Register_writtenAndReadBack_isTheSame(string layout, string format) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Registers),
        Prop.ForAll(InventedRegister.Any.ToArbitrary(), risks =>
        {
            var file = InventedDocument.Write(InventedRegister.Laid(risks, layout), format)!;
            var document = Task.Run(() => SourceFile.ReadAsync($"register.{format}", file)).GetAwaiter().GetResult();
            var read = RegisterRecognition.Recognise(document);
            Assert.NotNull(read);
            Assert.Equal(risks.Select(Told), read.Items.Select(Told));
            return true;
        }));

    private static string Told(InventedRisk r) =>
        $"{r.Reference} | {r.Title} | {r.Owner} | Inherent {r.Inherent.L} {r.Inherent.I} | Residual {r.Residual.L} {r.Residual.I} | {r.Control} | {r.Action} by {r.Target}";

    private static string Told(RecognisedItem i) => string.Join(" | ", (string[])[i.Reference.Value, i.Title.Value, string.Join("; ", i.Owners.Select(o => o.Value)),
        .. i.Assessments.Select(a => $"{a.Stage} {a.Likelihood?.Value:0.##} {a.Impact?.Value:0.##}"), string.Join("; ", i.Controls.Select(c => c.Text.Value)),
        string.Join("; ", i.Actions.Select(a => $"{a.Text.Value} by {a.Target?.Value}"))]);
}
