using Plimsoll.Services.Comments;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Comments;

/// <summary>Adds a comment to an item.</summary>
internal sealed class AddModel(JourneyTools tools, CommentService comments) : ItemJourney(tools)
{
    public override string Heading => T["Comment"];

    protected override string Place => "#comments";

    protected override bool Allowed() => May.Comment;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await comments.AddAsync(Frame.Actor, Item.Id, From, Form["comment"], cancellation);
        return T["Your comment is added"];
    }
}
