"""Templates of letters: their names and rights, their revisions that never change, pictures."""

import datetime as dt
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    DateTime,
    Identity,
    Index,
    LargeBinary,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    LIVE,
    Record,
    Versioned,
    column,
    not_empty,
    one_of,
    reference,
    string,
    within,
)

LARGEST_DOCUMENT = 1_000_000
LARGEST_IMAGE = 2 * 1024 * 1024


class Template(Versioned, Record):
    """A template under a name, private or shared; what it holds stands in its revisions."""

    __tablename__ = "template"
    __table_args__ = (
        not_empty("name"),
        one_of("kind", "letter"),
        Index(None, "employee_id", "kind", "name", unique=True, postgresql_where=LIVE),
        Index(None, "kind", postgresql_where=text("shared AND deleted_at IS NULL")),
        {"comment": "Templates of letters: one's own and shared ones"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    employee_id: Mapped[int] = reference(
        "Who made it", "employee", nullable=False, server_default=text("crm_private.me()")
    )
    kind: Mapped[str] = column("letter", nullable=False)
    name: Mapped[str] = string("Name", 100, nullable=False)
    shared: Mapped[bool] = column(
        "Used by all colleagues", nullable=False, server_default=text("false")
    )


class TemplateRevision(Record):
    """A template as it was saved once. Never changed, so a filed letter can name it."""

    __tablename__ = "template_revision"
    __table_args__ = (
        UniqueConstraint("template_id", "number"),
        within("number", 1),
        CheckConstraint(f"length(document::text) <= {LARGEST_DOCUMENT}", name="document_length"),
        {"comment": "Templates as they were saved, one after the other; never changed"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    template_id: Mapped[int] = reference("Template", "template", nullable=False)
    number: Mapped[int] = column("Counts the revisions, from 1", nullable=False)
    document: Mapped[Any] = column("As reports/templates writes it", JSONB, nullable=False)
    created_at: Mapped[dt.datetime] = column(
        "When it was saved", DateTime(timezone=True), server_default=func.now(), nullable=False
    )
    created_by: Mapped[int | None] = column(
        "Employee who saved it", BigInteger, server_default=text("crm_private.author()")
    )


class TemplateImage(Record):
    """A picture of a template, known by the hash of its content. Never changed."""

    __tablename__ = "template_image"
    __table_args__ = (
        UniqueConstraint("template_id", "sha256"),
        CheckConstraint("sha256 = encode(sha256(content), 'hex'::text)", name="sha256_of_content"),
        CheckConstraint(f"length(content) <= {LARGEST_IMAGE}", name="content_size"),
        {"comment": "Pictures of templates by the hash of their content; never changed"},
    )

    id: Mapped[int] = column("Key", BigInteger, Identity(always=True), primary_key=True)
    template_id: Mapped[int] = reference("Template", "template", nullable=False)
    sha256: Mapped[str] = string("Hash of the content, hexadecimal", 64, nullable=False)
    content: Mapped[bytes] = column("PNG or JPEG", LargeBinary, nullable=False)
    created_at: Mapped[dt.datetime] = column(
        "When it was entered", DateTime(timezone=True), server_default=func.now(), nullable=False
    )
    created_by: Mapped[int | None] = column(
        "Employee who entered it", BigInteger, server_default=text("crm_private.author()")
    )
