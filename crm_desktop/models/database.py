"""The connection to the CRM server: the one place that opens sessions and commits.

Imports SQLAlchemy and psycopg only when it connects, so that the sign-in window is there first.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

from crm_desktop.models.errors import InvalidInput, SignInRefused, UserError
from crm_desktop.models.language import _

if TYPE_CHECKING:
    import psycopg
    from sqlalchemy import Connection, Engine
    from sqlalchemy.orm import Session

    from crm_desktop.models.hosts import Standing
    from crm_desktop.models.replica import Replica

T = TypeVar("T")
_forbidden: set[int] = set()  # threads on which no session is opened: that of the window

# libpq settings of saving.md: a dead line is noticed in seconds, not in hours.
LINE = {
    "connect_timeout": 3,
    "keepalives_idle": 2,
    "keepalives_interval": 1,
    "keepalives_count": 2,
    "tcp_user_timeout": 4000,
}
LISTEN_SECONDS = 0.2  # how long the end of a program may wait for its listener
SERVER_SIDE = (
    "-c tcp_keepalives_idle=20 -c tcp_user_timeout=10000 -c client_connection_check_interval=5000"
    " -c statement_timeout=60000 -c lock_timeout=5000"
    " -c idle_in_transaction_session_timeout=60000"
    # “Saved” is said when it is on the disk (and on the standby), however the server is set.
    " -c synchronous_commit=on"
    # Two further processes cost more than a page of 200 rows; a report still gets them.
    " -c parallel_setup_cost=10000"
)


@dataclass(frozen=True, slots=True)
class Profile:
    """How a server is reached; kept in the settings, never with a password.

    `sslmode` is libpq's; anywhere but on loopback `verify-full` is what protects.
    """

    name: str
    host: str
    port: int = 5432
    database: str = "crm"
    login: str = ""
    sslmode: str = "verify-full"
    sslrootcert: str = ""
    hosts: tuple[str, ...] = field(default=())  # further hosts (host or host:port), for a standby
    replica: str = ""  # host or host:port of a standby that answers reports and searches
    seen: str = ""  # with several hosts: cluster and timeline last signed in to
    auth: str = "scram-sha-256"  # the one way the server may ask; gss or sspi for Kerberos
    # The server that sends this person's e-mails; its password stands in the keyring.
    mail_host: str = ""
    mail_port: int = 587
    mail_security: str = "starttls"  # tls from the first byte, starttls, none (this computer only)
    mail_login: str = ""
    mail_from: str = ""
    mail_per_minute: int = 60  # 0: as fast as it goes

    def parameters(self) -> dict[str, Any]:
        """Return libpq's connection parameters without the password."""
        from crm_desktop.models.hosts import place

        hosts = [(self.host, self.port), *(place(each, self.port) for each in self.hosts)]
        found: dict[str, Any] = {
            "host": ",".join(host for host, _port in hosts),
            "port": ",".join(str(port) for _host, port in hosts),
            "dbname": self.database,
            "user": self.login,
            "sslmode": self.sslmode,
            "application_name": "crm-desktop",
            "options": SERVER_SIDE,
            "require_auth": self.auth,
            **LINE,
        }
        if self.sslrootcert:
            found["sslrootcert"] = self.sslrootcert
        elif self.sslmode.startswith("verify"):
            found["sslrootcert"] = "system"
        if self.sslmode.startswith("verify") and self.auth == "scram-sha-256":
            found["channel_binding"] = "require"  # a proof that holds on this encrypted line only
        if len(hosts) > 1:
            found["target_session_attrs"] = "read-write"
            found["connect_timeout"] = 2  # each has its turn; two silent ones take long enough
        return found


class WindowThreadUsedDatabase(AssertionError):
    """A bug: the window thread must never wait for the server."""


def forbid_thread(ident: int | None = None) -> None:
    """Let no session be opened on a thread (this one, if none is named)."""
    _forbidden.add(threading.get_ident() if ident is None else ident)


def allow_thread(ident: int | None = None) -> None:
    """Take `forbid_thread` back; for tests."""
    _forbidden.discard(threading.get_ident() if ident is None else ident)


