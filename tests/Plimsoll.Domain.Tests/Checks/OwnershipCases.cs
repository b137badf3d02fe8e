using static Plimsoll.Domain.Tests.Checks.CheckCase;

namespace Plimsoll.Domain.Tests.Checks;

internal static class OwnershipCases
{
    internal static IEnumerable<CheckCase> All
    {
        get
        {
            const string NoOwner = "no-owner";
            yield return Finds(NoOwner, "managers only", "Nobody answers for this item", Given.Risk() with { Owners = [], Managers = [Given.Post("Head of ICT")] });
            yield return Well(NoOwner, "owned", Given.Risk() with { Owners = [Given.Post("Head of ICT")] });
            yield return Well(NoOwner, "composite", Given.Risk() with { Owners = [], Composite = CompositeRule.Sum });
            yield return Well(NoOwner, "closed", (Given.Risk() with { Owners = [] }).Close(Given.Today, "Over"));

            const string Variant = "post-title-variant";
            const string Message = "“Head of ICT” and “Head of ICT Services” may be one post";
            yield return Finds(Variant, "owners of two items", Message, Owned("Head of ICT Services"), Owned("Head of ICT"), Owned("Head of ICT"));
            yield return Finds(Variant, "owner and manager of an action", Message,
                Owned("Head of ICT").With(Given.Action() with { Managers = [Given.Post("Head of ICT Services")] }));
            yield return Finds(Variant, "owner of an action and of a control", Message,
                Given.Risk().With(Given.Action() with { Owners = [Given.Post("Head of ICT")] }).With(Given.Control("2") with { Owners = [Given.Post("Head of ICT Services")] }));
            yield return Finds(Variant, "manager of an item", Message, Owned("Head of ICT") with { Managers = [Given.Post("Head of ICT Services")] });
            yield return Well(Variant, "one title throughout", Owned("Head of ICT"), Owned("Head of ICT"));
            yield return Well(Variant, "different posts", Owned("Head of ICT"), Owned("Head of Housing"));
            yield return Well(Variant, "on a closed item", Owned("Head of ICT"), Owned("Head of ICT Services").Close(Given.Today, "Over"));
            yield return Well(Variant, "on a control retired since",
                Owned("Head of ICT").With(Given.Control("1") with { Owners = [Given.Post("Head of ICT Services")], Retired = Given.Today }));
        }
    }

    private static Item Owned(string title) => Given.Risk() with { Owners = [Given.Post(title)] };
}
