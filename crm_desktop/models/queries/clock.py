"""Work by the clock. No process of ours runs on the server: what has to be written from time to
time is done by `crm-admin tick`, or by any program whose person is signed in.
"""

import datetime as dt

from sqlalchemy import text
from sqlalchemy.orm import Session

from crm_desktop.models.queries.activities.recurring import extend_due

NO_PAUSE = dt.timedelta()


def tick(session: Session, pause: dt.timedelta = NO_PAUSE) -> dict[str, int]:
    """Do what is due; return how much by kind of work. Safe to run twice at once.

    What was done less than `pause` ago, by anybody, is not due.
    """
    return {
        "seal": seal(session, pause),
        "meetings": extend_due(session, dt.datetime.now(dt.UTC)),
    }


def seal(session: Session, pause: dt.timedelta = NO_PAUSE) -> int:
    """Seal the record of changes; return how many entries.

    Raises WrongServer after a restore into another server, until it is installed there.
    """
    return int(session.scalar(text("SELECT crm.seal_changes(:pause)"), {"pause": pause}) or 0)
