"""Base rules of who owns what, what functions are like, and who the logins are."""

from crm_desktop.models.language import N_
from crm_desktop.schema.lints.lint import OURS, Lint

# User administration is not the owner's, who could else give himself any right.
OWNER = (
    "CASE WHEN n.nspname IN ('crm_people', 'crm_flush') THEN 'crm_roleadmin'::regrole"
    " ELSE 'crm_owner'::regrole END"
)

LINTS: dict[str, Lint] = {
    "foreign owner": Lint(
        N_("Everything in our schemas belongs to crm_owner, user administration to crm_roleadmin."),
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
        by_hand=True,
    ),
    "object of a person": Lint(
        N_("No login owns anything."),
        """
        SELECT r.rolname || ': ' || d.classid::regclass FROM pg_shdepend d
        JOIN pg_roles r ON r.oid = d.refobjid
        WHERE d.refclassid = 'pg_authid'::regclass AND d.deptype = 'o' AND r.rolcanlogin
          AND NOT r.rolsuper
          AND d.dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
        """,
        by_hand=True,
    ),
    "search path": Lint(
        N_("Every function has a fixed search_path, or a body that was resolved when it was made."),
        f"""
        SELECT p.oid::regprocedure::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {OURS} AND p.prosqlbody IS NULL
          AND NOT coalesce('search_path=pg_catalog, pg_temp' = ANY (p.proconfig), false)
        """,
    ),
    "view": Lint(
        N_("A view asks with the rights of who reads it; a materialised one is granted to nobody."),
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
        N_(
            "Nobody who works with the CRM has CREATEROLE, CREATEDB, BYPASSRLS,"
            " REPLICATION or a role of the server, or is crm_owner or crm_roleadmin (which"
            " makes roles, sees and ends sessions)."
        ),
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
        by_hand=True,
    ),
    "groups": Lint(
        N_(
            "Nobody signs in as a group; a group is in crm_user (partners are not) and in"
            " no other; no person passes a group on; crm_roleadmin passes groups on and"
            " becomes none."
        ),
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
        by_hand=True,
    ),
    "volatility": Lint(
        N_(
            "What a policy calls is STABLE and PARALLEL SAFE; IMMUTABLE is only what"
            " reads no table, and sees_much and author, which open nothing; nothing is LEAKPROOF."
        ),
        f"""
        SELECT p.oid::regprocedure::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {OURS} AND p.proname NOT IN ('sees_much', 'author', 'with_latin') AND (
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
        N_(
            "LIKE and its kin are not LEAKPROOF: their messages tell a hidden value"
            " letter by letter."
        ),
        """
        SELECT p.oid::regprocedure::text FROM pg_operator o JOIN pg_proc p ON p.oid = o.oprcode
        WHERE p.proleakproof AND o.oprname IN ('~~', '!~~', '~~*', '!~~*', '~', '~*', '!~', '!~*',
                                               '@@', '@>', '<@', '&&')
        """,
        by_hand=True,
    ),
    "trigger off": Lint(
        N_("Every trigger of ours is on."),
        f"""
        SELECT t.tgname || ' on ' || c.relname FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {OURS} AND t.tgenabled <> 'O'
        """,
    ),
    "borrowed power": Lint(
        N_(
            "What a trigger does where people are administered it does as its owner: else it would"
            " borrow the power over roles."
        ),
        """
        SELECT t.tgname || ' on ' || c.relname FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE c.relname IN ('employee', 'admin_grant') AND NOT t.tgisinternal
          AND c.relnamespace = 'crm'::regnamespace AND NOT p.prosecdef
        """,
    ),
}
