using System.Globalization;
using System.Text.Json;

namespace Plimsoll.Journal.Tests.Kit;

/// <summary>Changes and documents for tests.</summary>
internal static class Make
{
    public const string Council = "council";

    public static DateTimeOffset Noon { get; } = new(2025, 4, 1, 12, 0, 0, TimeSpan.Zero);

    public static DocumentDraft Draft(string id, int expected, string text = "first") =>
        new("note", id, expected, 1, JsonSerializer.Serialize(new Note(id, text)));

    public static Change Change(params DocumentDraft[] documents) =>
        new(Guid.NewGuid(), Noon, "person-1", "tested", null, documents);

    public static Change At(this Change change, int minutes) => change with { RecordedAt = Noon.AddMinutes(minutes) };

    /// <summary>One document through its first versions, a minute apart.</summary>
    public static async Task VersionsAsync(this IJournal journal, string id, int count)
    {
        for (var i = 0; i < count; i++)
            await journal.AppendAsync(Council, Change(Draft(id, i, "text " + (i + 1).ToString(CultureInfo.InvariantCulture))).At(i));
    }
}

/// <summary>The simplest document.</summary>
internal sealed record Note(string Id, string Text)
{
    public static Plimsoll.Journal.Image.DocumentCodec Codec { get; } = new(
        (_, _, body) => JsonSerializer.Deserialize<Note>(body)!,
        (_, value) => (1, JsonSerializer.Serialize((Note)value)));
}
