using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>
/// A few pages look as they did when a person last looked at them: nothing may differ but what the smoothing of edges makes.
/// They are kept small and grey in the folder "Reference". A page that is meant to look otherwise is written anew by running
/// these tests with PLIMSOLL_REFERENCE=write, and looked at before it is kept.
/// </summary>
public sealed class ReferencePicturesTests : IAsyncDisposable
{
    /// <summary>A point may be so many grey levels lighter or darker than in the picture, as another version of the renderer smooths edges otherwise.</summary>
    private const int Smoothing = 48;

    /// <summary>So many points of a thousand may differ by more: a figure that changed is more.</summary>
    private const double MostOfThousand = 0.5;

    private readonly PdfWriter pdf = new();

    [Theory]
    [InlineData(PaperKind.InFocus, 2)]
    [InlineData(PaperKind.Register, 1)]
    [InlineData(PaperKind.Summary, 2)]
    [InlineData(PaperKind.ActionPlan, 2)]
    [InlineData(PaperKind.DeepDive, 1)]
    public async Task Page_looksAsItDid(PaperKind kind, int page)
    {
        var register = kind == PaperKind.Register ? FullSizeRegister.Strategic() : FullSizeRegister.Corporate();
        var paper = PaperBuilder.Build(register.View(), new() { Kind = kind, OnlyInFocus = false, HasCover = kind is PaperKind.Summary or PaperKind.ActionPlan, Recommendations = kind is PaperKind.Summary ? ["That it be noted."] : [] });
        using var output = new MemoryStream();
        await pdf.WriteAsync(paper, output, TestContext.Current.CancellationToken);
        var drawn = await DrawnAsync(output.ToArray(), page);

        var file = Path.Combine(Folder(), $"{kind}-{page}.png");
        if (Environment.GetEnvironmentVariable("PLIMSOLL_REFERENCE") == "write")
            await File.WriteAllBytesAsync(file, drawn, TestContext.Current.CancellationToken);

        var (width, height, grey) = Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        var (drawnWidth, drawnHeight, drawnGrey) = Read(drawn);
        Assert.Equal((width, height), (drawnWidth, drawnHeight));
        var different = grey.Zip(drawnGrey, (one, other) => Math.Abs(one - other)).Count(difference => difference > Smoothing);
        Assert.True(different * 1000.0 / grey.Length <= MostOfThousand, $"{different} of {grey.Length} points of {kind}, page {page}, are not as in {file}; see the class for how it is written anew");
    }

    public ValueTask DisposeAsync() => pdf.DisposeAsync();

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Reference");

    private static async Task<byte[]> DrawnAsync(byte[] file, int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        Process? process = null;
        try
        {
            process = Process.Start(new ProcessStartInfo("pdftoppm", ["-png", "-gray", "-r", "30", "-f", number, "-l", number, "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftoppm of poppler-utils is not installed.");
        }

        using (process)
        {
            using var picture = new MemoryStream();
            var (reading, errors) = (process!.StandardOutput.BaseStream.CopyToAsync(picture), process.StandardError.ReadToEndAsync());
            await process.StandardInput.BaseStream.WriteAsync(file);
            process.StandardInput.Close();
            await reading;
            _ = await errors;
            return picture.ToArray();
        }
    }

    /// <summary>The points of a grey PNG, or of one in colours that are all grey, of 8 bits (ISO/IEC 15948): chunks, inflated, and each line's filter undone.</summary>
    private static (int Width, int Height, byte[] Grey) Read(byte[] picture)
    {
        using var packed = new MemoryStream();
        var (width, height, step) = (Number(16), Number(20), picture[25] == 2 ? 3 : 1);
        Assert.Equal((8, 0), (picture[24], picture[28]));
        for (var at = 8; at < picture.Length; at += 12 + Number(at))
        {
            if (picture.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                packed.Write(picture, at + 8, Number(at));
        }

        packed.Position = 0;
        using var points = new ZLibStream(packed, CompressionMode.Decompress);
        var line = width * step;
        var all = new byte[line * height];
        for (var y = 0; y < height; y++)
        {
            var filter = points.ReadByte();
            points.ReadExactly(all, y * line, line);
            for (var x = 0; x < line; x++)
            {
                int left = At(x - step, y), above = At(x, y - 1), corner = At(x - step, y - 1);
                all[y * line + x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Nearest(left, above, corner) });
            }
        }

        return (width, height, [.. all.Where((_, i) => i % step == 0)]);

        int At(int x, int y) => x < 0 || y < 0 ? 0 : all[y * line + x];

        int Number(int at) => BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(at));
    }

    private static int Nearest(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
