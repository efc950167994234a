"""Base rules of the record of changes: everything is recorded, and nothing taken back."""

from crm_desktop.models.language import N_
from crm_desktop.schema.lints.lint import RIGHTS, Lint

# What the record leaves out: operations, keys without facts, comfort, copies.
NOT_RECORDED = (
    "'op_log', 'person', 'recent', 'reminder', 'editing', 'notice', 'forecast', 'lost_bid',"
    " 'opportunity_stage', 'duplicate', 'forwarding', 'import_run', 'backup', 'mailing_recipient',"
    " 'plan_version', 'alembic_version'"
)

LINTS: dict[str, Lint] = {
    "unrecorded table": Lint(
        N_("Whatever is entered, changed or deleted in a table is recorded."),
        f"""
        SELECT c.relname || ': ' || what.name FROM pg_class c, (VALUES
            ('insert', 4, 'record_rows'), ('delete', 8, 'record_rows'),
            ('update', 16, 'record_change')) AS what(name, bit, by)
        WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind IN ('r', 'p')
          AND (c.relname NOT IN ({NOT_RECORDED})) <> EXISTS (
            SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
            WHERE t.tgrelid = c.oid AND t.tgtype & what.bit > 0 AND (t.tgqual IS NULL
                  -- Whoever counts a version by two records by itself; nobody may write versions.
                  OR what.by = 'record_change' AND pg_get_triggerdef(t.oid)
                     LIKE '% WHEN ((new.version <= (old.version + 1))) %')
              AND p.pronamespace = 'crm_private'::regnamespace
              AND p.proname = CASE WHEN c.relname = 'document_chunk' AND what.by = 'record_rows'
                              THEN 'record_pieces' ELSE what.by END)
        """,
    ),
    "unrecorded column": Lint(
        N_("Each column that people write is recorded when it is changed."),
        RIGHTS
        + f"""
        SELECT DISTINCT tab.name || '.' || tab.col FROM tab
        JOIN pg_attribute a ON a.attrelid = tab.oid AND a.attname = tab.col
        WHERE tab.privilege = 'UPDATE' AND tab.name NOT IN ({NOT_RECORDED}) AND NOT EXISTS (
            SELECT FROM pg_trigger t WHERE t.tgrelid = tab.oid
              AND t.tgfoid = 'crm_private.record_change'::regproc
              AND a.attnum = ANY (t.tgattr::smallint[])
              AND position(convert_to(tab.col || '\\000', 'UTF8') IN t.tgargs) = 0)
        """,
    ),
    "untold table": Lint(
        N_("Other programs are told of each row that is entered or changed."),
        f"""
        SELECT c.relname || ': ' || what.name FROM pg_class c
        JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
          AND cardinality(k.conkey) = 1
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
          AND a.atttypid IN ('smallint'::regtype, 'bigint'::regtype),
        (VALUES ('insert', 4), ('update', 16)) AS what(name, bit)
        WHERE c.relnamespace = 'crm'::regnamespace
          AND c.relname NOT IN ({NOT_RECORDED}, 'document_chunk', 'custom_value') AND NOT EXISTS (
            SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgtype & what.bit > 0
              AND t.tgtype & 1 = 0 AND t.tgnewtable = 'written' AND t.tgfoid IN (
                'crm_private.tell_rows'::regproc, 'crm_private.tell_beside'::regproc))
        -- That somebody begins or ends to type is told too, so that the hint comes and goes.
        UNION ALL
        SELECT 'editing: ' || what.name
        FROM (VALUES ('insert', 4), ('delete', 8)) AS what(name, bit)
        WHERE NOT EXISTS (
            SELECT FROM pg_trigger t WHERE t.tgrelid = to_regclass('crm.editing')
              AND t.tgtype & what.bit > 0 AND t.tgfoid = 'crm_private.tell_beside'::regproc)
        """,
    ),
    "changeable record": Lint(
        N_("The record of changes, its seals and eras are only added to."),
        """
        SELECT c.relname::text FROM pg_class c
        WHERE c.relnamespace = 'crm_private'::regnamespace
          AND c.relname IN ('change', 'seal', 'era') AND NOT EXISTS (
            SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgqual IS NULL
              AND t.tgfoid = 'crm_private.refuse_change'::regproc
              AND t.tgtype & 2 > 0 AND t.tgtype & 56 = 56 AND t.tgattr = '')
        """,
    ),
    "policy over another table": Lint(
        N_(
            "A policy asks helpers, never another table: the history of a record asks the policies."
        ),
        """
        SELECT c.relname || '.' || p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        WHERE c.relnamespace = 'crm'::regnamespace AND EXISTS (
            SELECT FROM pg_depend d WHERE d.classid = 'pg_policy'::regclass AND d.objid = p.oid
              AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> p.polrelid)
        """,
    ),
}
