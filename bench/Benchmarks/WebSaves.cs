using System.Globalization;
using Plimsoll.Bench.Generating;
using Plimsoll.Bench.Peers;
using Plimsoll.Bench.Running;
using Plimsoll.Journal.Codec;

namespace Plimsoll.Bench.Benchmarks;

/// <summary>
/// Saves of a re-assessment, each sent by its form as a browser sends it and on disk before it is answered, against rows
/// in a bare table, one after another. Every connection has items of its own, and their forms were asked for before.
/// </summary>
internal static class WebSaves
{
    private const int ItemsEach = 40;

    public static async Task<IReadOnlyList<Line>> RunAsync(Browser browser, string register, IReadOnlyList<int> connections, int turns, TimeSpan turn)
    {
        var path = Folders.NewDatabase("web-rows");
        try
        {
            await using var rows = SqliteInserts.Bare(path);
            var forms = new List<Form>();
            for (var number = 6; forms.Count < ItemsEach * connections.Max(); number++)
                if (number % 50 >= 5 && number % 10 != 9)
                    forms.Add(await Form.OpenAsync(browser, string.Create(CultureInfo.InvariantCulture, $"{register}/items/R{number + 1}/assess")));
            var body = Body();
            var position = 0L;
            List<Line> lines = [];
            foreach (var many in connections)
            {
                var next = new int[many];
                Func<int, Task> save = c => forms[(c * ItemsEach) + (next[c]++ % ItemsEach)].SaveAsync(browser);
                await Crowd.AskAsync(many, turn / 2, save);
                List<Load> ours = [], theirs = [];
                for (var i = 0; i < turns; i++)
                {
                    ours.Add(await Crowd.AskAsync(many, turn, save));
                    theirs.Add(await Crowd.AskAsync(1, turn / 2, _ => rows.RunAsync([new InsertRow(++position, Guid.NewGuid(), "item", body)])));
                }

                var (load, bare) = (Load.Of(ours), Load.Of(theirs));
                lines.Add(new(string.Create(CultureInfo.InvariantCulture, $"saving a re-assessment, {many} connections"), load.Times, bare.Times, Note: string.Create(
                    CultureInfo.InvariantCulture,
                    $"{load.PerSecond:0} a second, bare rows {bare.PerSecond:0} one after another; 99 in 100 within {Report.Time(load.Times.Within(0.99))}")));
            }

            return lines;
        }
        finally
        {
            Folders.Remove(path);
        }
    }

    private static string Body()
    {
        var chance = new Random(5);
        return DomainCodec.Write(new SyntheticItems(new SyntheticCouncil(chance), chance).Next(7, SyntheticHistory.Start)).Body;
    }

    /// <summary>The form of an item, seen once and sent again and again with another cell.</summary>
    private sealed class Form(string address, string token, string day, int version)
    {
        private int from = version;

        public static async Task<Form> OpenAsync(Browser browser, string address)
        {
            var page = await browser.TextAsync(address);
            return new(address, Browser.TokenIn(page), Browser.Value(page, "date"), int.Parse(Browser.Value(page, "from"), CultureInfo.InvariantCulture));
        }

        public async Task SaveAsync(Browser browser)
        {
            var rating = from % 2 == 0 ? "3,4" : "4,3";
            await browser.PostAsync(
                address, token, ("from", from.ToString(CultureInfo.InvariantCulture)), ("stage", "Residual"), ("rating", rating), ("date", day),
                ("rationale", "The contract was signed and the plan is on track."), ("seen", $"Residual|{rating}|{day}"));
            from++;
        }
    }
}
