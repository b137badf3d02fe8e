namespace Plimsoll.Bench.Generating;

/// <summary>Phrases that synthetic items are made of; {0} is the service.</summary>
internal static class Phrases
{
    public static readonly string[] Services =
    [
        "adult social care", "housing repairs", "waste collection", "school places", "highways maintenance", "leisure centres",
        "planning", "council tax collection", "elections", "parking", "libraries", "public health", "residential care for children",
        "fostering", "home to school transport", "bereavement services", "street lighting", "building control", "licensing",
        "markets", "emergency planning", "payroll", "land charges", "trading standards", "supported living",
    ];

    public static readonly string[] Threats =
    [
        "Supplier failure in {0}", "Demand outgrows the budget of {0}", "Cyber attack on the systems of {0}", "Vacant posts in {0}",
        "Funding for {0} ends early", "Loss of a building used by {0}", "Personal data lost in {0}", "Poor inspection of {0}",
    ];

    public static readonly string[] Chances =
    [
        "Shared {0} with neighbouring councils", "New income from {0}", "External funding for {0}", "Digital first contact for {0}",
    ];

    public static readonly string[] Causes =
    [
        "The contract market for {0} has shrunk to two bidders and prices are rising faster than the budget allows.",
        "Numbers of people who need {0} have grown each year while staffing has stayed where it was.",
        "Several systems behind {0} are beyond their supported life and are patched by hand.",
        "Experienced staff in {0} are leaving for agencies and private employers that pay more.",
        "National policy on {0} is under review and the outcome will not be known before the budget is set.",
        "Maintenance of the buildings behind {0} has been put off for several years.",
    ];

    public static readonly string[] Events =
    [
        "the council cannot provide {0} to the standard that the law asks for.",
        "{0} has to stop for more than two working days.",
        "spending on {0} passes the approved budget by more than a tenth.",
        "the regulator steps in and directs how {0} is run.",
        "people who rely on {0} come to harm that could have been prevented.",
    ];

    public static readonly string[] Consequences =
    [
        "Residents wait longer and turn to other services that are less able to help.",
        "Savings agreed in the medium term financial plan are not made.",
        "Complaints and claims rise, and with them the cost of answering them.",
        "Staff sickness and turnover rise further.",
        "The council's reputation with residents and partners suffers.",
        "Statutory deadlines are missed and penalties follow.",
        "Neighbouring services must make good the shortfall from their own budgets.",
    ];

    public static readonly string[] Controls =
    [
        "Monthly performance meeting of {0} with figures on volume, cost and quality, and escalation to the directorate management team.",
        "Contract management plan for {0} with quarterly reviews of the provider's finances.",
        "Business continuity plan for {0}, tested each year with the emergency planning team.",
        "Workforce plan for {0} with a training place for each post that is hard to fill.",
        "Monthly budget monitoring of {0} with a recovery plan where the forecast passes the budget.",
        "Internal audit programme that covers the main processes of {0} over three years.",
        "Written procedures for {0}, reviewed yearly and signed for by new staff at induction.",
    ];

    public static readonly string[] Actions =
    [
        "Let a new framework for {0} with at least four providers and a clause for orderly exit.",
        "Move the records of {0} to the supported platform and switch off the old system.",
        "Agree a recruitment offer for {0} with the pay board, including a market supplement.",
        "Complete the condition survey of buildings used by {0} and put the urgent works into the capital programme.",
        "Bring forward a business case for {0} that sets out three options with costs and benefits.",
        "Train all managers in {0} in the new safeguarding procedure.",
    ];

    public static readonly string[] Progress =
    [
        "First draft has gone to the directorate management team; comments are due by the end of the month.",
        "Procurement has started, three providers have expressed interest and a market day is arranged.",
        "Funding agreed; the project manager starts next month and the plan has been set out in detail.",
        "Delayed by vacancies in the team; temporary cover is in place until permanent staff start.",
        "Two of four parts are complete and the remaining ones are on plan for the target date.",
    ];

    public static readonly string[] Rationales =
    [
        "Figures for the quarter show fewer incidents, and the new control has been found to work by internal audit.",
        "Costs have risen again and the mitigation in place has not yet shown an effect on the forecast.",
        "No material change since the last quarter; the position was discussed with the portfolio holder.",
        "The likelihood has been lowered since the contract was signed and the mobilisation plan is on track.",
    ];

    public static readonly string[] Reasons =
    [
        "The supplier asked for four more weeks to complete testing.",
        "The decision was moved to the next meeting of the cabinet.",
        "Recruitment took longer than expected.",
        "The grant agreement was signed later than planned.",
    ];

    public static readonly string[] Posts =
    [
        "Chief Executive", "Director of Resources", "Director of Adult Services", "Director of Children's Services", "Director of Place",
        "Director of Public Health", "Head of Finance", "Head of Human Resources", "Head of Digital", "Head of Housing",
        "Head of Highways", "Head of Planning", "Head of Legal Services", "Head of Procurement", "Head of Environment",
        "Head of Commissioning", "Head of Education", "Head of Customer Services", "Head of Property", "Head of Communications",
    ];
}
