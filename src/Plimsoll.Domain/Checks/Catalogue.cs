namespace Plimsoll.Domain.Checks;

/// <summary>
/// Every check that Plimsoll knows: on imports and on the live register. <c>docs/checks.md</c> is printed from it.
/// A code stays for ever, as findings in the journal name it.
/// </summary>
public static class Catalogue
{
    private const Severity Note = Severity.Note, Warning = Severity.Warning, Error = Severity.Error;

    private static readonly CheckDefinition[] Scores =
    [
        new("label-level-mismatch", Error, "The label printed beside a level is another level's label.",
            "Ask the owner which was meant, then correct the label or re-assess.", true, ScoreChecks.LabelAgainstLevel),
        new("rating-grid-mismatch", Error, "The rating is not what the scheme's grid gives for the impact and likelihood, or no cell of the grid has it.",
            "Check the three numbers with the owner; re-assess with the right ones.", true, ScoreChecks.RatingAgainstGrid),
        new("not-scored", Warning, "A live item has no residual rating.",
            "Assess it, or close it if it is no longer a risk.", true, ScoreChecks.NotScored),
        new("residual-worse-than-inherent", Error, "The residual rating is worse than the inherent one: controls cannot make a risk worse.",
            "Correct the inherent or the residual assessment.", true, ScoreChecks.ResidualWorseThanInherent),
        new("forecast-not-better", Warning, "The forecast is not better than the residual rating although actions are open.",
            "Ask what the actions are to achieve; change the forecast, the actions or the response.", true, ForecastChecks.NotBetter),
        new("forecast-passed", Warning, "The date of the forecast has passed and the residual rating has not reached it.",
            "Set a new forecast and say why the old one was missed.", true, ForecastChecks.Passed),
        new("assessed-after-report", Warning, "An assessment is dated after the report that prints it.",
            "Check the date; a score for a future day is a forecast.", true, ScoreChecks.AssessedAfterReport),
    ];

    private static readonly CheckDefinition[] Composites =
    [
        new("weights-not-100", Error, "The weights of a composite's sub-risks do not make 100 %, or one is missing.",
            "Weight the sub-risks again.", true, CompositeChecks.WeightsMake100),
        new("overall-mismatch", Error, "The printed overall rating is not the one computed from the weighted sub-risks.",
            "Check the weights and the sub-risks' ratings.", true, CompositeChecks.OverallAgainstComputed),
        new("overall-agrees", Note, "The printed overall rating equals the one computed from the weighted sub-risks.",
            "Nothing.", true, CompositeChecks.OverallAgrees),
    ];

    private static readonly CheckDefinition[] Numbers =
    [
        new("number-gap", Warning, "A number is missing in the run of an item's controls and actions.",
            "Find out whether an entry was lost, or renumber.", true, NumberChecks.Gaps),
        new("number-repeated", Warning, "Two controls or actions of an item have the same number.",
            "Renumber one of them.", true, NumberChecks.Repeats),
    ];

    private static readonly CheckDefinition[] Ownership =
    [
        new("no-owner", Error, "A live item has no owner.", "Name the post that answers for it.", true, OwnershipChecks.NoOwner),
        new("post-title-variant", Warning, "One post seems to be printed under several titles.",
            "Decide on the title of today; keep the others as other titles of the post.", true, OwnershipChecks.TitleVariants),
    ];

    private static readonly CheckDefinition[] Actions =
    [
        new("action-overdue", Error, "The target of an open action has passed.", "Complete it, report progress, or move the date with a reason.", true, ActionChecks.Overdue),
        new("action-redated-often", Warning, "The target of an action has moved more than twice.", "Challenge whether the action is right and resourced.", true, ActionChecks.RedatedOften),
        new("no-target", Warning, "An open action has no target date.", "Give it one.", true, ActionChecks.NoTarget),
        new("no-progress", Warning, "Nothing has been reported on an open action since the last report.", "Ask its manager for progress.", true, ActionChecks.NoProgress),
        new("circular-action", Warning, "An action only says that the existing ones go on.", "Say what will be done that is not done yet, or drop it.", true, ActionChecks.Circular),
        new("completed-still-listed", Warning, "Progress says that the work is done, yet it is listed as further action.", "Complete the action; if it now runs, make it a control.", true, ActionChecks.CompletedStillListed),
    ];

    private static readonly CheckDefinition[] Reviews =
    [
        new("review-overdue", Warning, "The review of an item is overdue.", "Review it, with or without change.", false, ReviewChecks.Overdue),
    ];

