using System.Globalization;

namespace Plimsoll.Domain.Items;

public sealed partial record Item
{
    /// <summary>Refuses an item that a register could not print.</summary>
    /// <exception cref="RuleBrokenException">Reference or title is missing, a weight is out of range, or an item is its own parent.</exception>
    public Item Validated()
    {
        List<RuleBroken> broken = [];
        if (string.IsNullOrWhiteSpace(Reference))
            broken.Add(new("Reference", "Give a reference, for example 7 or CR07"));
        if (string.IsNullOrWhiteSpace(Title))
            broken.Add(new("Title", "Give a short title"));
        if (Weight is <= 0 or > 100)
            broken.Add(new("Weight", $"{Weight.Value.ToString("0.##", CultureInfo.InvariantCulture)} is not a share; give a number above 0, at most 100"));
        if (Parent == Id)
            broken.Add(new("Parent", "An item cannot be part of itself"));
        if (Composite is not null && Assessments.Any(a => !a.IsComputed && a.Printed is null))
            broken.Add(new("Assessments", "The ratings of a composite follow from its children; assess those"));
        return broken.Count == 0 ? this : throw new RuleBrokenException(broken);
    }

    /// <summary>Adds an assessment at the place its date gives it.</summary>
    /// <exception cref="RuleBrokenException">The item is closed, or a composite.</exception>
    public Item Assess(Assessment assessment)
    {
        MustBeLive("Assessment");
        if (Composite is not null)
            throw new RuleBrokenException("Assessment", "The ratings of a composite follow from its children; assess those");
        return this with { Assessments = Assessments.With(assessment) };
    }

    /// <summary>Adds a control.</summary>
    /// <exception cref="RuleBrokenException">The item is closed or the text is empty.</exception>
    public Item AddControl(Control control)
    {
        MustBeLive("Control");
        MustSay("Control", control.Text, "Say what is in place");
        return this with { Controls = [.. Controls, control.Number.Length > 0 ? control : control with { Number = NextNumber() }] };
    }

    /// <summary>Adds an action; it takes the next number after the item's controls and actions.</summary>
    /// <exception cref="RuleBrokenException">The item is closed or the text is empty.</exception>
    public Item AddAction(ItemAction action)
    {
        MustBeLive("Action");
        MustSay("Action", action.Text, "Say what is to be done");
        return this with { Actions = [.. Actions, action.Number.Length > 0 ? action : action with { Number = NextNumber() }] };
    }

    /// <summary>Changes one action.</summary>
    /// <exception cref="RuleBrokenException">The item is closed or has no such action, the text becomes empty, or the change breaks a rule.</exception>
    public Item ChangeAction(Guid action, Func<ItemAction, ItemAction> change)
    {
        MustBeLive("Action");
        if (Actions.All(a => a.Id != action))
            throw new RuleBrokenException("Action", $"{Reference} has no such action");
        return this with { Actions = [.. Actions.Select(a => a.Id == action ? Changed(a) : a)] };

        ItemAction Changed(ItemAction before)
        {
            var after = change(before);
            MustSay("Action", after.Text, "Say what is to be done");
            return after;
        }
    }

    /// <summary>Changes one control.</summary>
    /// <exception cref="RuleBrokenException">The item is closed or has no such control, or the text becomes empty.</exception>
    public Item ChangeControl(Guid control, Func<Control, Control> change)
    {
        MustBeLive("Control");
        if (Controls.All(c => c.Id != control))
            throw new RuleBrokenException("Control", $"{Reference} has no such control");
        return this with { Controls = [.. Controls.Select(c => c.Id == control ? Changed(c) : c)] };

        Control Changed(Control before)
        {
            var after = change(before);
            MustSay("Control", after.Text, "Say what is in place");
            return after;
        }
    }

    /// <summary>Adds a comment.</summary>
    /// <exception cref="RuleBrokenException">The text is empty.</exception>
    public Item AddComment(Comment comment)
    {
        MustSay("Comment", comment.Text, "Write the comment");
        return this with { Comments = [.. Comments, comment] };
    }

    /// <summary>Records a review.</summary>
    /// <exception cref="RuleBrokenException">The item is closed.</exception>
    public Item Reviewed(Review review)
    {
        MustBeLive("Review");
        return this with { Reviews = [.. Reviews, review] };
    }

    /// <summary>Withholds the item from the public.</summary>
    /// <exception cref="RuleBrokenException">The paragraph does not exist or there is no reason.</exception>
    public Item MarkExempt(Exemption exemption) => this with { Exemption = exemption.Validated() };

    /// <summary>Lifts the marking.</summary>
    public Item UnmarkExempt() => this with { Exemption = null };

    /// <summary>Whether it is proposed or open.</summary>
    public bool IsLive => Status is ItemStatus.Proposed or ItemStatus.Open;

    /// <summary>The next whole number after those of its controls and actions: numbers run on.</summary>
    public string NextNumber()
    {
        var numbers = Controls.Select(c => c.Number).Concat(Actions.Select(a => a.Number))
            .Select(n => int.TryParse(n.AsSpan(0, LeadingDigits(n)), out var value) ? value : 0);
        return (numbers.DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static int LeadingDigits(string number)
    {
        var length = 0;
        while (length < number.Length && char.IsAsciiDigit(number[length]))
            length++;
        return length;
    }

    /// <summary>Insists on an item that is proposed or open.</summary>
    /// <exception cref="RuleBrokenException">It is closed or merged.</exception>
    internal void MustBeLive(string field)
    {
        if (!IsLive)
            throw Status == ItemStatus.Closed
                ? new RuleBrokenException(field, $"{Reference} is closed; reopen it first")
                : new RuleBrokenException(field, $"{Reference} is merged; reopen it first");
    }

    private static void MustSay(string field, string text, Sentence message)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RuleBrokenException(field, message);
    }
}
