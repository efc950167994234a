"""What becomes of a letter that is not filed: the question on closing, and its draft."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.views.forms import confirm
from crm_desktop.views.paper.letter_fields import LetterFields


def ask_unfiled(parent: QWidget, _name: str, away: bool) -> str:
    """Ask what to do with a letter that is not filed: save, discard, stay; `away`: later."""
    translate = QCoreApplication.translate
    if away:
        return confirm.ask_unsaved(parent, translate("LetterPage", "Letter"), away)
    return confirm.ask(
        parent,
        translate("LetterPage", "Letter not filed"),
        translate("LetterPage", "File this letter on the card?"),
        translate("LetterPage", "What you wrote is lost when this closes without filing it."),
        (
            confirm.Choice(
                "save", translate("LetterPage", "File on the card"), "primary", default=True
            ),
            confirm.Choice(
                "discard",
                translate("LetterPage", "Discard"),
                "danger",
                confirm.Role.DestructiveRole,
            ),
            confirm.Choice(
                "stay",
                translate("LetterPage", "Stay"),
                "plain",
                confirm.Role.RejectRole,
                escape=True,
            ),
        ),
    )


def content_of(fields: LetterFields) -> dict[str, Any]:
    """Return what was typed in a letter, as a draft keeps it."""
    typed = fields.text()
    return {
        "lines": {name: getattr(fields, name).text() for name in LINES},
        "body": typed.body,
        "language": typed.language,
        "window": fields.windows.combo.currentData(),
        "template": typed.template,
    }


LINES = ("subject", "salutation", "closing", "reference")


def put_back(fields: LetterFields, content: Any) -> None:
    """Show in a letter what a draft has kept."""
    one = content["template"]
    if one is not None and fields.template.findText(one.name) > 0:
        fields.template.setCurrentIndex(fields.template.findText(one.name))
    for combo, chosen in ((fields.language, "language"), (fields.windows.combo, "window")):
        combo.setCurrentIndex(max(0, combo.findData(content[chosen])))
    for name, text in content["lines"].items():
        if name in LINES:
            getattr(fields, name).setText(text)
    fields.body.setPlainText(content["body"])
