"""Czech vocative by declension patterns: what is said to Novák, Němec, Příhoda, Zdeněk or Jana.

Patterns after the grammar of the Czech Language Institute (Internetová jazyková příručka,
"Skloňování mužských osobních jmen", "Pátý pád"): pán, muž, předseda, soudce and the adjectives.
"""

from crm_desktop.reports.names.rules import Form, Rule, decline, each_word, rule

V = "aáeéěiíoóuúůyýäöüëąę"
# A syllable is left when the e of -ek or -ec goes: a vowel, or r and l between consonants.
LEFT = rf"^(.*(?:[{V}]|[^{V}][rl](?=[^{V}])).*)"
# The stem loses its e or changes a consonant, or the noun behind a surname keeps another
# pattern than its ending says (Král, Doležel): to be known, not to be seen.
GIVEN = {
    "karel": "karle", "pavel": "pavle", "havel": "havle", "lev": "lve", "kornel": "kornele",
    "vavřinec": "vavřinče", "noe": "noe", "george": "george",
}  # fmt: skip
FAMILY = {
    "král": "králi", "švec": "šveci", "kůň": "koni", "pes": "pse", "lev": "lve",
    "havel": "havle", "pavel": "pavle", "karel": "karle", "kozel": "kozle", "orel": "orle",
    "osel": "osle", "posel": "posle", "kotel": "kotle", "uzel": "uzle", "datel": "datle",
    "ďábel": "ďáble", "křepel": "křeple", "pytel": "pytle", "sysel": "sysle", "vosel": "vosle",
    "kašel": "kašli", "doležel": "doležele", "čert": "čerte", "člověk": "člověče",
    "bůh": "bože", "strýc": "strýče", "kněz": "kněže", "bezděk": "bezděku", "oves": "ovse",
    "vůl": "vole", "vorel": "vorle", "uher": "uhře",
    "anděl": "anděli",
}  # fmt: skip
# How a hard d, t, n before ě is written where the ě is gone.
MOVABLE = (
    rule("-děk → -ďku", rf"{LEFT}děk", r"\1ďku"),
    rule("-těk → -ťku", rf"{LEFT}těk", r"\1ťku"),
    rule("-něk → -ňku", rf"{LEFT}něk", r"\1ňku"),
    rule("-ek → -ku", rf"{LEFT}[eě]k", r"\1ku"),
    # Kadlec keeps the vowel that parts three consonants, and so goes as muž; Moravec does not.
    rule("-ec → -eci", rf"([^{V}][^{V}])ec", r"\1eci", certain=False),
    rule("-ec → -če", rf"{LEFT}ec", r"\1če"),
)
MEN: tuple[Rule, ...] = (
    rule("-ý, -í, -ů = -ý, -í, -ů", r"([ýíů]|ých)", r"\1"),
    rule("-ua, -oa → -uo, -oo", r"([uo])a", r"\1o", certain=False),
    rule("-a → -o", r"a", "o"),
    rule("-y → -yi", r"(?<=[aoui])y", "yi", certain=False),
    rule("-o, -i, -y = -o, -i, -y", r"([oiy])", r"\1"),
    rule("-e, -é, -u = -e, -é, -u", rf"([{V}])", r"\1", certain=False),
    *MOVABLE,
    rule("-sch, -sh → -schi, -shi", r"(sch|sh)", r"\1i"),
    rule("-zh → -zhi", r"zh", "zhi", certain=False),
    rule("-th, -ph → -the, -phe", r"([tpb]h)", r"\1e", certain=False),
    rule("-k, -g, -h, -ch → -ku, -gu, -hu, -chu", r"([kgh])", r"\1u"),
    rule("-ď, -ť, -ň → -di, -ti, -ni", r"ď", "di"),
    rule("-ď, -ť, -ň → -di, -ti, -ni", r"ť", "ti"),
    rule("-ď, -ť, -ň → -di, -ti, -ni", r"ň", "ni"),
    rule("-c, -č, -j, -ř, -š, -ž → + -i", r"([cčjřšžćśźľ])", r"\1i"),
    rule("-s, -x, -z → -si, -xi, -zi", r"([sxz])", r"\1i"),
    rule("-r → -ře", rf"(?<=[^{V}])r(?<!^r)", "ře"),
    rule("-b, -d, -l, -m, -n, -r … → + -e", r"([bdflmnprtvwł])", r"\1e"),
    rule("+ -e", r"(\w)", r"\1e", certain=False),
)
MEN_GIVEN: tuple[Rule, ...] = (
    rule("-ius → -ie", r"ius", "ie", certain=False),
    rule("-el → -eli", r"([eä]l)", r"\1i"),
    # Eric and Dominic are said with a k.
    rule("-ic → -icu", r"(?<=[nr])ic", "icu", certain=False),
    *MEN,
)
MEN_FAMILY: tuple[Rule, ...] = (
    rule("-tel → -teli", r"tel", "teli"),
    rule("-iel, -uel, -ael → + -i", r"([iua]el)", r"\1i"),
    # Both Vogeli and Vogele are said, and of some names Vogle.
    rule("-el → -eli", r"el", "eli", certain=False),
    *MEN,
)
WOMEN_GIVEN: tuple[Rule, ...] = (
    rule("-a → -o", r"a", "o"),
    rule("-e, -í, -l … = -e, -í, -l …", r"(\w)", r"\1"),
)
# Surnames of women stay; only for foreign ones in a bare -a do some say -o.
WOMEN_FAMILY: tuple[Rule, ...] = (
    rule("-a = -a", r"(a)", r"\1", certain=False),
    rule("-ová, -á, -í = -ová, -á, -í", r"(\w)", r"\1"),
)


def vocative_given(name: str, gender: str) -> Form:
    """Return the vocative of a given name: "Zdeněk" → "Zdeňku". gender: "f" or "m"."""
    return each_word(name, lambda word: _one(word, gender, GIVEN, MEN_GIVEN, WOMEN_GIVEN))


def vocative_family(name: str, gender: str) -> Form:
    """Return the vocative of a surname: "Němec" → "Němče", "Nováková" → "Nováková"."""
    return each_word(name, lambda word: _one(word, gender, FAMILY, MEN_FAMILY, WOMEN_FAMILY))


def _one(
    word: str,
    gender: str,
    known: dict[str, str],
    men: tuple[Rule, ...],
    women: tuple[Rule, ...],
) -> Form:
    if gender == "f":
        return _latin_only(word, decline(word, women))
    if word in known:
        return Form(known[word], f"{word} → {known[word]}")
    return _latin_only(word, decline(word, men))


def _latin_only(word: str, made: Form) -> Form:
    """Leave a word in another script as it is."""
    return Form(word, "", False) if max(word) >= "\u0370" else made
