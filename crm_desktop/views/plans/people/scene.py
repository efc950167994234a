"""The scene of the map: a card for everybody, the lines between them, who is chosen, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF
from PySide6.QtWidgets import QGraphicsScene

from crm_desktop.models.language import _, current_language
from crm_desktop.models.queries.plans.people.map_rows import Link, PlanMap, Stakeholder
from crm_desktop.reports.plans.people import lines as ways
from crm_desktop.reports.plans.people.layout import HEIGHT, WIDTH, Layout, Place, layout
from crm_desktop.reports.plans.people.strokes import Drawn, Line
from crm_desktop.reports.plans.people.words import LINKS, aloud, card_words
from crm_desktop.views.plans.people.cards import Card, unit
from crm_desktop.views.plans.people.strokes import Lines, LinkLine, LinkWords

AROUND = 32  # px of ground around the map


@dataclass(frozen=True, slots=True)
class Picture:
    """A map with where everything stands; worked out away from the window thread."""

    map: PlanMap
    layout: Layout
    reporting: Mapping[int, Line]
    links: Mapping[int, Drawn]


def picture_of(plan_map: PlanMap, people: Sequence[Stakeholder] | None = None) -> Picture:
    """Return a map with places and lines; takes a while for many, so it runs on a worker."""
    found = layout(plan_map.people if people is None else people)
    return Picture(plan_map, found, ways.reporting(found), ways.links(found, plan_map.links))


class MapScene(QGraphicsScene):
    """Holds the items; `picture` is what it shows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.picture: Picture | None = None
        self.cards: dict[int, Card] = {}
        self.links: dict[int, LinkLine] = {}
        self._people: dict[int, Stakeholder] = {}
        self._lines = Lines()
        self._words = LinkWords()
        self.addItem(self._lines)
        self.addItem(self._words)

    def show_picture(self, picture: Picture) -> None:
        """Show this map; what is the same stays."""
        self.picture = picture
        scale, language = unit(), current_language()
        self._people = {each.id: each for each in picture.map.people
                        if each.id in picture.layout.places}  # fmt: skip
        for id in [id for id in self.cards if id not in self._people]:
            self.removeItem(self.cards.pop(id))
        for id, person in self._people.items():
            words = card_words(person, language)
            card = self.cards.get(id)
            if card is None:
                card = self.cards[id] = Card(id, words)
                self.addItem(card)
            else:
                card.set_words(words)
            place = picture.layout.places[id]
            card.setPos(place.x * scale, place.y * scale)
        self._show_lines(picture)
        left, top, right, foot = (each * scale for each in picture.layout.box())
        box = QRectF(left, top, right - left, foot - top)
        self.setSceneRect(box.adjusted(-AROUND, -AROUND, AROUND, AROUND))

    def _show_lines(self, picture: Picture) -> None:
        scale = unit()
        self._lines.set_lines(picture.reporting.values(), scale)
        every = {link.id: link for link in picture.map.links if link.id in picture.links}
        for id in [id for id in self.links if id not in every]:
            self.removeItem(self.links.pop(id))
        for id, link in every.items():
            line = self.links.get(id)
            if line is None:
                line = self.links[id] = LinkLine(link, picture.links[id], scale)
                self.addItem(line)
            else:
                line.set_drawn(link, picture.links[id], scale)
        self._words.show_words(self.links.values())

    def forget(self) -> None:
        """Paint everything anew: colours or letters are others."""
        for card in self.cards.values():
            card.forget()
        if self.picture is not None:
            self.show_picture(self.picture)

    def person(self, id: int) -> Stakeholder | None:
        """Return somebody on the map."""
        return self._people.get(id)

    def mark(self, current: int, focused: bool) -> None:
        """Show who is chosen, and their links."""
        for id, card in self.cards.items():
            card.mark(id == current, focused)
        for line in self.links.values():
            line.mark(current in (line.link.from_id, line.link.to_id))

    def place(self, id: int) -> Place:
        """Return where a card is shown now, in mm."""
        card = self.cards[id]
        return Place(card.x() / unit(), card.y() / unit())

    def put(self, id: int, x: float, y: float) -> None:
        """Show a card elsewhere (mm) with its lines; the rest follows when that is kept."""
        if self.picture is None:
            return
        scale, old = unit(), self.picture.layout
        self.cards[id].setPos(x * scale, y * scale)
        found = Layout({**old.places, id: Place(x, y, fixed=True)}, old.above)
        touched = [each for each, boss in found.above.items() if id in (each, boss)]
        reporting = {**self.picture.reporting, **ways.reporting(found, touched)}
        mine = [each for each in self.picture.map.links if id in (each.from_id, each.to_id)]
        drawn = {**self.picture.links, **ways.links(found, mine)}
        self.picture = Picture(self.picture.map, found, reporting, drawn)
        self._lines.set_lines(reporting.values(), scale)
        for link in mine:
            if link.id in self.links:
                self.links[link.id].set_drawn(link, drawn[link.id], scale)
        self._words.show_words(self.links.values())
        area = QRectF(x * scale, y * scale, WIDTH * scale, HEIGHT * scale)
        wide = area.adjusted(-AROUND, -AROUND, AROUND, AROUND)
        if not self.sceneRect().contains(wide):
            self.setSceneRect(self.sceneRect() | wide)

    # --- words -------------------------------------------------------------------------------

    def aloud(self, id: int, with_links: bool = True) -> str:
        """Return a person, and the links of theirs, as they are read out."""
        person = self.person(id)
        if person is None or self.picture is None:
            return ""
        boss = self._people.get(self.picture.layout.above.get(id, 0))
        told = [aloud(person, "" if boss is None else boss.name, current_language())]
        if with_links:
            told += [self.link_words(link) for link in self.picture.map.links
                     if id in (link.from_id, link.to_id) and link.id in self.links]  # fmt: skip
        return ". ".join(told)

    def link_words(self, link: Link) -> str:
        """Return a link as it is read out."""
        pattern = self.tr("%1: %2 → %3", "kind of a link, from whom, to whom")
        kind = _(LINKS[link.kind])
        words = pattern.replace("%1", f"{kind}, {link.label}" if link.label else kind)
        for mark, id in (("%2", link.from_id), ("%3", link.to_id)):
            person = self._people.get(id)
            words = words.replace(mark, "" if person is None else person.name)
        return words
