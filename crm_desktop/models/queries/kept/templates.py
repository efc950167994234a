"""Templates of letters: listed, read with a revision and its pictures, saved, deleted."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from crm_desktop.models.errors import ChangedMeanwhile, Gone, InvalidInput, NotAllowed
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.rows import Edit
from crm_desktop.models.queries.saving.saving import begin
from crm_desktop.models.text import sort_key

LONGEST_NAME = 100
HASH = "sha256:"


@dataclass(frozen=True, slots=True)
class TemplateName:
    """A template as lists show it. id None: not stored yet. revision: the newest, from 1."""

    name: str
    id: int | None = None
    version: int = 0
    shared: bool = False
    mine: bool = True
    author: str = ""
    revision: int = 0
    revision_id: int | None = None
    saved_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class TemplateText:
    """A template with one of its revisions; pictures by "sha256:…"."""

    name: TemplateName
    document: Mapping[str, Any]
    images: Mapping[str, bytes] = field(default_factory=dict)


def templates(session: Session, only: int | None = None) -> tuple[TemplateName, ...]:
    """Return the templates that one may use, by name."""
    table, revision, employee = (
        table_of("template"), table_of("template_revision"), table_of("employee"),
    )  # fmt: skip
    older = revision.alias()
    last = (
        select(func.max(older.c.number)).where(older.c.template_id == table.c.id).scalar_subquery()
    )
    query = (
        select(table, revision.c.number, revision.c.id.label("revision_id"),
               revision.c.created_at.label("saved_at"), employee.c.display_name,
               (employee.c.login == func.session_user()).label("mine"))
        .select_from(table)
        .join(revision, and_(revision.c.template_id == table.c.id, revision.c.number == last))
        .join(employee, employee.c.id == table.c.employee_id)
        .where(table.c.deleted_at.is_(None))
    )  # fmt: skip
    if only is not None:
        query = query.where(table.c.id == only)
    found = [
        TemplateName(
            row.name, row.id, row.version, row.shared, bool(row.mine), row.display_name, row.number,
            row.revision_id, row.saved_at,
        )
        for row in session.execute(query)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: sort_key(each.name)))


def read_template_text(
    session: Session, template_id: int, revision_id: int | None = None
) -> TemplateText:
    """Return a template as it was saved last, or a revision of it; Gone where there is none."""
    names = templates(session, template_id)
    table, image = table_of("template_revision"), table_of("template_image")
    wanted = revision_id or (names[0].revision_id if names else None)
    document = session.scalar(
        select(table.c.document).where(table.c.id == wanted, table.c.template_id == template_id)
    )
    if not names or document is None:
        raise Gone(_("This template was deleted in the meantime, or is no longer shared."))
    pictures = session.execute(
        select(image.c.sha256, image.c.content).where(image.c.template_id == template_id)
    )
    used = str(document)
    images = {f"{HASH}{row.sha256}": bytes(row.content) for row in pictures if row.sha256 in used}
    return TemplateText(names[0], document, images)


def keep_template(session: Session, given: TemplateText, operation: UUID) -> TemplateName:
    """Save a template with a new revision; return it as lists show it.

    Raises InvalidInput for an empty or taken name, NotAllowed, Gone, ChangedMeanwhile.
    """
    known = replace(given.name, name=given.name.name.strip())
    if not known.name or len(known.name) > LONGEST_NAME or "\x00" in known.name:
        raise InvalidInput(_("Give it a name of 1 to 100 letters."), "name")
    if not begin(session, Edit("template", known.id, {}, operation=operation)):
        return _again(session, known)
    table, revision, image = (
        table_of("template"), table_of("template_revision"), table_of("template_image"),
    )  # fmt: skip
    values = {"name": known.name, "shared": known.shared}
    try:
        with session.begin_nested():
            if known.id is None:
                made = insert(table).values(kind="letter", **values)
                id = session.execute(made.returning(table.c.id)).scalar_one()
            else:
                id = _change(session, known, values)
    except IntegrityError as error:
        if "_employee_id_kind_name" not in str(error.orig):
            raise
        sentence = _("“{name}” exists already. Choose another name, or change that one.")
        raise InvalidInput(sentence.format(name=known.name), "name") from error
    stored = set(session.scalars(select(image.c.sha256).where(image.c.template_id == id)))
    for content in given.images.values():
        sha256 = hashlib.sha256(content).hexdigest()
        if sha256 not in stored:
            session.execute(insert(image).values(template_id=id, sha256=sha256, content=content))
            stored.add(sha256)
    # The row of the template is locked by the change above, so the count has no rival.
    last = session.scalar(select(func.max(revision.c.number)).where(revision.c.template_id == id))
    session.execute(
        insert(revision).values(template_id=id, number=(last or 0) + 1, document=given.document)
    )
    return templates(session, id)[0]


def share_template(
    session: Session, given: TemplateName, shared: bool, operation: UUID
) -> TemplateName:
    """Open a template to all colleagues or take it back; raises as `keep_template`."""
    if begin(session, Edit("template", given.id, {}, operation=operation)):
        _change(session, given, {"shared": shared})
    return templates(session, given.id)[0]


def let_template_go(session: Session, given: TemplateName, operation: UUID) -> None:
    """Delete a template; letters that were filed keep their revision. Raises as `keep_template`."""
    if begin(session, Edit("template", given.id, {}, operation=operation)):
        _change(session, given, {"deleted_at": func.now()})


def _change(session: Session, given: TemplateName, values: dict[str, Any]) -> int:
    table = table_of("template")
    same = (table.c.id == given.id, table.c.version == given.version)
    change = update(table).where(*same, table.c.deleted_at.is_(None)).values(**values)
    changed = session.execute(change.returning(table.c.id)).scalar_one_or_none()
    if changed is not None:
        return int(changed)
    now = session.execute(
        select(table.c.version, table.c.deleted_at).where(table.c.id == given.id)
    ).one_or_none()
    if now is None or now.deleted_at is not None:
        raise Gone(_("This template was deleted in the meantime, or is no longer shared."))
    if now.version != given.version:
        raise ChangedMeanwhile
    raise NotAllowed(_("You may not change this template. Save it under another name."))


def _again(session: Session, given: TemplateName) -> TemplateName:
    """Return what an operation that is repeated had saved."""
    for each in templates(session, given.id):
        made = given.id is None and each.mine and each.name == given.name
        if made or each.id == given.id:
            return each
    raise Gone(_("This template was deleted in the meantime, or is no longer shared."))
