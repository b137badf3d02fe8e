namespace Plimsoll.Domain.Timings.Reading;

/// <summary>
/// The phrases that registers put around dates. A dash may stand between the words of a phrase ("on-going"). A phrase that
/// is not here makes the whole timing words that are not understood, which is the safe side.
/// </summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, Phrase[]> ByFirstWord = new (Meaning Meaning, Part Part, string Phrases)[]
    {
        (Meaning.From, default, "from; since; commencing; commenced; starting; starting from; started; effective from; with effect from; wef; w.e.f; commencing from"),
        (Meaning.By, default, "by; no later than; not later than; at the latest by; to be completed by; to be complete by; complete by; completed by; completion by; due by; on or before; by or before"),
        (Meaning.Before, default, "before; prior to; pre; ahead of; in advance of"),
        (Meaning.After, default, "after; post; following"),
        (Meaning.Throughout, default, "throughout; during; all through; for the whole of; over the course of; across; within"),
        (Meaning.Between, default, "between"),
        (Meaning.To, default, "to; until; till; up to; through to; up until; thru; ending"),
        (Meaning.And, default, "and"),
        (Meaning.Or, default, "or"),
        (Meaning.Ongoing, default, "ongoing; on going; continuing; continuous; continuously; continual; continues; rolling; permanent; business as usual; bau; as business as usual"),
        (Meaning.Beyond, default, "beyond; onward; onwards; thereafter; afterwards; later"),
        (Meaning.Done, default, "complete; completed; done; implemented; in place; already in place; achieved; delivered; finished; closed; actioned"),
        (Meaning.Recurring, default, "daily; weekly; fortnightly; monthly; bimonthly; bi monthly; two monthly; quarterly; termly; six monthly; half yearly; biannual; biannually; bi annual; bi annually; twice yearly; twice a year; annual; annually; yearly; per annum; biennial; biennially; every day; every week; every month; every quarter; every term; every year; each day; each week; each month; each quarter; each term; each year; once a year; once a month; recurring"),
        (Meaning.Approximately, default, "circa; c; ca; approx; approximately; around; about; estimated; est; provisional; provisionally; indicative; tbc; roughly; anticipated"),
        (Meaning.AtOnce, default, "immediate; immediately; immediate effect; with immediate effect; asap; as soon as possible; now; straight away"),
        (Meaning.Nothing, default, "refresh; refreshed; review; reviewed; reviewed at; next review; target; date; dates; deadline; due; due date; due for completion; revised; original; new; current; forecast; planned; scheduled; expected; proposed; agreed; implementation; completion; to be completed; to be complete; to be implemented; as at; as of; on; in; of; the; for; calendar year; date implemented; date completed; date of completion; date of implementation"),
        (Meaning.Part, Part.Early, "early; beginning of; beginning; start of; start; early part of"),
        (Meaning.Part, Part.Middle, "mid; middle of; mid way through; midway through"),
        (Meaning.Part, Part.Late, "late; latter part of; late in"),
        (Meaning.Part, Part.End, "end of; end; month end; month ending; end of month; end of the month; quarter end; end of the quarter; the end of"),
        (Meaning.Part, Part.YearEnd, "year end; financial year end; year ending; end of year"),
        (Meaning.Part, Part.WeekCommencing, "w/c; wc; week commencing; week beginning; w/b; week of; week starting"),
        (Meaning.Part, Part.WeekEnding, "w/e; week ending; week end"),
    }
    .SelectMany(row => row.Phrases.Split("; ").Select(phrase => new Phrase(Tokeniser.Cut(phrase)!, new Element(row.Meaning, null, row.Part))))
    .GroupBy(phrase => phrase.Tokens[0].Text, StringComparer.Ordinal)
    .ToDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Tokens.Count).ToArray(), StringComparer.Ordinal);

    /// <summary>The longest phrase that stands here, and moves past it; null when none does.</summary>
    public static Element? Read(TokenCursor at)
    {
        if (at.Next.Kind != TokenKind.Word || !ByFirstWord.TryGetValue(at.Next.Text, out var phrases))
        {
            return null;
        }

        foreach (var phrase in phrases)
        {
            if (phrase.LengthAt(at) is { } length)
            {
                at.Skip(length);
                return phrase.Element;
            }
        }

        return null;
    }

    private sealed record Phrase(List<Token> Tokens, Element Element)
    {
        public int? LengthAt(TokenCursor at)
        {
            var ahead = 0;
            foreach (var token in Tokens)
            {
                if (ahead > 0 && token.Kind == TokenKind.Word && at.Ahead(ahead).Kind == TokenKind.Dash && at.AtTightJoint(ahead))
                {
                    ahead++;
                }

                if (at.Ahead(ahead).Kind != token.Kind || at.Ahead(ahead).Text != token.Text)
                {
                    return null;
                }

                ahead++;
            }

            return ahead;
        }
    }
}
