"""Small comfort tables of each person: records opened recently."""

import datetime as dt

from sqlalchemy import BigInteger, false, func, text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import Record, column


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
