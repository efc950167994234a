"""How forms and cards are laid out: per role by an admin, the card also for oneself."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, insert, select, text, update
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput, NotAllowed
from crm_desktop.models.fields import Kind
from crm_desktop.models.fields.layout import (
    CardTabs,
    Layout,
    complaint,
    first_of,
    layout_from_json,
    layout_to_json,
)
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.rows import Edit, Me
from crm_desktop.models.queries.saving.saving import begin


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a person's forms and card look like."""

    layouts: dict[str, Layout]
    tabs: CardTabs | None
    own_tabs: bool = False


def arrangement(session: Session, me: Me) -> Arrangement:
    """Return the forms and the card of whoever is signed in: the own card before that of a role."""
    known = session.scalar(
        text("SELECT has_table_privilege(to_regclass('crm.form_layout'), 'SELECT')")
    )
    if not known:
        return Arrangement({}, None)
    by_kind: dict[str, dict[str, Layout]] = {}
    for kind, role, layout in layouts(session):
        by_kind.setdefault(kind, {})[role] = layout
    found = {kind: first_of(by_role, me.roles) for kind, by_role in by_kind.items()}
    own, of_roles = _tabs(session, me)
    return Arrangement(
        {kind: layout for kind, layout in found.items() if layout is not None},
        own or first_of(of_roles, me.roles),
        own is not None,
    )


def layouts(session: Session) -> list[tuple[str, str, Layout]]:
    """Return kind, role and layout of every form that somebody laid out."""
    table = table_of("form_layout")
    rows = session.execute(
        select(table.c.kind, table.c.role_name, table.c.definition).where(
            table.c.deleted_at.is_(None)
        )
    )
    read = [(kind, role, layout_from_json(data)) for kind, role, data in rows]
    return [(kind, role, layout) for kind, role, layout in read if layout is not None]


def _tabs(session: Session, me: Me | None) -> tuple[CardTabs | None, dict[str, CardTabs]]:
    table = table_of("card_tab")
    own: CardTabs | None = None
    of_roles: dict[str, CardTabs] = {}
    for row in session.execute(select(table).where(table.c.deleted_at.is_(None))):
        tabs = CardTabs(tuple(row.shown), tuple(row.hidden))
        if row.employee_id is not None:
            own = tabs if me is not None and row.employee_id == me.employee_id else own
        else:
            of_roles[row.role_name] = tabs
    return own, of_roles


def tabs_of_roles(session: Session) -> dict[str, CardTabs]:
    """Return the tabs that an admin decided on, by role."""
    return _tabs(session, None)[1]


def keep_layout(
    session: Session, kind: Kind, role: str, layout: Layout | None, operation: UUID
) -> None:
    """Keep the form of a kind for a role; None goes back to the form as delivered.

    Raises InvalidInput where the form could not be used, NotAllowed for anybody but an admin.
    """
    if layout is not None and (sentence := complaint(kind, layout)):
        raise InvalidInput(sentence, "sections")
    if not begin(session, Edit("form_layout", None, {}, operation=operation)):
        return
    table = table_of("form_layout")
    here = (table.c.kind == kind.name, table.c.role_name == role, table.c.deleted_at.is_(None))
    there = session.scalar(select(table.c.id).where(*here))
    if layout is None:
        if there is not None:
            _written(session.execute(update(table).where(*here).values(deleted_at=func.now())))
        return
    values = {"definition": layout_to_json(layout)}
    if there is None:
        session.execute(insert(table).values(kind=kind.name, role_name=role, **values))
    else:
        _written(session.execute(update(table).where(*here).values(values)))


def keep_tabs(
    session: Session, tabs: CardTabs | None, operation: UUID, *, role: str | None = None
) -> None:
    """Keep the tabs of the card, one's own or those of a role; None goes back to those before."""
    if not begin(session, Edit("card_tab", None, {}, operation=operation)):
        return
    table = table_of("card_tab")
    me = session.scalar(text("SELECT id FROM crm.employee WHERE login = session_user"))
    whose = table.c.role_name == role if role else table.c.employee_id == me
    here = (whose, table.c.deleted_at.is_(None))
    there = session.scalar(select(table.c.id).where(*here))
    if tabs is None:
        if there is not None:
            _written(session.execute(update(table).where(*here).values(deleted_at=func.now())))
        return
    values = {"shown": _texts(tabs.shown), "hidden": _texts(tabs.hidden)}
    if there is None:
        owner = {"role_name": role} if role else {"employee_id": me}
        session.execute(insert(table).values(**owner, **values))
    else:
        _written(session.execute(update(table).where(*here).values(values)))


def _texts(keys: Sequence[str]) -> list[str]:
    return [str(key)[:60] for key in dict.fromkeys(keys)][:100]


def _written(done: object) -> None:
    if getattr(done, "rowcount", 0) != 1:
        raise NotAllowed(_("Only an administrator decides on that."))
