using System.Globalization;

namespace Plimsoll.Domain.Timings.Reading;

/// <summary>What a piece of a written date is.</summary>
internal enum TokenKind
{
    /// <summary>Past the last token.</summary>
    End,

    /// <summary>One to four digits.</summary>
    Number,

    /// <summary>Letters, in lower case.</summary>
    Word,
    Dash,
    Slash,
    Dot,
    Ampersand,
    Plus,
    Apostrophe,

    /// <summary>A comma, colon or semicolon.</summary>
    Pause,
    Colon,

    /// <summary>A sign that no date has.</summary>
    Other,
}

/// <summary>A number, word or sign. <see cref="AfterSpace"/> tells "2017-18" from "2017 - 18".</summary>
internal readonly record struct Token(TokenKind Kind, string Text, bool AfterSpace)
{
    /// <summary>The number, for numbers only.</summary>
    public int Value => int.Parse(Text, NumberStyles.None, CultureInfo.InvariantCulture);

    public bool IsNumber(int fewest, int most) => Kind == TokenKind.Number && Text.Length >= fewest && Text.Length <= most;

    public bool IsWord(string word) => Kind == TokenKind.Word && Text == word;

    /// <summary>The "st" of "31st".</summary>
    public bool IsOrdinalEnding => Kind == TokenKind.Word && Text is "st" or "nd" or "rd" or "th";
}
