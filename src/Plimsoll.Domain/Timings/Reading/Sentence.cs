namespace Plimsoll.Domain.Timings.Reading;

/// <summary>
/// The grammar of a timing, over its elements:
/// <code>
/// timing = { done | recurring | about } [ body ] { joint? (done | recurring | about) }
/// body   = at-once
///        | ongoing [ joint ] [ (from | by | to | throughout) … ]
///        | from term [ to term ] [ joint? (ongoing | beyond) ]
///        | (by | to | before | after) term
///        | [ throughout | between ] term [ (to | and | or) term ] [ joint? (ongoing | beyond) ]
/// joint  = "–" | "/" | "&amp;" | "and"
/// </code>
/// </summary>
internal sealed class Sentence(IReadOnlyList<Element> elements, FinancialYear? year)
{
    private readonly FinancialYear like = year ?? FinancialYear.Starting(2000);
    private int position;
    private bool isDone;
    private bool isRecurring;
    private bool isApproximate;
    private bool isOpenEnded;

    /// <summary>What the elements say, without words; null when they do not make sense together.</summary>
    public Timing? Read()
    {
        Flags();
        var saysSomething = isDone || isRecurring;
        Days days = default;
        if (position < elements.Count)
        {
            if (Body() is not { } body)
            {
                return null;
            }

            days = body;
            saysSomething = true;
            Flags();
        }
        else if (isRecurring && !isDone)
        {
            isOpenEnded = true;
        }

        return position < elements.Count || !saysSomething ? null : new Timing
        {
            Earliest = days.Earliest,
            Latest = days.Latest,
            IsOpenEnded = isOpenEnded,
            IsRecurring = isRecurring,
            IsApproximate = isApproximate || days.IsApproximate,
            IsDone = isDone,
            IsUnderstood = true,
        };
    }

    private readonly record struct Days(DateOnly? Earliest, DateOnly? Latest, bool IsApproximate)
    {
        public static Days Of(Span span) => new(span.First, span.Last, span.IsApproximate);
    }

    private Meaning? Next => position < elements.Count ? elements[position].Meaning : null;

    private bool NextIsJoint => Next is Meaning.Dash or Meaning.And;

    private bool Took(params ReadOnlySpan<Meaning> meanings)
    {
        if (Next is { } next && meanings.Contains(next))
        {
            position++;
            return true;
        }

        return false;
    }

    /// <summary>Flags, with a joint between or behind them ("Completed / ongoing", "March 2021 – complete").</summary>
    private void Flags()
    {
        while (true)
        {
            var start = position;
            if (position > 0 && NextIsJoint)
            {
                position++;
            }

            switch (Next)
            {
                case Meaning.Done:
                    isDone = true;
                    break;
                case Meaning.Recurring:
                    isRecurring = true;
                    break;
                case Meaning.Approximately:
                    isApproximate = true;
                    break;
                default:
                    // A joint stays for the range it may be part of; before a body after flags it is only a pause.
                    var isPause = start > 0 && position > start && IsFlag(elements[start - 1].Meaning) && position < elements.Count;
                    position = isPause ? position : start;
                    return;
            }

            position++;
        }
    }

    private static bool IsFlag(Meaning meaning) => meaning is Meaning.Done or Meaning.Recurring;

    private Days? Body()
    {
        if (Took(Meaning.AtOnce))
        {
            return default(Days);
        }

        return Took(Meaning.Ongoing) ? AfterOngoing() : Dated(mustSayHow: false);
    }

    private Days? AfterOngoing()
    {
        if (position == elements.Count || (IsFlagAhead() && !IsFollowedByDates()))
        {
            isOpenEnded = true;
            return default(Days);
        }

        if (NextIsJoint)
        {
            position++;
        }

        Flags();
        return Dated(mustSayHow: true);
    }

