using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Posts;

/// <summary>A post changes hands on a day, or is vacant from then.</summary>
internal sealed class HandOverModel(Workspace workspace, RegisterService registers, Frame frame, PostService posts, PeopleService people)
    : PostPage(workspace, registers, frame, posts, people)
{
    private const string Vacant = "vacant";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        await LoadPeopleAsync(cancellation);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        await LoadPeopleAsync(cancellation);
        return await SaveAsync(async () =>
        {
            if (Person is null && Form["person"] != Vacant)
                throw new RuleBrokenException("Person", "Choose who takes the post over, or that nobody does");
            var day = DayOf("From", Form["from"]);
            await Posts.HandOverAsync(Reader, new(id), From, Person, day, Form["reason"], cancellation);
            var who = People.FirstOrDefault(p => p.Value == Form["person"])?.Label;
            return Done(who is null ? T[$"The post is vacant from {Dates.Long(day)}"] : T[$"{who} holds the post from {Dates.Long(day)}"], Here);
        });
    }
}
