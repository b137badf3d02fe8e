using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Journal.Image;

namespace Plimsoll.Journal.Tests.Image;

public sealed class ChunkedListTests
{
    [Fact]
    public void List_after_changes_equals_an_ordinary_list_and_the_one_before_is_untouched() =>
        Prop.ForAll(
            Gen.Choose(0, 1200).Three().ToArbitrary(),
            sizes =>
            {
                var (start, replaced, added) = sizes;
                var plain = Enumerable.Range(0, start).ToList();
                var list = ChunkedList<int>.From(plain);
                var before = plain.ToList();
                var changes = Enumerable.Range(0, start).Where(i => i % (replaced + 1) == 0).Select(i => KeyValuePair.Create(i, -i))
                    .Concat(Enumerable.Range(start, added).Select(i => KeyValuePair.Create(i, i * 2))).ToList();
                foreach (var (index, value) in changes)
                {
                    if (index < plain.Count)
                        plain[index] = value;
                    else
                        plain.Add(value);
                }

                var after = list.With(changes);

                Assert.Equal(before, list);
                Assert.Equal(plain, after);
                Assert.Equal(plain.Count, after.Count);
            }).QuickCheckThrowOnFailure();
}
