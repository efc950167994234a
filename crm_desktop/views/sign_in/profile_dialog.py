"""One server profile: where the server is, and how its identity is checked."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.models.errors import UserError
from crm_desktop.settings import SSL_MODES, Profile, default_sslmode
from crm_desktop.views import look
from crm_desktop.views.inline_message import InlineMessage, grow
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.values import date_text

WIDTH = 472


class ProfileDialog(QDialog):
    """Fields of a profile; `profile()` is what was entered. Names in `taken` are refused."""

    def __init__(
        self, profile: Profile, taken: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._taken = taken - {profile.name}
        self._mode_chosen = bool(profile.name)
        self.setWindowTitle(self.tr("Server"))
        words = self.tr("Server") if profile.name else self.tr("New server")
        heading = parts.Label(words, "heading")
        self.name = QLineEdit(profile.name)
        self.host = QLineEdit(profile.host if profile.name else "")
        self.host.setPlaceholderText("db.example.com")
        self.port = QSpinBox()
        self.port.setRange(1, 65535)
        self.port.setValue(profile.port)
        self.port.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.port.setMaximumWidth(spacing.FIELD_SHORT)
        self.database = QLineEdit(profile.database)
        self.login = QLineEdit(profile.login)
        self.hosts = QLineEdit(", ".join(profile.hosts))
        self.replica = QLineEdit(profile.replica)
        self.replica.setPlaceholderText(self.tr("the server itself"))
        self.replica.setToolTip(
            self.tr(
                "A standby that answers reports and searches. They may be some seconds old; where "
                "it is away or has fallen behind, the server itself is asked."
            )
        )
        self.mode = QComboBox()
        for value, label in zip(SSL_MODES, self._mode_labels(), strict=True):
            self.mode.addItem(label, value)
        self.mode.setCurrentIndex(self.mode.findData(profile.sslmode))
        self.certificate = QLineEdit(profile.sslrootcert)
        self.choose = parts.button(self.tr("Choose…"))
        self.choose.setAutoDefault(False)
        self.note = QLabel()
        self.note.setFont(look.font("caption"))
        self.note.setWordWrap(True)
        self.message = InlineMessage()
        self._lay_out(heading)
        self.host.textEdited.connect(self._propose_mode)
        self.mode.activated.connect(self._on_mode_chosen)
        self.mode.currentIndexChanged.connect(self._explain_mode)
        self.choose.clicked.connect(self._choose_certificate)
        self._explain_mode()

    def _lay_out(self, heading: QLabel) -> None:
        file_row = QHBoxLayout()
        file_row.setSpacing(spacing.GAP_8)
        file_row.addWidget(self.certificate, 1)
        file_row.addWidget(self.choose)
        form = QFormLayout()
        form.setHorizontalSpacing(spacing.GAP_16)
        form.setVerticalSpacing(spacing.GAP_8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("&Name"), self.name),
            (self.tr("&Host"), self.host),
            (self.tr("&Port"), self.port),
            (self.tr("&Database"), self.database),
            (self.tr("&Login"), self.login),
            (self.tr("&Further hosts"), self.hosts),
            (self.tr("Host for repor&ts"), self.replica),
            (self.tr("&Encryption"), self.mode),
        ):
            field.setAccessibleName(label.replace("&", ""))
            form.addRow(label, field)
        self.certificate.setAccessibleName(self.tr("Root certificate"))
        certificate_label = QLabel(self.tr("&Root certificate"))
        certificate_label.setBuddy(self.certificate)
        form.addRow(certificate_label, file_row)
        form.addRow("", self.note)
        buttons = QDialogButtonBox()
        keep = buttons.addButton(self.tr("Keep server"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setProperty("kind", "primary")
        keep.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._on_accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout()
        layout.setSpacing(spacing.GAP_12)
        layout.addWidget(heading)
        layout.addWidget(self.message)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addSpacerItem(QSpacerItem(WIDTH, 0))  # a minimum that larger text may widen
        parts.frame_dialog(self, layout, buttons)

    def _mode_labels(self) -> tuple[str, ...]:
        return (
            self.tr("Encrypted, certificate and name checked"),
            self.tr("Encrypted, certificate checked"),
            self.tr("Encrypted, not checked"),
            self.tr("Encrypted if the server can"),
            self.tr("Not encrypted"),
        )

    def profile(self) -> Profile:
        """Return the profile as entered."""
        further = tuple(h.strip() for h in self.hosts.text().split(",") if h.strip())
        return replace(
            self._profile,
            name=self.name.text().strip(),
            host=self.host.text().strip(),
            port=self.port.value(),
            database=self.database.text().strip(),
            login=self.login.text().strip(),
            sslmode=self.mode.currentData(),
            sslrootcert=self.certificate.text().strip(),
            hosts=further,
            replica=self.replica.text().strip(),
        )

    @Slot()
    def _propose_mode(self) -> None:
        if not self._mode_chosen:
            proposed = default_sslmode(self.host.text().strip())
            self.mode.setCurrentIndex(self.mode.findData(proposed))

    @Slot()
    def _on_mode_chosen(self) -> None:
        self._mode_chosen = True

    @Slot()
    def _explain_mode(self) -> None:
        mode = self.mode.currentData()
        checked = mode in ("verify-full", "verify-ca")
        self.certificate.setEnabled(checked)
        self.choose.setEnabled(checked)
        if checked:
            text = self.tr(
                "Without a file of its own the certificates of this computer are used. "
                "Passwords are sent as proof only, bound to the encrypted channel."
            )
        elif mode == "require":
            text = self.tr(
                "Nobody can listen, but somebody could pretend to be the server. "
                "Ask for its root certificate."
            )
        else:
            text = self.tr("Suitable only for a server on this computer.")
        self.note.setText(text)
        grow(self)

    @Slot()
    def _choose_certificate(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Root certificate"),
            self.certificate.text(),
            self.tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"),
        )
        if path:
            self.take_over(Path(path))

    def take_over(self, chosen: Path) -> None:
        """Keep an authority's certificate with the settings, and say whose it is."""
        from crm_desktop.certificates import take_over

        self.message.clear()
        try:
            kept = take_over(chosen)
        except UserError as error:
            self.message.say(str(error))
            return
        self.certificate.setText(str(kept.file))
        self.message.say(
            self.tr(
                "Taken over: {name}, good until {day}. Compare with your administrator: "
                "{fingerprint}"
            ).format(
                name=kept.name,
                day=date_text(kept.until.date()),
                fingerprint=kept.fingerprint[:23],
            ),
            "info",
        )
        grow(self)

    @Slot()
    def _on_accept(self) -> None:
        entered = self.profile()
        fault: tuple[str, QWidget] | None = None
        if not entered.name:
            fault = self.tr("Give the server a name by which you know it."), self.name
        elif entered.name in self._taken:
            fault = self.tr("Another server has this name already. Choose another."), self.name
        elif not entered.host:
            fault = self.tr("Enter the host name or the address of the server."), self.host
        elif not entered.database:
            fault = self.tr("Enter the name of the database."), self.database
        if fault is None:
            self.accept()
            return
        self.message.say(fault[0])
        fault[1].setFocus()
