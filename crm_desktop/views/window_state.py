"""Geometry of windows, widths and open tabs, kept in an INI file that no one edits by hand."""

import json
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from crm_desktop.settings import state_file


def _file() -> QSettings:
    return QSettings(str(state_file()), QSettings.Format.IniFormat)


def put(name: str, value: Any) -> None:
    """Keep a plain value (JSON) or a QByteArray under `group/name`, on disk at once."""
    file = _file()
    is_bytes = isinstance(value, QByteArray)
    file.setValue(name, value if is_bytes else json.dumps(value, ensure_ascii=False))
    file.sync()


def get(name: str, default: Any = None) -> Any:
    """Return the plain value kept under a name, or `default` if there is none or it is damaged."""
    text = _file().value(name)
    if not isinstance(text, str):
        return default
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return default


def get_bytes(name: str) -> QByteArray:
    """Return the bytes kept under a name, empty if there are none."""
    value = _file().value(name)
    return value if isinstance(value, QByteArray) else QByteArray()
