using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Importing.Parties;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>What was put right in one file and helps to read the next.</summary>
internal static class Remembering
{
    /// <summary>What of some corrections is kept with an import: nothing that belongs to one file alone, and no words that are a person's name (ADR 7).</summary>
    public static ImportCorrections Of(ImportCorrections corrections)
    {
        var lasting = corrections.Lasting;
        return lasting with
        {
            Parties = [.. lasting.Parties.Where(p => !IsPerson(p.Words))],
            NamedParties = [.. lasting.NamedParties.Where(p => !IsPerson(p.Words))],
        };
    }

    /// <summary>
    /// What holds for a file: all that was put right in the last one of its shape, and, for columns whose names nobody knows,
    /// what another file's column of that name was said to hold. Null for nothing.
    /// </summary>
    public static ImportCorrections? For(Actor actor, Image image, RecognisedRegister read)
    {
        var kept = image.All<ImportRecord>().Where(r => r.Undone is null && r.Corrections is not null && actor.May(Rights.Change, r.Register)).Reverse().ToList();
        var remembered = read.Shape is { } shape ? kept.Find(r => r.Shape == shape)?.Corrections ?? ImportCorrections.None : ImportCorrections.None;
        var unknown = read.Parts.SelectMany(p => p.Columns).Where(c => c.Field == ImportField.Extra).Select(c => c.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var earlier in kept)
            remembered = remembered.Over(new() { Fields = [.. earlier.Corrections!.Fields.Where(f => unknown.Contains(f.Label))] });
        return remembered.IsEmpty ? null : remembered;
    }

    private static bool IsPerson(string words) => PartyWords.KindOf(words).Kind == PartyKind.Person;
}
