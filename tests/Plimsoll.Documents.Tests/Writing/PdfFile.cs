using System.Diagnostics;
using System.Text;

namespace Plimsoll.Documents.Tests.Writing;

/// <summary>A PDF as Poppler sees it; tests that need it are skipped where Poppler is not installed.</summary>
internal sealed class PdfFile(byte[] bytes)
{
    public string Info => Run("pdfinfo", "-");

    public string Metadata => Run("pdfinfo", "-meta", "-");

    public string Structure => Run("pdfinfo", "-struct-text", "-");

    public string Text => Run("pdftotext", "-layout", "-enc", "UTF-8", "-", "-");

    /// <summary>The text without white space, hyphens at line ends and break opportunities.</summary>
    public string Letters => Squeeze(Run("pdftotext", "-raw", "-enc", "UTF-8", "-", "-"));

    public int Pages => int.Parse(Info.Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..], System.Globalization.CultureInfo.InvariantCulture);

    public static string Squeeze(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u200b' or '\u00ad' or '-' or '\u2010')));

    private string Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{tool} of poppler-utils is not installed.");
        }
        using (process)
        {
            var output = process!.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardInput.BaseStream.Write(bytes);
            process.StandardInput.Close();
            process.WaitForExit();
            _ = errors.Result;
            return output.Result;
        }
    }
}
