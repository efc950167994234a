"""The command on an account's form that asks the firm's registers about its number."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from crm_desktop.models.errors import UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _ as of_models
from crm_desktop.models.queries.rows import Row
from crm_desktop.models.registers.comparing import Difference, differences
from crm_desktop.models.registers.interface import Configured, Found, Wanted, look_up
from crm_desktop.views.context import Context
from crm_desktop.views.forms.body import FormBody
from crm_desktop.views.look import parts
from crm_desktop.views.registers.dialog import DifferenceLine, DifferencesDialog
from crm_desktop.views.values import value_text

KEYS = "Ctrl+Shift+U"
LONGEST = 120.0  # seconds: a large file on a slow drive


def offered(catalogue: Catalogue) -> bool:
    """Return whether the firm has set up a register."""
    return any(option.active for option in catalogue.options.get("register", ()))


class RegisterLookup(QObject):
    """Asks on a thread of its own, then offers what differs.

    `say(sentence, tone)` tells above the form, `hush()` takes it away.
    """

    def __init__(
        self,
        context: Context,
        header: parts.PageHeader,
        say: Callable[[str, str], None],
        hush: Callable[[], None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._context, self._say, self._hush, self._page = context, say, hush, page
        self._body: FormBody | None = None
        self.dialog: DifferencesDialog | None = None
        self.button = parts.button(self.tr("From the register…"), icon="building-2", shortcut=KEYS)
        self.button.setToolTip(self.tr("Look the registration or VAT number up in a register"))
        self.button.clicked.connect(self.ask)
        self.button.hide()
        header.add_action(self.button)
        keys = QShortcut(QKeySequence(KEYS), page)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._by_key)

    def watch(self, body: FormBody | None) -> None:
        """Serve this form; the command is there where it may be changed and a register set up."""
        self._body = body
        self.button.setVisible(
            body is not None
            and body.kind.name == "account"
            and not body.read_only
            and offered(self._context.catalogue)
        )

    def _by_key(self) -> None:
        if not self.button.isHidden() and self.button.isEnabled():
            self.ask()

    def ask(self) -> None:
        """Look the number of the form up (Ctrl+Shift+U)."""
        body = self._body
        if body is None:
            return
        number, vat = (str(body.peek(name) or "").strip() for name in ("company_id", "vat_id"))
        if not (number or vat):
            self._say(
                self.tr("Fill in the registration number or the VAT number, then look it up."),
                "info",
            )
            if "company_id" in body.cells:
                body.cells["company_id"].focus()
            return
        country = str(body.peek("country") or self._context.me.home_country or "").upper()
        self.button.setEnabled(False)
        self._hush()
        self._context.background.read(
            _configured,
            partial(self._look, Wanted(number, vat, country)),
            failed=self._refused,
            token=("register", id(self)),
        )

    def _look(self, wanted: Wanted, registers: tuple[Configured, ...]) -> None:
        self._context.background.call(
            partial(look_up, registers, wanted),
            self._offer,
            failed=self._refused,
            lane="long",
            deadline=LONGEST,
            token=("register", id(self)),
        )

    def _refused(self, error: UserError) -> None:
        self.button.setEnabled(True)
        self._say(str(error), "warn")

    def _offer(self, found: Found) -> None:
        self.button.setEnabled(True)
        body = self._body
        if body is None:
            return
        values = {**body.row.values, **body.typed()}
        differing = tuple(
            one for one in differences(body.kind, values, found.texts) if one.field in body.cells
        )
        if not differing:
            self._say(
                self.tr("“%1” says the same as the form.").replace("%1", found.register), "info"
            )
            return
        self.dialog = DifferencesDialog(
            found.register, [self._line(body, values, one) for one in differing], self._page
        )
        self.dialog.accepted.connect(partial(self._take, body, differing))
        self.dialog.open()

    def _line(self, body: FormBody, values: dict[str, Any], one: Difference) -> DifferenceLine:
        field = body.kind.field(one.field)

        def text(value: Any) -> str:
            row = Row("account", body.row.id, values | {field.name: value})
            home = self._context.me.home_currency
            return value_text(self._context.catalogue, field, value, row, home)

        own = text(one.own) if one.own is not None else ""
        return DifferenceLine(field.name, of_models(field.label), own, text(one.theirs))

    def _take(self, body: FormBody, differing: tuple[Difference, ...]) -> None:
        if body is not self._body or self.dialog is None:
            return
        chosen = self.dialog.chosen()
        body.put({one.field: one.theirs for one in differing if one.field in chosen}, {})


def _configured(session: Any) -> tuple[Configured, ...]:
    from crm_desktop.models.queries.registers import registers

    return registers(session)
