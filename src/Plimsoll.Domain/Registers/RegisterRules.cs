using System.Globalization;

namespace Plimsoll.Domain.Registers;

public sealed partial record Register
{
    /// <summary>Refuses a register that could not be kept, whatever schemes it has.</summary>
    /// <exception cref="RuleBrokenException">
    /// The name is missing, it is above itself, an appetite says nothing or a category has two, a stage has no word, or a
    /// review comes less than monthly or more than every five years.
    /// </exception>
    public Register Validated()
    {
        List<RuleBroken> broken = [];
        if (string.IsNullOrWhiteSpace(Name))
            broken.Add(new("Name", "Give the register’s name"));
        if (Parent == Id)
            broken.Add(new("Register above", "A register cannot be above itself; choose another"));
        if (Appetite is { Threshold: null, Cells.Count: 0 })
            broken.Add(new("Appetite", "Give the highest rating within appetite, or mark the cells within it"));
        if (AppetiteByCategory.Any(a => a.Appetite is { Threshold: null, Cells.Count: 0 }))
            broken.Add(new("Appetite", "Give the highest rating within appetite of each category that differs"));
        if (AppetiteByCategory.Select(a => a.Category).Distinct().Count() != AppetiteByCategory.Count)
            broken.Add(new("Appetite", "Give each category one appetite"));
        if (AppetiteByCategory.Select(a => a.Appetite).Append(Appetite).Any(a => a?.Threshold < 0))
            broken.Add(new("Appetite", "Give a rating of 0 or more"));
        if (Stages is not null)
            broken.AddRange(Stages.Broken());
        foreach (var months in ReviewCycle.MonthsByBand.Values.Append(ReviewCycle.DefaultMonths).Where(m => m is < 1 or > 60).Distinct())
            broken.Add(new("Review cycle", $"{months.ToString(CultureInfo.InvariantCulture)} is no number of months between reviews; give 1 to 60"));
        return broken.Count == 0 ? this : throw new RuleBrokenException(broken);
    }
}
