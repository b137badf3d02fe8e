using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Sources;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>What holds for all items of an import: whom words name, and which year a date without one is of.</summary>
internal sealed record AssemblyContext(PartyResolver Parties, FinancialYear Year, bool IsYearKnown, Action<Finding> Found)
{
    /// <summary>Which words of which fields were told once already.</summary>
    public HashSet<(string Field, string Words)> Told { get; } = [];
}

/// <summary>Takes the values of one item as they were read, and keeps of each where it stands, its words, and how sure it is.</summary>
internal sealed class SourcedValues(AssemblyContext context, string reference)
{
    private readonly List<SourceValue> sources = [];

    /// <summary>Where everything that was taken stands.</summary>
    public IReadOnlyList<SourceValue> All => sources;

    public void Place<T>(string field, Recognised<T> value, string? words) =>
        sources.Add(new SourceValue(field, value.Place.ToString(), words, value.Confidence));

    public string Text(string field, Recognised<string> value)
    {
        Place(field, value, value.Words == value.Value ? null : value.Words);
        return value.Value;
    }

    public T? Kept<T>(string field, Recognised<T>? value)
        where T : struct
    {
        if (value is not null)
            Place(field, value, value.Words);
        return value?.Value;
    }

    public Exemption? Marking(string field, Recognised<Exemption>? value)
    {
        if (value is not null)
            Place(field, value, value.Words);
        return value?.Value;
    }

    /// <summary>Texts that were read; those that stand there when none were.</summary>
    public IReadOnlyList<string> Texts(string field, List<Recognised<string>> values, IReadOnlyList<string> before) =>
        values.Count == 0 ? before : [.. values.Select((v, i) => Text($"{field}[{i}]", v))];

    /// <summary>Parties that were read; those that stand there when none were. The words of an owner may be a person's name: they stay out of the journal (ADR 7).</summary>
    public IReadOnlyList<Party> Parties(string field, List<Recognised<string>> values, IReadOnlyList<Party> before) =>
        values.Count == 0 ? before : [.. values.Where(v => !context.Parties.IsNobody(v.Value)).Select((v, i) =>
        {
            Place(values.Count == 1 ? field : $"{field}[{i}]", v, null);
            return context.Parties.Of(v.Value);
        }).Distinct()];

    public Timing Date(string field, Recognised<string>? words)
    {
        if (words is null)
            return Timing.None;
        var date = Timing.Read(words.Value, context.Year);

        // "31 March" is a day of the year that the document speaks of, and of no other.
        if (!context.IsYearKnown && date.IsApproximate && !Timing.Read(words.Value).IsUnderstood)
            date = Timing.None with { Words = words.Value };
        Place(field, words, words.Words == words.Value ? null : words.Words);
        // The same words of one column of scores are told once, not of every item.
        if (!date.IsUnderstood && date.Words.Length > 0 && (!field.StartsWith("assessments", StringComparison.Ordinal) || context.Told.Add((field, date.Words))))
            context.Found(new Finding("date-not-understood", $"“{date.Words}” is not a date that can be read", reference, words.Place.ToString()));
        return date;
    }

    /// <summary>The date of one of several texts, whose words stand at the same places.</summary>
    public Timing Said(List<string> dates, int at) => dates.ElementAtOrDefault(at) is { Length: > 0 } words ? Timing.Read(words, context.Year) : Timing.None;
}
