using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plimsoll.Web.Languages;

namespace Plimsoll.Web.Tests.Languages;

/// <summary>
/// A language that nobody speaks: every text of the site in brackets, each of its letters with an accent. A letter without
/// one is then either the register's own or a text that cannot be translated. Days are written in Greek, for the same reason.
/// </summary>
internal static partial class PseudoLanguage
{
    public const string Tag = "el";
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Accented = "åƀçđéƒĝħíĵķłɱñøþɋřšŧûṽŵẋýžÅƁÇĐÉƑĜĦÍĴĶŁṀÑØÞɊŘŠŦÛṼŴẊÝŽ";

    /// <summary>Writes its file into a folder.</summary>
    public static void Write(string folder) => File.WriteAllText(Path.Combine(folder, "pseudo.json"), JsonSerializer.Serialize(new
    {
        language = Tag,
        name = "Þšéûđø",
        texts = TextCatalogue.All.ToDictionary(t => t.Key, t => t.One is null ? (object)Of(t.Key) : new { one = Of("1 " + t.Key), other = Of(t.Key) }),
    }));

    /// <summary>A text in it; what stands in braces are places.</summary>
    public static string Of(string text)
    {
        var said = new StringBuilder("[");
        foreach (var part in Place().Split(text.Split('|')[0]))
            said.Append(Place().IsMatch(part) ? part : string.Concat(part.Select(Of)));
        return said.Append(']').ToString();
    }

    /// <summary>Whether a letter belongs to none of its texts.</summary>
    public static bool IsPlain(char letter) => Plain.Contains(letter, StringComparison.Ordinal);

    private static char Of(char letter) => Plain.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Accented[at] : letter;

    [GeneratedRegex(@"(\{\d+\})")]
    private static partial Regex Place();
}
