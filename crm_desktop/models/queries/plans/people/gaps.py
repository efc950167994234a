"""What the map of people lacks, named in sentences; the rules stand in account-planning.md."""

import datetime as dt
from collections.abc import Sequence

from crm_desktop.models.language import N_, current_language, translator
from crm_desktop.models.queries.plans.people.map_rows import GAPS, QUIET_DAYS, Stakeholder
from crm_desktop.models.queries.plans.rows import PlanGap

INFLUENCE = N_("Influence {influence} of 5")
TITLES = {
    "unknown": N_("Not known by name: {name}"),
    "left": N_("{name} works there no more"),
    "keeper": N_("{name}: nobody of ours"),
    "support": N_("{name}: support {support}"),
}
NEVER = N_("{name}: no contact yet")
DETAILS = {
    "left": N_("Name a successor, or take the person off the map"),
    "keeper": N_("Key player"),
    "support": N_("Inner circle"),
}
TO_DO = {
    "unknown": N_("Find out who it is: {name}"),
    "left": N_("Find the successor: {name}"),
    "keeper": N_("Choose who of us keeps the relation: {name}"),
    "support": N_("Win support: {name}"),
    "contact": N_("Get in touch: {name}"),
}


def gaps(people: Sequence[Stakeholder], today: dt.date, language: str = "") -> tuple[PlanGap, ...]:
    """Return what is missing, the weightiest person first; in the program's language without one.

    unknown: nobody knows who it is; left: works there no more; keeper: a key player whom none of
    us keeps; support: in the inner circle and not for us; contact: none for 60 days with somebody
    who counts.
    """
    found: list[tuple[int, int, int, PlanGap]] = []
    for person in people:
        for kind in _kinds(person, today):
            title, detail = _words(kind, person, today, language or current_language())
            gap = PlanGap(kind, title, detail, person.id)
            found.append((-(person.influence or 0), GAPS.index(kind), person.id, gap))
    return tuple(gap for *_key, gap in sorted(found, key=lambda each: each[:3]))


def to_do(gap: PlanGap, person: Stakeholder) -> str:
    """Return the subject of the task that would close a gap, in the program's language."""
    text = translator(current_language()).gettext
    return text(TO_DO[gap.kind]).format(name=person.name)


def _kinds(person: Stakeholder, today: dt.date) -> list[str]:
    if not person.known:
        return ["unknown"]
    if not person.present:
        return ["left"]
    found = []
    if person.role == "key_player" and person.employee_id is None:
        found.append("keeper")
    if person.standing == "inner_circle" and (person.support or 0) <= 0:
        found.append("support")
    late = person.last_contact is None or (today - person.last_contact).days > QUIET_DAYS
    if person.weighty and late:
        found.append("contact")
    return found


def _words(kind: str, person: Stakeholder, today: dt.date, language: str) -> tuple[str, str]:
    text = translator(language)
    weight = ""
    if person.influence:
        weight = text.gettext(INFLUENCE).format(influence=person.influence)
    if kind == "contact":
        most = text.ngettext(
            "At most {n} day is recommended", "At most {n} days are recommended", QUIET_DAYS
        ).format(n=QUIET_DAYS)
        if person.last_contact is None:
            return text.gettext(NEVER).format(name=person.name), most
        days = (today - person.last_contact).days
        title = text.ngettext(
            "{name}: {n} day without contact", "{name}: {n} days without contact", days
        )
        return title.format(name=person.name, n=days), most
    support = signed(person.support)
    title = text.gettext(TITLES[kind]).format(name=person.name, support=support)
    detail = text.gettext(DETAILS[kind]) if kind in DETAILS else ""
    return title, " · ".join(filter(None, (detail, weight if kind != "left" else "")))


def signed(support: int | None) -> str:
    """Return support with its sign: "+2", "0", "−1", "?" where it is not known."""
    if support is None:
        return "?"
    return f"+{support}" if support > 0 else f"−{-support}" if support < 0 else "0"