    private bool IsFlagAhead() =>
        position + (NextIsJoint ? 1 : 0) is var at && at < elements.Count
        && (IsFlag(elements[at].Meaning) || elements[at].Meaning == Meaning.Approximately);

    private bool IsFollowedByDates() => elements.Skip(position).Any(element => element.Meaning == Meaning.Term);

    /// <summary>The part with dates. "Ongoing March 2018" could mean its start or its end: after "ongoing" it must say how.</summary>
    private Days? Dated(bool mustSayHow) => Next switch
    {
        Meaning.From => TookThen(AfterFrom),
        Meaning.By or Meaning.To => TookThen(() => Single() is { } span ? new Days(null, span.Last, span.IsApproximate) : null),
        Meaning.Before => TookThen(() => Single() is { } span ? new Days(null, span.First.AddDays(-1), span.IsApproximate) : null),
        Meaning.After => TookThen(() => Single() is { } span ? Open(span.Last.AddDays(1), span.IsApproximate) : null),
        Meaning.Throughout or Meaning.Between => TookThen(Closed),
        _ => mustSayHow ? null : Closed(),
    };

    private Days? TookThen(Func<Days?> rest)
    {
        position++;
        return rest();
    }

    private Days Open(DateOnly earliest, bool approximate)
    {
        isOpenEnded = true;
        return new Days(earliest, null, approximate);
    }

    private Days? AfterFrom()
    {
        var start = position;
        if (Single() is { } from)
        {
            GoesOn();
            if (position == elements.Count || !IsRangeAhead())
            {
                return Open(from.First, from.IsApproximate);
            }
        }

        position = start;
        isOpenEnded = false;
        return Closed();
    }

    private bool IsRangeAhead() => Next is Meaning.Dash or Meaning.To or Meaning.And or Meaning.Or
        && position + 1 < elements.Count && elements[position + 1].Meaning is Meaning.Term or Meaning.Approximately;

    private Days? Closed()
    {
        if (TakeTerm() is not { } first)
        {
            return null;
        }

        var span = IsRangeAhead() ? Range(first) : Resolve(first);
        if (span is not { } days)
        {
            return null;
        }

        return GoesOn() ? Open(days.First, days.IsApproximate) : Days.Of(days);
    }

    private Span? Range(Term first)
    {
        isApproximate |= Next == Meaning.Or;
        position++;
        if (TakeTerm() is not { } last || Resolve(last) is not { } end)
        {
            return null;
        }

        var begins = first.Before(last);
        if (Resolve(begins) is not { } start)
        {
            return null;
        }

        // "Oct – Feb 2016" begins in the year before; "Apr 2017 – Mar 2016" is a mistake, and not ours to mend.
        var mayBeYearBefore = first.LacksYear && begins is { Year: { IsFinancial: false } shared, MonthNumber: not null }
            && Years.AreHeld(shared.Number - 1) && start.First > end.First;
        return mayBeYearBefore ? Resolve(begins.In(begins.Year!.Value.Before()))?.To(end) : start.To(end);
    }

    /// <summary>"ongoing", "and beyond", "– ongoing" behind a date.</summary>
    private bool GoesOn()
    {
        var start = position;
        if (Next is Meaning.Dash or Meaning.And or Meaning.To)
        {
            position++;
        }

        if (Took(Meaning.Ongoing, Meaning.Beyond))
        {
            isOpenEnded = true;
            return true;
        }

        position = start;
        return false;
    }

    private Term? TakeTerm()
    {
        while (Took(Meaning.Approximately))
        {
            isApproximate = true;
        }

        return Next == Meaning.Term ? elements[position++].Term : null;
    }

    private Span? Single() => TakeTerm() is { } term ? Resolve(term) : null;

    private Span? Resolve(Term term)
    {
        if (!term.LacksYear)
        {
            return term.Days(like);
        }

        return year is null ? null : term.In(new WrittenYear(year.FirstDay.Year, IsFinancial: true)).Days(like)?.Approximately();
    }
}
