using System.Globalization;
using Plimsoll.Domain.Sources;
using Plimsoll.Services.Importing;

namespace Plimsoll.Services.Tests.Importing.Accuracy;

/// <summary>How the values of a file were read, against what was written down.</summary>
/// <param name="Right">As written down, and sure.</param>
/// <param name="Uncertain">Marked for a person to look at, right or not.</param>
/// <param name="Missed">Nothing was read where something stands.</param>
/// <param name="Mistakes">Read otherwise and not marked: the worst.</param>
/// <param name="WrongUncertain">Of the uncertain ones, those that are wrong.</param>
/// <param name="Others">What was missed, and what was read wrong and uncertain, in words.</param>
public sealed record AccuracyShares(int Right, int Uncertain, int Missed, IReadOnlyList<string> Mistakes, int WrongUncertain, IReadOnlyList<string> Others)
{
    /// <summary>All values that were compared.</summary>
    public int All => Right + Uncertain + Missed + Mistakes.Count;

    /// <summary>Compares a plan with what was written down. An item that is none of the document's is a mistake too.</summary>
    public static AccuracyShares Of(ExpectedRegister expected, ImportPlan plan)
    {
        var (right, uncertain, missed, wrongUncertain) = (0, 0, 0, 0);
        List<string> mistakes = [], others = [];
        var matched = 0;
        for (var at = 0; at < expected.Items.Count; at++)
        {
            var fields = expected.Items[at];
            var reference = fields.GetValueOrDefault("reference");
            var read = reference is null ? plan.Read.Items.ElementAtOrDefault(at) : plan.Read.Items.Find(i => i.Reference.Value == reference);
            if (read is null)
            {
                others.Add($"{reference} was not read");
                missed += fields.Count(f => f.Value is not null);
                continue;
            }

            matched++;
            var values = new ReadValues(plan, read);
            foreach (var (field, value) in fields)
            {
                var (text, confidence) = values.Of(field);
                var isRight = value is null ? text is null : ReadValues.Same(value, text);
                if (!isRight && (text is null || confidence < SourceValue.Sure))
                    others.Add($"{read.Reference.Value}: {field} is “{value ?? "nothing"}”, read as “{text}”");
                if (text is not null && confidence < SourceValue.Sure)
                    (uncertain, wrongUncertain) = (uncertain + 1, wrongUncertain + (isRight ? 0 : 1));
                else if (isRight)
                    right++;
                else if (text is null)
                    missed++;
                else
                    mistakes.Add($"{read.Reference.Value}: {field} is “{value ?? "nothing"}”, read as “{text}”");
            }
        }

        mistakes.AddRange(Enumerable.Repeat("an item that the document does not have", Math.Max(0, plan.Read.Items.Count - matched)));
        return new(right, uncertain, missed, mistakes, wrongUncertain, others);
    }

    /// <summary>The line of the table in docs/measurements.md.</summary>
    public string Line(string file, int items) => string.Create(CultureInfo.InvariantCulture,
        $"| {file} | {items} | {All} | {Share(Right)} | {Share(Uncertain)} | {Share(Missed)} | {Share(WrongUncertain)} | {Mistakes.Count} |");

    private string Share(int count) => string.Create(CultureInfo.InvariantCulture, $"{100m * count / All:0.0} %");
}
