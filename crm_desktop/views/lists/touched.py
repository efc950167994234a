"""Which changes of other kinds of record show in a list."""

from collections.abc import Mapping

# What changes in other kinds shows in these lists as well: worked-out columns and texts.
TOUCHED_BY: Mapping[str, frozenset[str]] = {
    "account": frozenset({"activity", "communication", "task", "sale", "opportunity"}),
    "contact": frozenset({"contact_point", "account"}),
    "sale": frozenset({"sale_line"}),
    "opportunity": frozenset({"opportunity_line"}),
    "sale_line": frozenset({"sale"}),
    "target": frozenset({"sale", "sale_line", "opportunity", "commission_rule"}),
}
