namespace Plimsoll.Cli.Tests.Kit;

/// <summary>An invented form with one risk, as text.</summary>
internal static class PierRegister
{
    public const string Text = """
        Corporate Risk Register March 2021

        Risk Description		Risk Owner
        The pier head could come loose in a storm. Anglers would be cut off.		Head of Piers
        Inherent Risk Rating	Date:	01/01/2021	Impact:	Major (4)	Likelihood:	Likely (3)	Rating:	12
        Residual Risk Rating	Date:	01/02/2021	Impact:	Major (4)	Likelihood:	Possible (2)	Rating:	8

        Comments

        The piles were looked at last winter and stand.

        Existing controls		Date Implemented
        1. Piles inspected by divers		2019

        Further actions		Implementation Date	Progress
        2. Renew the bracing	 	March 2022	Design is with the engineer.

        """;
}
