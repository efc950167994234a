"""The words of an export: choices and numbers."""

from PySide6.QtCore import QCoreApplication, QObject

from crm_desktop.reports.tables.csv_file import ENCODINGS
from crm_desktop.views.values import number_text


class Words(QObject):
    """A QObject, since pyside6-lupdate knows plurals only from `self.tr`, not from `translate`."""

    def rows(self, count: str, selected: int) -> list[tuple[str, str]]:
        """Return which rows can be exported; several selected ones come first."""
        every = ("all", self.tr("The whole result (%1)").replace("%1", count))
        if selected == 0:
            return [every]
        chosen = self.tr("%n selected row(s)", None, selected)
        found = [("selected", _grouped(chosen, selected)), every]
        return found if selected > 1 else found[::-1]

    def columns(self, shown: int, every: int) -> list[tuple[str, str]]:
        """Return which columns can be exported."""
        as_shown = self.tr("As the list shows them (%1)").replace("%1", str(shown))
        whole = self.tr("All fields that I may read (%1)").replace("%1", str(every))
        return [("shown", as_shown), ("all", whole)]

    def done(self, count: int) -> str:
        """Return what came of it."""
        return _grouped(self.tr("%n row(s) exported", None, count), count)


def _grouped(words: str, count: int) -> str:
    return words.replace(str(count), number_text(count), 1)


def layouts(contacts: bool, several: bool) -> list[tuple[str, str]]:
    """Return the kinds of file, for contacts with the one that address books read."""
    translate = QCoreApplication.translate
    csv = translate("Export", "CSV text")
    if several:
        csv = translate("Export", "CSV texts in a ZIP file")
    found = [("xlsx", translate("Export", "Excel workbook")), ("csv", csv)]
    cards = ("vcf", translate("Export", "Address book cards (vCard)"))
    return [*found, cards] if contacts else found


def separators() -> list[tuple[str, str]]:
    """Return the separators of a CSV file."""
    translate = QCoreApplication.translate
    return [
        (";", translate("Export", "Semicolon")),
        (",", translate("Export", "Comma")),
        ("\t", translate("Export", "Tab")),
    ]


def encodings() -> list[tuple[str, str]]:
    """Return the encodings of a CSV file."""
    for_excel = QCoreApplication.translate("Export", "UTF-8, which Excel recognises")
    return [(code, for_excel if code == "utf-8-sig" else name) for code, name in ENCODINGS.items()]
