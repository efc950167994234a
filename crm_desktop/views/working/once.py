"""Writing something once, also where the connection breaks while it is written."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from crm_desktop.models.errors import ServerUnreachable, SignInRefused

if TYPE_CHECKING:
    from uuid import UUID  # three milliseconds of the start

REPEAT_WITHIN = 2.0  # seconds: a server that is silent for longer is not asked again at once


def once(database: Any, work: Callable[[Any], Any], operation: "UUID | None") -> Any:
    """Run `work(session)` in one transaction, and once more where the connection breaks.

    Runs on a worker. `operation` is noted first, so that a COMMIT whose answer was lost is not
    repeated; None says that the work notes it by itself. Where the second try fails as well, the
    error of the first is raised.
    """
    done: list[Any] = []
    first: ServerUnreachable | None = None
    began = time.monotonic()
    while True:
        try:
            with database.session() as session:
                if operation is not None and not _note(session, operation):
                    return done[-1] if done else None
                done.append(work(session))
            # Written by the first try, whose answer was lost: that one knows what it made.
            repeated = len(done) > 1 and getattr(done[-1], "repeated", False)
            return done[0] if repeated else done[-1]
        except (ServerUnreachable, SignInRefused) as error:
            if first is not None:
                raise first from error  # whoever was locked out meanwhile is told by the probe
            if isinstance(error, SignInRefused) or time.monotonic() - began > REPEAT_WITHIN:
                raise
            first = error
            database.close()  # what else lies in the pool is as dead


def _note(session: Any, operation: "UUID") -> bool:
    from crm_desktop.models.queries.saving.saving import begin_operation

    return begin_operation(session, operation)
