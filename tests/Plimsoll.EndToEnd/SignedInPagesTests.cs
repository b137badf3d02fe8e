using Plimsoll.EndToEnd.Kit;

namespace Plimsoll.EndToEnd;

/// <summary>WCAG 2.2 AA by axe on the pages for those who are signed in, in every look, as somebody who may open them.</summary>
public sealed class SignedInPagesTests(Browser browser)
{
    private const string Officer = "Oliver Tranter";
    private const string Administrator = "Tomasz Wieczorek";
    private const string Strategic = "/registers/strategic-risk-register";
    private const string Item = Strategic + "/items/2";

    /// <summary>What the links to single people, posts, registers and schemes have in common.</summary>
    private const string One = "main table a[href*='-']";

    /// <summary>Pages by name: as whom, from where, and through which links, each the first of its kind on the page before.</summary>
    private static readonly Dictionary<string, (string Person, string[] Way)> Ways = new()
    {
        ["work-officer"] = (Officer, ["/work"]),
        ["work-owner"] = ("Gwenllian Prydderch", ["/work"]),
        ["work-reader"] = ("Edith Marlowe", ["/work"]),
        ["item-officer"] = (Officer, [Item]),
        ["item-owner"] = ("Gwenllian Prydderch", [Strategic + "/items/6"]),
        ["item-exempt"] = ("Ngozi Ibekwe", [Strategic + "/items/9"]),
        ["assess"] = (Officer, [Item + "/assess"]),
        ["assess-opportunity"] = (Officer, ["/registers/corporate-risk-and-opportunity-register/items/CO1/assess"]),
        ["edit"] = (Officer, [Item + "/edit"]),
        ["review"] = (Officer, [Item + "/review"]),
        ["exempt"] = (Officer, [Item + "/exempt"]),
        ["move"] = (Officer, [Item + "/move"]),
        ["link"] = (Officer, [Item + "/link"]),
        ["attach"] = (Officer, [Item + "/attach"]),
        ["merge"] = (Officer, [Item + "/merge"]),
        ["close"] = (Officer, [Item + "/close"]),
        ["comment"] = (Officer, [Item + "/comment"]),
        ["action-add"] = (Officer, [Item + "/actions/add"]),
        ["action-report"] = (Officer, [Item, "a[href$='/report']"]),
        ["action-redate"] = (Officer, [Item, "a[href$='/redate']"]),
        ["action-edit"] = (Officer, [Item, "a[href*='/actions/'][href$='/edit']"]),
        ["action-end"] = (Officer, [Item, "a[href$='/end']"]),
        ["control-add"] = (Officer, [Item + "/controls/add"]),
        ["control-edit"] = (Officer, [Item, "a[href*='/controls/'][href$='/edit']"]),
        ["control-assure"] = (Officer, [Item, "a[href$='/assure']"]),
        ["control-retire"] = (Officer, [Item, "a[href$='/retire']"]),
        ["add"] = (Officer, [Strategic + "/add"]),
        ["propose"] = ("Gwenllian Prydderch", [Strategic + "/add"]),
        ["weigh"] = (Officer, [Strategic + "/items/1/weigh"]),
        ["exempt-parts"] = (Officer, [Item + "/exempt-part"]),
        ["packs"] = (Officer, ["/packs"]),
        ["packs-add"] = (Officer, ["/packs/add"]),
        ["pack"] = (Officer, ["/packs", One]),
        ["pack-reader"] = ("Edith Marlowe", ["/packs", One]),
        ["pack-changes"] = (Officer, ["/packs", One, "main a[href$='/changes']"]),
        ["pack-verify"] = (Officer, ["/packs", One, "main a[href$='/verify']"]),
        ["pack-withdraw"] = (Officer, ["/packs", One, "main a[href$='/withdraw']"]),
        ["imports"] = (Officer, ["/imports"]),
        ["imports-add"] = (Officer, ["/imports/add"]),
        ["forbidden"] = ("Edith Marlowe", [Item + "/assess"]),
        ["administration"] = (Administrator, ["/administration"]),
        ["people"] = (Administrator, ["/administration/people"]),
        ["people-add"] = (Administrator, ["/administration/people/add"]),
        ["person"] = (Administrator, ["/administration/people", One]),
        ["person-correct"] = (Administrator, ["/administration/people", One, "main a[href$='/correct']"]),
        ["person-roles"] = (Administrator, ["/administration/people", One, "main a[href$='/roles']"]),
        ["person-erase"] = (Administrator, ["/administration/people", One, "main a[href$='/erase']"]),
        ["access"] = (Administrator, ["/administration/access"]),
        ["posts"] = (Administrator, ["/administration/posts"]),
        ["posts-add"] = (Administrator, ["/administration/posts/add"]),
        ["post"] = (Administrator, ["/administration/posts", One]),
        ["post-edit"] = (Administrator, ["/administration/posts", One, "main a[href$='/edit']"]),
        ["post-hand-over"] = (Administrator, ["/administration/posts", One, "main a[href$='/hand-over']"]),
        ["post-retire"] = (Administrator, ["/administration/posts", One, "main a[href$='/retire']"]),
        ["boards"] = (Administrator, ["/administration/boards"]),
        ["board"] = (Administrator, ["/administration/boards", One]),
        ["registers"] = (Administrator, ["/administration/registers"]),
        ["registers-add"] = (Administrator, ["/administration/registers/add"]),
        ["register"] = (Administrator, ["/administration/registers", One]),
        ["register-edit"] = (Administrator, ["/administration/registers", One, "main a[href$='/edit']"]),
        ["register-scheme"] = (Administrator, ["/administration/registers", One, "main a[href*='/scheme']"]),
        ["register-appetite"] = (Administrator, ["/administration/registers", One, "main a[href$='/appetite']"]),
        ["register-cycle"] = (Administrator, ["/administration/registers", One, "main a[href$='/review-cycle']"]),
        ["register-stages"] = (Administrator, ["/administration/registers", One, "main a[href$='/stages']"]),
        ["register-retire"] = (Administrator, ["/administration/registers", One, "main a[href$='/retire']"]),
        ["schemes"] = (Administrator, ["/administration/schemes"]),
        ["scheme"] = (Administrator, ["/administration/schemes", One]),
        ["scheme-edit"] = (Administrator, ["/administration/schemes", One, "main a[href$='/edit']"]),
        ["organisation"] = (Administrator, ["/administration/organisation"]),
        ["organisation-details"] = (Administrator, ["/administration/organisation/details"]),
        ["organisation-stages"] = (Administrator, ["/administration/organisation/stages"]),
        ["priorities"] = (Administrator, ["/administration/organisation/priorities"]),
        ["priority"] = (Administrator, ["/administration/organisation/priorities", One]),
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Page_for_those_signed_in_breaks_no_rule_of_wcag_and_fits_its_width(string name)
    {
        var (person, way) = Ways[name];
        var page = await browser.PageAsAsync(person);
        var answer = await page.GotoAsync(way[0]);
        foreach (var link in way[1..])
            answer = await page.GotoAsync(await page.Locator(link).First.GetAttributeAsync("href", new() { Timeout = 3000 }) ?? throw new InvalidOperationException($"{link} leads nowhere"));
        Assert.Equal(name == "forbidden" ? 403 : 200, answer!.Status);
        await Wcag.CheckEveryLookAsync(page, "in-" + name);
        await page.Context.CloseAsync();
    }
}
