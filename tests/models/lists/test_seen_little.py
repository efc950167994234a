"""Who sees little of a large table: the same lists, of keys that are taken first."""

import pytest
from sqlalchemy.orm import Session

from crm_desktop.models.filters import Condition
from crm_desktop.models.queries.filtering import few
from crm_desktop.models.queries.lists.listing import count, first_page, list_ids
from tests.factories import make
from tests.models.lists.asking import counting, query
from tests.schema.seeing.firm import world

ANY_TABLE = -2  # rows above which a table is large; what was never analysed has -1
BY_KEY = "= ANY (array((SELECT"


@pytest.fixture
def asking(connection, monkeypatch):
    """Ask in a session that has looked at nothing yet, with so many rows for a small table."""

    def ask(work, small=few.SMALL, most=few.FEW):
        monkeypatch.setattr(few, "SMALL", small)
        monkeypatch.setattr(few, "FEW", most)
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            session.connection().info.pop("little", None)
            with counting(connection) as sent:
                return work(session), sent

    return ask


@pytest.mark.parametrize("person", ["seller", "finance"])
def test_the_same_lists(pg, crm, catalogue_of, asking, person):
    world.build(pg, crm, seed=6)
    catalogue = catalogue_of(person)
    lists = [query("account", sort="name", scope="mine")]
    for kind in catalogue.kinds.values():
        if kind.parent == "account":
            lists.append(query(kind.name, sort=kind.order[0], descending=True))
        if kind.parent == "account" and kind.has("status"):
            filled = (Condition("status", "filled"),)
            lists.append(query(kind.name, sort=kind.order[0], filters=filled))

    def work(session):
        return [
            (
                list(list_ids(session, catalogue, one)),
                count(session, catalogue, one),
                [row.id for row in first_page(session, catalogue, one, limit=5).rows],
            )
            for one in lists
        ]

    usual, sent = asking(work)
    assert not any(BY_KEY in statement for statement in sent)
    little, sent = asking(work, small=ANY_TABLE)
    assert sum(BY_KEY in statement for statement in sent) > 2 * len(lists)
    for one, before, after in zip(lists, usual, little, strict=True):
        assert after == before, one
    assert any(found for found, _count, _page in usual)


def test_who_sees_much_is_asked_once_and_walks(pg, crm, catalogue_of, asking):
    account = make(pg, "account", owner_id=crm.ids["seller"])
    for _number in range(3):
        make(pg, "activity", account_id=account)
    catalogue = catalogue_of("seller")
    asked = query("activity", sort="starts_at")

    def work(session):
        return [list(list_ids(session, catalogue, asked)) for _again in range(2)]

    for most, by_key in ((2, 0), (3, 2)):
        (first, again), sent = asking(work, ANY_TABLE, most)
        assert len(first) == 3
        assert first == again
        assert sum("reltuples" in statement for statement in sent) == 1
        assert sum(BY_KEY in statement for statement in sent) == by_key
