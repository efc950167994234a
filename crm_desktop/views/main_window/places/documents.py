"""The document area: back and forward, tabs, and the page of the current tab."""

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.language import _ as of_models
from crm_desktop.views import look
from crm_desktop.views.context import Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import tab_order
from crm_desktop.views.look.form.focus_chain import focused
from crm_desktop.views.main_window.places.history import History, Visit
from crm_desktop.views.main_window.places.pages import Place, asked, impersonal, make_page
from crm_desktop.views.working.later import delete_later

# Pages that show what the catalogue of fields says.
REBUILT = frozenset({"list", "account", "form", "sheet", "history", "worklist"})


@dataclass(eq=False)
class Document:
    """One tab. Its page is made when the tab is first shown."""

    place: Place
    title: str = ""
    icon: str = ""
    page: QWidget | None = None
    state: dict[str, Any] = field(default_factory=dict)


class DocumentArea(QWidget):
    """Tabs of pages. The first tab shows lists, one after the other; it stays."""

    current_changed = Signal()  # another page is shown, or it says something new of itself
    tabs_changed = Signal()  # a tab was opened, closed or moved
    shown = Signal(object)  # the place that was opened, for recent records

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.catalogue = context.catalogue
        self._documents: list[Document] = []
        self._lists: dict[str, Document] = {}
        self._new_forms = 0
        self._then: Any = None
        self._moving = False
        self.history = History()
        self.back_button = parts.icon_button("arrow-left", self.tr("Back"))
        self.forward_button = parts.icon_button("arrow-right", self.tr("Forward"))
        self.tabs = parts.DocumentTabs()
        self.tabs.setAccessibleName(self.tr("Open documents"))
        self.stack = QStackedWidget()
        row = QHBoxLayout()
        row.setContentsMargins(spacing.GAP_8, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.forward_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(spacing.GAP_4)
        row.addWidget(self.tabs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.stack, 1)
        self.back_button.clicked.connect(lambda: self.go(-1))
        self.forward_button.clicked.connect(lambda: self.go(1))
        self.tabs.currentChanged.connect(self._on_tab_chosen)
        self.tabs.tabCloseRequested.connect(self.close_tab)
        self.tabs.tabMoved.connect(self._on_tab_moved)
        self._show_steps()

    # --- opening -------------------------------------------------------------------------

    def page(self) -> QWidget | None:
        """Return the page that is shown."""
        document = self.document()
        return document.page if document else None

    def document(self) -> Document | None:
        """Return the current tab's document."""
        at = self.tabs.currentIndex()
        return self._documents[at] if 0 <= at < len(self._documents) else None

    def documents(self) -> list[Document]:
        """Return the documents in the order of their tabs."""
        return list(self._documents)

    def open(self, place: Place, state: dict[str, Any] | None = None) -> None:
        """Show a place: its tab if it has one, else a new tab; a list in the first tab."""
        if place.what == "form" and place.id is None:
            self._new_forms += 1
            place = Place(
                place.what,
                place.kind,
                None,
                place.account_id,
                place.contact_id,
                place.defaults,
                self._new_forms,
            )
        self._remember()
        self.history.visit(place)
        self._show(place, state)
        self.shown.emit(place)

    def add_unseen(
        self, place: Place, state: dict[str, Any], title: str = "", icon: str = ""
    ) -> None:
        """Add a tab of the last run, called as it was; its page is made when it is chosen."""
        self._insert(Document(place, title, icon, state=state))

    @Slot()
    def go(self, step: int) -> None:
        """Go back (−1) or forward (1); the page comes back as it was left."""
        self._remember()
        visit = self.history.go(step)
        if visit is not None:
            self._show_visit(visit)

    def cycle(self, step: int) -> None:
        """Choose the next (1) or the previous (−1) tab, round and round."""
        if self._documents:
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % len(self._documents))

    def _show_visit(self, visit: Visit) -> None:
        self._show(visit.place, dict(visit.state))

    def _show(self, place: Place, state: dict[str, Any] | None) -> None:
        if place.what == "list":
            self._show_list(place)
        else:
            at = next((n for n, each in enumerate(self._documents) if each.place == place), -1)
            if at < 0:
                self._insert(Document(place))
                at = len(self._documents) - 1
            self._select(at)
        page = self._fill_current()
        if state and page is not None and asked(page, "state") != state:
            page.restore(state)  # type: ignore[attr-defined]
        self._show_steps()
        self.current_changed.emit()

    def _show_list(self, place: Place) -> None:
        """The first tab changes its list; the lists left behind stay as they were."""
        document = self._lists.get(place.kind)
        if document is None:
            document = self._lists[place.kind] = Document(place)
        at = next((n for n, d in enumerate(self._documents) if d.place.what == "list"), -1)
        if at < 0:
            at = 1 if self._documents and self._documents[0].place.what == "my_day" else 0
            self._documents.insert(at, document)
            self._moving = True
            self.tabs.moveTab(self.tabs.add_document("", "", closable=False), at)
            self._moving = False
            self._label(document)
        else:
            self._documents[at] = document
            self._label(document)
        self._select(at)

    def _insert(self, document: Document) -> None:
        is_list = document.place.what == "list"
        if is_list:
            self._lists[document.place.kind] = document
        self._documents.append(document)
        self._moving = True
        self.tabs.add_document("", "", closable=not is_list)
        self._moving = False
        self._label(document)
        self.tabs_changed.emit()

    def _select(self, at: int) -> None:
        self._moving = True
        self.tabs.setCurrentIndex(at)
        self._moving = False

    def _fill_current(self) -> QWidget | None:
        """Make the current tab's page if it has none, and show it."""
        document = self.document()
        if document is None:
            return None
        if document.page is None:
            page = make_page(self._context, document.place)
            document.page = page
            self.stack.addWidget(page)
            for name, slot in (
                ("title_changed", lambda: self._on_title(document)),
                ("status_changed", lambda: self._on_status(document)),
                ("close_requested", lambda: self._on_close_requested(document)),
            ):
                signal = getattr(page, name, None)
                if signal is not None and hasattr(signal, "connect"):
                    signal.connect(slot)
            if document.state:
                page.restore(document.state)  # type: ignore[attr-defined]
                document.state = {}
        self._label(document)
        # Asked before: hiding the old page gives the keys to any widget of this one.
        has_keys = document.page.isAncestorOf(focused(self.window()) or self)
        self.stack.setCurrentWidget(document.page)
        if self.isVisible() and not has_keys:
            document.page.setFocus(Qt.FocusReason.OtherFocusReason)
        return document.page

    # --- tabs ----------------------------------------------------------------------------

    def _label(self, document: Document) -> None:
        if document not in self._documents:
            return
        at = self._documents.index(document)
        if document.page is not None:
            document.title = asked(document.page, "title", "") or document.title
            document.icon = asked(document.page, "icon_name", "") or document.icon
        if not document.title and document.place.what == "list":
            document.title = of_models(self._context.catalogue.kind(document.place.kind).plural)
            document.icon = look.KIND_ICONS.get(document.place.kind, "circle")
        elif not document.title and document.place.kind in self._context.catalogue.kinds:
            document.title = of_models(self._context.catalogue.kind(document.place.kind).label)
            document.icon = look.KIND_ICONS.get(document.place.kind, "circle")
        elif not document.title and document.place.what == "report":
            document.title = QCoreApplication.translate("ReportPage", "Report")
            document.icon = "chart-column"
        self.tabs.set_title(at, document.title)
        self.tabs.set_icon(at, document.icon or "circle")
        self.tabs.set_changed(at, bool(asked(document.page, "modified", False)))

    def _on_title(self, document: Document) -> None:
        self._label(document)
        if asked(document.page, "modified", False) and not asked(document.page, "saving", False):
            self._then = None  # its save was refused, so nobody is leaving any more
        self.current_changed.emit()

    def _on_status(self, document: Document) -> None:
        if document is self.document():
            self.current_changed.emit()

    @Slot(int)
    def _on_tab_chosen(self, at: int) -> None:
        if self._moving or not 0 <= at < len(self._documents):
            return
        shown = self.stack.currentWidget()
        self._remember(shown)
        place = self._documents[at].place
        self.history.visit(place)
        self._fill_current()
        self._show_steps()
        self.current_changed.emit()
        self.shown.emit(place)

    @Slot(int, int)
    def _on_tab_moved(self, was: int, now: int) -> None:
        if self._moving:
            return
        self._documents.insert(now, self._documents.pop(was))
        self.tabs_changed.emit()

    @Slot(int)
    def close_tab(self, at: int) -> None:
        """Close a tab; a changed page asks first."""
        if not 0 <= at < len(self._documents):
            return
        document = self._documents[at]
        if document.place.what == "list":
            return
        if document.page is not None and not document.page.try_close():  # type: ignore[attr-defined]
            return
        self._remove(document)

    @Slot()
    def close_current(self) -> None:
        """Close the current tab (Ctrl+W)."""
        self.close_tab(self.tabs.currentIndex())

    def _on_close_requested(self, document: Document) -> None:
        self._remove(document)
        if self._then is not None:
            self.close_all(self._then)

    def _remove(self, document: Document) -> None:
        if document not in self._documents:
            return
        at = self._documents.index(document)
        was_current = at == self.tabs.currentIndex()
        place = document.place
        self._documents.pop(at)
        self._moving = True
        self.tabs.removeTab(at)
        self._moving = False
        page = document.page
        if was_current:
            self._after_closing(place)
        if place.what == "form" and place.id is None:
            self.history.forget(lambda old: old == place)
        if page is not None:
            self.stack.removeWidget(page)
            delete_later(page)
        self._show_steps()
        self.tabs_changed.emit()
        self.current_changed.emit()

    def _after_closing(self, closed: Place) -> None:
        """Return to where one came from, if that is still open."""
        open_places = [each.place for each in self._documents]
        while (visit := self.history.go(-1)) is not None:
            if visit.place != closed and (visit.place in open_places or visit.place.what == "list"):
                self._show_visit(visit)
                return
        if self._documents:
            place = self._documents[self.tabs.currentIndex()].place
            self.history.visit(place)
            self._show(place, None)

    def close_all(self, then: Any) -> bool:
        """Ask every changed page; call `then()` when all may go, and return whether that was now.

        Where the user chose Save, `then` is called once the server has acknowledged.
        """
        self._then = None
        for document in list(self._documents):
            page = document.page
            if page is None or not asked(page, "modified", False):
                continue
            self.tabs.setCurrentIndex(self._documents.index(document))
            if not page.try_close():  # type: ignore[attr-defined]
                self._then = then if asked(page, "saving", False) else None
                return False
        then()
        return True

    # --- state ---------------------------------------------------------------------------

    def _remember(self, page: QWidget | None = None) -> None:
        state = asked(page or self.page(), "state")
        if isinstance(state, dict):
            self.history.remember(state)

    def _show_steps(self) -> None:
        self.back_button.setEnabled(self.history.can_go(-1))
        self.forward_button.setEnabled(self.history.can_go(1))

    def reload_all(self) -> None:
        """Read everything open again (the connection is back), but never over something typed."""
        for document in {*self._documents, *self._lists.values()}:
            if not asked(document.page, "modified", False):
                asked(document.page, "reload")

    @Slot()
    def rebuild(self) -> None:
        """Make everything open anew: fields, forms or cards look otherwise; never what was typed.

        A page comes back where it was; one with something typed stays until it is closed.
        """
        for document in {*self._documents, *self._lists.values()}:
            page = document.page
            if page is None or document.place.what not in REBUILT or asked(page, "modified", False):
                continue
            state = asked(page, "state")
            document.state = state if isinstance(state, dict) else {}
            document.page = None
            self.stack.removeWidget(page)
            delete_later(page)
        self._fill_current()
        self.current_changed.emit()

    def saved_tabs(self) -> dict[str, Any]:
        """Return the open tabs as plain values, for the next start."""
        self._remember()
        kept: list[dict[str, Any]] = []
        current = 0
        for at, document in enumerate(self._documents):
            if not document.place.kept():
                continue
            if at == self.tabs.currentIndex():
                current = len(kept)
            state = asked(document.page, "state") if document.page else document.state
            # What a record is called stays out of the file.
            named = document.place.id is None and document.place.what != "list"
            kept.append(
                {
                    **document.place.as_json(),
                    "state": impersonal(state) if isinstance(state, dict) else {},
                    **({"title": document.title, "icon": document.icon} if named else {}),
                }
            )
        return {"current": current, "tabs": kept}

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go through all of a page, as one reads it."""
        return tab_order.step(self.window(), forward) or super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self.tabs.height()
        painter.fillRect(0, 0, self.width(), height, look.color("window"))
        painter.fillRect(0, height - 1, self.width(), 1, look.color("hairline"))
        painter.end()
