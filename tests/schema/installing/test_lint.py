"""The base rules hold, and each lint goes red when its rule is broken."""

import pytest

from crm_desktop.schema.lints import LINTS

# A line of pg_hba.conf: what a query finds before the server's own view of the file.
HBA = (
    "CREATE TEMP VIEW pg_hba_file_rules AS SELECT 7 AS line_number, '{}' AS type,"
    " '{{all}}'::text[] AS database, '{{all}}'::text[] AS user_name, '{}' AS address,"
    " '{}' AS auth_method, {} AS error"
)

# What breaks each rule; run as the superuser in a transaction that is rolled back.
BREAKS: dict[str, tuple[str, ...]] = {
    "row security off": (
        "ALTER TABLE crm.contact DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE crm_private.installed_policy DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE crm.loose (id bigint)",
    ),
    "grant without policy": (
        "DROP POLICY read ON crm.contact",
        "DROP POLICY enter ON crm.op_log",
        "GRANT SELECT ON crm.person TO crm_user",
        "GRANT UPDATE (xid) ON crm.op_log TO crm_admin",
    ),
    "writing whole tables": (
        "GRANT UPDATE ON crm.contact TO crm_sales",
        "GRANT INSERT ON crm.task TO crm_sales",
    ),
    "forbidden right": (
        "GRANT DELETE ON crm.contact TO crm_sales",
        "GRANT TRUNCATE ON crm.recent TO crm_user",
        "GRANT TRIGGER ON crm.contact TO crm_admin",
        "GRANT REFERENCES (id) ON crm.contact TO crm_sales",
    ),
    "right of a person": (
        'GRANT SELECT (job_title) ON crm.contact TO "test-seller"',
        "GRANT SELECT ON crm.tier TO PUBLIC",
        'GRANT EXECUTE ON FUNCTION crm_private.today() TO "test-seller"',
    ),
    "kept column": (
        "GRANT UPDATE (owner_id) ON crm.account TO crm_sales",
        "GRANT INSERT (owner_id) ON crm.task TO crm_sales",
        "GRANT UPDATE (version) ON crm.task TO crm_sales",
        "GRANT INSERT (login) ON crm.employee TO crm_admin",
        "GRANT UPDATE (account_id) ON crm.contact TO crm_sales",
        "GRANT INSERT (employee_id) ON crm.op_log TO crm_user",
        "GRANT UPDATE (total) ON crm.sale TO crm_sales",
        "GRANT UPDATE (amount) ON crm.sale_line TO crm_sales",
    ),
    "foreign owner": (
        "CREATE FUNCTION crm.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE VIEW crm.mine AS SELECT 1",
        "ALTER SCHEMA crm OWNER TO postgres",
    ),
    "object of a person": (
        'CREATE SCHEMA own AUTHORIZATION "test-seller"',
        'ALTER TABLE crm.tier OWNER TO "test-seller"',
    ),
    "search path": (
        "ALTER FUNCTION crm_private.visible_owners() RESET search_path",
        "ALTER FUNCTION crm_private.count_version() SET search_path = crm, public",
    ),
    "open function": (
        "GRANT EXECUTE ON FUNCTION crm_private.today() TO PUBLIC",
        "CREATE FUNCTION crm.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    ),
    "granted trigger function": (
        "GRANT EXECUTE ON FUNCTION crm_private.new_person() TO crm_user",
        "GRANT EXECUTE ON FUNCTION crm_private.employee_may_see(bigint, bigint, bigint)"
        " TO crm_user",
    ),
    "default privileges": (
        "ALTER DEFAULT PRIVILEGES FOR ROLE crm_owner GRANT EXECUTE ON FUNCTIONS TO PUBLIC",
    ),
    "open schema": (
        "GRANT USAGE ON SCHEMA crm_private TO crm_user",
        "GRANT CREATE ON SCHEMA crm TO crm_admin",
        "GRANT CREATE ON SCHEMA public TO PUBLIC",
    ),
    "open database": (
        "GRANT TEMP ON DATABASE crm_test TO PUBLIC",
        "GRANT CREATE ON DATABASE crm_test TO crm_admin",
        "GRANT CONNECT ON DATABASE crm_test TO PUBLIC",
    ),
    "open language": (
        "GRANT USAGE ON LANGUAGE plpgsql TO PUBLIC",
        "GRANT USAGE ON LANGUAGE plpgsql TO crm_user",
    ),
    "large objects": ("GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC",),
    "deleting cascade": (
        "ALTER TABLE crm.task ADD FOREIGN KEY (employee_id) REFERENCES crm.employee"
        " ON DELETE CASCADE",
        "ALTER TABLE crm.task ADD FOREIGN KEY (employee_id) REFERENCES crm.employee"
        " ON DELETE SET NULL",
    ),
    "unique over hidden rows": (
        "CREATE UNIQUE INDEX ON crm.contact_point (value)",
        "CREATE UNIQUE INDEX ON crm.service (number) WHERE deleted_at IS NULL",
        "CREATE UNIQUE INDEX ON crm.product (name)",
    ),
    "sequence": ("GRANT USAGE ON SEQUENCE crm.contact_id_seq TO crm_user",),
    "view": (
        "CREATE VIEW crm.all_contacts AS SELECT * FROM crm.contact",
        "CREATE MATERIALIZED VIEW crm.m AS SELECT 1; GRANT SELECT ON crm.m TO crm_user",
    ),
    "powerful login": (
        'ALTER ROLE "test-admin" CREATEROLE',
        'ALTER ROLE "test-seller" BYPASSRLS',
        'GRANT pg_read_all_data TO "test-auditor"',
        'GRANT crm_owner TO "test-admin"',
        "GRANT pg_monitor TO crm_admin",
    ),
    "groups": (
        "ALTER ROLE crm_sales LOGIN",
        "GRANT crm_sales TO crm_admin",
        "GRANT crm_user TO crm_partner",
        'GRANT crm_sales TO "test-admin" WITH ADMIN OPTION',
    ),
    "volatility": (
        "ALTER FUNCTION crm_private.me() IMMUTABLE",
        "ALTER FUNCTION crm_private.team_accounts() VOLATILE",
        "ALTER FUNCTION crm_private.is_superior() PARALLEL UNSAFE",
        "ALTER FUNCTION crm_private.norm(text) LEAKPROOF",
    ),
    "talkative operator": ("ALTER FUNCTION textlike(text, text) LEAKPROOF",),
    "only active": (
        "DROP POLICY only_active ON crm.task",
        "ALTER POLICY only_active ON crm.task USING (true)",
        "ALTER POLICY only_active ON crm.task WITH CHECK (true)",
        "CREATE POLICY more ON crm.account AS RESTRICTIVE USING (true)",
    ),
    "moving rows out": (
        "ALTER POLICY change ON crm.task WITH CHECK (true)",
        "ALTER POLICY own ON crm.recent USING (true)",
    ),
    "policy for everybody": ("ALTER POLICY read ON crm.task TO PUBLIC",),
    "changed policy": (
        "ALTER POLICY read ON crm.task USING (true)",
        "ALTER POLICY read ON crm.task TO crm_sales",
        "DROP POLICY read ON crm.task",
        "CREATE POLICY more ON crm.task FOR SELECT TO crm_admin USING (true)",
    ),
    "statistics": ("ALTER TABLE crm.contact ALTER COLUMN salutation SET STATISTICS 100",),
    "borrowed power": (
        "ALTER FUNCTION crm_private.check_ring() SECURITY INVOKER",
        "CREATE TRIGGER t BEFORE INSERT ON crm.admin_grant FOR EACH ROW"
        " EXECUTE FUNCTION crm_private.note_done()",
    ),
    "trigger off": ("ALTER TABLE crm.task DISABLE TRIGGER z_version",),
    "uncounted version": (
        "DROP TRIGGER z_version ON crm.task",
        "GRANT UPDATE (done_at) ON crm.task TO crm_sales",
    ),
    "unfollowing child": (
        "DROP TRIGGER a_owner ON crm.task",
        "ALTER TABLE crm.task DROP CONSTRAINT fk_task_account_id_owner_id",
        "ALTER TABLE crm.task ALTER COLUMN owner_id DROP NOT NULL",
    ),
    "unrecorded table": (
        "DROP TRIGGER y_insert ON crm.task",
        "DROP TRIGGER y_update ON crm.task",
        "DROP TRIGGER y_delete ON crm.document_chunk",
        "CREATE TABLE crm.loose (id bigint)",
    ),
    "untold table": (
        "DROP TRIGGER x_tell_insert ON crm.task",
        "DROP TRIGGER x_tell_update ON crm.account_detail",
    ),
    "unrecorded column": (
        "GRANT UPDATE (owner_id) ON crm.task TO crm_sales",
        "CREATE OR REPLACE TRIGGER y_update AFTER UPDATE OF subject ON crm.task FOR EACH ROW"
        " EXECUTE FUNCTION crm_private.record_change('id')",
        "CREATE OR REPLACE TRIGGER y_update AFTER UPDATE ON crm.tier FOR EACH ROW"
        " EXECUTE FUNCTION crm_private.record_change('id', 'name')",
    ),
    "changeable record": (
        "DROP TRIGGER a_append_only ON crm_private.change",
        "CREATE OR REPLACE TRIGGER a_append_only BEFORE UPDATE OR DELETE ON crm_private.seal"
        " FOR EACH STATEMENT EXECUTE FUNCTION crm_private.refuse_change()",
    ),
    "entrance without a verifier": (
        HBA.format("hostssl", "10.0.0.0", "md5", "NULL"),
        HBA.format("local", "", "trust", "NULL"),
        HBA.format("hostssl", "127.0.0.1", "peer", "NULL"),
        HBA.format("hostssl", "10.0.0.0", "scram-sha-256", "'faulty'"),
    ),
    "entrance without encryption": (
        HBA.format("host", "10.0.0.0", "scram-sha-256", "NULL"),
        HBA.format("hostnossl", "all", "gss", "NULL"),
    ),
    "policy over another table": (
        "CREATE POLICY more ON crm.task FOR SELECT TO crm_sales"
        " USING (EXISTS (SELECT FROM crm.account a WHERE a.id = account_id))",
    ),
}


@pytest.mark.parametrize("name", LINTS)
def test_rule_holds(pg, name):
    assert pg.execute(LINTS[name].sql.encode()).fetchall() == [], LINTS[name].sentence


@pytest.mark.parametrize(
    ("name", "statement"), [(name, line) for name, lines in BREAKS.items() for line in lines]
)
def test_lint_sees_the_broken_rule(pg, name, statement):
    pg.execute(statement.encode())
    assert pg.execute(LINTS[name].sql.encode()).fetchall() != []


@pytest.mark.parametrize(
    "line",
    [
        ("local", "", "peer"),
        ("hostssl", "10.0.0.0", "scram-sha-256"),
        ("hostgssenc", "all", "gss"),
        ("host", "127.0.0.1", "scram-sha-256"),
        ("host", "all", "reject"),
    ],
)
def test_lines_of_the_guide_may_stand_in_pg_hba_conf(pg, line):
    pg.execute(HBA.format(*line, "NULL").encode())
    for name in ("entrance without a verifier", "entrance without encryption"):
        assert pg.execute(LINTS[name].sql.encode()).fetchall() == []


def test_every_lint_is_tried():
    assert set(BREAKS) == set(LINTS)
