"""The texts of the shipped templates, marked so that the extraction finds them.

Templates are JSON; a test holds this list and the templates' labels equal.
"""

from crm_desktop.models.language import N_

LABELS = (
    N_("Our reference"),
    N_("Your reference"),
    N_("Handled by"),
    N_("Phone"),
    N_("E-mail"),
    N_("Date"),
    N_("Enclosures"),
    N_("Page {page} of {pages}"),
    N_("Customer data sheet"),
    N_("Prepared {prepared_on}, {prepared_time}"),
    N_("Seat"),
    N_("Responsible"),
    N_("Identifiers"),
    N_("Website"),
    N_("Segments"),
    N_("Line of business"),
    N_("Revenue, last 12 months"),
    N_("Length of cooperation"),
    N_("Open opportunities"),
    N_("Last contact"),
    N_("Contacts"),
    N_("Full name"),
    N_("Reached at"),
    N_("Own fields"),
    N_("Field"),
    N_("Value"),
    N_("Addresses"),
    N_("Kind"),
    N_("Address"),
    N_("Opportunity"),
    N_("Stage"),
    N_("Chance"),
    N_("Close"),
    N_("Seller"),
    N_("Total"),
    N_("Open tasks"),
    N_("Due"),
    N_("Task"),
    N_("Who"),
    N_("Services"),
    N_("Service"),
    N_("Status"),
    N_("Until"),
    N_("Last sales"),
    N_("Number"),
    N_("Subject"),
    N_("Last activities"),
    N_("Note"),
    N_("Nothing recorded: {empty}."),
    N_("What happened"),
    N_("Amount"),
    N_("Nothing has been recorded yet."),
    N_("Who sees what, and why"),
    N_("Reason"),
    N_("What is seen"),
    N_("Accounts"),
    N_("Person"),
    N_("What the roles may see in general"),
    N_("Records"),
    N_("Rule"),
    N_(
        "With this login and one-time password you sign in to the CRM. The program asks "
        "for a password of your own at once; choose one that nobody else knows."
    ),
    N_("Login"),
    N_("One-time password"),
    N_("Sign by sign: {spelled}"),
    N_("Server: {server}"),
    N_("Good until {valid_to}. After that ask your administrator for a new one."),
    N_(
        "Destroy this sheet as soon as you have signed in. Nobody will ever ask you for "
        "your password."
    ),
    N_("Invitation to a meeting"),
    N_("We would like to meet you and talk over how our cooperation goes on."),
    N_(
        "We suggest a meeting in the coming two weeks, at your place or at ours. Please "
        "let us know which day suits you; you reach us at {writer.phone} or "
        "{writer.email}."
    ),
    N_(
        "We suggest a meeting in the coming two weeks, at your place or at ours. Please "
        "let us know which day suits you."
    ),
    N_("Thank you for the meeting"),
    N_("Thank you for your time and for the open conversation."),
    N_(
        "We keep to what we agreed on and will send you our proposal in the coming "
        "days. If anything comes to your mind meanwhile, please call {writer.phone}."
    ),
    N_("We keep to what we agreed on and will send you our proposal in the coming days."),
    N_("Services that end soon"),
    N_(
        "The services below are arranged with us. Please look at when they end, and "
        "tell us in good time how you would like to go on."
    ),
    N_("We will gladly prepare a proposal for the time that follows."),
    N_("Your new contact person"),
    N_("From now on {responsible.display_name} looks after you at our firm."),
    N_(
        "You reach your new contact person at {responsible.phone} or "
        "{responsible.email}. All that we agreed on so far stays as it is."
    ),
    N_("All that we agreed on so far stays as it is."),
    N_("Season’s greetings"),
    N_("Thank you for the trust that you placed in us this year."),
    N_("We wish you a peaceful end of the year, and health and success in the next one."),
    N_("Price"),
)
