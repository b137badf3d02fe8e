namespace Plimsoll.Domain.Registers;

public sealed partial class RegisterView
{
    /// <summary>
    /// What this record says of an earlier day, by the dates of its statements: assessments, actions, controls, reviews and
    /// statuses as they were true then, corrections made since included. Items stand under the reference that they have now.
    /// </summary>
    public RegisterView TrueOn(DateOnly day) => With(Items.Select(i => i.TrueOn(day)).OfType<Item>(), day);

    private RegisterView With(IEnumerable<Item> items, DateOnly today) =>
        new(Organisation, Register, items, schemes.Values.SelectMany(s => s), names, today) { Withheld = Withheld, withheldParts = withheldParts };
}
