"""For the tests of saving: a line to the server that can be cut."""

import pytest
from sqlalchemy import Engine, event

from tests.views.forms.saving.cutting import Line


@pytest.fixture
def line(world):
    """The line to the server of the program's workers."""
    made = Line(world.crm)
    listeners = (("before_cursor_execute", made.statement), ("commit", made.commit))
    for name, listener in listeners:
        event.listen(Engine, name, listener)
    yield made
    for name, listener in listeners:
        event.remove(Engine, name, listener)
