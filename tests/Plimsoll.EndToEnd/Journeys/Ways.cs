using Microsoft.Playwright;

namespace Plimsoll.EndToEnd.Journeys;

/// <summary>What the journeys do on one page after another.</summary>
internal static class Ways
{
    public const string Strategic = "/registers/strategic-risk-register";
    public const string Environment = "/registers/environment-directorate-register";

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task FollowAsync(this IPage page, string link) => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    /// <summary>Chooses a cell of the matrix, as a finger or a mouse would.</summary>
    public static Task ChooseCellAsync(this IPage page, int impact, int likelihood) => page.Locator($"td:has(> input[value='{impact},{likelihood}'])").ClickAsync();

    /// <summary>Waits until the page says that something is done.</summary>
    public static Task DoneAsync(this IPage page, string words) => Assertions.Expect(page.Locator("[data-done]")).ToContainTextAsync(words);

    /// <summary>Waits until the content of the page says something.</summary>
    public static Task SaysAsync(this IPage page, string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
}
