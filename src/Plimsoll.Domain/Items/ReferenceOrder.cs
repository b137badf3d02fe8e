namespace Plimsoll.Domain.Items;

/// <summary>The order in which people expect references and numbers: 2, 2a, 2b, 10; 5.1, 5.2, 5.10.</summary>
public sealed class ReferenceOrder : IComparer<string>
{
    /// <summary>The one order.</summary>
    public static ReferenceOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> a = x, b = y;
        while (a.Length > 0 && b.Length > 0)
        {
            var (digitsA, digitsB) = (Run(a), Run(b));
            int order;
            if (digitsA > 0 && digitsB > 0)
            {
                var m = a[..digitsA].TrimStart('0');
                var n = b[..digitsB].TrimStart('0');
                order = m.Length != n.Length ? m.Length.CompareTo(n.Length) : m.CompareTo(n, StringComparison.Ordinal);
                a = a[digitsA..];
                b = b[digitsB..];
            }
            else
            {
                order = char.ToUpperInvariant(a[0]).CompareTo(char.ToUpperInvariant(b[0]));
                a = a[1..];
                b = b[1..];
            }

            if (order != 0)
                return order;
        }

        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(x, y);
    }

    private static int Run(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return length;
    }
}
