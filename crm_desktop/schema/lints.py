"""Base rules of the rights, as questions to the catalogue of a server.

Each query returns one column, the names of what breaks the rule; a superuser asks. They are data:
tests and console ask the same. They know nothing of the files in permissions/.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lint:
    """`sentence` says what is wrong with the things that `sql` names."""

    sentence: str
    sql: str


# Rights on tables and columns, one line each.
RIGHTS = """
    WITH tab AS (
        SELECT c.oid, c.relname AS name, c.relkind AS kind, NULL::name AS col, acl.grantee,
            acl.privilege_type AS privilege
        FROM pg_class c, aclexplode(c.relacl) AS acl
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND acl.grantee <> c.relowner
        UNION ALL
        SELECT c.oid, c.relname, c.relkind, a.attname, acl.grantee, acl.privilege_type
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) AS acl
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND acl.grantee <> c.relowner
    )
"""
OURS = "n.nspname IN ('crm', 'crm_private', 'crm_people', 'crm_flush')"
# User administration is not the owner's, who could else give himself any right.
OWNER = (
    "CASE WHEN n.nspname IN ('crm_people', 'crm_flush') THEN 'crm_roleadmin'::regrole"
    " ELSE 'crm_owner'::regrole END"
)
# What nobody writes: triggers, keys and user administration keep it.
KEPT = (
    "'id', 'owner_id', 'version', 'created_at', 'created_by', 'changed_at', 'changed_by', 'login',"
    " 'total', 'done_at', 'sort_key', 'search_text', 'xid', 'saved_at'"
)
FREE_TEXT = (
    "'note', 'body', 'result', 'subject', 'next_step', 'place', 'content', 'salutation',"
    " 'competitor', 'description', 'name', 'full_name', 'file_name'"
)

LINTS: dict[str, Lint] = {
    "row security off": Lint(
        "Every table has row security.",
        f"SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid ="
        f" c.relnamespace WHERE {OURS} AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity",
    ),
    "grant without policy": Lint(
        "Where something is granted, a policy says for which rows.",
        RIGHTS
        + """
        SELECT DISTINCT name || ': ' || privilege || ' to ' || grantee::regrole FROM tab
        WHERE kind = 'r' AND privilege IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE') AND NOT EXISTS (
            SELECT FROM pg_policy p
            WHERE p.polrelid = tab.oid AND p.polpermissive
              AND p.polcmd IN ('*', CASE privilege WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a'
                                    WHEN 'UPDATE' THEN 'w' ELSE 'd' END)
              AND EXISTS (SELECT FROM unnest(p.polroles) AS r
                          WHERE r = 0 OR r = tab.grantee OR (
                              tab.grantee <> 0 AND pg_has_role(tab.grantee, r, 'USAGE'))))
        """,
    ),
    "writing whole tables": Lint(
        "INSERT and UPDATE are granted by column: on the table they let anyone lock it.",
        RIGHTS + "SELECT name || ': ' || privilege FROM tab WHERE col IS NULL AND kind <> 'S'"
        " AND privilege IN ('INSERT', 'UPDATE')",
    ),
    "forbidden right": Lint(
        "Nobody has DELETE, TRUNCATE, REFERENCES or TRIGGER.",
        RIGHTS + "SELECT name || ': ' || privilege FROM tab WHERE kind <> 'S'"
        " AND privilege NOT IN ('SELECT', 'INSERT', 'UPDATE')",
    ),
    "right of a person": Lint(
        "Rights are granted to group roles, never to PUBLIC or to one login.",
        RIGHTS
        + """
        SELECT name || ': ' || privilege || ' to '
            || CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END
        FROM tab LEFT JOIN pg_roles r ON r.oid = grantee
        WHERE r.oid IS NULL OR r.rolcanlogin OR r.rolname NOT LIKE 'crm\\_%'
        UNION ALL
        SELECT p.oid::regprocedure || ': EXECUTE to ' || r.rolname
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(p.proacl) AS acl
        JOIN pg_roles r ON r.oid = acl.grantee
        WHERE n.nspname IN ('crm', 'crm_private', 'crm_people')
          AND (r.rolcanlogin OR r.rolname NOT LIKE 'crm\\_%')
        """,
    ),
    "kept column": Lint(
        "Keys, owners, versions, sums and logins are written by nobody (logins and who is active:"
        " by the functions of user administration).",
        RIGHTS + f"SELECT name || '.' || col || ': ' || privilege FROM tab"
        f" WHERE privilege IN ('INSERT', 'UPDATE') AND (col IN ({KEPT})"
        "  OR (name = 'sale_line' AND col = 'amount')"
        "  OR (name IN ('employee', 'firm') AND col IN ('active', 'language', 'time_zone'))"
        "  OR (name IN ('recent', 'op_log') AND col = 'employee_id')"
        "  OR (privilege = 'INSERT' AND col = 'deleted_at')"
        "  OR (privilege = 'UPDATE' AND col IN ('account_id', 'person_id', 'sale_id',"
        "      'activity_id', 'document_id')"
        "      AND NOT (name = 'communication' AND col = 'document_id')))"
        " AND NOT (name = 'op_log' AND col = 'id')"
        " AND NOT (name = 'employee' AND col IN ('login', 'active')"
        "          AND grantee = 'crm_roleadmin'::regrole)",
    ),
    "foreign owner": Lint(
        "Everything in our schemas belongs to crm_owner, user administration to crm_roleadmin.",
        f"""
        SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE {OURS} AND c.relowner <> {OWNER}
        UNION ALL
        SELECT p.oid::regprocedure::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {OURS} AND p.proowner <> {OWNER}
        UNION ALL
        SELECT t.oid::regtype::text FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE {OURS} AND t.typowner <> {OWNER}
        UNION ALL
        SELECT n.nspname FROM pg_namespace n WHERE {OURS} AND n.nspowner <> {OWNER}
        """,
    ),
    "object of a person": Lint(
        "No login owns anything.",
        """
        SELECT r.rolname || ': ' || d.classid::regclass FROM pg_shdepend d
        JOIN pg_roles r ON r.oid = d.refobjid
        WHERE d.refclassid = 'pg_authid'::regclass AND d.deptype = 'o' AND r.rolcanlogin
          AND NOT r.rolsuper
          AND d.dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
        """,
    ),
    "search path": Lint(
        "Every function has a fixed search_path, or a body that was resolved when it was made.",
        f"""
        SELECT p.oid::regprocedure::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {OURS} AND p.prosqlbody IS NULL
          AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (p.proconfig), false)
        """,
    ),
    "open function": Lint(
        "No function of ours may be called by everybody.",
        f"""
        SELECT p.oid::regprocedure::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {OURS} AND (p.proacl IS NULL OR EXISTS (
            SELECT FROM aclexplode(p.proacl) AS acl WHERE acl.grantee = 0))
        """,
    ),
    "granted trigger function": Lint(
        "A function that only triggers or the installer call is granted to nobody.",
        """
        SELECT p.oid::regprocedure::text FROM pg_proc p, aclexplode(p.proacl) AS acl
        WHERE p.pronamespace = 'crm_private'::regnamespace AND acl.grantee <> p.proowner
          AND (p.prorettype IN ('trigger'::regtype, 'void'::regtype)
               OR p.proname IN ('today', 'employee_may_see', 'policy_text'))
        """,
    ),
    "default privileges": Lint(
        "Functions made later are open to nobody.",
        """
        SELECT owner FROM unnest(ARRAY['crm_owner', 'crm_roleadmin']) AS owner WHERE NOT EXISTS (
            SELECT FROM pg_default_acl d
            WHERE d.defaclrole = owner::regrole AND d.defaclobjtype = 'f'
              AND d.defaclnamespace = 0
              AND NOT EXISTS (SELECT FROM aclexplode(d.defaclacl) AS acl WHERE acl.grantee = 0))
        """,
    ),
    "open schema": Lint(
        "Nobody names what stands in crm_private but user administration; nobody but the owners"
        " makes anything in ours.",
        """
        SELECT n.nspname || ': ' || acl.privilege_type FROM pg_namespace n,
            aclexplode(n.nspacl) AS acl
        WHERE (n.nspname IN ('crm', 'crm_private', 'crm_people', 'crm_flush')
               AND acl.grantee <> n.nspowner
               AND NOT (n.nspname IN ('crm', 'crm_people') AND acl.privilege_type = 'USAGE'
                        AND acl.grantee IN ('crm_user'::regrole, 'crm_partner'::regrole))
               AND NOT (n.nspname IN ('crm', 'crm_private') AND acl.privilege_type = 'USAGE'
                        AND acl.grantee = 'crm_roleadmin'::regrole))
           OR (n.nspname = 'public' AND acl.grantee = 0)
        """,
    ),
    "open database": Lint(
        "Only the group roles connect; nobody makes temporary tables or schemas.",
        """
        SELECT acl.privilege_type || ' to '
            || CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END
        FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) AS acl
        WHERE d.datname = current_database() AND acl.grantee <> d.datdba
          AND NOT (acl.privilege_type = 'CONNECT'
                   AND acl.grantee IN ('crm_user'::regrole, 'crm_partner'::regrole))
        """,
    ),
    "open language": Lint(
        "No language but sql is open to everybody (no DO); only the owners install with plpgsql.",
        """
        SELECT l.lanname::text FROM pg_language l,
            aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) AS acl
        WHERE l.lanpltrusted AND l.lanname <> 'sql' AND acl.grantee <> l.lanowner
          AND acl.grantee NOT IN ('crm_owner'::regrole, 'crm_roleadmin'::regrole)
        """,
    ),
    "large objects": Lint(
        "Large objects stand outside of row security; nobody may call their functions.",
        """
        SELECT p.oid::regprocedure::text FROM pg_proc p,
            aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS acl
        WHERE p.pronamespace = 'pg_catalog'::regnamespace AND acl.grantee <> p.proowner
          AND (p.proname LIKE 'lo\\_%' OR p.proname IN ('loread', 'lowrite'))
        """,
    ),
    "deleting cascade": Lint(
        "No foreign key deletes or empties rows.",
        f"""
        SELECT k.conname::text FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
        WHERE {OURS} AND k.contype = 'f' AND k.confdeltype NOT IN ('a', 'r')
        """,
    ),
    "unique over hidden rows": Lint(
        "A unique index tells that a hidden or deleted value exists: it is per account or parent,"
        " or over the live rows of a list that everybody reads.",
        """
        SELECT x.indexrelid::regclass::text FROM pg_index x
        JOIN pg_class c ON c.oid = x.indrelid
        WHERE c.relnamespace = 'crm'::regnamespace AND x.indisunique AND NOT x.indisprimary
          AND NOT EXISTS (SELECT FROM pg_attribute a
                          WHERE a.attrelid = c.oid AND a.attnum = ANY (x.indkey::smallint[])
                            AND a.attname IN ('id', 'account_id', 'sale_id', 'activity_id',
                                              'document_id'))
          AND NOT (coalesce(pg_get_expr(x.indpred, x.indrelid), '') = '(deleted_at IS NULL)'
                   AND NOT EXISTS (SELECT FROM pg_attribute a
                                   WHERE a.attrelid = c.oid AND a.attname = 'owner_id'))
          AND x.indexrelid::regclass::text <> 'crm.uq_employee_login'
        """,
    ),
    "sequence": Lint(
        "Nobody has a right on a sequence: identity columns need none.",
        RIGHTS + "SELECT name || ': ' || privilege FROM tab WHERE kind = 'S'",
    ),
    "view": Lint(
        "A view asks with the rights of who reads it; a materialised one is granted to nobody.",
        f"""
        SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE {OURS} AND c.relkind = 'v'
          AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
        UNION ALL
        SELECT DISTINCT c.oid::regclass::text FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) AS acl
        WHERE {OURS} AND c.relkind = 'm' AND acl.grantee <> c.relowner
        """,
    ),
    "powerful login": Lint(
        "Nobody who works with the CRM has CREATEROLE, CREATEDB, BYPASSRLS, REPLICATION or a role"
        " of the server, or is crm_owner or crm_roleadmin (which makes roles, sees and ends"
        " sessions).",
        """
        SELECT r.rolname || ': ' || what FROM pg_roles r, LATERAL (
            SELECT 'CREATEROLE' WHERE r.rolcreaterole
            UNION ALL SELECT 'CREATEDB' WHERE r.rolcreatedb
            UNION ALL SELECT 'BYPASSRLS' WHERE r.rolbypassrls
            UNION ALL SELECT 'REPLICATION' WHERE r.rolreplication
            UNION ALL SELECT 'SUPERUSER' WHERE r.rolsuper
            UNION ALL SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                WHERE m.member = r.oid AND (g.rolname LIKE 'pg\\_%'
                                           OR g.rolname IN ('crm_owner', 'crm_roleadmin'))
        ) AS power(what)
        WHERE (r.rolname LIKE 'crm\\_%' OR EXISTS (
            SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
            WHERE m.member = r.oid AND g.rolname LIKE 'crm\\_%'))
          AND NOT (r.rolname = 'crm_roleadmin'
                   AND what IN ('CREATEROLE', 'pg_signal_backend', 'pg_read_all_stats'))
        """,
    ),
    "groups": Lint(
        "Nobody signs in as a group; a group is in crm_user (partners are not) and in no other; no"
        " person passes a group on; crm_roleadmin passes groups on and becomes none.",
        """
        SELECT rolname::text FROM pg_roles WHERE rolname LIKE 'crm\\_%' AND rolcanlogin
        UNION ALL
        SELECT m.rolname || ' in ' || g.rolname FROM pg_auth_members x
        JOIN pg_roles g ON g.oid = x.roleid JOIN pg_roles m ON m.oid = x.member
        WHERE g.rolname LIKE 'crm\\_%' AND m.rolname LIKE 'crm\\_%'
          AND (g.rolname <> 'crm_user' OR m.rolname IN ('crm_partner', 'crm_owner'))
          AND NOT (m.rolname = 'crm_roleadmin' AND x.admin_option
                   AND to_jsonb(x) ->> 'inherit_option' = 'false'
                   AND to_jsonb(x) ->> 'set_option' = 'false'
                   AND g.rolname NOT IN ('crm_owner', 'crm_user'))
        UNION ALL
        SELECT m.rolname || ' passes on ' || g.rolname FROM pg_auth_members x
        JOIN pg_roles g ON g.oid = x.roleid JOIN pg_roles m ON m.oid = x.member
        WHERE g.rolname LIKE 'crm\\_%' AND x.admin_option AND m.rolcanlogin AND NOT m.rolsuper
        UNION ALL
        SELECT 'crm_roleadmin becomes ' || g.rolname FROM pg_auth_members x
        JOIN pg_roles g ON g.oid = x.roleid
        WHERE x.member = 'crm_roleadmin'::regrole AND g.rolname NOT LIKE 'pg\\_%'
          AND (to_jsonb(x) ->> 'inherit_option' IS DISTINCT FROM 'false'
               OR to_jsonb(x) ->> 'set_option' IS DISTINCT FROM 'false')
        """,
    ),
    "volatility": Lint(
        "What a policy calls is STABLE and PARALLEL SAFE; IMMUTABLE is only what reads no table;"
        " nothing is LEAKPROOF.",
        f"""
        SELECT p.oid::regprocedure::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {OURS} AND (
            p.proleakproof
            OR (p.provolatile = 'i' AND (p.prosqlbody IS NULL OR EXISTS (
                SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid
                AND d.refclassid = 'pg_class'::regclass)))
            OR ((p.provolatile <> 's' OR p.proparallel <> 's') AND EXISTS (
                SELECT FROM pg_depend d WHERE d.classid = 'pg_policy'::regclass
                AND d.refclassid = 'pg_proc'::regclass AND d.refobjid = p.oid)))
        """,
    ),
    "talkative operator": Lint(
        "LIKE and its kin are not LEAKPROOF: their messages tell a hidden value letter by letter.",
        """
        SELECT p.oid::regprocedure::text FROM pg_operator o JOIN pg_proc p ON p.oid = o.oprcode
        WHERE p.proleakproof AND o.oprname IN ('~~', '!~~', '~~*', '!~~*', '~', '~*', '!~', '!~*',
                                               '@@', '@>', '<@', '&&')
        """,
    ),
    "only active": Lint(
        "Somebody inactive sees nothing at once: a restrictive policy on every table but the"
        " directory, the log of operations and the version of the schema. Where people are"
        " administered it lets crm_roleadmin through, whose functions ask themselves.",
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
        "What may be changed and what it may become is one rule.",
        """
        SELECT c.relname || '.' || p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        WHERE c.relnamespace = 'crm'::regnamespace AND p.polcmd IN ('w', '*')
          AND coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
              <> pg_get_expr(p.polqual, p.polrelid)
        """,
    ),
    "policy for everybody": Lint(
        "A policy that permits names the groups it is for.",
        """
        SELECT c.relname || '.' || p.polname FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND p.polpermissive AND 0 = ANY (p.polroles)
        """,
    ),
    "changed policy": Lint(
        "A policy is as the installation wrote it.",
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
        "Free text under row security has no statistics: EXPLAIN would tell of hidden rows.",
        f"""
        SELECT c.relname || '.' || a.attname FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind = 'r' AND c.relname <> 'account'
          AND a.attname IN ({FREE_TEXT}) AND coalesce(a.attstattarget, -1) <> 0
          AND EXISTS (SELECT FROM pg_attribute o
                      WHERE o.attrelid = c.oid AND o.attname = 'owner_id')
        """,
    ),
    "trigger off": Lint(
        "Every trigger of ours is on.",
        f"""
        SELECT t.tgname || ' on ' || c.relname FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {OURS} AND t.tgenabled <> 'O'
        """,
    ),
    "uncounted version": Lint(
        "Each save of a column that people write counts the version.",
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
        "What belongs to an account carries its owner, filled on entering and kept by a key.",
        """
        SELECT c.relname::text FROM pg_class c
        JOIN pg_attribute o ON o.attrelid = c.oid AND o.attname = 'owner_id'
        WHERE c.relnamespace = 'crm'::regnamespace AND c.relkind = 'r' AND c.relname <> 'account'
          AND NOT (o.attnotnull
            AND EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f'
                        AND o.attnum = ANY (k.conkey) AND k.confupdtype = 'c')
            AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid IN (
                'crm_private.fill_owner'::regproc, 'crm_private.fill_from_parent'::regproc)))
        """,
    ),
}
