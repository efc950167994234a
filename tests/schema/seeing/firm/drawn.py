"""What is drawn by lot for the small random firm: names, texts, days, what was deleted."""

import datetime as dt
from random import Random
from typing import Any

NAMES = (
    "Alfa", "Čapek", "Chmel", "Hora", "Cihla", "Żuraw", "Łódź", "Ślimak", "Zima", "Žižka",
    "Българско розово масло", "Щастие", "Яворов", "O'Neill & Sons", "100% Müller", "under_score",
    "Øresund", "Straße", "Ňouma", "ALFA",
)  # fmt: skip


WORDS = ("servis", "Dodávka", "Łopata", "Кафе", "2025", "linka", "přístroj")
TOWNS = ("Brno", "Ústí nad Labem", "Łódź", "София", "Praha", None)
Rows = list[dict[str, Any]]


def deleted(rng: Random) -> dt.datetime | None:
    return dt.datetime(2025, 1, 2, tzinfo=dt.UTC) if rng.random() < 0.12 else None


def a_text(rng: Random) -> str:
    return " ".join(rng.choice(NAMES + WORDS) for _ in range(rng.randint(1, 3)))


def a_day(rng: Random) -> dt.date | None:
    # Few days, so that lists have ties, and some without.
    return rng.choice((None, *(dt.date(2025, 1, 1) + dt.timedelta(n * 37) for n in range(8))))


def a_time(rng: Random) -> dt.datetime:
    return dt.datetime(2025, 1, 1, 8, tzinfo=dt.UTC) + dt.timedelta(days=rng.randrange(0, 300, 20))
