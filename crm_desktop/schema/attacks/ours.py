"""What belongs to us: the structure of the tables, their rights, helper functions, numbers."""

from crm_desktop.models.language import N_
from crm_desktop.models.rights import children, columns_of, tables
from crm_desktop.schema.attacks.attack import AT_WORK, DENIED, NO_ROWS, NOT_ADMIN, NOTHING, Attack

# Columns that the server keeps; a table that has none of that name says so (42703).
KEPT = ("id", "owner_id", "version", "created_by", "created_at", "changed_by", "changed_at")
LOCKS = ("ROW EXCLUSIVE", "SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE", "EXCLUSIVE",
         "ACCESS EXCLUSIVE")  # fmt: skip

ATTACKS = (
    Attack(
        "structure",
        N_("Nobody changes tables, policies, triggers, rules or indexes."),
        (
            "CREATE INDEX ON crm.contact (note)",
            "CREATE STATISTICS crm.s ON name, code FROM crm.reason",
            "CREATE RULE r AS ON INSERT TO crm.reason DO ALSO SELECT 1",
            "CREATE POLICY p ON crm.contact USING (true)",
            "CREATE TRIGGER t AFTER INSERT ON crm.reason EXECUTE FUNCTION crm_private.fill_owner()",
            "CREATE TRIGGER t AFTER INSERT ON crm.reason EXECUTE FUNCTION"
            " pg_catalog.suppress_redundant_updates_trigger()",
            "ALTER TABLE crm.contact DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE crm.contact NO FORCE ROW LEVEL SECURITY",
            "ALTER TABLE crm.contact DISABLE TRIGGER ALL",
            "ALTER TABLE crm.contact OWNER TO {my_login}",
            "ALTER TABLE crm.contact SET SCHEMA public",
            "ALTER TABLE crm.contact ADD COLUMN x text DEFAULT 'x'",
            "ALTER TABLE crm.contact ALTER COLUMN note SET STATISTICS 100",
            "ALTER POLICY read ON crm.contact USING (true)",
            "DROP TABLE crm.contact",
            "DROP POLICY read ON crm.contact",
            "DROP TRIGGER a_owner ON crm.contact",
            "DROP SCHEMA crm CASCADE",
            "ALTER SCHEMA crm RENAME TO other",
            "COMMENT ON TABLE crm.reason IS 'x'",
            "CLUSTER crm.contact USING pk_contact",
            "REINDEX TABLE crm.contact",
            "ALTER DEFAULT PRIVILEGES FOR ROLE crm_owner GRANT SELECT ON TABLES TO PUBLIC",
        ),
    ),
    Attack(
        "labels",
        N_("Nobody labels a table."),
        ("SECURITY LABEL ON TABLE crm.reason IS 'x'",),
        (DENIED, "22023"),
    ),
    Attack(
        "giving rights",
        N_("Nobody passes a right on."),
        (
            "GRANT SELECT ON crm.op_log TO PUBLIC",
            "GRANT crm_sales TO crm_auditor",
            *(
                (f"GRANT ALL ON crm.{table} TO crm_auditor",
                 f"SELECT 1 WHERE has_table_privilege('crm_auditor', 'crm.{table}', 'DELETE')")
                for table in ("contact", "account", "tier")
            ),
            ("GRANT USAGE ON SCHEMA crm TO PUBLIC",
             "SELECT 1 WHERE has_schema_privilege('pg_monitor', 'crm', 'USAGE')"),
            ("GRANT EXECUTE ON FUNCTION crm.search_records(text[], integer) TO PUBLIC",
             "SELECT 1 FROM pg_proc AS p, aclexplode(p.proacl) AS acl WHERE acl.grantee = 0"
             " AND p.proname = 'search_records'"),
        ),
        NOTHING,
    ),
    Attack(
        "private",
        N_("Nobody names what stands in crm_private, or calls a helper directly."),
        (
            "SELECT * FROM crm_private.installed_policy",
            "SELECT crm_private.me()",
            "SELECT crm_private.visible_owners()",
            "SELECT crm_private.team_accounts()",
            "SELECT crm_private.writable_team_accounts()",
            "SELECT crm_private.employee_may_see(1, 1, 1)",
            "SELECT crm_private.grams('abc')",
            "SELECT crm_private.policy('contact', 'read', 'SELECT', 'crm_user', 'true')",
            "SELECT crm_private.new_person()",
            "SELECT 'crm_private.me'::regproc",
            "SELECT 'crm_private.installed_policy'::regclass",
            "SELECT pg_get_functiondef('crm_private.me()'::regprocedure)",
            "SELECT schema_to_xml('crm_private', true, true, '')",
            ("SET search_path = crm_private", "SELECT me()"),
            "CREATE TABLE crm_private.t (id int)",
            "LOCK TABLE crm_private.installed_policy IN ACCESS SHARE MODE",
        ),
        (DENIED, "42883"),
    ),
    Attack(
        "numbers",
        N_("Nobody reads or moves the numbers of hidden records."),
        (
            "SELECT nextval('crm.contact_id_seq')",
            "SELECT currval('crm.contact_id_seq')",
            "SELECT setval('crm.contact_id_seq', -1)",
            "SELECT last_value FROM crm.contact_id_seq",
            "SELECT 1 FROM pg_sequences WHERE schemaname = 'crm' AND last_value IS NOT NULL",
            "SELECT 1 WHERE pg_sequence_last_value('crm.contact_id_seq') IS NOT NULL",
            "ALTER SEQUENCE crm.contact_id_seq RESTART",
            "ALTER TABLE crm.contact ALTER COLUMN id RESTART",
        ),
        NOTHING,
    ),
    Attack(
        "closed to all",
        N_("Nobody reads the log of savings, or columns that are granted to nobody."),
        (
            "SELECT * FROM crm.op_log",
            "SELECT id FROM crm.op_log",
            "SELECT count(*) FROM crm.op_log",
            "SELECT * FROM crm.person",
            "SELECT * FROM crm.account",
            "SELECT created_at FROM crm.account",
            "SELECT id FROM crm.account WHERE changed_by IS NULL",
            "SELECT id FROM crm.account ORDER BY created_at",
            "SELECT account FROM crm.account",
            "SELECT to_jsonb(a) FROM crm.account AS a",
            "SELECT changed_by FROM crm.employee",
            "TABLE crm.employee",
            "UPDATE crm.op_log SET xid = ''",
            "INSERT INTO crm.op_log (id, employee_id) VALUES (gen_random_uuid(), {other})",
            "INSERT INTO crm.op_log (id) VALUES (gen_random_uuid()) RETURNING id",
            "INSERT INTO crm.person DEFAULT VALUES",
            "UPDATE crm.employee SET active = true",
            "UPDATE crm.employee SET login = '{my_login_plain}'",
            "INSERT INTO crm.employee (display_name, login) VALUES ('x', 'somebody')",
            "UPDATE crm.firm SET time_zone = 'Etc/GMT+12'",
            "UPDATE crm.firm SET language = 'en'",
            "INSERT INTO crm.firm (name) VALUES ('x')",
            "UPDATE crm.alembic_version SET version_num = 'x'",
        ),
    ),
    Attack(
        "what admins keep",
        N_("Nobody but an admin changes people, lists and the firm."),
        (
            "UPDATE crm.employee SET superior_id = NULL",
            "UPDATE crm.employee SET superior_id = {me} WHERE id = {other}",
            "INSERT INTO crm.employee (display_name) VALUES ('x')",
            "INSERT INTO crm.employee (display_name, superior_id) VALUES ('x', {other})",
            "INSERT INTO crm.tier (name) VALUES ('x')",
            "UPDATE crm.stage SET probability = 100",
            "UPDATE crm.reason SET deleted_at = now()",
            "UPDATE crm.firm SET name = 'x'",
        ),
        who=NOT_ADMIN,
    ),
    Attack(
        "emptying",
        N_("Nobody deletes a row for good, or empties a table."),
        tuple(f"{verb} crm.{table}" for table in tables() for verb in ("DELETE FROM", "TRUNCATE")),
    ),
    Attack(
        "locking",
        N_("Nobody locks a table against the others."),
        tuple(f"LOCK TABLE crm.{table} IN {mode} MODE" for table in tables() for mode in LOCKS),
    ),
    Attack(
        "loading",
        N_("Nobody loads rows past row security with COPY."),
        (
            *(f"COPY crm.{table} FROM STDIN" for table in tables()),
            "COPY crm.contact (account_id, last_name) FROM STDIN",
            "COPY crm.account (name) FROM STDIN",
            "COPY crm.op_log (id) FROM STDIN",
        ),
        (DENIED, "0A000"),
    ),
    Attack(
        "kept columns",
        N_("Nobody writes keys, owners, versions, or who entered and changed a record, and when."),
        (
            *(
                f"UPDATE crm.{table} SET {column} = DEFAULT"
                for table in (*children(), "account")
                for column in KEPT
            ),
            *(
                f"INSERT INTO crm.{table} ({column}) OVERRIDING SYSTEM VALUE VALUES ({value})"
                for table in (*children(), "account")
                for column, value in (("id", 1), ("owner_id", "{me}"), ("version", 9),
                                      ("created_by", "{other}"), ("deleted_at", "now()"))
            ),
        ),
        (DENIED, "428C9", "42703"),
    ),
    Attack(
        "moving",
        N_("Nobody moves a record to another account, or gives an account away by changing it."),
        (
            *(f"UPDATE crm.{table} SET {parent} = {{foreign}}"
              for table, parent in children().items()
              if parent not in columns_of(table, "UPDATE")),
            "UPDATE crm.contact SET person_id = 1",
            "UPDATE crm.account SET owner_id = {other} WHERE id = {mine}",
            "UPDATE crm.account_team SET employee_id = {me}",
        ),
    ),
    Attack(
        "who sees no customer",
        N_("Admins, auditors and partners read and enter no customer data."),
        (
            *(f"SELECT FROM crm.{table}" for table in children()),
            *(f"COPY crm.{table} TO STDOUT" for table in children()),
            "INSERT INTO crm.account (name) VALUES ('x')",
            "UPDATE crm.account SET name = 'x'",
            "SELECT crm.pass_new_account(1, 1)",
        ),
        who=frozenset({"crm_admin", "crm_auditor", "crm_partner"}),
    ),
    Attack(
        "directory of partners",
        N_("A partner firm's person reads no directory, colleagues, lists or products."),
        (
            "SELECT id FROM crm.account",
            "SELECT id FROM crm.employee",
            "SELECT id FROM crm.tier",
            "SELECT id FROM crm.product",
            "SELECT name FROM crm.firm",
            "SELECT kind FROM crm.recent",
            "SELECT * FROM crm.search_accounts('{a}', 9)",
            "SELECT * FROM crm.search_records('{a}', 9)",
        ),
        who=frozenset({"crm_partner"}),
    ),
    Attack(
        "others' comfort",
        N_("Nobody reads or writes what a colleague opened last."),
        (
            "SELECT 1 FROM crm.recent WHERE employee_id = {other}",
            "UPDATE crm.recent SET favourite = true WHERE employee_id = {other}",
            "INSERT INTO crm.recent (employee_id, kind, record_id) VALUES ({other}, 'account', 1)",
        ),
        (NO_ROWS, DENIED),
    ),
    Attack(
        "dates",
        N_("No row gets a date that no program can read: it would end everybody's list."),
        tuple(
            f"UPDATE crm.{table} SET {column} = '{value}' WHERE id = {{my_{table}}}"
            for table, column in (("activity", "starts_at"), ("task", "due_on"),
                                  ("sale", "sold_on"), ("contact", "valid_to"))
            for value in ("infinity", "-infinity", "20000-01-01", "0044-03-15 BC")
        ),
        ("23514",),
        AT_WORK,
    ),
)  # fmt: skip
