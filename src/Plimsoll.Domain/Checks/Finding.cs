namespace Plimsoll.Domain.Checks;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing: something was inferred, joined or confirmed.</summary>
    Note,

    /// <summary>A person should look.</summary>
    Warning,

    /// <summary>The register contradicts itself, or cannot be relied on here.</summary>
    Error,
}

/// <summary>Something that a check or a reading found.</summary>
/// <param name="Code">Code of the catalogue, e.g. "label-level-mismatch".</param>
/// <param name="Sentence">What is wrong here, with the values concerned, in one or two sentences that a page can say in its reader's language.</param>
/// <param name="Item">Reference of the item; null when it concerns the register or the file.</param>
/// <param name="Place">Readable place in the source file; null on a register kept here.</param>
public sealed record Finding(string Code, Sentence Sentence, string? Item = null, string? Place = null)
{
    /// <summary>What is wrong here, in English.</summary>
    public string Message => Sentence.ToString();

    /// <summary>Severity by the catalogue.</summary>
    public Severity Severity => Catalogue.Of(Code).Severity;
}
