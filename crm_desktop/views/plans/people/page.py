"""The map of people of a plan: canvas, table, gaps, legend; a tab of the plan's workspace."""

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.queries.plans.people.map_rows import PlanMap
from crm_desktop.models.queries.plans.rows import PlanGap, PlanHead
from crm_desktop.views.context import NAMES, Context
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.plans.people import doing
from crm_desktop.views.plans.people.bar import MapBar
from crm_desktop.views.plans.people.canvas import ZOOM, Canvas
from crm_desktop.views.plans.people.legend import Legend
from crm_desktop.views.plans.people.menu import person_menu
from crm_desktop.views.plans.people.scene import Picture, picture_of
from crm_desktop.views.plans.people.side import Side
from crm_desktop.views.plans.people.table import PeopleTable, columns
from crm_desktop.views.undo_bar import UndoBar
from crm_desktop.views.working.when_seen import ReadWhenSeen

KINDS = frozenset(
    {"stakeholder", "stakeholder_link", "stakeholder_role", "contact", "activity",
     "communication", "account_division"}
)  # fmt: skip
SIDE, SIDE_FROM = 328, 900  # px of the column beside, and of the page that has room for it


class StakeholderMap(ReadWhenSeen, QWidget):
    """`read` follows each reading. compact: the map alone, as the overview shows it."""

    status_changed = Signal()
    read = Signal()

    def __init__(
        self,
        context: Context,
        head: PlanHead,
        parent: QWidget | None = None,
        *,
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.head = head
        self.compact = compact
        self.map: PlanMap | None = None
        self.gaps: tuple[PlanGap, ...] = ()
        self._divisions: tuple[tuple[int, str], ...] = ()
        self._next: dict[int, dict[str, Any]] = {}
        self._saving = ""  # a save is "sent", then "saved", then what it made is "reading"
        self._full: QWidget | None = None
        self.canvas = Canvas()
        self.table = PeopleTable()
        self.side = Side(context.catalogue)
        self.legend = Legend()
        self.undo = UndoBar(context, self)
        self.bar = MapBar(compact)
        self.loading = parts.LoadingBar()
        self.empty = parts.EmptyState(
            self.tr("Nobody is on the map yet"),
            self.tr(
                "Add the people who decide and those who are heard. Whom you do not know by name"
                " yet stands here as well."
            ),
            self.tr("Add person"),
            icon="network",
        )
        self._lay_out()
        self._connect()
        self._again = QTimer(self, singleShot=True, interval=200)
        self._again.timeout.connect(self.reload)
        self.show_head(head)

    # --- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for widget in (self.canvas, self.table, self.empty):
            self.stack.addWidget(widget)
        self._inside = QHBoxLayout()
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.stack, 1)
        self._line = parts.vline()
        self._inside.addWidget(self._line)
        self._inside.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(parts.hairline())
        column.addWidget(self.loading)
        column.addLayout(self._inside, 1)
        column.addWidget(self.legend)
        column.addWidget(self.undo)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusProxy(self.canvas)
        self._shown = "map"
        self._arrange_view()

    def _connect(self) -> None:
        for name, chip in self.bar.views.items():
            chip.clicked.connect(partial(self.show_as, name))
        self.bar.add.clicked.connect(self.new_record)
        self.empty.acted.connect(self.new_record)
        self.bar.arrange.clicked.connect(self._arrange)
        self.bar.smaller.clicked.connect(lambda: self.canvas.zoom(1 / ZOOM))
        self.bar.larger.clicked.connect(lambda: self.canvas.zoom(ZOOM))
        self.bar.whole.clicked.connect(self.canvas.fit)
        self.bar.print.clicked.connect(self._choose_paper)
        self.bar.full.clicked.connect(self.show_full)
        for view in (self.canvas, self.table):
            view.opened.connect(self._open)
            view.chosen.connect(self._follow)
        self.canvas.moved.connect(lambda id, x, y: self._change(id, {"x": x, "y": y}))
        self.canvas.asked.connect(self._menu)
        self.table.people.edited.connect(lambda id, field, value: self._change(id, {field: value}))
        self.side.list.gone_to.connect(self._go_to)
        assert self.side.heading.link is not None
        self.side.heading.link.clicked.connect(self.make_tasks)
        assert self.side.person.heading.link is not None
        self.side.person.heading.link.clicked.connect(lambda: self._open(self.canvas.current()))
        self.undo.undone.connect(self.reload)
        self.context.background.changed.connect(self._on_changed)
        self.canvas.full_wanted.connect(self.show_full)
        self.canvas.removed.connect(lambda _id: self.delete_record())

    # --- reading -----------------------------------------------------------------------------

    def load(self) -> None:
        """Read people, links and gaps; where all stands is worked out on the worker."""
        self._dirty = False
        if self._saving == "saved":
            self._saving = "reading"
        self.loading.start()
        self.context.background.read(
            partial(_read, self.head.id), self._show, failed=self._failed, token=("map", id(self))
        )

    def show_head(self, head: PlanHead) -> None:
        """Take over what the workspace read anew."""
        self.head = head
        may = head.may_change and self.context.catalogue.may_change("stakeholder")
        self.canvas.may_move = may
        self.table.people.may_change = may
        for button in (self.bar.add, self.bar.arrange):
            button.setVisible(may)
        if self.empty.action is not None:
            self.empty.action.setVisible(may)

    def _on_changed(self, kind: str, _number: object) -> None:
        if kind == "stakeholder" and self._saving == "sent":
            self._saving = "saved"
        if kind in KINDS:
            self._again.start()

    def _failed(self, error: UserError) -> None:
        self.loading.stop()
        self.undo.say(error)

    def _show(
        self, found: "tuple[Picture, tuple[PlanGap, ...], tuple[tuple[int, str], ...]]"
    ) -> None:
        picture, self.gaps, self._divisions = found
        self.loading.stop()
        self.map = picture.map
        self.canvas.show_picture(picture)
        self.table.people.show_people(self.map.people, self._columns(self.map))
        self.side.show_gaps(self.gaps, self.context.catalogue.may_enter("task"))
        self.bar.count.setText(self.tr("%n people", None, len(self.map.people)))
        self.bar.show_gaps(len(self.gaps))
        self._arrange_view()
        self._follow(self.canvas.current())
        self.status_changed.emit()
        self.read.emit()
        if self._saving == "reading":
            self._saving = ""
            waiting, self._next = self._next, {}
            for number, changes in waiting.items():
                self._change(number, changes)

    def _columns(self, plan_map: PlanMap) -> list[Any]:
        employees = [(each.value, each.label) for each in self.context.catalogue.options["employee"]
                     if each.active]  # fmt: skip
        labels = {
            "name": self.tr("Name"),
            "job": self.tr("Job"),
            "boss": self.tr("Reports to"),
            "role": self.tr("Role"),
            "standing": self.tr("Standing"),
            "influence": self.tr("Influence"),
            "support": self.tr("Support"),
            "coverage": self.tr("Contact with us"),
            "relation": self.tr("We are"),
            "wanted": self.tr("We want to be"),
            "employee": self.tr("Who of us"),
            "division": self.tr("Division"),
            "last": self.tr("Last contact"),
        }
        return columns(plan_map.people, employees, self._divisions, labels.__getitem__)

    # --- views -------------------------------------------------------------------------------

    def show_as(self, what: str, *_clicked: bool) -> None:
        """Show the map, the table, or on a narrow page the gaps alone."""
        self._shown = what
        self._arrange_view()
        view: QWidget = {"map": self.canvas, "table": self.table}.get(what, self.side.list)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange_view(self) -> None:
        wide = self.width() >= SIDE_FROM and not self.compact
        if wide and self._shown == "gaps":
            self._shown = "map"
        nobody = self.map is not None and not self.map.people
        self.bar.views["gaps"].setVisible(not wide and not self.compact)
        shown = self.table if self._shown == "table" else self.canvas
        self.stack.setCurrentWidget(self.empty if nobody else shown)
        alone = self._shown == "gaps"
        self.stack.setVisible(not alone)
        beside = wide and self._shown == "map" and not nobody
        self.side.setVisible(alone or beside)
        self._line.setVisible(beside)
        self.side.setMinimumWidth(0 if alone else spacing.wide(SIDE))
        self.side.setMaximumWidth(16_777_215 if alone else spacing.wide(SIDE))
        drawn = self._shown == "map" and not nobody
        self.legend.setVisible(drawn)
        self.bar.show_view(self._shown, drawn)
        self.setFocusProxy({"map": self.canvas, "table": self.table}.get(
            self._shown, self.side.list))  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_view()

    def _follow(self, number: int) -> None:
        """Whoever is chosen in one view is chosen in the others."""
        self.side.person.show_person(self.canvas.person(number))
        self.side.list.follow(number)
        if self.stack.currentWidget() is self.table:
            if number != self.canvas.current():
                self.canvas.choose(number)
        else:
            self.table.choose(number)

    def _go_to(self, number: int) -> None:
        self.show_as("map")
        self.canvas.choose(number)

    def show_full(self) -> None:
        """Show the map on the whole screen; Esc and F11 come back."""
        from crm_desktop.views.plans.people.full import show_full

        if isinstance(self.window().property("map"), bool):
            self.window().close()
        else:
            self._full = show_full(self)

    # --- doing -------------------------------------------------------------------------------

    def new_record(self) -> None:
        """Add a person below whoever is chosen."""
        if self.bar.add.isHidden():
            return
        person = self.canvas.person()
        above = {} if person is None else {"reports_to_id": (person.id, person.name)}
        self._begin("stakeholder", above)

    def may_add(self) -> bool:
        """Return whether a new person is worth offering."""
        return self.canvas.may_move

    def edit_record(self) -> None:
        """Edit whoever is chosen (F2)."""
        self._open(self.canvas.current())

    def delete_record(self) -> None:
        """Take whoever is chosen off the map (Del)."""
        person = self.canvas.person()
        if person is not None and self.canvas.may_move:
            doing.take_off(self.context, self.undo, person, self.reload)

    def add_link(self, number: int) -> None:
        """Draw a link from a person: the form asks to whom and of which kind."""
        person = self.canvas.person(number)
        if person is not None:
            self._begin("stakeholder_link", {"from_id": (person.id, person.name)})

    def add_role(self, number: int) -> None:
        """Say what a person does in the decision about an opportunity: the form asks for both."""
        person = self.canvas.person(number)
        if person is not None:
            self._begin("stakeholder_role", {"stakeholder_id": (person.id, person.name)})

    def _begin(self, kind: str, given: dict[str, tuple[int, str]]) -> None:
        """Open the form of a new record of this plan, with references and their names given."""
        every = {"account_plan_id": (self.head.id, self.head.row.label("name")), **given}
        defaults: dict[str, Any] = {field: id for field, (id, _name) in every.items()}
        defaults[NAMES] = {field: name for field, (_id, name) in every.items()}
        self.context.open_form(kind, None, self.head.account_id, defaults)

    def _open(self, number: int) -> None:
        if number:
            self.context.open_form("stakeholder", number)

    def _menu(self, number: int, at: QPoint) -> None:
        if self.map is not None:
            person_menu(self, number).popup(at)

    def _change(self, number: int, changes: dict[str, Any]) -> None:
        """Save values of a person; what comes while one is on its way waits for its version."""
        person = self.canvas.person(number)
        if person is None:
            return
        if self._saving:
            self._next.setdefault(number, {}).update(changes)
            return
        self._saving = "sent"
        doing.change(self.context, self.undo, person, changes, self._refused)

    def _refused(self) -> None:
        """Show what stands there: what was typed is said to have been refused."""
        self._saving = "saved"
        self._next.clear()
        self.reload()

    def _arrange(self) -> None:
        if self.map is not None:
            doing.arrange(
                self.context, self.undo, self.map,
                lambda number: self.tr("Arranged: %n people", None, number), self.reload,
            )  # fmt: skip

    def make_tasks(self) -> None:
        """Enter tasks for the gaps that are marked, for all where none is."""
        if self.map is not None:
            doing.make_tasks(
                self.context, self.undo, self.map, self.side.list.chosen(),
                lambda number: self.tr("%n tasks made", None, number),
            )  # fmt: skip

    def print_page(self) -> None:
        """Make the map as a PDF and show it (Ctrl+P)."""
        from crm_desktop.views.plans.people.printing import print_map

        print_map(self)

    def _choose_paper(self) -> None:
        from crm_desktop.views.plans.people.printing import paper_menu

        paper_menu(self).popup(self.bar.print.mapToGlobal(self.bar.print.rect().bottomLeft()))

    # --- a tab of the workspace --------------------------------------------------------------

    def status_text(self) -> tuple[str, ...]:
        """Return how many people and gaps there are."""
        if self.map is None:
            return ()
        return (
            self.tr("%n people", None, len(self.map.people)),
            self.tr("%n gaps", None, len(self.gaps)),
        )


def _read(plan_id: int, session: Any) -> Any:
    """Runs on a worker, with all that takes long for many people."""
    from crm_desktop.models.queries.plans.people.gaps import gaps
    from crm_desktop.models.queries.plans.people.stakeholders import divisions, read_map

    found = read_map(session, plan_id)
    missing = gaps(found.people, found.today)
    return picture_of(found), missing, divisions(session, found.account_id)
