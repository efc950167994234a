"""Files of documents: in pieces under row security, so none is ever held whole by the server."""

import hashlib
import mimetypes
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from crm_desktop.models.errors import Cancelled, InvalidInput, UserError
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.models.queries.saving.saving import save

PIECE = 256 * 1024
MOST = 200 * 1024 * 1024


def add_file(
    session: Session,
    catalogue: Catalogue,
    edit: Edit,
    path: Path,
    progress: Callable[[int, int], None] = lambda done, all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Saved:
    """Save a new document with the file at `path`; `progress` gets bytes done and in all.

    Raises InvalidInput for an empty or too large file, UserError for one that cannot be read,
    Cancelled where the user stops it; nothing is kept then.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            return add_stream(session, catalogue, edit, file, path.name, size, progress, cancelled)
    except OSError as error:
        raise UserError(
            _("The file “{file}” cannot be read: {reason}. Nothing was saved.").format(
                file=path.name, reason=error.strerror or ""
            )
        ) from error


def add_stream(
    session: Session,
    catalogue: Catalogue,
    edit: Edit,
    file: BinaryIO,
    file_name: str,
    size: int,
    progress: Callable[[int, int], None] = lambda done, all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Saved:
    """The same for an open file of a known size in bytes."""
    if not 0 < size <= MOST:
        raise InvalidInput(
            _("A file must have at least 1 byte and at most {most} MB.").format(most=MOST >> 20),
            "file_name",
        )
    saved = save(session, catalogue, edit)
    if saved.repeated or saved.id is None:
        return saved
    put_pieces(session, saved.id, file, file_name, size, progress, cancelled)
    return saved


def put_pieces(
    session: Session,
    document_id: int,
    file: BinaryIO,
    file_name: str,
    size: int,
    progress: Callable[[int, int], None] = lambda done, all: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Store the pieces of a new document's file and its check sum."""
    document, chunk = table_of("document"), table_of("document_chunk")
    digest = hashlib.sha256()
    position = done = 0
    while piece := file.read(PIECE):
        if cancelled():
            raise Cancelled
        digest.update(piece)
        session.execute(
            insert(chunk).values(document_id=document_id, position=position, content=piece)
        )
        position += 1
        done += len(piece)
        progress(done, size)
    session.execute(
        update(document)
        .where(document.c.id == document_id)
        .values(
            file_name=file_name[-255:],
            media_type=mimetypes.guess_type(file_name)[0] or "application/octet-stream",
            size=done,
            sha256=digest.hexdigest(),
        )
    )


def read_file(session: Session, document_id: int, write: Callable[[bytes], object]) -> None:
    """Hand the pieces of a document's file to `write`, in order.

    Raises UserError where there is none (or it is hidden), or where the pieces are damaged.
    """
    document, chunk = table_of("document"), table_of("document_chunk")
    expected = session.scalar(select(document.c.sha256).where(document.c.id == document_id))
    pieces = session.scalars(
        select(chunk.c.id)
        .where(chunk.c.document_id == document_id, chunk.c.deleted_at.is_(None))
        .order_by(chunk.c.position)
    ).all()
    if not pieces:
        raise UserError(_("This document has no file."))
    digest = hashlib.sha256()
    for piece in pieces:
        content = session.scalar(select(chunk.c.content).where(chunk.c.id == piece))
        if content is not None:
            digest.update(content)
            write(bytes(content))
    if expected and digest.hexdigest() != expected:
        raise UserError(
            _("The file of this document is damaged on the server. Tell your administrator.")
        )


def media_type_of(session: Session, document_id: int) -> str:
    """Return the media type of a document's file, "" for none."""
    document = table_of("document")
    return str(
        session.scalar(select(document.c.media_type).where(document.c.id == document_id)) or ""
    )
