using Plimsoll.Domain.Packs;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Packs;

/// <summary>
/// Who may do what with a pack. Officers of every register in it run it; officers and auditors of all of them see it whole;
/// others who are signed in and may read them see its public version once it is sealed. Before it is published a visitor
/// sees nothing of it, however open the registers are: a pack goes to its members first.
/// </summary>
public static class PackRights
{
    /// <summary>Whether an actor may edit, seal, publish and withdraw a pack of these registers.</summary>
    public static bool MayRun(this Actor actor, PackContents contents) => contents.Registers.All(r => actor.May(Rights.Change | Rights.ReadExempt, r));

    /// <summary>Whether an actor sees drafts and the exempt version.</summary>
    public static bool SeesWhole(this Actor actor, PackContents contents) => contents.Registers.All(r => actor.May(Rights.ReadExempt, r));

    /// <summary>Whether an actor knows of a pack at all.</summary>
    public static bool Sees(this Actor actor, Pack pack) =>
        actor.SeesWhole(pack.Contents)
        || (pack.Seal is not null && actor.Person is not null && pack.Contents.Registers.All(r => actor.May(Rights.Read, r)));

    /// <summary>Insists on the right to run a pack.</summary>
    /// <exception cref="NotAllowedException">The actor is not officer of every register in it.</exception>
    internal static void MustRun(this Actor actor, PackContents contents)
    {
        foreach (var register in contents.Registers)
        {
            actor.Must(Rights.Change, register);
            actor.Must(Rights.ReadExempt, register);
        }
    }
}
