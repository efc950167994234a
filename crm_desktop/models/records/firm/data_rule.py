"""What the firm wants to know of its customers, and how often that is verified again."""

from sqlalchemy import ARRAY, CheckConstraint, Text, text
from sqlalchemy.orm import Mapped

from crm_desktop.models.records.base import (
    Record,
    Small,
    column,
    one_of,
    reference,
    string,
    within,
)
from crm_desktop.models.records.firm.firm import FirmList, list_rules

STATUSES = ("prospect", "active", "dormant", "closed")
LONGEST_RHYTHM = 3650  # days
MOST_FIELDS = 200


class DataRule(FirmList, Record):
    """One written rule: which fields, of which accounts, verified how often."""

    __tablename__ = "data_rule"
    __table_args__ = list_rules(
        "Rules on data: which fields must be filled in, how often an account is verified again",
        one_of("status", *STATUSES),
        within("verify_days", 1, LONGEST_RHYTHM),
        CheckConstraint(f"cardinality(required) <= {MOST_FIELDS}", name="required_number"),
    )

    kind: Mapped[str] = string(
        "Kind of record it is about", 60, nullable=False, server_default=text("'account'")
    )
    tier_id: Mapped[int | None] = reference("Of accounts of this tier; empty: of any", "tier")
    segment_id: Mapped[int | None] = reference(
        "Of accounts of this segment; empty: of any", "segment"
    )
    status: Mapped[str | None] = string("Of accounts in this stage of life; empty: of any", 20)
    required: Mapped[list[str]] = column(
        "Names of the fields that must be filled in",
        ARRAY(Text),
        nullable=False,
        server_default=text("'{}'::text[]"),
    )
    verify_days: Mapped[int | None] = column(
        "Days after which the account is verified again; empty: never", Small
    )
