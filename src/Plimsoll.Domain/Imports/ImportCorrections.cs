namespace Plimsoll.Domain.Imports;

/// <summary>
/// What a person put right in the reading of a file: given with the file, it is applied before anything is planned, and
/// what speaks of the layout is remembered with the import for the next file of the same shape.
/// </summary>
public sealed record ImportCorrections
{
    /// <summary>Nothing put right.</summary>
    public static ImportCorrections None { get; } = new();

    /// <summary>What columns and labels hold.</summary>
    public IReadOnlyList<FieldCorrection> Fields { get; init; } = [];

    /// <summary>Places of rows, as the reading prints them, that are no items.</summary>
    public IReadOnlyList<string> NotItems { get; init; } = [];

    /// <summary>Places of rows that are items, although the reading takes them for something else.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Places of rows that say more of the item above them.</summary>
    public IReadOnlyList<string> MoreOfItem { get; init; } = [];

    /// <summary>Words to read instead of those that stand in a cell.</summary>
    public IReadOnlyList<ValueCorrection> Values { get; init; } = [];

    /// <summary>Which level of the scheme words stand for.</summary>
    public IReadOnlyList<LevelCorrection> Levels { get; init; } = [];

    /// <summary>Which post, board or person words stand for.</summary>
    public IReadOnlyList<PartyCorrection> Parties { get; init; } = [];

    /// <summary>The same by name, for a party that may be new; also words that name nobody.</summary>
    public IReadOnlyList<NamedPartyCorrection> NamedParties { get; init; } = [];

    /// <summary>Which categories words stand for.</summary>
    public IReadOnlyList<CategoryCorrection> Categories { get; init; } = [];

    /// <summary>Places of tables that are not read: each of several registers in a file can so be read into a register of its own.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];

    /// <summary>Which item of the register an item of the file is.</summary>
    public IReadOnlyList<MatchCorrection> Matches { get; init; } = [];

    /// <summary>The scheme that a new register takes; null to take the one that the file prints or that fits.</summary>
    public SchemeId? Scheme { get; init; }

    /// <summary>The key of the shipped scheme that a new register takes a copy of; null for none.</summary>
    public string? ShippedScheme { get; init; }

    /// <summary>The day on which undated scores were true, in words; null for what the file says.</summary>
    public string? AsAt { get; init; }

    /// <summary>Whether nothing was put right.</summary>
    public bool IsEmpty => Fields.Count + NotItems.Count + Items.Count + MoreOfItem.Count + Values.Count + Levels.Count + Parties.Count
        + NamedParties.Count + Categories.Count + NotRead.Count + Matches.Count == 0 && Scheme is null && ShippedScheme is null && AsAt is null;

    /// <summary>
    /// What holds for the next file of this shape: the layout, the levels, the posts and boards. Cells, rows, matches and the
    /// date belong to one file; people stay out, as the journal keeps no names (ADR 7).
    /// </summary>
    public ImportCorrections Lasting => new()
    {
        Fields = Fields,
        Levels = Levels,
        Parties = [.. Parties.Where(p => p.Party.Kind != PartyKind.Person)],
        NamedParties = [.. NamedParties.Where(p => p.Kind != PartyKind.Person)],
        Categories = Categories,
        Scheme = Scheme,
        ShippedScheme = ShippedScheme,
    };

    /// <summary>With what somebody said of a row; null to read it as the reading takes it.</summary>
    /// <param name="place">The row's place, as the reading prints it.</param>
    /// <param name="meaning">What it is.</param>
    public ImportCorrections WithRow(string place, RowMeaning? meaning) => this with
    {
        NotItems = SetOf(NotItems, place, meaning == RowMeaning.NotAnItem),
        Items = SetOf(Items, place, meaning == RowMeaning.Item),
        MoreOfItem = SetOf(MoreOfItem, place, meaning == RowMeaning.MoreOfItem),
    };

