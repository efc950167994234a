"""The figures of docs/data-quality.md, on sets that other people made."""

import os
from pathlib import Path

import pytest

from tests.full import full, need
from tools.duplicate_figures import SETS

DATA = Path(
    os.environ.get("CRM_SHARED_DATA") or Path(__file__).parents[2].parent / "shared" / "data"
)
QUICK = ("FEBRL 1", "Fodors–Zagat")


@pytest.mark.skipif(not (DATA / "dup-febrl").is_dir(), reason="the shared data are not here")
@pytest.mark.parametrize("name", SETS)
def test_the_goal_of_a_set_is_reached(name):
    if name not in QUICK:
        need("The full run", full())
    figures = SETS[name](DATA)
    assert figures.held, figures.row()
