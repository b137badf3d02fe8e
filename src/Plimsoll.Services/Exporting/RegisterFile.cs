using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Plimsoll.Services.Exporting;

// The shapes of docs/register.schema.json, which other programs rely on: names here are promises.

/// <summary>A register as JSON: <c>items --json</c>, <c>import --json</c> and <c>export</c> share this shape.</summary>
/// <param name="Register">The register.</param>
/// <param name="Items">Its items.</param>
/// <param name="Findings">What is wrong with it.</param>
/// <param name="AsAt">The day it is shown as at, ISO 8601; null for now.</param>
/// <param name="Withheld">How many items this reader may not see.</param>
/// <param name="Record">Every document of the register exactly as kept, so that import takes it back without loss; only in an export.</param>
public sealed record RegisterFile(
    RegisterHead Register, IReadOnlyList<ItemBody> Items, IReadOnlyList<FindingBody> Findings, string? AsAt = null, int? Withheld = null, ExactRecord? Record = null);

/// <summary>Name and level of a register, and its body.</summary>
public sealed record RegisterHead(string Name, string Level, string? Organisation, DateBody? ReportDate);

/// <summary>A date in its words, with its first and last day in ISO 8601 where they are known.</summary>
public sealed record DateBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? To);

/// <summary>A risk or opportunity.</summary>
public sealed record ItemBody
{
    /// <summary>Reference in the register.</summary>
    public required string Reference { get; init; }

    /// <summary>"risk" or "opportunity".</summary>
    public required string Kind { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Description; of one in cause–event form, both parts.</summary>
    public required string Description { get; init; }

    /// <summary>Consequences.</summary>
    public required IReadOnlyList<string> Consequences { get; init; }

    /// <summary>Upside beside a threat.</summary>
    public required IReadOnlyList<string> Opportunities { get; init; }

    /// <summary>Owners by name or post title.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>Managers likewise.</summary>
    public required IReadOnlyList<string> Managers { get; init; }

    /// <summary>Linked priorities.</summary>
    public required IReadOnlyList<string> Priorities { get; init; }

    /// <summary>Reference of the composite it is part of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Parent { get; init; }

    /// <summary>Share of the composite in per cent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal? Weight { get; init; }

    /// <summary>"proposed", "open", "closed" or "merged".</summary>
    public required string Status { get; init; }

    /// <summary>Whether the committee looks at it in detail.</summary>
    public bool InFocus { get; init; }

    /// <summary>Category.</summary>
    public string? Category { get; init; }

    /// <summary>Response.</summary>
    public string? Response { get; init; }

    /// <summary>"below", "at" or "above" appetite.</summary>
    public string? Appetite { get; init; }

    /// <summary>Assessments in order; a composite's are computed.</summary>
    public required IReadOnlyList<AssessmentBody> Assessments { get; init; }

    /// <summary>Controls.</summary>
    public required IReadOnlyList<ControlBody> Controls { get; init; }

    /// <summary>Actions.</summary>
    public required IReadOnlyList<ActionBody> Actions { get; init; }

    /// <summary>Comments.</summary>
    public required IReadOnlyList<DatedText> Comments { get; init; }

    /// <summary>Texts of a source that no field takes.</summary>
    public IReadOnlyList<ExtraBody>? Extra { get; init; }

    /// <summary>Where imported values were read, and how sure the reading is.</summary>
    public IReadOnlyList<SourceBody>? Sources { get; init; }
}

/// <summary>An assessment; what is not scored is null.</summary>
public sealed record AssessmentBody(
    string Stage, DateBody Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Impact,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Likelihood,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Rating,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Band,
    bool Computed, string? Rationale, PrintedBody? Printed);

/// <summary>The source's own words for a score.</summary>
public sealed record PrintedBody(string? Impact, string? Likelihood, string? Rating, string Place, double Confidence);

/// <summary>A control.</summary>
public sealed record ControlBody(string Number, string Text, DateBody Implemented, IReadOnlyList<NumberedText>? Parts, IReadOnlyList<string>? Owners, string? Effectiveness);

/// <summary>A numbered point.</summary>
public sealed record NumberedText(string Number, string Text);

/// <summary>An action.</summary>
public sealed record ActionBody(
    string Number, string Text, IReadOnlyList<string> Managers, IReadOnlyList<string> Owners, DateBody Target, DateBody OriginalTarget,
    int TimesRedated, string Status, IReadOnlyList<DatedText> Progress, IReadOnlyList<string> Outcomes);

/// <summary>A dated text.</summary>
public sealed record DatedText(DateBody Date, string Text);

/// <summary>A text kept as it is.</summary>
public sealed record ExtraBody(string Label, string Text, string Place);

/// <summary>Where a value was read.</summary>
public sealed record SourceBody(string Field, string Place, string? Words, double Confidence);

/// <summary>A finding.</summary>
public sealed record FindingBody(
    string Code, string Severity, string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Item,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Place);

/// <summary>The documents of a register exactly as kept, their history, the files that belong to them, and the people they name.</summary>
public sealed record ExactRecord(int Schema, string HeadHash, IReadOnlyList<ExactDocument> Documents, IReadOnlyList<ExactPerson> People)
{
    /// <summary>Every change that made the documents, oldest first; null in exports of older versions.</summary>
    public IReadOnlyList<ExactChange>? Changes { get; init; }

    /// <summary>What is attached to items, and what was read in; null in exports of older versions.</summary>
    public IReadOnlyList<ExactFile>? Files { get; init; }
}

/// <summary>One document.</summary>
public sealed record ExactDocument(string Kind, JsonNode Body);

/// <summary>One change: when, by whom, what and why.</summary>
/// <param name="Id">Its identity in the journal.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who made it: an identity, never a name.</param>
/// <param name="Operation">What was done.</param>
/// <param name="Reason">Why, where somebody said.</param>
/// <param name="Documents">The versions that it made, of documents of this register.</param>
public sealed record ExactChange(Guid Id, DateTimeOffset At, string By, string Operation, string? Reason, IReadOnlyList<ExactVersion> Documents);

/// <summary>One version of a document.</summary>
public sealed record ExactVersion(string Kind, string Id, int Version, int Schema, JsonNode Body);

/// <summary>A file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Sha256">SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
/// <param name="Content">Its bytes, as base64 in JSON.</param>
public sealed record ExactFile(string Name, string MediaType, string Sha256, byte[] Content);

/// <summary>One person.</summary>
public sealed record ExactPerson(string Id, string Name, string? Email);
