"""A card in a window of its own; whatever is opened from it comes into the main window."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from crm_desktop.views import look, window_state
from crm_desktop.views.context import Context
from crm_desktop.views.main_window import opening
from crm_desktop.views.main_window.frame.status import StatusBar
from crm_desktop.views.main_window.places.pages import Place, asked, make_page
from crm_desktop.views.working.later import delete_later

GEOMETRY = "card/geometry"
Key = QKeySequence.StandardKey
KEYS: tuple[tuple[QKeySequence.StandardKey | str, str], ...] = (
    (Key.New, "new_record"),
    (Key.Print, "print_page"),
    (Key.Find, "focus_search"),
    ("F5", "reload"),
    ("F2", "edit_record"),
    ("Del", "delete_record"),
)


class RecordWindow(QWidget):
    """Shows one page. `closed(self)` is emitted when it goes."""

    closed = Signal(object)

    def __init__(self, context: Context, place: Place, main: QMainWindow) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.place = place
        self._main = main
        self._leaving = False
        self.status = StatusBar(self)
        me = context.me
        self.status.set_who(f"{me.display_name} · {me.database}@{me.host}")
        self._context = replace(
            context,
            open=self._in_main(context.open),
            open_form=self._in_main(context.open_form),
            open_list=self._in_main(context.open_list),
            open_letter=self._in_main(context.open_letter),
            open_template=self._in_main(context.open_template),
            open_mailing=self._in_main(context.open_mailing),
            open_sheet=self._in_main(context.open_sheet),
            open_history=self._in_main(context.open_history),
            message=self.status.show_message,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.status)
        self.page = self._make_page()
        for keys, method in KEYS:
            QShortcut(QKeySequence(keys), self, partial(self._ask, method))
        QShortcut(QKeySequence("Ctrl+W"), self, self.close)
        context.background.connection.back.connect(self._read_again)
        context.background.connection.lost.connect(self._on_lost)
        self.resize(1216, 800)
        geometry = window_state.get_bytes(GEOMETRY)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def _in_main(self, show: Callable[..., None]) -> Callable[..., None]:
        """Return the same, with the main window brought to the front before."""

        def shown(*values: Any, **named: Any) -> None:
            opening.come_forward(self._main)
            show(*values, **named)

        return shown

    def _make_page(self) -> QWidget:
        page = make_page(self._context, self.place)
        self._column.insertWidget(0, page, 1)
        for name, slot in (
            ("title_changed", self._show_title),
            ("status_changed", self._show_title),
            ("close_requested", self.leave),
        ):
            signal = getattr(page, name, None)
            if signal is not None and hasattr(signal, "connect"):
                signal.connect(slot)
        if hasattr(page, "go_to"):
            page.go_to = self.show_record  # the next and previous account come in here
        self.page = page
        self._show_title()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    def shows(self, kind: str, number: int) -> bool:
        """Return whether this record stands here."""
        return (self.place.kind, self.place.id) == (kind, number)

    def show_record(self, number: int) -> None:
        """Show another record of the same kind instead."""
        if not self.try_close():
            return
        old = self.page
        self.place = replace(self.place, id=number)
        self._make_page()
        self._column.removeWidget(old)
        delete_later(old)

    def come_forward(self) -> None:
        """Show the window before all others."""
        opening.come_forward(self)

    def _ask(self, method: str) -> None:
        if method != "new_record" or asked(self.page, "may_add", True):
            asked(self.page, method)

    @Slot()
    def _show_title(self) -> None:
        self.setWindowTitle(f"{asked(self.page, 'title', '')}[*] – CRM")
        self.setWindowModified(bool(asked(self.page, "modified", False)))
        self.setWindowIcon(look.icon(asked(self.page, "icon_name", "") or "circle", 20, "accent"))
        text = asked(self.page, "status_text", "") or ""
        self.status.set_right(*(text if isinstance(text, tuple | list) else [text]))

    @Slot()
    def _read_again(self) -> None:
        self.status.set_connected(True)
        if not asked(self.page, "modified", False):
            asked(self.page, "reload")

    @Slot(str)
    def _on_lost(self, _sentence: str) -> None:
        self.status.set_connected(False, self._context.background.connection.lost_since)

    # --- leaving -------------------------------------------------------------------------

    def try_close(self) -> bool:
        """Return whether the page may go; a changed one comes to the front and asks."""
        if not asked(self.page, "modified", False):
            return True
        self.come_forward()
        return bool(asked(self.page, "try_close", True))

    @Slot()
    def leave(self) -> None:
        """Close without asking."""
        self._leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leaving and not self.try_close():
            event.ignore()
            return
        window_state.put(GEOMETRY, self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit(self)
