"""Why two records may mean the same: a code for programs, a sentence for people."""

from crm_desktop.models.language import N_, _
from crm_desktop.models.matching.scoring import Evidence

SAME = 0.98
SIMILAR = 0.3

SENTENCES = {
    "same_name": N_("The name is the same."),
    "similar_name": N_("The name is similar."),
    "other_name": N_("The name is another."),
    "no_name": N_("A name is missing."),
    "other_legal_form": N_("The legal form is another."),
    "same_street": N_("The street is the same."),
    "similar_street": N_("The street is similar."),
    "other_street": N_("The street is another."),
    "same_house_no": N_("The house number is the same."),
    "other_house_no": N_("The house number is another."),
    "crowd": N_("Many have this address."),
    "same_town": N_("The town is the same."),
    "similar_town": N_("The town is similar."),
    "other_town": N_("The town is another."),
    "same_postal_code": N_("The postcode is the same."),
    "similar_postal_code": N_("The postcode is similar."),
    "other_postal_code": N_("The postcode is another."),
    "other_country": N_("The country is another."),
    "same_phone": N_("A phone number is the same."),
    "other_phone": N_("The phone number is another."),
    "same_email": N_("An e-mail address is the same."),
    "similar_email": N_("The e-mail address is similar."),
    "other_email": N_("The e-mail address is another."),
    "same_number": N_("The registration or VAT number is the same."),
    "other_number": N_("The registration or VAT number is another."),
}


def code(part: Evidence) -> str:
    """Return the code of a reason, a key of SENTENCES."""
    if part.code in SENTENCES:
        return part.code
    if part.alike >= SAME:
        return f"same_{part.code}"
    similar = f"similar_{part.code}"
    return similar if part.alike >= SIMILAR and similar in SENTENCES else f"other_{part.code}"


def sentence(reason: str) -> str:
    """Return what a code means, in the language in use."""
    return _(SENTENCES[reason])
