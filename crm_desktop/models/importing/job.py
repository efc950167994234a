"""What an import knows while it runs, and what it has done so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import Catalogue, Kind, Type
from crm_desktop.models.importing.asking.request import Request, short
from crm_desktop.models.importing.outcome import Difference, Fault, Row
from crm_desktop.models.importing.understanding.rows import Home
from crm_desktop.models.importing.writing.existing import Existing
from crm_desktop.models.queries.columns.columns import titles

SHOWN = 500  # rows whose differences are kept for the preview
Faults = dict[int, list[Fault]]  # by line of the file
Progress = Callable[[int], object]


@dataclass(slots=True)
class Job:
    """An import: what is asked, how records that are there are found, the counts."""

    session: Session
    catalogue: Catalogue
    wanted: Request
    kind: Kind
    home: Home
    existing: Existing | None = None
    firms: Kind | None = None  # rows of contacts also name their accounts
    firms_by: list[Existing] = field(default_factory=list)
    own: set[str] = field(default_factory=set)  # names of the file's own rows, for its references
    present: set[tuple[Any, ...]] | None = None  # what is there of kinds that are known by values
    waiting: list[Row] = field(default_factory=list)
    entered: int = 0
    known: int = 0
    changed: int = 0
    made: int = 0
    faults: Faults = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    def mode(self, line: int) -> str:
        """Return what is to become of a row whose record is there."""
        return self.wanted.rows.get(line, self.wanted.mode)

    def refuse(self, kind: Kind, row: Row, refusal: InvalidInput | NotAllowed) -> None:
        """Note why the server does not take a row."""
        name = refusal.field if isinstance(refusal, InvalidInput) else ""
        called = short(kind, kind.field(name)) if kind.has(name) else name
        self.faults[row.line] = [Fault(called, row.texts.get(name, ""), str(refusal))]

    def show(
        self,
        kind: Kind,
        row: Row,
        does: str,
        id: int | None = None,
        changes: dict[str, tuple[Any, Any]] | None = None,
    ) -> None:
        """Keep what a row does for the preview, of the first rows."""
        if len(self.differences) >= SHOWN:
            return
        found = []
        for name, (before, after) in (changes or {}).items():
            if kind.has(name) and kind.field(name).type is Type.REFERENCE:
                one = kind.field(name)
                listed = one.refers_to in self.catalogue.options
                before = (
                    self.catalogue.option_label(one, before)
                    if listed
                    else self._name(one.refers_to, before)
                )
                after = row.texts.get(name, "") or self.catalogue.option_label(one, after)
            found.append((name, before, after))
        title = str(row.values.get(kind.title) or "")
        if kind.name == "contact":
            names = (row.values.get("first_name"), row.values.get("last_name"))
            title = " ".join(filter(None, names))
        self.differences.append(Difference(row.line, does, kind.name, id, title, tuple(found)))

    def _name(self, kind: str, id: Any) -> str:
        if not isinstance(id, int):
            return ""
        return titles(self.session, self.catalogue, kind, [id]).get(id, "")
