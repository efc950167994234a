"""A standby that answers what may be some seconds old: reports and searches.

People, rights and rows are those of the main server, since all of them replicate, and it can write
nothing. Where it is away or has fallen behind, the main server is asked, and a line of the log says
so; nobody at a desk has to know.
"""

import datetime as dt
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import create_engine
from sqlalchemy.exc import SQLAlchemyError

from crm_desktop.models.database import SERVER_SIDE, Database, Opening, Profile
from crm_desktop.models.errors import Cancelled, UserError
from crm_desktop.models.hosts import Standing, place, standing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

T = TypeVar("T")
LAG = dt.timedelta(seconds=10)  # what is older is not shown
PAUSE_SECONDS = 30.0  # one that did not answer is left alone for so long
KNOWN_SECONDS = 2.0  # for so long it counts where the main server stood
ONLY_FOLLOWS = {
    "target_session_attrs": "standby",  # the main server itself, or one that was promoted, is none
    "connect_timeout": 2,  # seconds; somebody waits, and the main server is there
    "options": f"{SERVER_SIDE} -c default_transaction_read_only=on",
}


class Unfit(Exception):
    """The main server is to be asked instead; the text says why, for the log."""


def why_not(here: Standing, main: Standing, own: int) -> str:
    """Return why a server may not answer for the main one, "" where it may.

    `own` is how far the main server's log went after this program's last save: who saved something
    must find it.
    """
    if not here.follows:
        return "it follows no other server any more"
    if (here.system, here.timeline) != (main.system, main.timeline):
        return "it follows another server than the one in use"
    if here.at < min(own, main.at):
        return "it does not have yet what was saved here"
    if here.at < main.at and (here.behind is None or here.behind > LAG):
        return "it is too far behind"
    return ""


class Replica:
    """The replica of a profile; `note` gets a line whenever it begins or ends to be of use."""

    def __init__(self, profile: Profile, password: str) -> None:
        host, port = place(profile.replica, profile.port)
        there = replace(profile, host=host, port=port, hosts=(), replica="", seen="")
        self.opening = Opening(there, password, more=ONLY_FOLLOWS)
        engine = create_engine(
            "postgresql+psycopg://",
            creator=self.opening,
            pool_size=2,
            max_overflow=2,
            pool_recycle=1800,
            pool_use_lifo=True,
        )
        self.database = Database(engine, self.opening)
        self.note: Callable[[str], object] = _note_nothing
        self._lock = threading.Lock()
        self._said = ""
        self._rest_until = 0.0
        self._main: Standing | None = None
        self._asked = 0.0
        self._writes = 0  # how often this program wrote
        self._known_writes = 0  # those that `_own` counts in
        self._own = 0

    def read(self, work: "Callable[[Session], T]", main: Database) -> T:
        """Return what `work(session)` answers here; Unfit where the main server must be asked."""
        try:
            found = self._read(work, main)
        except Unfit as reason:
            self._say(f"replica not used: {reason}")
            raise
        self._say("")
        return found

    def wrote(self) -> None:
        """This program has written: what it asks next must show that."""
        self._writes += 1

    def doubt(self) -> None:
        """An answer takes long. Where the server is silent, those who wait ask the main one."""
        try:
            self.opening().close()
        except UserError:
            self._rest()
            self.database.break_off()

    def _read(self, work: "Callable[[Session], T]", main: Database) -> T:
        if time.monotonic() < self._rest_until:
            raise Unfit(self._said.rpartition(": ")[2] or "it did not answer")
        stands = self._where_main_stands(main)
        reached = False
        try:
            with self.database.reading() as session:
                here = standing(session.connection().connection.driver_connection)  # type: ignore[arg-type]
                reached = True
                reason = why_not(here, stands, self._own)
                if reason:
                    raise Unfit(reason)
                return work(session)
        except Cancelled:
            raise
        except (UserError, SQLAlchemyError) as error:
            # Gone, busy with what the main server sends, or asked for what only that one can do.
            if not reached:
                self._rest()
            raise Unfit(f"it answered with {type(error).__name__}") from error

    def _where_main_stands(self, main: Database) -> Standing:
        writes = self._writes
        fresh = time.monotonic() - self._asked < KNOWN_SECONDS
        if self._main is None or not fresh or writes != self._known_writes:
            with main.reading() as session:
                found = standing(session.connection().connection.driver_connection)  # type: ignore[arg-type]
            with self._lock:
                self._main, self._asked = found, time.monotonic()
                if writes != self._known_writes:
                    self._own, self._known_writes = found.at, writes
        return self._main

    def _rest(self) -> None:
        self._rest_until = time.monotonic() + PAUSE_SECONDS

    def _say(self, line: str) -> None:
        with self._lock:
            news, self._said = line != self._said, line
        if news:
            self.note(line or "replica used")


def _note_nothing(_line: str) -> None:
    """Stand in where nobody keeps a log."""
