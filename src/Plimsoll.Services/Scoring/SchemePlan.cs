using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Scoring;

/// <summary>A change of scheme worked out: what it shows, and the documents that it changes beside the scheme itself.</summary>
internal sealed record SchemePlan(SchemePreview Preview, IReadOnlyList<object> Changed)
{
    /// <summary>Works a change out by laying the registers as they stand beside the registers as they would be.</summary>
    internal static async Task<SchemePlan> OfAsync(
        Image image, IReadOnlyList<Register> used, SchemeCarry carry, Workspace workspace, RegisterService registers, CancellationToken cancellation)
    {
        var now = await registers.SchemesAsync(image, cancellation);
        List<Scheme> then = [.. now.Where(s => (s.Id, s.Version) != (carry.To.Id, carry.To.Version)), carry.To];
        var body = image.All<Organisation>()[0];
        var items = image.All<Item>().ToLookup(i => i.Register);
        List<RegisterPreview> previews = [];
        List<object> changed = [];
        foreach (var register in used)
        {
            var before = new RegisterView(body, register, items[register.Id], now, _ => null, carry.On);
            var carried = items[register.Id].Select(i => carry.Item(i, a => before.KnownSchemeOf(i, a))).ToList();
            var next = carry.Register(register);
            var after = new RegisterView(body, next, carried, then, _ => null, carry.On);
            previews.Add(new RegisterPreview(register, next, [.. ScoresOf(before, after, carry)], LostBands(register, carry)));
            if (!Same(next, register))
                changed.Add(next);
            changed.AddRange(carried.Where(i => !ReferenceEquals(i, before.Find(i.Id))));
        }

        return new SchemePlan(new SchemePreview(carry.From, carry.To, carry.Mapping, previews), changed);
    }

    /// <summary>The documents with the versions that they are changed from.</summary>
    internal IEnumerable<Edited> Changes(Image image) =>
        Changed.Select(d => d.As(image.Document(DomainCodec.Text(d is Register r ? r.Id.Value : ((Item)d).Id.Value))!.Version));

    private static IEnumerable<ScoreChange> ScoresOf(RegisterView before, RegisterView after, SchemeCarry carry) =>
        from item in before.LiveItems
        where item.Kind == carry.To.Kind
        from stage in Enum.GetValues<Stage>()
        let old = ScoreSide.Of(before, item, stage)
        let next = ScoreSide.Of(after, after.Find(item.Id)!, stage)
        where old is not null && next is not null
        select new ScoreChange(item, stage, old, next) { Scheme = carry.To.Id };

    private static IReadOnlyList<string> LostBands(Register register, SchemeCarry carry) =>
        [.. register.ReviewCycle.MonthsByBand.Keys.Where(name => carry.From.Bands.Any(b => b.Name == name) && carry.Band(name) is null)];

    /// <summary>Whether two states of a register are written alike: records compare their lists by identity.</summary>
    private static bool Same(Register one, Register other) => DomainCodec.Write(one).Body == DomainCodec.Write(other).Body;
}
