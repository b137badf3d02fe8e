using System.Buffers;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Journal.People;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Works out which documents change when a read register meets what is kept.</summary>
internal sealed class ImportPlanner
{
    private readonly Image image;
    private readonly Workspace workspace;
    private readonly PartyResolver parties;
    private readonly List<Finding> findings = [];

    private readonly ImportCorrections corrections;

    /// <summary>Plans against an image and the people in the directory, with what a person put right.</summary>
    public ImportPlanner(Image image, IEnumerable<Person> people, Workspace workspace, ImportCorrections corrections)
    {
        (this.image, this.workspace, this.corrections) = (image, workspace, corrections);
        parties = new PartyResolver(image.All<Post>(), image.All<Board>(), people, workspace.NewId, findings.Add, corrections);
    }

    /// <summary>Plans one or several files that were read as one.</summary>
    /// <param name="files">The files with their hashes, the first of them first.</param>
    /// <param name="read">What was read in them.</param>
    /// <param name="registerName">The register to read into.</param>
    public ImportPlan Plan(IReadOnlyList<ImportedFile> files, RecognisedRegister read, string registerName)
    {
        var (fileName, sha256) = files[0];
        var organisation = image.All<Organisation>().FirstOrDefault()
            ?? new Organisation { Id = new(workspace.NewId()), Name = "Our organisation" };
        var priorities = new PriorityResolver(organisation.Priorities, workspace.NewId);
        var categories = new CategoryResolver(organisation.Categories, workspace.NewId, findings.Add, corrections);
        var register = image.All<Register>().FirstOrDefault(r => r.Name.Equals(registerName.Trim(), StringComparison.OrdinalIgnoreCase));
        var schemes = register is null ? NewSchemes(read, registerName.Trim()) : image.All<Scheme>().Where(s => s.Id == register.RiskScheme || s.Id == register.OpportunityScheme).ToList();
        var isOlder = Editions.IsOlder(read, register);
        if (isOlder)
            findings.Add(new Finding("older-edition", $"The file speaks of {read.ReportDate!.Value}, and the register of {register!.ReportDate.Words} already: items that it has get only their scores of then"));
        register = Completed(register, registerName.Trim(), read, schemes, isOlder);

        var import = new ImportId(workspace.NewId());
        var known = image.All<Item>().Where(i => i.Register == register.Id).ToList();
        var matched = ItemMatch.Of(read.Items, known, corrections.Matches);
        var matches = matched.ToDictionary(m => m.Key, m => m.Value.Item);
        var items = Assemble(read, known, matches, isOlder, register, schemes, import, new FinancialYear(new DateOnly(2000, organisation.FinancialYearStartMonth, 1)), priorities, categories);
        if (known.Count == 0)
            register = WithAppetite(register, read, categories);
        organisation = organisation with
        {
            Priorities = priorities.All.Count == organisation.Priorities.Count ? organisation.Priorities : priorities.All,
            Categories = categories.All.Count == organisation.Categories.Count ? organisation.Categories : categories.All,
        };

        var before = known.ToDictionary(k => k.Id);
        var named = items.Select(i => i.Id).ToHashSet();
        var changed = items.Where(i => ReallyChanged(i, before.GetValueOrDefault(i.Id))).ToList();
        List<object> documents = [];
        if (changed.Count > 0 || (known.Count == 0 && items.Count > 0))
            documents.AddRange([organisation, .. schemes, register, .. parties.ChangedPosts, .. parties.NewBoards, .. changed]);
        var edits = documents.Select(Edit).OfType<Edited>().ToList();
        var view = new RegisterView(
            organisation, register, known.Where(k => !named.Contains(k.Id)).Concat(items), schemes,
            party => parties.NameOf(party) ?? workspace.Names.NameOf(image, party), register.ReportDate.Latest ?? workspace.Today);
        var all = Catalogue.Ordered(read.Findings.Concat(findings).Concat(Catalogue.RunOnImport(view)).Distinct());
        return new ImportPlan
        {
            FileName = fileName,
            Sha256 = sha256,
            Read = read,
            View = view,
            Findings = all,
            New = [.. changed.Where(c => !before.ContainsKey(c.Id)).Select(c => c.Reference)],
            Changed = [.. changed.Where(c => before.ContainsKey(c.Id)).Select(c => c.Reference)],
            Unchanged = items.Count - changed.Count,
            Matches = read.Items.GroupBy(i => i.Reference.Value).ToDictionary(g => g.Key, g => matched.GetValueOrDefault(g.First())),
            Known = [.. known.OrderBy(k => k.Reference, StringComparer.Ordinal)],
            IsOlder = isOlder,
            IsNewRegister = image.All<Register>().All(r => r.Id != register.Id),
            SchemesHere = [.. image.All<Scheme>().Where(s => s.Kind == ItemKind.Risk).OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)],
            Parties = parties.Tied,
            Categories = categories.Tied,
            CategoriesHere = [.. image.All<Organisation>().SelectMany(o => o.Categories).Where(c => c.Retired is null)],
            Moved = [.. changed.Where(c => before.TryGetValue(c.Id, out var then) && Standing.HasMoved(then, c)).Select(c => c.Reference)],
            Gone = read.IsActionList || isOlder ? [] : [.. known.Where(k => k.Status == ItemStatus.Open && !named.Contains(k.Id)).Select(k => k.Reference)],
            Uncertain = Uncertainties.Of(read),
            Corrections = corrections,
            Documents = edits,
            NewPeople = parties.NewPeople,
            Record = new ImportRecord
            {
                Id = import,
                Register = register.Id,
                FileName = fileName,
                Sha256 = sha256,
                Others = [.. files.Skip(1)],
                Shape = read.Shape,
                Corrections = Remembering.Of(corrections) is { IsEmpty: false } lasting ? lasting : null,
                Recognisers = [read.Recogniser],
                Findings = WithoutPersons(Catalogue.Ordered(read.Findings.Concat(findings))),
                Account = read.Account.Counts.ToDictionary(c => c.Key.ToString(), c => c.Value),
            },
        };
    }

    private List<Item> Assemble(
        RecognisedRegister read, List<Item> known, IReadOnlyDictionary<RecognisedItem, Item> matches, bool isOlder, Register register, List<Scheme> schemes,
        ImportId import, FinancialYear year, PriorityResolver priorities, CategoryResolver categories)
    {
        var references = References(read, known, matches);
        var day = read.ReportDate is { } date ? Timing.Read(date.Value).Latest : null;
        var context = new AssemblyContext(parties, day is { } reported ? FinancialYear.Of(reported, year) : year, day is not null, findings.Add);
        var assembly = new ItemAssembly(context, priorities, categories, workspace.NewId);
        Dictionary<string, ItemId> made = new(StringComparer.OrdinalIgnoreCase);
        List<Item> items = [];

        // A composite first, so that its children can name it.
        foreach (var item in read.Items.OrderBy(i => i.Parent is null ? 0 : 1))
        {
            ItemId? parent = item.Parent is { } reference && made.TryGetValue(reference, out var id) ? id : null;
            var scheme = schemes.First(s => s.Kind == item.Kind);
            var match = matches.GetValueOrDefault(item);
            items.Add(isOlder && match is not null
                ? assembly.OfEarlier(item, match, scheme)
                : assembly.Of(item, match, references[item], register.Id, parent, scheme, import));
            made[item.Reference.Value] = items[^1].Id;
        }

        categories.TellOfNew();
        return items;
    }

    /// <summary>Printed references as printed; inferred ones keep the known item's, and give way to those in use.</summary>
    private static Dictionary<RecognisedItem, string> References(
        RecognisedRegister read, List<Item> known, IReadOnlyDictionary<RecognisedItem, Item> matches)
    {
        Dictionary<RecognisedItem, string> references = [];
        var found = matches.Values.Select(m => m.Id).ToHashSet();
        var taken = known.Where(k => !found.Contains(k.Id)).Select(k => k.Reference).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> times = new(StringComparer.OrdinalIgnoreCase);
        foreach (var item in read.Items)
        {
            var reference = matches.TryGetValue(item, out var match) && item.Reference.Confidence < 1 ? match.Reference : item.Reference.Value;
            // Another item has it: what a person, or its words, tied to an item keeps that item's own.
            if (matches.TryGetValue(item, out var tied) && taken.Contains(reference))
                reference = tied.Reference;
            for (var n = times.GetValueOrDefault(item.Reference.Value, 2); !taken.Add(reference); n++)
            {
                reference = $"{item.Reference.Value}-{n}";
                times[item.Reference.Value] = n + 1;
            }

            references.Add(item, reference);
        }

        return references;
    }

    private List<Scheme> NewSchemes(RecognisedRegister read, string registerName)
    {
        if (corrections.Scheme is { } wanted && image.All<Scheme>().FirstOrDefault(s => s.Id == wanted && s.Kind == ItemKind.Risk) is { } chosen)
            return [chosen];
        if (corrections.ShippedScheme is { } key && ShippedSchemes.Keys.Contains(key))
            return [ShippedSchemes.Copy(key, new SchemeId(workspace.NewId()))];
        List<Scheme> schemes = [];
        foreach (var kind in read.Items.Select(i => i.Kind).Append(ItemKind.Risk).Distinct().Order())
        {
            if (read.Schemes.Find(s => s.Kind == kind) is { } printed)
            {
                // One that the body has already, in all its words, is that one.
                schemes.Add(image.All<Scheme>().FirstOrDefault(s => Says(s) == Says(printed)) ?? printed with { Id = new SchemeId(workspace.NewId()) });
                continue;
            }

            var scores = read.Items.Where(i => i.Kind == kind).SelectMany(i => i.Assessments.Where(a => i.Composite is null && a.IsScored)).ToList();
            if (kind == ItemKind.Risk && ScaleScheme.Of(read.Scale, new SchemeId(workspace.NewId()), registerName) is { } own)
            {
                schemes.Add(read.Scale!.Bands.Count == 0 ? BandFit.Of(own, read.BandWords) : own);
                findings.Add(new Finding("scheme-assumed", read.Scale!.IsPrinted
                    ? (Sentence)$"The scale that the document prints was taken as the scheme {own.Name}"
                    : read.Scale.Rule is { } rule ? (Sentence)$"The ratings of the document are {rule}; the scheme {own.Name} was made so"
                    : (Sentence)$"The document scores in words; the scheme {own.Name} was made of them, in the order that such words have"));
                continue;
            }

            var scheme = SchemeFit.Of(kind, scores, new SchemeId(workspace.NewId()));
            if (kind == ItemKind.Risk)
                scheme = BandFit.Of(scheme, read.BandWords);
            schemes.Add(scheme);
            if (scores.Count > 0)
                findings.Add(new Finding("scheme-assumed", kind == ItemKind.Risk
                    ? Sentence.Counted(
                        scores.Count,
                        $"The document does not print its scoring scheme for risks; {scheme.Name} fits its {scores.Count} score",
                        $"The document does not print its scoring scheme for risks; {scheme.Name} fits its {scores.Count} scores")
                    : Sentence.Counted(
                        scores.Count,
                        $"The document does not print its scoring scheme for opportunities; {scheme.Name} fits its {scores.Count} score",
                        $"The document does not print its scoring scheme for opportunities; {scheme.Name} fits its {scores.Count} scores")));
        }

        return schemes;
    }

    private Register Completed(Register? register, string name, RecognisedRegister read, List<Scheme> schemes, bool isOlder)
    {
        register ??= new Register
        {
            Id = new(workspace.NewId()),
            Name = name,
            Level = read.Level ?? RegisterLevel.Strategic,
            RiskScheme = schemes.First(s => s.Kind == ItemKind.Risk).Id,
            OpportunityScheme = schemes.FirstOrDefault(s => s.Kind == ItemKind.Opportunity)?.Id,
            Stages = (read.InherentWord ?? read.ResidualWord ?? read.ForecastWord) is null ? null : StagesOf(read),
        };
        if (read.Items.Any(i => i.Kind == ItemKind.Opportunity) && schemes.All(s => s.Kind != ItemKind.Opportunity))
        {
            var scheme = SchemeFit.Of(ItemKind.Opportunity, [.. read.Items.Where(i => i.Kind == ItemKind.Opportunity).SelectMany(i => i.Assessments)], new SchemeId(workspace.NewId()));
            schemes.Add(scheme);
            register = register with { OpportunityScheme = scheme.Id };
        }

        return read.ReportDate is { } date && !isOlder ? register with { ReportDate = Timing.Read(date.Value) } : register;
    }

    private static string Says(Scheme scheme) => DomainCodec.Write(scheme with { Id = default, Version = 1 }).Body;

    /// <summary>The register with what the document says that the body is willing to carry.</summary>
    private static Register WithAppetite(Register register, RecognisedRegister read, CategoryResolver categories)
    {
        return register with
        {
            Appetite = read.Appetites.Find(a => a.Category is null) is { } whole ? Of(whole) : register.Appetite,
            AppetiteByCategory = read.Appetites.Exists(a => a.Category is not null)
                ? [.. read.Appetites.Where(a => a.Category is not null).Select(a => new CategoryAppetite(categories.Of(a.Category!), Of(a)))] : register.AppetiteByCategory,
        };

        static Appetite Of(RecognisedAppetite read) => Appetite.UpTo(read.Threshold) with { Statement = read.Statement };
    }

    private static StageWords StagesOf(RecognisedRegister read) => StageWords.Default with
    {
        Forecast = read.ForecastWord ?? StageWords.Default.Forecast,
        Inherent = read.InherentWord ?? StageWords.Default.Inherent,
        Residual = read.ResidualWord ?? StageWords.Default.Residual,
    };

    /// <summary>Whether the item says anything else than the one that is kept; being read again, at other places, is not a change.</summary>
    private static bool ReallyChanged(Item item, Item? before) =>
        before is null || DomainCodec.Write(item with { Import = null, Sources = [] }).Body != DomainCodec.Write(before with { Import = null, Sources = [] }).Body;

    /// <summary>The edit of a document; null when it is kept in just these words already.</summary>
    private Edited? Edit(object document)
    {
        // Thousands of new items need no writing out to be told from what is kept.
        if (document is Item item && image.Document(DomainCodec.Text(item.Id.Value)) is null)
            return new Edited(document, 0);
        var (_, id, body) = DomainCodec.Write(document);
        return image.Document(id) is not { } kept ? new Edited(document, 0)
            : DomainCodec.Write(kept.Value).Body == body ? null
            : new Edited(document, kept.Version);
    }

    /// <summary>Names of people stay out of the journal (ADR 7).</summary>
    private IReadOnlyList<Finding> WithoutPersons(IReadOnlyList<Finding> all)
    {
        string[] persons = [.. parties.PersonNames.Where(n => n.Length > 0)];
        if (persons.Length == 0)
            return all;

        // Few findings name anybody, of thousands of findings and hundreds of people.
        var any = SearchValues.Create(persons, StringComparison.OrdinalIgnoreCase);
        return [.. all.Select(f => !f.Message.AsSpan().ContainsAny(any) ? f
            : f with { Sentence = f.Sentence.With(text => persons.Aggregate(text, (rest, name) => rest.Replace(name, "(a person)", StringComparison.OrdinalIgnoreCase))) })];
    }
}
