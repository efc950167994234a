"""Czech vocative by declension patterns: what is said to Novák, Němec, Příhoda, Zdeněk or Jana.

Rules after the grammar of the Czech Language Institute (Internetová jazyková příručka: "5. pád").
Each function returns the vocative and whether the pattern leaves no doubt.
"""

import re

# The stem itself changes, or the pattern would say otherwise.
GIVEN = {
    "karel": "karle", "pavel": "pavle", "havel": "havle", "jan": "jane", "lev": "lve",
    "petr": "petře", "juda": "judo", "kuba": "kubo", "bůh": "bože", "vavřinec": "vavřinče",
    "hnát": "hnáte", "julius": "julie", "alexius": "alexie", "noe": "noe", "max": "maxi",
    "george": "george", "mike": "mike", "marco": "marco", "kornel": "kornele",
    "vasil": "vasile", "zikmund": "zikmunde", "alex": "alexi", "felix": "felixi",
}  # fmt: skip
FAMILY = {
    "král": "králi", "švec": "ševče", "žnec": "ženče", "kůň": "koni", "pes": "pse", "lev": "lve",
    "havel": "havle", "pavel": "pavle", "karel": "karle", "kozel": "kozle", "orel": "orle",
    "osel": "osle", "posel": "posle", "kotel": "kotle", "uzel": "uzle",
    "čert": "čerte", "člověk": "člověče", "bůh": "bože", "ďábel": "ďáble", "datel": "datle",
    "strýc": "strýče", "kmotr": "kmotře", "mistr": "mistře", "páv": "páve",
    "frýdel": "frýdle", "hudec": "hudče", "kupec": "kupče", "otec": "otče", "petr": "petře",
    "pytel": "pytli", "kašel": "kašli", "vítěz": "vítězi", "hus": "husi", "klas": "klasi",
    "duchoslav": "duchoslave", "bezděk": "bezděku", "doležel": "doležele", "přikryl": "přikryle",
    "oves": "ovse", "papež": "papeži", "kněz": "kněze", "hřib": "hřibe", "šotek": "šotku",
}  # fmt: skip

SOFT = "šžčřcjďťň"
VOWELS = "aáeéěiíoóuúůyýäöü"
UNCHANGED = ("í", "ý", "ů", "é", "á", "ó", "ú", "e", "ě", "i", "y", "o", "u")
BARE = {"ď": "d", "ť": "t", "ň": "n"}
# These keep their e although they end in -ek or -ec: there would be no vowel without it.
SPOKEN = re.compile(r"[aáeéěiíoóuúůyýäöü]|[^aáeéěiíoóuúůyý\s][rl](?=[^aáeéěiíoóuúůyý\s])")


def _as_written(original: str, declined: str) -> str:
    """Give the declined word the capitals of the original (NOVÁK, Novák, novák)."""
    if len(original) > 1 and original.isupper():
        return declined.upper()
    if original[:1].isupper():
        return declined[:1].upper() + declined[1:]
    return declined


def _stem(word: str, drop: int) -> str:
    return word[: len(word) - drop]


def _man(word: str) -> tuple[str, bool]:
    """Return the vocative of a lower-case word of a man that no table names."""
    last = word[-1]
    if last == "a":
        # Words in -ia, -ea come from elsewhere; the pattern holds for them as well.
        return _stem(word, 1) + "o", not word.endswith(("ua", "oa"))
    if last in "íýů":
        return word, True
    if last in VOWELS:
        return word, last in "oyi"
    if word.endswith(("ek", "ěk")) and SPOKEN.search(_stem(word, 2) + "k"):
        stem = _stem(word, 2)
        if word.endswith("ěk"):
            stem = stem[:-1] + {"d": "ď", "t": "ť", "n": "ň"}.get(stem[-1], stem[-1])
        return stem + "ku", True
    if word.endswith("ec") and SPOKEN.search(_stem(word, 2) + "č"):
        # Kadlec keeps the vowel that keeps three consonants apart; Moravec does not need it.
        crowded = word[-3] not in VOWELS and word[-4:-3] not in VOWELS
        return (_stem(word, 1) if crowded else _stem(word, 2)) + "če", not crowded
    if (last in "khg" and not word.endswith("sh")) or word.endswith("ch"):
        return word + "u", True
    if word.endswith(("sz", "cz", "orz", "sh")):
        return word + "i", True
    if last in SOFT:
        return _stem(word, 1) + BARE.get(last, last) + "i", last not in "ďťň"
    if last in "sxz":
        return word + ("e" if last == "z" else "i"), last == "z"
    if last == "r" and len(word) > 2 and word[-2] not in VOWELS:
        return _stem(word, 1) + "ře", True
    if last in "bdflmnprtv":
        return word + "e", True
    return word + "e" if last in "wł" else word, False


def _given_man(word: str) -> tuple[str, bool]:
    if word in GIVEN:
        return GIVEN[word], True
    if word.endswith("ius"):
        return _stem(word, 2) + "e", False
    if word.endswith(("el", "äl")):
        return word + "i", True
    if word.endswith("us"):
        return word + "i", True
    return _man(word)


def _family_man(word: str) -> tuple[str, bool]:
    if word in FAMILY:
        return FAMILY[word], True
    if word.endswith("tel"):
        return word + "i", True
    if word.endswith("el"):
        return word + ("i" if word.endswith(("iel", "uel", "ael")) else "e"), False
    if word.endswith("ský") or word.endswith("cký"):
        return word, True
    return _man(word)


def _each(name: str, gender: str, given: bool) -> tuple[str, bool]:
    parts = re.split(r"([\s\-–]+)", name)
    certain = True
    for place in range(0, len(parts), 2):
        word = parts[place]
        letters = word.lower()
        if word[:1].islower() and not name.islower():
            continue  # z, von, de: particles stay
        if not letters.isalpha():
            certain = certain and not word  # initials, foreign signs: as they are
            continue
        if gender == "f":
            declined, sure = _woman(letters, given)
        else:
            declined, sure = _given_man(letters) if given else _family_man(letters)
        parts[place] = _as_written(word, declined)
        certain = certain and sure
    return "".join(parts), certain


def _woman(word: str, given: bool) -> tuple[str, bool]:
    if given:
        return (_stem(word, 1) + "o", True) if word.endswith("a") else (word, True)
    # Surnames of women stay; only for foreign ones in a bare -a do some say -o.
    return word, not word.endswith("a")


def vocative_given(name: str, gender: str) -> tuple[str, bool]:
    """Return the vocative of a given name ("Zdeněk" → "Zdeňku") and whether it is certain."""
    return _each(name, gender, given=True)


def vocative_family(name: str, gender: str) -> tuple[str, bool]:
    """Return the vocative of a surname ("Němec" → "Němče") and whether it is certain."""
    return _each(name, gender, given=False)
