"""People whom a superuser made by hand, as before there was user administration: from 16 on nobody
else can change them until the installation has given them over.
"""

from collections.abc import Iterator

import psycopg
import pytest

from crm_desktop.embedded import Server
from crm_desktop.schema.install import FirmSettings, install
from crm_desktop.schema.people import NewPerson, add_person
from tests.server import temporary_server

FIRM = FirmSettings("Firma a.s.", "cs")
GROUPS = """
    SELECT g.rolname, m.grantor::regrole::text FROM pg_auth_members m
    JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles p ON p.oid = m.member
    WHERE p.rolname = 'stara' ORDER BY 1
"""


@pytest.fixture(scope="module")
def by_hand() -> Iterator[Server]:
    """A server on which somebody was made by hand, and an admin by the program."""
    with temporary_server() as server:
        install(server.dsn(), FIRM)
        with psycopg.connect(server.dsn()) as pg:
            add_person(pg, NewPerson("spravce", "Správce", ("crm_admin",)), "x" * 12)
            pg.execute("CREATE ROLE stara LOGIN PASSWORD 'x'")
            pg.execute("GRANT crm_sales, crm_finance TO stara")
            pg.execute("INSERT INTO crm.employee (login, display_name) VALUES ('stara', 'Stará')")
        yield server


def test_an_admin_changes_them_after_installing_again(by_hand):
    change = "SELECT crm_people.set_roles(id, '{crm_service}', version) FROM crm.employee"
    with psycopg.connect(by_hand.dsn(), autocommit=True) as pg:
        for number in range(2):
            pg.execute("SET SESSION AUTHORIZATION spravce")
            if number == 0 and pg.info.server_version >= 160000:
                # Until 15 CREATEROLE is enough to change anybody who is no superuser.
                with pytest.raises(psycopg.Error):
                    pg.execute(change.encode() + b" WHERE login = 'stara'")
            pg.execute("RESET SESSION AUTHORIZATION")
            install(by_hand.dsn(), FIRM)
            # Before 16 it does not matter who granted: whoever administers takes it.
            owner = "crm_roleadmin" if pg.info.server_version >= 160000 else "postgres"
            assert pg.execute(GROUPS).fetchall() == [("crm_finance", owner), ("crm_sales", owner)]
        pg.execute("SET SESSION AUTHORIZATION spravce")
        pg.execute(change.encode() + b" WHERE login = 'stara'")
        pg.execute("SELECT crm_people.lock_person(id, version) FROM crm.employee"
                   " WHERE login = 'stara'")  # fmt: skip
        pg.execute("RESET SESSION AUTHORIZATION")
        assert pg.execute(GROUPS).fetchall() == [("crm_service", "crm_roleadmin")]
        row = pg.execute("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'stara'").fetchone()
        assert row == (False,)
