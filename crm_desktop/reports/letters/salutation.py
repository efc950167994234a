"""How a letter addresses a person, per language: salutation, the line above the name, closing.

Words and rules of each language stand here as data (they are linguistics, not texts of the
program); the source is printing.md, "Language". A gender that is not known is never guessed:
then the form for a company is used and `certain` is False.
"""

from collections.abc import Callable
from dataclasses import dataclass

from crm_desktop.models.queries.paper.rows import PersonName
from crm_desktop.reports.letters import names_cs, names_pl


@dataclass(frozen=True, slots=True)
class Salutation:
    """The line with its comma. next_line_capital: the letter then begins with a capital.

    certain False: to be listed in the check run (gender unknown, name of an unusual pattern).
    """

    text: str
    next_line_capital: bool
    certain: bool


NEUTRAL = {
    "cs": "Vážení,",
    "pl": "Szanowni Państwo,",
    "bg": "Уважаеми дами и господа,",
    "en": "Dear Sir or Madam,",
    "de": "Sehr geehrte Damen und Herren,",
}
CAPITAL_AFTER = {"cs": False, "pl": False, "bg": True, "en": True, "de": False}
CLOSING = {
    "cs": "S pozdravem",
    "pl": "Z poważaniem",
    "bg": "С уважение",
    "en": "Yours sincerely",
    "de": "Mit freundlichen Grüßen",
}
# Above the name in the address window; where a space ends it, it stands on the same line.
COURTESY = {
    "cs": {"m": "Vážený pan", "f": "Vážená paní"},
    "pl": {"m": "Szanowny Pan", "f": "Szanowna Pani"},
    "bg": {"m": "Г-н ", "f": "Г-жа "},
    "en": {"m": "Mr ", "f": "Ms "},
    "de": {"m": "Herrn", "f": "Frau"},
}
# The highest title is spoken, so the order counts. "f" as far as Czech forms it.
CZECH_TITLES = (
    (("prof.",), "profesore", "profesorko"),
    (("doc.",), "docente", "docentko"),
    (("judr.", "mudr.", "mvdr.", "mddr.", "phdr.", "rndr.", "paeddr.", "pharmdr.", "thdr.",
      "rsdr.", "dr.", "ph.d.", "phd.", "ph.d", "csc.", "drsc."), "doktore", "doktorko"),
    (("ing.",), "inženýre", "inženýrko"),
    (("mgr.", "mga.", "phmr."), "magistře", "magistro"),
)  # fmt: skip
ENGLISH_TITLES = {"prof.": "Professor", "prof": "Professor", "dr.": "Dr", "dr": "Dr"}
DOCTORS = ("mudr.", "judr.", "phdr.", "rndr.", "mvdr.", "mddr.", "paeddr.", "thdr.", "pharmdr.")
GERMAN_TITLES = {"prof.": "Prof.", "dr.": "Dr.", "dr": "Dr."} | dict.fromkeys(DOCTORS, "Dr.")
BULGARIAN_TITLES = ("проф.", "доц.", "д-р")


def language_of(code: str) -> str:
    """Return the language whose rules hold: the code itself, or English where it has none."""
    return code if code in NEUTRAL else "en"


def salutation(person: PersonName | None, language: str) -> Salutation:
    """Return the salutation of a person in a language; None addresses a company."""
    code = language_of(language)
    capital = CAPITAL_AFTER[code]
    if person is None:
        return Salutation(NEUTRAL[code], capital, True)
    if person.salutation.strip():
        stored = person.salutation.strip()
        return Salutation(stored if stored[-1] in ",!:." else stored + ",", capital, True)
    text, certain = BY_LANGUAGE[code](person)
    if not text:
        return Salutation(NEUTRAL[code], capital, False)
    return Salutation(text + ",", capital, certain)


def closing(language: str, person: PersonName | None) -> str:
    """Return the closing; English without a name has another one."""
    code = language_of(language)
    if code == "en" and salutation(person, "en").text == NEUTRAL["en"]:
        return "Yours faithfully"
    return CLOSING[code]


