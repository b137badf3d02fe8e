using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Parties;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Reads the owners and managers of cells. A large register names few people many times: each text is taken apart once.</summary>
internal sealed partial class PartyCells
{
    private const double JoinedParties = 0.7;

    private readonly Dictionary<string, IReadOnlyList<string>> parted = new(StringComparer.Ordinal);

    /// <summary>Adds those whom a cell names, and who are not there yet.</summary>
    public void Add(List<Recognised<string>> to, SourceCell cell)
    {
        if (LevelCell.IsNothing(cell.Text))
            return;
        if (!parted.TryGetValue(cell.Text, out var names))
            parted[cell.Text] = names = PartyWords.Split(CellText.Flow(cell));
        foreach (var name in names)
        {
            if (!to.Exists(t => t.Value.Equals(name, StringComparison.OrdinalIgnoreCase)))
                to.Add(new(name, cell.Place, name == cell.Text ? null : cell.Text, Joined().IsMatch(name) ? JoinedParties : 1));
        }
    }

    /// <summary>"Project Managers &amp; Procurement": two, or one team. "Head of Waste and Parks" is one.</summary>
    [GeneratedRegex(@"^(?!.*\b(?:of|for)\b).*(?:&|\band\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();
}
