using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Documents.Tests.Writing;

/// <summary>Texts that formats trip over: markup, formulas, control characters, halves of surrogate pairs, line breaks of every kind.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "=1+1", "+", "-", "@SUM(A1)", "'", "\"", ",", ";", "\n", "\r\n", "\r", "\t", " ", "\u00a0", "\0", "\u0001", "\u001f", "\ud800", "\udc00", "😀", "\ufffe", "\uffff", "\ue000",
        "<w:p>", "]]>", "&amp;", "&#0;", "<!--", "_x0041_", "_x005F_", "%", "{0}", "\\", "ŵ", "Łódź", "مرحبا", "\u202e", "\u2028", "\v", "\f", "\u0085", "＝1", "word", "12", "|",
    ];

    public static Arbitrary<string> Any { get; } = Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();
}
