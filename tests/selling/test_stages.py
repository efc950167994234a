"""Stages of opportunities: what they ask for, who is first of two, what is taken away."""

from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import set_language
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Conflict, Edit
from crm_desktop.models.queries.saving.saving import save
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from crm_desktop.models.stages import missing_words
from tests.factories import make


@pytest.fixture
def deal(committed):
    """An opportunity of the seller in the first stage, on a server of its own."""
    with committed.connect() as pg:
        account = make(pg, "account", owner_id=committed.ids["seller"])
        return make(pg, "opportunity", account_id=account, amount=5,
                    stage_id=committed.lists["stage"]["open"])  # fmt: skip


def test_what_is_missing_is_named(committed, signed_in, deal):
    won = committed.lists["stage"]["won"]
    with committed.connect() as pg:
        pg.execute("UPDATE crm.firm SET currency = 'CZK'")
        for position, rule in enumerate(
            ({"field": "competitor_id"}, {"asks": "line"}, {"asks": "amount", "least": 12345})
        ):
            make(pg, "stage_rule", name=f"r{position}", position=position, stage_id=won, **rule)
    database = signed_in("seller")
    with database.session() as session:
        catalogue = load_catalogue(session, sign_in(session))
        row = read_row(session, catalogue, "opportunity", deal)
    edit = Edit("opportunity", deal, {"stage_id": won}, dict(row.values), row.versions)
    with pytest.raises(InvalidInput) as refused, database.session() as session:
        save(session, catalogue, edit)
    assert str(refused.value) == (
        "The stage “Won” still asks for: Competitor, a product, an amount of at least 12\u202f345."
    )
    assert refused.value.field == "stage_id"


def test_a_stage_asks_for_a_field_of_the_firms_own(committed, signed_in, deal):
    won = committed.lists["stage"]["won"]
    with committed.connect() as pg:
        make(pg, "custom_field", kind="opportunity", code="proof", label="Proof of funds",
             type="text", readers=["crm_sales"], writers=["crm_sales"])  # fmt: skip
    database = signed_in("admin")
    with database.session() as session:
        catalogue = load_catalogue(session, sign_in(session))
        choices = dict(catalogue.kind("stage_rule").field("field").choices)
        assert choices["c_proof"] == "Proof of funds"
        rule = {"name": "Funds", "stage_id": won, "asks": "filled", "field": "c_proof"}
        save(session, catalogue, Edit("stage_rule", None, rule))
    database = signed_in("seller")
    with database.session() as session:
        catalogue = load_catalogue(session, sign_in(session))
        row = read_row(session, catalogue, "opportunity", deal)
    edit = Edit("opportunity", deal, {"stage_id": won}, dict(row.values), row.versions)
    with pytest.raises(InvalidInput, match="asks for: Proof of funds"):  # noqa: SIM117
        with database.session() as session:
            save(session, catalogue, edit)
    filled = {"stage_id": won, "c_proof": "Bank letter"}
    edit = Edit("opportunity", deal, filled, dict(row.values), row.versions)
    with database.session() as session:
        save(session, catalogue, edit)


def test_each_code_has_its_words_in_every_language():
    codes = ("field:reason_id", "activity:", "activity:meeting", "activity:call", "line", "decider",
             "amount:0", "rate:EUR")  # fmt: skip
    for language in ("en", "cs", "pl", "bg"):
        set_language(language)
        try:
            words = [missing_words([code]) for code in codes]
        finally:
            set_language("en")
        assert len(set(words)) == len(codes)
        assert all(words)


def test_two_people_move_one_opportunity_at_once(committed, signed_in, deal):
    """The second one is told; the history has one way only."""
    stages = committed.lists["stage"]
    rows = []
    for person in ("seller", "lead"):
        database = signed_in(person)
        with database.session() as session:
            catalogue = load_catalogue(session, sign_in(session))
            rows.append((database, catalogue, read_row(session, catalogue, "opportunity", deal)))

    def move(which, stage):
        database, catalogue, row = rows[which]
        edit = Edit("opportunity", deal, {"stage_id": stages[stage]},
                    {"stage_id": stages["open"]}, row.versions)  # fmt: skip
        try:
            with database.session() as session:
                save(session, catalogue, edit)
        except Conflict as conflict:
            return conflict.fields
        return ()

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(move, (0, 1), ("won", "lost")))
    assert sorted(found) == [(), ("stage_id",)]
    first = "won" if found[0] == () else "lost"
    with committed.connect() as pg:
        history = pg.execute(
            "SELECT stage_id, left_at IS NULL FROM crm.opportunity_stage ORDER BY id"
        ).fetchall()
    assert history == [(stages["open"], False), (stages[first], True)]


def test_a_stage_is_not_taken_away_while_somebody_enters_it(committed, deal):
    """Whoever comes second is refused: the one who takes it away, or the one who enters it."""
    stages = committed.lists["stage"]
    take = "UPDATE crm.stage SET deleted_at = now() WHERE id = %s"
    move = "UPDATE crm.opportunity SET stage_id = %s WHERE id = %s"
    for first, second, rule in (
        ((move, (stages["won"], deal)), (take, (stages["won"],)), "ck_stage_used"),
        ((take, (stages["lost"],)), (move, (stages["lost"], deal)), "ck_opportunity_stage_gone"),
    ):
        people = ("seller", "admin") if first[0] == move else ("admin", "seller")
        with psycopg.connect(committed.dsn(people[0])) as one, ThreadPoolExecutor(1) as pool:
            one.execute(*first)
            with committed.connect(people[1]) as two:
                waiting = pool.submit(two.execute, *second)
                _until_waiting(committed, two.info.backend_pid)
                one.commit()
                with pytest.raises(psycopg.errors.CheckViolation) as refused:
                    waiting.result(60)
        assert refused.value.diag.constraint_name == rule


def _until_waiting(crm, pid):
    with crm.connect() as pg:
        while pg.execute(
            "SELECT wait_event_type FROM pg_stat_activity WHERE pid = %s", (pid,)
        ).fetchone() != ("Lock",):
            pass
