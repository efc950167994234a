"""Noting that somebody looked whether the data of accounts still hold."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.fields import Catalogue
from crm_desktop.models.language import _
from crm_desktop.models.queries.records import read_row
from crm_desktop.models.queries.rows import Edit, Saved
from crm_desktop.models.queries.saving.saving import save_all

MOST = 200  # accounts at once


def verify_today(
    session: Session, catalogue: Catalogue, ids: Sequence[int], operation: UUID | None = None
) -> tuple[Saved, ...]:
    """Note today as the day on which these accounts were verified, all or none, as one operation.

    Through the one save path: who verified is written by the server, and what else stands in the
    record stays as it is. Raises NotAllowed where an account may only be read, InvalidInput for
    more than `MOST`.
    """
    if len(ids) > MOST:
        raise InvalidInput(
            _("At most {most} accounts can be verified at once. Select fewer.").format(most=MOST)
        )
    today = session.scalar(text("SELECT (now() AT TIME ZONE f.time_zone)::date FROM crm.firm f"))
    edits: list[Edit] = []
    for id in ids:
        row = read_row(session, catalogue, "account", id)
        before = row["verified_on"]
        if before == today:
            continue
        edit = Edit("account", id, {"verified_on": today}, {"verified_on": before}, row.versions)
        edits.append(edit)
    return save_all(session, catalogue, edits, operation)
