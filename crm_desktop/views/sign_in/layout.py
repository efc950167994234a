"""How the sign-in window is put together."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QSpacerItem, QVBoxLayout

from crm_desktop import __version__
from crm_desktop.views import look
from crm_desktop.views.look import spacing
from crm_desktop.views.look.labels import Tile

if TYPE_CHECKING:
    from crm_desktop.views.sign_in.window import SignInWindow

WIDTH, HEIGHT = 500, 372


def build(window: "SignInWindow") -> None:
    """Put the parts of the sign-in window into their places."""
    foot = QHBoxLayout()
    foot.setSpacing(spacing.GAP_8)
    foot.addWidget(window.trial)
    foot.addWidget(window.progress, 1)
    foot.addWidget(window.cancel)
    foot.addWidget(window.button)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    inner = QVBoxLayout()
    inner.setContentsMargins(32, 28, 32, 24)
    inner.setSpacing(spacing.GAP_16)
    inner.addLayout(_head(window))
    inner.addWidget(window.message)
    inner.addWidget(window.make_ready, 0, Qt.AlignmentFlag.AlignRight)
    inner.addLayout(_fields(window))
    inner.addStretch(1)
    inner.addLayout(foot)
    layout.addWidget(window.loading)
    layout.addLayout(inner)
    inner.addSpacerItem(QSpacerItem(WIDTH - 64, 0))  # a minimum that larger text may widen
    window.resize(WIDTH, HEIGHT)


def _head(window: "SignInWindow") -> QHBoxLayout:
    translate = QCoreApplication.translate
    mark = Tile("building")
    title = QLabel(translate("SignInWindow", "Sign in"))
    title.setFont(look.font("title"))
    version = QLabel(translate("SignInWindow", "CRM {version}").format(version=__version__))
    version.setFont(look.font("caption"))
    version.setForegroundRole(window.palette().ColorRole.PlaceholderText)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(title)
    words.addWidget(version)
    head = QHBoxLayout()
    head.setSpacing(spacing.GAP_12)
    head.addWidget(mark)
    head.addLayout(words, 1)
    return head


def _fields(window: "SignInWindow") -> QFormLayout:
    translate = QCoreApplication.translate
    form = QFormLayout()
    form.setHorizontalSpacing(spacing.GAP_16)
    form.setVerticalSpacing(spacing.GAP_12)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    server_label = QLabel(translate("SignInWindow", "Ser&ver"))
    server_label.setBuddy(window.servers.combo)
    form.addRow(server_label, window.servers)
    form.addRow(translate("SignInWindow", "&Login"), window.login)
    form.addRow(translate("SignInWindow", "&Password"), window.password)
    remember = QVBoxLayout()
    remember.setSpacing(spacing.GAP_4)
    remember.addWidget(window.remember)
    remember.addWidget(window.keyring_note)
    form.addRow("", remember)
    window.login.setAccessibleName(translate("SignInWindow", "Login"))
    window.password.setAccessibleName(translate("SignInWindow", "Password"))
    return form
