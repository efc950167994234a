"""Sentences of a form that name a kind of record: every kind has its own, never glued."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields import Catalogue, Field, Kind
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.values import MISSING, time_text, value_text, when_text


def edit_words(kind: Kind) -> str:
    """Return the title of a form that changes a record."""
    known = {
        "account": QCoreApplication.translate("FormPage", "Edit account"),
        "contact": QCoreApplication.translate("FormPage", "Edit contact"),
        "activity": QCoreApplication.translate("FormPage", "Edit meeting or call"),
        "task": QCoreApplication.translate("FormPage", "Edit task"),
        "communication": QCoreApplication.translate("FormPage", "Edit message"),
        "document": QCoreApplication.translate("FormPage", "Edit document"),
        "project": QCoreApplication.translate("FormPage", "Edit project"),
        "opportunity": QCoreApplication.translate("FormPage", "Edit opportunity"),
        "opportunity_line": QCoreApplication.translate("FormPage", "Edit offered product"),
        "service": QCoreApplication.translate("FormPage", "Edit service"),
        "sale": QCoreApplication.translate("FormPage", "Edit sale"),
        "sale_line": QCoreApplication.translate("FormPage", "Edit sold product"),
        "price": QCoreApplication.translate("FormPage", "Edit price"),
        "exchange_rate": QCoreApplication.translate("FormPage", "Edit exchange rate"),
        "commitment": QCoreApplication.translate("FormPage", "Edit competitor's contract"),
        "satisfaction": QCoreApplication.translate("FormPage", "Edit satisfaction score"),
        "product_feedback": QCoreApplication.translate("FormPage", "Edit product feedback"),
        "account_plan": QCoreApplication.translate("FormPage", "Edit account plan"),
        "account_division": QCoreApplication.translate("FormPage", "Edit division"),
        "stakeholder": QCoreApplication.translate("FormPage", "Edit stakeholder"),
        "plan_objective": QCoreApplication.translate("FormPage", "Edit objective"),
        "target": QCoreApplication.translate("FormPage", "Edit target"),
        "commission_rule": QCoreApplication.translate("FormPage", "Edit commission rule"),
        "product": QCoreApplication.translate("FormPage", "Edit product"),
        "stand_in": QCoreApplication.translate("FormPage", "Edit stand-in"),
        "share": QCoreApplication.translate("FormPage", "Edit share"),
        "account_team": QCoreApplication.translate("FormPage", "Edit team member"),
    }
    return known.get(kind.name) or QCoreApplication.translate("FormPage", "Edit: %1").replace(
        "%1", of_models(kind.label)
    )


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


def changed_words(row: Row) -> str:
    """Return who changed a record last and when; when alone where it was nobody of the firm.

    A trial is filled, and a server looked after, by logins that are no people: they have no name.
    """
    if row.changed_at is None:
        return ""
    if row.changed_by:
        words = QCoreApplication.translate("FormPage", "Last change: %1, %2")
    else:
        words = QCoreApplication.translate("FormPage", "Last change: %2")
    return words.replace("%2", when_words(row.changed_at)).replace("%1", row.changed_by)


def text_of(catalogue: Catalogue, field: Field, value: object, row: Row | None, home: str) -> str:
    """Return a value as people read it in a comparison."""
    return value_text(catalogue, field, value, row, home)
