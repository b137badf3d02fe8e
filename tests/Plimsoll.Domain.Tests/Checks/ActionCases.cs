using static Plimsoll.Domain.Tests.Checks.CheckCase;

namespace Plimsoll.Domain.Tests.Checks;

internal static class ActionCases
{
    internal static IEnumerable<CheckCase> All => [.. Dates, .. Progress, .. Texts];

    private static IEnumerable<CheckCase> Dates
    {
        get
        {
            const string Overdue = "action-overdue";
            yield return Finds(Overdue, "by a day", "Action 1 was due 29 September 2026, 1 day ago", Of(Given.Action("1", "29 September 2026")));
            yield return Finds(Overdue, "in the body's words", "Action 7 was due by March 2026, 183 days ago", Of(Given.Action("7", "By March 2026")));
            yield return Finds(Overdue, "by months", "Action 5.1 was due March 2026, 183 days ago", Of(Given.Action("5.1", "March 2026")));
            yield return Finds(Overdue, "without a number", "“Test the recovery plan” was due March 2026, 183 days ago", Of(Given.Action("", "March 2026")));
            yield return Well(Overdue, "due today", Of(Given.Action(target: "30 September 2026")));
            yield return Well(Overdue, "complete", Of(Given.Action(target: "March 2026").Complete(Given.Today)));
            yield return Well(Overdue, "on a closed item", Of(Given.Action(target: "March 2026")).Close(Given.Today, "Over"));

            const string Redated = "action-redated-often";
            yield return Finds(Redated, "three times", "Action 1 has moved 3 times, first from March 2025", Of(Moved(3)));
            yield return Well(Redated, "twice", Of(Moved(2)));
            yield return Well(Redated, "three times and complete", Of(Moved(3).Complete(Given.Today)));

            const string NoTarget = "no-target";
            yield return Finds(NoTarget, "none", "Action 1 has no target date", Of(Given.Action(target: "")));
            yield return Well(NoTarget, "given", Of(Given.Action()));
            yield return Well(NoTarget, "words that are no date", Of(Given.Action(target: "TBC")));
            yield return Well(NoTarget, "none and cancelled", Of(Given.Action(target: "").Cancel(Given.Today, "Not funded")));
        }
    }

    private static IEnumerable<CheckCase> Progress
    {
        get
        {
            const string Code = "no-progress";
            var monthly = Given.Register with { ReviewCycle = new(3, new Dictionary<string, int> { ["Very high"] = 1 }) };
            yield return Finds(Code, "none at all", "Action 1 has no progress reported", Of(Given.Action()));
            yield return Finds(Code, "none for a quarter", "Action 1 has no progress since 29 June 2026", Of(Reported("March 2026", "29 June 2026")));
            yield return Finds(Code, "none for the month of a very high risk", "Action 1 has no progress since 29 August 2026",
                Of(Reported("29 August 2026")).With(Given.Scored(Stage.Residual, 5, 5))).In(monthly);
            yield return Well(Code, "within the quarter", Of(Reported("30 June 2026")));
            yield return Well(Code, "without a date", Of(Reported("")));
            yield return Well(Code, "within the cycle of a low risk", Of(Reported("29 August 2026")).With(Given.Scored(Stage.Residual, 1, 1))).In(monthly);
            yield return Well(Code, "complete", Of(Given.Action().Complete(Given.Today)));
        }
    }

    private static IEnumerable<CheckCase> Texts
    {
        get
        {
            const string Circular = "circular-action";
            yield return Finds(Circular, "carries others on", "Action 9 says only that others go on: “Ongoing delivery of actions 1 - 8 above”",
                Of(Given.Action("9", text: "Ongoing delivery of actions 1 - 8 above")));
            yield return Finds(Circular, "and says much more",
                "Action 9 says only that others go on: “Continued delivery of actions 1 to 8 across every service and with every partner…”",
                Of(Given.Action("9", text: "Continued delivery of actions 1 to 8 across every service and with every partner of the authority")));
            yield return Well(Circular, "work of its own", Of(Given.Action()));
            yield return Well(Circular, "complete", Of(Given.Action(text: "Ongoing delivery of actions 1 - 8").Complete(Given.Today)));

            const string Done = "completed-still-listed";
            yield return Finds(Done, "progress says so", "Action 1 reads as done: “The plan is now in place.”", Of(Told("Begun", "The plan is now in place.")));
            yield return Finds(Done, "target says so", "Action 1 reads as done: “Completed March 2026”", Of(Given.Action(target: "Completed March 2026")));
            yield return Well(Done, "still to come", Of(Told("The plan will be complete in May")));
            yield return Well(Done, "complete", Of(Told("The plan is now in place.").Complete(Given.Today)));
        }
    }

    private static Item Of(ItemAction action) => Given.Risk().With(action);

    private static ItemAction Moved(int times) =>
        Given.Action() with { EarlierTargets = [.. Enumerable.Range(0, times).Select(i => new EarlierTarget(Timing.Read($"March {2025 + i}"), "Late", null))] };

    private static ItemAction Reported(params string[] dates) => Given.Action() with { Progress = [.. dates.Select(d => new Plimsoll.Domain.Actions.Progress(Timing.Read(d), "Under way"))] };

    private static ItemAction Told(params string[] texts) => Given.Action() with { Progress = [.. texts.Select(t => new Plimsoll.Domain.Actions.Progress(Timing.None, t))] };
}
