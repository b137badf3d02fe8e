using System.Globalization;
using System.Security.Cryptography;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Organisations;

/// <summary>The body's crest on its papers. Administrators set it; it is kept as evidence is, under its SHA-256.</summary>
public sealed class CrestService(Workspace workspace, OrganisationService bodies, PdfWriter pdf)
{
    /// <summary>The largest picture, in bytes: 200 KB, because every paper carries it.</summary>
    public const int LargestLength = 200 * 1000;

    private const int LeastSide = 40, MostSide = 4000, LongestDescription = 200;

    /// <summary>Sets the crest, in the place of the one before.</summary>
    /// <param name="actor">An administrator.</param>
    /// <param name="from">The version of the body that the actor saw.</param>
    /// <param name="content">A PNG or JPEG file.</param>
    /// <param name="description">What it shows, for those who do not see it.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <exception cref="RuleBrokenException">It is no such picture, too large, or without a description.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the body first.</exception>
    public async Task SetAsync(Actor actor, int from, byte[] content, string description, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var english = CultureInfo.GetCultureInfo("en-GB");
        if (content.Length == 0)
            throw new RuleBrokenException("Picture", "Choose a picture");
        if (content.Length > LargestLength)
            throw new RuleBrokenException("Picture", string.Create(english, $"The picture has {content.Length / 1000:N0} KB; choose one of at most {LargestLength / 1000} KB, because every paper carries it"));
        if (PictureSize.Of(content) is not { } size)
            throw new RuleBrokenException("Picture", "The file is no PNG or JPEG picture, or is damaged; save the crest as PNG and choose that");
        if (Math.Min(size.Width, size.Height) < LeastSide || Math.Max(size.Width, size.Height) > MostSide)
            throw new RuleBrokenException("Picture", string.Create(english, $"The picture is {size.Width} by {size.Height} points; each side must have {LeastSide} to {MostSide}"));
        description = description.Trim();
        if (description.Length is 0 or > LongestDescription)
            throw new RuleBrokenException("Description", $"Say in at most {LongestDescription} characters what the crest shows, for example Arms of the Council");
        var crest = new Crest(Convert.ToHexStringLower(SHA256.HashData(content)), size.MediaType, size.Width, size.Height, description);
        await TryAsync(new(content, crest.MediaType, crest.Width, crest.Height, description), cancellation);

        // The content first, then what names it: a file that nothing names does no harm.
        await workspace.Database.Evidence.PutAsync(workspace.Organisation, crest.MediaType == "image/png" ? "crest.png" : "crest.jpg", crest.MediaType, content, cancellation);
        await bodies.ChangeAsync(actor, from, "set crest", null, body => body with { Crest = crest }, cancellation);
    }

    /// <summary>Takes the crest off the papers; sealed packs keep theirs.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the body first.</exception>
    public Task RemoveAsync(Actor actor, int from, CancellationToken cancellation = default) =>
        bodies.ChangeAsync(actor, from, "remove crest", null, body => body with { Crest = null }, cancellation);

    /// <summary>The picture as it is kept; null for none.</summary>
    public async Task<(Crest Crest, byte[] Content)?> FindAsync(Actor actor, CancellationToken cancellation = default) =>
        (await bodies.FindAsync(actor, cancellation))?.Document.Crest is { } crest
        && await workspace.Database.Evidence.GetAsync(workspace.Organisation, crest.Sha256, cancellation) is { } content
            ? (crest, content) : null;

    /// <summary>Sets a page with it: a picture that the typesetter refuses would stop every paper.</summary>
    private async Task TryAsync(Picture picture, CancellationToken cancellation)
    {
        try
        {
            await pdf.WriteAsync(new Paper { Title = "Crest", Crest = picture }, Stream.Null, cancellation);
        }
        catch (PdfRefusedException)
        {
            throw new RuleBrokenException("Picture", "The picture cannot be printed, because it is damaged or of a rare kind; save the crest as PNG again and choose that");
        }
        catch (Exception failure) when (failure is PdfUnavailableException or PdfFailedException)
        {
            // Without a typesetter no PDF is made here; the other formats take the picture as it is.
        }
    }
}
