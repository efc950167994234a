"""Lines of the record of changes in words: what was done, by whom, each field before and after."""

import re

from PySide6.QtCore import QCoreApplication

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.changes.rows import Changed, Line
from crm_desktop.models.queries.rows import Row
from crm_desktop.views.look import KIND_ICONS
from crm_desktop.views.values import MISSING, number_text, value_text

ICONS = {
    "print": "printer",
    "save_pdf": "download",
    "export": "download",
    "print_bulk": "printer",
    "mass_mail": "send",
    "merge": "git-merge",
    "hand_over": "handshake",
    "break_glass": "life-buoy",
    "employee": "user",
    "account_team": "users",
    "share": "users",
    "stand_in": "calendar-days",
    "act_right": "shield",
    "admin_grant": "shield",
    "access_request": "key-round",
    "firm": "briefcase",
}
TONES = {"enter": "good", "delete": "bad", "restore": "info", "hand_over": "info",
         "break_glass": "warn"}  # fmt: skip


def done_words(done: str) -> str:
    """Return what was done in a word or two; the code itself where nobody named it."""
    translate = QCoreApplication.translate
    words = {
        "enter": translate("History", "Entered"),
        "change": translate("History", "Changed"),
        "delete": translate("History", "Deleted"),
        "restore": translate("History", "Restored"),
        "hand_over": translate("History", "Handed over"),
        "break_glass": translate("History", "Emergency access"),
        "print": translate("History", "Printed"),
        "save_pdf": translate("History", "Saved as PDF"),
        "export": translate("History", "Exported"),
        "print_bulk": translate("History", "Printed in bulk"),
        "mass_mail": translate("History", "Mail sent to many"),
        "merge": translate("History", "Merged"),
    }
    return words.get(done, done)


def paper_words(kind: str) -> str:
    """Return what an act was about: a paper's name, else the kind as the catalogue has it."""
    translate = QCoreApplication.translate
    words = {
        "letter": translate("History", "Letter"),
        "datasheet": translate("History", "Data sheet"),
        "timeline": translate("History", "Timeline"),
        "who_sees_what": translate("History", "Who sees what"),
        "heat_map": translate("History", "Heat map of the whitespace"),
        "plan_targets": translate("History", "Targets and forecast"),
        "plan": translate("History", "Account plan"),
        "plan_extract": translate("History", "Extract of an account plan"),
    }
    return words.get(kind, "")


def subject(line: Line) -> str:
    """Return what it happened to: the kind and the name of the record, or the paper."""
    label = paper_words(line.kind) or _(line.label)
    if line.count > 1:
        label = QCoreApplication.translate("History", "%1 (%2 records)").replace("%1", label)
        label = label.replace("%2", number_text(line.count))
    if not line.name:
        return label
    pattern = QCoreApplication.translate("History", "%1: %2", "kind of a record and its name")
    return pattern.replace("%1", label).replace("%2", line.name)


def who_words(line: Line) -> str:
    """Return who did it, and for whom where somebody stood in."""
    who = line.who or QCoreApplication.translate("History", "the server")
    if not line.for_whom:
        return who
    pattern = QCoreApplication.translate("History", "%1, standing in for %2")
    return pattern.replace("%1", who).replace("%2", line.for_whom)


def icon_of(line: Line) -> str:
    """Return the icon of an act or of the kind of record."""
    return ICONS.get(line.done) or ICONS.get(line.kind) or KIND_ICONS.get(line.kind, "circle")


def field_words(catalogue: Catalogue, one: Changed, home: str) -> tuple[str, str, str]:
    """Return label, old and new value of a field as people read them."""
    return (
        _(one.field.label),
        _value(catalogue, one, one.old, one.old_text, home),
        _value(catalogue, one, one.new, one.new_text, home),
    )


def _value(catalogue: Catalogue, one: Changed, value: object, words: str, home: str) -> str:
    if value is None or value in ("", ()):
        return MISSING
    if words:
        return words
    row = Row("", 0, {one.field.name: value, one.field.currency: one.currency})
    text = value_text(catalogue, one.field, value, row, home)
    return re.sub(r"[\t\r\n ]+", " ", text)  # spaces inside numbers stay


def spoken_field(label: str, old: str, new: str, changed: bool) -> str:
    """Return a field as it is read aloud or copied."""
    if not changed:
        pattern = QCoreApplication.translate("History", "%1: %2", "a field and its value")
        return pattern.replace("%1", label).replace("%2", new if new != MISSING else old)
    pattern = QCoreApplication.translate("History", "%1: %2 → %3", "a field, its old and new value")
    return pattern.replace("%1", label).replace("%2", old).replace("%3", new)
