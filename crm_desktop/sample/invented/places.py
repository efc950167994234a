"""Towns with their postcodes, regions and dialling codes; streets. Larger towns stand first."""

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Town:
    """A town; `codes` are postcodes of it, `dial` the start of its telephone numbers."""

    name: str
    country: str
    region: str
    codes: tuple[str, ...]
    dial: str


CZECH = {
    "Praha 222": "Praha=110 00,130 00,140 00,150 00,170 00,190 00",
    "Jihomoravský 541": "Brno=602 00,612 00,618 00,639 00; Znojmo=669 02; Břeclav=690 02; "
    "Hodonín=695 01; Vyškov=682 01; Blansko=678 01; Kyjov=697 01; Slavkov u Brna=684 01",
    "Moravskoslezský 596": "Ostrava=702 00,709 00,710 00; Opava=746 01; Frýdek-Místek=738 01; "
    "Karviná=733 01; Havířov=736 01; Třinec=739 61; Nový Jičín=741 01; Krnov=794 01; "
    "Bohumín=735 81; Kopřivnice=742 21; Český Těšín=737 01; Bruntál=792 01",
    "Plzeňský 377": "Plzeň=301 00,318 00,326 00; Klatovy=339 01; Rokycany=337 01; Domažlice=344 01",
    "Liberecký 485": "Liberec=460 01,460 07; Jablonec nad Nisou=466 01; Turnov=511 01; "
    "Semily=513 01",
    "Olomoucký 585": "Olomouc=779 00; Přerov=750 02; Prostějov=796 01; Šumperk=787 01; "
    "Hranice=753 01; Jeseník=790 01",
    "Jihočeský 387": "České Budějovice=370 01,370 04; Tábor=390 02; Písek=397 01; "
    "Strakonice=386 01; Jindřichův Hradec=377 01; Český Krumlov=381 01; Prachatice=383 01; "
    "Vimperk=385 01",
    "Královéhradecký 495": "Hradec Králové=500 02,500 03; Trutnov=541 01; Náchod=547 01; "
    "Jičín=506 01; Dvůr Králové nad Labem=544 01; Rychnov nad Kněžnou=516 01",
    "Ústecký 475": "Ústí nad Labem=400 01; Most=434 01; Děčín=405 02; Teplice=415 01; "
    "Chomutov=430 01; Litoměřice=412 01; Litvínov=436 01; Žatec=438 01; Louny=440 01",
    "Pardubický 466": "Pardubice=530 02; Chrudim=537 01; Svitavy=568 02; Ústí nad Orlicí=562 01; "
    "Vysoké Mýto=566 01; Litomyšl=570 01; Polička=572 01",
    "Zlínský 577": "Zlín=760 01; Kroměříž=767 01; Vsetín=755 01; Uherské Hradiště=686 01; "
    "Valašské Meziříčí=757 01; Otrokovice=765 02; Rožnov pod Radhoštěm=756 61; "
    "Uherský Brod=688 01; Luhačovice=763 26",
    "Středočeský 326": "Kladno=272 01; Mladá Boleslav=293 01; Kolín=280 02; Příbram=261 01; "
    "Kutná Hora=284 01; Mělník=276 01; Beroun=266 01; Benešov=256 01; Rakovník=269 01",
    "Vysočina 566": "Jihlava=586 01; Žďár nad Sázavou=591 01; Třebíč=674 01; "
    "Havlíčkův Brod=580 01; Pelhřimov=393 01; Humpolec=396 01; Velké Meziříčí=594 01",
    "Karlovarský 353": "Karlovy Vary=360 01; Cheb=350 02; Sokolov=356 01",
}

