"""Sentences with a number and a kind of record: every kind has its own, for the sake of plurals."""

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.models.queries.rows import Count
from crm_desktop.views.values import count_words, number_text


class _Words(QObject):
    """A QObject, since pyside6-lupdate knows plurals only from `self.tr`, not from `translate`."""

    def delete(self, kind: str, n: int) -> str:
        known = {
            "account": self.tr("Delete %n account(s)", None, n),
            "contact": self.tr("Delete %n contact(s)", None, n),
            "activity": self.tr("Delete %n meeting(s) or call(s)", None, n),
            "task": self.tr("Delete %n task(s)", None, n),
            "communication": self.tr("Delete %n message(s)", None, n),
            "document": self.tr("Delete %n document(s)", None, n),
            "project": self.tr("Delete %n project(s)", None, n),
            "opportunity": self.tr("Delete %n opportunity(ies)", None, n),
            "service": self.tr("Delete %n service(s)", None, n),
            "sale": self.tr("Delete %n sale(s)", None, n),
            "commitment": self.tr("Delete %n competitor's contract(s)", None, n),
            "satisfaction": self.tr("Delete %n satisfaction score(s)", None, n),
            "product_feedback": self.tr("Delete %n piece(s) of feedback", None, n),
            "account_plan": self.tr("Delete %n account plan(s)", None, n),
            "account_division": self.tr("Delete %n division(s)", None, n),
            "target": self.tr("Delete %n target(s)", None, n),
            "commission_rule": self.tr("Delete %n commission rule(s)", None, n),
            "product": self.tr("Delete %n product(s)", None, n),
            "account_team": self.tr("Remove %n colleague(s) from the team", None, n),
        }
        return known.get(kind) or self.tr("Delete %n record(s)", None, n)

    def deleted(self, n: int) -> str:
        return self.tr("%n record(s) deleted.", None, n)

    def copied(self, n: int) -> str:
        return self.tr("%n row(s) copied.", None, n)


def delete_words(kind: str, n: int) -> str:
    """Return what a button does that deletes `n` records of a kind."""
    return _Words().delete(kind, n)


def deleted_words(n: int) -> str:
    """Return what the status bar says after deleting."""
    return _Words().deleted(n)


def copied_words(n: int) -> str:
    """Return what the status bar says after copying."""
    return _Words().copied(n)


def status_words(selected: int, count: Count, filtered: bool) -> tuple[str, ...]:
    """Return what the status bar says of a list: how many are selected, and how many there are."""
    translate = QCoreApplication.translate
    parts = []
    if selected:
        text = translate("ListPanel", "Selected: %1")
        parts.append(text.replace("%1", number_text(selected)))
    words = (
        translate("ListPanel", "Filtered: %1") if filtered else translate("ListPanel", "Rows: %1")
    )
    return (*parts, words.replace("%1", count_words(count)))
