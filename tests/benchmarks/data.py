"""The trial that benchmarks read: made once per size and kept, for that takes minutes.

Ten thousand accounts are generated as for every trial; more are made of them in the server.
"""

import getpass
import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import psycopg

import crm_desktop
from crm_desktop import embedded, trial
from crm_desktop.models.database import SERVER_SIDE, Database, connect
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.rows import Me
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.sample import people
from crm_desktop.sample.people import FIRM
from crm_desktop.schema.install import FirmSettings, install
from tests.benchmarks.multiplying import multiply

GENERATED = 10_000  # accounts; larger sizes are a multiple of them
MULTIPLIED = "multiplied"  # a file that says so
SHARED = "CRM_BENCH_SHARED"  # the folder whose server other benchmarks use as well
SELLER, LEAD, HEAD = "petr.novotny", "lenka.rihova", "sarka.zackova"
PEOPLE = {"seller": SELLER, "lead": LEAD, "head of sales": HEAD}
# A broad role: sees all of some tables and owns no customer.
BROAD = next(person.login for person in people.PEOPLE if person.roles == ("crm_finance",))
WIDTHS = {**PEOPLE, "finance": BROAD}


@dataclass(frozen=True)
class Person:
    """Somebody signed in: through our code (`database`) and by psycopg alone (`driver`)."""

    database: Database
    catalogue: Catalogue
    me: Me
    driver: "psycopg.Connection[Any]"


class Data:
    """A running trial of the size wanted."""

    def __init__(self, started: trial.Trial) -> None:
        self.trial = started
        self._people: dict[str, Person] = {}

    def person(self, login: str) -> Person:
        """Return somebody of the sample, signed in once."""
        if login not in self._people:
            person = self.trial.person(login)
            database = connect(self.trial.profile(login), person.password)
            with database.session() as session:
                me = sign_in(session)
                catalogue = load_catalogue(session, me)
            driver = psycopg.connect(
                self.trial.superuser_dsn(),
                user=login,
                password=person.password,
                options=SERVER_SIDE,
            )
            self._people[login] = Person(database, catalogue, me, driver)
        return self._people[login]

    @cached_property
    def superuser(self) -> "psycopg.Connection[Any]":
        """Return a connection that no policy holds."""
        return psycopg.connect(self.trial.superuser_dsn(), options="-c parallel_setup_cost=10000")

    def close(self) -> None:
        """Close all connections."""
        for person in self._people.values():
            person.database.close()
            person.driver.close()
        self.superuser.close()


@contextmanager
def data(accounts: int, fsync: bool = False) -> Iterator[Data]:
    """Yield the trial with so many accounts; it is stopped afterwards, its data stay.

    `fsync`: a commit waits for the disk, as on a real server. Who shares a running server finds its
    tables as they are and leaves it running.
    """
    folder = folder_of(accounts)
    shares = os.environ.get(SHARED) == str(folder)
    runs = shares and embedded.running(folder) is not None
    times = max(1, accounts // GENERATED)
    made = (folder / (MULTIPLIED if times > 1 else trial.PEOPLE_FILE)).exists()
    for old in folder.parent.glob(f"{accounts}-*"):
        if old != folder:  # made by other sources; it takes gigabytes
            embedded.remove(old)
            shutil.rmtree(old)
    _say(f"data: {folder}" if made else f"making {accounts:,} accounts in {folder}")
    few = GENERATED if times > 1 else accounts
    started = trial.start(folder=folder, accounts=few, fsync=fsync, progress=_progress)
    try:
        if times > 1 and not made:
            with psycopg.connect(started.superuser_dsn()) as connection:
                multiply(connection, times, HEAD)
            (folder / MULTIPLIED).touch()
        if made and not runs:  # tables, functions and policies as they are now
            firm = FirmSettings(
                FIRM.name, FIRM.language, FIRM.country, FIRM.currency, FIRM.time_zone
            )
            install(started.superuser_dsn(), firm)
        found = Data(started)
        yield found
        found.close()
    finally:
        if not shares:
            trial.stop(folder)


@contextmanager
def one_server(accounts: int) -> Iterator[None]:
    """Let all benchmarks inside use one server of this size."""
    with data(accounts):
        os.environ[SHARED] = str(folder_of(accounts))
        try:
            yield
        finally:
            del os.environ[SHARED]


def folder_of(accounts: int) -> Path:
    """Return the folder of this size; another generator takes another one."""
    sources = sorted((Path(crm_desktop.__file__).parent / "sample").rglob("*.py"))
    sources.append(Path(__file__).with_name("multiplying.py"))
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in sources)).hexdigest()[:8]
    user = getpass.getuser()
    base = Path(
        os.environ.get("CRM_BENCH_DIR") or Path(tempfile.gettempdir()) / f"crm-bench-{user}"
    )
    folder = base / f"{accounts}-{digest}"
    folder.mkdir(parents=True, exist_ok=True)
    base.chmod(0o711)  # the account of the server must be able to reach it
    folder.chmod(0o711)
    return folder


def _progress(percent: int, doing: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{percent:3d} % {doing:40}\r")


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
