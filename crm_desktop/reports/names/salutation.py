"""How a letter addresses a person, per language: salutation, the line above the name, closing.

Words and rules of each language stand here as data (they are linguistics, not texts of the
program); the source is printing.md, "Language". A gender that is not known is never guessed:
then the form for a company is used and `certain` is False.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from crm_desktop.models.queries.paper.rows import PersonName
from crm_desktop.reports.addresses.latin import latin
from crm_desktop.reports.names import czech, polish, titles
from crm_desktop.reports.names.rules import Form


@dataclass(frozen=True, slots=True)
class Salutation:
    """The line with its comma. next_line_capital: the letter then begins with a capital.

    certain False: to be listed in the check run (gender unknown, name of an unusual pattern).
    rule: the rule of declension that made the name, as shown ("-ek → -ku"); "" for none.
    """

    text: str
    next_line_capital: bool
    certain: bool
    rule: str = ""


NONE = Form("")
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
    return suggestion(person, language)


def suggestion(person: PersonName, language: str) -> Salutation:
    """Return what grammar suggests, whatever is stored; the company's form where it cannot."""
    code = language_of(language)
    made = BY_LANGUAGE[code](_written(person, code)) if _addressable(person, code) else NONE
    if not made.text:
        return Salutation(NEUTRAL[code], CAPITAL_AFTER[code], False)
    return Salutation(made.text + ",", CAPITAL_AFTER[code], made.certain, made.rule)


def _addressable(person: PersonName, code: str) -> bool:
    """Only English says nothing of the gender, where there is a title or a given name."""
    return person.gender in ("m", "f") or code == "en"


def _written(person: PersonName, code: str) -> PersonName:
    """Return the person in the letters of the language: a Cyrillic name is Latin abroad."""
    last, first = person.last_name.strip(), person.first_name.strip()
    if code != "bg":
        last, first = latin(last), latin(first)
    return replace(person, last_name=last, first_name=first)


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


def _czech(person: PersonName) -> Form:
    woman = person.gender == "f"
    opening = "Vážená paní" if woman else "Vážený pane"
    if person.by_first_name and person.first_name:
        name = czech.vocative_given(person.first_name, person.gender)
        return Form(f"{opening} {name.text}", name.rule, name.certain)
    name = czech.vocative_family(person.last_name, person.gender)
    title = titles.czech_title(titles.words_of(person.title_before, person.title_after), woman)
    return Form(_joined(opening, title, name.text), name.rule, name.certain)


def _polish(person: PersonName) -> Form:
    woman = person.gender == "f"
    opening = "Szanowna Pani" if woman else "Szanowny Panie"
    if person.by_first_name and person.first_name:
        name = polish.vocative_given(person.first_name, person.gender)
        return Form(f"{opening} {name.text}", name.rule, name.certain)
    before = titles.words_of(person.title_before)
    return Form(_joined(opening, titles.polish_office(person.job_title, before, woman)))


def _bulgarian(person: PersonName) -> Form:
    woman = person.gender == "f"
    opening = "Уважаема" if woman else "Уважаеми"
    if person.by_first_name and person.first_name:
        return Form(f"{opening} {person.first_name}")
    if not person.last_name:
        return Form(f"{opening} {'госпожо' if woman else 'господине'}")
    title = titles.bulgarian_title(titles.words_of(person.title_before))
    return Form(_joined(opening, title or ("госпожо" if woman else "господин"), person.last_name))


def _english(person: PersonName) -> Form:
    if person.by_first_name and person.first_name:
        return Form(f"Dear {person.first_name}")
    title = titles.english_title(titles.words_of(person.title_before))
    title = title or {"m": "Mr", "f": "Ms"}.get(person.gender, "")
    return Form(_joined("Dear", title, person.last_name)) if title and person.last_name else NONE


def _german(person: PersonName) -> Form:
    woman = person.gender == "f"
    if person.by_first_name and person.first_name:
        return Form(f"{'Liebe' if woman else 'Lieber'} {person.first_name}")
    opening = "Sehr geehrte Frau" if woman else "Sehr geehrter Herr"
    title = titles.german_title(titles.words_of(person.title_before))
    return Form(_joined(opening, title, person.last_name)) if person.last_name else NONE


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


BY_LANGUAGE: dict[str, Callable[[PersonName], Form]] = {
    "cs": _czech,
    "pl": _polish,
    "bg": _bulgarian,
    "en": _english,
    "de": _german,
}
