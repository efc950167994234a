"""Imports a text as somebody, and says what became of it."""

from collections.abc import Callable
from typing import Any

import psycopg

from crm_desktop.models.importing.outcome import Imported

Pg = psycopg.Connection[Any]

Import = Callable[..., Imported]


def said(result: Imported) -> list[tuple[int, str, str, str]]:
    """Return what is wrong: line, field, text, reason."""
    return [
        (row.line, fault.field, fault.text, fault.reason)
        for row in result.refused
        for fault in row.faults
    ]


def rows(pg: Pg, query: str) -> list[tuple[Any, ...]]:
    return pg.execute(query.encode()).fetchall()
