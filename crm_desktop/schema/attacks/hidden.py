"""Rows of somebody else's account: reading them, searching for them, guessing what they hold."""

from collections.abc import Iterable

from sqlalchemy import inspect

from crm_desktop.models.language import N_
from crm_desktop.models.records import RECORDS
from crm_desktop.models.rights import children
from crm_desktop.schema.attacks.attack import (
    AT_WORK,
    DENIED,
    EVERYBODY,
    NO_ROWS,
    NOTHING,
    Attack,
)


def key_of(table: str) -> str:
    """Return the column that names a row of this table."""
    mapped = RECORDS.get(table)
    return str(inspect(mapped).primary_key[0].name) if mapped else "id"


# What service desk and finance, or finance alone, read of every account.
SLICED = ("service", "sale", "sale_line", "opportunity_line", "commission_share")
SECRET = "id = {hidden_contact}"


def for_each(pattern: str, tables: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the pattern for these tables, or all children of an account no slice shows whole.

    @ is the table, # its key.
    """
    named = tables or [table for table in children() if table not in SLICED]
    return tuple(pattern.replace("@", table).replace("#", key_of(table)) for table in named)


ATTACKS = (
    Attack(
        "reading",
        N_("Nobody reads what hangs on somebody else's account, in whatever way it is asked for."),
        (
            *for_each("SELECT # FROM crm.@ WHERE # = {hidden_@}"),
            *for_each("SELECT ctid, xmin, tableoid FROM crm.@ WHERE # = {hidden_@}"),
            "SELECT id FROM crm.opportunity_stage WHERE opportunity_id = {hidden_opportunity}",
            "SELECT 1 WHERE cardinality(crm.stage_missing({hidden_opportunity}, (SELECT id"
            " FROM crm.stage ORDER BY id LIMIT 1))) > 0",
            f"SELECT id FROM crm.contact TABLESAMPLE BERNOULLI (100) WHERE {SECRET}",
            f"SELECT id FROM ONLY crm.contact WHERE {SECRET}",
            f"SELECT 1 WHERE EXISTS (SELECT FROM crm.contact WHERE {SECRET})",
            f"SELECT 1 FROM crm.contact WHERE {SECRET} HAVING count(*) > 0",
            "SELECT c.id FROM crm.account a JOIN crm.contact c ON c.account_id = a.id"
            " WHERE a.id = {foreign}",
            "WITH RECURSIVE r AS (SELECT id FROM crm.contact WHERE account_id = {foreign}"
            " UNION SELECT r.id FROM r) SELECT id FROM r",
            f"COPY (SELECT id FROM crm.contact WHERE {SECRET}) TO STDOUT",
            "SELECT 1 WHERE query_to_xml('SELECT id FROM crm.contact WHERE id ="
            " {hidden_contact}', false, true, '')::text LIKE '%{hidden_contact}%'",
            "SELECT 1 WHERE table_to_xml('crm.contact', false, true, '')::text"
            " LIKE '%<account_id>{foreign}<%'",
            (f"DECLARE own CURSOR FOR SELECT id FROM crm.contact WHERE {SECRET}", "FETCH ALL own"),
            (f"PREPARE own AS SELECT id FROM crm.contact WHERE {SECRET}", "EXECUTE own"),
        ),
        (*NOTHING, "0A000"),  # a server built without XML
        AT_WORK,
    ),
    Attack(
        "reading services and sales",
        N_("Services and sales of other accounts are read by service desk and finance only."),
        (
            *for_each("SELECT # FROM crm.@ WHERE # = {hidden_@}", SLICED),
            *for_each("SELECT ctid, xmin, tableoid FROM crm.@ WHERE # = {hidden_@}", SLICED),
        ),
        NOTHING,
        frozenset({"crm_sales", "crm_marketing", "crm_product"}),
    ),
    Attack(
        "lost bids",
        N_("To whom and why bids were lost is told to product managers, never to finance."),
        (
            *for_each("SELECT # FROM crm.@", ["lost_bid"]),
            "SELECT count(*) FROM crm.lost_bid",
            "SELECT ctid, xmin, tableoid FROM crm.lost_bid WHERE id = {hidden_opportunity}",
            "SELECT o.id FROM crm.forecast o JOIN crm.lost_bid b ON b.id = o.id",
            "SELECT c.name FROM crm.competitor c WHERE EXISTS (SELECT FROM crm.lost_bid b"
            " WHERE b.competitor_id = c.id)",
            "COPY crm.lost_bid TO STDOUT",
            "COPY (SELECT competitor_id FROM crm.lost_bid) TO STDOUT",
            "EXPLAIN SELECT FROM crm.lost_bid WHERE competitor_id = 1",
            "SELECT 1 FROM pg_stats WHERE schemaname = 'crm' AND tablename = 'lost_bid'",
            "SELECT query_to_xml('SELECT * FROM crm.lost_bid', false, true, '')",
            "SELECT table_to_xml('crm.lost_bid', false, true, '')",
            ("DECLARE own CURSOR FOR SELECT id FROM crm.lost_bid", "FETCH ALL own"),
            ("PREPARE own AS SELECT id FROM crm.lost_bid", "EXECUTE own"),
            ("SET ROLE crm_product", "SELECT id FROM crm.lost_bid"),
            # The figures that finance reads have no such columns.
            "SELECT competitor_id FROM crm.forecast",
            "SELECT reason_id FROM crm.forecast",
            "SELECT 1 FROM crm.forecast f WHERE to_jsonb(f) ?| '{competitor_id,reason_id}'",
            "SELECT 1 FROM crm.opportunity_line l WHERE to_jsonb(l) ?| '{competitor_id,reason_id}'",
            "SELECT competitor_id, reason_id FROM crm.opportunity WHERE id = {hidden_opportunity}",
            "SELECT 1 FROM crm.record_history('lost_bid', {hidden_opportunity})",
            "SELECT 1 FROM crm.record_history('forecast', {hidden_opportunity})",
            "SELECT 1 FROM crm.record_history('opportunity', {hidden_opportunity})",
            "SELECT crm_private.readable('lost_bid', ARRAY[{hidden_opportunity}])",
        ),
        (DENIED, NO_ROWS, "42703", "0A000"),
        EVERYBODY - {"crm_product", "crm_auditor"},
    ),
    Attack(
        "lost bids of other lines",
        N_("A product manager learns of lost bids on the own product lines only, and writes none."),
        (
            "SELECT b.id FROM crm.lost_bid b WHERE NOT EXISTS (SELECT FROM crm.product p"
            " JOIN crm.product_line l ON l.id = p.product_line_id"
            " WHERE p.id = b.product_id AND l.manager_id = {me})",
            "SELECT id FROM crm.lost_bid WHERE product_id IS NULL",
            "SELECT competitor_id FROM crm.opportunity WHERE id = {hidden_opportunity}",
            "INSERT INTO crm.lost_bid (id, account_id, owner_id, currency, version)"
            " VALUES ({hidden_opportunity}, {foreign}, {other}, 'EUR', 1)",
            "UPDATE crm.lost_bid SET competitor_id = NULL",
            "UPDATE crm.lost_bid SET product_id = product_id",
            "SELECT id FROM crm.lost_bid FOR UPDATE",
        ),
        NOTHING,
        frozenset({"crm_product"}),
    ),
    Attack(
        "settings of a session",
        N_("No setting of one's own session shows more."),
        tuple(
            (setting, f"SELECT id FROM crm.contact WHERE {SECRET}")
            for setting in (
                "SET ROLE crm_sales",
                "SET ROLE crm_user",
                "SET search_path = public",
                "SET search_path = pg_temp, public, crm",
                "SET crm.employee_id = '{other}'",
                "SET crm_private.me = '{other}'",
                "SET application_name = '{other_login_plain}'",
                "SET TimeZone = 'Etc/GMT+12'",
                "SET TimeZone = 'Etc/GMT-14'",
                "SET plan_cache_mode = force_generic_plan",
                "SET enable_indexscan = off",
                "SET default_transaction_isolation = 'read uncommitted'",
                "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
                "SELECT pg_export_snapshot()",
                "SELECT set_config('session_user', '{other_login_plain}', false)",
            )
        ),
        (*NOTHING, "42704", "25001"),
        AT_WORK,
    ),
    Attack(
        "conditions",
        N_("No condition looks at a hidden row: an error or a delay would tell what stands there."),
        (
            f"SELECT id FROM crm.contact WHERE {SECRET} AND 1 / (id - {{hidden_contact}}) > 0",
            "SELECT id FROM crm.contact WHERE account_id = {foreign}"
            " AND 1 / (account_id - {foreign}) > 0",
            "SELECT id FROM crm.contact WHERE account_id = {foreign}"
            " AND 1 / (owner_id - {other}) > 0",
            f"SELECT id FROM crm.contact WHERE {SECRET} AND last_name::int > 0",
            f"SELECT id FROM crm.contact WHERE {SECRET} AND (last_name || 'x')::uuid IS NULL",
            f"SELECT id FROM crm.contact WHERE {SECRET} AND last_name LIKE last_name || '\\'",
            f"SELECT id FROM crm.contact WHERE {SECRET} AND last_name ~ ('[' || last_name)",
            f"SELECT id FROM crm.contact WHERE {SECRET} AND pg_sleep(0.01)::text = ''",
            f"SELECT id FROM crm.contact WHERE {SECRET} AND CASE WHEN last_name > '' THEN"
            " last_name::int = 1 ELSE true END",
            "SELECT id FROM crm.opportunity WHERE id = {hidden_opportunity}"
            " AND 1 / (id - {hidden_opportunity}) > 0",
            f"SELECT 1 / (id - {{hidden_contact}}) FROM crm.contact WHERE {SECRET}",
            "SELECT a.id FROM crm.account a JOIN crm.contact c ON c.account_id = a.id"
            " AND 1 / (c.id - {hidden_contact}) > 0 WHERE a.id = {foreign}",
            ("SET enable_indexscan = off", "SET enable_bitmapscan = off",
             f"SELECT id FROM crm.contact WHERE {SECRET} AND last_name::int > 0"),
        ),
        NOTHING,
        AT_WORK,
    ),
    Attack(
        "searching",
        N_("The search gives no hidden record, whatever is asked."),
        (
            *(
                f"SELECT 1 FROM crm.search_records({words}, NULL)"
                " WHERE (kind, id) IN (('contact', {hidden_contact}),"
                " ('opportunity', {hidden_opportunity}))"
                for words in ("NULL", "'{}'", "ARRAY['']", "ARRAY[NULL]", "ARRAY['%']",
                              "ARRAY['_']", "ARRAY['a']", "ARRAY['\\']", "ARRAY['{word}']",
                              "ARRAY[repeat('x', 1000000)]", "ARRAY['a', NULL, 'b']")
            ),
            "SELECT 1 FROM crm.search_records(ARRAY['{word}'], -1)",
            "SELECT 1 FROM crm.search_records(ARRAY['{word}' || chr(0)], 9)",
        ),
        (*NOTHING, "54000", "2201W"),
        AT_WORK,
    ),
)  # fmt: skip
