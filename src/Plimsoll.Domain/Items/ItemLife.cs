namespace Plimsoll.Domain.Items;

public sealed partial record Item
{
    /// <summary>Takes a proposed item into the register.</summary>
    /// <param name="on">The day from which it stands in the register.</param>
    /// <exception cref="RuleBrokenException">It is not proposed.</exception>
    public Item Accept(DateOnly on) =>
        Status == ItemStatus.Proposed
            ? this with { Status = ItemStatus.Open, Opened = Opened ?? on }
            : throw new RuleBrokenException("Status", $"{Reference} is not waiting to be accepted");

    /// <summary>Closes the item.</summary>
    /// <exception cref="RuleBrokenException">It is not live, or there is no reason.</exception>
    public Item Close(DateOnly on, string reason)
    {
        MustBeLive("Status");
        MustSay("Reason", reason, "Say why it is closed; the committee will ask");
        return this with { Status = ItemStatus.Closed, Closure = new Closure(on, reason.Trim()) };
    }

    /// <summary>Merges the item into another, which carries on.</summary>
    /// <exception cref="RuleBrokenException">It is not live, there is no reason, or the other is itself.</exception>
    public Item MergeInto(ItemId other, DateOnly on, string reason)
    {
        MustBeLive("Status");
        MustSay("Reason", reason, "Say why it is merged; the committee will ask");
        return other == Id
            ? throw new RuleBrokenException("Merge into", "Choose another item")
            : this with { Status = ItemStatus.Merged, Closure = new Closure(on, reason.Trim(), other) };
    }

    /// <summary>Opens a closed or merged item again; its history keeps the closure.</summary>
    /// <exception cref="RuleBrokenException">It is live already.</exception>
    public Item Reopen() =>
        IsLive
            ? throw new RuleBrokenException("Status", $"{Reference} is open already")
            : this with { Status = ItemStatus.Open, Closure = null };

    /// <summary>Gives it another reference; the one before is kept.</summary>
    /// <exception cref="RuleBrokenException">The reference is missing or the same.</exception>
    public Item Renumber(string reference)
    {
        MustSay("Reference", reference, "Give a reference, for example 7 or CR07");
        return reference.Trim() == Reference
            ? throw new RuleBrokenException("Reference", $"It is {Reference} already; give another")
            : this with { Reference = reference.Trim(), EarlierReferences = [.. EarlierReferences, new EarlierReference(Reference)] };
    }

    /// <summary>
    /// Moves it to another register under another reference, when it is escalated or handed down: the same item, and both
    /// references can be followed.
    /// </summary>
    /// <exception cref="RuleBrokenException">It is not live, stands there already, or the reference is missing.</exception>
    public Item MoveTo(RegisterId register, string reference, DateOnly on)
    {
        MustBeLive("Register");
        MustSay("Reference", reference, "Give a reference in the other register");
        return register == Register
            ? throw new RuleBrokenException("Register", $"{Reference} stands in this register already; choose another")
            : this with { Register = register, Reference = reference.Trim(), EarlierReferences = [.. EarlierReferences, new EarlierReference(Reference, Register, on)] };
    }

    /// <summary>Links it to another item; a second link to the same one takes the place of the first.</summary>
    /// <exception cref="RuleBrokenException">The other is itself.</exception>
    public Item LinkTo(ItemId other, LinkKind kind) =>
        other == Id
            ? throw new RuleBrokenException("Item", "Choose another item")
            : this with { Links = [.. Links.Where(l => l.Item != other), new ItemLink(other, kind)] };

    /// <summary>Takes the link to another item away.</summary>
    public Item UnlinkFrom(ItemId other) => this with { Links = [.. Links.Where(l => l.Item != other)] };

    /// <summary>Attaches a file.</summary>
    /// <exception cref="RuleBrokenException">The item is closed, or has the same file under the same name already.</exception>
    public Item Attach(Attachment attachment)
    {
        MustBeLive("File");
        return Attachments.Any(a => a.Sha256 == attachment.Sha256 && a.FileName == attachment.FileName)
            ? throw new RuleBrokenException("File", $"{attachment.FileName} is attached already")
            : this with { Attachments = [.. Attachments, attachment] };
    }

    /// <summary>Takes a file from the item; history keeps that it was there.</summary>
    /// <exception cref="RuleBrokenException">It is not attached.</exception>
    public Item Detach(Guid attachment) =>
        Attachments.All(a => a.Id != attachment)
            ? throw new RuleBrokenException("File", $"{Reference} has no such file")
            : this with { Attachments = [.. Attachments.Where(a => a.Id != attachment)] };
}
