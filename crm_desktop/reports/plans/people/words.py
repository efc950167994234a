"""The words of the map of people: what a card says, on screen and on paper, in a language."""

from dataclasses import dataclass

from crm_desktop.models.fields.base import Kind
from crm_desktop.models.fields.kinds.plans.people import (
    STAKEHOLDER,
    STAKEHOLDER_LINK,
    STAKEHOLDER_ROLE,
)
from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.plans.people.gaps import signed
from crm_desktop.models.queries.plans.people.map_rows import Stakeholder
from crm_desktop.reports import formats


def _choices(kind: Kind, field: str) -> dict[str, str]:
    """Return code and label, as the form offers them; "none" is no word for a card."""
    return {code: label for code, label in kind.field(field).choices if code != "none"}


ROLES = _choices(STAKEHOLDER, "role")
PARTS = _choices(STAKEHOLDER_ROLE, "role")
STANDINGS = _choices(STAKEHOLDER, "standing")
COVERAGES = dict(STAKEHOLDER.field("coverage").choices)
RELATIONS = _choices(STAKEHOLDER, "relation")
LINKS = _choices(STAKEHOLDER_LINK, "kind")
REPORTING = N_("Reports to")
SUPPORT, INFLUENCE = N_("Support"), N_("Influence")
UNKNOWN = N_("Unknown person")
NAME_UNKNOWN = N_("name not known")
LEFT = N_("until {day}")
GONE = N_("No longer there")
ICONS = {
    "sponsor": "circle-check",
    "anti_sponsor": "ban",
    "coach": "message-square",
    "key_player": "key-round",
    "approver": "crown",
    "decision_maker": "user-check",
    "evaluator": "search",
    "user": "user",
    "left": "log-out",
    "unknown": "circle-question-mark",
}


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says: name, below it the job, at its foot an icon with a word; the support.

    tone: of the bar and of the support. dots: influence, 0–5.
    """

    name: str
    below: str
    foot: str
    icon: str
    support: str
    tone: str
    dots: int
    inner: bool = False
    known: bool = True
    present: bool = True


def card_words(person: Stakeholder, language: str) -> CardWords:
    """Return what the card of a person says."""
    text = translator(language).gettext
    below = person.job or person.division
    if not person.known:
        below = text(NAME_UNKNOWN)
    elif person.left_on is not None:
        below = text(LEFT).format(day=formats.date(person.left_on, language))
    what = person.role if person.role in ROLES else person.part
    names = ROLES | PARTS
    foot = text(names[what]) if what in names else text(STANDINGS[person.standing])
    support = person.support
    tone = "" if not support else "good" if support > 0 else "bad"
    return CardWords(
        name=person.name,
        below=below,
        foot=text(GONE) if not person.present else foot,
        icon="left" if not person.present else what if what in ICONS else (
            "" if person.known else "unknown"
        ),
        support=signed(support),
        tone="warn" if not person.known else tone,
        dots=max(0, min(5, person.influence or 0)),
        inner=person.standing == "inner_circle",
        known=person.known,
        present=person.present,
    )  # fmt: skip


def aloud(person: Stakeholder, boss: str, language: str) -> str:
    """Return a person as the map is read out: everything that the card shows by shape."""
    text = translator(language).gettext
    card = card_words(person, language)
    told = [person.name, card.below, card.foot]
    told.append(f"{text(SUPPORT)} {card.support}")
    if card.dots:
        told.append(f"{text(INFLUENCE)} {card.dots}/5")
    if card.inner:
        told.append(text(STANDINGS["inner_circle"]))
    if boss:
        told.append(f"{text(REPORTING)}: {boss}")
    return ", ".join(part for part in told if part)
