"""Makes the setup for Windows out of the folder, with makensis.

On Windows the folder is the one that PyInstaller built there. Elsewhere the same script can be
tried with any folder that holds crm-desktop.exe: makensis runs on Linux as well.
"""

import os
import shutil
import sys
from pathlib import Path

from crm_desktop import __version__
from installer.freezing import HERE, ROOT, Stop, run, size

SCRIPT = HERE / "windows" / "setup.nsi"


def build(folder: Path, out: Path) -> Path:
    """Return the setup made in `out`; Stop says why it cannot be.

    CRM_SIGN names the command that signs a file, whose path is put behind it; without one the setup
    is not signed, and Windows warns whoever starts it.
    """
    if not (folder / "crm-desktop.exe").exists():
        raise Stop(
            f"{folder} holds no crm-desktop.exe: the programs for Windows are built on Windows, "
            "by the same command."
        )
    compiler = shutil.which("makensis")
    if compiler is None:
        raise Stop("makensis is missing: install NSIS 3 (on Debian the package nsis).")
    made = out / f"crm-desktop-{__version__}-setup.exe"
    picture = icon(out / "crm-desktop.ico")
    defines = {
        "VERSION": __version__,
        "FOLDER": str(folder),
        "OUT": str(made),
        "ICON": str(picture),
        "LICENCE": str(ROOT / "LICENSE"),
        "MEGABYTES": str((size(folder) >> 20) + 1),
    }
    if os.environ.get("CRM_SIGN"):
        defines["SIGN"] = os.environ["CRM_SIGN"]
    # The system's own word for an option: a slash on Windows, a dash elsewhere.
    dash = "/" if sys.platform == "win32" else "-"
    words = [f"{dash}D{name}={value}" for name, value in defines.items()]
    run([compiler, f"{dash}V2", *words, str(SCRIPT)], "makensis")
    picture.unlink()
    return made


def icon(target: Path) -> Path:
    """Write the program's icon as .ico in the sizes that Windows shows, and return its path."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(HERE / "crm-desktop.svg"))
    pictures: list[tuple[int, bytes]] = []
    for side in (16, 24, 32, 48, 64, 256):
        image = QImage(side, side, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        pictures.append((side, bytes(held.data())))
    # ICO: a head of 6 bytes, an entry of 16 bytes for each picture, then the pictures as PNG
    # (learn.microsoft.com, "Icons", ICONDIR and ICONDIRENTRY).
    entries, bodies = b"", b""
    begin = 6 + 16 * len(pictures)
    for side, body in pictures:
        entries += bytes((side % 256, side % 256, 0, 0, 1, 0, 32, 0))
        entries += len(body).to_bytes(4, "little") + (begin + len(bodies)).to_bytes(4, "little")
        bodies += body
    head = b"\0\0\1\0" + len(pictures).to_bytes(2, "little")
    target.write_bytes(head + entries + bodies)
    return target
