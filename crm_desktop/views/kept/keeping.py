"""What people keep of one kind's lists: read in the background, saved with its version."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from crm_desktop.models.errors import ChangedMeanwhile, UserError
from crm_desktop.models.queries.kept.rows import Kept, What
from crm_desktop.views.context import Context
from crm_desktop.views.forms.confirm import Choice, Role, ask

Complain = Callable[[UserError], object]


class Keeping(QObject):
    """Filters, views or reports of a kind (None: of all); `changed` says that they are others."""

    changed = Signal()

    def __init__(self, context: Context, what: What, kind: str | None, parent: QObject) -> None:
        super().__init__(parent)
        self.context, self.what, self.kind = context, what, kind
        self._all: tuple[Kept, ...] = ()
        self._read = False
        context.background.changed.connect(self._on_changed)

    def all(self) -> tuple[Kept, ...]:
        """Return what was read last: one's own first, then those of colleagues."""
        return self._all

    def load(self, answer: Callable[[], object] | None = None) -> None:
        """Read them; `answer` is called in any case, also where that fails."""
        after = answer or (lambda: None)
        if self.context.background.database is None:  # rows in memory: nothing is kept
            after()
            return
        self.context.background.read(
            partial(_read, self.what, self.kind),
            partial(self._take, after),
            failed=lambda _error: after(),
            token=("kept", id(self)),
        )

    def load_once(self) -> None:
        """Read them if nobody did before."""
        if not self._read:
            self.load()

    def of(self, number: int | None) -> Kept | None:
        """Return one by its key, None where it is gone."""
        return next((each for each in self._all if each.id == number), None)

    def may_change(self, given: Kept) -> bool:
        """Return whether saving over it is worth trying: one's own, to admins also shared ones."""
        return given.mine or (given.shared and "crm_admin" in self.context.me.roles)

    def save(
        self,
        owner: QWidget,
        given: Kept,
        done: Callable[[Kept], object],
        complain: Complain,
        operation: UUID | None = None,
    ) -> None:
        """Save a new or changed one; where a colleague was faster, ask whose is to stand."""
        self.context.background.write(
            partial(_keep, given, operation or uuid4()),
            partial(self._on_saved, done),
            changes=(self.what,),
            failed=partial(self._on_refused, owner, given, done, complain),
        )

    def delete(self, given: Kept, done: Callable[[], object], complain: Complain) -> None:
        """Delete one."""
        self.context.background.write(
            partial(_let_go, given, uuid4()),
            lambda _none: done(),
            changes=(self.what,),
            failed=complain,
        )

    # --- answers ---------------------------------------------------------------------------

    def _take(self, after: Callable[[], object], found: tuple[Kept, ...]) -> None:
        self._read = True
        different = found != self._all
        self._all = found
        after()
        if different:
            self.changed.emit()

    def _on_saved(self, done: Callable[[Kept], object], saved: Kept) -> None:
        if self.of(saved.id) is None:
            self._all = (*self._all, saved)  # until it is read again, which follows
        else:
            self._all = tuple(saved if each.id == saved.id else each for each in self._all)
        done(saved)
        self.changed.emit()

    def _on_refused(
        self,
        owner: QWidget,
        given: Kept,
        done: Callable[[Kept], object],
        complain: Complain,
        error: UserError,
    ) -> None:
        if isinstance(error, ChangedMeanwhile) and given.id is not None:
            self.load(partial(self._settle, owner, given, done, complain, error))
        else:
            complain(error)

    def _settle(
        self,
        owner: QWidget,
        given: Kept,
        done: Callable[[Kept], object],
        complain: Complain,
        error: UserError,
    ) -> None:
        """Somebody saved it meanwhile, perhaps I myself on another computer."""
        now = self.of(given.id)
        if now is None:
            complain(error)
            return
        answer = ask(
            owner,
            self.tr("Changed in the meantime"),
            self.tr("“%1” was changed in the meantime").replace("%1", now.name),
            self.tr("Overwrite it with what you have here, or leave it as it stands now?"),
            (
                Choice("mine", self.tr("Overwrite it"), "danger", Role.DestructiveRole),
                Choice("theirs", self.tr("Leave it"), "primary", Role.RejectRole, True, True),
            ),
        )
        if answer == "mine":
            self.save(owner, replace(given, version=now.version), done, complain)
        else:
            complain(error)

    @Slot(str, object)
    def _on_changed(self, kind: str, _number: object) -> None:
        if kind == self.what and self._read:
            self.load()


def _read(what: What, kind: str | None, session: Any) -> tuple[Kept, ...]:
    """Runs on a worker."""
    from crm_desktop.models.queries.kept.keeping import kept

    return kept(session, what, kind)


def _keep(given: Kept, operation: UUID, session: Any) -> Kept:
    """Runs on a worker."""
    from crm_desktop.models.queries.kept.keeping import keep

    return keep(session, given, operation)


def _let_go(given: Kept, operation: UUID, session: Any) -> None:
    """Runs on a worker."""
    from crm_desktop.models.queries.kept.keeping import let_go

    let_go(session, given, operation)
