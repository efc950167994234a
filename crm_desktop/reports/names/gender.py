"""What gender a name tells, where it does: the surname's ending first, then the given name's.

For Czech, Slovak, Polish and Bulgarian names. Nothing is decided where the two disagree or where
both genders bear the name: then the gender stays open, and letters say so.
"""

from crm_desktop.reports.names.rules import Rule, rule

SURNAMES: tuple[Rule, ...] = (
    rule("-ová", r"\w{2}[oe]v[áa]", "f"),
    rule("-ская, -ова, -ева", r"[оеё]ва|ская|[сцшч]ка|\w{3}ина", "f"),
    rule("-á", r"\w{2}á", "f"),
    rule("-ska, -cka, -dzka", r"\w{3}(?:[^\Waeiouyáéíóú]sk|[ieaoó]ck|dzk|owsk|ewsk)a", "f"),
    rule("-ý", r"\w{2}ý", "m"),
    rule("-ski, -cki, -dzki", r"\w{2}(?:sk|ck|dzk)[iy]", "m"),
    rule("-ов, -ев, -ски", r"\w{2}[оеё]в|[сцшч]ки|\w{2}(?:ин|ский)", "m"),
    rule("-ov, -ev", r"\w{2}[oeě]v", "m"),
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Both genders bear these: nothing follows from them.
BOTH = _words("""
    nikola nikol saša sasha míša miša jája péťa vlasta míla jirka luca andrea robin alex kim
    dominique michele gabriele simone jean chris sam charlie ariel noel maria rené renée саша
    ваня никола женя добри мика вики
""")
# Men's names of the pattern předseda, and old ones from Greek, Hebrew and Latin.
MEN_IN_A = _words("""
    honza kuba jarda franta pepa standa tonda ota jura jára láďa mirda ruda venca vojta ilja
    luka sáva juda jozua joshua ezra bonawentura barnaba kosma kuźma jarema dyzma zawisza sasza
    илия лука тома сава коста захария йеремия исая косма никита фома мирча кузма
""")
# Women's names without a woman's ending; they came from other languages and do not decline.
WOMEN = _words("""
    dagmar ester esther miriam mirjam karin karen ingrid astrid sigrid rút ruth rut judit judith
    edit edith elen ellen helen carmen vivien vivian doris iris agnes ines inez lilian lillian
    abigail rachel isabel izabel kristen kirsten beatrix margot margit elisabeth elizabeth
    alžbet ingeborg gudrun sharon susan megan jennifer dolores mercedes marion madlen jasmin
    yasmin rozmarín lenor eleanor solveig noor nur kármen nives marlen katrin carolin kerstin
    birgit gertrud hildegard любов кармен елизабет ирен ивет жаклин нинел мишел катрин карин
    естер рут дорис ингрид мириам маргарет едит
""")
MEN = _words("""
    jiří antoni jerzy ignacy konstanty ambroży hilary wincenty walenty idzi bazyli cezary
    gerwazy георги димитри василий евгени анатоли юри григори
""")
GIVEN: tuple[Rule, ...] = (
    rule("-a", r"[aáая]", "f"),
    rule("-ie", r"ie|[šcžňě]e|ně", "f"),
    rule("-o", r"[oо]", "m"),
    rule("-b, -k, -n, -t …", r"[bcčdďfghjklľłmnňńpqrřsšśtťvwxzžźżćбвгджзйклмнпрстфхцчшщьъ]", "m"),
)


def gender_of(first_name: str, last_name: str = "") -> tuple[str, str]:
    """Return "f", "m" or "" where the name leaves it open, and the rule that says so."""
    family = _family(last_name)
    given = _given(first_name)
    if family[0] and given[0] and family[0] != given[0]:
        return "", ""
    return family if family[0] else given


def _first(rules: tuple[Rule, ...], word: str) -> tuple[str, str]:
    return next(((one.form, one.name) for one in rules if one.pattern.search(word)), ("", ""))


def _family(name: str) -> tuple[str, str]:
    words = name.replace("-", " ").split()
    return _first(SURNAMES, words[-1].lower()) if words else ("", "")


def _given(name: str) -> tuple[str, str]:
    words = name.replace("-", " ").split()
    word = words[0].lower() if words else ""
    if len(word) < 3 or word in BOTH or not word.isalpha():
        return "", ""
    if word in WOMEN:
        return "f", word
    if word in MEN or word in MEN_IN_A:
        return "m", word
    return _first(GIVEN, word)
