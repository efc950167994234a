"""A template taken out of the program as one file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from crm_desktop.models.queries.kept.templates import TemplateText
from crm_desktop.views.templates import work

if TYPE_CHECKING:
    from crm_desktop.views.templates.page import TemplatePage


def ask_export(page: "TemplatePage") -> None:
    """Ask where, and save the template as one file."""
    translate = QCoreApplication.translate
    name = page.name().name or translate("TemplatePage", "Template")
    chosen, _filter = QFileDialog.getSaveFileName(
        page,
        translate("TemplatePage", "Save as file"),
        f"{name}.zip",
        translate("TemplatePage", "Templates (*.zip)"),
    )
    if chosen:
        save_to(page, Path(chosen))


def save_to(page: "TemplatePage", path: Path) -> None:
    """Save the template in a file, whole or not at all."""
    document = {**page.document(), "name": page.name().name or path.stem}
    text = TemplateText(page.name(), document, page.used_images(document))
    said = QCoreApplication.translate("TemplatePage", "Saved as %1.").replace("%1", path.name)
    page.context.background.call(
        partial(work.write_file, path, text),
        lambda _done: page.context.message(said),
        failed=page.complain,
        lane="quick",
    )