    private static readonly CheckDefinition[] Reading =
    [
        new("reference-inferred", Note, "The source prints no reference; one was given by position.", "Correct it if the body uses another.", true),
        new("title-inferred", Note, "The source prints no title; the opening words of the description serve.", "Give it a short title.", true),
        new("score-inferred", Warning, "Part of a score is missing or damaged; it was worked out from the rest.", "Check it against the original document.", true),
        new("level-unknown", Warning, "A printed level does not exist in the register's scheme.", "Check the value, or the scheme.", true),
        new("score-blank", Warning, "The source has a place for this score and leaves it blank.", "Find out whether it was assessed.", true),
        new("damaged-cell", Warning, "A cell is damaged: text of neighbouring cells run together, split, or broken letters.", "Check the value against the original document.", true),
        new("text-joined", Note, "A text that was parted across rows or pages was put together again.", "Check that the join reads well.", true),
        new("date-not-understood", Warning, "Words in a date field are not a date that can be read.", "Give a date.", true),
        new("date-ditto", Note, "A ditto mark stands for the date above it.", "Nothing, if it is right.", true),
        new("date-shared", Note, "One date is printed for a group of entries; each of them was given it.", "Give each its own date if they differ.", true),
        new("date-missing", Warning, "The source prints no date here.", "Give one if it is known.", true),
        new("date-label-varies", Note, "The same date is called Target, Original or Revised in different places.", "Nothing, if it is right.", true),
        new("progress-moved", Warning, "Progress stood beside one action but speaks of another; it was put with the one it speaks of.", "Check with the manager.", true),
        new("several-in-one-cell", Warning, "Several entries share one cell; they were parted.", "Check that each has its own date.", true),
        new("owner-joined", Note, "Several owners share one cell; they were parted.", "Check the owners.", true),
        new("heading-missing", Note, "A section has no heading where other items have one.", "Nothing, if its content is right.", true),
        new("values-differ", Warning, "The source says the same thing twice, differently.", "Decide which is right.", true),
        new("printed-twice", Warning, "The same value is printed on two rows and seems to belong to one.", "Check who is meant and when.", true),
        new("kept-as-extra", Note, "Text that no field takes was kept as it is.", "Move it where it belongs, or leave it.", true),
        new("not-attached", Warning, "A part of the source could not be tied to an item.", "Attach it by hand.", true),
        new("source-doubt", Warning, "The file hides, deletes or holds something that was read otherwise than it shows, or could not be read.", "Look at the file there.", true),
        new("source-note", Note, "The file was read in a way that its look does not tell.", "Nothing, if it is right.", true),
        new("parts-missing", Warning, "A composite was read without all of its parts; its ratings were kept as they are printed.", "Read the whole register in, or weight the parts that are there.", true),
        new("scheme-assumed", Note, "The source does not print its scoring scheme; the one that fits its scores was taken.", "Check the scheme's levels and bands.", true),
        new("older-edition", Note, "The file is an older edition than the register speaks of; items that it has get only their scores of then.", "Nothing, if the dates are right.", true),
        new("closed-undated", Warning, "The source says that an item is closed, and not since when.", "Ask when and why it was closed.", true),
        new("category-new", Note, "The body has no category of this name; it is made with the import.", "Choose one that is here if that is meant.", true),
        new("category-alike", Note, "A category is named otherwise than the body's own that it was taken for.", "Choose another if that is not meant.", true),
        new("not-a-risk", Warning, "Rows of a file are issues, assumptions, dependencies or decisions, and no risks; they were left out.", "Say that a row is an item if it is one.", true),
        new("several-registers", Note, "The file holds several registers; they were read as one, in groups.", "Choose which tables are read, if each is to be a register of its own.", true),
        new("order-differs", Note, "The items do not stand in the order that the source claims.", "Nothing; papers order them again.", true),
        new("withheld", Note, "The source withholds this item; its number stays as a gap.", "Nothing.", true),
    ];

    /// <summary>All definitions by what they concern, those of the live register first.</summary>
    public static IReadOnlyList<CheckSubject> Subjects { get; } =
    [
        new("Scores", Scores), new("Composites", Composites), new("Numbers", Numbers), new("Ownership", Ownership),
        new("Actions", Actions), new("Reviews", Reviews), new("Reading a file", Reading),
    ];

    /// <summary>All definitions, in the order of their subjects.</summary>
    public static IReadOnlyList<CheckDefinition> All { get; } = [.. Subjects.SelectMany(s => s.Checks)];

    private static readonly Dictionary<string, CheckDefinition> ByCode = All.ToDictionary(d => d.Code);

    /// <summary>The definition of a code.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such code.</exception>
    public static CheckDefinition Of(string code) => ByCode[code];

    /// <summary>Runs every live check, worst first, then by item. No item makes it throw: empty, unscored, without a scheme.</summary>
    public static IReadOnlyList<Finding> Run(RegisterView register) => Run(register, All);

    /// <summary>Runs the live checks that concern what a file says: those that reading it raises too.</summary>
    public static IReadOnlyList<Finding> RunOnImport(RegisterView register) => Run(register, All.Where(d => d.OnImport));

    private static IReadOnlyList<Finding> Run(RegisterView register, IEnumerable<CheckDefinition> checks) =>
        Ordered(checks.Where(d => d.Live is not null).SelectMany(d => d.Live!(register)));

    /// <summary>Findings in the order in which they are shown: worst first, then by item and code.</summary>
    public static IReadOnlyList<Finding> Ordered(IEnumerable<Finding> findings)
    {
        // Items have many findings: each reference is put in its place once.
        List<Finding> all = [.. findings];
        var places = all.Select(f => f.Item ?? "").Distinct().Order(ReferenceOrder.Instance).Select((reference, at) => (reference, at)).ToDictionary(p => p.reference, p => p.at);
        return [.. all.OrderByDescending(f => f.Severity).ThenBy(f => places[f.Item ?? ""]).ThenBy(f => f.Code, StringComparer.Ordinal)];
    }
}
