"""Titles and offices as they are said in a salutation; tables per language, the highest first.

Words of languages, so they stand here as data and not among the program's texts.
"""

# Doctors of the Czech and Slovak kinds; abroad they are all "Dr".
DOCTORS = ("mudr.", "judr.", "phdr.", "rndr.", "mvdr.", "mddr.", "paeddr.", "thdr.", "pharmdr.",
           "thlic.", "rsdr.", "icdr.", "paedr.", "phmr.")  # fmt: skip
AFTER = ("ph.d.", "phd.", "ph.d", "phd", "th.d.", "csc.", "drsc.")
CZECH = (
    (("prof.",), "profesore", "profesorko"),
    (("doc.",), "docente", "docentko"),
    ((*DOCTORS[:-1], "dr.", *AFTER), "doktore", "doktorko"),
    (("arch.",), "architekte", "architektko"),
    (("ing.",), "inženýre", "inženýrko"),
    (("mgr.", "mga.", "phmr."), "magistře", "magistro"),
)
ENGLISH = {"prof.": "Professor", "prof": "Professor", "проф.": "Professor", "doc.": "Dr",
           "dr.": "Dr", "dr": "Dr", "д-р": "Dr", "dr.sc.": "Dr"}  # fmt: skip
# An Austrian is addressed with Mag. and DI too; Germans do not have them as titles.
GERMAN = {"prof.": "Prof.", "prof": "Prof.", "проф.": "Prof.", "doc.": "Dr.", "dr.": "Dr.",
          "dr": "Dr.", "д-р": "Dr.", "mag.": "Mag.", "di": "DI"}  # fmt: skip
BULGARIAN = ("акад.", "проф.", "доц.", "д-р", "инж.", "арх.", "адв.")
LATIN_TO_BULGARIAN = {"prof.": "проф.", "doc.": "доц.", "dr.": "д-р", "dr": "д-р", "ing.": "инж.",
                      "inż.": "инж.", "mudr.": "д-р", "judr.": "д-р"}  # fmt: skip
OFFICES = {
    "dyrektor": "Dyrektorze", "prezes": "Prezesie", "wiceprezes": "Prezesie",
    "wicedyrektor": "Dyrektorze", "kierownik": "Kierowniku", "profesor": "Profesorze",
    "doktor": "Doktorze", "mecenas": "Mecenasie", "minister": "Ministrze",
    "wiceminister": "Ministrze", "prezydent": "Prezydencie", "wiceprezydent": "Prezydencie",
    "burmistrz": "Burmistrzu", "wójt": "Wójcie", "starosta": "Starosto", "rektor": "Rektorze",
    "prorektor": "Rektorze", "dziekan": "Dziekanie", "prodziekan": "Dziekanie",
    "przewodniczący": "Przewodniczący", "redaktor": "Redaktorze", "wojewoda": "Wojewodo",
    "marszałek": "Marszałku", "poseł": "Pośle", "senator": "Senatorze", "inżynier": "Inżynierze",
    "ambasador": "Ambasadorze", "konsul": "Konsulu", "sędzia": "Sędzio", "naczelnik": "Naczelniku",
    "adwokat": "Mecenasie", "radca": "Mecenasie",
}  # fmt: skip
# Women's forms of an office; on paper her office stays as it is: "Szanowna Pani Dyrektor".
WOMEN = {
    "dyrektorka": "dyrektor", "prezeska": "prezes", "kierowniczka": "kierownik",
    "profesorka": "profesor", "doktorka": "doktor", "mecenaska": "mecenas", "radczyni": "radca",
    "ministra": "minister", "burmistrzyni": "burmistrz", "redaktorka": "redaktor",
    "przewodnicząca": "przewodniczący", "posłanka": "poseł", "senatorka": "senator",
    "naczelniczka": "naczelnik", "rektorka": "rektor", "dziekanka": "dziekan",
    "adwokatka": "adwokat", "inżynierka": "inżynier", "wiceprezeska": "wiceprezes",
}  # fmt: skip
SPOKEN_OF_WOMEN = {
    "wiceprezes": "Prezes", "wicedyrektor": "Dyrektor", "wiceminister": "Minister",
    "wiceprezydent": "Prezydent", "prorektor": "Rektor", "prodziekan": "Dziekan",
    "przewodniczący": "Przewodnicząca", "adwokat": "Mecenas", "radca": "Mecenas",
}  # fmt: skip
POLISH = (
    (("prof.",), "profesor"),
    (("dr", "dr.", "lek.", *DOCTORS), "doktor"),
    (("mec.", "adw.", "r.pr."), "mecenas"),
    (("red.",), "redaktor"),
    (("inż.", "inz.", "ing."), "inżynier"),
)


def words_of(*titles: str) -> list[str]:
    """Return the single titles of fields like "prof. Ing." and "Ph.D., CSc.", in small letters."""
    return " ".join(titles).lower().replace(",", " ").split()


def czech_title(titles: list[str], woman: bool) -> str:
    """Return the highest title in the vocative ("inženýre", "doktorko"); "" without one."""
    for forms, man_form, woman_form in CZECH:
        if any(title in forms for title in titles):
            return woman_form if woman else man_form
    return ""


def polish_office(job_title: str, titles: list[str], woman: bool) -> str:
    """Return how an office is addressed ("Dyrektorze", of a woman "Dyrektor"); "" without one.

    The first word of the job title counts ("dyrektor handlowy"), then a title before the name.
    """
    first = (job_title.lower().split() or [""])[0].strip(",.;")
    name = WOMEN.get(first, first)
    if name == "radca" and "prawn" not in job_title.lower():
        name = ""
    if name not in OFFICES:
        name = next((office for forms, office in POLISH if any(t in forms for t in titles)), "")
    if not name:
        return ""
    return SPOKEN_OF_WOMEN.get(name, name.capitalize()) if woman else OFFICES[name]


def english_title(titles: list[str]) -> str:
    """Return "Professor", "Dr" or ""."""
    if any(title in DOCTORS for title in titles):
        titles = [*titles, "dr"]
    return next((form for word, form in ENGLISH.items() if word in titles), "")


def german_title(titles: list[str]) -> str:
    """Return the highest title as it stands before the name ("Prof.", "Dr."), or ""."""
    if any(title in DOCTORS for title in titles):
        titles = [*titles, "dr."]
    return next((form for word, form in GERMAN.items() if word in titles), "")


def bulgarian_title(titles: list[str]) -> str:
    """Return the highest title as it takes the place of господин ("проф.", "инж."), or ""."""
    known = [LATIN_TO_BULGARIAN.get(title, title) for title in titles]
    return next((title for title in BULGARIAN if title in known), "")
