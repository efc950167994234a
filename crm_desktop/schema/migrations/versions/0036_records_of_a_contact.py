"""What belongs to a contact is found by the contact, offered products by the customer.

"Has no task", "has no message" and their kin looked through all rows of a million customers.
"""

from alembic import op

revision = "0036"
down_revision = "0035"
OLDEST_PROGRAM = "0032"  # it only adds


def upgrade() -> None:
    """Make the indexes; most of these columns are empty."""
    for table, column in (
        ("task", "contact_id"),
        ("communication", "contact_id"),
        ("document", "contact_id"),
        ("opportunity", "contact_id"),
        ("contact", "reports_to_id"),
        ("activity", "first_contact_id"),
    ):
        op.execute(
            f"CREATE INDEX ix_{table}_{column} ON crm.{table} ({column}) WHERE {column} IS NOT NULL"
        )
    op.execute(
        "CREATE INDEX ix_opportunity_line_account_id_expected_close"
        " ON crm.opportunity_line (account_id, expected_close)"
    )
