"""Filters: one object that chooses rows, used by lists, segments, letters, reports and imports.

Plain data: neither Qt nor SQLAlchemy. `queries.filtering` makes SQL of it.
"""

from crm_desktop.models.filters.named import named_records
from crm_desktop.models.filters.normal import normal, parts_of
from crm_desktop.models.filters.operators import OPERATORS, Operator, operators, values_of
from crm_desktop.models.filters.parts import (
    ME,
    MINE,
    RESPONSIBLE,
    Amount,
    Condition,
    Filter,
    Group,
    Myself,
    Related,
    all_of,
)
from crm_desktop.models.filters.periods import PERIODS, Period, days_ago, last_days, next_days
from crm_desktop.models.filters.relations import Relation, relation, relations
from crm_desktop.models.filters.stored import VERSION, Complaint, from_json, stale, to_json
from crm_desktop.models.filters.view import View, view_from_json, view_to_json
from crm_desktop.models.filters.words import describe

__all__ = [
    "ME",
    "MINE",
    "OPERATORS",
    "PERIODS",
    "RESPONSIBLE",
    "VERSION",
    "Amount",
    "Complaint",
    "Condition",
    "Filter",
    "Group",
    "Myself",
    "Operator",
    "Period",
    "Related",
    "Relation",
    "View",
    "all_of",
    "days_ago",
    "describe",
    "from_json",
    "last_days",
    "named_records",
    "next_days",
    "normal",
    "operators",
    "parts_of",
    "relation",
    "relations",
    "stale",
    "to_json",
    "values_of",
    "view_from_json",
    "view_to_json",
]
