"""Saved filters by their names, for all commands that choose records."""

from typing import TYPE_CHECKING

from crm_desktop.models.errors import InvalidInput
from crm_desktop.models.language import _

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from crm_desktop.models.fields import Catalogue
    from crm_desktop.models.filters import Filter
    from crm_desktop.models.queries.kept.rows import Kept


def named_filter(
    session: "Session", catalogue: "Catalogue", kind_name: str, name: str
) -> "tuple[Kept, Filter | None]":
    """Return a saved filter of a kind, and what it chooses; InvalidInput tells which there are."""
    from crm_desktop.models.filters import from_json
    from crm_desktop.models.queries.kept.keeping import kept

    wanted = name.casefold()
    named = kept(session, "saved_filter", kind_name)
    found = next((each for each in named if each.name.casefold() == wanted), None)
    if found is None:
        raise InvalidInput(
            _("There is no filter “{name}” for {kind}. There are: {known}.").format(
                name=name,
                kind=_(catalogue.kind(kind_name).plural),
                known=", ".join(each.name for each in named) or "–",
            )
        )
    part, complaints = from_json(found.definition, catalogue, kind_name)
    if complaints:
        raise InvalidInput("\n".join(each.text for each in complaints))
    return found, part
