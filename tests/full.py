"""Quick and full: the same tests with other sizes, and what the full run must not go without."""

import os

import pytest


def full() -> bool:
    """Tell whether this is `crm.py test --all`."""
    return os.environ.get("CRM_TEST_FULL") == "1"


def rounds(quick: int, full_: int) -> int:
    """Return how many rounds, seeds or rows this run takes."""
    return full_ if full() else quick


def need(what: str, found: object = None) -> None:
    """Go on if `found`; else the test is skipped by name in the quick run and fails in the full."""
    if found:
        return
    if full():
        pytest.fail(f"{what} is missing, and the full run needs it.", pytrace=False)
    pytest.skip(f"{what} is missing.")
