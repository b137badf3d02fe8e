using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>The words of imports.</summary>
internal static class ImportWords
{
    /// <summary>What became of a piece of the source.</summary>
    public static string Of(SourceUse use) => use switch
    {
        SourceUse.Used => T["Used", "piece of a source"],
        SourceUse.Heading => T["Heading", "piece of a source"],
        SourceUse.Guidance => T["Guidance or example", "piece of a source"],
        SourceUse.Repeated => T["Repeated", "piece of a source"],
        SourceUse.KeptAsExtra => T["Kept as an extra field", "piece of a source"],
        _ => T["Ignored", "piece of a source"],
    };

    /// <summary>The same as a key of a record.</summary>
    public static string OfUse(string use) => Enum.TryParse<SourceUse>(use, out var known) ? Of(known) : use;
}