    /// <summary>These, and where they say nothing, the earlier ones.</summary>
    public ImportCorrections Over(ImportCorrections earlier) => this with
    {
        Fields = [.. Fields, .. earlier.Fields.Where(e => Fields.All(f => !f.Label.Equals(e.Label, StringComparison.OrdinalIgnoreCase)))],
        NotItems = [.. NotItems.Union(earlier.NotItems).Except(Items).Except(MoreOfItem)],
        Items = [.. Items.Union(earlier.Items).Except(NotItems).Except(MoreOfItem)],
        MoreOfItem = [.. MoreOfItem.Union(earlier.MoreOfItem).Except(NotItems).Except(Items)],
        Values = [.. Values, .. earlier.Values.Where(e => Values.All(v => v.Place != e.Place))],
        Levels = [.. Levels, .. earlier.Levels.Where(e => Levels.All(l => l.IsImpact != e.IsImpact || !l.Words.Equals(e.Words, StringComparison.OrdinalIgnoreCase)))],
        Parties = [.. Parties, .. earlier.Parties.Where(e => !NamesParty(e.Words))],
        NamedParties = [.. NamedParties, .. earlier.NamedParties.Where(e => !NamesParty(e.Words))],
        Categories = [.. Categories, .. earlier.Categories.Where(e => Categories.All(c => !c.Words.Equals(e.Words, StringComparison.OrdinalIgnoreCase)))],
        NotRead = [.. NotRead.Union(earlier.NotRead)],
        Matches = [.. Matches, .. earlier.Matches.Where(e => Matches.All(m => m.Reference != e.Reference))],
        Scheme = Scheme ?? (ShippedScheme is null ? earlier.Scheme : null),
        ShippedScheme = ShippedScheme ?? (Scheme is null ? earlier.ShippedScheme : null),
        AsAt = AsAt ?? earlier.AsAt,
    };

    private static IReadOnlyList<string> SetOf(IReadOnlyList<string> places, string place, bool holds) =>
        [.. places.Where(p => p != place), .. holds ? [place] : Array.Empty<string>()];

    private bool NamesParty(string words) => Parties.Any(p => p.Words.Equals(words, StringComparison.OrdinalIgnoreCase))
        || NamedParties.Any(p => p.Words.Equals(words, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a column or label holds.</summary>
/// <param name="Label">Its key as the reading prints it: group and header, "Inherent Risk › Impact", with "#2" behind a repeated one.</param>
/// <param name="Field">What it holds.</param>
/// <param name="Stage">Of which stage, for scores.</param>
public sealed record FieldCorrection(string Label, ImportField Field, Stage? Stage = null);

/// <summary>Words to read instead of those that stand in a cell.</summary>
/// <param name="Place">The cell, as the reading prints its place.</param>
/// <param name="Words">The words; empty to read nothing there.</param>
public sealed record ValueCorrection(string Place, string Words);

/// <summary>Which level of a scheme words stand for.</summary>
/// <param name="IsImpact">Whether of the impact, or of the likelihood.</param>
/// <param name="Words">The source's words; case does not matter.</param>
/// <param name="Value">The level's value.</param>
public sealed record LevelCorrection(bool IsImpact, string Words, decimal Value);

/// <summary>Which post, board or person words stand for.</summary>
/// <param name="Words">The source's words; case does not matter.</param>
/// <param name="Party">Who is meant.</param>
public sealed record PartyCorrection(string Words, Party Party);

/// <summary>Which post, board or person words stand for, by name.</summary>
/// <param name="Words">The source's words; case does not matter.</param>
/// <param name="Kind">What the party is; null when the words name nobody: "To be confirmed".</param>
/// <param name="Name">Its name: that of one that is here, or of a new one; empty for nobody.</param>
public sealed record NamedPartyCorrection(string Words, PartyKind? Kind, string Name = "");

/// <summary>Which category words stand for.</summary>
/// <param name="Words">The source's words; case does not matter.</param>
/// <param name="Name">The name of the category: one that is here, or a new one; empty for none.</param>
public sealed record CategoryCorrection(string Words, string Name);

/// <summary>What somebody said that a row is.</summary>
public enum RowMeaning
{
    /// <summary>An item.</summary>
    Item,

    /// <summary>More of the item above.</summary>
    MoreOfItem,

    /// <summary>No item: nothing of it is read.</summary>
    NotAnItem,
}

/// <summary>Which item of the register an item of the file is.</summary>
/// <param name="Reference">Its reference as read.</param>
/// <param name="Item">The item; null for a new one.</param>
public sealed record MatchCorrection(string Reference, ItemId? Item);
