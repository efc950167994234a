"""Programs without a window: they read, change and add records, and repeat what got no answer."""

import os
import select
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import psycopg

from crm_desktop.embedded import Server
from crm_desktop.models.database import Database
from crm_desktop.models.errors import ServerUnreachable
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Conflict, Edit, Saved
from crm_desktop.models.queries.saving.saving import save
from tests.factories import Crm, make, make_all
from tests.reliability.history import History, Write

Saving = Callable[[Database, Catalogue, Edit], Saved]


@dataclass
class Program:
    """One person's program; `up` is set while the server runs."""

    number: int
    database: Database
    catalogue: Catalogue
    history: History
    up: threading.Event
    given_up: threading.Event = field(default_factory=threading.Event)
    count: int = 0

    def mark(self) -> str:
        self.count += 1
        return f"[{self.number}.{self.count:05}]"  # all of one length, so that cuts fall alike

    def add(self, account: int, saving: "Saving | None" = None) -> None:
        """Enter a task whose subject is a mark."""
        mark = self.mark()
        changes = {"subject": mark, "status": "open", "priority": "low"}
        edit = Edit("task", None, changes, account_id=account)
        self.until_told(edit, saving or save_in)
        self.history.note(Write(mark, "saved"))

    def change(self, id: int, saving: "Saving | None" = None) -> bool:
        """Append a mark to the note of a task; False where a colleague was faster."""
        row = self.until_answered(lambda: self.read(id))
        mark, before = self.mark(), row["note"] or ""
        edit = Edit("task", id, {"note": before + mark}, row.values, row.versions)
        try:
            self.until_told(edit, saving or save_in)
        except Conflict as conflict:
            if conflict.fields != ("note",):
                raise
            self.history.note(Write(mark, "refused", id, before))
            return False
        self.history.note(Write(mark, "saved", id, before))
        return True

    def read(self, id: int) -> Any:
        with self.database.session() as session:
            return read_row(session, self.catalogue, "task", id)

    def until_told(self, edit: Edit, saving: Saving) -> Saved:
        """Send one edit with its operation until the server says what became of it."""
        told: Saved = self.until_answered(lambda: saving(self.database, self.catalogue, edit))
        return told

    def until_answered(self, ask: Callable[[], Any]) -> Any:
        while True:
            assert self.up.wait(timeout=60)
            try:
                return ask()
            except ServerUnreachable:
                if self.given_up.is_set():
                    raise


def save_in(database: Database, catalogue: Catalogue, edit: Edit) -> Saved:
    """Save as the program does: one transaction, acknowledged when it is committed."""
    with database.session() as session:
        return save(session, catalogue, edit)


def save_without_memory(database: Database, catalogue: Catalogue, edit: Edit) -> Saved:
    """Broken on purpose: a repeated save is another operation."""
    import uuid

    return save_in(database, catalogue, replace(edit, operation=uuid.uuid4()))


def save_believing(database: Database, catalogue: Catalogue, edit: Edit) -> Saved:
    """Broken on purpose: it says “saved” before the server has said that it is committed."""
    saved = None
    try:
        with database.session() as session:
            saved = save(session, catalogue, edit)
    except ServerUnreachable:
        if saved is None:
            raise
    assert saved is not None
    return saved


def make_tasks(crm: Crm, count: int) -> tuple[int, list[int]]:
    """Make an account of the seller with tasks; return both ids."""
    with psycopg.connect(crm.dsn()) as pg:
        account = make(pg, "account", owner_id=crm.ids["seller"])
        tasks = make_all(pg, "task", [{"account_id": account, "note": ""}] * count)
    return account, tasks


def standing(crm: Crm, tasks: list[int]) -> tuple[dict[int, str], list[str]]:
    """Return the notes of these tasks, and the subjects of all others."""
    known = set(tasks)
    with crm.connect() as pg:
        rows = pg.execute("SELECT id, note, subject FROM crm.task").fetchall()
    notes = {id: note or "" for id, note, _subject in rows if id in known}
    return notes, [subject for id, _note, subject in rows if id not in known]


def kill(server: Server) -> None:
    """End a server of ours and its children at once, as a power cut does (signal 9)."""
    assert server.data is not None
    postmaster = int((server.data / "postmaster.pid").read_text().split("\n")[0])
    # Stopped first: a child made between looking and killing would live on, with the port.
    os.kill(postmaster, signal.SIGSTOP)
    children = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                state = (place / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it has just ended
                continue
            if int(state[1]) == postmaster:
                children.append(int(place.name))
    ends = []
    for pid in (postmaster, *children):
        with suppress(ProcessLookupError):
            ends.append(os.pidfd_open(pid))
            os.kill(pid, signal.SIGKILL)
    for end in ends:
        select.select([end], [], [], 60)  # with its end it lets go of the port
        os.close(end)
