using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Domain.Tests.Timings;

public sealed class TimingProperties
{
    private static readonly string[] Pieces =
    [
        "from", "by", "to", "until", "post", "before", "throughout", "between", "and", "or", "&", "/", "-", "–", ",", ".", ":", "(", ")",
        "ongoing", "beyond", "complete", "completed", "monthly", "quarterly", "circa", "refresh", "end of", "early", "mid", "late", "w/c", "w/e",
        "1", "29", "30", "31", "st", "th", "feb", "March", "Sept", "Dec", "2017", "2018", "2017/18", "2018-19", "17", "'22", "Q1", "Q4", "H2",
        "spring", "winter", "01/04/2017", "2018-03-31", "31/02/2018", "FY", "0", "1900", "2199", "11/12", "year end", "immediate", "TBC",
    ];

    private static readonly string[] Cultures = ["en-GB", "en-US", "de-DE", "tr-TR", "th-TH", "ar-SA", "fa-IR", "ja-JP", ""];

    private static Gen<DateOnly> Days => Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber)
        .Select(DateOnly.FromDayNumber);

    private static Gen<string> Phrases =>
        from size in Gen.Choose(1, 8)
        from pieces in Gen.ArrayOf(Gen.Elements(Pieces), size)
        from tight in Gen.Elements(true, false, false)
        select string.Join(tight ? "" : " ", pieces);

    private static Gen<string> AnyText => Gen.OneOf(Phrases, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Fact]
    public void Printed_day_month_or_range_reads_as_the_days_it_was_printed_from() =>
        Prop.ForAll(Arb.From(PrintedTimings.All(Days)), printed =>
        {
            var timing = Timing.Read(printed.Words);
            return (timing.IsUnderstood && timing.Earliest == printed.Earliest && timing.Latest == printed.Latest)
                .Label($"{printed} read as {timing.Earliest:O}..{timing.Latest:O}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Anything_read_keeps_the_rules_of_a_timing() =>
        Prop.ForAll(Arb.From(AnyText), text =>
        {
            var timing = Timing.Read(text, FinancialYear.Starting(2017));
            var ordered = timing.Earliest is null || timing.Latest is null || timing.Earliest <= timing.Latest;
            var closed = !timing.IsOpenEnded || timing.Latest is null;
            var honest = timing.IsUnderstood || timing == Timing.None with { Words = timing.Words };
            var kept = timing.Words == text.Trim();
            return ordered && closed && honest && kept;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20000));

    [Fact]
    public void Words_read_again_give_the_same_timing() =>
        Prop.ForAll(Arb.From(AnyText), text =>
        {
            var timing = Timing.Read(text);
            return Timing.Read(timing.ToString()) == timing;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10000));

    [Fact]
    public void Nonsense_stays_words() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Elements("xylo", "bvq", "#", "?", "zz", "Ω", "…", "\u0001", "!", "kwrt")).Where(list => list.Count > 0)), pieces =>
        {
            var words = string.Join(' ', pieces);
            return Timing.Read(words) == Timing.None with { Words = words.Trim() };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void One_unknown_word_makes_any_phrase_words() =>
        Prop.ForAll(Arb.From(Phrases.Where(phrase => !phrase.Contains('('))), phrase => !Timing.Read(phrase + " xylo").IsUnderstood)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Reading_does_not_depend_on_the_culture() =>
        Prop.ForAll(Arb.From(Phrases), Arb.From(Gen.Elements(Cultures)), (phrase, culture) =>
        {
            var before = CultureInfo.CurrentCulture;
            var expected = Timing.Read(phrase.ToUpperInvariant());
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return Timing.Read(phrase.ToUpperInvariant()) == expected
                    && Timing.On(new DateOnly(2018, 5, 31)).Words == "31 May 2018"
                    && FinancialYear.Starting(2017).Name == "2017/18";
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Chronological_order_is_total() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(AnyText, 3)), texts =>
        {
            var (a, b, c) = (Timing.Read(texts[0]), Timing.Read(texts[1]), Timing.Read(texts[2]));
            var (ab, bc, ac) = (Timing.CompareChronologically(a, b), Timing.CompareChronologically(b, c), Timing.CompareChronologically(a, c));
            return Math.Sign(ab) == -Math.Sign(Timing.CompareChronologically(b, a))
                && (ab == 0) == (a == b)
                && !(ab <= 0 && bc <= 0 && ac > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void Timing_passes_the_day_after_its_last_day_and_not_before() =>
        Prop.ForAll(Arb.From(AnyText), text =>
        {
            var timing = Timing.Read(text);
            var canPass = timing is { IsUnderstood: true, IsDone: false, IsOpenEnded: false, Latest: not null };
            return canPass
                ? !timing.HasPassed(timing.Latest!.Value) && timing.HasPassed(timing.Latest.Value.AddDays(1))
                : !timing.HasPassed(DateOnly.MaxValue);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10000));
}
