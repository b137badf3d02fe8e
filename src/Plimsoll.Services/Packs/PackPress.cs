using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Packs;

/// <summary>
/// Makes the files of a pack from a workspace that ends at one position of the journal: the same position gives the same
/// bytes, whoever asks and whenever. Who may ask is decided before.
/// </summary>
internal sealed class PackPress(Workspace then, PdfWriter pdf, PackContents contents)
{
    /// <summary>Reads everything in the registers of the pack; the public version is made with what anybody may read.</summary>
    private static readonly Actor Maker = new("pack", Rights.Read | Rights.ReadExempt);

    private readonly PaperService papers = new(then, new RegisterService(then), pdf);

    /// <summary>The files that are to be made.</summary>
    public async Task<IReadOnlyList<PlannedFile>> PlanAsync(CancellationToken cancellation) =>
        PackPlan.Of(contents, (await then.ImageAsync(cancellation: cancellation)).All<Domain.Registers.Register>());

    /// <summary>Makes every file of both versions, the public ones first.</summary>
    /// <param name="progress">Told how many of how many are made.</param>
    /// <param name="cancellation">Stops between two files, or within a PDF.</param>
    public async IAsyncEnumerable<(SealedFile File, byte[] Content)> PrintAllAsync(
        IProgress<(int Done, int Of)>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var plan = await PlanAsync(cancellation);
        var versions = Enum.GetValues<PackVersion>();
        var done = 0;
        foreach (var version in versions)
            foreach (var planned in plan)
            {
                cancellation.ThrowIfCancellationRequested();
                var content = await PrintAsync(version, planned, cancellation);
                progress?.Report((++done, versions.Length * plan.Count));
                yield return (new SealedFile(
                    version, planned.Register, planned.Kind, planned.Name, planned.MediaType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)))
                {
                    Paper = planned.Paper?.Name, Also = planned.Also,
                }, content);
            }
    }

    /// <summary>Makes one file.</summary>
    /// <exception cref="RuleBrokenException">There was no such register at the day that the pack shows.</exception>
    /// <exception cref="PdfUnavailableException">The typesetter is not installed.</exception>
    public async Task<byte[]> PrintAsync(PackVersion version, PlannedFile file, CancellationToken cancellation)
    {
        var image = await then.ImageAsync(cancellation: cancellation);
        var request = new PaperRequest
        {
            Kind = file.Kind is null ? PaperKind.Register : PaperService.Kinds[file.Kind],
            Public = version == PackVersion.Public,
            Committee = contents.Committee.Length > 0 ? contents.Committee : null,
            MeetingDate = contents.Meeting,
            Purpose = contents.Purpose.Length > 0 ? contents.Purpose : null,
            Author = contents.Author is { } author ? image.Find<Post>(DomainCodec.Text(author.Value))?.Title : null,
            CompareWith = contents.ComparedWith,
            HeadHash = image.Head.Hash,
            Title = file.Paper?.Name,
            Also = file.Also,
            Filter = file.Paper is { } paper ? then.Filter(image, paper) : PaperFilter.None,
        };
        var asAt = contents.AsAt is { } day ? AsAt.EndOf(day) : null;
        using var output = new MemoryStream();
        try
        {
            if (file.Format == PaperFormat.Json)
                await JsonSerializer.SerializeAsync(output, (await papers.FilesAsync(Maker, file.Register, request, asAt, cancellation))[0], RegisterExport.Type, cancellation);
            else
                await papers.WriteAsync(Maker, file.Register, request, file.Format, output, asAt, cancellation);
        }
        catch (KeyNotFoundException) when (asAt is not null)
        {
            var name = image.Get<Domain.Registers.Register>(DomainCodec.Text(file.Register.Value)).Name;
            throw new RuleBrokenException("As at", $"{name} was not kept here yet on {asAt}; choose a later day, or leave the register out");
        }

        return output.ToArray();
    }
}
