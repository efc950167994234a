"""Every order that a list offers is read from an index: whoever sees millions waits for no sort."""

from crm_desktop.models.queries.columns.columns import named_by, order_column
from crm_desktop.models.queries.lists.listing import sortable
from crm_desktop.views.main_window.places.pages import LISTS

SHORT = {"account_plan", "exchange_rate", "product", "stand_in"}  # hundreds of rows, no more
INDEXED = """
    SELECT i.indrelid::regclass::text, a.attname
    FROM pg_index AS i
    JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    JOIN pg_class AS t ON t.oid = i.indrelid AND t.relnamespace = 'crm'::regnamespace
    WHERE i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) = '(deleted_at IS NULL)'
"""


def test_every_order_has_an_index(pg, catalogue_of):
    leading = {(table.removeprefix("crm."), column) for table, column in pg.execute(INDEXED)}
    missing = set()
    for person in ("head", "finance", "product", "marketing", "service"):
        catalogue = catalogue_of(person)
        for kind in (catalogue.kinds[name] for group in LISTS for name in group
                     if name in catalogue.kinds):  # fmt: skip
            for name in sortable(kind):
                field = kind.field(name)
                if field.custom or named_by(field) is not None:
                    continue
                column = order_column(kind, name)
                if kind.name not in SHORT and (column.table.name, column.name) not in leading:
                    missing.add((kind.name, name))
    assert not missing
