"""Registers of companies that are asked about a number."""

from sqlalchemy import text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import Record, not_empty, string
from crm_desktop.models.records.firm.firm import FirmList, list_rules


class Register(FirmList, Record):
    """One register: what asks it, for which country, and where it is."""

    __tablename__ = "register"
    __table_args__ = list_rules("Registers in which companies are looked up", not_empty("plugin"))

    plugin: Mapped[str] = string(
        "What asks it: file, or a plug-in by its name",
        60,
        nullable=False,
        server_default=text("'file'::text"),
    )
    country: Mapped[str | None] = string("Two letters of its country; empty: of all", 2)
    place: Mapped[str | None] = string("Where it is: the path of a file", 500)
