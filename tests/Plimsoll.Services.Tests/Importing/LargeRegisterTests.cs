using System.Globalization;
using System.Text;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Recognition;
using Xunit;

namespace Plimsoll.Services.Tests.Importing;

/// <summary>
/// Reading four times as many rows is four times the work and not sixteen times. What is counted is the memory that is asked for
/// on the way, and the pairs of items that are compared: both are the same on a busy machine.
/// </summary>
public sealed class LargeRegisterTests
{
    private const int Rows = 400;
    private const double Linear = 5.2;

    private static readonly string[] Words = ["harbour", "flood", "payroll", "bridge", "school", "budget", "archive", "tram", "contract", "survey", "museum", "ferry"];

    public static TheoryData<string> Shapes => ["register", "words", "actions", "cards", "nothing known"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Four_times_the_rows_are_four_times_the_work(string shape)
    {
        var (few, many) = (await ReadAsync(shape, Rows), await ReadAsync(shape, 4 * Rows));
        RegisterRecognition.Recognise(few);

        var (once, four) = (Work(few), Work(many));

        Assert.True(four <= once * Linear, string.Create(CultureInfo.InvariantCulture, $"{shape}: {Rows} rows took {once:N0} bytes and {4 * Rows} rows {four:N0}, {(double)four / once:0.0} times as many"));
    }

    [Fact]
    public void Items_without_a_reference_are_compared_with_few_others()
    {
        var random = new Random(3);
        string Title(int at) => $"{Words[at % Words.Length]}{at % 50} {Words[at / Words.Length % Words.Length]}{at % 70} number {at} {Words[random.Next(Words.Length)]}";
        var titles = Enumerable.Range(0, 2000).Select(Title).ToList();
        var known = titles.Select((t, at) => new Item { Id = new(Guid.NewGuid()), Register = new RegisterId(Guid.NewGuid()), Kind = ItemKind.Risk, Reference = at.ToString(CultureInfo.InvariantCulture), Title = t }).ToList();
        var near = new NearItems(known);

        foreach (var title in titles)
        {
            var read = new RecognisedItem { Reference = new("", Place.Unknown), Title = new(title, Place.Unknown) };
            Assert.Contains(near.Near(read, 0.5), n => n.Item.Title == title && n.Likeness == 1);
        }

        Assert.InRange(near.Compared, titles.Count, titles.Count * 200L);
    }

    private static long Work(SourceDocument document)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        RegisterRecognition.Recognise(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static async Task<SourceDocument> ReadAsync(string shape, int rows) => await SourceFile.ReadAsync(
        shape == "cards" ? "register.html" : "register.csv", Encoding.UTF8.GetBytes(Written(shape, rows)), ct: Cancellation);

    private static string Written(string shape, int rows)
    {
        string Some(int at) => $"{Words[at % 12]} {Words[at / 12 % 12]} {at}";
        return shape switch
        {
            "register" => "Ref,Risk title,Impact,Likelihood,Score,Risk owner,Further actions,Due date\n"
                + Lines(at => $"R{at},Loss of {Some(at)},{at % 5 + 1},{at % 4 + 1},{(at % 5 + 1) * (at % 4 + 1)},Head of {Some(at)},Write a plan for {Some(at)},{at % 28 + 1:00}/0{at % 9 + 1}/2027"),
            "words" => "Risk,What we do about it,Risk level,Lead member\n" + Lines(at => $"Loss of {Some(at)},Look after {Some(at)},{(at % 3 == 0 ? "High" : "Low")},Clerk"),
            "actions" => "Risk,Action,Owner,Due date\n" + Lines(at => $"Loss of {Some(at / 2)},Write a plan for {Some(at)},Clerk,May 2027"),
            "cards" => "<html><body>" + Lines(at => $"<table><tr><td>Ref</td><td>C{at}</td></tr><tr><td>Risk title</td><td>Loss of {Some(at)}</td></tr><tr><td>Owner</td><td>Clerk</td></tr><tr><td>Impact</td><td>3</td></tr><tr><td>Likelihood</td><td>2</td></tr></table>") + "</body></html>",
            _ => "Alpha,Beta,Gamma\n" + Lines(at => $"{Some(at)},{Some(at + 1)},{Some(at + 2)}"),
        };

        string Lines(Func<int, string> line) => string.Join('\n', Enumerable.Range(1, rows).Select(line));
    }
}
