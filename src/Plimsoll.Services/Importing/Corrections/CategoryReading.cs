using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>Words that name a category in the files of an import, and which category is meant.</summary>
/// <param name="Words">The words as they stand.</param>
/// <param name="Count">How often they stand there.</param>
/// <param name="First">Where they stand first.</param>
/// <param name="Name">The name of the category that they were tied to; empty for none.</param>
/// <param name="IsNew">Whether that category would be made.</param>
public sealed record CategoryReading(string Words, int Count, Place First, string Name, bool IsNew)
{
    /// <summary>All of a plan, in the order in which they stand.</summary>
    public static IReadOnlyList<CategoryReading> Of(ImportPlan plan)
    {
        var here = plan.CategoriesHere.Select(c => c.Id).ToHashSet();
        return [.. plan.Read.Items.Select(i => i.Category).OfType<Recognition.Recognised<string>>().GroupBy(c => c.Value.Trim(), StringComparer.OrdinalIgnoreCase).Select(g =>
        {
            var category = plan.Categories.GetValueOrDefault(g.Key) is { } id ? plan.View.Organisation.Categories.FirstOrDefault(c => c.Id == id) : null;
            return new CategoryReading(g.Key, g.Count(), g.First().Place, category?.Name ?? "", category is not null && !here.Contains(category.Id));
        })];
    }
}
