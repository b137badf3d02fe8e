using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Several registers in one file, each under a heading or on a sheet of its own: a directorate each, say. They are read as one, the
/// items of each in a group that bears its heading; whoever wants a register of each leaves out the others.
/// </summary>
internal sealed class SeveralRegisters
{
    private readonly List<(SourceHeading Heading, IReadOnlyList<RecognisedItem> Items)> registers = [];

    /// <summary>Notes the items of a table and the heading that it stands under; those under "Closed risks" are no register of their own.</summary>
    public void Add(SourceHeading? heading, IReadOnlyList<RecognisedItem> items)
    {
        if (heading is not null && items.Count > 0 && Closures.Over(heading.Text, heading.Place) is null)
            registers.Add((heading, items));
    }

    /// <summary>Groups the items by their headings, where there are several.</summary>
    /// <param name="register">To say so in.</param>
    /// <param name="again">Items that stand in another table too: a table of these is no register of its own.</param>
    public void Settle(RecognisedRegister register, IReadOnlySet<RecognisedItem> again)
    {
        registers.RemoveAll(r => r.Items.Any(again.Contains));
        var named = registers.GroupBy(r => r.Heading.Text.Trim(), StringComparer.OrdinalIgnoreCase).ToList();
        if (named.Count < 2)
            return;
        foreach (var (heading, items) in registers)
        {
            foreach (var item in items.Where(i => i.Extra.TrueForAll(e => e.Label != "Group")))
                item.Extra.Add(("Group", new(heading.Text.Trim(), heading.Place)));
        }

        register.Findings.Add(new("several-registers",
            $"{named.Count} registers stand in tables of their own and were read as one, in groups: {string.Join(", ", named.Select(n => $"“{n.Key}” ({n.Sum(r => r.Items.Count)})"))}",
            null, registers[0].Heading.Place.ToString()));
        Renumber(register);
    }

    /// <summary>The name of a sheet is that of one of the registers, and not of them all.</summary>
    public void Unname(RecognisedRegister register)
    {
        if (register.Name is { Place.Sheet: { } sheet } && registers.Select(r => r.Heading.Place.Sheet).Distinct().Count() > 1 && registers.Exists(r => r.Heading.Place.Sheet == sheet))
            register.Name = null;
    }

    /// <summary>References that each register counts from the beginning are told apart by its heading.</summary>
    private void Renumber(RecognisedRegister register)
    {
        var groups = registers.SelectMany(r => r.Items.Select(i => (Item: i, r.Heading))).Where(i => i.Item.Reference.Value.Length > 0)
            .GroupBy(i => i.Item.Reference.Value, StringComparer.OrdinalIgnoreCase).Where(g => g.Select(i => i.Heading.Text).Distinct().Count() > 1).ToList();
        foreach (var (item, heading) in groups.SelectMany(g => g))
            item.Reference = item.Reference with { Value = $"{heading.Text.Trim()} {item.Reference.Value}", Words = item.Reference.Words ?? item.Reference.Value };
        if (groups.Count > 0)
        {
            var named = string.Join(", ", groups.Take(5).Select(g => $"“{g.Key}”"));
            register.Findings.Add(new("reference-inferred", Sentence.Counted(groups.Count,
                $"{groups.Count} reference stands in several of the registers ({named}); each has the heading of its register before it",
                $"{groups.Count} references stand in several of the registers ({named}); each has the heading of its register before it"),
                null, groups[0].First().Item.Reference.Place.ToString()));
        }
    }
}
