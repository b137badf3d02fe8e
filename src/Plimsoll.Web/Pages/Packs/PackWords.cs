using Plimsoll.Domain.Packs;
using Plimsoll.Web.Pages.Papers;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>The words that pages use for packs.</summary>
internal static class PackWords
{
    public static string Of(PackStatus status) => status switch
    {
        PackStatus.Draft => T["Draft", "pack"],
        PackStatus.Discarded => T["Thrown away"],
        PackStatus.Sealed => T["Sealed"],
        PackStatus.Published => T["Published"],
        PackStatus.Withdrawn => T["Withdrawn"],
        _ => T["Superseded"],
    };

    /// <summary>How far a pack has come, as one of the tags of the theme.</summary>
    public static string TagOf(PackStatus status) => status switch
    {
        PackStatus.Published => "govuk-tag govuk-tag--green",
        PackStatus.Sealed => "govuk-tag",
        PackStatus.Draft => "govuk-tag govuk-tag--yellow",
        _ => "govuk-tag govuk-tag--grey",
    };

    public static string Of(PackFormat format) => OfFile("." + format.ToString().ToLowerInvariant());

    /// <summary>The format of a file by its ending.</summary>
    public static string OfFile(string name) => Path.GetExtension(name) switch
    {
        ".html" => T["Web page"],
        ".pdf" => "PDF",
        ".docx" => "Word",
        ".xlsx" => "Excel",
        ".csv" => "CSV",
        _ => "JSON",
    };

    /// <summary>A kind of paper by its key; null stands for the data of a register.</summary>
    public static string OfKind(string? kind) => kind is null ? T["Data"] : PaperName.All.FirstOrDefault(n => n.Key == kind)?.Title ?? kind;

    public static string Of(PackVersion version) => version == PackVersion.Public ? "public" : "exempt";

    /// <summary>The version of an address; null when there is none of that name.</summary>
    public static PackVersion? Read(string version) => version switch
    {
        "public" => PackVersion.Public,
        "exempt" => PackVersion.Exempt,
        _ => null,
    };

    /// <summary>"Audit Committee, 7 December 2026"; what is not said is left out, "No meeting named" when nothing is.</summary>
    public static string Meeting(PackContents contents)
    {
        var parts = new[] { contents.Committee, contents.Meeting is { } day ? Dates.Long(day) : "" }.Where(p => p.Length > 0).ToList();
        return parts.Count == 0 ? T["No meeting named"] : string.Join(", ", parts);
    }

    /// <summary>The day whose end the papers show.</summary>
    public static string AsAt(PackContents contents, DateTimeOffset? sealedOn) =>
        contents.AsAt is { } day ? Dates.Long(day) : sealedOn is { } moment ? Dates.Moment(moment) : T["The day of sealing"];
}
