"""The mail server of a profile: where it is, how its identity is checked, from whom mails come."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from crm_desktop import settings
from crm_desktop.models.language import _
from crm_desktop.models.standard.mail import check_email
from crm_desktop.settings import LOOPBACK, MAIL_SECURITY, Profile
from crm_desktop.views.context import Context
from crm_desktop.views.inline_message import InlineMessage
from crm_desktop.views.look import parts, spacing
from crm_desktop.views.look.form import fields

WIDTH = 440
MOST_A_MINUTE = 3000


def kept_profile(context: Context) -> Profile:
    """Return the profile of whoever is signed in, with its mail server as it was kept last."""
    known = getattr(context.background.database, "profile", None)
    if known is None:
        return Profile("", "")
    return settings.load().with_mail_of(known)


class MailServerDialog(QDialog):
    """`kept(profile)` follows when all is well; the password goes to the keyring alone."""

    kept = Signal(object)

    def __init__(self, context: Context, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._profile = context, profile
        self.setWindowTitle(self.tr("Mail server"))
        self.host = QLineEdit(profile.mail_host)
        self.host.setPlaceholderText("smtp.example.com")
        self.port = self._number(profile.mail_port, 1, 65535)
        self.security = fields.ComboBox()
        for code, words in zip(MAIL_SECURITY, self._securities(), strict=True):
            self.security.addItem(words, code)
        self.security.setCurrentIndex(self.security.findData(profile.mail_security))
        self.login = QLineEdit(profile.mail_login)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        if profile.mail_login:
            self.password.setPlaceholderText(self.tr("as it is in the keyring"))
        self.from_whom = QLineEdit(profile.mail_from)
        self.from_whom.setPlaceholderText("letters@example.com")
        self.rate = self._number(profile.mail_per_minute, 0, MOST_A_MINUTE)
        self.rate.setSpecialValueText(self.tr("as fast as it goes"))
        self.message = InlineMessage()
        self._lay_out()

    def _number(self, value: int, least: int, most: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(least, most)
        box.setValue(value)
        box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        box.setMaximumWidth(spacing.FIELD_CHOICE)
        return box

    def _securities(self) -> tuple[str, ...]:
        return (
            self.tr("STARTTLS, certificate checked"),
            self.tr("TLS, certificate checked"),
            self.tr("None (this computer only)"),
        )

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(spacing.GAP_16)
        form.setVerticalSpacing(spacing.GAP_8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("&Host"), self.host),
            (self.tr("&Port"), self.port),
            (self.tr("&Encryption"), self.security),
            (self.tr("&Login"), self.login),
            (self.tr("Pass&word"), self.password),
            (self.tr("E-mails come &from"), self.from_whom),
            (self.tr("E-mails a &minute"), self.rate),
        ):
            field.setAccessibleName(label.replace("&", ""))
            form.addRow(label, field)
        buttons = QDialogButtonBox()
        keep = buttons.addButton(self.tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setProperty("kind", "primary")
        keep.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.keep)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(spacing.GAP_12)
        column.addWidget(parts.Label(self.tr("Mail server"), "heading"))
        column.addWidget(self.message)
        column.addLayout(form)
        column.addStretch(1)
        column.addSpacerItem(QSpacerItem(spacing.wide(WIDTH), 0))
        parts.frame_dialog(self, column, buttons)

    def profile(self) -> Profile:
        """Return the profile with what was entered."""
        return replace(
            self._profile,
            mail_host=self.host.text().strip(),
            mail_port=self.port.value(),
            mail_security=str(self.security.currentData()),
            mail_login=self.login.text().strip(),
            mail_from=self.from_whom.text().strip(),
            mail_per_minute=self.rate.value(),
        )

    def keep(self) -> None:
        """Keep it in the profile, the password in the keyring."""
        made = self.profile()
        if fault := _fault(made):
            self.message.say(fault, "warn")
            return
        self._context.background.call(
            partial(keep, made, self.password.text()), partial(self._on_kept, made)
        )

    def _on_kept(self, made: Profile, well: bool) -> None:
        if not well:
            self.message.say(self.tr("This computer has no keyring for the password."), "bad")
            return
        self.kept.emit(made)
        self.accept()


def keep(profile: Profile, password: str) -> bool:
    """Keep the mail server in the settings and the password in the keyring; False: it has none."""
    from crm_desktop.passwords import keep_in_keyring

    settings.save(settings.load().keeping_mail(profile))
    if not profile.mail_login or not password:
        return True
    return keep_in_keyring(profile, profile.mail_login, password, mail=True)


def _fault(profile: Profile) -> str:
    if not profile.mail_host:
        return _("Type the host of the mail server.")
    if profile.mail_security == "none" and profile.mail_host not in LOOPBACK:
        sentence = _(
            "The mail server “{host}” must be reached with TLS. Change it in the settings."
        )
        return sentence.format(host=profile.mail_host)
    finding = check_email(profile.mail_from, {}, "")
    return finding.sentence if finding is not None and not finding.fix else ""
