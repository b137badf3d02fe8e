using Plimsoll.Services.Items;

namespace Plimsoll.Web.Pages.Items;

/// <summary>Tells whose changes were put together with one's own.</summary>
internal static class MergedWords
{
    /// <summary>", together with what Ada Quill changed meanwhile"; nothing when nobody did.</summary>
    public static string Of(Changed done) =>
        done.MergedWith.Count == 0 ? "" : T[$", together with what {string.Join(", ", done.MergedWith.Select(m => m.By).Distinct())} changed meanwhile"];
}