POLISH = {
    "mazowieckie 22": "Warszawa=00-680,01-217,02-222,03-301,04-175",
    "mazowieckie 48": "Radom=26-600",
    "mazowieckie 24": "Płock=09-400",
    "mazowieckie 25": "Siedlce=08-110",
    "małopolskie 12": "Kraków=30-552,31-154,31-864",
    "małopolskie 18": "Nowy Sącz=33-300; Nowy Targ=34-400",
    "małopolskie 14": "Tarnów=33-100",
    "łódzkie 42": "Łódź=90-248,91-341,93-428; Pabianice=95-200; Zgierz=95-100",
    "łódzkie 44": "Piotrków Trybunalski=97-300; Tomaszów Mazowiecki=97-200",
    "dolnośląskie 71": "Wrocław=50-069,51-416,53-234; Oleśnica=56-400",
    "dolnośląskie 76": "Legnica=59-220; Lubin=59-300; Głogów=67-200",
    "dolnośląskie 74": "Wałbrzych=58-300; Świdnica=58-100",
    "dolnośląskie 75": "Jelenia Góra=58-500",
    "wielkopolskie 61": "Poznań=60-829,61-248; Gniezno=62-200; Śrem=63-100; Września=62-300",
    "wielkopolskie 62": "Kalisz=62-800; Ostrów Wielkopolski=63-400",
    "wielkopolskie 65": "Leszno=64-100",
    "pomorskie 58": "Gdańsk=80-227,80-557; Gdynia=81-372; Tczew=83-110",
    "pomorskie 59": "Słupsk=76-200",
    "zachodniopomorskie 91": "Szczecin=70-415,71-685; Stargard=73-110",
    "zachodniopomorskie 94": "Koszalin=75-007",
    "kujawsko-pomorskie 52": "Bydgoszcz=85-031; Inowrocław=88-100",
    "kujawsko-pomorskie 56": "Toruń=87-100; Grudziądz=86-300",
    "lubelskie 81": "Lublin=20-029; Puławy=24-100",
    "lubelskie 84": "Zamość=22-400",
    "podlaskie 85": "Białystok=15-062",
    "podlaskie 86": "Łomża=18-400",
    "podlaskie 87": "Suwałki=16-400",
    "śląskie 32": "Katowice=40-013; Gliwice=44-100; Zabrze=41-800; Bytom=41-902; Tychy=43-100; "
    "Rybnik=44-200; Sosnowiec=41-200; Dąbrowa Górnicza=41-300; Chorzów=41-500",
    "śląskie 33": "Bielsko-Biała=43-300; Żywiec=34-300; Cieszyn=43-400",
    "śląskie 34": "Częstochowa=42-200",
    "podkarpackie 17": "Rzeszów=35-060; Mielec=39-300; Dębica=39-200",
    "podkarpackie 16": "Przemyśl=37-700",
    "świętokrzyskie 41": "Kielce=25-033; Jędrzejów=28-300; Skarżysko-Kamienna=26-110",
    "warmińsko-mazurskie 89": "Olsztyn=10-117; Iława=14-200",
    "warmińsko-mazurskie 55": "Elbląg=82-300",
    "lubuskie 68": "Zielona Góra=65-048; Żary=68-200",
    "lubuskie 95": "Gorzów Wielkopolski=66-400",
    "opolskie 77": "Opole=45-016; Kędzierzyn-Koźle=47-200; Nysa=48-300",
}

BULGARIAN = {
    "София-град 2": "София=1000,1113,1504,1517,1784",
    "Пловдив 32": "Пловдив=4000,4003,4006; Асеновград=4230; Карлово=4300",
    "Варна 52": "Варна=9000,9009",
    "Бургас 56": "Бургас=8000,8005; Айтос=8500; Карнобат=8400; Поморие=8200",
    "Русе 82": "Русе=7000",
    "Стара Загора 42": "Стара Загора=6000; Казанлък=6100; Раднево=6260",
    "Плевен 64": "Плевен=5800",
    "Сливен 44": "Сливен=8800; Нова Загора=8900",
    "Добрич 58": "Добрич=9300; Балчик=9600; Каварна=9650",
    "Шумен 54": "Шумен=9700",
    "Перник 76": "Перник=2300",
    "Хасково 38": "Хасково=6300; Димитровград=6400",
    "Ямбол 46": "Ямбол=8600",
    "Пазарджик 34": "Пазарджик=4400; Пещера=4550; Велинград=4600; Панагюрище=4500",
    "Благоевград 73": "Благоевград=2700; Петрич=2850; Сандански=2800; Мелник=2820; "
    "Гоце Делчев=2900",
    "Велико Търново 62": "Велико Търново=5000; Горна Оряховица=5100; Свищов=5250",
    "Враца 92": "Враца=3000; Мездра=3100",
    "Габрово 66": "Габрово=5300; Севлиево=5400",
    "Видин 94": "Видин=3700",
    "Кюстендил 78": "Кюстендил=2500; Дупница=2600",
    "Монтана 96": "Монтана=3400",
    "Ловеч 68": "Ловеч=5500; Троян=5600",
    "Силистра 86": "Силистра=7500",
    "Разград 84": "Разград=7200",
    "Софийска 2": "Самоков=2000; Ботевград=2140",
}

