using Plimsoll.Domain.Checks;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>Compares the controls of both places. The deep dive's list is whole where the table has cut its entries.</summary>
internal static class ControlReconciliation
{
    private const double Same = 0.9;

    public static void Merge(DeepDiveSection section, RecognisedItem item, List<Finding> findings)
    {
        if (section.Controls.Count == 0)
            return;
        var deep = section.Controls.Select(Control).ToList();
        var table = item.Controls.ToList();
        var all = Wording.Letters(string.Concat(deep.Select(d => d.Text.Value)));
        var left = table.Where(t => !Holds(all, t.Text.Value) && !deep.Exists(d => Wording.Likeness(t.Text.Value, d.Text.Value) >= Same)).ToList();
        Compare(table, deep, findings);

        // Numbers are printed in the table only.
        foreach (var control in deep)
            control.Number = table.FirstOrDefault(t => Wording.Likeness(t.Text.Value, control.Text.Value) >= Same)?.Number ?? control.Number;
        item.Controls.Clear();
        item.Controls.AddRange(deep);
        item.Controls.AddRange(left);
        foreach (var control in left)
            findings.Add(new("values-differ", "A control of the table is not in the deep dive's list; it was kept", null, control.Text.Place.ToString()));
    }

    private static void Compare(List<RecognisedControl> table, List<RecognisedControl> deep, List<Finding> findings)
    {
        if (table.Count == 0)
            return;
        var all = Wording.Letters(string.Concat(table.Select(t => t.Text.Value)));
        foreach (var control in deep)
        {
            var match = table.MaxBy(t => Wording.Likeness(t.Text.Value, control.Text.Value))!;
            var likeness = Wording.Likeness(match.Text.Value, control.Text.Value);
            if (likeness == 1 || Holds(all, control.Text.Value))
                continue;
            findings.Add(likeness >= Same
                ? new("values-differ", $"A control reads differently in the table ({match.Text.Place}) and in the deep dive; the deep dive's words were taken", null, control.Text.Place.ToString())
                : new("values-differ", "A control of the deep dive is not in the table", null, control.Text.Place.ToString()));
        }

        if (table.Count != deep.Count)
            findings.Add(new("text-joined", $"The table's controls are cut into {table.Count}, the deep dive lists {deep.Count}; the deep dive's list was taken", null, deep[0].Text.Place.ToString()));
    }

    /// <summary>Whether the letters of an entry stand in the other list, however that is cut.</summary>
    private static bool Holds(string all, string entry) => Wording.Letters(entry) is { Length: > 0 } letters && all.Contains(letters, StringComparison.Ordinal);

    private static RecognisedControl Control(Recognised<string> text)
    {
        var (number, bare) = Numbered.Part(text);
        return new RecognisedControl { Number = number, Text = bare };
    }
}
