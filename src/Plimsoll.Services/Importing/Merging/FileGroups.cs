using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Merging;

/// <summary>
/// Tells which of several files belong together: a list of actions goes with the register whose items it names most, and
/// registers are read one after another, as two of them are two registers or two editions of one.
/// </summary>
public static class FileGroups
{
    /// <summary>The files in groups to read as one, in their order.</summary>
    /// <param name="alone">A plan of each file alone.</param>
    public static IReadOnlyList<IReadOnlyList<ImportFile>> Of(IReadOnlyList<ImportPlan> alone)
    {
        var groups = alone.Where(p => !p.Read.IsActionList).Select(p => (p.Read, Files: new List<ImportFile>(p.Files))).ToList();
        List<List<ImportFile>> lists = [];
        foreach (var list in alone.Where(p => p.Read.IsActionList))
        {
            var own = groups.Select(g => (g.Files, Shared: Shared(g.Read, list.Read))).OrderByDescending(g => g.Shared).FirstOrDefault();
            if (own.Shared > 0)
                own.Files.AddRange(list.Files);
            else
                lists.Add([.. list.Files]);
        }

        return [.. groups.Select(g => g.Files), .. lists];
    }

    /// <summary>How many items of a list a register has, by printed reference.</summary>
    private static int Shared(RecognisedRegister register, RecognisedRegister list)
    {
        var has = register.Items.Where(i => i.Reference.Confidence >= 1).Select(i => i.Reference.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return list.Items.Count(i => i.Reference.Confidence >= 1 && has.Contains(i.Reference.Value));
    }
}
