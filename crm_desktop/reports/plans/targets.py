"""Targets against what was reached and expected, on paper: a chart and a table for each measure."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from crm_desktop.models.language import N_, translator
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.models.queries.plans.closing import Closer, TargetPage, what_closes
from crm_desktop.models.queries.plans.targets import MONEY, Target
from crm_desktop.reports import formats
from crm_desktop.reports.charts import Figures, Series, picture
from crm_desktop.reports.layout.look import GREY, HAIRLINE, INK, NEGATIVE, ROW_LINE
from crm_desktop.reports.layout.strips import Mark, Rule, Strip
from crm_desktop.reports.plans.sheet import column, sheet_pdf, text
from crm_desktop.reports.plans.units import MISSING, Unit, unit_of
from crm_desktop.reports.plans.whitespace import best_words
from crm_desktop.reports.sheets.paper import chart_marks
from crm_desktop.reports.sheets.setting import text_width

TITLE = N_("{account}: targets and forecast")
MEASURES = {
    "revenue": N_("Revenue"),
    "margin": N_("Margin"),
    "share": N_("Share of the potential, %"),
    "divisions": N_("Divisions we supply"),
    "satisfaction": N_("Satisfaction"),
    "inner_circle_meetings": N_("Meetings with the inner circle"),
}
HEADS = (
    N_("Quarter"), N_("Where we stood"), N_("Target"), N_("Reached"), N_("Expected"), N_("Missing"),
)  # fmt: skip
CHART_HEIGHT = 120.0
ROW = 16.0


def targets_pdf(page: TargetPage, author: tuple[str, str], language: str) -> bytes:
    """Return the targets of a plan as PDF; author: the person and the firm."""
    title = translator(language).gettext(TITLE).format(account=page.targets.account)
    strips = targets_strips(page, column(), language)
    return sheet_pdf(title, page.targets.plan, strips, author, language)


def targets_strips(page: TargetPage, width: float, language: str) -> list[Strip]:
    """Return the targets in a column of `width` points, those of one measure together."""
    scopes: dict[object, list[Target]] = {}
    for one in page.targets.targets:
        scopes.setdefault(one.scope, []).append(one)
    strips: list[Strip] = []
    for number, same in enumerate(scopes.values()):
        same.sort(key=lambda one: one.quarter)
        strips += _scope(page, same, width, language, first=number == 0)
    if not strips:
        words = translator(language).gettext("This plan has no targets yet.")
        strips = [Strip(20, tuple(text(words, 10, width, 0, 14, tone=GREY)))]
    return strips


def quarter_words(day: dt.date, language: str) -> str:
    """Return a quarter as it is printed."""
    words = translator(language).gettext("{quarter}. quarter {year}")
    return words.format(quarter=(day.month + 2) // 3, year=day.year)


def _scope(
    page: TargetPage, same: Sequence[Target], width: float, language: str, first: bool
) -> list[Strip]:
    gettext, currency = translator(language).gettext, page.targets.currency
    target = same[0]
    money = unit_of(
        (_minor(one.target, currency) for one in same if one.measure in MONEY), currency, language
    )
    name = " · ".join(
        filter(None, (gettext(MEASURES[target.measure]), target.line, target.division))
    )
    if target.measure in MONEY:
        name = f"{name}, {money.name}"
    heading = Strip(
        # Below the heading of its section, and not above it in size.
        17, tuple(text(name, 9.5, width, 0, 12, bold=True)), gap=0 if first else 20,
        keep=True,
    )  # fmt: skip
    strips = [heading, *_chart(same, money, width, language)]
    strips += _table(page, same, money, width, language)
    worst = next((t for t in same if t.gap and t.last >= page.targets.today), None)
    if worst is not None:
        strips += _closing(page, worst, width, language)
    return strips


def _chart(same: Sequence[Target], money: Unit, width: float, language: str) -> list[Strip]:
    def shown(target: Target, value: Decimal | None) -> float:
        if target.measure in MONEY:
            value = (value or Decimal(0)).scaleb(-money.power)
        return float(round(value or Decimal(0), 2))

    gettext = translator(language).gettext
    figures = Figures(
        "",
        tuple(quarter_words(one.quarter, language) for one in same),
        (
            Series(
                gettext("Reached and expected"),
                tuple(shown(t, t.actual if t.forecast is None else t.forecast) for t in same),
            ),
            Series(gettext("Target"), tuple(shown(t, t.target) for t in same)),
        ),
        in_time=True,
    )
    drawn = picture(
        figures, width, CHART_HEIGHT, language, lambda words, size: text_width(words, size, False)
    )
    return [] if drawn is None else [Strip(CHART_HEIGHT, chart_marks(drawn), gap=4, keep=True)]


def _table(
    page: TargetPage, same: Sequence[Target], money: Unit, width: float, language: str
) -> list[Strip]:
    gettext = translator(language).gettext
    first = width * 0.2
    each = (width - first) / (len(HEADS) - 1)
    head: list[Mark] = []
    for number, name in enumerate(HEADS):
        x = 0 if not number else first + (number - 1) * each
        head += text(
            gettext(name), 8, (each if number else first) - 6, x, 9, tone=GREY, bold=True,
            align="right" if number else "left",
        )  # fmt: skip
    head.append(Rule(0, 14, width, 14, 0.9, HAIRLINE))
    heading = Strip(15, tuple(head), gap=8, keep=True)
    strips = [heading]
    for target in same:
        words = (
            quarter_words(target.quarter, language),
            _value(target, target.baseline, money, language),
            _value(target, target.target, money, language),
            _value(target, target.actual, money, language),
            _value(target, target.forecast, money, language),
            _gap(target, money, language),
        )
        late = bool(target.gap) and target.last < page.targets.today
        marks: list[Mark] = []
        for number, word in enumerate(words):
            x = 0 if not number else first + (number - 1) * each
            marks += text(
                word, 9, (each if number else first) - 6, x, 11,
                tone=NEGATIVE if late and number == len(words) - 1 else INK,
                bold=number == 3, align="right" if number else "left",
            )  # fmt: skip
        marks.append(Rule(0, ROW - 0.5, width, ROW - 0.5, 0.5, ROW_LINE))
        strips.append(Strip(ROW, tuple(marks), repeat=(heading,)))
    return strips


def _value(target: Target, value: Decimal | None, money: Unit, language: str) -> str:
    if value is None:
        return MISSING
    if target.measure in MONEY:
        return formats.number(value.scaleb(-money.power), language, money.decimals)
    return formats.number(value, language)


def _gap(target: Target, money: Unit, language: str) -> str:
    if target.gap == 0:
        return translator(language).gettext("reached")
    return _value(target, target.gap, money, language)


def _minor(value: Decimal, currency: str) -> int:
    return int(value.scaleb(formats.minor_digits(currency)))


def _closing(page: TargetPage, target: Target, width: float, language: str) -> list[Strip]:
    """Return what would close the gap of the quarter that is next, as a short list."""
    found = what_closes(page, target)[:6]
    if not found:
        return []
    gettext = translator(language).gettext
    words = gettext("What would close the gap of the {quarter}")
    words = words.format(quarter=quarter_words(target.quarter, language))
    strips = [Strip(15, tuple(text(words, 9, width, 0, 10, bold=True)), gap=10, keep=True)]
    for number, closer in enumerate(found):
        amount = formats.money(Money(closer.adds, page.targets.currency), language, whole=True)
        marks = [
            *text(_name(closer, page), 9, width * 0.42, 0, 10.5),
            *text(_why(closer, language), 8, width * 0.36, width * 0.44, 10.5, tone=GREY),
            *text(amount, 9, width * 0.18, width * 0.82, 10.5, align="right"),
            Rule(0, 14.5, width, 14.5, 0.5, ROW_LINE),
        ]
        strips.append(Strip(15, tuple(marks), keep=number == 0))
    return strips


def _name(closer: Closer, page: TargetPage) -> str:
    if closer.name:
        return closer.name
    divisions = {head.id: head.name for head in page.whitespace.divisions}
    lines = {head.id: head.name for head in page.whitespace.lines}
    names = (divisions.get(closer.key[0], ""), lines.get(closer.key[1], ""))
    return " × ".join(filter(None, names))


def _why(closer: Closer, language: str) -> str:
    if closer.best is not None:
        return best_words(closer.best, language)
    gettext = translator(language).gettext
    day = MISSING if closer.day is None else formats.date(closer.day, language)
    if closer.how == "win":
        return gettext("{stage}, expected {day}: if it is won").format(stage=closer.stage, day=day)
    return gettext("{stage}, {day}: if it closes in time").format(stage=closer.stage, day=day)
