"""All filters or views of a kind: what each means, whose it is; use, rename, share, delete them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.kept.rows import Kept
from crm_desktop.views.forms.confirm import Choice, ask
from crm_desktop.views.forms.confirm import Role as ButtonRole
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.kept.keeping import Keeping
from crm_desktop.views.kept.name_dialog import NameDialog
from crm_desktop.views.look import Role, RowDelegate, parts, spacing

Describe = Callable[[Kept], str]


class ManageDialog(QDialog):
    """`used` sends the one that is to be put in force."""

    used = Signal(object)

    def __init__(
        self, keeping: Keeping, title: str, describe: Describe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keeping, self._describe = keeping, describe
        self.setWindowTitle(title)
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(title)
        self.nothing = parts.Paragraph(self.tr("Nothing is kept here yet."), "second")
        self.nothing.setContentsMargins(spacing.EDGE, spacing.GAP_16, spacing.EDGE, 0)
        self.message = InlineMessage()
        self.use = parts.button(self.tr("Use"), kind="primary")
        self.use.setDefault(True)
        self.rename = parts.button(self.tr("Name and sharing…"))
        self.delete = parts.button(self.tr("Delete…"), kind="danger")
        self.close_button = parts.button(self.tr("Close"))
        self.use.clicked.connect(self._use)
        self.rename.clicked.connect(self._rename)
        self.delete.clicked.connect(self._ask_delete)
        self.close_button.clicked.connect(self.reject)
        self.list.doubleClicked.connect(self._use)
        self.list.selectionModel().currentChanged.connect(self._show_buttons)
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Base)
        content.setAutoFillBackground(True)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, spacing.GAP_8, 0, 0)
        inside.addWidget(self.nothing)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.message)
        foot = QHBoxLayout()
        foot.setContentsMargins(spacing.EDGE, spacing.GAP_12, spacing.EDGE, spacing.GAP_12)
        foot.setSpacing(spacing.GAP_8)
        for widget in (self.rename, self.delete):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(content, 1)
        column.addWidget(parts.hairline())
        column.addLayout(foot)
        keeping.changed.connect(self._fill)
        self._fill()
        self.resize(spacing.wide(620), 420)

    def _fill(self) -> None:
        chosen = self.current()
        self._model.clear()
        for each in self._keeping.all():
            item = QStandardItem(each.name)
            item.setData(self._whose(each), Role.TAIL)
            item.setData(self._describe(each), Role.SUB)
            item.setData(each, Role.ROW)
            item.setAccessibleText(f"{each.name}, {self._whose(each)}, {self._describe(each)}")
            self._model.appendRow(item)
        rows = [n for n, each in enumerate(self._keeping.all()) if chosen and each.id == chosen.id]
        self.list.setCurrentIndex(self._model.index(rows[0] if rows else 0, 0))
        self.nothing.setVisible(not self._keeping.all())
        self._show_buttons()

    def _whose(self, given: Kept) -> str:
        if not given.mine:
            return self.tr("shared by %1").replace("%1", given.author)
        text = self.tr("shared") if given.shared else self.tr("private")
        return self.tr("%1, the list opens with it").replace("%1", text) if given.standard else text

    def current(self) -> Kept | None:
        """Return the one the cursor is on."""
        index = self.list.currentIndex()
        found = index.data(Role.ROW) if index.isValid() else None
        return found if isinstance(found, Kept) else None

    def _show_buttons(self, *_indexes: object) -> None:
        given = self.current()
        may = given is not None and self._keeping.may_change(given)
        self.use.setEnabled(given is not None)
        for button in (self.rename, self.delete):
            button.setEnabled(may)
            why = self.tr("Only who made it changes it.") if given is not None and not may else ""
            button.setToolTip(why)

    def _use(self) -> None:
        given = self.current()
        if given is not None:
            self.used.emit(given)
            self.accept()

    def _rename(self) -> None:
        given = self.current()
        if given is not None:
            NameDialog(self._keeping, given, parent=self).open()

    def _ask_delete(self) -> None:
        given = self.current()
        if given is not None and ask_delete(self, given):
            self._keeping.delete(given, self.list.setFocus, self._complain)

    def _complain(self, error: UserError) -> None:
        self.message.say(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del deletes, F2 renames."""
        if event.key() == Qt.Key.Key_Delete and self.delete.isEnabled():
            self._ask_delete()
        elif event.key() == Qt.Key.Key_F2 and self.rename.isEnabled():
            self._rename()
        else:
            super().keyPressEvent(event)


def ask_delete(owner: QWidget, given: Kept) -> bool:
    """Ask before something kept is deleted."""
    translate = QCoreApplication.translate
    verb = translate("kept", "Delete")
    sentence = translate("kept", "Records stay as they are.")
    if given.shared:
        sentence = translate("kept", "Colleagues lose it, too. Records stay as they are.")
    answer = ask(
        owner,
        verb,
        translate("kept", "Delete “%1”?").replace("%1", given.name),
        sentence,
        (
            Choice("delete", verb, "danger", ButtonRole.DestructiveRole),
            Choice(
                "stay", translate("kept", "Keep it"), "plain", ButtonRole.RejectRole, True, True
            ),
        ),
    )
    return answer == "delete"
