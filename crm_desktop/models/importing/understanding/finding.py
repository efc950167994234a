"""Finding the records that a file names: by name, code or login, one query per kind."""

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches

from sqlalchemy import ARRAY, BigInteger, Text, any_, literal, null, or_, select
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.queries.columns.columns import table_of
from crm_desktop.models.text import norm

Found = dict[str, list[tuple[int, int | None]]]  # normalised name → (id, its account)
CODES = ("login", "code", "company_id", "number")
# Near names are offered for these only: there are few of them, and everybody may read them.
FEW = ("employee", "product")
MOST_COMPARED = 50
MOST_OFFERED = 5000


def find(
    session: Session,
    catalogue: Catalogue,
    kind_name: str,
    names: Iterable[str],
    accounts: Iterable[int] = (),
) -> Found:
    """Return the ids behind names, as far as this person may see them; unknown ones are absent.

    What belongs to an account is looked for at these accounts only.
    """
    wanted = sorted({name.strip() for name in names if name.strip()})
    if not wanted or kind_name not in catalogue.kinds:
        return {}
    kind = catalogue.kind(kind_name)
    table = table_of(kind_name)
    columns = [table.c[name] for name in named_by(kind)]
    account = table.c.account_id if "account_id" in table.c else null().cast(BigInteger)
    query = select(table.c.id, account, *columns).where(table.c.deleted_at.is_(None))
    if kind_name == "account":
        normed = sorted({norm(name) for name in wanted})
        query = query.where(
            or_(
                table.c.name_norm == any_(literal(normed, ARRAY(Text))),
                table.c.company_id == any_(literal(wanted, ARRAY(Text))),
            )
        )
    elif "account_id" in table.c:
        query = query.where(account == any_(literal(sorted(accounts), ARRAY(BigInteger))))
    found: Found = defaultdict(list)
    for id, of_account, *values in session.execute(query.order_by(table.c.id)):
        for key in _keys(kind, values):
            found[key].append((id, of_account))
    return dict(found)


def _keys(kind: Kind, values: list[str | None]) -> set[str]:
    """Return how a record may be called; a contact also without titles, last name first or not."""
    called = [value for value in values if value]
    if kind.name == "contact":
        first, last = values[-2:]
        called = [*called[:1], f"{first or ''} {last}", f"{last} {first or ''}"]
    return {norm(value) for value in called} - {""}


def near(
    session: Session, catalogue: Catalogue, kind_name: str, names: Iterable[str]
) -> dict[str, str]:
    """Return for some of the names a record that is nearly called so."""
    wanted = sorted(names)[:MOST_COMPARED]
    if not wanted or kind_name not in catalogue.kinds or not _few(catalogue.kind(kind_name)):
        return {}
    table = table_of(kind_name)
    column = table.c[catalogue.kind(kind_name).title]
    query = select(column).where(table.c.deleted_at.is_(None)).limit(MOST_OFFERED)
    offered = {norm(one).replace(" ", ""): one for one in session.scalars(query)}
    found = {}
    for name in wanted:
        alike = get_close_matches(norm(name).replace(" ", ""), offered, 1, 0.8)
        if alike:
            found[name] = offered[alike[0]]
    return found


def _few(kind: Kind) -> bool:
    return kind.firm_list or kind.name in FEW


def named_by(kind: Kind) -> list[str]:
    """Return the columns by which a file may name a record of this kind."""
    table = table_of(kind.name)
    people = ["first_name", "last_name"] if kind.name == "contact" else []
    return [
        kind.title,
        *(name for name in CODES if name in table.c and name != kind.title),
        *people,
    ]
