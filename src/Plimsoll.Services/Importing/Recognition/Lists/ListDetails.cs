using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Reviews;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Importing.Recognition.Lists;

/// <summary>The sheets of what belongs to items: each row names its item by its reference.</summary>
internal sealed class ListDetails(RecognisedRegister register, IReadOnlyDictionary<Stage, string> stages)
{
    private readonly Dictionary<string, RecognisedItem> items = register.Items.GroupBy(i => i.Reference.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a sheet; false when it is none of these.</summary>
    public bool Read(SourceTable table)
    {
        if (ListSheet.Of(table, "Reference", "Stage", "Impact", "Likelihood", "Rating", "From its parts") is { } assessments)
            Each(assessments, Assess);
        else if (ListSheet.Of(table, "Reference", "Control", "Points", "Effectiveness") is { } controls)
            Each(controls, Control);
        else if (ListSheet.Of(table, "Reference", "Action", "Original target", "Why it moved", "Current position") is { } actions && actions.IndexOf("Answered by") < 0)
            Each(actions, Act);
        else if (ListSheet.Of(table, "Reference", "Date: first day", "Comment") is { } comments)
            Each(comments, Comment);
        else if (ListSheet.Of(table, "Reference", "Reviewed on", "Outcome") is { } reviews)
            Each(reviews, Review);
        else
            return false;
        return true;
    }

    private void Each(ListSheet sheet, Action<ListRow, RecognisedItem> read)
    {
        foreach (var row in sheet.Rows)
        {
            if (items.GetValueOrDefault(row["Reference"]) is { } item)
            {
                read(row, item);
                continue;
            }

            ListItems.Leave(row, register, "names no item of the list");
            if (row["Reference"].Length > 0)
                register.Findings.Add(new Finding("not-attached", $"“{row["Reference"]}” is no item of this workbook; its row was left out", null, row.PlaceOf("Reference").ToString()));
        }
    }

    private void Assess(ListRow row, RecognisedItem item)
    {
        var stage = stages.FirstOrDefault(s => s.Value == row["Stage"], new(Stage.Residual, "")).Key;
        var scheme = register.Schemes.Find(s => s.Kind == item.Kind);
        item.Assessments.Add(new()
        {
            Stage = stage,
            IsComputed = row["From its parts"] == "Yes",
            Date = row.Text("Date"),
            Impact = row.Number("Impact") ?? Coded("Impact", mark => scheme?.Impacts.FirstOrDefault(l => l.Code == mark)?.Value),
            Likelihood = row.Number("Likelihood") ?? Coded("Likelihood", mark => scheme?.Likelihoods.FirstOrDefault(l => l.Code == mark)?.Value),
            Rating = row.Number("Rating"),
            Rationale = row.Text("Rationale"),
        });

        Recognised<decimal>? Coded(string header, Func<string, decimal?> value) => row.Value(header, value);
    }

    private static void Control(ListRow row, RecognisedItem item)
    {
        if (row.Text("Control") is not { } text)
            return;
        var control = new RecognisedControl
        {
            Number = row["No."],
            Text = text,
            Implemented = row.Text("Date implemented"),
            Effectiveness = row.Value("Effectiveness", words => ListWords.Named<Effectiveness>(words, Printed.Effectiveness)),
            Retired = row.Day("No longer in place since"),
            Exemption = ListWords.Exempt(row, "Exempt"),
        };
        control.Owners.AddRange(ListWords.Names(row, "Owner"));
        control.Parts.AddRange(row["Points"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('\r').Split(' ', 2) is [var number, var words]
            ? (number, new Recognised<string>(words, row.PlaceOf("Points"))) : ("", new Recognised<string>(line, row.PlaceOf("Points")))));
        foreach (var words in ListWords.Entries(row, "Assurance"))
        {
            if (ListWords.Assured(words.Value) is { } assurance)
                control.Assurances.Add(new(assurance, words.Place, words.Value));
            else
                item.Extra.Add(("Assurance", words));
        }

        item.Controls.Add(control);
    }

    private static void Act(ListRow row, RecognisedItem item)
    {
        if (row.Text("Action") is not { } text)
            return;
        var action = new RecognisedAction
        {
            Number = row["No."],
            Text = text,
            Target = row.Text("Target date"),
            Status = row.Value("Status", words => ListWords.Named<ActionStatus>(words, status => status.ToString())),
            Ended = row.Day("Ended"),
            ExpectedImpact = row.Number("Expected impact"),
            ExpectedLikelihood = row.Number("Expected likelihood"),
            Exemption = ListWords.Exempt(row, "Exempt"),
        };
        action.Managers.AddRange(ListWords.Names(row, "Manager"));
        action.Owners.AddRange(ListWords.Names(row, "Owner"));
        action.Outcomes.AddRange(ListWords.Entries(row, "Outcomes / results"));
        foreach (var moved in ListWords.Entries(row, "Why it moved"))
        {
            if (ListWords.Moved(moved.Value) is var (target, reason))
            {
                action.EarlierTargets.Add(moved with { Value = target });
                action.WhyMoved.Add(reason);
            }
        }

        foreach (var report in ListWords.Entries(row, "Current position"))
        {
            var (date, words) = ListWords.Dated(report.Value);
            action.Progress.Add(report with { Value = words });
            action.ProgressDates.Add(date);
        }

        item.Actions.Add(action);
    }

    private static void Comment(ListRow row, RecognisedItem item)
    {
        if (row.Text("Comment") is not { } text)
            return;
        item.Comments.Add(text);
        item.CommentDates.Add(row["Date"]);
    }

    private static void Review(ListRow row, RecognisedItem item)
    {
        if (row.Day("Reviewed on") is { } day)
            item.Reviews.Add(new(new Review(day.Value, null, row["Outcome"] == "Changed", row["Note"]), day.Place));
    }
}
