"""The steps of a run on the server: take the next, file what was made, leave out, read again."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ARRAY, BigInteger, LargeBinary, Text, bindparam, text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.mailing.rows import Filed, Taken
from crm_desktop.models.queries.paper.rows import PAGE_TYPE

NUMBERS, TEXTS = ARRAY(BigInteger), ARRAY(Text)
TAKE = text("SELECT * FROM crm.take_recipients(:run, :most)")
FILE = text(
    "SELECT crm.file_recipients(:run, :ids, :files, :name, :type, :bodies, :messages)"
).bindparams(
    bindparam("ids", type_=NUMBERS),
    bindparam("files", type_=ARRAY(LargeBinary)),
    bindparam("bodies", type_=TEXTS),
    bindparam("messages", type_=TEXTS),
)
SETTLE = text("SELECT crm.settle_recipients(:run, :ids, :reasons, :details)").bindparams(
    bindparam("ids", type_=NUMBERS),
    bindparam("reasons", type_=TEXTS),
    bindparam("details", type_=TEXTS),
)
FILES = text("SELECT * FROM crm.mailing_files(:run, :first, :last)")
PICTURES = text("SELECT * FROM crm.letter_pictures(:document)")


def take(session: Session, run_id: int, most: int) -> tuple[Taken, ...]:
    """Take the next recipients that wait; the server asks of each once more. () at the end."""
    return tuple(
        Taken(row.recipient, row.account_id, row.contact_id, row.position, row.reason or "",
              row.email or "")
        for row in session.execute(TAKE, {"run": run_id, "most": most})
    )  # fmt: skip


def file(session: Session, run_id: int, name: str, letters: Sequence[Filed]) -> int:
    """File letters of recipients that were taken; return how many. `name`: of the files."""
    if not letters:
        return 0
    values = {
        "run": run_id,
        "ids": [one.id for one in letters],
        "files": [one.file for one in letters],
        "name": name,
        "type": PAGE_TYPE,
        "bodies": [one.body for one in letters],
        "messages": [one.message_id for one in letters],
    }
    return session.scalar(FILE, values) or 0


def settle(session: Session, run_id: int, reasons: Sequence[tuple[int, str, str]]) -> int:
    """Leave recipients out: key, reason, sentence; with reason "" they wait again."""
    if not reasons:
        return 0
    values = {
        "run": run_id,
        "ids": [id for id, _reason, _detail in reasons],
        "reasons": [reason or None for _id, reason, _detail in reasons],
        "details": [detail or None for _id, _reason, detail in reasons],
    }
    return session.scalar(SETTLE, values) or 0


def files(session: Session, run_id: int, first: int, last: int) -> Iterator[tuple[int, bytes]]:
    """Yield position and file of the letters of a range, as far as one may see them."""
    for row in session.execute(FILES, {"run": run_id, "first": first, "last": last}):
        if row.file is not None:
            yield row.position, bytes(row.file)


def pictures(session: Session, document_id: int) -> dict[str, bytes]:
    """Return the pictures of a filed letter by "sha256:…"."""
    rows = session.execute(PICTURES, {"document": document_id})
    return {f"sha256:{row.sha256}": bytes(row.content) for row in rows}
