using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>An action of a deep dive, and whether it prints an original or a revised target.</summary>
internal sealed record DeepDiveAction(RecognisedAction Action, bool IsRedated);

/// <summary>What a deep dive says of one risk, before it is tied to an item.</summary>
internal sealed class DeepDiveSection
{
    public List<FlowLine> TitleLines { get; } = [];

    public required Place Place { get; init; }

    public Recognised<decimal>? Weight { get; set; }

    /// <summary>Ratings of today by stage.</summary>
    public Dictionary<Stage, Recognised<decimal>> Ratings { get; } = [];

    /// <summary>Ratings of earlier years, with the words of the year.</summary>
    public List<(Stage Stage, Recognised<decimal> Rating, Recognised<string> Date)> Earlier { get; } = [];

    public List<Recognised<string>> Owners { get; } = [];

    public List<Recognised<string>> Managers { get; } = [];

    public List<Recognised<string>> Controls { get; } = [];

    public List<DeepDiveAction> Actions { get; } = [];

    /// <summary>Findings; the item is filled in when the section is tied to one.</summary>
    public List<Finding> Findings { get; } = [];

    public bool HasControlsLabel { get; set; }

    public Recognised<string> Title => TextFlow.Whole(TitleLines)!.AsText();

    /// <summary>A heading with a label alone is not a deep dive; two of its parts make it one.</summary>
    public bool IsDeepDive =>
        new[] { Ratings.Count > 0, Owners.Count > 0, HasControlsLabel, Actions.Count > 0 }.Count(has => has) >= 2;
}
