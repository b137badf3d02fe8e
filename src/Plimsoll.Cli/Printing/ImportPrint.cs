using System.Globalization;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Importing;

namespace Plimsoll.Cli.Printing;

/// <summary>Prints what was read from a file and what is wrong with it.</summary>
internal static class ImportPrint
{
    public static void Write(TextWriter to, ImportPlan plan, bool dryRun)
    {
        var view = plan.View;
        to.WriteLine($"{string.Join(", ", plan.Files.Select(f => f.Name))}: {plan.Read.Recogniser}, {Count(view.Items.Count(i => i.Kind == ItemKind.Risk), "risk")} and {Count(view.Items.Count(i => i.Kind == ItemKind.Opportunity), "opportunity", "opportunities")}");
        to.WriteLine();
        ItemsPrint.Write(to, view);
        to.WriteLine();
        var actions = view.Items.Sum(i => i.Actions.Count);
        to.WriteLine($"{Count(view.Items.Sum(i => i.Controls.Count), "control")}, {Count(actions, "action")}, {Count(view.Items.Sum(i => i.Assessments.Count), "assessment")}; "
            + "of the pieces of the document " + string.Join(", ", plan.Read.Account.Counts.OrderBy(c => c.Key).Select(c => $"{c.Value} {Word(c.Key)}")));
        to.WriteLine();
        FindingsPrint.Write(to, plan.Findings);
        to.WriteLine();
        to.WriteLine(Outcome(plan, dryRun));
    }

    private static string Outcome(ImportPlan plan, bool dryRun)
    {
        var name = plan.View.Register.Name;
        if (!plan.ChangesAnything)
            return $"{name} says all this already; nothing changed";
        var what = $"{Count(plan.New.Count, "new item")}, {plan.Changed.Count} changed, {plan.Unchanged} unchanged"
            + (plan.Moved.Count == 0 ? "" : $"; rating moved: {string.Join(", ", plan.Moved)}")
            + (plan.Gone.Count == 0 ? "" : $"; not in the file, and left as they are: {string.Join(", ", plan.Gone)}");
        return dryRun ? $"Nothing was recorded. Into {name} would go: {what}" : $"Recorded in {name}: {what}";
    }

    private static string Word(Services.Importing.Recognition.SourceUse use) => use switch
    {
        Services.Importing.Recognition.SourceUse.Used => "used",
        Services.Importing.Recognition.SourceUse.Heading => "headings",
        Services.Importing.Recognition.SourceUse.Repeated => "repeated",
        Services.Importing.Recognition.SourceUse.Guidance => "guidance",
        Services.Importing.Recognition.SourceUse.KeptAsExtra => "kept as extra",
        _ => "ignored",
    };

    private static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
