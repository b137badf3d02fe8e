using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Web.Forms;

namespace Plimsoll.Web.Pages.Items;

/// <summary>The fields that say what an item is: filled in from one, and written back to one. The same for adding and editing.</summary>
/// <param name="Form">What stands in the form.</param>
/// <param name="Organisation">The body, with its priorities and categories.</param>
/// <param name="Parties">Posts, boards and people by name.</param>
internal sealed record ItemForm(FormValues Form, Organisation Organisation, PartyDirectory Parties)
{
    /// <summary>Fills the form in from an item.</summary>
    public void Fill(Item item)
    {
        Form["title"] = item.Title;
        Form["description"] = item.Description;
        Form["cause"] = item.Cause ?? "";
        Form["event"] = item.Event ?? "";
        Form["consequences"] = string.Join('\n', item.Consequences);
        Form["opportunities"] = string.Join('\n', item.Opportunities);
        Form.Fill("owners", item.Owners.Select(Parties.NameOf));
        Form.Fill("managers", item.Managers.Select(Parties.NameOf));
        Form.Fill("priorities", item.Priorities.Select(p => p.Value.ToString("D")));
        Form["category"] = item.Category?.Value.ToString("D") ?? "";
        Form["response"] = item.Response?.ToString() ?? "";
        Form["proximity"] = item.Proximity.Words;
        if (item.InFocus)
            Form["in-focus"] = "true";
    }

    /// <summary>The item as the form says it.</summary>
    /// <exception cref="RuleBrokenException">Somebody named is not known.</exception>
    public Func<Item, Item> Read(Item seen)
    {
        var wrong = new WrongAnswers();
        var owners = wrong.Named(Parties, Form, "owners", "Owners", seen.Owners);
        var managers = wrong.Named(Parties, Form, "managers", "Managers", seen.Managers);
        if (Form.Given("title") is null)
            wrong.Add(new("Title", "Give it a title, as it is to stand in the papers"));
        wrong.ThrowIfAny();
        return item => item with
        {
            Title = Form["title"].Trim(),
            Description = Form["description"].Trim(),
            Cause = Form.Given("cause"),
            Event = Form.Given("event"),
            Consequences = Form.Lines("consequences"),
            Opportunities = Form.Lines("opportunities"),
            Owners = owners,
            Managers = managers,
            Priorities = [.. Organisation.Priorities.Where(p => Form.Has("priorities", p.Id.Value.ToString("D"))).Select(p => p.Id)],
            Category = Guid.TryParse(Form["category"], out var category) ? new CategoryId(category) : null,
            Response = Enum.TryParse<Response>(Form["response"], out var response) ? response : null,
            Proximity = Domain.Timings.Timing.Read(Form["proximity"]),
            InFocus = Form.Has("in-focus"),
        };
    }
}
