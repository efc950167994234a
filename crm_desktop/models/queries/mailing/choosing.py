"""Who is chosen for a mailing, and what the server says of each: before there is a run."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ARRAY, BigInteger, bindparam, select, text
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.queries.lists.listing import ordered_ids
from crm_desktop.models.queries.mailing.rows import Candidate
from crm_desktop.models.queries.paper.addressees import BATCH, Addressee, addressees
from crm_desktop.models.queries.rows import ListQuery

CHECK = text("SELECT * FROM crm.check_recipients(:channel, :purpose, :accounts, :contacts)")


def candidates(
    session: Session,
    kind: str,
    ids: Sequence[int],
    channel: str,
    purpose_id: int | None,
) -> Iterator[Candidate]:
    """Yield the chosen records of a kind ("account", "contact"), each with the server's word.

    Records that this person may not see are not among them.
    """
    for start in range(0, len(ids), BATCH):
        people = addressees(session, kind, list(ids[start : start + BATCH]))
        said = refusals(session, kind, people, channel, purpose_id)
        for one, (reason, email) in zip(people, said, strict=True):
            yield Candidate(one, one.id if kind == "contact" else None, reason, email)


def refusals(
    session: Session,
    kind: str,
    people: Sequence[Addressee],
    channel: str,
    purpose_id: int | None,
) -> list[tuple[str, str]]:
    """Return for each why the server would refuse ("" where not), and the e-mail address.

    `channel` "label" asks what a label asks: no mail and consent, without an address.
    """
    if not people:
        return []
    numbers = ARRAY(BigInteger)
    rows = session.execute(
        CHECK.bindparams(
            bindparam("purpose", type_=BigInteger()),
            bindparam("accounts", type_=numbers),
            bindparam("contacts", type_=numbers),
        ),
        {
            "channel": channel,
            "purpose": purpose_id,
            "accounts": [one.account_id for one in people],
            "contacts": [one.id if kind == "contact" else None for one in people],
        },
    )
    return [(row.reason or "", row.email or "") for row in rows]


def chosen_of(
    session: Session, catalogue: Catalogue, query: ListQuery, ids: Sequence[int] | None
) -> list[int]:
    """Return the keys of a list, or of those selected in it (`ids`) that it still has."""
    found = ordered_ids(session, catalogue, query)
    if ids is None:
        return list(found)
    chosen = set(ids)
    return [id for id in found if id in chosen]


def purposes(session: Session) -> tuple[tuple[int, str], ...]:
    """Return the purposes of consent, in the firm's order."""
    table = table_of("consent_purpose")
    rows = session.execute(
        select(table.c.id, table.c.name)
        .where(table.c.deleted_at.is_(None), table.c.active)
        .order_by(table.c.position, table.c.name)
    )
    return tuple((row.id, row.name) for row in rows)
