namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>How many typing errors part two words: letters left out, put in, changed, or two neighbours swapped.</summary>
internal static class EditDistance
{
    /// <summary>The number of errors; any number above <paramref name="most"/> when there are more than that.</summary>
    public static int Between(string one, string other, int most)
    {
        var (before, last, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            if (row.Min() > most)
                return most + 1;
            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }
}
