using Microsoft.Playwright;
using Plimsoll.EndToEnd.Kit;

namespace Plimsoll.EndToEnd.Journeys;

/// <summary>What scripts add: drafts of long texts, keys, and that the matrix needs no mouse.</summary>
public sealed class ScriptTests(Browser browser) : IAsyncLifetime
{
    private const string Item = Ways.Strategic + "/items/6";
    private DemonstrationSite site = null!;

    public async ValueTask InitializeAsync() => site = await DemonstrationSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Draft_of_a_long_text_is_offered_after_leaving_and_gone_after_saving()
    {
        var page = await browser.PageAsAsync("Gwenllian Prydderch", site);
        await page.GotoAsync(Item + "/review");
        await page.GetByLabel("What was considered").FillAsync("The wall was walked from end to end.");
        await KeptAsync(page, "walked from end to end", times: 1);
        await page.GotoAsync(Item);

        await page.GotoAsync(Item + "/review");
        Assert.Equal("", await page.GetByLabel("What was considered").InputValueAsync());
        await page.SaysAsync("that was not saved");
        await Wcag.CheckEveryLookAsync(page, "journey-draft");
        await page.PressAsync("Put it back");
        Assert.Equal("The wall was walked from end to end.", await page.GetByLabel("What was considered").InputValueAsync());
        await page.GetByLabel("No: it stands as it is").CheckAsync();
        await page.PressAsync("Record the review");
        await page.DoneAsync("6 is reviewed");

        await page.GotoAsync(Item + "/review");
        await Assertions.Expect(page.GetByText("that was not saved")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Form_sent_after_the_session_ended_is_offered_once_and_sent_again()
    {
        var page = await browser.PageAsAsync("Gwenllian Prydderch", site);
        await page.GotoAsync(Item + "/comment");
        await page.GetByLabel("Comment").FillAsync("The sluice was cleared by hand.");
        await page.Context.ClearCookiesAsync(new() { Name = "plimsoll-session" });
        await page.PressAsync("Save");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gwenllian Prydderch" }).ClickAsync();

        await page.SaysAsync("What you typed is kept; nothing was saved.");
        await Wcag.CheckEveryLookAsync(page, "journey-kept-form");
        await Assertions.Expect(page.GetByText("that was not saved")).ToHaveCountAsync(0);
        await page.PressAsync("Send it again");
        await page.DoneAsync("comment");
        await page.SaysAsync("The sluice was cleared by hand.");
        await KeptAsync(page, "cleared by hand", times: 0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Draft_is_not_offered_to_whoever_signs_in_next()
    {
        var page = await browser.PageAsAsync("Gwenllian Prydderch", site);
        await page.GotoAsync(Item + "/review");
        await page.GetByLabel("What was considered").FillAsync("Not for other eyes.");
        await KeptAsync(page, "Not for other eyes", times: 1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).First.ClickAsync();
        await page.SaysAsync("You are signed out");
        await KeptAsync(page, "Not for other eyes", times: 0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_are_listed_by_a_question_mark_and_lead_on_until_they_are_turned_off()
    {
        var page = await browser.PageAsAsync("Gwenllian Prydderch", site);
        await page.GotoAsync(Item);
        var list = page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await Assertions.Expect(list).ToContainTextAsync("Re-assess");
        await Wcag.CheckEveryLookAsync(page, "journey-keys");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("s");
        await page.WaitForURLAsync("**/items/6/assess");

        await page.GetByLabel("Why").FocusAsync();
        await page.Keyboard.TypeAsync("was?");
        Assert.Equal("was?", await page.GetByLabel("Why").InputValueAsync());
        await Assertions.Expect(list).ToBeHiddenAsync();

        await page.GotoAsync(Item);
        await page.Keyboard.PressAsync("?");
        await page.GetByLabel("Use these keys").UncheckAsync();
        await list.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await page.Keyboard.PressAsync("w");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(list).ToBeVisibleAsync();
        Assert.EndsWith("/items/6", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Matrix_by_keyboard_alone_is_reached_chosen_and_saved()
    {
        var page = await browser.PageAsAsync("Gwenllian Prydderch", site);
        await page.GotoAsync(Item + "/assess");
        await TabToAsync(page, "input[name='rating']:checked");
        Assert.Equal("5,3", await FocusedAsync(page));
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("4,3", await FocusedAsync(page));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle"));
        await TabToAsync(page, "textarea[name='rationale']");
        await page.Keyboard.TypeAsync("The new gates close the lower reach.");
        await TabToAsync(page, "main form button[type='submit']");
        await page.Keyboard.PressAsync("Enter");
        await page.SaysAsync("Nothing is saved yet");
        await TabToAsync(page, "main form button[type='submit']");
        await page.Keyboard.PressAsync("Enter");
        await page.DoneAsync("rating of 6 is");
        await page.Context.CloseAsync();
    }

    /// <summary>Waits until the browser keeps a text so many times. (The site forbids scripts made of text, which waiting in the page would need.)</summary>
    private static async Task KeptAsync(IPage page, string words, int times)
    {
        var kept = -1;
        for (var i = 0; i < 50 && kept != times; i++)
        {
            kept = await page.EvaluateAsync<int>("words => Object.keys(localStorage).filter(key => localStorage[key].includes(words)).length", words);
            await Task.Delay(100);
        }

        Assert.Equal(times, kept);
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.value");

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"{selector} is not reached by tabbing");
    }
}
