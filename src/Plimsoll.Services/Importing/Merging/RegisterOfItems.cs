using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Merging;

/// <summary>
/// Finds the register that a file speaks of by its items: a newer edition or an action list seldom bears the register's name.
/// </summary>
internal static class RegisterOfItems
{
    private const double Most = 0.6;
    private const double Alike = 0.5;

    /// <summary>The register that has most of the items read, by reference and words alike; null when none has.</summary>
    public static Register? Find(Image image, RecognisedRegister read)
    {
        if (read.Items.Count == 0)
            return null;
        return image.All<Register>().Select(r => (Register: r, Share: Share([.. image.All<Item>().Where(i => i.Register == r.Id)], read)))
            .Where(r => r.Share >= Most).OrderByDescending(r => r.Share).Select(r => r.Register).FirstOrDefault();
    }

    private static double Share(List<Item> known, RecognisedRegister read)
    {
        var byReference = known.GroupBy(k => k.Reference, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        return (double)read.Items.Count(r => r.Reference.Confidence >= 1 && byReference.TryGetValue(r.Reference.Value, out var item)
            && Likeness.Of(r.Description?.Value ?? r.Title.Value, item.Description.Length > 0 && r.Description is not null ? item.Description : item.Title) >= Alike) / read.Items.Count;
    }
}
