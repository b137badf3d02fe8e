namespace Plimsoll.Web.Languages;

/// <summary>
/// The texts of the page that is being made, in its reader's language. A text stands where it is used, in English:
/// <c>T["Add a risk"]</c>, <c>T[$"Closed on {day}"]</c>, <c>T[count, $"{count} risk", $"{count} risks"]</c>.
/// It is looked up each time: a text kept in a static field would stay in the language of whoever came first.
/// </summary>
internal static class Texts
{
    private static readonly AsyncLocal<Language?> Current = new();

    /// <summary>The reader's language; English where nobody reads.</summary>
    public static Language T => Current.Value ?? Language.English;

    /// <summary>Speaks a language from here on, within this request.</summary>
    public static void Speak(Language language) => Current.Value = language;
}
