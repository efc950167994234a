"""Whether the record of changes is as it was sealed: worked out anew, block by block.

The hashes are made here and in the query below, not by functions of the database, which whoever
changed the record could have changed as well.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _, ngettext

SIZE = 32  # bytes of a hash
NAMED = 20  # entries that are named for each block
# Every column of an entry; crm_private.entry_hash writes the same text, a test compares them.
ENTRY = """sha256(convert_to(jsonb_build_array(
    c.id, extract(epoch FROM c.happened_at), c.era, c.xid, c.operation, c.employee_id, c.login,
    c.for_id, c.table_name, c.record_id, c.account_id, c.action, c.old, c.new)::text, 'UTF8'))"""

BLOCKS = (
    "SELECT s.block, s.era, s.from_xid, s.to_xid, s.entries, s.ids, s.entry_hashes,"
    " s.previous_hash, s.hash, extract(epoch FROM s.sealed_at)::text,"
    " (SELECT coalesce(to_char(min(c.happened_at), 'YYYY-MM-DD HH24:MI:SS') || ' – '"
    "  || to_char(max(c.happened_at), 'YYYY-MM-DD HH24:MI:SS TZ'), '–')"
    "  FROM crm_private.change AS c"
    "  WHERE c.era = s.era AND c.xid >= s.from_xid AND c.xid < s.to_xid)"
    " FROM crm_private.seal AS s ORDER BY s.block"
)


@dataclass(frozen=True, slots=True)
class Block:
    """A sealed block as it stands; `span` says from when to when its entries are."""

    number: int
    era: int
    from_xid: int
    to_xid: int
    entries: int
    ids: list[int]
    entry_hashes: bytes
    previous_hash: bytes
    hash: bytes
    sealed_at: str
    span: str

    def worked_out(self, before: bytes) -> bytes:
        """Return the hash that follows from the block's columns and the one before."""
        ids = ",".join(map(str, self.ids))
        head = (
            f"{self.number} {self.era} {self.from_xid} {self.to_xid} {self.entries}"
            f" {self.sealed_at} {ids}"
        )
        return hashlib.sha256(before + head.encode() + self.entry_hashes).digest()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong, in sentences, and how much was looked at. `anchor` names the last block."""

    faults: tuple[str, ...]
    blocks: int
    entries: int
    unsealed: int
    unsealed_since: str
    anchor: str


def verify(connection: "psycopg.Connection[Any]", anchor: str = "") -> Verdict:
    """Work out all blocks and entries, as the superuser, on the record as it is at this moment.

    `anchor`, "number:hash", is the last block of an earlier look, kept outside of the server: with
    it even a record that was sealed anew from the beginning is found. Raises InvalidInput for an
    anchor that is none.
    """
    number, known = _read_anchor(anchor)
    connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    connection.execute("SET LOCAL statement_timeout = 0")
    faults: list[str] = []
    before, block = b"", None
    ends: dict[int, int] = {}  # era → first transaction that is in no block yet
    blocks = entries = 0
    for block in _blocks(connection):
        blocks += 1
        entries += block.entries
        faults += _chain(block, blocks, before, ends.get(block.era, 0))
        faults += _entries(connection, block)
        if block.number == number:
            if block.hash != known:
                faults.append(
                    _("Block {number} is not the one that was noted earlier.").format(number=number)
                )
            number = 0
        blocks = block.number
        before, ends[block.era] = block.hash, block.to_xid
    if number:
        faults.append(
            _("Block {number}, which was noted earlier, is missing.").format(number=number)
        )
    faults += _end(connection, blocks, before)
    faults += _strays(connection, ends)
    last = max(ends, default=0)
    row = connection.execute(
        "SELECT count(*), to_char(min(happened_at), 'YYYY-MM-DD HH24:MI TZ')"
        " FROM crm_private.change WHERE era >= %s AND (era > %s OR xid >= %s)",
        (last, last, ends.get(last, 0)),
    ).fetchone()
    assert row is not None
    return Verdict(
        tuple(faults),
        blocks,
        entries,
        row[0],
        row[1] or "",
        f"{block.number}:{block.hash.hex()}" if block else "",
    )


def _read_anchor(anchor: str) -> tuple[int, bytes]:
    if not anchor:
        return 0, b""
    number, _colon, known = anchor.partition(":")
    try:
        return int(number), bytes.fromhex(known)
    except ValueError as error:
        raise InvalidInput(
            _("“{anchor}” is no block. It has the form number:hash, as verify prints it.").format(
                anchor=anchor
            ),
            "anchor",
        ) from error


def _blocks(connection: "psycopg.Connection[Any]") -> Iterator[Block]:
    with connection.cursor("blocks") as cursor:
        cursor.itersize = 20  # each may hold megabytes of hashes
        cursor.execute(BLOCKS)
        for row in cursor:
            yield Block(*row)


def _chain(block: Block, expected: int, before: bytes, from_xid: int) -> Iterator[str]:
    """Say what is wrong with a block itself and with its place in the chain."""
    if block.number != expected:
        yield ngettext(
            "Before block {number} ({span}) {count} block is missing.",
            "Before block {number} ({span}) {count} blocks are missing.",
            block.number - expected,
        ).format(number=block.number, span=block.span, count=block.number - expected)
    elif block.previous_hash != before or block.from_xid != from_xid:
        yield _("Block {number} ({span}) does not follow from the block before it.").format(
            number=block.number, span=block.span
        )
    if block.worked_out(block.previous_hash) != block.hash:
        yield _("The seal of block {number} ({span}) was changed.").format(
            number=block.number, span=block.span
        )


def _entries(connection: "psycopg.Connection[Any]", block: Block) -> Iterator[str]:
    """Say which entries are no longer those that were sealed."""
    found: dict[int, bytes] = dict(
        connection.execute(
            f"SELECT c.id, {ENTRY} FROM crm_private.change AS c"
            " WHERE c.era = %s AND c.xid >= %s AND c.xid < %s".encode(),
            (block.era, block.from_xid, block.to_xid),
        ).fetchall()
    )
    sealed = {
        id: block.entry_hashes[place * SIZE : (place + 1) * SIZE]
        for place, id in enumerate(block.ids)
    }
    sentences = (
        (
            _("In block {number} ({span}) entry {id} was changed."),
            [id for id, hash in sealed.items() if id in found and found[id] != hash],
        ),
        (
            _("In block {number} ({span}) entry {id} is missing."),
            [id for id in sealed if id not in found],
        ),
        (
            _("In block {number} ({span}) entry {id} was put in afterwards."),
            [id for id in found if id not in sealed],
        ),
    )
    for sentence, ids in sentences:
        for id in sorted(ids)[:NAMED]:
            yield sentence.format(number=block.number, span=block.span, id=id)
        if len(ids) > NAMED:
            yield ngettext("… and {count} more.", "… and {count} more.", len(ids) - NAMED).format(
                count=len(ids) - NAMED
            )


def _end(connection: "psycopg.Connection[Any]", blocks: int, hash: bytes) -> Iterator[str]:
    """Say whether the last blocks are missing: their number is kept apart."""
    row = connection.execute("SELECT blocks, hash FROM crm_private.sealing").fetchone()
    if row is None or row[0] < blocks:
        yield _("The note of how many blocks there are was changed.")
    elif row[0] > blocks:
        yield _("{count} blocks were sealed, but the last of them is block {number}.").format(
            count=row[0], number=blocks
        )
    elif row[1] != hash:
        yield _("The last block is not the one that was sealed last.")


def _strays(connection: "psycopg.Connection[Any]", ends: dict[int, int]) -> Iterator[str]:
    """Say which entries of ended eras, or of none, are in no block."""
    for id, era in connection.execute(
        "SELECT c.id, c.era FROM crm_private.change AS c"
        " WHERE c.era < (SELECT max(e.number) FROM crm_private.era AS e)"
        "   AND c.xid >= coalesce((%s::jsonb ->> c.era::text)::bigint, 0)"
        "    OR c.era > (SELECT max(e.number) FROM crm_private.era AS e) ORDER BY c.id LIMIT %s",
        (Jsonb({str(era): end for era, end in ends.items()}), NAMED),
    ).fetchall():
        yield _("Entry {id} (server {era}) is in no block although that server was left.").format(
            id=id, era=era
        )
