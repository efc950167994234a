"""The firm of the trial and its people; each signs in to PostgreSQL with a role of their own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampleFirm:
    """The one row of the table `firm`."""

    name: str
    street: str
    postcode: str
    town: str
    country: str
    company_id: str
    vat_id: str
    phone: str
    email: str
    website: str
    register_line: str
    language: str
    currency: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """An employee who signs in; `roles` are group roles, `superior` is a login."""

    login: str
    name: str
    roles: tuple[str, ...]
    superior: str | None
    job_title: str
    office: str
    phone: str
    email: str
    language: str


FIRM = SampleFirm(
    name="Severák Technika, a. s.",
    street="Křenová 1290/48",
    postcode="602 00",
    town="Brno",
    country="CZ",
    company_id="39012344",
    vat_id="CZ39012344",
    phone="+420541000100",
    email="info@severak.example",
    website="https://www.severak.example",
    register_line="Společnost je zapsána u Krajského soudu v Brně, oddíl B, vložka 90123",
    language="cs",
    currency="CZK",
    time_zone="Europe/Prague",
)

BRNO, PRAHA, OSTRAVA = "Brno", "Praha", "Ostrava"
WROCLAW, SOFIA = "Wrocław", "София"
SALES = ("crm_sales",)


def _person(
    login: str,
    name: str,
    superior: str | None,
    job_title: str,
    office: str,
    phone: str,
    language: str = "cs",
    roles: tuple[str, ...] = SALES,
    domain: str = "severak.example",
) -> SamplePerson:
    email = f"{login}@{domain}"
    return SamplePerson(login, name, roles, superior, job_title, office, phone, email, language)


HEAD, LEAD_CZ, LEAD_PL, LEAD_BG = (
    "sarka.zackova",
    "lenka.rihova",
    "agnieszka.wojcik",
    "yoana.dimitrova",
)

# The head of sales stands first: `demo` signs in as her. Superiors stand before their people.
PEOPLE: tuple[SamplePerson, ...] = (
    _person(HEAD, "Šárka Žáčková", None, "obchodní ředitelka", BRNO, "+420602000101"),
    _person(LEAD_CZ, "Lenka Říhová", HEAD, "vedoucí prodeje pro Česko", BRNO, "+420602000102"),
    _person(
        LEAD_PL,
        "Agnieszka Wójcik",
        HEAD,
        "kierowniczka sprzedaży w Polsce",
        WROCLAW,
        "+48601000103",
        "pl",
    ),
    _person(
        LEAD_BG,
        "Йоана Димитрова",
        HEAD,
        "ръководител продажби за България",
        SOFIA,
        "+359888000104",
        "bg",
    ),
    _person("petr.novotny", "Petr Novotný", LEAD_CZ, "obchodní zástupce", PRAHA, "+420602000105"),
    _person("jiri.dvorak", "Jiří Dvořák", LEAD_CZ, "obchodní zástupce", BRNO, "+420602000106"),
    _person(
        "tereza.chalupova",
        "Tereza Chalupová",
        LEAD_CZ,
        "obchodní zástupkyně",
        OSTRAVA,
        "+420602000107",
    ),
    _person(
        "martin.stastny", "Martin Šťastný", LEAD_CZ, "obchodní zástupce", PRAHA, "+420602000108"
    ),
    _person(
        "tomasz.kowalczyk",
        "Tomasz Kowalczyk",
        LEAD_PL,
        "przedstawiciel handlowy",
        WROCLAW,
        "+48601000109",
        "pl",
    ),
    _person(
        "malgorzata.zielinska",
        "Małgorzata Zielińska",
        LEAD_PL,
        "przedstawicielka handlowa",
        "Łódź",
        "+48601000110",
        "pl",
    ),
    _person(
        "georgi.petkov",
        "Георги Петков",
        LEAD_BG,
        "търговски представител",
        SOFIA,
        "+359888000111",
        "bg",
    ),
    _person(
        "mariya.stoyanova",
        "Мария Стоянова",
        LEAD_BG,
        "търговски представител",
        "Пловдив",
        "+359888000112",
        "bg",
    ),
    _person(
        "zuzana.pokorna",
        "Zuzana Pokorná",
        None,
        "vedoucí servisního dispečinku",
        BRNO,
        "+420541000113",
        roles=("crm_service",),
    ),
    _person(
        "filip.benes",
        "Filip Beneš",
        None,
        "specialista marketingu",
        BRNO,
        "+420541000114",
        roles=("crm_marketing",),
    ),
    _person(
        "radka.vlckova",
        "Radka Vlčková",
        None,
        "produktová manažerka",
        BRNO,
        "+420541000115",
        roles=("crm_product",),
    ),
    _person(
        "ivana.sedlackova",
        "Ivana Sedláčková",
        None,
        "vedoucí finančního oddělení",
        BRNO,
        "+420541000116",
        roles=("crm_finance",),
    ),
    _person(
        "krzysztof.lewandowski",
        "Krzysztof Lewandowski",
        None,
        "partner serwisowy",
        "Katowice",
        "+48601000117",
        "pl",
        roles=("crm_partner",),
        domain="slask-serwis.example",
    ),
    _person(
        "hana.ruzickova",
        "Hana Růžičková",
        None,
        "interní auditorka",
        BRNO,
        "+420541000118",
        roles=("crm_auditor",),
    ),
    _person(
        "ondrej.maly",
        "Ondřej Malý",
        None,
        "správce systému",
        BRNO,
        "+420541000119",
        roles=("crm_admin",),
    ),
)

BY_LOGIN = {person.login: person for person in PEOPLE}

# Who is responsible for accounts, by country of the account, and for how large a part of them.
OWNERS: dict[str, tuple[tuple[str, int], ...]] = {
    "CZ": (
        ("petr.novotny", 22),
        ("jiri.dvorak", 22),
        ("tereza.chalupova", 20),
        ("martin.stastny", 19),
        (LEAD_CZ, 11),
        (HEAD, 6),
    ),
    "PL": (("tomasz.kowalczyk", 42), ("malgorzata.zielinska", 38), (LEAD_PL, 20)),
    "BG": (("georgi.petkov", 42), ("mariya.stoyanova", 38), (LEAD_BG, 20)),
}


def superiors(login: str) -> tuple[str, ...]:
    """Return the logins above a person, the nearest first."""
    found: list[str] = []
    above = BY_LOGIN[login].superior
    while above is not None:
        found.append(above)
        above = BY_LOGIN[above].superior
    return tuple(found)
