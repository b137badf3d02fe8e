using System.Reflection;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Packs;

/// <summary>The files that a pack is to hold, by name.</summary>
/// <param name="Register">The register it shows.</param>
/// <param name="Kind">Which paper, by its key; null for the data of the register.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Name">Its name: register and kind, or the further paper's name, and format; nothing of what is inside.</param>
public sealed record PlannedFile(RegisterId Register, string? Kind, PaperFormat Format, string Name)
{
    /// <summary>The further paper that it is; null for a paper of one whole register.</summary>
    public PackPaper? Paper { get; init; }

    /// <summary>Further registers that it shows.</summary>
    public IReadOnlyList<RegisterId> Also => Paper is null ? [] : [.. Paper.Registers.Skip(1)];

    /// <summary>What it is, for whoever serves it.</summary>
    public string MediaType => Format switch
    {
        PaperFormat.Html => "text/html",
        PaperFormat.Pdf => "application/pdf",
        PaperFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        PaperFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        PaperFormat.Csv => "text/csv",
        _ => "application/json",
    };
}

/// <summary>The one way in which the files of packs are chosen and named, and the program that makes them.</summary>
public static class PackPlan
{
    /// <summary>This program: files that another one made may be set otherwise.</summary>
    public static string Program { get; } =
        typeof(PackPlan).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The files of each version: the papers by register, kind and format, each register followed by its data as CSV and JSON; then the further papers.</summary>
    /// <param name="contents">What is in the pack.</param>
    /// <param name="registers">Its registers, which give the files their names.</param>
    public static IReadOnlyList<PlannedFile> Of(PackContents contents, IEnumerable<Register> registers)
    {
        var names = registers.ToDictionary(r => r.Id, r => r.Name);
        List<PlannedFile> files = [];
        HashSet<string> slugs = [];
        foreach (var register in contents.Registers)
        {
            var slug = Slug.Free(Slug.Of(names[register], "register"), slugs.Contains);
            slugs.Add(slug);
            files.AddRange(contents.Kinds.SelectMany(kind => contents.Formats.Select(format =>
                new PlannedFile(register, kind, FormatOf(format), $"{slug}-{kind}.{EndingOf(FormatOf(format))}"))));
            files.AddRange(new[] { PaperFormat.Csv, PaperFormat.Json }.Select(format => new PlannedFile(register, null, format, $"{slug}.{EndingOf(format)}")));
        }

        foreach (var paper in contents.Papers)
        {
            var slug = Slug.Free(Slug.Of(paper.Name, "paper"), taken => files.Any(f => f.Name.StartsWith(taken + ".", StringComparison.Ordinal)));
            files.AddRange(contents.Formats.Select(format =>
                new PlannedFile(paper.Registers[0], paper.Kind, FormatOf(format), $"{slug}.{EndingOf(FormatOf(format))}") { Paper = paper }));
        }

        return files;
    }

    private static string EndingOf(PaperFormat format) => format.ToString().ToLowerInvariant();

    private static PaperFormat FormatOf(PackFormat format) => format switch
    {
        PackFormat.Html => PaperFormat.Html,
        PackFormat.Pdf => PaperFormat.Pdf,
        PackFormat.Docx => PaperFormat.Docx,
        _ => PaperFormat.Xlsx,
    };
}
