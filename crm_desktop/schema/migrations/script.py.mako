"""${message}"""

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
# The schema version of the oldest program that works with this; its own where it takes away or
# renames what programs ask for. crm.oldest_program() says the newest one (tests/schema/test_older).
OLDEST_PROGRAM = "…"


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
