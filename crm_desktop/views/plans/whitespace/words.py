"""What cells, lanes and ranks of the whitespace matrix are called."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from crm_desktop.models.queries.plans.whitespace.cells import Cell, Status
from crm_desktop.models.queries.plans.whitespace.matrix import Grid, Lane
from crm_desktop.models.queries.plans.whitespace.next_best import Best
from crm_desktop.models.queries.plans.whitespace.reading import Whitespace
from crm_desktop.views.values import (
    MISSING,
    currency_sign,
    date_text,
    minor_digits,
    number_text,
    percent_text,
)

ICONS: dict[Status, str] = {
    "ours": "check",
    "open": "square-kanban",
    "competition": "swords",
    "competitor": "flag",
    "free": "circle-dashed",
    "blocked": "ban",
}
TONES: dict[Status, str] = {
    "ours": "accent",
    "open": "teal",
    "competition": "warn",
    "competitor": "bad",
    "free": "",
    "blocked": "",
}
translate = QCoreApplication.translate
MODES = ("status", "revenue", "pipeline", "share", "room")


def status_name(status: Status) -> str:
    """Return the word of a status."""
    return {
        "ours": translate("WhitespaceWords", "We supply"),
        "open": translate("WhitespaceWords", "Opportunity"),
        "competition": translate("WhitespaceWords", "Contested"),
        "competitor": translate("WhitespaceWords", "Competitor"),
        "free": translate("WhitespaceWords", "Free"),
        "blocked": translate("WhitespaceWords", "Closed"),
    }[status]


def mode_name(mode: str, unit: str) -> str:
    """Return what the matrix shows, with the unit of its amounts."""
    name = {
        "status": translate("WhitespaceWords", "Status and potential (%1)"),
        "revenue": translate("WhitespaceWords", "Our revenue (%1)"),
        "pipeline": translate("WhitespaceWords", "Open opportunities (%1)"),
        "share": translate("WhitespaceWords", "Our share (%)"),
        "room": translate("WhitespaceWords", "Potential not ours yet (%1)"),
    }[mode]
    return name.replace("%1", unit)


@dataclass(frozen=True, slots=True)
class Scale:
    """How amounts are written in the matrix: in one unit, which stands above it."""

    currency: str
    power: int = 0
    decimals: int = 0

    @property
    def unit(self) -> str:
        """The unit as it stands in a heading: m CZK, thousand CZK, CZK."""
        sign = currency_sign(self.currency)
        if self.power == 6:
            return translate("values", "m %1", "millions of a currency").replace("%1", sign)
        if self.power == 3:
            pattern = translate("values", "thousand %1", "thousands of a currency")
            return pattern.replace("%1", sign)
        return sign

    def text(self, minor: int | None) -> str:
        """Return an amount without its unit; a dash where it is not known."""
        if minor is None:
            return MISSING
        whole = Decimal(minor) / 10 ** (minor_digits(self.currency) + self.power)
        return number_text(whole, self.decimals)

    def short(self, minor: int | None) -> str:
        """Return an amount for a sum: one decimal in millions."""
        if minor is None:
            return MISSING
        whole = Decimal(minor) / 10 ** (minor_digits(self.currency) + self.power)
        return number_text(whole, min(self.decimals, 1))


def scale_of(grid: Grid, currency: str) -> Scale:
    """Return the unit in which the larger cells have a few digits."""
    amounts = [
        amount
        for cell in grid.cells.values()
        for amount in (cell.typed.potential, cell.figures.revenue, cell.figures.pipeline)
        if amount
    ]
    largest = Decimal(max(map(abs, amounts), default=0)) / 10 ** minor_digits(currency)
    if largest >= 300_000:
        return Scale(currency, 6, 2)
    return Scale(currency, 3, 0) if largest >= 10_000 else Scale(currency)


def lane_name(lane: Lane, side: str, only: bool = False) -> str:
    """Return the name of a row ("division") or a column ("line")."""
    if lane.head.id is not None:
        return lane.head.name
    if side == "line":
        return translate("WhitespaceWords", "Without a product line")
    return (
        translate("WhitespaceWords", "Whole account")
        if only
        else translate("WhitespaceWords", "Without a division")
    )


def cell_words(cell: Cell, mode: str, scale: Scale) -> tuple[str, str, str]:
    """Return the three lines of a cell: status, value, what explains it."""
    typed = cell.typed
    name = status_name(cell.status)
    if cell.status == "competitor" and typed.competitor:
        name = typed.competitor
    if mode != "status":
        return name, *_by_mode(cell, mode, scale)
    return name, *_by_status(cell, scale)


def _by_mode(cell: Cell, mode: str, scale: Scale) -> tuple[str, str]:
    """Return a figure and what it is measured by."""
    potential = cell.typed.potential
    of = "" if potential is None else of_potential(scale.text(potential))
    if mode == "share":
        return "" if cell.share is None else percent_text(cell.share), of
    if mode == "pipeline":
        stage = cell.opportunities[0].stage if cell.opportunities else ""
        return scale.text(cell.figures.pipeline), stage
    if mode == "room":
        return "" if cell.room is None else scale.text(cell.room), of
    return scale.text(cell.figures.revenue), of


def of_potential(amount: str) -> str:
    """Return "of 2.40": what a figure is measured by."""
    return translate("WhitespaceWords", "of %1", "of a potential").replace("%1", amount)


def _by_status(cell: Cell, scale: Scale) -> tuple[str, str]:
    typed, figures = cell.typed, cell.figures
    match cell.status:
        case "ours":
            return scale.text(figures.revenue), ""
        case "open":
            first = cell.opportunities[0]
            return scale.text(figures.pipeline), first.stage
        case "competition":
            return scale.text(figures.pipeline), decision(cell)
        case "blocked":
            return "", typed.reason
        case "competitor":
            return _potential(cell, scale), contract_end(cell)
    return _potential(cell, scale), fit_words(typed.fit)


def _potential(cell: Cell, scale: Scale) -> str:
    return "" if cell.typed.potential is None else scale.text(cell.typed.potential)


def fit_words(fit: int | None) -> str:
    """Return how well a line fits a division, in words; "" where nobody said it."""
    return "" if fit is None else translate("WhitespaceWords", "fit %1").replace("%1", str(fit))


def decision(cell: Cell) -> str:
    """Return when the opportunity of a cell is decided, as month and year."""
    days = [one.expected_close for one in cell.opportunities if one.expected_close]
    if not days:
        return ""
    return translate("WhitespaceWords", "decision %1", "month/year").replace(
        "%1", month_text(min(days))
    )


def contract_end(cell: Cell) -> str:
    """Return when a competitor's contract ends, as month and year: the day has no room."""
    day = cell.typed.ends_on
    if day is None:
        return ""
    words = translate("WhitespaceWords", "ends %1", "month/year; the contract of a competitor")
    return words.replace("%1", month_text(day))


