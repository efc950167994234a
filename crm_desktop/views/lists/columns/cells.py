"""From a field and its hint to a column: one function per role, each takes a row."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from crm_desktop.models.fields import NUMBER_TYPES, TEXT_TYPES, Catalogue, Field, Kind, Type
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import Row
from crm_desktop.views import values
from crm_desktop.views.lists.columns.columns import (
    FIXED,
    HINTS,
    LEAST_AMOUNT,
    LEAST_BAR,
    TIGHTEST,
    WIDTHS,
    Hint,
)
from crm_desktop.views.look import KIND_ICONS
from crm_desktop.views.look.rows.roles import Role

Cell = Callable[[Row], Any]
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TEXTS = TEXT_TYPES - {Type.PHONE} | {Type.REFERENCE, Type.LINKS, Type.CHOICES}
ELASTIC_FROM = 140  # px
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column:
    """One column of a list: what it is called, what it asks for, what it shows per role."""

    field: Field
    title: str
    roles: Mapping[int, Cell]
    needs: tuple[str, ...]  # names of the fields to be read for it
    right: bool
    width: int  # px
    least: int  # px to which it gives way before the list scrolls sideways
    elastic: bool  # takes what room there is; codes, dates and numbers keep their width
    bar: Cell | None = None  # the number behind a data bar


def make_columns(catalogue: Catalogue, kind: Kind, home_currency: str) -> tuple[Column, ...]:
    """Return all columns a list of this kind can show, the default ones first."""
    listed = [field for field in kind.fields if field.listed]
    first = {name: position for position, name in enumerate(kind.columns)}
    listed.sort(key=lambda field: first.get(field.name, len(first)))
    return tuple(_column(catalogue, kind, field, home_currency) for field in listed)


def _column(catalogue: Catalogue, kind: Kind, field: Field, home: str) -> Column:
    hint = HINTS.get((kind.name, field.name), Hint())
    title = _(field.label)
    text = _text(catalogue, field, hint, home)
    roles: dict[int, Cell] = {}
    needs = [field.name, hint.by, hint.tail]
    if field.type is Type.MONEY and field.currency not in ("", "home"):
        needs.append(field.currency)
    if hint.thousands:
        title = _thousands_title(title, home)
    roles[DISPLAY] = text
    if hint.chip:
        chip = roles[Role.CHIP] = _chip(catalogue, field, hint, text)
        # A chip stands alone; a state without a tone is plain text, not one more grey box.
        roles[DISPLAY] = lambda row: "" if chip(row) else text(row)
    names = field.name == kind.title == kind.columns[0]
    icons = hint.icons or ({"": KIND_ICONS[kind.name]} if names and kind.name in KIND_ICONS else {})
    if icons:
        roles[Role.ICON] = _icon(icons, hint.by)
    if names:
        roles[Role.BOLD] = lambda _row: True
    if hint.tail:
        roles[Role.TAIL] = lambda row: row[hint.tail] or None
    tone = _tone(field, hint)
    if tone is not None:
        roles[Role.TONE] = tone
    if hint.stale_days:
        roles[Role.TRAILING_ICON] = lambda row: "clock" if _is_stale(row, field, hint) else None
    right = field.type in NUMBER_TYPES or hint.due
    alignment = RIGHT if right else LEFT
    roles[ALIGN] = lambda _row: alignment
    roles[SPOKEN] = _spoken(title, text, hint)
    width = hint.width or FIXED.get(field.type) or WIDTHS.get(field.width, 140)
    elastic = field.type in TEXTS and width >= ELASTIC_FROM
    return Column(
        field,
        title,
        roles,
        tuple(dict.fromkeys(name for name in needs if name and kind.has(name))),
        right,
        width,
        _least(field, hint, width, elastic),
        elastic,
        _bar(field, home) if hint.bar else None,
    )


def _least(field: Field, hint: Hint, width: int, elastic: bool) -> int:
    if elastic:
        return round(TIGHTEST * width)
    if hint.bar:
        return min(width, LEAST_BAR)
    return min(width, LEAST_AMOUNT) if field.type is Type.MONEY else width


def _text(catalogue: Catalogue, field: Field, hint: Hint, home: str) -> Cell:
    name = field.name
    if hint.thousands:
        return lambda row: (
            values.MISSING
            if row[name] is None
            else _thousands(row[name], values.currency_of(field, row, home), home)
        )
    if hint.size:
        return lambda row: values.MISSING if row[name] is None else values.size_text(row[name])
    if hint.due:
        return lambda row: values.MISSING if row[name] is None else values.due_text(row[name])
    if hint.cents:
        return lambda row: (
            values.MISSING
            if row[name] is None
            else values.money_text(row[name], values.currency_of(field, row, home), True)
        )
    plain = values.writer(catalogue, field, home)
    if hint.missing:
        return lambda row: plain(row) if row[name] else _translated(hint.missing)
    return plain


def _thousands(minor: int, currency: str, home: str) -> str:
    """Thousands without unit, since the title has it; with its sign where it is another one."""
    amount = values.number_text(round(minor / (1000 * 10 ** values.minor_digits(currency))))
    return amount if currency == home else f"{amount}{values.NBSP}{values.currency_sign(currency)}"


def _bar(field: Field, home: str) -> Cell:
    """The number behind a data bar; other currencies have none, for they do not compare."""

    def bar(row: Row) -> Any:
        return row[field.name] if values.currency_of(field, row, home) == home else None

    return bar


def _translated(text: str) -> str:
    return QCoreApplication.translate("columns", text)


def _thousands_title(title: str, home: str) -> str:
    pattern = QCoreApplication.translate(
        "columns", "%1 (thous. %2)", "a column's title and its currency"
    )
    return pattern.replace("%1", title).replace("%2", values.currency_sign(home))


def _chip(catalogue: Catalogue, field: Field, hint: Hint, text: Cell) -> Cell:
    options = catalogue.options_of(field)
    tones: dict[Any, str] = {option.value: option.tone for option in options if option.tone}
    if field.refers_to == "stage":
        outcomes = {"won": "good"}  # a lost one is past, not wrong
        tones |= {each.value: outcomes.get(each.detail, "") for each in options}
    if field.refers_to == "tier" and not tones:
        # Tier A is tinted, the others are neutral; the first tier of the firm's list is its A.
        tones = {option.value: "info" for option in options[:1]}
    tones |= hint.tones

    plain = field.type is Type.CHOICE

    def chip(row: Row) -> tuple[str, str] | None:
        value = row[field.name]
        tone = tones.get(value, "")
        if value is None or value == "" or (plain and not tone):
            return None
        return text(row), tone

    return chip


def _icon(icons: Mapping[str, str], by: str) -> Cell:
    other = icons.get("", "")
    if not by:
        return lambda _row: other
    return lambda row: icons.get(row[by], other)


def _tone(field: Field, hint: Hint) -> Cell | None:
    if hint.due:
        return lambda row: due_tone(row, field.name, hint)
    if hint.stale_days:
        return lambda row: "warn" if _is_stale(row, field, hint) else _quiet(row[field.name])
    return lambda row: _quiet(row[field.name])


def _quiet(value: Any) -> str | None:
    return "second" if value is None or value == "" else None


def due_tone(row: Row, name: str, hint: Hint) -> str | None:
    """Return the tone of a date that asks for something: "bad" overdue, "warn" today."""
    value = row[name]
    if value is None:
        return "second"
    state = row[hint.by] if hint.by else None
    if state in hint.done if hint.done else state:
        return "second"
    today = dt.date.today()
    if value < today:
        return "bad"
    return "warn" if value == today else None


def _is_stale(row: Row, field: Field, hint: Hint) -> bool:
    value = row[field.name]
    if value is None:
        return False
    day = value.astimezone().date() if isinstance(value, dt.datetime) else value
    return bool((dt.date.today() - day).days > hint.stale_days)


def _spoken(title: str, text: Cell, hint: Hint) -> Cell:
    """What a screen reader says: column and value, and in words what a colour says."""
    pattern = QCoreApplication.translate("columns", "%1: %2", "column and value, read aloud")

    def spoken(row: Row) -> str:
        value = text(row)
        if hint.tail and row[hint.tail]:
            value = f"{value}, {row[hint.tail]}"
        return pattern.replace("%1", title).replace("%2", value)

    return spoken
