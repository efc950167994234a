"""What the program sends is heard with its plan, also what is stopped because it takes too long."""

import pytest
from sqlalchemy import text

from crm_desktop.models.database import connect
from crm_desktop.models.errors import UserError
from tests import factories
from tests.benchmarks.statements.hearing import Ear, cost, stopped_early


def test_statements_are_heard_with_their_plans_and_stopped_ones_too(crm: factories.Crm) -> None:
    ear = Ear("list")
    with stopped_early(0.2):
        database = connect(crm.profile("seller"), factories.PASSWORD)
        with ear.listening():
            with database.session() as session:
                session.execute(text("SELECT id FROM crm.account WHERE id < :most"), {"most": 5})
            ear.where = "elsewhere"
            with pytest.raises(UserError), database.session() as session:
                session.execute(text("SELECT pg_sleep(60)"))
        database.close()
    quick, slow = ear.sent.values()
    assert (quick.where, quick.stopped, slow.where, slow.stopped) == (
        "list", False, "elsewhere", True,
    )  # fmt: skip
    with crm.connect("seller") as driver:
        assert "actual time" in cost(driver, quick).plan
        planned = cost(driver, slow)
        assert "Result" in planned.plan
        assert "actual time" not in planned.plan
        assert str(planned).startswith("> ")


def test_what_is_read_in_parts_costs_what_its_rows_cost(crm: factories.Crm) -> None:
    ear = Ear("report")
    database = connect(crm.profile("seller"), factories.PASSWORD)
    many = text("SELECT count(*) FROM generate_series(1, :most) AS n")
    with ear.listening(), database.session() as session:
        found = session.execute(many, {"most": 300_000}, execution_options={"yield_per": 10})
        assert found.scalar_one() == 300_000
    database.close()
    (sent,) = ear.sent.values()
    with crm.connect("seller") as driver:
        assert cost(driver, sent).cpu > 2 * sent.cpu  # heard was its planning alone
