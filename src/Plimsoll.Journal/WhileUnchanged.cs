using System.Collections.Concurrent;

namespace Plimsoll.Journal;

/// <summary>
/// Answers of the database, kept while nothing in it changes, whoever would change it. Where the database cannot say
/// cheaply that it did not change, everything is asked each time.
/// </summary>
/// <typeparam name="TKey">What is asked.</typeparam>
/// <typeparam name="T">The answer; it must not change once it was given.</typeparam>
/// <param name="database">The database.</param>
internal sealed class WhileUnchanged<TKey, T>(JournalDatabase database)
    where TKey : notnull
{
    private const int Most = 4096;
    private volatile Answers known = new(0);

    /// <summary>The answer as the database would give it now.</summary>
    /// <param name="key">What is asked.</param>
    /// <param name="ask">Asks the database.</param>
    public ValueTask<T> GetAsync(TKey key, Func<TKey, Task<T>> ask)
    {
        // The number is read before the question: what changes in between makes the next number another one.
        if (database.Mark() is not { } mark)
            return new(ask(key));
        return known is var held && held.Mark == mark && held.Values.TryGetValue(key, out var value) ? new(value) : AskAsync(mark, key, ask);
    }

    private async ValueTask<T> AskAsync(long mark, TKey key, Func<TKey, Task<T>> ask)
    {
        var value = await ask(key);
        var held = known;
        if (held.Mark != mark || held.Values.Count >= Most)
            known = held = new(mark);
        held.Values[key] = value;
        return value;
    }

    private sealed record Answers(long Mark)
    {
        public ConcurrentDictionary<TKey, T> Values { get; } = new();
    }
}
