"""Icons: Lucide drawings (ISC) from `resources/icons`, tinted for the palette shown now."""

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from crm_desktop import resources
from crm_desktop.views.look.colour import tints

KIND_ICONS: dict[str, str] = {
    "account": "building",
    "contact": "user",
    "lead": "inbox",
    "contact_point": "phone",
    "address": "map-pin",
    "activity": "users",
    "meeting": "users",
    "call": "phone",
    "task": "square-check",
    "communication": "mail",
    "email": "mail",
    "letter": "mail",
    "message": "message-square",
    "document": "file-text",
    "note": "notebook-pen",
    "project": "folder-kanban",
    "opportunity": "square-kanban",
    "account_plan": "target",
    "account_division": "network",
    "plan_context": "notebook-pen",
    "plan_swot": "columns-3",
    "plan_investment": "euro",
    "stakeholder": "users",
    "stakeholder_role": "user-check",
    "stakeholder_link": "network",
    "plan_cell": "columns-3",
    "plan_target": "target",
    "plan_objective": "square-check",
    "plan_review": "calendar",
    "product": "package",
    "price_list": "tags",
    "price": "tags",
    "opportunity_line": "package",
    "exchange_rate": "euro",
    "service": "wrench",
    "sale": "receipt",
    "sale_line": "receipt",
    "employee": "briefcase",
    "team": "network",
    "campaign": "megaphone",
    "case": "life-buoy",
    "competitor": "swords",
    "commitment": "swords",
    "target": "target",
    "commission_rule": "tag",
    "commission_share": "tag",
    "satisfaction": "star",
    "product_feedback": "message-square",
    "report": "chart-column",
    "day": "sunrise",
    "calendar": "calendar",
    "consent": "shield",
    "forecast": "chart-column",
    "lost_bid": "circle-x",
    "stand_in": "user-check",
    "share": "handshake",
    "account_team": "network",
    "notice": "bell",
    "history": "history",
    "settings": "settings",
}
"""Kind of record → icon; one noun, one icon, everywhere."""

# Lucide renamed these; the old words stay usable.
ALIASES: dict[str, str] = {
    "building": "building-2",
    "check-square": "square-check",
    "help-circle": "circle-question-mark",
    "filter": "funnel",
    "alert-circle": "circle-alert",
    "alert-triangle": "triangle-alert",
    "more-horizontal": "ellipsis",
    "chart": "chart-column",
}

_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
_icons: dict[tuple[str, int, str], QIcon] = {}
# PySide frees the Python half of an engine that C++ asked for unless somebody holds it.
_engines: list[QIconEngine] = []


def stroke(size: int) -> float:
    """Return the width of the line, in 24ths of the drawing, for an icon of a size in px."""
    if size <= 12:
        return 2.25
    return 2.0 if size < 20 else 1.75


@cache
def _drawing(name: str) -> str:
    place = resources.path(f"icons/{ALIASES.get(name, name)}.svg")
    return place.read_text(encoding="utf-8")


def drawing(name: str, ink: QColor, size: int) -> str:
    """Return an icon as SVG in a colour, with the stroke that suits a size in px."""
    svg = _drawing(name).replace("currentColor", ink.name())
    return svg.replace('stroke-width="2"', f'stroke-width="{stroke(size)}"', 1)


def pixmap(name: str, size: int = 16, color: QColor | None = None, ratio: float = 0.0) -> QPixmap:
    """Return a drawing of `size` logical px in a colour (default: second text colour).

    `ratio` is device px per logical px, 0 for that of the program. FileNotFoundError if there is
    no such icon.
    """
    ink = color if color is not None else tints.color("second")
    scale = ratio or _ratio()
    key = (name, size, ink.rgba(), scale)
    known = _pixmaps.get(key)
    if known is None:
        svg = drawing(name, ink, size)
        side = round(size * scale)
        known = QPixmap(side, side)
        known.fill(Qt.GlobalColor.transparent)
        painter = QPainter(known)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(ink.alphaF())
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
        known.setDevicePixelRatio(scale)
        if len(_pixmaps) > 2000:
            _pixmaps.clear()
        _pixmaps[key] = known
    return known


def draw(painter: QPainter, x: float, y: float, name: str, size: int, color: QColor) -> None:
    """Draw an icon with its upper left corner at a point of the painter, in logical px."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else _ratio()
    painter.drawPixmap(QPointF(round(x), round(y)), pixmap(name, size, color, ratio))


def icon(name: str, size: int = 16, tone: str = "") -> QIcon:
    """Return an icon that follows the theme by itself.

    `tone` is a colour name: "" gives the second text colour, "text", "accent", "bad" …, and
    "on_highlight" for primary buttons. FileNotFoundError if there is no such icon.
    """
    if not name:
        return QIcon()
    key = (name, size, tone)
    known = _icons.get(key)
    if known is None:
        _drawing(name)
        known = _icons[key] = QIcon(_engine(name, size, tone))
    return known


def forget() -> None:
    """Drop all drawings; called when the program ends, before Qt takes the screen away."""
    _pixmaps.clear()


def _ratio() -> float:
    shown = QGuiApplication.instance()
    return shown.devicePixelRatio() if isinstance(shown, QGuiApplication) else 1.0


class _Engine(QIconEngine):
    """Draws when asked, so a change of theme needs no new icons."""

    def __init__(self, name: str, size: int, tone: str) -> None:
        super().__init__()
        self._name, self._size, self._tone = name, size, tone

    def _ink(self, mode: QIcon.Mode) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return tints.color("disabled")
        if mode == QIcon.Mode.Selected and not self._tone:
            return tints.color("accent")
        return tints.color(self._tone or "second")

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        x = rect.x() + (rect.width() - side) / 2
        y = rect.y() + (rect.height() - side) / 2
        draw(painter, x, y, self._name, side, self._ink(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self._name, min(size.width(), size.height()), self._ink(mode), 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return pixmap(self._name, min(size.width(), size.height()), self._ink(mode), scale)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size

    def availableSizes(
        self, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        return [QSize(self._size, self._size)]

    def isNull(self) -> bool:
        return False

    def key(self) -> str:
        return "crm-lucide"

    def clone(self) -> QIconEngine:
        return _engine(self._name, self._size, self._tone)


def _engine(name: str, size: int, tone: str) -> QIconEngine:
    engine = _Engine(name, size, tone)
    _engines.append(engine)
    return engine
