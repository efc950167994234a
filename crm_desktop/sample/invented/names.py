"""Names of people in the three countries, with the form of the surname that fits the gender."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

T = TypeVar("T")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MEN = {
    "CZ": _words("""Jiří Jan Petr Josef Pavel Martin Tomáš Jaroslav Miroslav Zdeněk Václav Michal
        František Jakub Milan Karel Lukáš David Vladimír Ladislav Ondřej Roman Stanislav Marek
        Radek Daniel Antonín Vojtěch Filip Adam Miloslav Matěj Aleš Jaromír Libor Dominik Patrik
        Vlastimil Jindřich Rudolf Luboš Bohumil Vít Robert Viktor Dušan Hynek Kamil Štěpán René
        Ivo Otakar Řehoř Čestmír"""),
    "PL": _words("""Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Jakub Adam Stanisław
        Marek Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz Zbigniew Jerzy Maciej Rafał Robert
        Kamil Jacek Dawid Szymon Ryszard Janusz Kacper Bartosz Artur Sławomir Jarosław Sebastian
        Henryk Przemysław Mirosław Kazimierz Damian Roman Filip Bogdan Wiesław Zdzisław Leszek
        Radosław Bogusław Waldemar Konrad"""),
    "BG": _words("""Георги Иван Димитър Николай Петър Христо Александър Йордан Стефан Тодор Стоян
        Васил Атанас Ангел Илия Красимир Пламен Борис Валентин Кирил Емил Мартин Румен Любомир
        Светослав Виктор Калоян Пламен Радослав Веселин Михаил Никола Асен Деян Ивайло Милен
        Владимир Цветан Антон Явор Огнян Бойко Симеон Живко Момчил Тихомир Чавдар"""),
}  # fmt: skip
WOMEN = {
    "CZ": _words("""Jana Marie Eva Hana Anna Lenka Kateřina Lucie Věra Alena Petra Veronika
        Jaroslava Tereza Martina Michaela Jitka Helena Ludmila Zdeňka Ivana Monika Eliška Zuzana
        Markéta Jarmila Barbora Jiřina Marcela Kristýna Dana Dagmar Adéla Pavla Vlasta Miroslava
        Andrea Irena Božena Klára Libuše Šárka Natálie Nikola Simona Gabriela Květoslava Renata
        Radka Blanka Olga Milada Iveta Žaneta Romana"""),
    "PL": _words("""Anna Katarzyna Maria Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena
        Elżbieta Joanna Aleksandra Monika Zofia Teresa Natalia Julia Danuta Karolina Marta Beata
        Dorota Alicja Jadwiga Janina Halina Jolanta Iwona Grażyna Paulina Justyna Bożena Urszula
        Hanna Renata Sylwia Izabela Patrycja Weronika Wiesława Ewelina Edyta Kinga Łucja Kamila
        Emilia Wanda Aneta Bogusława Żaneta"""),
    "BG": _words("""Мария Иванка Елена Йорданка Пенка Маргарита Анна Виолета Лиляна Цветанка
        Радка Марийка Надежда Стефка Василка Росица Даниела Снежана Десислава Силвия Галина
        Теодора Ивелина Гергана Светлана Красимира Петя Ваня Антоанета Валентина Калина Невена
        Юлия Таня Станислава Милена Радостина Диана Румяна Весела Ралица Жана Йоана Яна Боряна
        Камелия Елица Албена"""),
}  # fmt: skip

# The form of men; `feminine` makes the other.
SURNAMES = {
    "CZ": _words("""Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec
        Pokorný Marek Pospíšil Hájek Jelínek Král Růžička Beneš Fiala Sedláček Doležal Zeman Kolář
        Krejčí Navrátil Čermák Urban Vaněk Blažek Kříž Kratochvíl Bartoš Vlček Polák Kopecký Musil
        Šimek Konečný Malý Holub Čech Štěpánek Staněk Kadlec Dostál Soukup Šťastný Mareš Sýkora
        Moravec Vávra Tichý Bureš Matoušek Říha Blaha Ševčík Kovář Hrubý Mašek Pavlík Dušek
        Hruška Janda Bárta Mach Liška Toman Beran Havlíček Vacek Machala Tomeš Zelenka Strnad
        Příhoda Kuběna Chalupa Charvát Chytil Chmelař Hlaváček Cibulka Číhalík Ptáček Řezníček
        Řehák Ryšavý Šafránek Škoda Žák Žáček Žižka Zbořil Zahradník Vrba Vondráček Valenta Tesař
        Synek Souček Slavík Skála Rybář Rezek Přibyl Pražák Pecha Otáhal Ondráček Nekvasil Mrázek
        Martinec Linhart Lána Květoň Kulhánek Křenek Kozák Klíma Jirásek Janků Janů Hudec Hošek
        Holeček Havel Hanák Frýdl Formánek Ďurica Drápal Cimrman Brož Brázda Bílek Bednář
        Adámek Jarní Lhotský Úlehla"""),
    "PL": _words("""Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński
        Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk
        Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Nowakowski Wieczorek Wróbel
        Jabłoński Dudek Adamczyk Majewski Nowicki Olszewski Stępień Malinowski Jaworski Pawlak
        Witkowski Walczak Rutkowski Górski Sikora Baran Szewczyk Ostrowski Tomaszewski Pietrzak
        Wróblewski Zalewski Jakubowski Marciniak Duda Bąk Włodarczyk Zawadzki Chmielewski Borkowski
        Sokołowski Szczepański Sawicki Kucharski Lis Maciejewski Kubiak Kalinowski Mazurek
        Wysocki Czarnecki Kołodziej Kaźmierczak Urbański Sobczak Głowacki Sikorski Zakrzewski
        Krajewski Szulc Gajewski Laskowski Makowski Przybylski Ziółkowski Brzeziński Borowski
        Błaszczyk Górecki Chojnacki Cieślak Leśniak Świątek Ślusarczyk Śliwiński Łuczak Łukasik
        Żak Żukowski Źrebiec Gwóźdź Gołąb Dębski Ćwikła Kępa Kołodziejski Biały Cichy"""),
    "BG": _words("""Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Илиев Василев
        Атанасов Петков Ангелов Йорданов Маринов Колев Костов Михайлов Кирилов Александров Стефанов
        Попов Митев Янев Павлов Добрев Желев Рангелов Цветков Славов Любенов Велев Радев Русев
        Ганчев Дончев Минчев Пенчев Симеонов Тончев Филипов Хаджиев Цанев Чолаков Шишков Щерев
        Юруков Якимов Божков Вълчев Гешев Динев Еленков Жеков Захариев Каменов Лазаров Манолов
        Найденов Обретенов Панайотов Райчев Сотиров Тенев Узунов Боянов Златев Кръстев Бакалски
        Софрониев Черноземски Самоковски Дърводелски Каравелов Златарски Вишнин Калинин Бояджиев
        Терзиев Казанджиев Абаджиев"""),
}  # fmt: skip

# Czech surnames whose feminine form the endings do not tell.
CZECH_EXCEPTIONS = {"Kadlec": "Kadlecová", "Havel": "Havlová"}


@cache
def feminine(surname: str, country: str) -> str:
    """Return the form of a surname that a woman of that country bears."""
    if country == "PL":
        ends = surname.endswith(("ski", "cki", "dzki", "y"))
        return surname[:-1] + "a" if ends else surname
    if country == "BG":
        if surname.endswith("ски"):
            return surname[:-1] + "а"
        return surname + "а" if surname.endswith(("ов", "ев", "ин")) else surname
    if surname in CZECH_EXCEPTIONS:
        return CZECH_EXCEPTIONS[surname]
    if surname.endswith("ý"):
        return surname[:-1] + "á"
    if surname.endswith(("í", "ů", "i")):
        return surname
    if surname.endswith("a"):
        return surname[:-1] + "ová"
    if surname.endswith("něk"):
        return surname[:-3] + "ňková"
    if surname.endswith(("ek", "ec")):
        return surname[:-2] + surname[-1] + "ová"
    return surname + "ová"


TITLES_BEFORE = {
    "CZ": (
        ("Ing.", 24), ("Mgr.", 9), ("Bc.", 7), ("JUDr.", 1), ("RNDr.", 1), ("doc. Ing.", 1),
        ("PhDr.", 1), (None, 56),
    ),
    "PL": (("mgr inż.", 9), ("mgr", 8), ("inż.", 6), ("dr inż.", 2), ("dr", 1), (None, 74)),
    "BG": (("инж.", 12), ("д-р", 2), ("доц. д-р", 1), ("арх.", 1), (None, 84)),
}  # fmt: skip
TITLES_AFTER = {
    "CZ": (("Ph.D.", 2), ("MBA", 3), ("CSc.", 1), (None, 94)),
    "PL": (("MBA", 2), (None, 98)),
    "BG": (("MBA", 1), (None, 99)),
}  # fmt: skip


def spread(weighted: Sequence[tuple[T, int]]) -> tuple[T, ...]:
    """Return each value as often as its weight says, so that a plain choice is a weighted one."""
    return tuple(value for value, weight in weighted for _ in range(weight))


_BEFORE = {country: spread(titles) for country, titles in TITLES_BEFORE.items()}
_AFTER = {country: spread(titles) for country, titles in TITLES_AFTER.items()}


@dataclass(frozen=True, slots=True)
class Name:
    """Name of a person; `gender` is f or m."""

    gender: str
    first: str
    last: str
    title_before: str | None
    title_after: str | None

    @property
    def plain(self) -> str:
        """First and last name without titles."""
        return f"{self.first} {self.last}"


def invent(rng: random.Random, country: str, surname: str | None = None) -> Name:
    """Return a new person of the country; a given `surname` (form of men) is kept."""
    gender = "f" if rng.random() < 0.44 else "m"
    first = rng.choice((WOMEN if gender == "f" else MEN)[country])
    last = surname or rng.choice(SURNAMES[country])
    if gender == "f":
        last = feminine(last, country)
        if country == "PL" and surname is None and rng.random() < 0.05:
            second = feminine(rng.choice(SURNAMES["PL"]), "PL")
            last = last if second == last else f"{last}-{second}"
    return Name(gender, first, last, rng.choice(_BEFORE[country]), rng.choice(_AFTER[country]))
