using System.Globalization;
using Plimsoll.Domain.Sources;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Gathers the values of which a reading is not sure.</summary>
internal static class Uncertainties
{
    public static IReadOnlyList<UncertainValue> Of(RecognisedRegister read) => [.. read.Items.SelectMany(Of)];

    private static IEnumerable<UncertainValue> Of(RecognisedItem item)
    {
        List<UncertainValue> found = [];
        Look("reference", item.Reference);
        Look("title", item.Title);
        Look("description", item.Description);
        Look("cause", item.Cause);
        Look("event", item.Event);
        Look("weight", item.Weight);
        Look("response", item.Response);
        Look("opened", item.Opened);
        Look("status", item.Status);
        Look("category", item.Category);
        Look("closure.on", item.Ended);
        Each("consequences", item.Consequences);
        Each("opportunities", item.Opportunities);
        Each("owners", item.Owners);
        Each("managers", item.Managers);
        Each("priorities", item.Priorities);
        Each("comments", item.Comments);
        foreach (var score in item.Assessments)
        {
            var stage = $"assessments.{score.Stage.ToString().ToLowerInvariant()}";
            Look($"{stage}.date", score.Date);
            Look($"{stage}.impact", score.Impact);
            Look($"{stage}.likelihood", score.Likelihood);
            Look($"{stage}.rating", score.Rating);
            Look($"{stage}.rating", score.Band);
        }

        for (var at = 0; at < item.Controls.Count; at++)
        {
            Look($"controls[{at}].text", item.Controls[at].Text);
            Look($"controls[{at}].implemented", item.Controls[at].Implemented);
        }

        for (var at = 0; at < item.Actions.Count; at++)
        {
            Look($"actions[{at}].text", item.Actions[at].Text);
            Look($"actions[{at}].target", item.Actions[at].Target);
            if (item.Actions[at].Complete is { Value: true } done)
                Look($"actions[{at}].status", new Recognised<string>("Complete", done.Place, done.Words, done.Confidence));
            Each($"actions[{at}].owners", item.Actions[at].Owners);
            Each($"actions[{at}].managers", item.Actions[at].Managers);
        }

        return found;

        void Each(string field, List<Recognised<string>> values)
        {
            for (var at = 0; at < values.Count; at++)
                Look($"{field}[{at}]", values[at]);
        }

        void Look<T>(string field, Recognised<T>? value)
        {
            if (value is { Confidence: < SourceValue.Sure })
                found.Add(new(item.Reference.Value, field, Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "", value.Words, value.Place, value.Confidence));
        }
    }
}
