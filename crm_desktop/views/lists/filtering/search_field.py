"""The search field of a list: words, and fields with values; it offers what may be meant."""

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.filters.typed import Completion, Typed, completions, parse
from crm_desktop.views.look import icon, spacing

LONGEST = 500
LETTERS = 2  # before that nothing is offered: most people search for a name


class SearchField(QLineEdit):
    """A line that a list is searched by. Without a currency it knows words only."""

    def __init__(
        self, catalogue: Catalogue, kind: Kind, currency: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._kind, self._currency = catalogue, kind, currency
        name = QCoreApplication.translate("SearchField", "Search in the list")
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        glass = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(name)  # read aloud, and its tooltip
        self.setClearButtonEnabled(True)
        cross = self.findChild(QAction, "_q_qlineeditclearaction")
        if cross is not None:  # Qt gives it no name
            cross.setText(self.tr("Clear the search"))
        self.setFixedWidth(spacing.SEARCH_WIDTH)
        self.setMaxLength(LONGEST)
        self._offered: tuple[Completion, ...] = ()
        self._words = QStringListModel(self)
        self._finder = QCompleter(self._words, self)
        self._finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._finder.setWidget(self)
        self._finder.activated.connect(self._put)
        if currency:
            self.setToolTip(
                self.tr("Words, or fields with values, for example  town: Brno; tier: A, B")
            )
            self.textEdited.connect(self._typed)

    def typed(self) -> Typed:
        """Return the words to search, the filters and what was not understood."""
        if not self._currency:
            return Typed(self.text().strip(), (), ())
        return parse(self.text(), self._catalogue, self._kind, self._currency)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_Space and self._currency:
            self._offer(self._found())
            return
        super().keyPressEvent(event)

    def _found(self) -> tuple[Completion, ...]:
        return completions(self.text(), self.cursorPosition(), self._catalogue, self._kind)

    def _typed(self) -> None:
        found = self._found()
        # A name of a field wants two letters, a value may be chosen at once.
        self._offer(
            tuple(
                each
                for each in found
                if not each.text.endswith(": ") or each.end - each.start >= LETTERS
            )
        )

    def _offer(self, found: tuple[Completion, ...]) -> None:
        self._offered = found
        popup = self._finder.popup()
        same = len(found) == 1 and self.text()[found[0].start : found[0].end] == found[0].text
        if popup is None or not found or same:
            if popup is not None:
                popup.hide()
            return
        self._words.setStringList([each.text for each in found])
        self._finder.complete()
        popup.setCurrentIndex(self._words.index(-1))

    def _put(self, chosen: str) -> None:
        each = next((one for one in self._offered if one.text == chosen), None)
        if each is None:
            return
        text = self.text()
        self.setText(text[: each.start] + each.text + text[each.end :])
        self.setCursorPosition(each.start + len(each.text))
        if each.text.endswith(": "):
            self._typed()
