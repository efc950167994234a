"""What a stage still asks for, in words; the codes come from `crm.stage_missing`."""

import json
from collections.abc import Iterable

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import KINDS
from crm_desktop.models.language import N_, _, ngettext

RULE = "ck_opportunity_stage_rules"
USED = "ck_stage_used"

_HELD = {
    "": N_("a meeting or call held since it was opened"),
    "meeting": N_("a meeting held since it was opened"),
    "call": N_("a call held since it was opened"),
}


def missing_words(codes: Iterable[str]) -> str:
    """Return what is missing, one thing after the other: "Competitor, a product"."""
    return ", ".join(_word(code) for code in codes)


def _word(code: str) -> str:
    what, _colon, which = code.partition(":")
    match what:
        case "field":
            label = KINDS["opportunity"].field(which).label
            return _(label)
        case "own":
            return which  # a field of the firm's own, by its label
        case "activity":
            return _(_HELD[which])
        case "line":
            return _("a product")
        case "decider":
            return _("a contact who decides")
        case "rate":
            return _("an exchange rate of {currency} for today").format(currency=which)
        case _:
            least = f"{int(which):,}".replace(",", "\u202f")
            return _("an amount of at least {least}").format(least=least)


def refused(name: str, detail: str) -> InvalidInput:
    """Return why a stage is not entered, or not taken away, from the detail of the server."""
    if name == USED:
        number = int(detail or 0)
        sentence = ngettext(
            "{count} opportunity stands in this stage. Move it to another one first.",
            "{count} opportunities stand in this stage. Move them to another one first.",
            number,
        )
        return InvalidInput(sentence.format(count=number), "", name)
    told = json.loads(detail or "{}")
    return InvalidInput(
        _("The stage “{stage}” still asks for: {missing}.").format(
            stage=told.get("stage", ""), missing=missing_words(told.get("missing", ()))
        ),
        "stage_id",
        name,
    )
