"""The record of changes: reading past its functions, asking them for hidden records, forging."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights import children
from crm_desktop.schema.attacks.attack import AT_WORK, DENIED, NO_ROWS, NOT_ADMIN, Attack
from crm_desktop.schema.attacks.hidden import SLICED

ATTACKS = (
    Attack(
        "record of changes",
        N_("Nobody reads, changes or empties the record of changes past its functions."),
        (
            *(
                statement
                for table in ("change", "seal", "sealing", "era")
                for statement in (
                    f"SELECT * FROM crm_private.{table}",
                    f"DELETE FROM crm_private.{table}",
                    f"TRUNCATE crm_private.{table}",
                    f"LOCK TABLE crm_private.{table} IN ACCESS SHARE MODE",
                    f"DROP TABLE crm_private.{table}",
                )
            ),
            "INSERT INTO crm_private.change (table_name) VALUES ('contact')",
            "UPDATE crm_private.change SET employee_id = {other}",
            "SELECT crm_private.is_in('crm_user')",
            "SELECT crm_private.readable('contact', ARRAY[{hidden_contact}])",
        ),
    ),
    Attack(
        "history",
        N_("No history tells of a hidden record."),
        (
            *(f"SELECT 1 FROM crm.record_history('{table}', {{hidden_{table}}})"
              for table in children() if table not in SLICED),
            "SELECT 1 FROM crm.record_history('account', {foreign})",
            "SELECT 1 FROM crm.record_history('contact', {hidden_contact}, NULL, 1000000)",
            "SELECT 1 FROM crm.record_history('crm.contact', {hidden_contact})",
            "SELECT 1 FROM crm.record_history('contact WHERE true --', {hidden_contact})",
            "SELECT 1 FROM crm.record_history('op_log', 1)",
            "SELECT 1 FROM crm.record_history(NULL, NULL)",
            "SELECT 1 FROM crm.account_history({foreign}) WHERE table_name NOT IN"
            " ('service', 'sale', 'sale_line', 'opportunity_line', 'commission_share')",
            "SELECT 1 FROM crm.account_history({foreign}, 1, -1)",
            "SELECT 1 FROM crm.account_history(NULL)",
        ),
        (NO_ROWS, "22004"),
        AT_WORK,
    ),
    Attack(
        "history of services and sales",
        N_("No history tells those of a hidden service or sale who have no slice of them."),
        (
            *(f"SELECT 1 FROM crm.record_history('{table}', {{hidden_{table}}})"
              for table in SLICED),
            "SELECT 1 FROM crm.account_history({foreign})",
            "SELECT 1 FROM crm.account_history({foreign}, NULL, 1000000)",
        ),
        (NO_ROWS,),
        frozenset({"crm_sales", "crm_marketing", "crm_product"}),
    ),
    Attack(
        "auditing",
        N_("Nobody but auditors and admins reads the record of changes as a whole."),
        (
            "SELECT crm.audit_entries()",
            "SELECT crm.audit_entries(account => {foreign})",
            "SELECT crm.audit_entries(employee => {other})",
            "SELECT crm.seal_state()",
        ),
        who=NOT_ADMIN - {"crm_auditor"},
    ),
    Attack(
        "auditing customers",
        N_("An admin reads no customer in the record of changes."),
        (
            "SELECT 1 FROM crm.audit_entries(account => {foreign}, kind => 'contact')",
            "SELECT 1 FROM crm.audit_entries(kind => 'opportunity')",
            "SELECT 1 FROM crm.record_history('contact', {hidden_contact})",
            "SELECT 1 FROM crm.account_history({foreign}) WHERE table_name IN ('contact', 'task')",
        ),
        (NO_ROWS,),
        frozenset({"crm_admin"}),
    ),
    Attack(
        "taking back",
        N_("Nobody takes back what others did, nor past the one function for it."),
        (
            "SELECT crm.undo(gen_random_uuid())",
            "SELECT crm.undo(gen_random_uuid(), true)",
            "SELECT crm.undo(NULL)",
            "SELECT crm.undo((SELECT id FROM crm.op_log LIMIT 1))",
            "UPDATE crm.op_log SET employee_id = {me}",
            "INSERT INTO crm.op_log (id, employee_id) VALUES (gen_random_uuid(), {other})",
            "INSERT INTO crm.op_log (id, xid) VALUES (gen_random_uuid(), '1')",
            "SELECT crm_private.entries_of(gen_random_uuid())",
            "SELECT crm_private.permitted('contact', ARRAY[{hidden_contact}], 'w')",
            "SELECT crm_private.undo_entered(gen_random_uuid(), 'contact', 0, 0, '{}', false)",
            "SELECT crm_private.undo_changed(gen_random_uuid(), 'contact', false)",
        ),
    ),
    Attack(
        "noting",
        N_("Nobody fills the record of changes with text of any length."),
        (
            "SELECT crm.note_act(repeat('x', 61), 'contact', 1)",
            "SELECT crm.note_act('export', repeat('x', 61), 1)",
            "SELECT crm.note_act('export', 'contact', 1,"
            " (SELECT jsonb_object_agg(n, md5(n::text)) FROM generate_series(1, 1000) AS n))",
            "SELECT crm.note_act('export', 'contact', 1, '[]')",
        ),
        ("22023", DENIED),
        AT_WORK,
    ),
)  # fmt: skip
