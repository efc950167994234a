"""The row of what people keep under a name: filters and views of lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

What = Literal["saved_filter", "list_view", "import_mapping", "report"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A filter or a view under a name. `definition` is what models/filters writes as JSON.

    `standard`: the list opens with this view; one's own views only, one of each kind.
    """

    what: What
    kind: str
    name: str
    definition: Mapping[str, Any]
    shared: bool = False
    standard: bool = False
    id: int | None = None
    version: int = 0
    mine: bool = True
    author: str = ""
