"""Polish vocative of names: "Janie", "Anno", and of surnames where somebody wants it ("Nowaku").

Rules of the Polish declension: hard consonants soften before -ie, k, g, ch, l and the soft
ones take -u, women's names take -o, only their short forms -u (Kasiu). Letters do not use the
surname (printing.md), and in speech it mostly stays as it is.
"""

from crm_desktop.reports.names.rules import Form, Rule, decline, each_word, rule

# A vowel of the stem goes or changes: to be known, not to be seen.
MEN_KNOWN = {
    "paweł": "pawle", "gaweł": "gawle", "lew": "lwie", "ojciec": "ojcze", "pies": "psie",
    "kozioł": "koźle", "kocioł": "kotle", "orzeł": "orle", "osioł": "ośle", "sokół": "sokole",
    "gołąb": "gołębiu", "jastrząb": "jastrzębiu", "dąb": "dębie", "mróz": "mrozie",
    "wąż": "wężu", "stępień": "stępniu", "styczeń": "styczniu", "marzec": "marcu",
    "kwiecień": "kwietniu", "sierpień": "sierpniu", "wrzesień": "wrześniu",
    "grudzień": "grudniu", "kopeć": "kopciu", "wróbel": "wróblu", "bąbel": "bąblu",
    "gwóźdź": "gwoździu",
}  # fmt: skip
MEN: tuple[Rule, ...] = (
    rule("-a → -o", r"a", "o"),
    rule("-o, -e, -i, -y = -o, -e, -i, -y", r"([aeioóuyąęáéíýäöü])", r"\1"),
    rule("-er → -rze", r"(?<=and|ste)er|(?<=nd|cp|sp|st)er", "rze"),
    rule("-ec, -iec → -cu", r"(?<=[^\W]{2})iec|(?<=[aeioóuyąę][^\Waeioóuyąę])ec", "cu"),
    rule("-ek → -ku", r"(?<=[^\Waeioóuyąę])i?ek|iek", "ku"),
    rule("-sz, -cz, -rz, -dz, -ch → + -u", r"(sz|cz|rz|dz|dż|ch)", r"\1u"),
    rule("-k, -g, -h, -l, -j, -c, -ż → + -u", r"([kghljcż])", r"\1u"),
    rule("-ć, -ń, -ś, -ź → -ciu, -niu, -siu, -ziu", "ć", "ciu"),
    rule("-ć, -ń, -ś, -ź → -ciu, -niu, -siu, -ziu", "ń", "niu"),
    rule("-ć, -ń, -ś, -ź → -ciu, -niu, -siu, -ziu", "ś", "siu"),
    rule("-ć, -ń, -ś, -ź → -ciu, -niu, -siu, -ziu", "ź", "ziu"),
    rule("-dź → -dziu", "dź", "dziu"),
    rule("-st → -ście", "st", "ście"),
    rule("-zd → -ździe", "zd", "ździe"),
    rule("-sł, -zł → -śle, -źle", "sł", "śle"),
    rule("-sł, -zł → -śle, -źle", "zł", "źle"),
    rule("-sn, -zn → -śnie, -źnie", "sn", "śnie"),
    rule("-sn, -zn → -śnie, -źnie", "zn", "źnie"),
    rule("-d → -dzie", "d", "dzie"),
    rule("-t → -cie", "t", "cie"),
    rule("-r → -rze", "r", "rze"),
    rule("-ł → -le", "ł", "le"),
    rule("-x → -ksie", "x", "ksie"),
    rule("-b, -f, -m, -n, -p, -s, -v, -w, -z → + -ie", r"([bfmnpsvwz])", r"\1ie"),
)
# Given names of men in -szko are not the surnames of that ending, which stay.
MEN_GIVEN: tuple[Rule, ...] = (rule("-szko → -szku", r"szko", "szku"), *MEN)
WOMEN: tuple[Rule, ...] = (
    # Short forms: those in a soft consonant, and those of -la, -ja, -nia that are known as such.
    rule("-sia, -zia, -cia → -siu, -ziu, -ciu", r"(?<=^\w{1}[szc]i)a", "u"),
    *(
        rule("-sia, -zia, -cia → -siu, -ziu, -ciu", rf"(?<=^\w{{{length}}}[szc]i)a", "u")
        for length in range(2, 5)
    ),
    rule("-nia → -niu", r"^(an|han|fran|man|ren|jan|gen)ia", r"\1iu"),
    rule("-la, -ja → -lu, -ju", r"^(o|a|e|he|to|mi|jo|li|fe|lo|wio)la", r"\1lu"),
    rule("-la, -ja → -lu, -ju", r"^(m|k)aja", r"\1aju"),
    rule("-a → -o", r"a", "o"),
    rule("-y, -l, -n … = -y, -l, -n …", r"(\w)", r"\1"),
)
# A surname after Pani keeps its form.
WOMEN_FAMILY = (rule("-ska, -ak … = -ska, -ak …", r"(\w)", r"\1"),)


def vocative_given(name: str, gender: str) -> Form:
    """Return the vocative of a given name: "Jan" → "Janie", "Anna" → "Anno"."""
    return each_word(name, lambda word: _one(word, gender, MEN_GIVEN, WOMEN))


def vocative_family(name: str, gender: str) -> Form:
    """Return the vocative of a surname: "Nowak" → "Nowaku"; a woman's stays."""
    return each_word(name, lambda word: _one(word, gender, MEN, WOMEN_FAMILY))


def _one(word: str, gender: str, men: tuple[Rule, ...], women: tuple[Rule, ...]) -> Form:
    if max(word) >= "\u0370":
        return Form(word, "", False)
    if gender == "f":
        return decline(word, women)
    if word in MEN_KNOWN:
        return Form(MEN_KNOWN[word], f"{word} → {MEN_KNOWN[word]}")
    return decline(word, men)