@dataclass
class Opening:
    """Makes the connections of a program; its password may change while that runs."""

    profile: Profile
    password: str = field(repr=False)
    listens: bool = False
    # Called on whatever thread has the connection, with what the server tells of itself.
    heard: Callable[[str], object] = field(default=lambda _told: None, repr=False)
    # The server's processes for this program: what they tell is its own.
    own: set[int] = field(default_factory=set, repr=False)
    # Of several hosts: where the one in use stands, and whether the next connection asks all.
    standing: "Standing | None" = None
    ask_all: bool = True
    round: int = 0  # counts how often all connections were closed
    more: dict[str, Any] = field(default_factory=dict)  # further parameters of libpq

    def __call__(self) -> "psycopg.Connection[Any]":
        """Return a new connection; SignInRefused, ServerUnreachable or WrongServer say why not."""
        import psycopg

        from crm_desktop.models.translate import explain_connecting

        try:
            driver = self._connect()
        except psycopg.OperationalError as error:
            raise explain_connecting(error, self.profile) from error
        self.own.add(driver.info.backend_pid)
        if self.listens:
            # Told with the answer to any later question; nobody waits for it.
            driver.add_notify_handler(self._hear)
            driver.execute("LISTEN crm_catalogue")
            driver.commit()
        return driver

    def _connect(self) -> "psycopg.Connection[Any]":
        import psycopg

        from crm_desktop.models import hosts

        parameters = self.profile.parameters() | self.more
        if not self.profile.hosts:
            # Without one libpq looks into the environment and into its own file of passwords.
            return psycopg.connect(**parameters, password=self.password or None)
        seen = self.standing or hosts.from_text(self.profile.seen)
        driver, now = hosts.connect_newest(
            parameters, self.password, seen, ask_all=self.ask_all or self.standing is None
        )
        self.standing, self.ask_all = now, False
        return driver

    def _hear(self, told: "psycopg.Notify") -> None:
        self.heard(told.payload)


