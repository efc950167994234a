"""To whom and why bids were lost stands in a table of its own: finance reads the forecast.

Rights divide tables, never the columns of one (docs/decisions/0009-need-to-know.md).
"""

from alembic import op

revision = "0038"
down_revision = "0037"
OLDEST_PROGRAM = "0038"  # older programs ask the forecast for competitor and reason

COMMENTS = {
    "id": "Opportunity",
    "account_id": "Account",
    "owner_id": "Responsible person of the account, copied",
    "product_id": "Product it is mainly about",
    "competitor_id": "Competitor",
    "reason_id": "Why it was lost",
    "amount": "Amount in minor units",
    "currency": "Currency of the amount",
    "closed_on": "Lost on",
    "employee_id": "Seller",
    "version": "Version of the opportunity",
    "deleted_at": "When the opportunity was deleted",
}


def upgrade() -> None:
    """Make and fill the table; the installer gives it its rights and the trigger that keeps it."""
    op.execute(
        """
        CREATE TABLE crm.lost_bid (
            id BIGINT NOT NULL,
            account_id BIGINT NOT NULL,
            owner_id BIGINT NOT NULL,
            product_id BIGINT,
            competitor_id BIGINT,
            reason_id BIGINT,
            amount BIGINT,
            currency TEXT NOT NULL,
            closed_on DATE,
            employee_id BIGINT,
            version BIGINT NOT NULL,
            deleted_at TIMESTAMP WITH TIME ZONE,
            CONSTRAINT pk_lost_bid PRIMARY KEY (id),
            CONSTRAINT fk_lost_bid_id_account_id_owner_id
                FOREIGN KEY (id, account_id, owner_id)
                REFERENCES crm.opportunity (id, account_id, owner_id) ON UPDATE CASCADE,
            CONSTRAINT fk_lost_bid_product_id FOREIGN KEY (product_id) REFERENCES crm.product (id),
            CONSTRAINT fk_lost_bid_competitor_id
                FOREIGN KEY (competitor_id) REFERENCES crm.competitor (id),
            CONSTRAINT fk_lost_bid_reason_id FOREIGN KEY (reason_id) REFERENCES crm.reason (id),
            CONSTRAINT fk_lost_bid_employee_id
                FOREIGN KEY (employee_id) REFERENCES crm.employee (id),
            CONSTRAINT ck_lost_bid_currency_length CHECK (length(currency) <= 3),
            CONSTRAINT ck_lost_bid_closed_on_range
                CHECK (closed_on >= '1000-01-01'::date AND closed_on < '9001-01-01'::date)
        )
        """
    )
    op.execute(
        """
        INSERT INTO crm.lost_bid (id, account_id, owner_id, product_id, competitor_id, reason_id,
            amount, currency, closed_on, employee_id, version, deleted_at)
        SELECT o.id, o.account_id, o.owner_id, o.product_id, o.competitor_id, o.reason_id,
            o.amount, o.currency, o.closed_on, o.employee_id, o.version, o.deleted_at
        FROM crm.opportunity o JOIN crm.stage s ON s.id = o.stage_id WHERE s.outcome = 'lost'
        """
    )
    op.execute("CREATE INDEX ix_lost_bid_closed_on_id ON crm.lost_bid (closed_on, id)")
    for column in ("account_id", "product_id"):
        op.execute(f"CREATE INDEX ix_lost_bid_{column} ON crm.lost_bid ({column})")
    op.execute(
        "COMMENT ON TABLE crm.lost_bid IS"
        " 'To whom and why opportunities were lost, for product managers; no texts'"
    )
    for column, comment in COMMENTS.items():
        op.execute(f"COMMENT ON COLUMN crm.lost_bid.{column} IS '{comment}'")
    op.execute("ALTER TABLE crm.forecast DROP COLUMN competitor_id, DROP COLUMN reason_id")
