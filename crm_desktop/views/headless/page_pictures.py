"""Pictures of what stands beside lists and forms: overviews, work to do, card tabs, dialogs.

Nothing is saved.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from crm_desktop.views.headless.main_job import open_card
from crm_desktop.views.main_window.places.pages import Place

if TYPE_CHECKING:
    from crm_desktop.views.headless.driver import Driver

PAGES = ("dashboard", "worklist", "duplicates", "deleted", "imports")
MAILING = ("mailings", "mailing")


def page_pictures(driver: "Driver", account_id: int) -> None:
    """Leave a picture of each page in the driver's folder, then of the tabs of a card."""
    window = driver.window
    allowed = {"print_bulk", "mass_mail"} & window.me.acts
    for what in (*PAGES, *(MAILING if allowed else ())):
        window.documents.open(Place(what))
        driver.settle()
        driver.pictures(window, what)
        window.documents.close_current()
    window.context.open_why(window.me.employee_id, account_id)
    driver.settle()
    driver.pictures(window, "why")
    window.documents.close_current()
    open_card(driver, account_id)
    card: Any = window.documents.page()
    for key in card.insight.tabs.keys()[1:]:
        card.insight.select(key)
        driver.settle()
        driver.pictures(window, f"card-tab-{key.replace('_', '-')}")
    card.insight.select("overview")
    _dialogs(driver)


def _dialogs(driver: "Driver") -> None:
    """Leave pictures of export, labels and the list of keys."""
    window = driver.window
    window.open_list("account")
    driver.settle()
    from crm_desktop.views.exporting.open import export_list
    from crm_desktop.views.labels.open import make_labels

    panel: Any = window.documents.page().panel  # type: ignore[union-attr]
    for name, show in (
        ("export", lambda: export_list(panel)),
        ("labels", lambda: make_labels(panel)),
        ("shortcuts", window.show_shortcuts),
    ):
        show()
        driver.settle()
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            driver.pictures(dialog, name)
            dialog.close()
            driver.settle()


def template_pictures(driver: "Driver") -> None:
    """Leave pictures of the list of templates, and of the editor with a new one."""
    window = driver.window
    window.documents.open(Place("templates"))
    driver.settle()
    driver.pictures(window, "templates")
    page: Any = window.documents.page()
    page.new_record()
    driver.settle()
    page = window.documents.page()
    driver.settle(lambda: bool(page.made() and page.made().pdf))
    driver.pictures(window, "template")
    window.documents.close_current()
    window.documents.close_current()
