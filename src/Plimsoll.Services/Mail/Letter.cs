namespace Plimsoll.Services.Mail;

/// <summary>A letter by e-mail, in plain text.</summary>
/// <param name="To">The address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">What it says.</param>
public sealed record Letter(string To, Sentence Subject, Sentence Text);
