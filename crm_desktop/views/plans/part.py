"""What the tabs of a plan that read one thing have alike."""

from collections.abc import Callable
from functools import partial
from typing import Any

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.plans.rows import PlanHead
from crm_desktop.views.context import Context
from crm_desktop.views.working.when_seen import ReadWhenSeen


class PartOfPlan(ReadWhenSeen):
    """Reads when it is seen, and again when a record of one of KINDS has changed."""

    KINDS: tuple[str, ...] = ()
    _context: Context
    _head: PlanHead

    def _ask(self, read: Callable[..., Any], show: Callable[[Any], object]) -> None:
        """Give `show` what `read(plan, session)` answers; an answer overtaken by another is not."""
        self._dirty = False
        self._context.background.read(
            partial(read, self._head.id), show, failed=self._failed, token=("plan", id(self))
        )

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind in self.KINDS:
            self.reload()

    def _failed(self, error: UserError) -> None:
        self._dirty = True
        self._context.message(str(error))
