"""Account plans: what is told of them, and versions at their closing."""

from alembic import op

revision = "0030"
down_revision = "0029"
OLDEST_PROGRAM = "0028"  # programs show a notice of a kind they do not know by its name

# Table → the codes of its column `kind`.
KINDS = {
    "plan_version": ("approval", "review", "closing"),
    "due_seen": ("service", "commitment", "account_plan"),
    "notice": (
        "break_glass", "access_request", "access_granted", "access_refused", "handed_over",
        "stand_in", "plan_submitted", "plan_approved", "plan_returned",
    ),
}  # fmt: skip
COMMENTS = {
    "crm.plan_version.kind": "approval, review or closing",
    "crm.due_seen.kind": "service, commitment or account_plan",
    "crm.notice.about_id": "Request, access, hand-over or plan it is about",
}


def upgrade() -> None:
    """Let three tables hold more codes."""
    for table, codes in KINDS.items():
        listed = ", ".join(f"'{code}'::text" for code in codes)
        op.execute(f"ALTER TABLE crm.{table} DROP CONSTRAINT ck_{table}_kind")
        op.execute(
            f"ALTER TABLE crm.{table} ADD CONSTRAINT ck_{table}_kind"
            f" CHECK (kind = ANY (ARRAY[{listed}]))"
        )
    for column, comment in COMMENTS.items():
        op.execute(f"COMMENT ON COLUMN {column} IS '{comment}'")
