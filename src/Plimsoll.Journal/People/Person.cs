namespace Plimsoll.Journal.People;

/// <summary>A person whose id is in the journal. Their name is not, so that it can be corrected and erased.</summary>
/// <param name="Id">The id that the journal holds; never reused.</param>
/// <param name="Name">As the person writes it; empty once erased.</param>
/// <param name="Email">Where papers and reminders go; null when unknown or erased.</param>
/// <param name="Telephone">Null when unknown or erased.</param>
/// <param name="ErasedAt">When the name and addresses were erased on request (UK GDPR, article 17); null while they are kept.</param>
public sealed record Person(string Id, string Name, string? Email = null, string? Telephone = null, DateTimeOffset? ErasedAt = null);
