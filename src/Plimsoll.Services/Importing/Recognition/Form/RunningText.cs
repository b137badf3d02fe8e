using System.Text;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>
/// Puts the paragraphs and bullets of a text together: paragraphs parted by a blank line, bullets on lines of their own;
/// a paragraph that a page break cut in the middle of a sentence is joined again.
/// </summary>
internal sealed class RunningText
{
    private readonly StringBuilder words = new();
    private Place? first;
    private string last = "";
    private bool lastIsBullet;

    /// <summary>The text; null when nothing was added.</summary>
    public Recognised<string>? Text => first is null ? null : new(words.ToString(), first);

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="label">What the text is, for the finding that tells of a join.</param>
    /// <param name="findings">Takes that finding.</param>
    public void AddParagraph(string text, Place place, Sentence label, ItemFindings findings)
    {
        if (first is null || lastIsBullet || !Sentences.GoesOn(last, text))
        {
            Append(first is null ? "" : "\n\n", text, place, false);
            return;
        }

        var (before, after) = (last, text);
        findings.Add(
            "text-joined",
            $"{label} was parted between {ItemFindings.Quote(Tail(before))} and {ItemFindings.Quote(after)}; it was put together again.",
            place);
        Append(" ", text, place, false);
    }

    /// <summary>Adds a bullet.</summary>
    public void AddBullet(string text, Place place) =>
        Append(first is null ? "" : "\n", "- " + text, place, true);

    /// <summary>The last words of a text, for a message.</summary>
    public static string Tail(string text)
    {
        var space = text.Length > 30 ? text.IndexOf(' ', text.Length - 30) : -1;
        return space < 0 ? text : "… " + text[(space + 1)..];
    }

    private void Append(string between, string text, Place place, bool isBullet)
    {
        first ??= place;
        words.Append(between == "\n\n" && lastIsBullet && isBullet ? "\n" : between).Append(text);
        (last, lastIsBullet) = (text, isBullet);
    }
}
