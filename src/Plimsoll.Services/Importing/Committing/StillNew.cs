using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>
/// Refuses what is new in a plan and was made by somebody else since: two imports that were planned at once must not each make
/// the same register, post or board.
/// </summary>
internal static class StillNew
{
    /// <exception cref="ChangedMeanwhileException">One of them is there now.</exception>
    public static void Must(Image image, IEnumerable<Edited> documents)
    {
        foreach (var edited in documents.Where(d => d.From == 0))
        {
            var name = edited.Document switch
            {
                Organisation organisation when image.All<Organisation>().Any(o => o.Id != organisation.Id) => organisation.Name,
                Register register when image.All<Register>().Any(r => r.Id != register.Id && Same(r.Name, register.Name)) => register.Name,
                Post post when image.All<Post>().Any(p => p.Id != post.Id && Same(p.Title, post.Title)) => post.Title,
                Board board when image.All<Board>().Any(b => b.Id != board.Id && Same(b.Name, board.Name)) => board.Name,
                _ => null,
            };
            if (name is not null)
                throw new ChangedMeanwhileException(new InvalidOperationException($"{name} was made by somebody else since this was planned"));
        }
    }

    private static bool Same(string one, string other) => one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);
}
