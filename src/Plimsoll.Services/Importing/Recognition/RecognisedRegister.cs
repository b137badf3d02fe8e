using System.Security.Cryptography;
using System.Text;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>What a recogniser read from one document, before it is tied to a register, posts and people.</summary>
public sealed class RecognisedRegister
{
    /// <summary>The recogniser's name: "form", "column register", "deep dive".</summary>
    public required string Recogniser { get; init; }

    /// <summary>The register's name as the document prints it; null when it prints none.</summary>
    public Recognised<string>? Name { get; set; }

    /// <summary>The level that the document's title speaks of; null when it does not.</summary>
    public RegisterLevel? Level { get; set; }

    /// <summary>The words of the report's date, e.g. "September 2017".</summary>
    public Recognised<string>? ReportDate { get; set; }

    /// <summary>The document's words for the stages, where it prints them: "Gross", "Nett".</summary>
    public string? InherentWord { get; set; }

    /// <summary>See <see cref="InherentWord"/>.</summary>
    public string? ResidualWord { get; set; }

    /// <summary>See <see cref="InherentWord"/>.</summary>
    public string? ForecastWord { get; set; }

    /// <summary>Items, in the order of the document.</summary>
    public List<RecognisedItem> Items { get; } = [];

    /// <summary>What reading found.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>What became of every non-empty block or cell of the document.</summary>
    public SourceAccount Account { get; } = new();

    /// <summary>The tables and blocks of the document, each with what its columns or labels were read as.</summary>
    public List<ReadPart> Parts { get; } = [];

    /// <summary>The scale that the document prints or whose words it uses; null when its scores are plain numbers.</summary>
    public RecognisedScale? Scale { get; set; }

    /// <summary>Whole schemes that the document prints, each with an empty identity: those of a workbook that this program wrote.</summary>
    public List<Scheme> Schemes { get; } = [];

    /// <summary>How much the body is willing to carry, where the document says so.</summary>
    public List<RecognisedAppetite> Appetites { get; } = [];

    /// <summary>The words that the document prints beside ratings that are numbers: in which band it puts each.</summary>
    public List<(decimal Rating, string Word)> BandWords { get; } = [];

    /// <summary>Names of files with tables in which nothing was recognised: their columns wait for a person to say what they hold.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Whether it only lists actions of items that stand elsewhere: what it does not name is not gone.</summary>
    public bool IsActionList { get; set; }

    /// <summary>
    /// What the labels of the layout come to, lower-case hexadecimal: files of one shape have it in common. Null when no labels
    /// were read.
    /// </summary>
    public string? Shape => Parts.Count == 0 ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
            Parts.SelectMany(p => p.Columns).Select(c => c.Key.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal)))))[..32];
}
