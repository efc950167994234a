"""Administering people: who has left, and who is to become an admin."""

from alembic import op

revision = "0002"
down_revision = "0001"

TABLES = """
ALTER TABLE crm.employee ADD COLUMN ended_at TIMESTAMP WITH TIME ZONE;
COMMENT ON COLUMN crm.employee.ended_at IS 'When the person left the firm; empty: works here';

CREATE TABLE crm.admin_grant (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    employee_id BIGINT NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    answered_by BIGINT,
    answered_at TIMESTAMP WITH TIME ZONE,
    state TEXT DEFAULT 'asked'::text NOT NULL,
    CONSTRAINT pk_admin_grant PRIMARY KEY (id),
    CONSTRAINT fk_admin_grant_employee_id FOREIGN KEY (employee_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_admin_grant_asked_by FOREIGN KEY (asked_by) REFERENCES crm.employee (id),
    CONSTRAINT fk_admin_grant_answered_by FOREIGN KEY (answered_by) REFERENCES crm.employee (id),
    CONSTRAINT ck_admin_grant_state CHECK (state = ANY (ARRAY['asked'::text, 'given'::text,
        'refused'::text]))
);
CREATE INDEX ix_admin_grant_employee_id ON crm.admin_grant (employee_id);
COMMENT ON TABLE crm.admin_grant IS 'Questions to make somebody an admin; a second admin answers';
COMMENT ON COLUMN crm.admin_grant.id IS 'Key';
COMMENT ON COLUMN crm.admin_grant.employee_id IS 'Who is to become an admin';
COMMENT ON COLUMN crm.admin_grant.asked_by IS 'Admin who asked';
COMMENT ON COLUMN crm.admin_grant.asked_at IS 'When it was asked';
COMMENT ON COLUMN crm.admin_grant.answered_by IS 'Admin who answered; empty for a superuser';
COMMENT ON COLUMN crm.admin_grant.answered_at IS 'When it was answered';
COMMENT ON COLUMN crm.admin_grant.state IS 'asked, given or refused';
"""


def upgrade() -> None:
    """Add what user administration writes."""
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    driver.execute(TABLES.encode())
