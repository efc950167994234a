"""The lists the trial's firm names itself, in Czech, with stable English codes; the products."""

import datetime as dt
from dataclasses import dataclass

from crm_desktop.sample.sentences import bulgarian, czech, polish

CZK_TO = {"CZK": 1.0, "PLN": 0.172, "EUR": 0.0405}  # fixed rates; the trial needs no others


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a short list; the further fields belong to single lists."""

    code: str
    name: str
    decides: bool = False
    probability: int = 0
    outcome: str = "open"
    marketing: bool = False
    contact_days: int | None = None


def _entries(**names: str) -> tuple[Entry, ...]:
    return tuple(Entry(code, name) for code, name in names.items())


LISTS: dict[str, tuple[Entry, ...]] = {
    "tier": (
        Entry("A", "A", contact_days=30),
        Entry("B", "B", contact_days=90),
        Entry("C", "C", contact_days=270),
    ),
    "account_kind": _entries(
        customer="Zákazník",
        prospect="Zájemce",
        reseller="Prodejce",
        partner="Partner",
        supplier="Dodavatel",
    ),
    "segment": _entries(
        engineering="Strojírenství",
        food="Potravinářství",
        chemistry="Chemie a plasty",
        wood="Dřevo a nábytek",
        print="Papír a tisk",
        textile="Textil a oděvy",
        construction="Stavebnictví",
        energy="Energetika a voda",
        health="Zdravotnictví a lázně",
        agriculture="Zemědělství",
        transport="Doprava a sklady",
        hospitality="Hotely a služby",
        household="Domácnosti a živnostníci",
    ),
    "contact_function": (
        Entry("director", "Vedení firmy", decides=True),
        Entry("owner", "Majitel", decides=True),
        Entry("purchasing", "Nákup", decides=True),
        Entry("production", "Výroba", decides=True),
        Entry("finance", "Finance", decides=True),
        Entry("maintenance", "Údržba a technika"),
        Entry("quality", "Kvalita"),
        Entry("logistics", "Logistika a sklad"),
        Entry("it", "Informatika"),
        Entry("office", "Kancelář a asistence"),
    ),
    "document_kind": _entries(
        contract="Smlouva", order="Objednávka", complaint="Reklamace", other="Ostatní"
    ),
    "product_line": _entries(
        air="Stlačený vzduch",
        pumps="Čerpadla a hydraulika",
        filtration="Filtrace a úprava vody",
        parts="Náhradní díly a maziva",
        service="Servis a školení",
    ),
    "consent_purpose": (
        Entry("newsletter", "Zasílání novinek a nabídek", marketing=True),
        Entry("events", "Pozvánky na akce", marketing=True),
        Entry("photos", "Zveřejnění fotografií"),
    ),
    "reason": _entries(
        won_price="Výhodná cena",
        won_relation="Dobrá zkušenost",
        won_delivery="Rychlé dodání",
        won_solution="Lepší technické řešení",
        lost_price="Příliš vysoká cena",
        lost_delivery="Dlouhá dodací lhůta",
        lost_features="Chybějící parametry",
        lost_competitor="Zůstali u dosavadního dodavatele",
        lost_cancelled="Zákazník záměr zrušil",
        lost_silent="Zákazník přestal odpovídat",
    ),
    # The competitors of each country; their code is their name, as its sentences say it.
    "competitor": tuple(
        Entry(name, name)
        for phrases in (czech.PHRASES, polish.PHRASES, bulgarian.PHRASES)
        for name in phrases.competitors
    ),
    "stage": (
        Entry("prospecting", "Oslovení", probability=10),
        Entry("engaging", "Potřeby", probability=30),
        Entry("proposal", "Nabídka", probability=60),
        Entry("negotiation", "Jednání", probability=80),
        Entry("won", "Vyhráno", probability=100, outcome="won"),
        Entry("lost", "Prohráno", probability=0, outcome="lost"),
    ),
}

STAGES = {entry.code: entry for entry in LISTS["stage"]}


@dataclass(frozen=True, slots=True)
class SampleProduct:
    """One product; `price` in whole crowns, `period` only for what runs as a contract."""

    code: str
    line: str
    price: int
    unit: str
    launched_on: dt.date
    cs: str
    pl: str
    bg: str
    period: str = ""
    active: bool = True

    def name(self, language: str) -> str:
        """Return the name as papers for a customer of that language write it."""
        return {"pl": self.pl, "bg": self.bg}.get(language, self.cs)


def _product(
    code: str,
    line: str,
    price: int,
    unit: str,
    launch: str,
    cs: str,
    pl: str,
    bg: str,
    period: str = "",
) -> SampleProduct:
    day = dt.date.fromisoformat(f"{launch}-01")
    return SampleProduct(code, line, price, unit, day, cs, pl, bg, period)


PRODUCTS: tuple[SampleProduct, ...] = (
    _product("V-075", "air", 89_000, "ks", "2014-03",
             "Kompresor šroubový SK 7,5", "Sprężarka śrubowa SK 7,5", "Винтов компресор SK 7,5"),
    _product("V-110", "air", 124_000, "ks", "2014-03",
             "Kompresor šroubový SK 11", "Sprężarka śrubowa SK 11", "Винтов компресор SK 11"),
    _product("V-220", "air", 218_000, "ks", "2016-09",
             "Kompresor šroubový SK 22", "Sprężarka śrubowa SK 22", "Винтов компресор SK 22"),
    _product("V-450", "air", 396_000, "ks", "2018-02",
             "Kompresor šroubový SK 45", "Sprężarka śrubowa SK 45", "Винтов компресор SK 45"),
    _product("V-900", "air", 742_000, "ks", "2021-05",
             "Kompresor šroubový SK 90 s měničem", "Sprężarka śrubowa SK 90 z falownikiem",
             "Винтов компресор SK 90 с инвертор"),
    _product("V-310", "air", 46_500, "ks", "2015-06",
             "Sušička kondenzační KS 31", "Osuszacz ziębniczy KS 31", "Хладилен изсушител KS 31"),
    _product("V-320", "air", 98_000, "ks", "2019-10",
             "Sušička adsorpční AS 32", "Osuszacz adsorpcyjny AS 32",
             "Адсорбционен изсушител AS 32"),
    _product("V-500", "air", 31_900, "ks", "2012-01",
             "Vzdušník 500 l", "Zbiornik sprężonego powietrza 500 l", "Въздушен резервоар 500 л"),
    _product("V-610", "air", 27_400, "ks", "2022-11",
             "Řídicí jednotka stanice RJ 6", "Sterownik stacji RJ 6",
             "Управляващ блок на станция RJ 6"),
    _product("C-040", "pumps", 18_900, "ks", "2011-04",
             "Čerpadlo odstředivé CO 40", "Pompa odśrodkowa CO 40", "Центробежна помпа CO 40"),
    _product("C-080", "pumps", 36_700, "ks", "2011-04",
             "Čerpadlo odstředivé CO 80", "Pompa odśrodkowa CO 80", "Центробежна помпа CO 80"),
    _product("C-150", "pumps", 84_300, "ks", "2017-08",
             "Čerpadlo vícestupňové CV 150", "Pompa wielostopniowa CV 150",
             "Многостъпална помпа CV 150"),
    _product("C-210", "pumps", 42_600, "ks", "2015-03",
             "Čerpadlo kalové CK 21", "Pompa szlamowa CK 21", "Помпа за утайки CK 21"),
    _product("C-330", "pumps", 63_800, "ks", "2020-01",
             "Čerpadlo dávkovací CD 33", "Pompa dozująca CD 33", "Дозираща помпа CD 33"),
    _product("H-120", "pumps", 157_000, "ks", "2018-06",
             "Hydraulický agregát HA 12", "Agregat hydrauliczny HA 12",
             "Хидравличен агрегат HA 12"),
    _product("H-240", "pumps", 289_000, "ks", "2023-03",
             "Hydraulický agregát HA 24", "Agregat hydrauliczny HA 24",
             "Хидравличен агрегат HA 24"),
    _product("H-510", "pumps", 23_500, "ks", "2013-09",
             "Hydraulický válec HV 51", "Siłownik hydrauliczny HV 51",
             "Хидравличен цилиндър HV 51"),
    _product("F-100", "filtration", 12_800, "ks", "2012-05",
             "Filtr vzduchu FV 100", "Filtr powietrza FV 100", "Въздушен филтър FV 100"),
    _product("F-200", "filtration", 54_900, "ks", "2016-02",
             "Odlučovač oleje OO 20", "Separator oleju OO 20", "Маслоотделител OO 20"),
    _product("F-310", "filtration", 167_000, "ks", "2019-04",
             "Úpravna vody UV 31", "Stacja uzdatniania wody UV 31",
             "Инсталация за пречистване на вода UV 31"),
    _product("F-320", "filtration", 438_000, "ks", "2022-06",
             "Úpravna vody UV 32 s reverzní osmózou", "Stacja uzdatniania wody UV 32 z odwróconą "
             "osmozą", "Инсталация за вода UV 32 с обратна осмоза"),
    _product("F-410", "filtration", 76_500, "ks", "2020-09",
             "Filtrační jednotka chladiva FC 41", "Filtr chłodziwa FC 41",
             "Филтър за охлаждаща течност FC 41"),
    _product("F-520", "filtration", 214_000, "ks", "2024-05",
             "Odsávání svařovacích dýmů OD 52", "Odciąg dymów spawalniczych OD 52",
             "Аспирация на заваръчни газове OD 52"),
    _product("D-010", "parts", 1_490, "ks", "2010-01",
             "Filtrační vložka", "Wkład filtracyjny", "Филтърен елемент"),
    _product("D-020", "parts", 3_650, "sada", "2010-01",
             "Sada těsnění", "Zestaw uszczelnień", "Комплект уплътнения"),
    _product("D-030", "parts", 8_900, "sada", "2012-07",
             "Servisní sada 4 000 h", "Zestaw serwisowy 4 000 h", "Сервизен комплект 4 000 ч"),
    _product("D-040", "parts", 16_700, "sada", "2012-07",
             "Servisní sada 8 000 h", "Zestaw serwisowy 8 000 h", "Сервизен комплект 8 000 ч"),
    _product("D-050", "parts", 5_400, "ks", "2011-11",
             "Tlakový spínač", "Łącznik ciśnieniowy", "Пресостат"),
    _product("D-060", "parts", 290, "l", "2010-01",
             "Olej kompresorový KO 46", "Olej sprężarkowy KO 46", "Компресорно масло KO 46"),
    _product("D-070", "parts", 210, "l", "2010-01",
             "Olej hydraulický HO 32", "Olej hydrauliczny HO 32", "Хидравлично масло HO 32"),
    _product("D-080", "parts", 780, "m", "2013-02",
             "Tlaková hadice DN 20", "Wąż ciśnieniowy DN 20", "Маркуч за налягане DN 20"),
    _product("D-090", "parts", 22_400, "ks", "2017-01",
             "Elektromotor 11 kW", "Silnik elektryczny 11 kW", "Електродвигател 11 kW"),
    _product("S-100", "service", 4_900, "měsíc", "2010-01",
             "Servisní smlouva Standard", "Umowa serwisowa Standard", "Сервизен договор Стандарт",
             period="month"),
    _product("S-110", "service", 11_800, "měsíc", "2015-01",
             "Servisní smlouva Plus, reakce do 4 hodin",
             "Umowa serwisowa Plus, reakcja do 4 godzin",
             "Сервизен договор Плюс, реакция до 4 часа", period="month"),
    _product("S-120", "service", 14_500, "měsíc", "2018-04",
             "Pronájem kompresoru", "Wynajem sprężarki", "Наем на компресор", period="month"),
    _product("S-130", "service", 2_700, "měsíc", "2021-09",
             "Dálkový dohled stanice", "Zdalny nadzór stacji", "Дистанционно наблюдение",
             period="month"),
    _product("S-140", "service", 18_600, "rok", "2010-01",
             "Revize tlakových nádob", "Przegląd zbiorników ciśnieniowych",
             "Проверка на съдове под налягане", period="year"),
    _product("S-150", "service", 9_300, "čtvrtletí", "2016-05",
             "Rozbory vody a oleje", "Analizy wody i oleju", "Анализи на вода и масло",
             period="quarter"),
    _product("S-200", "service", 1_250, "hod.", "2010-01",
             "Práce servisního technika", "Praca serwisanta", "Труд на сервизен техник"),
    _product("S-210", "service", 24_000, "ks", "2013-03",
             "Audit spotřeby energie", "Audyt zużycia energii", "Одит на енергийната консумация"),
    _product("S-220", "service", 13_500, "den", "2014-10",
             "Školení obsluhy", "Szkolenie obsługi", "Обучение на персонала"),
    SampleProduct("V-055", "air", 67_000, "ks", dt.date(2009, 5, 1),
                  "Kompresor pístový PK 5,5", "Sprężarka tłokowa PK 5,5",
                  "Бутален компресор PK 5,5", active=False),
)  # fmt: skip

CONTRACTS = tuple(product for product in PRODUCTS if product.period)
GOODS = tuple(
    sorted(
        (product for product in PRODUCTS if not product.period and product.active),
        key=lambda product: product.price,
    )
)


def amount(crowns: float, currency: str) -> int:
    """Return a price in minor units of the currency, rounded as price lists do.

    Above 1,000 units to tens, above 100 to whole units, below to tenths.
    """
    value = crowns * CZK_TO[currency]
    if value >= 1000:
        return round(value / 10) * 1000
    if value >= 100:
        return round(value) * 100
    return max(10, round(value * 10) * 10)
