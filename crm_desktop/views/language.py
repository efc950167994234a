"""The language of the windows: Qt's own texts, ours, and that of models and reports."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from crm_desktop import resources
from crm_desktop.models.language import LANGUAGES, set_language

# Each language is named in itself, so that everybody finds his own.
NAMES = {"en": "English", "cs": "Čeština", "pl": "Polski", "bg": "Български"}

_installed: list[QTranslator] = []


def chosen_language(wanted: str) -> str:
    """Return the language code to use; empty means the system's, English where we lack that."""
    if wanted in LANGUAGES:
        return wanted
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def install(wanted: str) -> str:
    """Load the texts of a language into the running application and return its code.

    Windows that are open keep their texts; the language is therefore chosen before the first.
    """
    language = chosen_language(wanted)
    application = QCoreApplication.instance()
    remove()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own_folder = str(resources.path("translations"))
    for name, folder in ((f"qtbase_{language}", qt_folder), (language, own_folder)):
        translator = QTranslator(application)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    set_language(language)
    system = QLocale.system()
    if system.name().split("_")[0] != language:
        QLocale.setDefault(QLocale(language))
    else:
        QLocale.setDefault(system)
    return language


def remove() -> None:
    """Take the loaded texts away again; what is made from now on speaks the source's English."""
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    set_language("en")
    QLocale.setDefault(QLocale.system())
