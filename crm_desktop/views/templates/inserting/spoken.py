"""Sentences of the ready letters: they speak the language of each letter until somebody changes
them into text of one's own."""

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor

from crm_desktop.models.language import translator
from crm_desktop.views.forms import confirm
from crm_desktop.views.templates.text.nodes import (
    DATA,
    LINE,
    MARK,
    SIGN,
    TONE,
    Json,
    span_format,
    text_of,
    unpacked,
)

if TYPE_CHECKING:
    from crm_desktop.views.templates.text.editor import TemplateEdit


def ask_spoken(editor: "TemplateEdit", place: int, language: str) -> None:
    """Ask whether a sentence, or all of this part, become text in the language of the page."""
    translate = QCoreApplication.translate
    sentence = translator(language).gettext(str(editor.chip_at(place)["label"]))
    answer = confirm.ask(
        editor,
        translate("TemplateEdit", "A sentence in every language"),
        sentence,
        translate(
            "TemplateEdit",
            "This sentence came with the program: each letter has it in the language of its"
            " recipient. As text of your own it can be changed, and is the same for all.",
        ),
        (
            confirm.Choice("one", translate("TemplateEdit", "Make it my text"), "primary",
                           confirm.Role.AcceptRole, default=True),
            confirm.Choice("all", translate("TemplateEdit", "All sentences here"), "plain",
                           confirm.Role.AcceptRole),
            confirm.Choice("stay", translate("TemplateEdit", "Leave it"), "plain",
                           confirm.Role.RejectRole, escape=True),
        ),
    )  # fmt: skip
    if answer != "stay":
        speak(editor, language, place if answer == "one" else -1)


def speak(editor: "TemplateEdit", language: str, place: int = -1) -> None:
    """Write the sentence at a place, or all of the part (-1), as text in a language."""
    document = editor.document()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    # From the end, so that the places before stay where they are.
    for at in reversed(range(document.characterCount())) if place < 0 else (place,):
        label = editor.chip_at(at).get("label")
        if label:
            cursor.setPosition(at)
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
            _write(cursor, _spans(str(label), language))
    cursor.endEditBlock()


def _write(cursor: QTextCursor, spans: list[Json]) -> None:
    format = cursor.charFormat()
    marks: Json = {name: True for name, key in MARK.items() if format.property(key)}
    if tone := text_of(format, TONE):
        marks["tone"] = tone
    style = str(unpacked(cursor.blockFormat().property(DATA)).get("style", "body"))
    cursor.removeSelectedText()
    for span in spans:
        words = SIGN if "field" in span else str(span["text"]).replace("\n", LINE)
        cursor.insertText(words, span_format({**span, **marks}, style))


def _spans(label: str, language: str) -> list[Json]:
    from crm_desktop.reports.letters.ready import label_spans

    return [
        {one.name: value for one in fields(span) if (value := getattr(span, one.name))}
        for span in label_spans(label, language)
    ]
