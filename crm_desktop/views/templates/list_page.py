"""The list of templates: open, begin, share, take out as a file and in, delete."""

from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.kept.templates import TemplateName, TemplateText
from crm_desktop.views.context import Context
from crm_desktop.views.forms import confirm
from crm_desktop.views.look import Role, parts
from crm_desktop.views.look.letters import give_letters
from crm_desktop.views.people.page import AdminPage
from crm_desktop.views.people.rows import Column, RowsModel, RowsTable
from crm_desktop.views.templates import work
from crm_desktop.views.values import when_text


class TemplatesPage(AdminPage):
    """The templates that one may use; whoever designs them opens and changes them here."""

    name = "templates"
    icon = "file-pen"
    changes = ("template",)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Letter templates"), parent)
        self.may_change = "design_template" in context.me.acts
        self.delete_button = parts.button(self.tr("Delete"), kind="danger", icon="trash-2")
        self.share_button = parts.button(self.tr("Share"))
        self.import_button = parts.button(self.tr("From a file…"), icon="upload")
        self.open_button = parts.button(self.tr("Open"))
        self.new_button = parts.button(
            self.tr("New template"), kind="primary", icon="plus", shortcut="Ctrl+N"
        )
        for button, run in (
            (self.delete_button, self.delete_record), (self.share_button, self.share),
            (self.import_button, self.ask_import), (self.open_button, self.open_current),
            (self.new_button, self.ask_new),
        ):  # fmt: skip
            button.clicked.connect(run)
            self.header.add_action(button)
            button.setVisible(self.may_change)
        self.model = RowsModel(self._columns(), lambda one: one.id, self)
        self.table = RowsTable(self.model, self.tr("Letter templates"))
        self.table.chosen.connect(self._allow)
        self.table.opened.connect(self.open_current)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.empty = parts.EmptyState(
            self.tr("No letter templates yet"),
            self.tr("Five letters come with the program: an invitation, thanks, services that"
                    " end, a new contact person, greetings. Each speaks the language of its"
                    " recipient.")
            if self.may_change else
            self.tr("Colleagues with the right to design templates make them and share them;"
                    " an admin gives that right."),
            self.tr("Take them in for all colleagues") if self.may_change else "",
            icon=self.icon,
        )  # fmt: skip
        self.empty.acted.connect(self.take_ready)
        self.empty.hide()
        column.addWidget(self.empty)
        column.addStretch(0)
        self.setFocusProxy(self.table)
        self._allow()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "name", self.tr("Name"), lambda one: one.name, 320,
                roles=((Role.ICON, lambda _one: "file-pen"),), stretch=True,
            ),
            Column("shared", self.tr("Used by"), self._used_by, 160),
            Column("author", self.tr("Made by"), lambda one: one.author, 180),
            Column("revision", self.tr("Revision"), lambda one: str(one.revision), 90,
                   sort=lambda one: one.revision, right=True),
            Column("saved", self.tr("Saved"), lambda one: when_text(one.saved_at), 150,
                   sort=lambda one: one.saved_at),
        )  # fmt: skip

    def _used_by(self, one: TemplateName) -> str:
        return self.tr("all colleagues") if one.shared else self.tr("only me")

    def load(self) -> None:
        """Read the templates."""
        self.read(_read, self._show)

    def _show(self, found: tuple[TemplateName, ...]) -> None:
        self.model.set_rows(found)
        self.table.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.header.set_phrase(self.tr("%n template(s)", None, len(found)) if found else "")
        self._allow()

    def _allow(self) -> None:
        one = self.table.current()
        mine = one is not None and one.mine
        self.open_button.setEnabled(one is not None)
        self.delete_button.setEnabled(one is not None)
        self.share_button.setEnabled(mine)
        shared = one is not None and one.shared
        self.share_button.setText(self.tr("Keep to myself") if shared else self.tr("Share"))

    # ---- what can be done ---------------------------------------------------------------------

    def _open(self, place_id: int) -> None:
        self.context.open_template(place_id, None)

    def open_current(self) -> None:
        """Open the template chosen (Enter)."""
        one = self.table.current()
        if one is not None and self.may_change:
            self._open(one.id)

    def edit_record(self) -> None:
        """Open the template chosen (F2)."""
        self.open_current()

    def may_add(self) -> bool:
        """Return whether Ctrl+N makes a template here."""
        return self.may_change

    def ask_new(self) -> None:
        """Show with which letter a template can begin."""
        menu = QMenu(self)
        for name, words in (("letter", self.tr("The usual letter")), *work.ready_names()):
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, name=name: self.begin(name))
        give_letters(menu)
        menu.popup(self.new_button.mapToGlobal(QPoint(0, self.new_button.height())))

    def new_record(self) -> None:
        """Begin a template; it starts as the usual letter (Ctrl+N)."""
        self.begin("letter")

    def begin(self, name: str) -> None:
        """Begin a template with a letter that comes with the program."""
        self.context.background.call(
            partial(work.ready_text, name), self._begin, failed=self._say, lane="quick"
        )

    def _begin(self, text: TemplateText) -> None:
        self.context.open_template(None, text)

    def take_ready(self) -> None:
        """Store the letters that come with the program, shared with all colleagues."""
        operations = tuple(uuid4() for _name in work.ready_names())
        self.write(partial(work.keep_ready, operations), lambda _done: self.load())

    def ask_import(self) -> None:
        """Ask for the file of a template and open it, not saved yet."""
        chosen, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Template from a file"), "", self.tr("Templates (*.zip)")
        )
        if chosen:
            self.import_from(Path(chosen))

    def import_from(self, path: Path) -> None:
        """Open the template of a file, not saved yet."""
        self.context.background.call(
            partial(work.file_text, path), self._begin, failed=self._say, lane="quick"
        )

    def share(self) -> None:
        """Open the template to all colleagues, or take it back."""
        one = self.table.current()
        if one is not None:
            self.write(partial(_share, one, not one.shared, uuid4()), lambda _done: self.load())

    def delete_record(self) -> None:
        """Delete the template chosen (Del), after a question."""
        one = self.table.current()
        if one is None or not self.may_change:
            return
        answer = confirm.ask(
            self, self.tr("Delete the template"),
            self.tr("Delete the template “%1”?").replace("%1", one.name),
            self.tr("Letters that were made from it stay as they are."),
            (
                confirm.Choice("delete", self.tr("Delete"), "danger",
                               confirm.Role.DestructiveRole),
                confirm.Choice("stay", self.tr("Stay"), "plain", confirm.Role.RejectRole,
                               default=True, escape=True),
            ),
        )  # fmt: skip
        if answer == "delete":
            self.write(partial(_delete, one, uuid4()), lambda _done: self.load())

    def _say(self, error: UserError) -> None:
        self.told.say(str(error))


def _read(session: Any) -> tuple[TemplateName, ...]:
    from crm_desktop.models.queries.kept.templates import templates

    return templates(session)


def _share(one: TemplateName, shared: bool, operation: UUID, session: Any) -> TemplateName:
    from crm_desktop.models.queries.kept.templates import share_template

    return share_template(session, one, shared, operation)


def _delete(one: TemplateName, operation: UUID, session: Any) -> None:
    from crm_desktop.models.queries.kept.templates import let_template_go

    let_template_go(session, one, operation)
