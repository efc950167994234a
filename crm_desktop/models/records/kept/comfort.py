"""Small comfort tables of each person: records opened recently, reminders, what is being edited."""

import datetime as dt

from sqlalchemy import BigInteger, CheckConstraint, false, func, text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import Record, column, one_of, within


class Recent(Record):
    """A record somebody opened; each sees the own ones."""

    __tablename__ = "recent"
    __table_args__ = (
        {"comment": "Records a person opened recently or keeps at hand; each sees the own ones"},
    )

    employee_id: Mapped[int] = column(
        "Whose", BigInteger, primary_key=True, server_default=text("crm_private.me()")
    )
    kind: Mapped[str] = column("Kind of record", primary_key=True)
    record_id: Mapped[int] = column("Its key", BigInteger, primary_key=True, autoincrement=False)
    opened_at: Mapped[dt.datetime] = column("When last", server_default=func.now(), nullable=False)
    favourite: Mapped[bool] = column(
        "Kept at hand by that person", nullable=False, server_default=false()
    )


class Reminder(Record):
    """When somebody is reminded of a meeting, call or task; each sees the own ones.

    Who takes part is reminded by default; a row says otherwise, or that it was put off or seen.
    """

    __tablename__ = "reminder"
    __table_args__ = (
        one_of("kind", "activity", "task"),
        within("minutes_before", 0, 40_320),
        CheckConstraint("record_id > 0", name="record_id_range"),
        {"comment": "Reminders that a person chose, put off or has seen; each sees the own ones"},
    )

    employee_id: Mapped[int] = column(
        "Whose", BigInteger, primary_key=True, server_default=text("crm_private.me()")
    )
    kind: Mapped[str] = column("Kind of record: activity or task", primary_key=True)
    record_id: Mapped[int] = column("Its key", BigInteger, primary_key=True, autoincrement=False)
    minutes_before: Mapped[int | None] = column("How long before; empty: as usual")
    snoozed_until: Mapped[dt.datetime | None] = column("Put off until then")
    dismissed_at: Mapped[dt.datetime | None] = column("When it was seen, or switched off")


class Editing(Record):
    """Somebody has typed into the form of a record and not saved it; a hint, never a lock.

    The key begins with the record, since that is what is asked for.
    """

    __tablename__ = "editing"
    __table_args__ = (
        {"comment": "Forms into which somebody is typing: a hint for others, never a lock"},
    )

    kind: Mapped[str] = column("Kind of record", primary_key=True)
    record_id: Mapped[int] = column("Its key", BigInteger, primary_key=True, autoincrement=False)
    employee_id: Mapped[int] = column(
        "Who types", BigInteger, primary_key=True, server_default=text("crm_private.me()")
    )
    since: Mapped[dt.datetime] = column(
        "When the typing began", server_default=func.now(), nullable=False
    )
    renewed_at: Mapped[dt.datetime] = column(
        "When the program last said that it goes on", server_default=func.now(), nullable=False
    )
