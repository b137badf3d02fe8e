using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>What stands in one cell with a response: "TREAT – 1) Replace the valve 2) Line the cellar", "Transfer - insurance".</summary>
internal static partial class Responses
{
    private const double Likely = 0.7;
    private const int ShortestRest = 4;

    /// <summary>Keeps what a cell says behind its response: as actions where the register has no column for them, else beside the fields.</summary>
    public static void Rest(RecognisedItem item, LayoutColumn column, SourceCell cell, List<RecognisedAction> actions, bool hasActions, bool hasOwnLines)
    {
        var text = CellText.Flow(cell);
        if (First().Match(text) is not { Success: true } first || text[first.Length..].Trim() is not { Length: >= ShortestRest } rest)
            return;
        if (hasActions)
            item.Extra.Add((column.Label, CellText.Of(cell)));
        else
            actions.AddRange(CellText.Entries(cell with { Content = SourceText.Read(rest, cell.Place) }, hasOwnLines).Select(e => new RecognisedAction { Number = e.Number, Text = new(e.Text, cell.Place, cell.Text, Likely) }));
    }

    /// <summary>Takes the response that stands at the head of a list of actions, where no column told it.</summary>
    public static void AtHead(RecognisedItem item, SourceCell cell)
    {
        if (item.Response is null && InlineList.Read(CellText.Flow(cell)) is { Head: { Length: > 0 } head }
            && LayoutWords.Tokens(head) is [var word] && LayoutWords.Words.Responses.TryGetValue(word, out var response))
            item.Response = new(response, cell.Place, head);
    }

    [GeneratedRegex(@"^\s*\p{L}+\s*(?:[:–—;,-]\s*)?")]
    private static partial Regex First();
}
