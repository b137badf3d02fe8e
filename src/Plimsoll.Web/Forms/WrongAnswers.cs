using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;

namespace Plimsoll.Web.Forms;

/// <summary>Collects all that is wrong with a form, so that whoever filled it in is told of everything at once.</summary>
internal sealed class WrongAnswers
{
    private readonly List<RuleBroken> wrong = [];

    /// <summary>Another thing that is wrong.</summary>
    public void Add(RuleBroken broken) => wrong.Add(broken);

    /// <summary>The posts, boards and people that a field names; nobody, and a further wrong answer, where one is not known.</summary>
    /// <param name="parties">Whom there is to name.</param>
    /// <param name="form">The form.</param>
    /// <param name="name">The name of the field in it.</param>
    /// <param name="field">The field's name as the user knows it.</param>
    /// <param name="already">Who stood there; they may stay, also where they have ended.</param>
    public IReadOnlyList<Party> Named(PartyDirectory parties, FormValues form, string name, string field, IReadOnlyList<Party> already)
    {
        try
        {
            return parties.Read(field, form.All(name), already);
        }
        catch (RuleBrokenException unknown)
        {
            wrong.AddRange(unknown.Broken);
            return [];
        }
    }

    /// <summary>Goes on where nothing is wrong.</summary>
    /// <exception cref="RuleBrokenException">Something is.</exception>
    public void ThrowIfAny()
    {
        if (wrong.Count > 0)
            throw new RuleBrokenException(wrong);
    }
}
