"""What the import says: modes, what a row does, counts."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.models.fields import Catalogue, Type
from crm_desktop.models.language import _
from crm_desktop.views.forms import confirm
from crm_desktop.views.values import amount_text, date_text, number_text, yes_no

if TYPE_CHECKING:
    from crm_desktop.models.importing.outcome import Fault

ENCODINGS = ("utf-8", "utf-16", "cp1250", "cp1251", "cp1252", "iso8859-2", "koi8-r")


class ImportWords(QObject):
    """The texts that several steps share."""

    def modes(self) -> list[tuple[str, str]]:
        """Return what may become of a row whose record is there."""
        return [
            ("create", self.tr("Leave the record, enter only new ones")),
            ("fill", self.tr("Fill in its blanks")),
            ("overwrite", self.tr("Overwrite its values; blanks never wipe")),
            ("skip", self.tr("Skip the row")),
        ]

    def does(self) -> list[tuple[str, str]]:
        """Return what a single row does."""
        return [
            ("create", self.tr("New")),
            ("fill", self.tr("Fills")),
            ("overwrite", self.tr("Overwrites")),
            ("skip", self.tr("Skipped")),
            ("same", self.tr("Changes nothing")),
            ("refused", self.tr("Refused")),
        ]

    def orders(self) -> list[tuple[str, str]]:
        """Return the orders in which days may be written."""
        return [
            ("", self.tr("Only unmistakable ones")),
            ("dmy", self.tr("Day, month, year")),
            ("mdy", self.tr("Month, day, year")),
            ("ymd", self.tr("Year, month, day")),
        ]

    def separators(self) -> list[tuple[str, str]]:
        """Return what may part the columns."""
        return [
            (",", self.tr("Comma")),
            (";", self.tr("Semicolon")),
            ("\t", self.tr("Tab")),
            ("|", self.tr("Bar")),
        ]

    def counts(self, found: Any) -> str:
        """Return what came of an import in one line."""
        parts = [
            self.tr("%n entered", None, found.entered),
            self.tr("%n changed", None, found.changed),
            self.tr("%n left as it was", None, found.known),
            self.tr("%n refused", None, len(found.refused)),
        ]
        if found.made:
            parts.insert(1, self.tr("%n account(s) entered with them", None, found.made))
        return ", ".join(parts)

    def undone(self, found: Any) -> str:
        """Return what taking back did, or would do."""
        whole = [one for one in found.kept if one.record_id is None]
        single = [one for one in found.kept if one.record_id is not None and one.field]
        kept = sum(one.number for one in whole) + len(single)
        words = self.tr("%n record(s) taken back", None, found.number)
        if kept:
            words += ", " + self.tr("%n kept since somebody works with it", None, kept)
        return words


def shown(catalogue: Catalogue, kind: str, name: str, value: Any) -> str:
    """Return a value of a difference as people read it."""
    if value in (None, "", ()):
        return "–"
    field = catalogue.kind(kind).by_name.get(name)
    if isinstance(value, tuple | list):
        return ", ".join(str(one[-1]) if isinstance(one, tuple) else str(one) for one in value)
    if field is None:
        return str(value)
    if field.type is Type.CHOICE:
        return catalogue.option_label(field, value)
    if field.type is Type.MONEY and isinstance(value, int):
        return amount_text(value, "")
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, int):
        return number_text(value)
    return date_text(value) if field.type is Type.DATE and hasattr(value, "year") else str(value)


def field_label(catalogue: Catalogue, kind: str, name: str) -> str:
    """Return what a field is called."""
    field = catalogue.kind(kind).by_name.get(name)
    return _(field.label) if field is not None else name


def fault_label(labels: Mapping[str, str], name: str) -> str:
    """Return what the field of a fault is called; `labels` are those of the columns' targets."""
    return labels.get(name) or labels.get(f"{name}_id") or labels.get(f"{name[:-1]}_ids") or name


def differences(
    catalogue: Catalogue, words: ImportWords, found: Any, labels: Mapping[str, str]
) -> list[tuple[int, str, Sequence[str]]]:
    """Return (line, what it does, cells) of each row of a preview."""
    does = dict(words.does())
    rows: list[tuple[int, str, Sequence[str]]] = []
    for one in found.differences:
        changes = "; ".join(
            f"{field_label(catalogue, one.kind, name)}: {shown(catalogue, one.kind, name, old)}"
            f" → {shown(catalogue, one.kind, name, new)}"
            for name, old, new in one.fields
        )
        kind = _(catalogue.kind(one.kind).label)
        rows.append((one.line, one.does, (str(one.line), does[one.does], kind, one.title, changes)))
    for row in found.refused:
        reasons = "; ".join(_reason(labels, fault) for fault in row.faults)
        rows.append((row.line, "refused", (str(row.line), does["refused"], "", "", reasons)))
    return sorted(rows, key=lambda each: each[0])


def _reason(labels: Mapping[str, str], fault: "Fault") -> str:
    """Return where a fault is, what stands there, and why that cannot be."""
    value = QLocale().quoteString(fault.text) if fault.text else ""
    place = " ".join(part for part in (fault_label(labels, fault.field), value) if part)
    return f"{place}: {fault.reason}" if place else fault.reason


def ask_not_imported(parent: QWidget, _name: str, _away: bool) -> str:
    """Ask what becomes of the choices for an import that was not done: later, discard, stay."""
    translate = QCoreApplication.translate
    return confirm.ask_keep(
        parent,
        translate("ImportPage", "Import not done"),
        translate("ImportPage", "Keep what you chose for this import?"),
        translate(
            "ImportPage",
            "Nothing was imported yet. What is kept on this computer is offered again when you"
            " sign in the next time; the file stays where it is.",
        ),
    )
