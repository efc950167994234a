"""Reading that is given up: the server is asked to stop it, however far it is."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from sqlalchemy.orm import Session

WATCH_SECONDS = 0.2  # how long reading goes on after it was given up


@contextmanager
def stopped_by(session: Session, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Let the session's statement end soon after `cancelled()`; it raises Cancelled.

    For reading that may take a while before its first row. A COMMIT must not be in it.
    """
    driver: Any = session.connection().connection.driver_connection
    done = threading.Event()

    def watch() -> None:
        while not done.wait(WATCH_SECONDS):
            if cancelled():
                with suppress(psycopg.Error):  # a server that does not answer cannot be asked
                    driver.cancel_safe(timeout=2.0)
                return

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield
    finally:
        done.set()
        watching.join()  # whoever has the connection next is not stopped
