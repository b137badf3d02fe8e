using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Cli.Printing;

/// <summary>Prints a register's items as a table.</summary>
internal static class ItemsPrint
{
    public static void Write(TextWriter to, RegisterView view)
    {
        var words = view.Stages;
        var table = new TextTable("Ref", "Title", words.Inherent, words.Residual, words.Forecast, "Owner", "Controls", "Actions");
        foreach (var item in view.Items)
            table.Add(
                item.Reference, Title(item), Rating(view, item, Stage.Inherent), Rating(view, item, Stage.Residual), Rating(view, item, Stage.Forecast),
                string.Join(", ", view.NamesOf(item.Owners)), $"{item.Controls.Count}", $"{item.Actions.Count}");
        foreach (var withheld in view.Withheld)
            table.Add(withheld.Reference, $"Withheld: {withheld.Exemption.Printed}", "", "", "", "", "", "");
        table.Write(to);
        foreach (var composite in view.Items.Where(i => i.Composite is not null))
            if (view.CompositeOf(composite, Stage.Residual) is { Rating: { } total } rating)
                to.WriteLine($"{composite.Reference} overall {words.Residual.ToLowerInvariant()}: "
                    + string.Join(" + ", rating.Terms.Select(t => t.Weight is { } w ? $"{w:0.##} % × {t.Assessment.Rating:0.##}" : $"{t.Contribution:0.##}")) + $" = {total:0.##}");
    }

    private static string Title(Item item) => item.Status is ItemStatus.Closed or ItemStatus.Merged ? $"{item.Title} ({item.Status.ToString().ToLowerInvariant()})" : item.Title;

    private static string Rating(RegisterView view, Item item, Stage stage) =>
        view.Current(item, stage) is { Rating: { } rating } assessment
            ? $"{view.SchemeOf(item, assessment).Print(rating, assessment.Impact, assessment.Likelihood)} {view.BandOf(item, assessment)!.Name}"
            : stage == Stage.Residual ? "not scored" : "–";
}
