"""Where programs of one user meet (see one_program); known without Qt's network, at each start."""

import getpass
import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QDir

from crm_desktop.settings import config_folder


def meeting_place() -> str:
    """Return the name of the socket; the same for all programs of a user with these settings."""
    told = f"{getpass.getuser()}\n{config_folder().absolute()}"
    return f"crm-desktop-{hashlib.sha256(told.encode()).hexdigest()[:24]}"


def somebody_may_listen() -> bool:
    """Tell whether another program may wait there; False is sure, and costs a look at a file."""
    return sys.platform == "win32" or Path(QDir.tempPath(), meeting_place()).exists()
