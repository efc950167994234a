"""What is asked for a payment code: our account, the amount, what the payer's bank says."""

from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.reports.expressions.grammar import check
from crm_desktop.reports.numbers.payment import account_fault
from crm_desktop.views.access.frame import ActDialog
from crm_desktop.views.look.form import fields
from crm_desktop.views.templates.text.nodes import Json


class PaymentDialog(ActDialog):
    """Asks for a payment code; all but the account are expressions."""

    def __init__(self, names: frozenset[str], given: Json, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names, self._given = names, given
        title = self.tr("Payment code")
        about = self.tr("A square that a phone reads to pay, left out where nothing is to be paid.")
        self.set_words(title, title, about, self.tr("Use"))
        self.account = QLineEdit(str(given.get("account", "")))
        self._account_note = self.add_field(self.tr("Our account (IBAN)"), self.account)
        self.boxes: dict[str, QLineEdit] = {}
        self._notes = {}
        for name, label, note in (
            ("amount", self.tr("Amount"), self.tr("For example: sum(services.price)")),
            ("message", self.tr("Message"), self.tr("For example: \"Services \" & account.name")),
            ("reference", self.tr("Variable symbol"), ""), ("due", self.tr("Due on"), ""),
        ):  # fmt: skip
            self.boxes[name] = QLineEdit(str(given.get(name, "")))
            self._notes[name] = self.add_field(label, self.boxes[name], note=note)
        self.beside = fields.CheckBox(self.tr("At the right, the closing beside it"))
        self.beside.setChecked(bool(given.get("beside")))
        self.add_field("", self.beside)
        self.acted.connect(self._accept)

    def block(self) -> Json:
        """Return the payment code."""
        kept = {
            key: value for key, value in self._given.items() if key not in (*self.boxes, "beside")
        }
        texts = {name: box.text().strip() for name, box in self.boxes.items()}
        return {
            **kept, "kind": "payment", "id": self._given.get("id", ""),
            "account": self.account.text().strip(),
            **{name: text for name, text in texts.items() if text},
            **({"beside": True} if self.beside.isChecked() else {}),
        }  # fmt: skip

    def _accept(self) -> None:
        if fault := account_fault(self.account.text().strip()):
            self.complain(self._account_note, fault, self.account)
            return
        for name, box in self.boxes.items():
            text = box.text().strip()
            if (text or name == "amount") and (faults := check(text, self._names)):
                self.complain(self._notes[name], str(faults[0]), box)
                return
        self.accept()
