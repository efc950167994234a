"""Works an expression out: a tree and a look-up of plain values in, one plain value out."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, DecimalException, localcontext

from crm_desktop.models.language import _
from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.expressions.grammar import (
    Call,
    ExpressionFault,
    Literal,
    Name,
    Node,
    parse,
)
from crm_desktop.reports.expressions.operations import FUNCTIONS_OF, OPERATORS

Plain = str | int | Decimal | bool | dt.date | dt.datetime | Money | None
Found = Plain | Sequence[Plain]
Lookup = Callable[[str], Found]
"""Returns the value of a field, or the values of a column of a list; KeyError if unknown."""

MOST_STEPS = 200_000  # the rows behind sums among them
LONGEST_TEXT = 10_000
LARGEST = Decimal(10) ** 18


@dataclass(slots=True)
class _Run:
    look: Lookup
    today: dt.date
    steps: int = 0

    def value(self, node: Node) -> Found:
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise ExpressionFault(_("The expression takes too long"), node.at)
        if isinstance(node, Literal):
            return node.value
        if isinstance(node, Name):
            return self._field(node)
        return self._limited(self._call(node), node)

    def _field(self, node: Name) -> Found:
        try:
            found = self.look(node.name)
        except KeyError:
            sentence = _("There is no field “{name}”").format(name=node.name)
            raise ExpressionFault(sentence, node.at) from None
        if isinstance(found, Sequence) and not isinstance(found, str | Money):
            self.steps += len(found)
            if self.steps > MOST_STEPS:
                raise ExpressionFault(_("The expression takes too long"), node.at)
        return found

    def _call(self, node: Call) -> Found:
        name, arguments = node.function, node.arguments
        if name == "today":
            return self.today
        if name in ("if", "and", "or"):
            first = truth(self.value(arguments[0]))
            if name == "if":
                return self.value(arguments[1] if first else arguments[2])
            if first == (name == "or"):
                return first
            return truth(self.value(arguments[1]))
        values = [self.value(argument) for argument in arguments]
        if name == "not":
            return not truth(values[0])
        operation = OPERATORS.get(name) or FUNCTIONS_OF[name]
        try:
            with localcontext() as context:
                context.prec = 34
                worked_out: Found = operation(*values)
                return worked_out
        except ZeroDivisionError:
            raise ExpressionFault(_("Division by zero"), node.at) from None
        except (DecimalException, OverflowError, ValueError):
            sentence = _("“{name}” cannot be worked out with these values")
            raise ExpressionFault(sentence.format(name=name), node.at) from None
        except TypeError:
            sentence = _("“{name}” does not fit values of these kinds")
            raise ExpressionFault(sentence.format(name=name), node.at) from None

    def _limited(self, value: Found, node: Node) -> Found:
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise ExpressionFault(_("The text becomes too long"), node.at)
        number: Found = value.minor if isinstance(value, Money) else value
        if isinstance(number, Decimal | int) and abs(Decimal(number)) > LARGEST:
            raise ExpressionFault(_("The number becomes too large"), node.at)
        return value


class Flag(str):
    """Yes or no in words: a text to show and compare, that counts as true only where it is yes."""

    on: bool

    def __new__(cls, text: str, on: bool) -> "Flag":
        made = super().__new__(cls, text)
        made.on = on
        return made


def truth(value: Found) -> bool:
    """Return whether a value counts as true: filled, and neither zero nor false."""
    if isinstance(value, Flag):
        return value.on
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, Money):
        return value.minor != 0
    return bool(value)


def evaluate(expression: str | Node, look: Lookup, today: dt.date) -> Found:
    """Return the value of an expression; ExpressionFault names what went wrong and where.

    An empty value makes a sum or product empty, and a comparison (but = and <>) false.
    """
    node = parse(expression) if isinstance(expression, str) else expression
    return _Run(look, today).value(node)


def holds(expression: str | Node, look: Lookup, today: dt.date) -> bool:
    """Return whether a condition is met."""
    return truth(evaluate(expression, look, today))
