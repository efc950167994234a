"""Base rules of the rights, as questions to the catalogue of a server.

Each query returns one column, the names of what breaks the rule; a superuser asks. They are data:
tests and console ask the same. They know nothing of the files in permissions/.
"""

from crm_desktop.schema.lints import entrance, granted, kept, owned, recorded
from crm_desktop.schema.lints.lint import Lint

__all__ = ["LINTS", "Lint"]

LINTS: dict[str, Lint] = {
    **granted.LINTS,
    **owned.LINTS,
    **kept.LINTS,
    **recorded.LINTS,
    **entrance.LINTS,
}
