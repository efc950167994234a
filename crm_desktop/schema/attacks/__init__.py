"""The attack suite: what a curious employee with psql tries, by area; see `attack.py`.

The tests run all of it as every ordinary person; `crm-admin check` on any installed server.
"""

from crm_desktop.schema.attacks import (
    duplicates,
    hidden,
    ours,
    plans,
    recorded,
    roles,
    server,
    tables,
    touched,
)
from crm_desktop.schema.attacks.attack import Attack

ATTACKS: tuple[Attack, ...] = (
    *server.ATTACKS,
    *roles.ATTACKS,
    *ours.ATTACKS,
    *tables.ATTACKS,
    *hidden.ATTACKS,
    *recorded.ATTACKS,
    *duplicates.ATTACKS,
    *plans.ATTACKS,
    *touched.ATTACKS,
)
