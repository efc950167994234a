"""What the tests of imports share."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from crm_desktop.models.database import Database
from crm_desktop.models.importing.asking.request import request
from crm_desktop.models.importing.load import load
from crm_desktop.models.importing.outcome import Imported
from crm_desktop.models.importing.reading.opening import open_file
from crm_desktop.models.queries.signing_in import load_catalogue, sign_in
from tests.importing.loading import Import


@pytest.fixture
def enter(tmp_path: Path, database: Database, act_as: Callable[[str | None], None]) -> Import:
    """Import a CSV text as somebody; the transaction goes on as the superuser."""

    def enter(
        content: str,
        kind: str,
        pairs: Sequence[str] = (),
        *defaults: str,
        person: str = "head",
        again: bool = False,
        empty: Sequence[str] = (),
    ) -> Imported:
        file = tmp_path / "file.csv"
        file.write_text(content, "utf-8")
        act_as(person)
        with database.session() as session:
            me = sign_in(session)
            catalogue = load_catalogue(session, me)
            wanted = request(catalogue, open_file(file), kind, pairs, defaults, empty)
            result = load(session, catalogue, me, wanted, again=again)
        act_as(None)
        return result

    return enter
