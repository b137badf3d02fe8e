using Plimsoll.Web.Addresses;

namespace Plimsoll.Web.Forms;

/// <summary>
/// The name of a field in a form, which follows from the name by which rules speak of it: "Merge into" is "merge-into".
/// So a broken rule finds its field without a table of its own.
/// </summary>
internal static class FormNames
{
    /// <summary>The name of the field that a broken rule speaks of; the top of the page for one that concerns the whole.</summary>
    public static string Of(RuleBroken broken) => broken.Field.Length == 0 ? "main" : RegisterAddresses.SlugOf(broken.Field);
}
