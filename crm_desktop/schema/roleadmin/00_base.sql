-- What the functions of user administration share; nobody may call these. They belong to
-- crm_roleadmin, which has CREATEROLE: each one that people call asks first who is signed in.

-- Start from nothing, however a right came there; 90_rights.sql says what is allowed.
DO $$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT DISTINCT format('FUNCTION %s', p.oid::regprocedure) AS object, acl.grantee
        FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS acl
        WHERE p.pronamespace = 'crm_people'::regnamespace AND acl.grantee <> p.proowner
        UNION ALL
        SELECT DISTINCT format('SCHEMA %I', n.nspname), acl.grantee
        FROM pg_namespace n, aclexplode(n.nspacl) AS acl
        WHERE n.nspname IN ('crm_people', 'crm_flush') AND acl.grantee <> n.nspowner
    LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %s CASCADE', given.object,
                       CASE given.grantee WHEN 0 THEN 'PUBLIC' ELSE given.grantee::regrole::text END);
    END LOOP;
END $$;

-- The groups an admin gives; crm_admin only together with a second admin.
CREATE OR REPLACE FUNCTION crm_people.grantable() RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ARRAY['crm_sales', 'crm_service', 'crm_marketing', 'crm_product', 'crm_finance',
                 'crm_partner', 'crm_auditor', 'crm_admin'];

-- A refusal that the program turns into a sentence by the name of its rule.
CREATE OR REPLACE FUNCTION crm_people.refuse(rule text, about text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'refused: %', rule
        USING ERRCODE = '23514', CONSTRAINT = rule, SCHEMA = 'crm', TABLE = 'employee', COLUMN = about;
END $$;

-- The groups of ours that a role is in.
CREATE OR REPLACE FUNCTION crm_people.roles_of(login text) RETURNS text[]
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT g.rolname::text ORDER BY g.rolname::text), '{}')
    FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles p ON p.oid = m.member
    WHERE p.rolname = login AND g.rolname = ANY (crm_people.grantable())
$$;

-- Who acts: an active admin, or nothing for a superuser in the console; anybody else is refused.
CREATE OR REPLACE FUNCTION crm_people.actor() RETURNS bigint
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me bigint;
BEGIN
    -- An older snapshot would still show the rights of somebody whom a colleague has just locked.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'administering people needs READ COMMITTED' USING ERRCODE = '25001';
    END IF;
    -- One act at a time: the lock that COMMENT takes lasts until the transaction ends.
    PERFORM pg_stat_clear_snapshot(); -- else sessions are listed as the transaction saw them first
    COMMENT ON SCHEMA crm_flush IS 'Empty; a right given and taken here flushes prepared plans';
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = session_user) THEN
        RETURN NULL;
    END IF;
    me := crm_private.me();
    IF me IS NULL OR NOT 'crm_admin' = ANY (crm_people.roles_of(session_user)) THEN
        RAISE EXCEPTION 'only administrators administer people' USING ERRCODE = '42501';
    END IF;
    RETURN me;
END $$;

-- The login of the person acted upon: somebody else, whose role is an ordinary one of the CRM.
CREATE OR REPLACE FUNCTION crm_people.target(person bigint, actor bigint) RETURNS text
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    login text;
BEGIN
    SELECT e.login INTO login FROM crm.employee e WHERE e.id = person AND e.deleted_at IS NULL;
    IF login IS NULL THEN
        PERFORM crm_people.refuse('ck_employee_has_login', 'login');
    END IF;
    IF person = actor THEN
        PERFORM crm_people.refuse('ck_employee_oneself', '');
    END IF;
    IF login ~ '^(pg|crm)_' OR NOT EXISTS (
        SELECT FROM pg_roles r WHERE r.rolname = login AND NOT (
            r.rolsuper OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication OR r.rolbypassrls)
    ) OR EXISTS (
        SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
        JOIN pg_roles g ON g.oid = m.roleid
        WHERE r.rolname = login AND (g.rolname LIKE 'pg\_%' OR g.rolname LIKE 'crm\_%')
          AND g.rolname <> ALL (crm_people.grantable())
    ) THEN
        PERFORM crm_people.refuse('ck_employee_role_of_ours', 'login');
    END IF;
    RETURN login;
END $$;

-- A colleague who saved in between is not overwritten: the caller names the version it has read.
CREATE OR REPLACE FUNCTION crm_people.check_version(person bigint, version bigint) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM crm.employee e WHERE e.id = person AND e.version = check_version.version)
    THEN
        RAISE EXCEPTION 'changed by somebody else' USING ERRCODE = 'V0001', TABLE = 'employee';
    END IF;
END $$;

-- A change of the role is a change of the person: the next version, which the caller gets back.
CREATE OR REPLACE FUNCTION crm_people.count_change(person bigint) RETURNS bigint
    LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$ UPDATE crm.employee SET active = active WHERE id = person RETURNING version $$;

-- Active admins besides these people; a server must keep one.
CREATE OR REPLACE FUNCTION crm_people.has_other_admin(VARIADIC besides bigint[]) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM crm.employee e JOIN pg_roles r ON r.rolname = e.login
        WHERE e.active AND e.deleted_at IS NULL AND r.rolcanlogin AND e.id <> ALL (besides)
          AND 'crm_admin' = ANY (crm_people.roles_of(e.login)))
$$;

CREATE OR REPLACE FUNCTION crm_people.keep_an_admin(person bigint, login text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF 'crm_admin' = ANY (crm_people.roles_of(login)) AND NOT crm_people.has_other_admin(person) THEN
        PERFORM crm_people.refuse('ck_employee_last_admin', 'roles');
    END IF;
END $$;

-- A plan that was prepared before keeps the policies of the groups of that time, until any right on
-- a schema is written: in this transaction, so that it holds with the next statement.
CREATE OR REPLACE FUNCTION crm_people.flush_plans() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    GRANT USAGE ON SCHEMA crm_flush TO crm_admin;
    REVOKE USAGE ON SCHEMA crm_flush FROM crm_admin;
END $$;

-- Ends all sessions of a role.
CREATE OR REPLACE FUNCTION crm_people.end_sessions_of(login text) RETURNS integer
    LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$
    SELECT (count(*) FILTER (WHERE pg_terminate_backend(a.pid)))::integer FROM pg_stat_activity a
    WHERE a.usename = login
$$;
