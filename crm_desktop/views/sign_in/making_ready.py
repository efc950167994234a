"""Making a server ready or upgrading it from the program: the owner's login, the plan, the act."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QProgressBar,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import UserError
from crm_desktop.models.language import LANGUAGES
from crm_desktop.models.password_strength import weakness
from crm_desktop.settings import Profile
from crm_desktop.views.inline_message import InlineMessage, grow
from crm_desktop.views.language import NAMES
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.working.background import Background

if TYPE_CHECKING:
    from crm_desktop.setting_up import Plan

WIDTH = 520
LOOK_SECONDS = 20.0


class MakingReady(QDialog):
    """First asks for the owner's login and shows what will be done; nothing is done before.

    `ready(login)` follows when the server is ready; `login` is the first administrator's, empty
    where there was one. The owner's password stays in this window and goes with it.
    """

    ready = Signal(str)

    def __init__(
        self, background: Background, profile: Profile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._profile = profile
        self._plan: Plan | None = None
        self.setWindowTitle(self.tr("Make a server ready"))
        self.heading = parts.Label(
            self.tr("Make “{name}” ready").format(name=profile.name), "heading"
        )
        self.words = parts.Paragraph(
            self.tr(
                "Whoever owns the PostgreSQL server signs in once. You see what will be done"
                " before anything is changed; this login is not kept."
            ),
            "second",
        )
        self.words.setMinimumWidth(WIDTH - 60)
        self.message = InlineMessage()
        self.owner, self.password = QLineEdit("postgres"), _secret()
        self.steps = QWidget()
        self.steps.hide()
        self.firm, self.country = QLineEdit(), QLineEdit()
        self.currency, self.zone = QLineEdit(), QLineEdit()
        self.language = QComboBox()
        self.admin, self.admin_name, self.one_time = QLineEdit(), QLineEdit(), _secret()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.hide()
        self.go = parts.button(self.tr("Show what will be done"), kind="primary")
        self.stay = parts.button(self.tr("Cancel"))
        self._propose()
        self._lay_out()
        self.go.clicked.connect(self._on_go)
        self.stay.clicked.connect(self.reject)
        self.password.setFocus()

    # --- building ------------------------------------------------------------------------

    def _propose(self) -> None:
        here = QLocale.system()
        code = QLocale.territoryToCode(here.territory())
        self.country.setText(code if len(code) == 2 else "CZ")
        self.currency.setText(here.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode))
        self.zone.setText(bytes(QTimeZone.systemTimeZoneId().data()).decode())
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        self.language.setCurrentIndex(max(0, self.language.findData(QLocale().name()[:2])))
        self.one_time.setMaxLength(200)

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(spacing.GAP_16)
        self.form.setVerticalSpacing(spacing.GAP_8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("&Owner's login"), self.owner),
            (self.tr("Owner's &password"), self.password),
            (self.tr("&Firm"), self.firm),
            (self.tr("&Language, for the order by name"), self.language),
            (self.tr("&Country (two letters)"), self.country),
            (self.tr("C&urrency (three letters)"), self.currency),
            (self.tr("&Time zone"), self.zone),
            (self.tr("&Administrator's login"), self.admin),
            (self.tr("Administrator's &name"), self.admin_name),
            (self.tr("One-ti&me password"), self.one_time),
        ):
            field.setAccessibleName(label.replace("&", ""))
            self.form.addRow(label, field)
        self._ask = (self.owner, self.password)
        self._firm = (self.firm, self.language, self.country, self.currency, self.zone)
        self._admin = (self.admin, self.admin_name, self.one_time)
        self._show_rows(self._firm + self._admin, False)
        buttons = QDialogButtonBox()
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.stay, QDialogButtonBox.ButtonRole.RejectRole)
        self.go.setDefault(True)
        column = QVBoxLayout()
        column.setSpacing(spacing.GAP_12)
        for widget in (self.heading, self.words, self.message, self.steps):
            column.addWidget(widget)
        column.addLayout(self.form)
        column.addWidget(self.progress)
        column.addStretch(1)
        column.addSpacerItem(QSpacerItem(WIDTH - 48, 0))
        parts.frame_dialog(self, column, buttons)

    def _show_rows(self, fields: tuple[QWidget, ...], shown: bool) -> None:
        for field in fields:
            self.form.setRowVisible(field, shown)

    # --- looking -------------------------------------------------------------------------

    def _on_go(self) -> None:
        self.message.clear()
        if self._plan is None:
            self._look()
        else:
            self._make_ready(self._plan)

    def _look(self) -> None:
        if not self.owner.text().strip():
            self.message.say(self.tr("Enter the owner's login."))
            self.owner.setFocus()
            return
        self._busy(True)
        self._background.call(
            partial(_look, self._profile, self.owner.text().strip(), self.password.text()),
            self._show_plan,
            failed=self._on_failed,
            deadline=LOOK_SECONDS,
            token=("look", id(self)),
        )

    def _show_plan(self, plan: "Plan") -> None:
        self._busy(False)
        self._plan = plan
        self._show_rows(self._ask, False)
        if not plan.new:
            self.heading.setText(self.tr("Upgrade “{name}”").format(name=self._profile.name))
        self.words.setText(plan.server)
        rows = QGridLayout(self.steps)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(spacing.GAP_4)
        rows.setColumnStretch(1, 1)
        for row, step in enumerate(plan.steps):
            rows.addWidget(parts.Label("•"), row, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(parts.Paragraph(step), row, 1)
        self.steps.show()
        self._show_rows(self._firm, plan.new)
        self._show_rows(self._admin, plan.needs_admin)
        self.go.setText(self.tr("Make ready") if plan.new else self.tr("Upgrade"))
        if plan.new:
            self.firm.setFocus()
        else:
            self.go.setFocus()
        grow(self)

    # --- doing ---------------------------------------------------------------------------

    def _make_ready(self, plan: "Plan") -> None:
        fault = self._fault(plan)
        if fault is not None:
            self.message.say(fault[0])
            fault[1].setFocus()
            return
        self._busy(True)
        self.progress.setValue(0)
        self.progress.show()
        work = self._background.run_long(
            partial(
                _make_ready,
                (self._profile, self.owner.text().strip(), self.password.text()),
                (self.firm.text().strip(), self.language.currentData(),
                 self.country.text().strip().upper(), self.currency.text().strip().upper(),
                 self.zone.text().strip()),
                (self.admin.text().strip(), self.admin_name.text().strip(), self.one_time.text())
                if plan.needs_admin else None,
            ),
            self._on_done,
            failed=self._on_failed,
        )  # fmt: skip
        work.progress.connect(self._on_progress)

    def _fault(self, plan: "Plan") -> tuple[str, QWidget] | None:
        if plan.new and not self.firm.text().strip():
            return self.tr("Enter the name of your firm."), self.firm
        if plan.new and len(self.country.text().strip()) != 2:
            return self.tr("A country has two letters, such as CZ."), self.country
        if plan.new and len(self.currency.text().strip()) != 3:
            return self.tr("A currency has three letters, such as CZK."), self.currency
        zone = self.zone.text().strip().encode()
        if plan.new and not QTimeZone.isTimeZoneIdAvailable(zone):
            return self.tr("There is no such time zone. Enter one like Europe/Prague."), self.zone
        if not plan.needs_admin:
            return None
        login, name = self.admin.text().strip(), self.admin_name.text().strip()
        if not login:
            return self.tr("Enter the administrator's login."), self.admin
        if not name:
            return self.tr("Enter the administrator's name."), self.admin_name
        why = weakness(self.one_time.text(), login, name, self.firm.text())
        return (why, self.one_time) if why else None

    def _on_progress(self, percent: int, _doing: str) -> None:
        self.progress.setValue(percent)

    def _on_done(self, login: str) -> None:
        self.accept()
        self.ready.emit(login)

    def _on_failed(self, error: UserError) -> None:
        self._busy(False)
        self.progress.hide()
        self.message.say(str(error))

    def _busy(self, busy: bool) -> None:
        for widget in (*self._ask, *self._firm, *self._admin, self.go):
            widget.setEnabled(not busy)
        self.stay.setEnabled(not (busy and self._plan))  # what has begun ends by itself

    def reject(self) -> None:
        """Close, unless the server is just being made ready."""
        if self.stay.isEnabled():
            super().reject()


def _secret() -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def _look(profile: Profile, login: str, password: str) -> "Plan":
    """Runs on a worker."""
    from crm_desktop.setting_up import look, owner_dsn

    return look(owner_dsn(profile, login, password))


def _make_ready(
    owner: tuple[Profile, str, str],
    firm: tuple[str, str, str, str, str],
    admin: tuple[str, str, str] | None,
    progress: Callable[[int, str], None],
    _cancelled: Any,
) -> str:
    """Runs on a worker; returns the login of the administrator it entered."""
    from crm_desktop.setting_up import FirmSettings, FirstAdmin, make_ready, owner_dsn

    make_ready(
        owner_dsn(*owner),
        FirmSettings(*firm),
        FirstAdmin(*admin) if admin else None,
        lambda percent: progress(percent, ""),
    )
    return admin[0] if admin else ""
