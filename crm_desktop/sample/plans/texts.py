"""What stands in the three plans. Contacts and opportunities are named by their place in a list.

Money is in whole thousands of the plan's currency, days are counted from today.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A stakeholder: place of the contact, or who is looked for; place of whom they report to."""

    who: int | str
    above: int | None
    job: str | None
    role: str = "none"
    standing: str = "structure"
    influence: int = 3
    support: int | None = 0
    coverage: str = "brief"
    relation: str = "vendor"
    wanted: str = "credible_source"
    kept: bool = True


@dataclass(frozen=True, slots=True)
class Aim:
    """An objective with its actions: subject, day, done."""

    name: str
    why: str
    measure: str
    goal: str
    due: int
    actions: tuple[tuple[str, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One plan."""

    account: str | None  # name; None: any firm of the second tier
    country: str
    kind: str
    name: str
    summary: str
    ambition: str
    rag: str
    rag_reason: str
    confidential: bool
    lean: bool
    began: int  # months ago
    months: int
    reviews: tuple[tuple[int, str, str], ...]  # day, kind, decisions
    next_review: int
    divisions: tuple[tuple[str, str, int | None], ...]  # name, kind, place of the one above
    context: tuple[tuple[str, str, str, int], ...]  # kind, text, source, importance
    swot: tuple[tuple[str, str, int, bool], ...]  # quadrant, text, weight, critical
    people: tuple[Person, ...]
    links: tuple[tuple[int, int, str, int, str], ...]
    aims: tuple[Aim, ...]
    investments: tuple[tuple[str, str, int, int], ...]
    quarter: int  # revenue aimed at in a quarter
    potential: int  # of a cell, a year


LARGE = Sample(
    "Kovovýroba Žďár, a. s.", "CZ", "grow", "Plán růstu",
    "Z dodavatele náhradních dílů se stát partnerem pro celou výrobu stlačeného vzduchu.\n"
    "Nová hala 3 rozhodne o technice na deset let.\n"
    "Opřít se o výrobu, získat finanční ředitelku, nákup přestat obcházet.",
    "Partner, se kterým výroba plánuje spotřebu energie, ne jen jeden ze tří dodavatelů v tendru.",
    "amber", "Vyhlášení tendru na halu 3 se posunulo, nákup tlačí na cenu.", True, False, 9, 24,
    ((-165, "internal", "Začít u energetického auditu; nabídku na halu 3 stavět na úsporách."),
     (-75, "customer",
      "Zákazník souhlasí s měřením v hale 1. Výsledky ukážeme výrobě i financím.")),
    9,
    (("Výroba Žďár", "site", None), ("Hala 1 – obrobna", "unit", 0),
     ("Hala 2 – lisovna", "unit", 0),
     ("Hala 3 – lakovna", "unit", 0), ("Nástrojárna", "unit", 0), ("Závod Polička", "site", None),
     ("Expedice a sklady", "unit", 5), ("Servisní středisko", "unit", 5)),
    (("vision", "Do roku 2030 snížit energetickou náročnost výroby o třetinu.",
      "Výroční zpráva", 5),
     ("priority", "Rozjet lakovnu v hale 3 do příštího léta.", "Schůzka s výrobním ředitelem", 5),
     ("priority", "Zkrátit prostoje lisovny pod 2 %.", "Porada údržby", 4),
     ("indicator", "Stlačený vzduch tvoří 14 % spotřeby elektřiny závodu.", "Energetický audit", 4),
     ("challenge", "Údržbě chybí tři lidé, servis dělají jen po poruše.", "Vedoucí údržby", 4),
     ("trend", "Odběratelé z automobilek chtějí doložit uhlíkovou stopu dílů.", "Odborný tisk", 3),
     ("economic", "Ceny elektřiny od ledna rostou, smlouva je na rok.", "Finance zákazníka", 4),
     ("competitor", "Soused v tendru nabízí pronájem kompresorů bez investice.", "Nákup", 4)),
    (("strength", "Servis do čtyř hodin; za dva roky jediný prostoj kvůli nám.", 5, False),
     ("strength", "Výrobní ředitel nás zná z minulého působiště.", 4, False),
     ("strength", "Sklad náhradních dílů ve Žďáru.", 3, False),
     ("weakness", "Neznáme nikoho, kdo rozhoduje o investicích.", 5, True),
     ("weakness", "Nákup nás vidí jako nejdražšího ze tří.", 4, False),
     ("weakness", "Nemáme referenci na lakovnu.", 3, False),
     ("opportunity", "Úspory z auditu zaplatí techniku haly 3 do tří let.", 5, False),
     ("opportunity", "Závod Polička dosud neoslovil nikdo.", 3, False),
     ("threat", "Pronájem bez investice od konkurence.", 4, False),
     ("threat", "Odchod vedoucího údržby do důchodu příští rok.", 3, False)),
    (Person(0, None, "generální ředitel", "key_player", "inner_circle", 5, 0, "brief", "vendor",
            "trusted_adviser", False),
     Person(1, 0, "výrobní ředitel", "sponsor", "inner_circle", 5, 2, "in_depth", "problem_solver",
            "trusted_adviser"),
     Person("Finanční ředitelka, jméno neznáme", 0, "finance", "key_player", "inner_circle", 4,
            None, "none", "vendor", "credible_source", False),
     Person(2, 0, "vedoucí nákupu", "anti_sponsor", "structure", 4, -1, "several", "vendor",
            "credible_source"),
     Person(3, 1, "vedoucí údržby", "coach", "structure", 3, 2, "in_depth", "problem_solver",
            "trusted_adviser"),
     Person(4, 1, "technoložka", "none", "outside", 2, 1, "several", "credible_source",
            "problem_solver"),
     Person(5, 3, "referent nákupu", "none", "outside", 1, 0, "brief", "vendor", "vendor"),
     Person("Energetik závodu", 4, "energetika", "none", "structure", 3, None, "none", "vendor",
            "problem_solver", False),
     Person("Ředitel závodu Polička", 0, "vedení závodu", "key_player", "structure", 3, None,
            "none", "vendor", "credible_source", False)),
    ((4, 0, "informal", 3, "bývalí kolegové"), (1, 0, "influences", 3, ""),
     (3, 1, "conflicts", 2, "spor o ceny dílů"), (5, 4, "influences", 1, "")),
    (Aim("Technika haly 3 od nás", "Hala má běžet od léta a nesmí stát na vzduchu.",
         "Podepsaná smlouva", "kompresorovna a rozvody haly 3", 120,
         (("Připravit nabídku postavenou na úsporách z auditu", 21, False),
          ("Domluvit návštěvu lakovny u referenčního zákazníka", 35, False),
          ("Změřit spotřebu vzduchu v hale 1", -20, True))),
     Aim("Poznat finanční ředitelku", "Potřebuje jistotu, že úspory z auditu jsou skutečné.",
         "Osobní schůzka", "první schůzka s výsledky auditu", 45,
         (("Požádat výrobního ředitele o uvedení", 7, False),
          ("Poslat shrnutí auditu na jednu stránku", 14, False))),
     Aim("Servisní smlouva na celý závod", "Údržbě chybí lidé a prostoje stojí zakázky.",
         "Roční hodnota servisu", "dvojnásobek proti dnešku", 200,
         (("Spočítat cenu prostojů lisovny s vedoucím údržby", 28, False),
          ("Navrhnout servis s pohotovostí pro haly 1 a 2", 60, False))),
     Aim("Vstoupit do závodu Polička", "Závod má vlastní rozpočet a starou techniku.",
         "První zakázka", "náhradní díly nebo servis", 240,
         (("Zjistit, kdo v Poličce rozhoduje", 30, False),))),
    (("focus", "Technik dva dny v měsíci na místě", 180, 900),
     ("focus", "Měření spotřeby v halách 1 a 2", 120, 2400),
     ("stop", "Dopravu dílů pod 5 000 Kč zdarma", 60, 0)),
    4800, 2600,
)  # fmt: skip

USUAL = Sample(
    "Zakłady Mięsne Warta S.A.", "PL", "defend", "Plan obrony",
    "Utrzymać serwis pomp i filtracji mimo nowego dostawcy.\n"
    "Pokazać, ile kosztuje przestój chłodni.\nZdobyć umowę ramową na dwa lata.",
    "Dostawca, którego telefon odbiera się w nocy, bo od niego zależy chłodnia.",
    "green", "Umowa serwisowa przedłużona, rozmowy o ramie trwają.", False, False, 5, 12,
    ((-80, "internal", "Najpierw rozmowa z kierownikiem produkcji, potem zakupy."),),
    -3,
    (("Ubojnia", "unit", None), ("Chłodnia", "unit", None), ("Pakownia", "unit", None)),
    (("priority", "Bezpieczeństwo żywności bez przestojów linii.", "Rozmowa z jakością", 5),
     ("challenge", "Rotacja w utrzymaniu ruchu, brak ludzi na noc.", "Kierownik utrzymania", 4),
     ("indicator", "Każda godzina postoju chłodni to 40 tys. zł strat.", "Produkcja", 5),
     ("competitor", "Nowy dostawca proponuje serwis o 15 % taniej.", "Zakupy", 4)),
    (("strength", "Znamy instalację lepiej niż ich własny dział.", 5, False),
     ("strength", "Części w magazynie we Wrocławiu.", 3, False),
     ("weakness", "Umowa bez kary za czas reakcji łatwo porównać z tańszą.", 4, True),
     ("opportunity", "Wymiana filtracji w pakowni w przyszłym roku.", 4, False),
     ("threat", "Zakupy dostały cel obniżyć koszty serwisu.", 4, False)),
    (Person(0, None, None, "key_player", "inner_circle", 5, 1, "several", "vendor",
            "trusted_adviser"),
     Person(1, 0, None, "sponsor", "structure", 4, 2, "in_depth", "problem_solver",
            "trusted_adviser"),
     Person(2, 0, None, "anti_sponsor", "structure", 3, -1, "brief", "vendor", "credible_source"),
     Person("Kierownik pakowni", 1, "pakownia", "none", "structure", 2, None, "none", "vendor",
            "problem_solver", False)),
    ((1, 0, "influences", 2, ""), (2, 1, "conflicts", 1, "koszty przeciw terminom")),
    (Aim("Umowa ramowa na dwa lata", "Zakupy chcą stałych cen, produkcja pewnego serwisu.",
         "Podpisana umowa", "serwis i części razem", 100,
         (("Policzyć koszt przestoju z produkcją", 10, False),
          ("Przygotować dwa warianty umowy", 24, False))),
     Aim("Filtracja pakowni", "Obecna instalacja nie spełni nowej normy.",
         "Zamówienie", "filtracja dla jednej linii", 220,
         (("Obejrzeć instalację z kierownikiem pakowni", 15, False),
          ("Złożyć ofertę wstępną", 60, False)))),
    (("focus", "Dyżur nocny w sezonie", 40, 160),),
    260, 180,
)  # fmt: skip

LEAN = Sample(
    None, "CZ", "win_back", "Získat zpět",
    "Zákazník přešel ke konkurenci kvůli dodacím lhůtám. Jednou odpovědnou osobou a skladem na\n"
    "místě získat zpět díly, pak servis.",
    "Jistota, že díly jsou do druhého dne.",
    "red", "Od podzimu jen jedna objednávka.", False, True, 2, 12,
    (), 20,
    (),
    (("challenge", "Výroba stála dva dny kvůli pozdní dodávce.", "Mistr výroby", 5),
     ("priority", "Díly do druhého dne.", "Nákup", 4)),
    (("strength", "Technik bydlí patnáct minut od závodu.", 3, False),
     ("weakness", "Slíbené termíny jsme dvakrát nedodrželi.", 5, True)),
    (Person(0, None, None, "key_player", "inner_circle", 4, -1, "brief", "vendor",
            "credible_source"),
     Person("Mistr výroby", 0, "výroba", "coach", "structure", 2, 1, "none", "vendor",
            "problem_solver", False)),
    (),
    (Aim("Zpět tři objednávky za čtvrtletí", "Potřebují dodavatele, na kterého je spoleh.",
         "Počet objednávek", "tři za čtvrtletí", 80,
         (("Osobně se omluvit za loňské termíny", 5, False),
          ("Nabídnout sklad dílů na místě", 18, False))),),
    (), 180, 120,
)  # fmt: skip

PLANS = (LARGE, USUAL, LEAN)
