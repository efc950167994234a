import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from crm_desktop.models.queries.paper.rows import (
    LetterRow,
    PersonName,
    PostalAddress,
    SenderFirm,
    SenderPerson,
)

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"

CZECH_FIRM = SenderFirm(
    "Firma & syn, s. r. o.",
    PostalAddress("Dlouhá 123/4", "Brno", "60200", "CZ"),
    ("IČO 12345678", "DIČ CZ12345678"),
    "541 000 000",
    "info@firma.example",
    "www.firma.example",
    "zapsaná v obchodním rejstříku vedeném Krajským soudem v Brně, oddíl C, vložka 12345",
)
LETTERS = {
    "cs": LetterRow(
        CZECH_FIRM,
        SenderPerson("Šárka Žáčková", "vedoucí oddělení", "541 000 012", "zackova@firma.example"),
        PersonName("Příhoda", "Zdeněk", "Ing.", gender="m"),
        "Kovovýroba Žďár, a. s.",
        PostalAddress("Náměstí Republiky 28", "Žďár nad Sázavou", "59101", "CZ"),
        "Upomínka – neuhrazené faktury",
        "dovolujeme si Vás upozornit na účet č. 104 233.\n\nPříliš žluťoučký kůň úpěl ďábelské "
        "ódy i v domě u řeky. Nechť již hříšné saxofony ďáblů rozezvučí síň úděsnými tóny waltzu.",
        dt.date(2026, 11, 22),
        "Brno",
        "UP-2026-00417",
    ),
    "pl": LetterRow(
        replace(CZECH_FIRM, name="Źródło sp. z o.o.",
                address=PostalAddress("ul. Świętokrzyska 20", "Warszawa", "00002", "PL")),
        SenderPerson("Małgorzata Żółkiewska", "dyrektor sprzedaży"),
        PersonName("Kowalski", "Jan", gender="m"),
        "Zakłady Ślusarskie S.A.",
        PostalAddress("ul. Gęsia 8 m. 4", "Łódź", "90001", "PL"),
        "Zaproszenie na rozmowę",
        "dziękujemy za spotkanie. Zażółć gęślą jaźń. Pchnąć w tę łódź jeża lub ośm skrzyń fig.",
        dt.date(2026, 11, 22),
        "Warszawa",
    ),
    "bg": LetterRow(
        replace(CZECH_FIRM, name="„Георгиев и син“ ЕООД",
                address=PostalAddress("ул. „Граф Игнатиев“ 12", "София", "1000", "BG")),
        SenderPerson("Десислава Щерева", "мениджър продажби"),
        PersonName("Иванов", "Георги", gender="m"),
        "Транспорт Йорданов ООД",
        PostalAddress("бул. „Цар Борис III“ № 5", "Пловдив", "4000", "BG"),
        "Покана за среща",
        "благодарим Ви за срещата. Жълтата дюля беше щастлива, че пухът, който цъфна, замръзна "
        "като гьон.",
        dt.date(2026, 11, 22),
        "София",
    ),
    "en": LetterRow(
        replace(CZECH_FIRM, address=PostalAddress("1 High Street", "London", "EC1A 1BB", "GB")),
        SenderPerson("Jane Smith", "Sales"),
        PersonName("Novák", "Jan", gender="m"),
        "Acme & Sons Ltd",
        PostalAddress("10 Downing Street", "London", "SW1A 2AA", "GB"),
        "Our offer",
        "thank you for meeting us. The quick brown fox jumps over the lazy dog.",
        dt.date(2026, 11, 22),
    ),
}  # fmt: skip


@pytest.fixture
def letters() -> dict[str, LetterRow]:
    return LETTERS


def text_of(pdf: bytes) -> str:
    """The text of all pages with single blanks, as a reader would copy it."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def data(name: str) -> Path:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"the data set {name} is not here")
    return path
