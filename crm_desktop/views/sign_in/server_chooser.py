"""The row of the sign-in window that names the server: choose, edit, add, remove."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from crm_desktop.settings import Profile, Settings
from crm_desktop.views import look
from crm_desktop.views.look import spacing
from crm_desktop.views.look.buttons import icon_button


class ServerChooser(QWidget):
    """`chosen` after another server was chosen; `settings_changed(Settings)` is to be kept."""

    chosen = Signal()
    settings_changed = Signal(object)
    ready_wanted = Signal(object)  # a profile whose server is to be made ready or upgraded

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self._extra: list[Profile] = []  # profiles of this run only, such as the trial's
        self.combo = QComboBox()
        self.combo.setAccessibleName(self.tr("Server"))
        self.edit = icon_button("pencil", self.tr("Edit server"))
        self.add = icon_button("plus", self.tr("Add server"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(spacing.GAP_4)
        row.addWidget(self.combo, 1)
        row.addWidget(self.edit)
        row.addWidget(self.add)
        self.setFocusProxy(self.combo)
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self._show_menu)
        self._fill(settings.last_profile)
        self.combo.currentIndexChanged.connect(self._on_chosen)

    def profile(self) -> Profile | None:
        """Return the chosen server, or None if there is none."""
        chosen = self.combo.currentData()
        return chosen if isinstance(chosen, Profile) else None

    def choose(self, name: str) -> None:
        """Choose a server by its name."""
        self.combo.setCurrentIndex(max(0, self.combo.findText(name)))

    def add_profile(self, profile: Profile) -> None:
        """Offer a server for this run without writing it down, and choose it."""
        self._extra.append(profile)
        self._fill(profile.name)
        self._on_chosen()

    def _fill(self, chosen: str) -> None:
        self.combo.blockSignals(True)
        self.combo.clear()
        for profile in [*self._extra, *self.settings.profiles]:
            self.combo.addItem(profile.name, profile)
        if self.combo.count() == 0:
            self.combo.addItem(self.tr("No server yet"))
        self.combo.setCurrentIndex(max(0, self.combo.findText(chosen)))
        self.combo.blockSignals(False)
        self._show_usable()

    def _show_usable(self) -> None:
        profile = self.profile()
        self.combo.setEnabled(profile is not None)
        shared = profile is not None and profile.name in self.settings.shared
        self.edit.setEnabled(profile is not None and profile not in self._extra and not shared)
        self.edit.setToolTip(
            self.tr("Your administrator put this server in place for everybody.")
            if shared
            else self.tr("Edit server")
        )
        if profile is None:
            self.add.setFocus()

    @Slot()
    def _on_chosen(self) -> None:
        self._show_usable()
        self.chosen.emit()

    @Slot()
    def _add(self) -> None:
        self.open_profile(Profile("", ""))

    def open_profile(self, profile: Profile) -> None:
        """Show the fields of a server; a new one has no name."""
        from crm_desktop.views.sign_in.profile_dialog import ProfileDialog

        taken = frozenset(each.name for each in self.settings.profiles)
        dialog = ProfileDialog(profile, taken, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._keep_profile(dialog.profile(), profile.name))
        dialog.open()

    def _keep_profile(self, profile: Profile, instead_of: str) -> None:
        self._keep(self.settings.with_profile(profile, instead_of), profile.name)

    @Slot()
    def _show_menu(self) -> None:
        profile = self.profile()
        if profile is None:
            return
        from PySide6.QtWidgets import QMenu

        from crm_desktop.views.look.letters import give_letters

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        edit = menu.addAction(look.icon("pencil"), self.tr("Edit server…"))
        ready = menu.addAction(look.icon("database"), self.tr("Make ready or upgrade…"))
        ready.triggered.connect(lambda: self.ready_wanted.emit(profile))
        remove = menu.addAction(look.icon("trash-2"), self.tr("Remove server…"))
        edit.triggered.connect(lambda: self.open_profile(profile))
        remove.triggered.connect(lambda: self.ask_remove(profile))
        give_letters(menu)
        menu.popup(self.edit.mapToGlobal(self.edit.rect().bottomLeft()))

    def ask_remove(self, profile: Profile) -> None:
        """Ask whether a server is to go from the list."""
        from crm_desktop.views.forms.confirm import Choice, Question, Role

        remove, keep = self.tr("Remove server"), self.tr("Keep it")
        question = Question(
            remove,
            self.tr("Remove “{name}” from the list?").format(name=profile.name),
            self.tr("Nothing on the server changes."),
            (
                Choice("remove", remove, "danger", Role.DestructiveRole),
                Choice("keep", keep, "primary", Role.RejectRole, True, True),
            ),
            self,
        )
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.accepted.connect(
            lambda: self._keep(self.settings.without_profile(profile.name), "")
        )
        question.open()

    def _keep(self, settings: Settings, chosen: str) -> None:
        self.settings = settings
        self.settings_changed.emit(settings)
        self._fill(chosen)
        self._on_chosen()
