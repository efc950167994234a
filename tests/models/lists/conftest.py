"""A session of who asks for lists, and names to ask for."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.filtering import few
from crm_desktop.models.queries.lists.listing import (
    list_ids,
)
from crm_desktop.models.queries.rows import ListQuery
from tests.factories import make_all
from tests.models.lists.asking import counting


@pytest.fixture
def head(connection, catalogue_of) -> Iterator[tuple[Session, Catalogue]]:
    """A session of the head of sales, who sees what the sellers have."""
    catalogue = catalogue_of("head")
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        yield session, catalogue


@pytest.fixture
def names(pg, crm) -> Callable[..., list[int]]:
    """Enter accounts of the seller by name."""

    def enter(*given: str, **more: Any) -> list[int]:
        rows = [{"name": name, "owner_id": crm.ids["seller"], **more} for name in given]
        ids = make_all(pg, "account", rows)
        make_all(pg, "account_detail", [{"account_id": id} for id in ids])
        return ids

    return enter


@pytest.fixture
def listed_with(head, monkeypatch, connection) -> Callable[[int, ListQuery], tuple[list[int], str]]:
    """Return the keys of a list and how they were asked for, where so many keys count as few."""
    session, catalogue = head

    def ask(most: int, asked: ListQuery) -> tuple[list[int], str]:
        monkeypatch.setattr(few, "FEW", most)
        session.info.pop("few", None)
        with counting(connection) as sent:
            found = list(list_ids(session, catalogue, asked))
        return found, sent[-1]

    return ask
