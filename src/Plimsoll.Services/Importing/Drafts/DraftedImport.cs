using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Drafts;

/// <summary>An import that somebody is looking through, worked out against the register as it stands now.</summary>
/// <param name="Draft">The draft as it is kept.</param>
/// <param name="Given">What was put right in it; what is remembered from files of its shape is in the plan's corrections too.</param>
/// <param name="Plan">What committing it would do.</param>
public sealed record DraftedImport(DraftFacts Draft, ImportCorrections Given, ImportPlan Plan)
{
    /// <summary>
    /// What somebody saw who looked at the plan, in a few signs: it is another when the register or the draft changed since
    /// so that committing would do something else.
    /// </summary>
    public string Seen { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
    [
        Draft.Version.ToString(CultureInfo.InvariantCulture), Plan.View.Register.Name,
        string.Join(' ', Plan.New), string.Join(' ', Plan.Changed), string.Join(' ', Plan.Moved), string.Join(' ', Plan.Gone),
        string.Join(' ', Plan.Documents.Select(d => d.From.ToString(CultureInfo.InvariantCulture))),
        string.Join('\n', Plan.Findings.Select(f => f.Code + f.Message)),
    ]))))[..16];
}
