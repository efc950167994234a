"""What targets, quarters and what would close a gap are called; numbers in their unit."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.queries.plans.closing import Closer
from crm_desktop.models.queries.plans.targets import MONEY, Target
from crm_desktop.reports.charts.figures import Figures, Series
from crm_desktop.views.plans.whitespace.words import best_words
from crm_desktop.views.values import (
    MISSING,
    amount_text,
    currency_sign,
    decimal_text,
    minor_digits,
    money_text,
    percent_text,
    short_date,
)

translate = QCoreApplication.translate


def measure_name(measure: str) -> str:
    """Return what a target is measured by."""
    return {
        "revenue": translate("PlanTargets", "Revenue"),
        "margin": translate("PlanTargets", "Margin"),
        "share": translate("PlanTargets", "Share of the potential"),
        "divisions": translate("PlanTargets", "Divisions we supply"),
        "satisfaction": translate("PlanTargets", "Satisfaction"),
        "inner_circle_meetings": translate("PlanTargets", "Meetings with the inner circle"),
    }[measure]


def scope_name(target: Target) -> str:
    """Return what a target is of: its measure, with line and division where it has them."""
    parts = (measure_name(target.measure), target.line, target.division)
    return " · ".join(part for part in parts if part)


def quarter_name(day: dt.date) -> str:
    """Return a quarter as people write it."""
    text = translate("PlanTargets", "Q%1 %2", "quarter and year")
    return text.replace("%1", str((day.month + 2) // 3)).replace("%2", str(day.year))


def value_text(measure: str, value: Decimal | None, currency: str) -> str:
    """Return a number in the unit of its measure; a dash where it is not known."""
    if value is None:
        return MISSING
    if measure in MONEY:
        return money_text(minor(value, currency), currency, False)
    if measure == "share":
        return percent_text(value)
    return decimal_text(value)


def figure_text(measure: str, value: Decimal | None, currency: str) -> str:
    """Return a number as it stands in a table, where the unit is said once."""
    if value is None:
        return MISSING
    if measure in MONEY:
        return amount_text(minor(value, currency), currency, False)
    return decimal_text(value)


def unit_name(measure: str, currency: str) -> str:
    """Return the unit of a measure; "" where it is a number."""
    if measure in MONEY:
        return currency_sign(currency)
    return "%" if measure == "share" else ""


def minor(value: Decimal, currency: str) -> int:
    """Return an amount of whole units in minor ones."""
    return int(value.scaleb(minor_digits(currency)))


def reached(target: Target) -> int | None:
    """Return what was reached of a target in whole per cent."""
    if target.actual is None or not target.target:
        return None
    return round(target.actual * 100 / target.target)


def tone_of(target: Target, today: dt.date) -> str:
    """Return the tone of a target: good, bad when its quarter is over, warn while it may come."""
    if target.gap is None:
        return ""
    if not target.gap:
        return "good"
    return "bad" if target.last < today else "warn"


def gap_text(target: Target, currency: str, plain: bool = False) -> str:
    """Return what is missing, or that nothing is; plain: without its unit."""
    if target.gap is None:
        return MISSING
    if not target.gap:
        return translate("PlanTargets", "reached", "a target")
    text = figure_text if plain else value_text
    return text(target.measure, target.gap, currency)


def closer_words(closer: Closer, currency: str) -> tuple[str, str]:
    """Return what would add to a target, and how much, each in words."""
    amount = money_text(closer.adds, currency, False)
    if closer.how == "cell" and closer.best is not None:
        pattern = translate("PlanTargets", "a year: %1", "%1 why a cell is worth going for")
        return pattern.replace("%1", best_words(closer.best)), f"+{amount}"
    day = MISSING if closer.day is None else short_date(closer.day)
    if closer.how == "win":
        words = translate("PlanTargets", "%1, expected %2: if it is won", "%1 a stage, %2 a day")
    else:
        words = translate("PlanTargets", "%1, %2: if it closes in time", "%1 a stage, %2 a day")
    return words.replace("%2", day).replace("%1", closer.stage), f"+{amount}"


def chart_of(targets: Sequence[Target], currency: str) -> Figures | None:
    """Return target against what is reached or expected, by quarter, of targets of one scope."""
    if not targets:
        return None
    measure = targets[0].measure
    power, unit = 0, "%" if measure == "share" else ""
    if measure in MONEY:
        largest = max((abs(t.target) for t in targets), default=Decimal(0))
        sign = currency_sign(currency)
        power, unit = (0, sign)
        if largest >= 300_000:
            text = translate("values", "m %1", "millions of a currency")
            power, unit = 6, text.replace("%1", sign)
        elif largest >= 10_000:
            text = translate("values", "thousand %1", "thousands of a currency")
            power, unit = 3, text.replace("%1", sign)

    def shown(value: Decimal | None) -> float:
        return float(round((value or Decimal(0)).scaleb(-power), 2))

    return Figures(
        scope_name(targets[0]),
        tuple(quarter_name(one.quarter) for one in targets),
        (
            Series(
                translate("PlanTargets", "Reached and expected"),
                tuple(shown(t.forecast if t.forecast is not None else t.actual) for t in targets),
            ),
            Series(translate("PlanTargets", "Target"), tuple(shown(t.target) for t in targets)),
        ),
        "bar",
        unit,
        in_time=True,
    )


def percent_words(target: Target) -> str:
    """Return how much was reached, as a grey tail; "" where that says nothing."""
    share = reached(target)
    return "" if share is None else percent_text(share)
