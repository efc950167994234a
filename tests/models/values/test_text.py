"""Normalised text and sort keys: the same in Python and SQL, and the order of three alphabets."""

import sys
import unicodedata
from random import Random

import pytest

from crm_desktop.models.text import LETTERS, grams, latin, norm, sort_key
from tests.full import rounds

SURROGATES = range(0xD800, 0xE000)
NAMES = (
    "Čapek", "CHMEL s.r.o.", "Chýnov", "hora", "Iveta", "Cihla", "Ďábel", "Řehoř", "Žluťoučký kůň",
    "Łódź", "ŚLĄSK", "Żółw i Źrebak", "Größe & Söhne", "Ærø", "Œuvre", "Straße", "ẞ", "Đorđe",
    "Øre", "İstanbul", "ПЛОВДИВ", "Йордан Ёлкин", "Щастие", "ЮЯ", "Сливен-Юг", "100 %", "a  b\tc",
    "O’Neill", "\u00a0x\u202fy ", "ﬁrma", "Ｆｕｌｌ", "A\u030c", "e\u0301\u0323", "и\u0306", "日本",
    "🦊 Fox", "", " ", "---", "\u1e9e", "Ǆ", "ŉ", "ΆΝΝΑ", "ς", "\u2126", "\u212a", "\u212b", "ĳ",
    "x|y~z", "\u0345",
)  # fmt: skip


def letters() -> list[str]:
    """Every character of the basic plane that text may hold; in the full run of all planes."""
    last = sys.maxunicode + 1 if rounds(0, 1) else 0x10000
    return [chr(code) for code in range(1, last) if code not in SURROGATES]


def random_texts(count: int) -> list[str]:
    """Texts of letters that stand in names, of their accents, and of anything."""
    rng = Random(11)
    usual = "".join(NAMES) + "abcčdďeéěfghchiíjklmnňoópqrřsštťuúůvwxyýzž" * 2 + " " * 20
    strange = [chr(code) for code in range(1, 0x3000) if code not in SURROGATES]
    accents = [chr(code) for code in range(0x300, 0x370)]
    pools = (usual, usual, usual.upper(), strange, [*usual, *accents])
    return [
        "".join(rng.choices(rng.choice(pools), k=rng.randint(0, 30))) for _ in range(count)
    ]  # fmt: skip


def differing(pg, function, texts, expected):
    """Return the texts for which SQL gives something else than Python."""
    rows = pg.execute(
        f"SELECT crm_private.{function}(t) FROM unnest(%s::text[]) WITH ORDINALITY AS x(t, n)"
        " ORDER BY n",
        (texts,),
    ).fetchall()
    return [
        (text, found, wanted)
        for text, (found,), wanted in zip(texts, rows, expected, strict=True)
        if found != wanted
    ]


@pytest.mark.parametrize(
    ("function", "python"),
    [
        ("norm", norm),
        ("latin", latin),
        *((f"sort_key_{language}", lambda t, lang=language: sort_key(t, lang))
          for language in LETTERS),
    ],
)  # fmt: skip
def test_python_and_sql_agree(pg, function, python):
    texts = [*NAMES, *random_texts(rounds(2000, 50_000))]
    # The keys hold norm of each letter; once over all letters is enough of the long ones.
    if function in ("norm", "latin", "sort_key_cs"):
        texts += letters()
        texts += [f"a{letter}b" for letter in letters() if not letter.isspace()][:20_000]
    known = [text for text in texts if is_known(text)]
    assert differing(pg, function, known, [python(text) for text in known]) == []


def is_known(text: str) -> bool:
    """Python and the server know different editions of Unicode: skip what one may not know."""
    return all(unicodedata.category(letter) != "Cn" for letter in text)


def test_grams_agree(pg):
    texts = [norm(text) for text in (*NAMES, *random_texts(500))]
    rows = pg.execute(
        'SELECT ARRAY(SELECT g FROM unnest(crm_private.grams(t)) AS g ORDER BY g COLLATE "C")'
        " FROM unnest(%s::text[]) WITH ORDINALITY AS x(t, n) ORDER BY n",
        (texts,),
    ).fetchall()
    assert [row[0] for row in rows] == [grams(text) for text in texts]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Žluťoučký KŮŇ", "zlutoucky kun"),
        ("Łódź, Śląsk", "lodz slask"),
        ("Øresund & Straße", "oresund strasse"),
        ("  O’Neill--Sons\t(CZ) ", "o neill sons cz"),
        ("ПЛОВДИВ Йордан", "пловдив йордан"),
        ("C\u030cerny\u0301", "cerny"),
        ("\u00a0 ", ""),
        ("100%_a", "100 a"),
    ],
)
def test_norm(typed, expected):
    assert norm(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("София", "sofiya"),  # as the law of 2009 has it, but for the endings it names
        ("Щастие", "shtastie"),
        ("Живков", "zhivkov"),
        ("Цветан Чолаков", "tsvetan cholakov"),
        ("Юлия", "yuliya"),
        ("Ъгъл", "agal"),
    ],
)
def test_latin(typed, expected):
    assert latin(norm(typed)) == expected


ORDERS = {
    "cs": "Adam Aneta Babor Cibule Cyril Čapek Čech Ďábel Dana Hora Hynek Chalupa Chmel Ivan Rak"
    " Ruda Řehoř Sova Suk Šana Šíp Tom Zeman Zima Žába Žižka",
    "pl": "Adam Azor Ąkała Bąk Cezary Czesław Ćma Dąb Ewa Ęst Las Lis Łapa Łoś Nowak Nyga Ńa Olga"
    " Osa Ósmy Pan Sosna Szyc Ściana Śliwa Tom Zając Zima Źrebak Żaba Żuk",
    "bg": "Антон Борис Васил Георги Димитър Елена Живко Захари Иван Йордан Камен Любен Христо Цвета"
    " Чавдар Шишман Щерев Юлия Яна Alfa Beta Zeta",
    "en": "Adam Čapek Chmel Dana Ivan Łoś Zima",
}


@pytest.mark.parametrize("language", ORDERS)
def test_order_of_an_alphabet(language):
    names = ORDERS[language].split()
    mixed = names.copy()
    Random(4).shuffle(mixed)
    assert sorted(mixed, key=lambda name: sort_key(name, language).encode()) == names


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("cs", ["ČEDOK", "Čech", "Čech Adam", "Čechová"]),
        ("cs", ["hora", "horák", "Chata", "chmel", "Ibsen"]),
        ("pl", ["Łoś", "Łoś 2", "łoza", "Mak"]),
        ("bg", ["Алфа", "алфа 2", "Бета", "Alfa"]),
    ],
)
def test_order_is_by_words_and_not_by_case(language, names):
    mixed = names[::-1]
    assert sorted(mixed, key=lambda name: sort_key(name, language).encode()) == names


def test_accounts_stand_in_the_firm_s_order(pg, crm):
    """The firm of the tests is Czech: the stored key is that of its alphabet."""
    names = ORDERS["cs"].split()
    for name in reversed(names):
        pg.execute("INSERT INTO crm.account (name, owner_id) VALUES (%s, %s)",
                   (name, crm.ids["seller"]))  # fmt: skip
    found = pg.execute("SELECT name FROM crm.account ORDER BY sort_key, id").fetchall()
    assert [name for (name,) in found] == names
