"""What the pages that are no record's are called."""

from PySide6.QtCore import QCoreApplication


def worklist_name() -> str:
    """Return what the worklist is called."""
    return QCoreApplication.translate("MainWindow", "Data to complete")


def day_names() -> dict[str, str]:
    """Return what the pages of one's own time are called."""
    translate = QCoreApplication.translate
    return {
        "my_day": translate("MainWindow", "My day"),
        "calendar": translate("MainWindow", "Calendar"),
        "dashboard": translate("MainWindow", "Dashboard"),
    }


def reports_name() -> str:
    """Return what the list of reports is called."""
    return QCoreApplication.translate("MainWindow", "Reports")


def admin_names() -> dict[str, str]:
    """Return what the pages of administration are called."""
    translate = QCoreApplication.translate
    return {
        "people": translate("MainWindow", "People"),
        "superiors": translate("MainWindow", "Superiors"),
        "rights": translate("MainWindow", "Rights to act"),
        "lists": translate("MainWindow", "Lists of the firm"),
        "fields": translate("MainWindow", "Own fields"),
        "forms": translate("MainWindow", "Forms of roles"),
        "data_rules": translate("MainWindow", "Rules on data"),
        "connections": translate("MainWindow", "Open connections"),
        "backups": translate("MainWindow", "Backups"),
        "changes": translate("MainWindow", "Record of changes"),
    }
