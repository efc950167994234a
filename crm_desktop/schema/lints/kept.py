"""Base rules of what keeps rows where they belong: policies, keys, triggers, statistics."""

from crm_desktop.models.language import N_
from crm_desktop.schema.lints.lint import OURS, RIGHTS, Lint

FREE_TEXT = (
    "'note', 'body', 'result', 'subject', 'next_step', 'place', 'content', 'salutation',"
    " 'competitor', 'description', 'name', 'full_name', 'file_name', 'reason', 'credit_note',"
    " 'text', 'summary', 'ambition', 'rag_reason', 'placeholder', 'why', 'goal', 'decisions',"
    " 'blocked_reason', 'label', 'job', 'snapshot'"
)

LINTS: dict[str, Lint] = {
    "deleting cascade": Lint(
        N_("No foreign key deletes or empties rows."),
        f"""
        SELECT k.conname::text FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
        WHERE {OURS} AND k.contype = 'f' AND k.confdeltype NOT IN ('a', 'r')
        """,
        by_hand=True,
    ),
    "unique over hidden rows": Lint(
        N_(
            "A unique index tells that a hidden or deleted value exists: it is per"
            " account or parent, or over the live rows of a list that everybody reads."
        ),
        """
        SELECT x.indexrelid::regclass::text FROM pg_index x
        JOIN pg_class c ON c.oid = x.indrelid
        WHERE c.relnamespace = 'crm'::regnamespace AND x.indisunique AND NOT x.indisprimary
          AND NOT EXISTS (SELECT FROM pg_attribute a
                          WHERE a.attrelid = c.oid AND a.attnum = ANY (x.indkey::smallint[])
                            AND a.attname IN ('id', 'account_id', 'sale_id', 'activity_id',
                                              'document_id', 'record_id', 'field_id',
                                              'opportunity_id',
                                              'template_id', 'account_plan_id'))
          AND NOT (coalesce(pg_get_expr(x.indpred, x.indrelid), '') LIKE '%(deleted_at IS NULL)%'
                   AND NOT EXISTS (SELECT FROM pg_attribute a
                                   WHERE a.attrelid = c.oid AND a.attname = 'owner_id'))
          AND x.indexrelid::regclass::text <> 'crm.uq_employee_login'
        """,
        by_hand=True,
    ),
    "only active": Lint(
        N_(
            "Somebody inactive sees nothing at once: a restrictive policy on every table"
            " but the directory, the log of operations and the version of the schema."
            " Where people are administered it lets crm_roleadmin through, whose functions"
            " ask themselves."
        ),
        """
        SELECT c.relname::text FROM pg_class c, LATERAL (
            SELECT CASE WHEN c.relname IN ('employee', 'admin_grant') THEN
                '((( SELECT crm_private.me() AS me) IS NOT NULL)'
                    || ' OR (CURRENT_USER = ''crm_roleadmin''::name))'
                ELSE '(( SELECT crm_private.me() AS me) IS NOT NULL)' END
        ) AS text(rule)
        WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind = 'r'
          AND (c.relname NOT IN ('account', 'op_log', 'alembic_version')) <> EXISTS (
            SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive
              AND p.polcmd = '*' AND p.polroles = '{0}'
              AND pg_get_expr(p.polqual, p.polrelid) = rule
              AND pg_get_expr(p.polwithcheck, p.polrelid) = rule)
        UNION ALL
        SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
        WHERE c.oid = 'crm.account'::regclass AND NOT p.polpermissive
        """,
    ),
    "moving rows out": Lint(
        N_("What may be changed and what it may become is one rule."),
        """
        SELECT c.relname || '.' || p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        WHERE c.relnamespace = 'crm'::regnamespace AND p.polcmd IN ('w', '*')
          AND coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
              <> pg_get_expr(p.polqual, p.polrelid)
        """,
    ),
    "policy for everybody": Lint(
        N_("A policy that permits names the groups it is for."),
        """
        SELECT c.relname || '.' || p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND p.polpermissive AND 0 = ANY (p.polroles)
        """,
    ),
    "changed policy": Lint(
        N_("A policy is as the installation wrote it."),
        """
        SELECT coalesce(i.table_name || '.' || i.policy_name, c.relname || '.' || p.polname)
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        FULL JOIN crm_private.installed_policy i
            ON i.table_name = c.relname AND i.policy_name = p.polname
        WHERE (c.relnamespace IS NULL OR c.relnamespace = 'crm'::regnamespace)
          AND (p.oid IS NULL OR i.deparsed IS DISTINCT FROM
               crm_private.policy_text(c.relname, p.polname))
        """,
    ),
    "statistics": Lint(
        N_("Free text under row security has no statistics: EXPLAIN would tell of hidden rows."),
        f"""
        SELECT c.relname || '.' || a.attname FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind = 'r' AND c.relname <> 'account'
          AND a.attname IN ({FREE_TEXT}) AND coalesce(a.attstattarget, -1) <> 0
          AND EXISTS (SELECT FROM pg_attribute o
                      WHERE o.attrelid = c.oid AND o.attname = 'owner_id')
        """,
    ),
    "uncounted version": Lint(
        N_("Each save of a column that people write counts the version."),
        RIGHTS
        + """
        SELECT DISTINCT tab.name || '.' || tab.col FROM tab
        JOIN pg_attribute a ON a.attrelid = tab.oid AND a.attname = tab.col
        JOIN pg_attribute v ON v.attrelid = tab.oid AND v.attname = 'version'
        WHERE tab.privilege = 'UPDATE' AND NOT EXISTS (
            SELECT FROM pg_trigger t WHERE t.tgrelid = tab.oid
              AND t.tgfoid = 'crm_private.count_version'::regproc
              AND a.attnum = ANY (t.tgattr::smallint[]))
        """,
    ),
    "unfollowing child": Lint(
        N_("What belongs to an account carries its owner, filled on entering and kept by a key."),
        """
        SELECT c.relname::text FROM pg_class c
        JOIN pg_attribute o ON o.attrelid = c.oid AND o.attname = 'owner_id'
        WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind = 'r'
          -- copied by a trigger of its record
          AND c.relname NOT IN ('account', 'forecast', 'lost_bid', 'opportunity_stage')
          AND NOT ((o.attnotnull OR c.relname = 'custom_value')  -- a CHECK says where there is none
            AND EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f'
                        AND o.attnum = ANY (k.conkey) AND k.confupdtype = 'c')
            AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid IN (
                'crm_private.fill_owner'::regproc, 'crm_private.fill_from_parent'::regproc,
                'crm_private.fill_custom_value'::regproc)))
        """,
    ),
}
