"""Remembers what blocks became, since most blocks of a run's letters are the same in each."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from crm_desktop.models.queries.paper.rows import Money
from crm_desktop.reports.expressions.grammar import names, parse
from crm_desktop.reports.layout.strips import Strip
from crm_desktop.reports.templates.blocks import PaymentCode, Span
from crm_desktop.reports.templates.checking import expressions_of, fields_of, walk
from crm_desktop.reports.templates.values import PLACEHOLDERS, Context

MOST = 64  # forms of one block; a block that is another in each letter is not worth more
PLAIN = (str, int, Decimal, Money, dt.date, bytes, type(None))
Make = Callable[[Any, Context, float, float], list[Strip]]


class Kept:
    """Strips by block and by the values it asks for. computed: expressions by name."""

    def __init__(self, computed: Mapping[str, str]) -> None:
        self._computed = computed
        self._names: dict[int, tuple[str, ...]] = {}
        self._strips: dict[int, dict[Any, list[Strip]]] = {}

    def strips(
        self, block: Any, context: Context, width: float, height: float, make: Make
    ) -> list[Strip]:
        """Return what a block became before for the same values, or make it now."""
        key = self._key(block, context, width, height)
        if key is None:
            return make(block, context, width, height)
        forms = self._strips.setdefault(id(block), {})
        made = forms.get(key)
        if made is None:
            made = make(block, context, width, height)
            if len(forms) >= MOST:
                forms.clear()
            forms[key] = made
        return list(made)

    def _key(self, block: Any, context: Context, width: float, height: float) -> Any:
        """Return what decides the look of a block; None where a list of rows is part of it."""
        asked = self._names.get(id(block))
        if asked is None:
            asked = self._names[id(block)] = self._asked(block)
        if context.row is not None:
            return None
        found: list[Any] = [width, height, context.today]
        for name in asked:
            value = context.values.get(name)
            if not isinstance(value, PLAIN):
                return None
            found += (type(value), value)
        return tuple(found)

    def _asked(self, block: Any) -> tuple[str, ...]:
        """Return the names of all values that a block and those within it depend on."""
        found: dict[str, None] = {}
        waiting: list[str] = []
        for node in walk(block):
            waiting += fields_of(node)
            if isinstance(node, Span) and node.label:
                waiting += PLACEHOLDERS.findall(node.label)
            for text in expressions_of(node):
                waiting += names(parse(text))
            if isinstance(node, PaymentCode):
                waiting.append("sender.name")
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found[name] = None
            if name in self._computed:
                waiting += names(parse(self._computed[name]))
            elif "." in name:
                waiting.append(name.partition(".")[0])  # perhaps the column of a list
        return tuple(found)
