"""Sentences of a form that name a kind of record: every kind has its own, never glued."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields import Catalogue, Field, Kind
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.values import MISSING, time_text, value_text, when_text


def _tr(text: str) -> str:
    return QCoreApplication.translate("FormPage", text)


def edit_words(kind: Kind) -> str:
    """Return the title of a form that changes a record."""
    known = {
        "account": _tr("Edit account"),
        "contact": _tr("Edit contact"),
        "activity": _tr("Edit meeting or call"),
        "task": _tr("Edit task"),
        "communication": _tr("Edit message"),
        "document": _tr("Edit document"),
        "project": _tr("Edit project"),
        "opportunity": _tr("Edit opportunity"),
        "service": _tr("Edit service"),
        "sale": _tr("Edit sale"),
        "product": _tr("Edit product"),
        "account_team": _tr("Edit team member"),
    }
    return known.get(kind.name) or _tr("Edit: %1").replace("%1", of_models(kind.label))


def read_words(kind: Kind) -> str:
    """Return the title of a form of a record that may only be read."""
    return of_models(kind.label)


def record_name(kind: Kind, row: Row) -> str:
    """Return how a record is called, "" while it has no name."""
    return row.label(kind.title)


def shortened(text: str, most: int = 60) -> str:
    """Return a name for a heading or a tab, cut where it is longer than anybody reads."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"


def when_words(moment: dt.datetime | None) -> str:
    """Return the time alone for today, else date and time."""
    if moment is None:
        return MISSING
    if moment.astimezone().date() == dt.date.today():
        return time_text(moment)
    return when_text(moment)


def text_of(catalogue: Catalogue, field: Field, value: object, row: Row | None, home: str) -> str:
    """Return a value as people read it in a comparison."""
    return value_text(catalogue, field, value, row, home)
