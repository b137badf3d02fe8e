using Plimsoll.Services.Mail;

namespace Plimsoll.Services.Accounts;

/// <summary>What people are written about their accounts.</summary>
internal static class Letters
{
    public static Letter Invitation(string to, string name, string body, Uri link, DateTimeOffset until) => new(
        to,
        $"Your account for the registers of {body}",
        $"""
        {name},

        you are invited to the risk and opportunity registers of {body}. Choose your password here:

        {link}

        The link is good once, until {London(until):HH:mm}, {London(until):d MMMM yyyy}. After that, ask the administrator who invited you for another.
        """);

    public static Letter Reset(string to, string name, string body, Uri link, DateTimeOffset until) => new(
        to,
        $"A new password for the registers of {body}",
        $"""
        {name},

        somebody, probably you, asked for a new password for the risk and opportunity registers of {body}. Choose it here:

        {link}

        The link is good once, until {London(until):HH:mm}, {London(until):d MMMM yyyy}. If it was not you, do nothing: your password stays as it is.
        """);

    public static Letter Changed(string to, string name, string body) => new(
        to,
        $"Your password for the registers of {body} was changed",
        $"""
        {name},

        your password for the risk and opportunity registers of {body} was changed just now, and you were signed out everywhere else.

        If it was not you, tell an administrator of the registers at once.
        """);

    private static DateTimeOffset London(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Recording.AsAt.London);
}
