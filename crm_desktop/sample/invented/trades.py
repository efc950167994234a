"""What firms of the three countries do and how they call themselves: words for their names."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trade:
    """A line of business: its segment, its name in the language, words a firm's name begins with.

    `large` trades are joint-stock companies more often.
    """

    segment: str
    sector: str
    heads: tuple[str, ...]
    large: bool = False


def _trade(segment: str, sector: str, heads: str, large: bool = False) -> Trade:
    return Trade(segment, sector, tuple(heads.split(", ")), large)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


TRADES = {
    "CZ": (
        _trade("engineering", "Strojírenství", "Strojírny, Strojírna, Slévárna, Kovárna", True),
        _trade("engineering", "Kovovýroba", "Kovovýroba, Nástrojárna, Zámečnictví, Galvanovna"),
        _trade("engineering", "Elektrotechnika", "Elektro, Elektromontáže, Rozvaděče"),
        _trade("food", "Pekárny a mlýny", "Pekárny, Pekárna, Pekařství, Mlýn"),
        _trade("food", "Mléko a maso", "Mlékárna, Masokombinát, Sýrárna, Drůbežárny", True),
        _trade("food", "Nápoje", "Pivovar, Vinařství, Sodovkárna, Moštárna"),
        _trade("food", "Konzervárenství", "Konzervárny, Mrazírny, Cukrovar", True),
        _trade("chemistry", "Plasty", "Plasty, Lisovna plastů, Obaly"),
        _trade("chemistry", "Chemie a lakovny", "Chemické závody, Lakovna, Barvy"),
        _trade("wood", "Dřevo a nábytek", "Pila, Truhlářství, Dřevovýroba, Nábytek"),
        _trade("print", "Papír a tisk", "Tiskárna, Papírny, Kartonáž"),
        _trade("textile", "Textil", "Přádelna, Textil, Tkalcovna, Pletárna"),
        _trade("construction", "Stavebnictví", "Stavby, Stavební společnost, Betonárna, Kamenolom"),
        _trade("construction", "Sklo a keramika", "Sklárny, Cihelna, Keramické závody", True),
        _trade("energy", "Energie a voda", "Teplárna, Vodárny, Vodovody, Technické služby", True),
        _trade("health", "Zdravotnictví", "Nemocnice, Poliklinika, Lázně, Laboratoře", True),
        _trade("agriculture", "Zemědělství", "Farma, Zemědělská společnost, Ovocnářství, Statek"),
        _trade("transport", "Doprava a sklady", "Autodoprava, Spedice, Skladový areál, Logistika"),
        _trade("hospitality", "Hotely a služby", "Hotel, Penzion, Aquapark, Prádelna"),
    ),
    "PL": (
        _trade("engineering", "Przemysł maszynowy", "Fabryka Maszyn, Odlewnia, Zakłady Metalowe, "
               "Kuźnia", True),
        _trade("engineering", "Obróbka metalu", "Zakład Ślusarski, Metalplast, Narzędziownia"),
        _trade("engineering", "Elektrotechnika", "Elektromontaż, Zakład Elektryczny"),
        _trade("food", "Piekarnie i młyny", "Piekarnia, Młyn, Cukiernia"),
        _trade("food", "Mięso i mleko", "Zakłady Mięsne, Mleczarnia, Ubojnia Drobiu", True),
        _trade("food", "Napoje", "Browar, Wytwórnia Wód, Tłocznia Soków"),
        _trade("food", "Przetwórstwo", "Chłodnia, Przetwórnia Owoców, Cukrownia", True),
        _trade("chemistry", "Tworzywa", "Tworzywa Sztuczne, Opakowania, Zakłady Chemiczne"),
        _trade("wood", "Drewno i meble", "Tartak, Wytwórnia Mebli, Fabryka Okien, Stolarnia"),
        _trade("print", "Papier i druk", "Drukarnia, Papiernia, Wytwórnia Tektury"),
        _trade("textile", "Włókiennictwo", "Przędzalnia, Szwalnia, Zakłady Włókiennicze"),
        _trade("construction", "Budownictwo", "Przedsiębiorstwo Budowlane, Betoniarnia, Żwirownia"),
        _trade("construction", "Szkło i ceramika", "Huta Szkła, Cegielnia, Zakłady Ceramiczne",
               True),
        _trade("energy", "Energia i woda", "Ciepłownia, Wodociągi, Zakład Gazowniczy", True),
        _trade("health", "Zdrowie", "Szpital, Przychodnia, Uzdrowisko, Laboratorium"),
        _trade("agriculture", "Rolnictwo", "Gospodarstwo Rolne, Sad, Ferma Drobiu"),
        _trade("transport", "Transport i magazyny", "Firma Transportowa, Spedycja, Magazyny"),
        _trade("hospitality", "Hotele i usługi", "Hotel, Pensjonat, Pralnia, Ośrodek Wczasowy"),
    ),
    "BG": (
        _trade("engineering", "Машиностроене", "Машиностроене, Леярна, Металургия, Механика",
               True),
        _trade("engineering", "Металообработка", "Металообработка, Инструмент, Металик"),
        _trade("engineering", "Електротехника", "Електро, Електромонтаж, Енергомаш"),
        _trade("food", "Хлебопроизводство", "Пекарна, Мелница, Хлебозавод"),
        _trade("food", "Месо и мляко", "Мандра, Месокомбинат, Птицекомбинат", True),
        _trade("food", "Вино и напитки", "Винарна, Пивоварна, Дестилерия"),
        _trade("food", "Консервна промишленост", "Консервна фабрика, Хладилник, Захарен завод",
               True),
        _trade("chemistry", "Химия и пластмаси", "Пластмаси, Опаковки, Химически завод, Розоварна"),
        _trade("wood", "Дърво и мебели", "Мебели, Дървообработване, Дограма"),
        _trade("print", "Хартия и печат", "Печатница, Хартиена фабрика, Картон"),
        _trade("textile", "Текстил", "Текстил, Предачница, Трикотаж"),
        _trade("construction", "Строителство", "Строй, Бетонов център, Пътно строителство"),
        _trade("construction", "Стъкло и керамика", "Стъкларски завод, Керамика, Тухларна", True),
        _trade("energy", "Енергия и води", "Топлофикация, Водоснабдяване, Газ", True),
        _trade("health", "Здравеопазване", "Болница, Медицински център, Санаториум"),
        _trade("agriculture", "Земеделие", "Агро, Земеделска кооперация, Птицеферма, Лозя"),
        _trade("transport", "Транспорт и складове", "Транспорт, Спедиция, Складове"),
        _trade("hospitality", "Хотели и услуги", "Хотел, Къща за гости, Пералня"),
    ),
}  # fmt: skip

# What stands behind the first word: rivers, hills and landscapes, and words of fancy.
PLACES = {
    "CZ": """Sázava, Orlice, Bečva, Úpa, Otava, Lužnice, Svratka, Jizera, Metuje, Doubrava, Ohře,
        Blanice, Nežárka, Morava, Dyje, Haná, Praděd, Blaník, Radhošť, Javorník, Vysočina, Slovácko,
        Valašsko, Šumava, Krkonoše, Beskydy, Polabí, Pálava, Chrudimka, Loučná, Oslava, Rokytná,
        Jihlávka, Mumlava, Tichá, Divoká, Kamenice, Bystřice, Olšava, Olešná, Lubina, Ostravice,
        Moravice, Desná, Krupá, Třebůvka, Svitava, Litava, Želivka, Malše, Stropnice, Volyňka,
        Střela, Teplá, Ploučnice, Bílina, Smědá, Mrlina, Cidlina, Javorka, Dědina, Říčka,
        Horní Bečva, Dolní Lhota, Nová Ves, Staré Město, Lhotka, Újezd, Chlum, Hradiště, Olšany,
        Rudná, Skalka, Bukovina, Jedlová, Lipová, Březina, Habřina, Dubina, Vrchovina""",
    "PL": """Warta, Odra, Wisła, Narew, Bug, San, Dunajec, Pilica, Noteć, Bzura, Wieprz, Nysa, Soła,
        Raba, Poprad, Prosna, Obra, Drawa, Brda, Wda, Łyna, Pasłęka, Biebrza, Wkra, Skawa, Nida,
        Kamienna, Liwiec, Barycz, Kwisa, Bóbr, Śląsk, Podhale, Mazury, Kujawy, Kaszuby, Pomorze,
        Żuławy, Roztocze, Beskid, Karkonosze, Pieniny, Tatry, Bieszczady, Jura, Podlasie, Mazowsze,
        Wielkopolska, Opolszczyzna, Księży Młyn, Złota Góra, Zielony Dąb, Białe Wzgórze, Stary Młyn,
        Nowa Wieś, Dębowa Polana, Świerkowy Las, Łąki, Źródła, Jodła, Brzoza, Jesion, Kalina""",
    "BG": """Тракия, Марица, Тунджа, Янтра, Искър, Струма, Места, Камчия, Осъм, Вит, Огоста, Лом,
        Арда, Росица, Дунав, Родопи, Рила, Пирин, Витоша, Странджа, Средна гора, Стара планина,
        Добруджа, Загоре, Мизия, Беласица, Осогово, Люлин, Сакар, Златен клас, Розова долина,
        Струмски рид, Черно море, Сребърна, Златия, Бяла, Тетевен, Вучково, Орфей, Перун,
        Хебър, Кракра, Царевец, Шипка, Мадара, Плиска, Преслав, Калиакра, Белите брези, Зелен дол,
        Горски извор, Стари бор, Кедър, Явор, Липа, Ела, Трапезица, Баташки снежник, Каменица""",
}  # fmt: skip
PLACES_OF = {
    country: tuple(" ".join(place.split()) for place in text.split(","))
    for country, text in PLACES.items()
}

# Made-up names: a beginning and an end.
STARTS = {
    "CZ": _words("Al Bor Cer Del Ele Fer Gal Hel Ind Jas Kor Lam Mar Nor Ost Pol Ran Sev Ter Uni "
                 "Ves Zen Tor Vel Mon Tri"),
    "PL": _words("Al Bud Cen Dom Eko Fer Gra Hyd Inter Kar Lub Met Nor Pol Ref San Tech Wod Zam "
                 "Wel Bor Mar Roto Term"),
    "BG": _words("Ал Био Вал Гал Дел Еко Зор Ин Кар Лид Мет Нор Ор Пол Рос Сев Тер Уни Фер Хем Цен "
                 "Юг Бал Мар"),
}  # fmt: skip
ENDS = {
    "CZ": _words("atech oplast amet ostav atrans opack imont agro otherm aspol okov exim"),
    "PL": _words("otech oplast amet bud trans opak omont agro oterm pol ex stal"),
    "BG": _words("тех опласт омет строй транс пак комерс агро терм стил вест"),
}

# Legal forms with weights: small firms, then large ones.
FORMS = {
    "CZ": (
        ((", s. r. o.", 80), (", spol. s r. o.", 8), (", v. o. s.", 3), (", k. s.", 2),
         (", a. s.", 7)),
        ((", a. s.", 66), (", s. r. o.", 28), (", družstvo", 6)),
    ),
    "PL": (
        ((" Sp. z o.o.", 80), (" Sp. j.", 9), (" Sp. k.", 5), (" S.A.", 6)),
        ((" S.A.", 52), (" Sp. z o.o.", 48)),
    ),
    "BG": (
        ((" ЕООД", 50), (" ООД", 44), (" АД", 6)),
        ((" АД", 52), (" ЕАД", 8), (" ООД", 40)),
    ),
}  # fmt: skip
FAMILY = {
    "CZ": ("{0} a syn", "Bratři {0}", "{0} & partneři", "{0} {1}"),
    "PL": ("{0} i Synowie", "{0} i Wspólnicy", "Bracia {0}", "{1} {0}"),
    "BG": ("{0} и син", "{0} и сие", "{1} {0}", "Братя {0}и"),
}
SUBSIDIARY = {
    "CZ": ("Servis", "Logistika", "Energo", "Obchod", "Reality", "Plus", "Technika"),
    "PL": ("Serwis", "Logistyka", "Energia", "Handel", "Nieruchomości", "Plus", "Technika"),
    "BG": ("Сервиз", "Логистика", "Енерджи", "Трейд", "Имоти", "Плюс", "Техника"),
}
HOLDING = {"CZ": "Holding", "PL": "Grupa", "BG": "Холдинг"}
