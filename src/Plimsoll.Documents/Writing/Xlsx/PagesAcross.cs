using Plimsoll.Documents.Sheets;

namespace Plimsoll.Documents.Writing.Xlsx;

/// <summary>How a sheet falls on pages of A4 across, so that no print is too small to read.</summary>
internal static class PagesAcross
{
    // Widths of characters on a page: at full size, drawn a third smaller, 210 of them.
    private const double OnPage = 210;

    /// <summary>How many columns at the left stand on every page and stay in view.</summary>
    public static int Frozen(Sheet sheet)
    {
        var frozen = sheet.IsList ? sheet.Columns.TakeWhile(column => column.NamesRow).Count() : 0;
        return frozen == sheet.Columns.Count ? 0 : frozen;
    }

    /// <summary>How many pages stand side by side.</summary>
    public static int Of(Sheet sheet)
    {
        var widths = ColumnWidths.Of(sheet);
        var repeated = widths.Take(Frozen(sheet)).Sum();
        var rest = widths.Sum() - repeated;
        return Math.Max(1, (int)Math.Ceiling(rest / Math.Max(OnPage - repeated, OnPage / 4)));
    }

    /// <summary>How many hundredths of its size a sheet that is only to be read is drawn at, so that it is no wider than a page.</summary>
    public static int Scale(Sheet sheet) => (int)Math.Round(Math.Clamp(OnPage / 1.5 / ColumnWidths.Of(sheet).Sum() * 100, 40, 100));

    /// <summary>What stands on every page, as a formula: the header row, and the frozen columns.</summary>
    public static string Titles(Sheet sheet)
    {
        var name = SheetNames.Quoted(sheet.Name);
        var frozen = Frozen(sheet);
        return (frozen > 0 ? $"{name}!$A:${SheetNames.Letters(frozen)}," : "") + $"{name}!$1:$1";
    }
}
