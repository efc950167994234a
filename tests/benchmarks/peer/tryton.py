"""A Tryton of its own beside ours: its environment, its database, what is in it, its server."""

import base64
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from crm_desktop.models.errors import UserError
from tests.benchmarks.data import HEAD, SELLER, Data

# Its own driver is left to whoever installs it; without one its programs end with an import error.
PACKAGES = ("trytond", "trytond_party", "trytond_sale_opportunity", "psycopg[binary,pool]")
DATABASE = "tryton_peer"
FIRST = 1000  # the id of the first customer there
START_SECONDS = 120.0
SIDE = Path(__file__).with_name("tryton_side.py")
PEOPLE = {"seller": SELLER, "head of sales": HEAD}


class Rpc:
    """A running Tryton; `sign_in(login)` returns how its procedures are called."""

    def __init__(self, port: int, password: str, version: str) -> None:
        self.version, self.customers, self.deals = version, 0, 0
        self._url, self.password = f"http://127.0.0.1:{port}/{DATABASE}/rpc/", password

    def sign_in(self, login: str) -> Callable[..., Any]:
        """Return `call(method, *parameters)` in a session of this person."""
        user, session, *_more = self._post("common.db.login", [login, {"password": self.password}])
        token = base64.b64encode(f"{login}:{user}:{session}".encode()).decode()
        heads = {"Authorization": f"Session {token}"}
        context = self._post("model.res.user.get_preferences", [True, {}], heads)

        def call(method: str, *parameters: Any) -> Any:
            return self._post(method, [*parameters, context], heads)

        return call

    def _post(self, method: str, parameters: list[Any], heads: dict[str, str] | None = None) -> Any:
        body = json.dumps({"id": 0, "method": method, "params": parameters}).encode()
        request = urllib.request.Request(
            self._url, body, {"Content-Type": "application/json", **(heads or {})}
        )
        with urllib.request.urlopen(request, timeout=300) as answer:
            found = json.load(answer)
        if isinstance(found, dict) and "error" in found:
            raise UserError(f"Tryton: {method}: {found['error']}")
        return found["result"] if isinstance(found, dict) and "result" in found else found


def environment(folder: Path) -> Path:
    """Return the Python of Tryton's environment; it is made with the first run."""
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    made, wanted = folder / "made", " ".join(PACKAGES)
    if not made.exists() or made.read_text() != wanted:
        _say(f"making Tryton's environment in {folder}")
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--no-input", *PACKAGES], check=True
        )
        made.write_text(wanted)
    return python


@contextmanager
def running(found: Data, python: Path) -> Iterator[Rpc]:
    """A Tryton with the same number of customers and opportunities, dropped afterwards."""
    trial, password = found.trial, secrets.token_urlsafe(16)
    pg = found.superuser
    pg.rollback()
    pg.autocommit = True
    named = sql.Identifier(DATABASE)
    pg.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(named))
    pg.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(named))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "password").write_text(password)
        uri = (
            f"postgresql://{trial.superuser}:{trial.superuser_password}@{trial.host}:{trial.port}/"
        )
        settings = f"[database]\nuri = {uri}\npath = {place}\n[web]\nlisten = 127.0.0.1:{port}\n"
        (place / "trytond.conf").write_text(settings)
        variables = os.environ | {"TRYTONPASSFILE": str(place / "password")}
        started: subprocess.Popen[bytes] | None = None
        try:
            rpc = Rpc(port, password, _version(python))
            _fill(found, rpc, python, place, variables)
            started = subprocess.Popen(
                [python.with_name("trytond"), "-c", place / "trytond.conf", "-d", DATABASE],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=variables,
            )
            _wait(port, started)
            yield rpc
        finally:
            if started is not None:
                started.terminate()
                started.wait()
            pg.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(named))


def _fill(found: Data, rpc: Rpc, python: Path, place: Path, variables: dict[str, str]) -> None:
    """Make its tables and people, then as many customers and opportunities as ours has."""
    _say("making Tryton's database")
    subprocess.run(
        [
            python.with_name("trytond-admin"), "-c", place / "trytond.conf", "-d", DATABASE,
            "-u", "party", "sale_opportunity", "--activate-dependencies",
            "--email", "admin@example.com",
        ],
        check=True, env=variables, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    side = subprocess.run(
        [python, SIDE, place / "trytond.conf", DATABASE, rpc.password, *PEOPLE.values()],
        check=True, env=variables, stdout=subprocess.PIPE,
    )  # fmt: skip
    made = json.loads(side.stdout)
    pg = found.superuser
    dsn = psycopg.conninfo.make_conninfo(found.trial.superuser_dsn(), dbname=DATABASE)
    with psycopg.connect(dsn) as there:
        with (
            pg.cursor().copy(
                f"COPY (SELECT {FIRST} + n, name, 'C' || n, true, 0, now() FROM"
                " (SELECT row_number() OVER (ORDER BY id) AS n, name FROM crm.account"
                " WHERE deleted_at IS NULL) AS a) TO STDOUT"
            ) as read,
            there.cursor().copy(
                "COPY party_party (id, name, code, active, create_uid, create_date) FROM STDIN"
            ) as written,
        ):
            for block in read:
                written.write(block)
        there.execute("SELECT setval('party_party_id_seq', (SELECT max(id) FROM party_party))")
        for table, columns, values in (
            (
                "party_address",
                "street_unstructured, city",
                "'Main street ' || id, 'Town ' || id % 1000",
            ),
            ("party_contact_mechanism", "type, value", "'email', 'info@p' || id || '.example'"),
        ):
            there.execute(
                f"INSERT INTO {table} (party, {columns}, active, create_uid, create_date)"
                f" SELECT id, {values}, true, 0, now() FROM party_party WHERE id > {FIRST}".encode()
            )
        (rpc.customers,) = _row(pg, "SELECT count(*) FROM crm.account WHERE deleted_at IS NULL")
        (rpc.deals,) = _row(pg, "SELECT count(*) FROM crm.opportunity WHERE deleted_at IS NULL")
        seen = {login: _sees(found, login) for login in PEOPLE.values()}
        seen[HEAD] -= seen[SELLER] if seen[HEAD] == rpc.deals else 0
        for login, number in seen.items():
            there.execute(
                "INSERT INTO sale_opportunity (number, party, company, currency, employee,"
                " start_date, description, amount, state, conversion_probability, create_uid,"
                " create_date) SELECT 'O' || %(login)s || n, %(first)s + 1 + n %% %(customers)s,"
                " %(company)s, %(currency)s, %(employee)s, current_date - n %% 700,"
                " 'Machine ' || n, n %% 90000, 'lead', 0.5, 0, now()"
                " FROM generate_series(1, %(number)s) AS n",
                {
                    "login": login, "first": FIRST, "customers": rpc.customers, "number": number,
                    "company": made["company"], "currency": made["currency"],
                    "employee": made["employees"][login],
                },
            )  # fmt: skip
        there.commit()
        there.autocommit = True
        there.execute("VACUUM ANALYZE")


def _sees(found: Data, login: str) -> int:
    driver = found.person(login).driver
    (number,) = _row(driver, "SELECT count(*) FROM crm.opportunity WHERE deleted_at IS NULL")
    driver.rollback()
    return int(number)


def _row(pg: "psycopg.Connection[Any]", statement: str) -> tuple[Any, ...]:
    row = pg.execute(statement.encode()).fetchone()
    assert row is not None
    return row


def _version(python: Path) -> str:
    command = [python, "-c", "import trytond; print(trytond.__version__)"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _wait(port: int, started: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and started.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.2)
    raise UserError("Tryton's server did not start.")


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
