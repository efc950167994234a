"""The desk of an administrator, or of somebody else."""

import pytest

from tests.views.people_world import Desk


@pytest.fixture
def desk_of(committed, enter, qtbot):
    return lambda person: Desk(committed, enter, qtbot, person)


@pytest.fixture
def desk(desk_of):
    return desk_of("admin")
