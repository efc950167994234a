"""What every part of a builder is given: where it stands, what may be chosen, whom it tells."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields import Catalogue, Field, Kind, Option
from crm_desktop.models.filters import operators, relations
from crm_desktop.models.language import _
from crm_desktop.models.text import norm
from crm_desktop.views.context import Context

DEEPEST = 6
"""Groups inside each other; more nobody reads, and the stored form ends at 30."""


@dataclass
class Site:
    """`changed(key)`: something was edited; edits of the same key are one step of undo.

    `names` are the names of records that values name, by (kind, key). `rebuilt()`: rows came or
    went, so that Tab has to go through them in their order again.
    """

    context: Context
    changed: Callable[[object], None]
    rebuilt: Callable[[], None]
    names: dict[tuple[str, int], str] = field(default_factory=dict)
    _choices: dict[str, tuple[Option, ...]] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        return self.context.catalogue

    def choices(self, kind: str) -> tuple[Option, ...]:
        """Return what a condition on a kind may be about, own fields first.

        The values are ("field", name), ("related", relation, field) and ("has", relation).
        """
        if kind not in self._choices:
            self._choices[kind] = (*_own(self.catalogue.kind(kind)), *self._along(kind))
        return self._choices[kind]

    def _along(self, kind: str) -> list[Option]:
        translate = QCoreApplication.translate
        found: list[Option] = []
        ways = relations(self.catalogue, kind)
        for way in ways:
            detail = translate("filters", "there are such records, or none")
            found.append(Option(("has", way.name), way.label, detail=detail))
        for way in ways:
            for each in _fields(self.catalogue.kind(way.kind)):
                value = ("related", way.name, each.name)
                found.append(Option(value, _(each.label), detail=way.label))
        return found

    def find(self, kind: str, typed: str) -> tuple[Option, ...]:
        """Return the choices that hold every word typed; those called so come first."""
        words = norm(typed).split()
        if not words:
            return self.choices(kind)
        found = [
            each
            for each in self.choices(kind)
            if all(word in norm(f"{each.label} {each.detail}") for word in words)
        ]
        wanted = norm(typed)

        def far(option: Option) -> tuple[int, int]:
            called = norm(option.label)
            away = 0 if called == wanted else 1 if called.startswith(wanted) else 2
            return (option.value[0] != "field", away)

        return tuple(sorted(found, key=far))


def _fields(kind: Kind) -> list[Field]:
    return [each for each in kind.fields if operators(each)]


def _own(kind: Kind) -> list[Option]:
    section, found = "", []
    for each in kind.fields:
        section = _(each.section) if each.section else section
        if operators(each):
            found.append(Option(("field", each.name), _(each.label), detail=section))
    return found


def with_name(names: dict[tuple[str, int], str], kind: str, value: Any, label: str) -> None:
    """Note what a record is called that somebody chose."""
    if isinstance(value, int) and label:
        names[kind, value] = label