class Database:
    """Opens sessions on a server (or, in tests, inside a transaction that is rolled back)."""

    def __init__(
        self,
        bind: "Engine | Connection",
        opening: Opening | None = None,
        replica: "Replica | None" = None,
    ) -> None:
        from crm_desktop.models.questions import without_transactions

        self._bind, self._asking = bind, without_transactions(bind)
        self._opening = opening
        self.replica = replica
        # Connections at work: those that may be asked to stop, and these with those that commit. A
        # COMMIT is not asked to stop: where it waits for a standby, it would no longer wait.
        self._open: set[Any] = set()
        self._busy: dict[object, Any] = {}
        self._lock = threading.Lock()

    def session(self) -> "AbstractContextManager[Session]":
        """One unit of work: commit at the end, roll back on any error.

        Raises the UserError that an error of the server means; other errors are bugs.
        """
        return self._session(self._bind)

    def reading(self) -> "AbstractContextManager[Session]":
        """The same for questions: nobody waits for a BEGIN or a COMMIT (see `questions.py`)."""
        return self._session(self._asking)

    @contextmanager
    def _session(self, bind: "Engine | Connection") -> "Iterator[Session]":
        from sqlalchemy.exc import SQLAlchemyError
        from sqlalchemy.orm import Session

        from crm_desktop.models.translate import translate

        if threading.get_ident() in _forbidden:
            raise WindowThreadUsedDatabase("a database session on the window thread")
        session, key = Session(bind, join_transaction_mode="create_savepoint"), object()
        try:
            with session, session.begin():
                driver = session.connection().connection.driver_connection
                with self._lock:
                    self._open.add(driver)
                    self._busy[key] = driver
                try:
                    yield session
                finally:
                    with self._lock:
                        self._open.discard(driver)
        except SQLAlchemyError as error:
            meaning = translate(error)
            if meaning is error:
                raise
            raise meaning from error
        finally:
            with self._lock:
                self._busy.pop(key, None)

    def read(self, work: "Callable[[Session], T]") -> T:
        """Ask what may be some seconds old: reports, searches. Nothing that a save depends on.

        The replica of the profile answers where there is one and it has not fallen behind. Where
        it fails, the main server is asked the same; so `work` may run twice.
        """
        if self.replica is not None:
            from crm_desktop.models.replica import Unfit

            with suppress(Unfit):
                return self.replica.read(work, self)
        with self.reading() as session:
            return work(session)

    def cancel_all(self) -> None:
        """Ask the server to stop what runs now; the waiting threads get Cancelled."""
        import psycopg

        if self.replica is not None:
            self.replica.database.cancel_all()
        with self._lock:
            running = list(self._open)
        for driver in running:
            with suppress(psycopg.Error):  # a server that does not answer cannot be asked
                driver.cancel_safe(timeout=2.0)

    def break_off(self) -> None:
        """Close the lines in use under those who wait on them: they get ServerUnreachable.

        For a server that was found silent; it does not wait for anything.
        """
        import socket

        import psycopg

        with self._lock:
            running = list(self._busy.values())
        for driver in running:
            with (
                suppress(OSError, psycopg.Error),  # it may have ended meanwhile
                socket.fromfd(driver.fileno(), socket.AF_INET, socket.SOCK_STREAM) as line,
            ):
                line.shutdown(socket.SHUT_RDWR)

    def tell(self, hear: Callable[[str], object]) -> None:
        """Pass on what the server tells of itself: that the catalogue of fields is another."""
        if self._opening is not None:
            self._opening.heard = hear

    def listen(self, hear: Callable[[str], object], ended: threading.Event) -> None:
        """Pass on what other programs tell of rows they wrote, until `ended` or the line breaks.

        A connection of its own, that does nothing else. Raises a UserError where it cannot be had,
        ServerUnreachable where it breaks.
        """
        import psycopg

        from crm_desktop.models.translate import explain_connecting

        if self._opening is None:
            return
        driver = replace(self._opening, listens=False)()
        try:
            with driver:
                driver.autocommit = True
                driver.execute("LISTEN crm_change")
                hear("")  # from here on nothing is missed
                while not ended.is_set():
                    for told in driver.notifies(timeout=LISTEN_SECONDS):
                        if told.pid not in self._opening.own:
                            hear(told.payload)
                        if ended.is_set():
                            break
        except psycopg.OperationalError as error:
            raise explain_connecting(error, self._opening.profile) from error

    @property
    def profile(self) -> Profile | None:
        """Where and as whom this program is signed in; nothing in a test's transaction."""
        if self._opening is None:
            return None
        standing = self._opening.standing
        return replace(self._opening.profile, seen=standing.as_text() if standing else "")

    def change_password(self, old: str, new: str) -> None:
        """Change one's own password; whoever finds a window left open does not know the old one.

        Raises InvalidInput (field `old`) where it is wrong. New connections use the new one.
        """
        from crm_desktop.models.queries.people import change_own_password

        assert self._opening is not None, "only a signed-in program changes a password"
        profile = self._opening.profile
        try:
            Opening(profile, old)().close()
        except SignInRefused as error:
            raise InvalidInput(
                _("This is not your present password. Type it again."), "old"
            ) from error
        with self.session() as session:
            change_own_password(session, profile.login, new)
        self._opening.password = new
        if self.replica is not None:
            self.replica.opening.password = new

    def close(self) -> None:
        """Close all connections; the next one finds out which of several servers is the newest."""
        from sqlalchemy import Engine

        if self._opening is not None:
            self._opening.ask_all = True
        if isinstance(self._bind, Engine):
            self._bind.dispose()
        if self.replica is not None:
            self.replica.database.close()
        if self._opening is not None:
            # After that, so that what was made meanwhile counts as old and ends with its work.
            self._opening.round += 1


def connect(profile: Profile, password: str) -> Database:
    """Connect and check that the server, its schema and this program fit; return the Database.

    Raises SignInRefused, ServerUnreachable, WrongServer.
    """
    from sqlalchemy import create_engine, event

    opening = Opening(profile, password, listens=True)
    rounds: WeakKeyDictionary[Any, int] = WeakKeyDictionary()

    def create() -> "psycopg.Connection[Any]":
        began = opening.round
        driver = opening()
        rounds[driver] = began
        return driver

    # A connection in use, or just being made, while all were closed ends when it is given back.
    def end_old(driver: Any, record: Any) -> None:
        if driver is not None and rounds.get(driver) != opening.round:
            record.invalidate()

    engine = create_engine(
        "postgresql+psycopg://",
        creator=create,
        pool_size=3,
        max_overflow=1,
        pool_recycle=1800,
        pool_use_lifo=True,
    )
    event.listen(engine, "checkin", end_old)
    replica = None
    if profile.replica:
        from crm_desktop.models.replica import Replica

        replica = Replica(profile, password)
    database = Database(engine, opening, replica)
    try:
        check(database)
    except UserError:
        database.close()
        raise
    return database


def check(database: Database) -> None:
    """Raise WrongServer if the schema is missing, too old or too new for this program."""
    from crm_desktop.models.queries.signing_in import check_schema

    with database.reading() as session:
        check_schema(session)
