using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Items;

public sealed partial class ItemService
{
    /// <summary>What a move would do: for the page on which it is checked before it is made.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The item.</param>
    /// <param name="to">The register.</param>
    /// <param name="mapping">How levels are read on the other scheme; null for the proposal.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<MovePreview> PreviewMoveAsync(Actor actor, ItemId id, RegisterId to, SchemeMapping? mapping = null, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var item = ItemRecorder.Allowed(actor, ItemOperation.Move, id, image);
        var move = new Move(image, item, Target(actor, image, to), mapping, proposesMapping: true, workspace.Today);
        return new MovePreview(
            NextReference(image, to, item.Kind), !actor.May(Rights.Change, to), move.From, move.To, move.Mapping,
            [.. move.Parts], [.. move.Remapped(item, actor).Select(m => new MappedAssessment(m.Before, m.After))]);
    }

    /// <summary>
    /// Moves an item to another register, as when it is escalated or handed down: the same item with the same history, and both
    /// references. A composite takes its parts with it; a part leaves its composite. Where the other register scores by another
    /// scheme, the current assessment of each stage is given once more on that one; earlier ones keep theirs. Without the right
    /// to run the other register the item arrives there as proposed.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null to move whatever is there now.</param>
    /// <param name="to">The other register.</param>
    /// <param name="newReference">Its reference there; parts take it over where they had the old one before their own letter.</param>
    /// <param name="reason">Why.</param>
    /// <param name="mapping">How levels are read on the other scheme; null where it is the same scheme.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <exception cref="RuleBrokenException">
    /// The reason is missing, the reference taken, the other register has no scheme for the item, or has another one and no
    /// mapping, or a mapping that leaves a level out, is given.
    /// </exception>
    public async Task<Changed> MoveAsync(
        Actor actor, ItemId id, int? from, RegisterId to, string newReference, string reason, SchemeMapping? mapping = null, CancellationToken cancellation = default)
    {
        Because(reason, "Say why it moves; both registers will ask");
        return (await recorder.ChangeAsync(actor, ItemOperation.Move, reason, image =>
        {
            var item = ItemRecorder.Allowed(actor, ItemOperation.Move, id, image);
            var move = new Move(image, item, Target(actor, image, to), mapping, proposesMapping: false, workspace.Today);
            var references = move.PartReferences(newReference);
            return [
                new ItemStep(id, from, i => Moved(i, newReference) with { Parent = null, Weight = null }),
                .. move.Parts.Select(part => new ItemStep(part.Id, null, i => Moved(i, references[part.Id]))),
            ];

            Item Moved(Item before, string reference)
            {
                var there = before.MoveTo(to, reference, workspace.Today);
                if (!actor.May(Rights.Change, to))
                    there = there with { Status = ItemStatus.Proposed };
                return move.Remapped(before, actor).Aggregate(there, (i, m) => m.After is { } after ? i.Assess(after) : i);
            }
        }, cancellation))[0];
    }

    private static Register Target(Actor actor, Image image, RegisterId to)
    {
        actor.Must(Rights.Read, to);
        var target = ItemRecorder.OpenRegister(image, to);
        return target;
    }

    /// <summary>A move as things stand in one image.</summary>
    private sealed class Move
    {
        private readonly Image image;
        private readonly Item item;
        private readonly Register target;
        private readonly DateOnly today;

        public Move(Image image, Item item, Register target, SchemeMapping? mapping, bool proposesMapping, DateOnly today)
        {
            (this.image, this.item, this.target, this.today) = (image, item, target, today);
            Parts = [.. PartsOf(item.Id)];
            From = SchemeOf(image.Get<Register>(DomainCodec.Text(item.Register.Value)), item.Kind);
            To = SchemeOf(target, item.Kind) ?? throw new RuleBrokenException("Register", $"{target.Name} has no scheme for this kind of item; choose another register");
            if (From is null || From.Id == To.Id)
                return;
            Mapping = (mapping ?? (proposesMapping ? SchemeMapping.Propose(From, To)
                : throw new RuleBrokenException("Scheme", $"{target.Name} scores on {To.Name}; say which of its levels stands for each of {From.Name}"))).Validated(From, To);
        }

        public IReadOnlyList<Item> Parts { get; }

        public Scheme? From { get; }

        public Scheme To { get; }

        public SchemeMapping? Mapping { get; }

        /// <summary>The current assessments of an item, each with what it becomes on the other scheme; null where its levels are not known.</summary>
        public IEnumerable<(Assessment Before, Assessment? After)> Remapped(Item moved, Actor actor)
        {
            if (Mapping is null || moved.Composite is not null)
                yield break;
            foreach (var stage in Enum.GetValues<Stage>())
                if (moved.Assessments.Current(stage) is { } now && now.Scheme != To.Id)
                    yield return (now, MappingFor(moved).Map(now, From!, To, stage == Stage.Forecast ? now.Date : Timing.On(today)) is { } after
                        ? after with { By = actor.Person } : null);
        }

        /// <summary>References of the parts at the new place: 2a becomes 7a where 2 becomes 7; otherwise the old one, or one that is free.</summary>
        public IReadOnlyDictionary<ItemId, string> PartReferences(string newReference)
        {
            var taken = image.All<Item>().Where(i => i.Register == target.Id).Select(i => i.Reference)
                .Append(newReference).ToHashSet(StringComparer.OrdinalIgnoreCase);
            Dictionary<ItemId, string> references = [];
            foreach (var part in Parts)
            {
                var wanted = part.Reference.StartsWith(item.Reference, StringComparison.OrdinalIgnoreCase)
                    ? newReference + part.Reference[item.Reference.Length..] : part.Reference;
                if (taken.Contains(wanted))
                    wanted = ReferenceSuggestion.After([newReference + "0"], taken, part.Kind);
                taken.Add(references[part.Id] = wanted);
            }

            return references;
        }

        private SchemeMapping MappingFor(Item moved) =>
            moved.Kind == item.Kind ? Mapping! : throw new RuleBrokenException("Register", $"{moved.Reference} is of another kind than {item.Reference} and scores on another scheme; move it by itself");

        private IEnumerable<Item> PartsOf(ItemId whole) =>
            image.Derive(ItemIndexes.Parts)[whole].OrderBy(p => p.Reference, ReferenceOrder.Instance).SelectMany(part => PartsOf(part.Id).Prepend(part));

        private Scheme? SchemeOf(Register register, ItemKind kind) =>
            register.SchemeFor(kind) is { } scheme ? image.Find<Scheme>(DomainCodec.Text(scheme.Value)) : null;
    }
}

/// <summary>What a move to another register would do.</summary>
/// <param name="SuggestedReference">A reference that is free there.</param>
/// <param name="ArrivesProposed">Whether an officer of the other register has to accept it.</param>
/// <param name="From">The scheme it is scored by now; null when its register has none for it.</param>
/// <param name="To">The scheme it would be scored by.</param>
/// <param name="Mapping">How the levels would be read; null where both are the same scheme.</param>
/// <param name="Parts">The parts of a composite, which move with it.</param>
/// <param name="Assessments">The current assessments that would be given once more.</param>
public sealed record MovePreview(
    string SuggestedReference, bool ArrivesProposed, Scheme? From, Scheme To, SchemeMapping? Mapping,
    IReadOnlyList<Item> Parts, IReadOnlyList<MappedAssessment> Assessments);

/// <summary>An assessment and what it becomes on another scheme.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">On the other scheme; null when its two levels are not known.</param>
public sealed record MappedAssessment(Assessment Before, Assessment? After);
