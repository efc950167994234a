-- Start from nothing: no grant to anybody, however it came there. The files of permissions/ say
-- everything that is allowed; policies stay while this runs and are altered only where their text
-- differs.
DO $$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT DISTINCT format('%s %s', CASE kind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
                               id::regclass) AS object, grantee
        FROM (
            SELECT c.oid AS id, c.relkind AS kind, c.relowner AS owner, acl.grantee
            FROM pg_class c, aclexplode(c.relacl) AS acl
            WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
            UNION ALL
            SELECT c.oid, c.relkind, c.relowner, acl.grantee
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) AS acl
            WHERE c.relnamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
        ) AS relation WHERE grantee <> owner
        UNION ALL
        SELECT DISTINCT format('FUNCTION %s', p.oid::regprocedure), acl.grantee
        FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS acl
        WHERE p.pronamespace IN ('crm'::regnamespace, 'crm_private'::regnamespace)
          AND acl.grantee <> p.proowner
        UNION ALL
        SELECT DISTINCT format('SCHEMA %I', n.nspname), acl.grantee
        FROM pg_namespace n, aclexplode(n.nspacl) AS acl
        WHERE n.nspname IN ('crm', 'crm_private') AND acl.grantee <> n.nspowner
    LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %s CASCADE', given.object,
                       CASE given.grantee WHEN 0 THEN 'PUBLIC' ELSE given.grantee::regrole::text END);
    END LOOP;
END $$;
