using System.Text;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Tests.Importing.Torn;

/// <summary>A register whose rows a page's lines have torn is read as the one that was printed, whatever its columns are called.</summary>
public sealed class TornRegisterTests
{
    private const int Registers = 150;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Registers)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Register_printedAndTorn_isReadWhole(int seed)
    {
        var printed = new PrintedRegister(seed);
        var read = RegisterRecognition.Recognise(await SourceFile.ReadAsync("register.txt", Encoding.UTF8.GetBytes(printed.Text)))!;
        Assert.Equal(printed.Risks.Select(Told), read.Items.Select(Told));
        foreach (var (risk, item) in printed.Risks.Zip(read.Items))
        {
            Holds(risk.Controls, item.Controls.Select(c => c.Text.Value));
            Holds(risk.Actions, item.Actions.Select(a => a.Text.Value));
            Holds(risk.Consequences, item.Consequences.Select(c => c.Value));
        }
    }

    /// <summary>Every line that was put together is accounted for, each once.</summary>
    [Fact]
    public async Task Account_tornRegister_hasEveryCell()
    {
        var document = await SourceFile.ReadAsync("register.txt", Encoding.UTF8.GetBytes(new PrintedRegister(4).Text));
        var read = RegisterRecognition.Recognise(document)!;
        var cells = document.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => !c.IsEmpty).ToList();
        Assert.True(cells.Count > 50);
        Assert.All(cells, c => Assert.NotEqual(SourceUse.Ignored, read.Account.Entries[c.Place].Use));
    }

    private static string Told(PrintedRisk r) => $"{r.Reference} | {r.Title} | {r.Owner} | Inherent {r.Inherent.I} {r.Inherent.L} | Residual {r.Residual.I} {r.Residual.L}";

    private static string Told(RecognisedItem i) => string.Join(" | ", (string[])[i.Reference.Value, i.Title.Value, string.Join("; ", i.Owners.Select(o => o.Value)),
        .. i.Assessments.OrderBy(a => a.Stage).Select(a => $"{a.Stage} {a.Impact?.Value:0.##} {a.Likelihood?.Value:0.##}")]);

    /// <summary>Each is there word by word; lines that may be one entry or two may stand together.</summary>
    private static void Holds(IReadOnlyList<string> printed, IEnumerable<string> read)
    {
        var all = string.Join(" | ", read).ReplaceLineEndings(" ");
        Assert.All(printed, p => Assert.Contains(p, all, StringComparison.Ordinal));
    }
}
