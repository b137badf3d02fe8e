using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing.Merging;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Tests.Importing;

/// <summary>What two files say of one item.</summary>
public sealed class ItemMergeTests
{
    [Fact]
    public void WhatTheSecondFileAloneSays_isNotLost()
    {
        var known = Read("R1");
        known.Comments.Add(Said("Said without a date."));
        var more = Read("R1");
        (more.Event, more.Category, more.Exemption) = (Said("A flood"), Said("Places"), new(new Exemption(3, "Negotiations"), Place.Unknown));
        more.ExemptFields.Add(new(new FieldExemption(ItemField.Comments, new Exemption(1, "Names")), Place.Unknown));
        more.Comments.AddRange([Said("Said without a date."), Said("Said in May.")]);
        more.CommentDates.AddRange(["", "May 2026"]);

        ItemMerge.Add(known, more);

        Assert.Equal(("A flood", "Places", 3), (known.Event?.Value, known.Category?.Value, known.Exemption?.Value.Paragraph));
        Assert.Equal(ItemField.Comments, Assert.Single(known.ExemptFields).Value.Field);
        Assert.Equal([("Said without a date.", ""), ("Said in May.", "May 2026")], known.Comments.Zip(known.CommentDates, (c, d) => (c.Value, d)));
    }

    private static RecognisedItem Read(string reference) => new() { Reference = Said(reference), Title = Said("Harbour") };

    private static Recognised<string> Said(string words) => new(words, Place.Unknown);
}
