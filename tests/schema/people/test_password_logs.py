"""No password in any log: the server writes down all it is told, the program all it does."""

import logging
from dataclasses import replace

import pytest

from crm_desktop.admin import main
from crm_desktop.models.database import connect
from crm_desktop.models.errors import InvalidInput, SignInRefused
from crm_desktop.models.password_strength import one_time_password
from crm_desktop.models.queries import people
from crm_desktop.models.queries.people import PersonEntry
from tests import factories
from tests.server import temporary_server

TALKATIVE = {
    "log_statement": "all",
    "log_connections": "on",
    "log_min_duration_statement": "0",
    "log_min_error_statement": "debug1",
    "log_error_verbosity": "verbose",
    "log_parameter_max_length_on_error": "-1",
    "log_min_messages": "debug1",
}


def test_passwords_are_in_no_log(caplog, capsys, tmp_path):
    first, second, own, typed, filed = (one_time_password() for _number in range(5))
    file = tmp_path / "password"
    file.write_text(filed, "utf-8")
    caplog.set_level(logging.DEBUG)
    for name in ("sqlalchemy.engine", "sqlalchemy.pool", "psycopg"):
        caplog.set_level(logging.DEBUG, name)
    with temporary_server(settings=TALKATIVE) as server:
        crm = factories.installed(server)
        admin = connect(crm.profile("admin"), factories.PASSWORD)
        entry = PersonEntry("test-eva", "Eva", ("crm_sales",))
        with admin.session() as session:
            id = people.create_person(session, entry, first)
        refused(admin, replace(entry, login="Eva"), typed)
        with admin.session() as session:
            people.reset_password(session, id, "test-eva", second)
        eva = connect(crm.profile("eva"), second)
        with pytest.raises(InvalidInput):
            eva.change_password(typed, own)
        eva.change_password(second, own)
        with pytest.raises(SignInRefused):
            connect(crm.profile("eva"), typed)
        words = ["user", "add", "test-ota", "--name", "Ota", "--role", "crm_sales"]
        words += ["--dsn", crm.dsn(), "--password-file", str(file)]
        assert main(words) == 0
        for database in (admin, eva):
            database.close()
        log = (server.data.parent / "server.log").read_text("utf-8", "replace")
    said = capsys.readouterr()
    assert "crm_people.create_person" in log  # it did write down what it was told
    assert "crm_people.create_person" in caplog.text
    for password in (first, second, own, typed, filed, factories.PASSWORD):
        for text in (log, caplog.text, said.out, said.err):
            assert password not in text


def refused(database, entry, password):
    with pytest.raises(InvalidInput) as error, database.session() as session:
        people.create_person(session, entry, password)
    assert password not in repr(error.value.__cause__)
