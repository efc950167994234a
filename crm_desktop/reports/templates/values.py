"""Merge values: what a template is filled with, and how a span becomes text.

Values are plain (text, numbers, dates, money, lists of rows); a template never receives an
object with methods, and nothing in them is ever read as markup.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import N_, _, translator
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports import formats
from crm_desktop.reports.expressions.evaluate import Found, Plain, evaluate
from crm_desktop.reports.expressions.grammar import ExpressionFault
from crm_desktop.reports.layout.fonts import clean
from crm_desktop.reports.layout.strips import Strip
from crm_desktop.reports.templates.blocks import Span

Value = str | int | Decimal | bool | dt.date | dt.datetime | Money | bytes | None
Rows = Sequence[Mapping[str, Value]]
Values = Mapping[str, Value | Rows]

YES, NO = N_("Yes"), N_("No")
NEGATIVE = re.compile("\u2013[\\d€£$]")  # an amount that was written before it came here
PLACEHOLDERS = re.compile(r"\{([\w.]+)\}")


class FieldEmpty(UserError):
    """A field that the letter cannot do without has no value."""

    def __init__(self, field: str) -> None:
        super().__init__(
            _(
                "The field “{field}” is empty, and the template asks for it. Fill it in first."
            ).format(field=field)
        )
        self.field = field


class WorkedOutWrong(UserError):
    """A condition or computed value cannot be worked out with this record's values."""

    def __init__(self, place: str, fault: ExpressionFault) -> None:
        super().__init__(f"{place}: {fault}")
        self.place = place


@dataclass(frozen=True, slots=True)
class Context:
    """What filling needs: the values, the row of a table that is being filled, the language."""

    values: Values
    language: str
    row: Mapping[str, Value] | None = None
    family: str = "sans"
    images: Mapping[str, bytes] | None = None
    drawings: Mapping[str, Sequence[Strip]] | None = None  # stand where a picture of a field does
    computed: Mapping[str, str] | None = None  # expressions by name, without a ring
    today: dt.date = dt.date.min
    kept: Any = None  # what remembers set blocks, composing.keeping.Kept

    def get(self, field: str) -> Value | Rows:
        """Return the value of a field: of the row first, then of the whole; None if unknown."""
        if self.row is not None and field in self.row:
            return self.row[field]
        if self.computed and field in self.computed:
            return self.worked_out(self.computed[field], field)
        return self.values.get(field)

    def worked_out(self, expression: str, place: str) -> Value:
        """Return the value of an expression; WorkedOutWrong names the place where it fails."""
        try:
            found = evaluate(expression, self._look, self.today)
        except ExpressionFault as fault:
            raise WorkedOutWrong(place, fault) from fault
        if isinstance(found, Sequence) and not isinstance(found, str | Money):
            return None
        return found

    def _look(self, name: str) -> Found:
        """Return what a name in an expression stands for: a value, or the column of a list."""
        known = (self.row is not None and name in self.row) or name in (self.computed or {})
        if known or name in self.values:
            value = self.get(name)
            if isinstance(value, bytes):
                return bool(value)
            if isinstance(value, Sequence) and not isinstance(value, str | Money):
                return [1] * len(value)  # a list itself can only be counted
            return value
        start, _point, _column = name.partition(".")
        if start in self.values:
            return [_plain(row.get(name)) for row in self.rows(start)]
        raise KeyError(name)

    def rows(self, field: str) -> Rows:
        """Return the list behind a field, empty where there is none."""
        value = self.values.get(field)
        if isinstance(value, Sequence) and not isinstance(value, str | bytes):
            return value
        return ()


def _plain(value: Value) -> Plain:
    return bool(value) if isinstance(value, bytes) else value


class Filled(NamedTuple):
    """The text of a span. dropped: the line it stands in goes. negative: to be shown in red."""

    text: str
    dropped: bool = False
    negative: bool = False


def is_empty(value: Value | Rows) -> bool:
    """Return whether a field counts as not filled: no value, blank text, an empty list."""
    if isinstance(value, str):
        return not value.strip()
    if value is None or value is False:
        return True
    if isinstance(value, Money | dt.date | int | Decimal):
        return False
    if isinstance(value, Sequence):  # a list of rows, or the bytes of a picture
        return not value
    return False


def filled(span: Span, context: Context) -> Filled:
    """Return the text that a span stands for; FieldEmpty where a template must stop."""
    if span.text:
        return Filled(clean(span.text))
    if span.label:
        return Filled(clean(_label(span.label, context)))
    value = context.get(span.field)
    if is_empty(value):
        if span.if_empty == "stop":
            raise FieldEmpty(span.field)
        if span.if_empty == "text":
            return Filled(clean(span.fallback))
        return Filled("", dropped=span.if_empty == "drop")
    text = _cased(clean(written(value, span.format, context.language)), span.case)
    return Filled(text, negative=_is_negative(value) or NEGATIVE.match(text) is not None)


def _label(label: str, context: Context) -> str:
    """Translate a label; `{field}` in it is a value as text, nothing else."""
    text = translator(context.language).gettext(label)
    return PLACEHOLDERS.sub(
        lambda found: written(context.get(found[1]), "", context.language), text
    )


def _is_negative(value: Value | Rows) -> bool:
    if isinstance(value, Money):
        return value.minor < 0
    return isinstance(value, int | Decimal) and not isinstance(value, bool) and value < 0


def _cased(text: str, case: str) -> str:
    if case == "upper":
        return text.upper()
    if case == "lower":
        return text.lower()
    return text[:1].upper() + text[1:] if case == "capital_first" else text


def written(value: Value | Rows, form: str, language: str) -> str:
    """Return a value as text in a language, by format or by its kind where none is named."""
    if isinstance(value, bool):
        return translator(language).gettext(YES if value else NO)
    if form == "words" and isinstance(value, Money | int):
        return _said(value, language)
    if isinstance(value, Money):
        whole = form.endswith("_whole")
        plain = form.startswith("amount")
        return (formats.amount if plain else formats.money)(value, language, whole)
    if isinstance(value, dt.datetime):
        return _moment(value, form, language)
    if isinstance(value, dt.date):
        return (formats.date_long if form == "date_long" else formats.date)(value, language)
    if isinstance(value, int | Decimal):
        return (formats.percent if form == "percent" else formats.number)(value, language)
    return value if isinstance(value, str) else ""


def _said(value: Money | int, language: str) -> str:
    """Return an amount or a number in words; in figures where it is beyond all words."""
    from crm_desktop.reports.numbers.words import MOST, amount_in_words, in_words

    if abs(value.minor if isinstance(value, Money) else value) > MOST:
        return written(value, "", language)
    return amount_in_words(value, language) if isinstance(value, Money) else in_words(
        value, language
    )  # fmt: skip


def _moment(value: dt.datetime, form: str, language: str) -> str:
    if form == "time":
        return formats.time(value, language)
    if form == "date_long":
        return formats.date_long(value.date(), language)
    return (formats.date(value.date(), language) if form == "date"
            else formats.moment(value, language))  # fmt: skip