CZECH_STREETS = (
    "Nádražní", "Průmyslová", "Tovární", "Hlavní", "Komenského", "Jiráskova", "Palackého",
    "Žižkova", "Husova", "Masarykova", "Brněnská", "Pražská", "Olomoucká", "U Cihelny",
    "U Pivovaru", "Na Příkopě", "Pod Lipami", "K Nádraží", "Družstevní", "Zahradní", "Školní",
    "Lesní", "Mlýnská", "Říční", "Na Výsluní", "Dlouhá", "Křenová", "Štefánikova", "Riegrova",
    "Smetanova", "Dvořákova", "Čechova", "Tyršova", "Havlíčkova", "Slovanská", "Dělnická",
    "Vídeňská", "Skladová", "Letištní", "V Zátiší", "Za Humny", "Náměstí Míru",
)  # fmt: skip
POLISH_STREETS = (
    "ul. Przemysłowa", "ul. Fabryczna", "ul. Kolejowa", "ul. Polna", "ul. Leśna", "ul. Słoneczna",
    "ul. Krótka", "ul. Szkolna", "ul. Ogrodowa", "ul. Lipowa", "ul. Brzozowa", "ul. Łąkowa",
    "ul. Kościuszki", "ul. Mickiewicza", "ul. Słowackiego", "ul. Sienkiewicza", "ul. Żeromskiego",
    "ul. Piłsudskiego", "ul. Warszawska", "ul. Krakowska", "ul. Poznańska", "ul. Gdańska",
    "ul. Składowa", "ul. Magazynowa", "ul. Młyńska", "ul. Źródlana", "al. Niepodległości",
    "al. Solidarności", "al. Jana Pawła II", "ul. Wojska Polskiego", "ul. 3 Maja", "ul. Zielona",
    "ul. Handlowa", "ul. Świętojańska", "ul. Dębowa", "pl. Wolności",
)  # fmt: skip
BULGARIAN_STREETS = (
    "ул. „Васил Левски“", "ул. „Христо Ботев“", "бул. „България“", "бул. „Цар Освободител“",
    "ул. „Иван Вазов“", "ул. „Индустриална“", "ул. „Гладстон“", "бул. „Трети март“",
    "ул. „Княз Борис I“", "ул. „Капитан Райчо“", "бул. „Княгиня Мария Луиза“", "ул. „Шипка“",
    "ул. „Опълченска“", "ул. „Петко Славейков“", "ул. „Отец Паисий“", "ул. „Добруджа“",
    "бул. „Източен“", "ул. „Тракия“", "ул. „Роза“", "ул. „Заводска“", "ул. „Черно море“",
    "бул. „Христо Смирненски“", "ул. „Раковска“", "ул. „Хан Крум“", "ул. „Св. Климент Охридски“",
    "ж.к. „Младост“, ул. „Зорница“", "ул. „Любен Каравелов“", "ул. „Стара планина“",
)  # fmt: skip


def _towns(country: str, regions: dict[str, str]) -> tuple[Town, ...]:
    towns = []
    for title, listed in regions.items():
        region, _, dial = title.rpartition(" ")
        for entry in listed.split("; "):
            name, _, codes = entry.partition("=")
            towns.append(Town(name, country, region, tuple(codes.split(",")), dial))
    return tuple(towns)


TOWNS = {
    "CZ": _towns("CZ", CZECH),
    "PL": _towns("PL", POLISH),
    "BG": _towns("BG", BULGARIAN),
}
# A town with several postcodes is a large one and is chosen more often.
_CHOICE = {
    country: tuple(town for town in towns for _ in range(2 * len(town.codes) - 1))
    for country, towns in TOWNS.items()
}


def town(rng: random.Random, country: str) -> Town:
    """Return a town of the country, the large ones more often."""
    return rng.choice(_CHOICE[country])


def find(name: str, country: str) -> Town:
    """Return a town by name; KeyError if the lists do not know it."""
    for place in TOWNS[country]:
        if place.name == name:
            return place
    raise KeyError(name)


def street(rng: random.Random, country: str) -> str:
    """Return a street with a number as the country writes it."""
    number = int(rng.random() ** 2 * 140) + 1
    if country == "CZ":
        name = rng.choice(CZECH_STREETS)
        if rng.random() < 0.6:
            return f"{name} {int(rng.random() * 2400) + 101}/{number}"
        return f"{name} {number}"
    if country == "PL":
        name = rng.choice(POLISH_STREETS)
        flat = f"/{int(rng.random() * 30) + 1}" if rng.random() < 0.2 else ""
        return f"{name} {number}{flat}"
    return f"{rng.choice(BULGARIAN_STREETS)} № {number}"


CZECH_MOBILES = ("601", "602", "603", "604", "605", "606", "607", "608", "702", "720", "724",
                 "731", "736", "775", "777")  # fmt: skip
POLISH_MOBILES = ("501", "502", "503", "505", "507", "509", "511", "512", "601", "602", "603",
                  "604", "605", "606", "660", "691", "721", "730", "785", "794", "880",
                  "886")  # fmt: skip


def mobile(rng: random.Random, country: str) -> str:
    """Return a mobile number in a block of zeros, which operators do not give to people."""
    last = int(rng.random() * 1000)
    if country == "CZ":
        return f"+420{rng.choice(CZECH_MOBILES)}000{last:03d}"
    if country == "PL":
        return f"+48{rng.choice(POLISH_MOBILES)}000{last:03d}"
    return f"+359{87 + int(rng.random() * 3)}{int(rng.random() * 10)}000{last:03d}"


def telephone(rng: random.Random, place: Town) -> str:
    """Return a fixed line of the town, in a block of zeros like the mobile ones."""
    last = int(rng.random() * 1000)
    dial = place.dial.replace(" ", "")
    if place.country == "CZ":
        return f"+420{dial}000{last:03d}"
    if place.country == "PL":
        return f"+48{dial}0000{last:03d}"
    zeros = "0000" if len(place.dial) == 1 else "000"
    return f"+359{dial}{zeros}{last:03d}"
