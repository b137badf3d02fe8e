using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.Domain;
using Plimsoll.Domain.Checks.Words;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;

namespace Plimsoll.Web.Tests.Languages;

/// <summary>
/// Finds words of a page in the pseudo-language that neither it nor the register says: texts that no language file can reach.
/// </summary>
internal sealed partial class BareText
{
    private static readonly string[] Attributes = ["title", "alt", "placeholder", "aria-label", "data-label", "data-key-words", "data-gave-up"];

    private readonly List<string> own;

    private BareText(IEnumerable<string> own) => this.own = [.. own.Where(o => o.Any(PseudoLanguage.IsPlain)).Distinct().OrderByDescending(o => o.Length)];

    /// <summary>Knows the words that a body itself wrote, and some more that are nobody's to translate.</summary>
    public static async Task<BareText> OfAsync(Workspace workspace, params IEnumerable<string> more)
    {
        var image = await workspace.ImageAsync();
        HashSet<string> words = [.. more];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (var document in image.Documents)
            Collect(document.Value, words, seen);
        foreach (var person in await new PeopleService(workspace).RosterAsync(Actor.Terminal))
            words.UnionWith([person.Name, person.Email ?? ""]);
        words.UnionWith(words.Select(w => ActionWords.Shorten(w)).ToList());
        words.UnionWith(words.SelectMany(w => w.ReplaceLineEndings("\n").Split('\n')).Select(l => l.Trim()).ToList());
        words.UnionWith(words.Select(w => SheetOf().Match(w)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToList());
        return new(words);
    }

    /// <summary>The name of a sheet within the words of a place.</summary>
    [GeneratedRegex("^(?:file .+, )?sheet (.+), (?:cell|row|table) ")]
    private static partial Regex SheetOf();

    /// <summary>The texts of a page that hold plain letters which are not the register's.</summary>
    public IEnumerable<string> On(IHtmlDocument page)
    {
        var all = page.QuerySelectorAll("template").OfType<IHtmlTemplateElement>().SelectMany(t => t.Content.Descendants()).Concat(page.Descendants());
        foreach (var text in all.OfType<IText>().Where(t => t.ParentElement is { } p && !IsForeign(p)))
            if (IsBare(text.Data))
                yield return text.Data.Trim();
        foreach (var element in page.All.Where(e => !IsForeign(e)))
            foreach (var name in Attributes)
                if (element.GetAttribute(name) is { } value && IsBare(value))
                    yield return $"{name}: {value}";
    }

    /// <summary>Whether a text is in a language of its own, or for machines.</summary>
    private static bool IsForeign(IElement element) =>
        element.LocalName is "script" or "style" or "kbd" or "code" or "datalist" || element.Closest("[lang]:not(html), [data-as-it-is]") is not null;

    private bool IsBare(string text)
    {
        if (!text.Any(PseudoLanguage.IsPlain))
            return false;
        foreach (var word in own)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                text = text.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        return Letters().IsMatch(text);
    }

    private static void Collect(object? value, HashSet<string> words, HashSet<object> seen)
    {
        switch (value)
        {
            case null or Enum or bool or decimal or int or double or Guid or DateOnly or DateTimeOffset:
                return;
            case string text:
                words.Add(text.Trim());
                return;
            case Sentence sentence:
                Collect(sentence.Values, words, seen);
                return;
            case IEnumerable many:
                foreach (var one in many)
                    Collect(one, words, seen);
                return;
        }

        if (value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true && !value.GetType().IsGenericType || (!value.GetType().IsValueType && !seen.Add(value)))
            return;
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.CanWrite))
            Collect(property.GetValue(value), words, seen);
        if (value.GetType() is { IsGenericType: true, Namespace: "System.Collections.Generic" })
            foreach (var property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
                Collect(property.GetValue(value), words, seen);
    }

    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Letters();
}
