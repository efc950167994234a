"""What the heads of groups say, and the menu that chooses by what rows stand together."""

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from crm_desktop.models.fields import Catalogue, Field, Kind, Type
from crm_desktop.models.fields.grouping import MONTHS
from crm_desktop.models.language import _
from crm_desktop.models.queries.rows import ListGroup, ListQuery
from crm_desktop.views import values
from crm_desktop.views.look.letters import give_letters

if TYPE_CHECKING:
    from crm_desktop.views.lists.panel import ListPanel


class _Words(QObject):
    def rows(self, n: int) -> str:
        return self.tr("%n row(s)", None, n).replace(str(n), values.number_text(n))


def head_words(
    catalogue: Catalogue, kind: Kind, home: str, query: ListQuery, group: ListGroup
) -> tuple[str, str]:
    """Return what a head says: the name of the group, then its rows and its sums of money."""
    rest = [_Words().rows(group.number)]
    for name, sums in group.sums.items():
        amounts = [values.money_text(total, code or home) for code, total in sorted(sums.items())]
        pattern = QCoreApplication.translate("groups", "%1: %2", "field and its sum in a group")
        both = pattern.replace("%1", _(kind.field(name).label)).replace("%2", " + ".join(amounts))
        rest.append(both)
    return group_name(catalogue, kind.field(query.group), group), "  ·  ".join(rest)


def group_name(catalogue: Catalogue, field: Field, group: ListGroup) -> str:
    """Return what a group is called."""
    value = group.key.value
    if group.key.hidden:
        return QCoreApplication.translate("groups", "Not to be seen by you")
    if value is None or value == "":
        pattern = QCoreApplication.translate("groups", "Without: %1", "a field that is empty")
        return pattern.replace("%1", _(field.label))
    if field.type in (Type.DATE, Type.DATETIME) and isinstance(value, dt.date):
        return values.month_text(value.year, value.month)
    if group.label and field.type not in (Type.COUNTRY, Type.LANGUAGE, Type.CURRENCY):
        return group.label
    return values.value_text(catalogue, field, value)


def money_in(kind: Kind, shown: tuple[str, ...]) -> tuple[str, ...]:
    """Return the shown fields of money, whose sums the heads of groups show."""
    return tuple(name for name in shown if kind.field(name).type is Type.MONEY)


def choose_group(panel: "ListPanel") -> None:
    """Offer the fields by which the rows of a list may stand together."""
    translate = QCoreApplication.translate
    menu, chosen = QMenu(panel), panel.group()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    none = menu.addAction(translate("groups", "No groups"), partial(panel.set_group, ""))
    none.setCheckable(True)
    none.setChecked(not chosen)
    menu.addSeparator()
    for field in panel.groupable:
        label = _(field.label)
        if field.type in MONTHS:
            label = translate("groups", "%1, by month").replace("%1", label)
        action = menu.addAction(label.replace("&", "&&"), partial(panel.set_group, field.name))
        action.setCheckable(True)
        action.setChecked(field.name == chosen)
    menu.addSeparator()
    fold = menu.addAction(translate("groups", "Fold all"), panel.model.fold_all)
    fold.setEnabled(bool(chosen))
    give_letters(menu)
    button = panel.filters.groups
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
