"""Administering people by the functions of `crm_people`: what each does, what each refuses."""

from collections import Counter

import psycopg
import pytest

from tests.schema.people_checks import QUESTIONS, Asking
from tests.schema.people_refusals import GROUPS


@pytest.fixture
def ask(crm, pg):
    return Asking(pg, crm)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_refused(ask, group):
    wrong = Counter()
    for refusal in group():
        if (found := ask.answer(refusal)) != (refusal.state, refusal.rule):
            wrong[f"{refusal}: {found}"] += 1
    assert list(wrong) == []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_done(ask, question):
    assert list(question(ask)) == []


def test_an_older_snapshot_may_not_act(crm):
    with crm.connect() as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        with pytest.raises(psycopg.Error) as refused, connection.transaction():
            connection.execute("SELECT * FROM crm_people.connections()")
    assert refused.value.sqlstate == "25001"
