using System.Diagnostics;

namespace Plimsoll.Cli.Tests.Kit;

/// <summary>What Poppler says of a PDF; a test that asks is skipped where Poppler is not installed.</summary>
internal static class PdfInfo
{
    public static async Task<string> OfAsync(string file)
    {
        Process? process = null;
        try
        {
            process = Process.Start(new ProcessStartInfo("pdfinfo", [file]) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdfinfo of poppler-utils is not installed.");
        }

        using (process)
        {
            var output = await process!.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return output;
        }
    }
}
