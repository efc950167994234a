"""The time zone of this computer."""

from PySide6.QtCore import QTimeZone


def zone_name() -> str:
    """Return the time zone of this computer as the server knows it."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"
