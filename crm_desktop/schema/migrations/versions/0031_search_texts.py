"""Documents, notes and phone numbers are searched; the tasks of an opportunity are found."""

from alembic import op

revision = "0031"
down_revision = "0030"
OLDEST_PROGRAM = "0028"  # it only adds

NOTE = "crm_private.grams(crm_private.norm(note))"
INDEXES = (
    "ix_document_grams ON crm.document USING gin (crm_private.grams(search_text))",
    "ix_contact_point_grams ON crm.contact_point USING gin (crm_private.grams(value_norm))",
    f"ix_account_detail_grams ON crm.account_detail USING gin ({NOTE})",
    f"ix_contact_note_grams ON crm.contact_note USING gin ({NOTE})",
    "ix_task_opportunity_id ON crm.task (opportunity_id) WHERE opportunity_id IS NOT NULL",
)


def upgrade() -> None:
    """Make the indexes."""
    for index in INDEXES:
        op.execute(f"CREATE INDEX {index}")
