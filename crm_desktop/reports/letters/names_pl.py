"""Polish vocative of given names ("Janie", "Anno") and of offices ("Dyrektorze").

Rules of the Polish declension: hard consonants soften before -ie, k, g, ch, l and the
soft ones take -u, women's names take -o, only their short forms -u (Kasiu).
"""

import re

HARD = {
    "st": "ście", "zd": "ździe", "sł": "śle", "zł": "źle", "sn": "śnie", "zn": "źnie",
    "d": "dzie", "t": "cie", "r": "rze", "ł": "le", "x": "ksie", "v": "vie",
    "b": "bie", "p": "pie", "m": "mie", "n": "nie", "s": "sie", "z": "zie", "w": "wie", "f": "fie",
}  # fmt: skip
SOFTENED = {"ć": "ci", "ń": "ni", "ś": "si", "ź": "zi"}
DIGRAPHS = ("sz", "cz", "rz", "dz", "dż", "dź", "ch")
IRREGULAR = {
    "paweł": "pawle", "gaweł": "gawle", "lew": "lwie", "aleksander": "aleksandrze",
    "sylwester": "sylwestrze", "marzec": "marcu", "dudek": "dudku", "ojciec": "ojcze",
    "wacek": "wacku", "kuba": "kubo", "zbyszko": "zbyszku", "mieszko": "mieszku",
}  # fmt: skip
# Short forms of women's names, which take -u; in -sia, -dzia and the like all of them do.
SHORT = {
    "ola", "ala", "ela", "lola", "maja", "kaja", "wiola", "fabiola", "hela", "tola", "mila", "ania",
    "hania", "frania", "mania", "renia", "jania", "genia", "stefcia", "fela", "jola", "lila",
}  # fmt: skip
SHORT_ENDINGS = ("sia", "dzia", "zia", "cia")
OFFICES = {
    "dyrektor": "Dyrektorze", "prezes": "Prezesie", "wiceprezes": "Prezesie",
    "wicedyrektor": "Dyrektorze", "kierownik": "Kierowniku", "profesor": "Profesorze",
    "doktor": "Doktorze", "mecenas": "Mecenasie", "minister": "Ministrze",
    "wiceminister": "Ministrze", "prezydent": "Prezydencie", "wiceprezydent": "Prezydencie",
    "burmistrz": "Burmistrzu", "wójt": "Wójcie", "starosta": "Starosto", "rektor": "Rektorze",
    "prorektor": "Rektorze", "dziekan": "Dziekanie", "prodziekan": "Dziekanie",
    "przewodniczący": "Przewodniczący", "redaktor": "Redaktorze", "wojewoda": "Wojewodo",
    "marszałek": "Marszałku", "poseł": "Pośle", "senator": "Senatorze",
    "ambasador": "Ambasadorze", "konsul": "Konsulu", "sędzia": "Sędzio", "naczelnik": "Naczelniku",
}  # fmt: skip
# Women's forms of an office; on paper her office stays as it is: "Szanowna Pani Dyrektor".
WOMEN = {
    "dyrektorka": "dyrektor", "prezeska": "prezes", "kierowniczka": "kierownik",
    "profesorka": "profesor", "doktorka": "doktor", "mecenaska": "mecenas",
    "ministra": "minister", "burmistrzyni": "burmistrz", "redaktorka": "redaktor",
    "przewodnicząca": "przewodniczący", "posłanka": "poseł", "senatorka": "senator",
    "naczelniczka": "naczelnik", "rektorka": "rektor", "dziekanka": "dziekan",
}  # fmt: skip
TITLES = {"prof.": "profesor", "dr": "doktor", "mec.": "mecenas", "red.": "redaktor"}


def office(job_title: str, title_before: str, gender: str) -> str:
    """Return how an office is addressed ("Dyrektorze", of a woman "Dyrektor"); "" without one.

    The first word of the job title counts ("dyrektor handlowy"), then a title before the name.
    """
    first = (job_title.lower().split() or [""])[0].strip(",.;")
    name = WOMEN.get(first, first)
    if name not in OFFICES:
        words = title_before.lower().split()
        name = next((TITLES[word] for word in TITLES if word in words), "")
    if not name:
        return ""
    if gender == "f":
        spoken = {"wiceprezes": "prezes", "wicedyrektor": "dyrektor"}.get(name, name)
        return "Przewodnicząca" if spoken == "przewodniczący" else spoken.capitalize()
    return OFFICES[name]


def _man(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("a"):
        return word[:-1] + "o"
    if word[-1] in "eiouyóąęäéáíý":
        return word
    if word.endswith(("ander", "cper", "sper")):
        return word[:-2] + "rze"
    if word.endswith("iec") and len(word) > 4:
        return word[:-3] + "cu"
    if re.search(r"[^aeiouyó]i?ek$", word) or word.endswith("iek"):
        return re.sub(r"i?ek$", "ku", word)
    if word.endswith(DIGRAPHS) or word[-1] in "kghljcż":
        return word + "u"
    if word[-1] in SOFTENED:
        return word[:-1] + SOFTENED[word[-1]] + "u"
    for ending, soft in HARD.items():
        if word.endswith(ending):
            return word[: -len(ending)] + soft
    return word


def _woman(word: str) -> str:
    if not word.endswith("a"):
        return word
    short = word in SHORT or (word.endswith(SHORT_ENDINGS) and len(word) < 8)
    return word[:-1] + ("u" if short else "o")


def vocative_given(name: str, gender: str) -> str:
    """Return the vocative of a given name: "Jan" → "Janie", "Anna" → "Anno"."""
    parts = re.split(r"([\s\-–]+)", name)
    for place in range(0, len(parts), 2):
        word = parts[place]
        if word.isalpha():
            declined = _woman(word.lower()) if gender == "f" else _man(word.lower())
            parts[place] = declined.capitalize() if word[0].isupper() else declined
    return "".join(parts)
