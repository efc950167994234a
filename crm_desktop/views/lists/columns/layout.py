"""Width, order, visibility and sort of a list's columns, kept at once in the user's folder."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QSettings

from crm_desktop.settings import state_file


@dataclass(frozen=True)
class Layout:
    """What somebody chose for one list. Empty `order`: nothing chosen yet."""

    order: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    widths: Mapping[str, int] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False


def load_layout(name: str) -> Layout:
    """Return what was kept for a list; what cannot be read counts as nothing chosen."""
    try:
        content = json.loads(str(_settings().value(f"lists/{name}", "") or "{}"))
        return Layout(
            order=tuple(str(each) for each in content.get("order", ())),
            hidden=frozenset(str(each) for each in content.get("hidden", ())),
            widths={str(key): int(width) for key, width in content.get("widths", {}).items()},
            sort=str(content.get("sort", "")),
            descending=bool(content.get("descending", False)),
        )
    except (ValueError, TypeError, AttributeError):
        return Layout()


def save_layout(name: str, layout: Layout) -> None:
    """Keep a layout; it is on disk when this returns, so that killing the program loses nothing."""
    content: dict[str, Any] = {
        "order": list(layout.order),
        "hidden": sorted(layout.hidden),
        "widths": dict(layout.widths),
        "sort": layout.sort,
        "descending": layout.descending,
    }
    settings = _settings()
    settings.setValue(f"lists/{name}", json.dumps(content))
    settings.sync()


def forget_layout(name: str) -> None:
    """Go back to the columns as they come."""
    settings = _settings()
    settings.remove(f"lists/{name}")
    settings.sync()


def _settings() -> QSettings:
    return QSettings(str(state_file()), QSettings.Format.IniFormat)
