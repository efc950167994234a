"""Logins and sessions: becoming somebody else, changing logins, looking at colleagues."""

from crm_desktop.models.language import N_
from crm_desktop.schema.attacks.attack import NOT_ADMIN, NOTHING, Attack

ATTACKS = (
    Attack(
        "roles",
        N_("Nobody becomes somebody else."),
        (
            "SET ROLE crm_owner",
            "SET LOCAL ROLE crm_owner",
            "SET ROLE {superuser}",
            "SET ROLE pg_read_all_data",
            "SET ROLE {other_login}",
            "SELECT set_config('role', 'crm_owner', false)",
            "SELECT set_config('role', '{other_login_plain}', true)",
            "GRANT crm_owner TO {my_login}",
            "GRANT {other_login} TO {my_login}",
            "GRANT pg_read_all_data TO {my_login}",
            "GRANT pg_execute_server_program TO crm_user",
        ),
    ),
    Attack(
        "roles of others",
        N_("Nobody takes the role of an admin, or gives one."),
        (
            "SET ROLE crm_admin",
            "SELECT set_config('role', 'crm_admin', false)",
            "GRANT crm_admin TO {my_login}",
        ),
        who=NOT_ADMIN,
    ),
    Attack(
        "sessions",
        N_("Nobody signs in as somebody else within a session."),
        (
            "SET SESSION AUTHORIZATION {other_login}",
            "SET SESSION AUTHORIZATION {superuser}",
            "SELECT set_config('session_authorization', '{other_login_plain}', false)",
        ),
        signed_in=True,
    ),
    Attack(
        "logins",
        N_("Nobody makes, changes or removes logins and groups."),
        (
            "CREATE ROLE r",
            "CREATE USER u SUPERUSER",
            "ALTER ROLE {my_login} SUPERUSER",
            "ALTER ROLE {my_login} BYPASSRLS",
            "ALTER ROLE {my_login} CREATEROLE",
            "ALTER ROLE {my_login} REPLICATION",
            "ALTER ROLE {my_login} CONNECTION LIMIT 100",
            "ALTER ROLE {my_login} VALID UNTIL 'infinity'",
            "ALTER ROLE {my_login} SET session_replication_role = replica",
            "ALTER ROLE {other_login} PASSWORD 'x'",
            "ALTER ROLE {other_login} NOLOGIN",
            "ALTER ROLE {other_login} SET search_path = public",
            "ALTER ROLE {other_login} RENAME TO other",
            "ALTER ROLE ALL SET search_path = public",
            "ALTER ROLE crm_user SET search_path = public",
            "ALTER ROLE {superuser} PASSWORD 'x'",
            "DROP ROLE {other_login}",
            "DROP OWNED BY {other_login}",
            "REASSIGN OWNED BY {other_login} TO {my_login}",
            "GRANT crm_sales TO {other_login}",
            "REVOKE crm_user FROM crm_sales",
            "ALTER GROUP crm_admin ADD USER {my_login}",
            "COMMENT ON ROLE {other_login} IS 'x'",
        ),
    ),
    Attack(
        "administration of people",
        N_("Nobody, admins neither, touches what administers people or answers in its place."),
        (
            "SET ROLE crm_roleadmin",
            "GRANT crm_roleadmin TO {my_login}",
            "ALTER ROLE crm_roleadmin LOGIN",
            "ALTER ROLE crm_roleadmin PASSWORD 'x'",
            "ALTER SCHEMA crm_people OWNER TO {my_login}",
            "DROP SCHEMA crm_people CASCADE",
            "CREATE FUNCTION crm_people.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "CREATE OR REPLACE FUNCTION crm_people.actor() RETURNS bigint LANGUAGE sql"
            " AS 'SELECT 1::bigint'",
            "ALTER FUNCTION crm_people.actor() OWNER TO {my_login}",
            "ALTER FUNCTION crm_people.change_own_password(text) SET search_path = public",
            "DROP FUNCTION crm_people.refuse(text, text)",
            "GRANT EXECUTE ON FUNCTION crm_people.actor() TO PUBLIC",
            "GRANT USAGE ON SCHEMA crm_flush TO PUBLIC",
            "COMMENT ON SCHEMA crm_flush IS 'x'",
            "SELECT crm_people.actor()",
            "SELECT crm_people.give_group('{my_login_plain}', 'crm_admin')",
            "SELECT crm_people.make_role('somebody', 'x')",
            "SELECT crm_people.fit_roles({me}, '{my_login_plain}', '{crm_admin}', NULL)",
            "SELECT crm_people.end_sessions_of('{other_login_plain}')",
            "SELECT crm_people.flush_plans()",
            "SELECT crm_private.note_right({other}, NULL, NULL)",
            "INSERT INTO crm.admin_grant (employee_id, asked_by) VALUES ({me}, {other})",
            "UPDATE crm.admin_grant SET state = 'given'",
            "UPDATE crm.employee SET ended_at = now() WHERE id = {other}",
        ),
    ),
    Attack(
        "colleagues' sessions",
        N_("Nobody reads what a colleague asks, or ends a colleague's session."),
        (
            "SELECT 1 FROM pg_stat_activity WHERE pid = {superuser_pid}"
            " AND query <> '<insufficient privilege>'",
            "SELECT 1 WHERE pg_stat_get_backend_activity((SELECT i FROM"
            " pg_stat_get_backend_idset() AS i WHERE pg_stat_get_backend_pid(i) ="
            " {superuser_pid})) <> '<insufficient privilege>'",
            "SELECT 1 FROM pg_stat_activity WHERE pid = {superuser_pid}"
            " AND client_addr IS NOT NULL",
            "SELECT pg_terminate_backend({superuser_pid})",
            "SELECT pg_cancel_backend({superuser_pid})",
            "SELECT pg_log_backend_memory_contexts({superuser_pid})",
        ),
        NOTHING,
    ),
)  # fmt: skip
