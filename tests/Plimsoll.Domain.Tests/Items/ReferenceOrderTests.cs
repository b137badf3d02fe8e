using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Domain.Tests.Items;

public sealed class ReferenceOrderTests
{
    [Fact]
    public void References_are_in_the_order_people_expect()
    {
        string[] expected = ["", "1", "2", "2a", "2B", "2c", "5.1", "5.2", "5.10", "10", "CR2", "CR07", "cr7a", "CR10"];

        Assert.Equal(expected, expected.Reverse().Order(ReferenceOrder.Instance));
    }

    [Fact]
    public void Order_is_total() =>
        Prop.ForAll(Arb.From(Gen.ArrayOf(References, 3)), r =>
        {
            var (ab, bc, ac) = (Compare(r[0], r[1]), Compare(r[1], r[2]), Compare(r[0], r[2]));
            return ab == -Compare(r[1], r[0])
                && (ab == 0) == (r[0] == r[1])
                && !(ab <= 0 && bc <= 0 && ac > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20000));

    [Fact]
    public void Long_numbers_and_nothing_are_ordered_too()
    {
        Assert.Equal(-1, Compare(new string('9', 40), "1" + new string('0', 40)));
        Assert.Equal(-1, Compare(null, ""));
        Assert.Equal(0, Compare(null, null));
    }

    private static Gen<string> References =>
        Gen.OneOf(
            Gen.ListOf(Gen.Elements("0", "1", "2", "10", "01", "a", "A", "b", ".", "(", "CR", "-", " ", "é", "ß", "İ", "٣")).Select(string.Concat),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static int Compare(string? x, string? y) => Math.Sign(ReferenceOrder.Instance.Compare(x, y));
}
