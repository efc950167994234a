"""What can be chosen for labels, in words; offsets kept per printer and sheet."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtPrintSupport import QPrinterInfo

from crm_desktop.models.fields import Option
from crm_desktop.views import window_state
from crm_desktop.views.values import number_text

KEPT = "labels/choices"
OFFSETS = "labels/offsets"
MOST_OFFSET = 20.0


class LabelWords(QObject):
    """A QObject, since pyside6-lupdate knows plurals only from `self.tr`, not from `translate`."""

    def stocks(self) -> list[Option]:
        """Return the sheets and envelopes with their measures."""
        from crm_desktop.reports.labels.stock import ENVELOPES, SHEETS

        sheets = [
            Option(
                code,
                self.tr("%1: %2 × %3 mm, %n label(s)", None, sheet.count)
                .replace("%1", code)
                .replace("%2", mm(sheet.width))
                .replace("%3", mm(sheet.height)),
            )
            for code, sheet in SHEETS.items()
        ]
        envelopes = [
            Option(
                f"envelope:{code}",
                self.tr("Envelope %1: %2 × %3 mm")
                .replace("%1", code)
                .replace("%2", mm(envelope.width))
                .replace("%3", mm(envelope.height)),
            )
            for code, envelope in ENVELOPES.items()
        ]
        return sheets + envelopes

    def places(self, columns: int, count: int) -> list[Option]:
        """Return the labels of a sheet, for the first one that is free."""
        pattern = self.tr("%1 (row %2, column %3)", "number of a label on its sheet")
        return [
            Option(
                place,
                pattern.replace("%1", str(place))
                .replace("%2", str((place - 1) // columns + 1))
                .replace("%3", str((place - 1) % columns + 1)),
            )
            for place in range(1, count + 1)
        ]

    def done(self, count: int, shown: int, sheets: int, chosen: int) -> str:
        """Return how many addresses of the chosen ones are printed, and whether all are shown."""
        words = self.tr("%n address(es)", None, count).replace(str(count), number_text(count), 1)
        if count < chosen:  # the others stand beside, with the reason
            words = self.tr("%1 of %2 addresses").replace("%1", number_text(count)).replace(
                "%2", number_text(chosen)
            )  # fmt: skip
        if shown < count:
            return self.tr("%1, the first %2 sheets are shown").replace("%1", words).replace(
                "%2", number_text(sheets)
            )  # fmt: skip
        return words

    def wrong(self, left: int, printed: int) -> str:
        """Return how many addresses have something wrong."""
        if left:
            return self.tr("%n address(es) left out:", None, left)
        return self.tr("%n incomplete address(es), printed as well:", None, printed)

    def unseen(self, count: int) -> str:
        """Return how many chosen records this person may not read."""
        return self.tr("%n record(s) you may not read are not among them.", None, count)


def printers() -> list[Option]:
    """Return the printers of this computer, before them any."""
    names = QPrinterInfo.availablePrinterNames()
    every = QCoreApplication.translate("Labels", "Any printer")
    return [Option("", every), *(Option(name, name) for name in names)]


def mm(value: float) -> str:
    """Return millimetres as the program's locale writes them: 63,5."""
    return number_text(value, 0 if value == int(value) else 2 if round(value, 1) != value else 1)


def read_mm(text: str) -> float | None:
    """Return typed millimetres, None where they cannot be read or are too many."""
    plain = text.strip().replace(QLocale().decimalPoint(), ".").replace(",", ".")
    try:
        value = float(plain.replace("−", "-").replace("–", "-") or "0")
    except ValueError:
        return None
    return value if abs(value) <= MOST_OFFSET else None


def offset_of(printer: str, stock: str) -> tuple[float, float]:
    """Return the offset that was set for a printer and a sheet."""
    kept = window_state.get(OFFSETS, {})
    found = kept.get(f"{printer}/{stock}") if isinstance(kept, dict) else None
    if isinstance(found, list) and len(found) == 2:
        return float(found[0]), float(found[1])
    return 0.0, 0.0


def keep_offset(printer: str, stock: str, offset: tuple[float, float]) -> None:
    """Keep the offset for a printer and a sheet."""
    kept = window_state.get(OFFSETS, {})
    kept = kept if isinstance(kept, dict) else {}
    window_state.put(OFFSETS, {**kept, f"{printer}/{stock}": list(offset)})
