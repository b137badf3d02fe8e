using Plimsoll.Services.Importing.Parties;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>The owners or managers in a cell.</summary>
internal static class OwnerCell
{
    private const double Parted = 0.9;

    /// <summary>Reads the parties, one each; several in one cell give a finding.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="boards">Boards that the document names elsewhere.</param>
    /// <param name="into">The owners or the managers of the item or action.</param>
    /// <param name="findings">Takes the finding.</param>
    public static void Read(FormCell cell, IReadOnlyCollection<string> boards, List<Recognised<string>> into, ItemFindings findings)
    {
        var parties = PartyWords.Split(cell.Text, boards);
        if (parties.Count < 2)
        {
            into.Add(new(parties.Count == 1 ? parties[0] : cell.Text, cell.Place, parties.Count == 1 && parties[0] == cell.Text ? null : cell.Text));
            return;
        }

        into.AddRange(parties.Select(party => new Recognised<string>(party, cell.Place, cell.Text, Parted)));
        findings.Add(
            "owner-joined",
            $"{ItemFindings.Quote(cell.Text)} names {parties.Count}: {string.Join("; ", parties)}.",
            cell.Place);
    }
}
