"""Sentences of the sample history: what they are made of and how they are put together.

The words of each language stand in `czech`, `polish` and `bulgarian`. Marks in braces are
filled by `Facts`: {n} a small number, {hall} 1–4, {year}, {next} the year after, {date} a day
soon after, {no} a number of a paper, {q} a product, {pct} percent.
"""

import random
from collections.abc import Sequence

from crm_desktop.sample.history.calendar import Calendar
from crm_desktop.sample.sentences import bulgarian, czech, polish
from crm_desktop.sample.sentences.phrases import Phrases, Theme

LANGUAGES: dict[str, Phrases] = {
    "cs": czech.PHRASES,
    "pl": polish.PHRASES,
    "bg": bulgarian.PHRASES,
}


class Facts:
    """Fills the marks of one text about one day; values are drawn only when asked for."""

    __slots__ = ("calendar", "language", "offset", "product", "rng")

    def __init__(
        self, rng: random.Random, calendar: Calendar, language: str, offset: int, product: str
    ) -> None:
        self.rng = rng
        self.calendar = calendar
        self.language = language
        self.offset = offset
        self.product = product

    def __getitem__(self, mark: str) -> str:
        draw = self.rng.random
        match mark:
            case "n":
                return str(int(draw() * 8) + 2)
            case "hall":
                return str(int(draw() * 4) + 1)
            case "year":
                return str(self.calendar.year(self.offset))
            case "next":
                return str(self.calendar.year(self.offset) + 1)
            case "date":
                soon = self.calendar.workday(self.offset + 4 + int(draw() * 30))
                return self.calendar.written(self.language)(soon)
            case "no":
                return f"{self.calendar.year(self.offset)}-{int(draw() * 9000) + 1000}"
            case "q":
                return self.product
            case "pct":
                return str(int(draw() * 14) + 3)
        raise KeyError(mark)

    def fill(self, text: str) -> str:
        """Return the text with its marks filled."""
        # A Czech or Bulgarian day ends with a full stop of its own.
        return text.format_map(self).replace("..", ".") if "{" in text else text

    def one(self, texts: Sequence[str]) -> str:
        """Return one of the texts, filled."""
        return self.fill(texts[int(self.rng.random() * len(texts))])


def result(facts: Facts, phrases: Phrases, theme: Theme) -> str:
    """Return what came out of a meeting or call: one to three sentences."""
    sentences = [facts.one(theme.results)]
    chance = facts.rng.random()
    if chance < 0.55:
        sentences.append(facts.one(phrases.remarks))
    if chance < 0.2:
        second = facts.one(theme.results)
        if second != sentences[0]:
            sentences.insert(1, second)
    return " ".join(sentences)


def mail(facts: Facts, phrases: Phrases, theme: Theme, sent: bool, signature: str) -> str:
    """Return the body of an e-mail or letter, with greeting and signature."""
    main = facts.one(theme.sent if sent else theme.received)
    more = facts.one(phrases.more_sent if sent else phrases.more_received)
    parts = [facts.one(phrases.greetings), f"{main} {more}", facts.one(phrases.closings)]
    return "\n\n".join(parts) + "\n" + signature


def paper(facts: Facts, phrases: Phrases, title: str, firm: str, customer: str) -> str:
    """Return the text of a small document file."""
    lines = [title, "", f"{firm} – {customer}", ""]
    clauses = facts.rng.sample(phrases.clauses, 3 + int(facts.rng.random() * 5))
    for number, clause in enumerate(["{q}", *clauses], start=1):
        lines.append(f"{number}. {facts.fill(clause)}")
    return "\n".join(lines) + "\n"