def courtesy(person: PersonName, language: str) -> str:
    """Return what stands before the name in the address; "" where the gender is not known.

    In English and Bulgarian a title takes its place ("Dr Jane Smith", "инж. Георги Иванов").
    """
    polite = COURTESY[language_of(language)].get(person.gender, "")
    return "" if polite.endswith(" ") and person.title_before.strip() else polite


def full_name(person: PersonName) -> str:
    """Return titles, first and last name as an address writes them: "Ing. Jan Novák, Ph.D."."""
    words = (person.title_before, person.first_name, person.last_name)
    name = " ".join(word.strip() for word in words if word.strip())
    after = person.title_after.strip().lstrip(",").strip()
    return f"{name}, {after}" if after else name


def _czech(person: PersonName) -> tuple[str, bool]:
    if person.gender not in ("m", "f"):
        return "", False
    woman = person.gender == "f"
    opening = "Vážená paní" if woman else "Vážený pane"
    if person.by_first_name and person.first_name:
        name, certain = names_cs.vocative_given(person.first_name, person.gender)
        return f"{opening} {name}", certain
    name, certain = names_cs.vocative_family(person.last_name, person.gender)
    titles = f"{person.title_before} {person.title_after}".lower().replace(",", " ").split()
    for forms, man_form, woman_form in CZECH_TITLES:
        if any(title in forms for title in titles):
            return f"{opening} {woman_form if woman else man_form} {name}".rstrip(), certain
    return f"{opening} {name}".rstrip(), certain


def _polish(person: PersonName) -> tuple[str, bool]:
    if person.gender not in ("m", "f"):
        return "", False
    opening = "Szanowna Pani" if person.gender == "f" else "Szanowny Panie"
    if person.by_first_name and person.first_name:
        return f"{opening} {names_pl.vocative_given(person.first_name, person.gender)}", True
    office = names_pl.office(person.job_title, person.title_before, person.gender)
    return f"{opening} {office}".rstrip(), True


def _bulgarian(person: PersonName) -> tuple[str, bool]:
    if person.gender not in ("m", "f"):
        return "", False
    woman = person.gender == "f"
    if not person.last_name.strip():
        return ("Уважаема госпожо" if woman else "Уважаеми господине"), True
    titles = person.title_before.lower().split()
    title = next((known for known in BULGARIAN_TITLES if known in titles), "")
    form = title or ("госпожо" if woman else "господин")
    return f"{'Уважаема' if woman else 'Уважаеми'} {form} {person.last_name.strip()}", True


def _english(person: PersonName) -> tuple[str, bool]:
    if person.by_first_name and person.first_name:
        return f"Dear {person.first_name.strip()}", True
    titles = person.title_before.lower().split()
    if any(title in DOCTORS for title in titles):
        titles.append("dr")
    form = next((ENGLISH_TITLES[word] for word in ENGLISH_TITLES if word in titles), "")
    form = form or {"m": "Mr", "f": "Ms"}.get(person.gender, "")
    return (f"Dear {form} {person.last_name.strip()}", True) if form else ("", False)


def _german(person: PersonName) -> tuple[str, bool]:
    if person.gender not in ("m", "f"):
        return "", False
    opening = "Sehr geehrte Frau" if person.gender == "f" else "Sehr geehrter Herr"
    titles = person.title_before.lower().split()
    spoken = dict.fromkeys(GERMAN_TITLES[word] for word in titles if word in GERMAN_TITLES)
    # Only the highest title is spoken.
    title = "Prof." if "Prof." in spoken else "".join(spoken)
    return " ".join(part for part in (opening, title, person.last_name.strip()) if part), True


BY_LANGUAGE: dict[str, Callable[[PersonName], tuple[str, bool]]] = {
    "cs": _czech,
    "pl": _polish,
    "bg": _bulgarian,
    "en": _english,
    "de": _german,
}
