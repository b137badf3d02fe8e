using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Exporting;

/// <summary>
/// Whether the documents of an export make a register that can be opened. A file may have been cut or edited, and what
/// the journal has taken it never gives up again.
/// </summary>
internal static class ExportCheck
{
    /// <summary>The register that the documents are of.</summary>
    /// <exception cref="RuleBrokenException">They are not whole, or belong to another body than the one that is kept.</exception>
    public static Register RegisterOf(string fileName, IReadOnlyList<object> documents, IReadOnlyList<ExactPerson> people, Image image)
    {
        if (documents.OfType<Register>().ToList() is not [var register])
            throw Broken("does not have exactly one register");
        if (documents.Select(d => DomainCodec.Write(d).Id).Distinct().Count() < documents.Count)
            throw Broken("has a document twice");
        var kept = image.All<Organisation>().FirstOrDefault();
        if (documents.OfType<Organisation>().FirstOrDefault(o => kept is null || o.Id != kept.Id) is { } other && kept is not null)
            throw new RuleBrokenException(fileName, $"It belongs to another body, {other.Name}; this database holds {kept.Name}. Take it into a database of its own with --database");
        if (kept is null && documents.OfType<Organisation>().Count() != 1)
            throw Broken("does not have exactly one organisation");
        var schemes = documents.OfType<Scheme>().Concat(image.All<Scheme>()).Select(s => s.Id).ToHashSet();
        if (!schemes.Contains(register.RiskScheme) || (register.OpportunityScheme is { } opportunities && !schemes.Contains(opportunities)))
            throw Broken("lacks a scheme that its register is scored by");
        if (documents.OfType<Item>().Any(i => i.Register != register.Id))
            throw Broken("has an item of another register");
        if (people.Any(p => !Guid.TryParse(p?.Id, out _) || string.IsNullOrWhiteSpace(p?.Name)))
            throw Broken("has a person without an identity or a name");
        return register;

        RuleBrokenException Broken(string what) => new(fileName, $"Its “record” part {what}; only what plimsoll export writes can be taken back");
    }
}
