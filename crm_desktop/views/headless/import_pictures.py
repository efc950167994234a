"""Pictures of the steps of an import: file, columns, unknown words, what its rows would do.

Nothing is imported.
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.views.main_window.places.pages import Place

if TYPE_CHECKING:
    from crm_desktop.views.headless.driver import Driver

EXAMPLE = (
    "Jméno;Příjmení;Firma;IČO;Ulice;PSČ;Město;Země;E-mail;Telefon;Poznámka\n"
    "Jana;Nováková;Strojírny Svratka a.s.;27074358;Křenová 12;602 00;Brno;Morava;"
    "jana.novakova@svratka.example;+420 543 210 987;Volat ráno\n"
    "Petr;Malý;Strojírny Svratka a.s.;27074358;Křenová 12;602 00;Brno;Morava;"
    "petr.maly@svratka.example;+420 543 210 988;\n"
    "Ewa;Kowalska;Rower Kraków sp. z o.o.;;ul. Długa 5;31-147;Kraków;Polska;"
    "ewa@rower.example;+48 12 345 67 89;Targi 2026\n"
    "Иван;Петров;Колело ООД;;бул. Витоша 1;1000;София;България;ivan@kolelo.example;;\n"
    "Eva;Dvořáková;;;;;;;eva.dvorakova;;\n"
)


def import_steps(
    page: Any, file: Path, settle: Callable[[Callable[[], bool]], None]
) -> Iterator[str]:
    """Go through the wizard with a file as a person would; yield the name of each step it shows."""
    file.write_text(EXAMPLE, "utf-8")
    page.file.kind.setCurrentIndex(page.file.kind.findData("contact"))
    page.open_path(file)
    settle(lambda: page.opened is not None)
    yield "file"
    page.go_on()
    yield "columns"
    page.go_on()
    settle(lambda: page.steps.currentWidget() is page.meaning)
    yield "words"
    page.go_on()
    settle(lambda: page.next.isEnabled() and page.match.table.rowCount() > 0)
    yield "preview"


def import_pictures(driver: "Driver") -> None:
    """Leave import-file, import-columns, import-words and import-preview in the driver's folder."""
    window = driver.window
    window.documents.open(Place("import"))
    page: Any = window.documents.page()
    with tempfile.TemporaryDirectory() as folder:
        for name in import_steps(page, Path(folder) / "lidé.csv", driver.settle):
            driver.pictures(window, f"import-{name}")
    page.draft.drop()
    page.opened = None  # nothing chosen: it closes without a question
    window.documents.close_current()
