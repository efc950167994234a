"""Base rules of what is granted: tables, columns, functions, schemas, database, languages."""

from crm_desktop.models.language import N_
from crm_desktop.schema.lints.lint import OURS, RIGHTS, Lint

# What nobody writes: triggers, keys and user administration keep it.
KEPT = (
    "'id', 'owner_id', 'version', 'created_at', 'created_by', 'changed_at', 'changed_by', 'login',"
    " 'total', 'done_at', 'sort_key', 'search_text', 'xid', 'saved_at'"
)

LINTS: dict[str, Lint] = {
    "row security off": Lint(
        N_("Every table has row security."),
        f"SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid ="
        f" c.relnamespace WHERE {OURS} AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity",
    ),
    "grant without policy": Lint(
        N_("Where something is granted, a policy says for which rows."),
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
        N_("INSERT and UPDATE are granted by column: on the table they let anyone lock it."),
        RIGHTS + "SELECT name || ': ' || privilege FROM tab WHERE col IS NULL AND kind <> 'S'"
        " AND privilege IN ('INSERT', 'UPDATE')",
    ),
    "forbidden right": Lint(
        N_("Nobody has DELETE, TRUNCATE, REFERENCES or TRIGGER."),
        RIGHTS + "SELECT name || ': ' || privilege FROM tab WHERE kind <> 'S'"
        " AND privilege NOT IN ('SELECT', 'INSERT', 'UPDATE')",
    ),
    "right of a person": Lint(
        N_("Rights are granted to group roles, never to PUBLIC or to one login."),
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
        N_(
            "Keys, owners, versions, sums and logins are written by nobody (logins and"
            " who is active: by the functions of user administration)."
        ),
        RIGHTS + f"SELECT name || '.' || col || ': ' || privilege FROM tab"
        f" WHERE privilege IN ('INSERT', 'UPDATE') AND (col IN ({KEPT})"
        "  OR (name = 'sale_line' AND col IN ('amount', 'employee_id'))"
        "  OR (name = 'opportunity_line' AND col = 'amount')"
        "  OR (name IN ('employee', 'firm') AND col IN ('active', 'language', 'time_zone'))"
        "  OR (name IN ('recent', 'reminder', 'editing', 'op_log') AND col = 'employee_id')"
        "  OR (privilege = 'INSERT' AND col = 'deleted_at')"
        "  OR (privilege = 'UPDATE' AND col IN ('account_id', 'person_id', 'sale_id',"
        "      'activity_id', 'document_id')"
        "      AND NOT (name = 'communication' AND col = 'document_id')"
        "      AND name <> 'plan_swot'))"
        " AND NOT (name = 'op_log' AND col = 'id')"
        " AND NOT (name = 'employee' AND col IN ('login', 'active')"
        "          AND grantee = 'crm_roleadmin'::regrole)",
    ),
    "sequence": Lint(
        N_("Nobody has a right on a sequence: identity columns need none."),
        RIGHTS + "SELECT name || ': ' || privilege FROM tab WHERE kind = 'S'",
    ),
    "open schema": Lint(
        N_(
            "Nobody names what stands in crm_private but user administration; nobody but"
            " the owners makes anything in ours."
        ),
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
        N_("Only the group roles connect; nobody makes temporary tables or schemas."),
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
        N_(
            "No language but sql is open to everybody (no DO); only the owners install"
            " with plpgsql."
        ),
        """
        SELECT l.lanname::text FROM pg_language l,
            aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) AS acl
        WHERE l.lanpltrusted AND l.lanname <> 'sql' AND acl.grantee <> l.lanowner
          AND acl.grantee NOT IN ('crm_owner'::regrole, 'crm_roleadmin'::regrole)
        """,
    ),
    "large objects": Lint(
        N_("Large objects stand outside of row security; nobody may call their functions."),
        """
        SELECT p.oid::regprocedure::text FROM pg_proc p,
            aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS acl
        WHERE p.pronamespace = 'pg_catalog'::regnamespace AND acl.grantee <> p.proowner
          AND (p.proname LIKE 'lo\\_%' OR p.proname IN ('loread', 'lowrite'))
        """,
    ),
    "default privileges": Lint(
        N_("Functions made later are open to nobody."),
        """
        SELECT owner FROM unnest(ARRAY['crm_owner', 'crm_roleadmin']) AS owner WHERE NOT EXISTS (
            SELECT FROM pg_default_acl d
            WHERE d.defaclrole = owner::regrole AND d.defaclobjtype = 'f'
              AND d.defaclnamespace = 0
              AND NOT EXISTS (SELECT FROM aclexplode(d.defaclacl) AS acl WHERE acl.grantee = 0))
        """,
    ),
    "open function": Lint(
        N_("No function of ours may be called by everybody."),
        f"""
        SELECT p.oid::regprocedure::text FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {OURS} AND (p.proacl IS NULL OR EXISTS (
            SELECT FROM aclexplode(p.proacl) AS acl WHERE acl.grantee = 0))
        """,
    ),
    "granted trigger function": Lint(
        N_("A function that only triggers or the installer call is granted to nobody."),
        """
        SELECT p.oid::regprocedure::text FROM pg_proc p, aclexplode(p.proacl) AS acl
        WHERE p.pronamespace = 'crm_private'::regnamespace AND acl.grantee <> p.proowner
          AND (p.prorettype IN ('trigger'::regtype, 'void'::regtype)
               OR p.proname IN ('employee_may_see', 'policy_text', 'roles_of', 'reasons', 'slices',
                                'covered', 'below', 'owners_for', 'teams_for', 'demand', 'tell',
                                'decisions', 'marketing_until', 'may_hand_over',
                                'may_ask_about'))
        """,
    ),
}
