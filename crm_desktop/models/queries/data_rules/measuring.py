"""What the rules say about given records: what is missing, how complete they are, until when."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ARRAY, BigInteger, any_, literal
from sqlalchemy.orm import Session

from crm_desktop.models.fields import Catalogue, Kind
from crm_desktop.models.fields.rules import COMPLETENESS, MISSING, VERIFY_BY
from crm_desktop.models.filters import Condition
from crm_desktop.models.language import _
from crm_desktop.models.queries.filtering.asking import asking
from crm_desktop.models.queries.filtering.choosing import among_all


@dataclass(frozen=True, slots=True)
class Measure:
    """What is missing of one record (names of fields), of how many, and until when to verify."""

    missing: tuple[str, ...]
    expected: int
    verify_by: dt.date | None = None

    @property
    def completeness(self) -> int:
        """Return the share that is filled in, in percent."""
        if self.expected == 0:
            return 100
        return (100 * (self.expected - len(self.missing))) // self.expected


def measure(
    session: Session, catalogue: Catalogue, kind: Kind, ids: Sequence[int]
) -> dict[int, Measure]:
    """Return it for those of the records whose details the person may read."""
    who = asking(session, catalogue, (Condition(COMPLETENESS, "lt", 100),))
    rows = among_all(who, kind)
    chosen = rows.where(rows.selected_columns.id == any_(literal(list(ids), ARRAY(BigInteger))))
    return {
        row.id: Measure(tuple(row.missing), row.expected, row.verify_by)
        for row in session.execute(chosen)
    }


def ruled_values(
    session: Session, catalogue: Catalogue, kind: Kind, ids: Sequence[int]
) -> dict[int, dict[str, Any]]:
    """Return the same as values of a list's rows."""
    return {
        id: {
            MISSING: ", ".join(_(kind.field(name).label) for name in found.missing),
            COMPLETENESS: found.completeness,
            VERIFY_BY: found.verify_by,
        }
        for id, found in measure(session, catalogue, kind, ids).items()
    }
