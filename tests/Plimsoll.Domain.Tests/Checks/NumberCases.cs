using static Plimsoll.Domain.Tests.Checks.CheckCase;

namespace Plimsoll.Domain.Tests.Checks;

internal static class NumberCases
{
    internal static IEnumerable<CheckCase> All
    {
        get
        {
            const string Gap = "number-gap";
            yield return Finds(Gap, "between control and action", "Number 15 is missing between 14 and 16", Of(["13", "14"], "16", "17"));
            yield return Finds(Gap, "of several", "Numbers 3 to 5 are missing between 2 and 6", Of(["1", "2"], "6"));
            yield return Finds(Gap, "within the points of a number", "Number 5.2 is missing between 5.1 and 5.3", Of(["4"], "5.1", "5.3"));
            yield return Finds(Gap, "at the longest", "Numbers 2 to 21 are missing between 1 and 22", Of(["1"], "22"));
            yield return Well(Gap, "none", Of(["1", "2"], "3", "4.1", "4.2", "5"));
            yield return Well(Gap, "run that begins later", Of(["7"], "8"));
            yield return Well(Gap, "in any order", Of(["3", "1"], "2"));
            yield return Well(Gap, "points in letters", Of(["1", "2.(i)", "2.(iii)"]));
            yield return Well(Gap, "another way of numbering", Of(["1"], "23", "2017"));
            yield return Well(Gap, "no numbers", Of(["", "CR1"], "", "CR5"));
            yield return Well(Gap, "control retired since", Of(["1"], "3").With(Given.Control("2") with { Retired = Given.Today }));
            yield return Well(Gap, "in two items", Of(["1"], "2"), Of(["1"], "2"));

            const string Repeated = "number-repeated";
            yield return Finds(Repeated, "control and action", "Number 2 is given 2 times", Of(["1", "2"], "2"));
            yield return Finds(Repeated, "in another case", "Number A is given 3 times", Of(["A", "a"], "A"));
            yield return Well(Repeated, "none", Of(["1", "2"], "3"));
            yield return Well(Repeated, "nothing is no number", Of(["", ""], ""));
            yield return Well(Repeated, "of a control retired since", Of([], "2").With(Given.Control("2") with { Retired = Given.Today }));
            yield return Well(Repeated, "in two items", Of(["1"]), Of(["1"]));
        }
    }

    private static Item Of(string[] controls, params string[] actions) =>
        Given.Risk().With([.. controls.Select(n => Given.Control(n))]).With([.. actions.Select(n => Given.Action(n))]);
}
