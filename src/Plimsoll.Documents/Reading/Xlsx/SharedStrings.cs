using System.Text;
using System.Xml;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>The words that the cells of a workbook share: each text stands once in the file, and is cleaned once.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> raws = [];
    private readonly List<SourceText?> texts = [];

    /// <summary>No shared words.</summary>
    public static SharedStrings None { get; } = new();

    public static SharedStrings Read(OfficePackageReader package, string? part, CancellationToken ct)
    {
        var strings = new SharedStrings();
        using var stream = part is null ? null : package.Open(part);
        if (stream is null)
            return strings;
        using var xml = PartXml.Read(stream);
        foreach (var at in xml.Elements())
        {
            if (at.LocalName != "si")
                continue;
            strings.raws.Add(Words(at));
            if (strings.raws.Count % 4096 == 0)
                ct.ThrowIfCancellationRequested();
        }

        strings.texts.AddRange(new SourceText?[strings.raws.Count]);
        return strings;
    }

    /// <summary>The words of a rich or plain text; the reading aids of East Asian scripts are not words.</summary>
    public static string Words(XmlReader at)
    {
        if (at.IsEmptyElement)
            return "";
        var depth = at.Depth;
        string? one = null;
        StringBuilder? more = null;
        at.Read();
        while (at.Depth > depth)
        {
            if (at.IsAt("rPh"))
            {
                at.Skip();
                continue;
            }

            if (at.IsAt("t"))
            {
                var words = at.Characters();
                if (one is null)
                    one = words;
                else
                    (more ??= new StringBuilder(one)).Append(words);
            }

            if (!at.Read())
                break;
        }

        return Unescape(more?.ToString() ?? one ?? "");
    }

    /// <summary>The text of a number in the list; null when the list is shorter.</summary>
    /// <param name="index">Counts from 0.</param>
    /// <param name="place">Where it is used.</param>
    public SourceText? Of(int index, Place place)
    {
        if (index < 0 || index >= raws.Count)
            return null;
        if (texts[index] is { } known)
            return known;
        var text = SourceText.Read(raws[index], place);
        // A table inside a text has the place of its cell, so that text cannot be shared.
        if (text.Parts.All(part => part.Table is null))
            texts[index] = text;
        return text;
    }

    /// <summary>Excel writes what XML cannot hold as _x000D_.</summary>
    private static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        var done = 0;
        for (; at >= 0; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            if (at + 7 <= text.Length && text[at + 6] == '_' && ushort.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                plain.Append(text, done, at - done).Append((char)code);
                at += 7;
                done = at;
            }
            else
            {
                at += 2;
            }
        }

        return plain.Append(text, done, text.Length - done).ToString();
    }
}
