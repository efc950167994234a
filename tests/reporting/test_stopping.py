"""A report that is given up ends at once, also where the server has not found its first row."""

import threading

import pytest
from sqlalchemy import text

from crm_desktop.models.database import connect
from crm_desktop.models.errors import Cancelled
from crm_desktop.models.queries.reporting import reading
from crm_desktop.reports.sheets.ready import ready
from crm_desktop.views.reporting import work
from tests.factories import PASSWORD


def test_stopping_reaches_the_server(crm, catalogue_of, monkeypatch):
    given_up = threading.Event()

    def slow(session, *_more):
        given_up.set()
        session.execute(text("SELECT pg_sleep(60)"))

    monkeypatch.setattr(reading, "run", slow)
    database = connect(crm.profile("seller"), PASSWORD)

    def ask(read):
        with database.session() as session:
            return read(session)

    with pytest.raises(Cancelled):
        work.run_report(
            ask, catalogue_of("seller"), ready("activity"), {}, "", None,
            lambda _percent, _words: None, given_up.is_set,
        )  # fmt: skip
    with database.session() as session:  # the connection is good for more
        assert session.scalar(text("SELECT 1")) == 1
    database.close()
