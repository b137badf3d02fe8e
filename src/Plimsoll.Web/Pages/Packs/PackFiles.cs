using Plimsoll.Domain.Packs;
using Plimsoll.Services.Packs;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>The files of one version of a pack, as a table of papers by register.</summary>
/// <param name="Registers">Each register by its name with its papers, and their files.</param>
internal sealed record PackFiles(IReadOnlyList<PackFiles.OfRegister> Registers)
{
    /// <summary>A register's papers; its data last.</summary>
    internal sealed record OfRegister(string Name, IReadOnlyList<OfPaper> Papers);

    /// <summary>A paper in its formats.</summary>
    internal sealed record OfPaper(string Title, IReadOnlyList<File> Files);

    /// <summary>A file; size and SHA-256 are not known of a draft's.</summary>
    internal sealed record File(string Name, string Href, long? Length, string? Sha256);

    /// <summary>Of a sealed pack.</summary>
    public static PackFiles Of(IEnumerable<SealedFile> files, IReadOnlyList<Register> registers, Func<string, string> href) =>
        Of(files.Select(f => (f.Register, f.Kind, f.Paper, new File(f.Name, href(f.Name), f.Length, f.Sha256))), registers);

    /// <summary>Of a draft.</summary>
    public static PackFiles Of(IEnumerable<PlannedFile> files, IReadOnlyList<Register> registers, Func<string, string> href) =>
        Of(files.Select(f => (f.Register, f.Kind, f.Paper?.Name, new File(f.Name, href(f.Name), null, null))), registers);

    private static PackFiles Of(IEnumerable<(RegisterId Register, string? Kind, string? Paper, File File)> files, IReadOnlyList<Register> registers)
    {
        var all = files.ToLookup(f => f.Paper is null);
        return new(
        [
            .. all[true].GroupBy(f => f.Register).Select(r => new OfRegister(
                registers.First(known => known.Id == r.Key).Name,
                [.. r.GroupBy(f => f.Kind).Select(k => new OfPaper(PackWords.OfKind(k.Key), [.. k.Select(f => f.File)]))])),
            .. all[false].Any()
                ? [new OfRegister(T["Further papers"], [.. all[false].GroupBy(f => f.Paper).Select(p => new OfPaper(p.Key!, [.. p.Select(f => f.File)]))])]
                : Array.Empty<OfRegister>(),
        ]);
    }
}