def month_text(day: dt.date) -> str:
    """Return month and year in figures."""
    if QLocale().language() == QLocale.Language.English:
        return f"{day:%m}/{day:%y}"
    return f"{day.month}/{day:%y}"


def best_words(best: Best) -> str:
    """Return why a cell is one of the next best."""
    parts = []
    if best.ends_on is not None:
        words = translate(
            "WhitespaceWords", "the contract of %1 ends %2", "%1 a competitor, %2 a day"
        )
        parts.append(words.replace("%2", date_text(best.ends_on)).replace("%1", best.competitor))
    if best.fit is not None:
        parts.append(fit_words(best.fit))
    if best.ends_on is None:
        parts.append(translate("WhitespaceWords", "nobody supplies it"))
    return ", ".join(parts)


def check_words(why: str, cell: Cell) -> str:
    """Return why a cell is to be checked."""
    if why == "ended":
        words = translate("WhitespaceWords", "The contract of %1 has ended. Is that so still?")
        return words.replace("%1", cell.typed.competitor)
    if why == "stale" and cell.typed.checked_on is not None:
        words = translate("WhitespaceWords", "Last checked on %1.")
        return words.replace("%1", date_text(cell.typed.checked_on))
    if why == "never":
        return translate("WhitespaceWords", "Nobody has looked at it yet.")
    return ""


def pair(first: str, second: str) -> str:
    """Return the name of a cell: its division and its product line."""
    return f"{first} × {second}"


def sum_words(cell: Cell, scale: Scale) -> tuple[str, str]:
    """Return the two lines of a sum: our revenue, and of what potential."""
    figure = scale.text(cell.figures.revenue)
    potential = cell.typed.potential
    if potential is None:
        return figure, ""
    return figure, of_potential(scale.short(potential))


def aloud(names: Sequence[str], cell: Cell, scale: Scale) -> str:
    """Return a cell as it is read out."""
    status, value, why = cell_words(cell, "status", scale)
    share = "" if cell.share is None else percent_text(cell.share)
    amount = f"{value} {scale.unit}" if value else ""
    return ", ".join(part for part in (*names, status, amount, why, share) if part)


def head_of(whitespace: Whitespace, key: tuple[int | None, int | None]) -> tuple[str, str]:
    """Return the names of the division and the product line of a cell."""
    divisions = {head.id: head.name for head in whitespace.divisions}
    lines = {head.id: head.name for head in whitespace.lines}
    return divisions.get(key[0], ""), lines.get(key[1], "")
