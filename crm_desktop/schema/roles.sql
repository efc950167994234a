-- The superuser part of an installation: roles, database, languages. Repeatable.

-- Group roles; nobody signs in as one of them.
DO $$
DECLARE
    role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['crm_owner', 'crm_user', 'crm_sales', 'crm_service', 'crm_marketing',
        'crm_product', 'crm_finance', 'crm_partner', 'crm_auditor', 'crm_admin'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        END IF;
    END LOOP;
END $$;

-- Administering people: its functions make and change roles, so no admin needs CREATEROLE. crm_owner
-- is no member of it and cannot change what stands in its schemas.
DO $$
DECLARE
    groups constant text := 'crm_sales, crm_service, crm_marketing, crm_product, crm_finance,'
        ' crm_partner, crm_auditor, crm_admin';
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'crm_roleadmin') THEN
        CREATE ROLE crm_roleadmin;
    END IF;
    ALTER ROLE crm_roleadmin NOLOGIN CREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS NOSUPERUSER;
    -- Before 16 CREATEROLE gives any group; since then only one held with ADMIN OPTION.
    IF current_setting('server_version_num')::integer >= 160000 THEN
        EXECUTE 'GRANT ' || groups || ' TO crm_roleadmin WITH ADMIN TRUE, INHERIT FALSE, SET FALSE';
    END IF;
END $$;
GRANT pg_signal_backend, pg_read_all_stats TO crm_roleadmin;

-- Everybody who works here reads the directory; a partner firm's person does not.
GRANT crm_user TO crm_sales, crm_service, crm_marketing, crm_product, crm_finance, crm_auditor, crm_admin;

-- Nothing is open to everybody: no connection, no temporary tables, no schema public.
DO $$
DECLARE
    other regrole;
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    FOR other IN SELECT DISTINCT acl.grantee FROM pg_database d, aclexplode(d.datacl) AS acl
                 WHERE d.datname = current_database() AND acl.grantee NOT IN (0, d.datdba)
                   AND acl.privilege_type <> 'CONNECT' LOOP
        EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM %s', current_database(), other);
    END LOOP;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO crm_user, crm_partner', current_database());
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- No DO blocks for people: triggers and functions go on working. Two owners install with it.
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO crm_owner, crm_roleadmin;

-- Large objects stand outside of row security.
DO $$
DECLARE
    f regprocedure;
BEGIN
    FOR f IN SELECT oid::regprocedure FROM pg_proc
             WHERE pronamespace = 'pg_catalog'::regnamespace
               AND (proname LIKE 'lo\_%' OR proname IN ('loread', 'lowrite')) LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    END LOOP;
END $$;

CREATE SCHEMA IF NOT EXISTS crm AUTHORIZATION crm_owner;
CREATE SCHEMA IF NOT EXISTS crm_private AUTHORIZATION crm_owner;
CREATE SCHEMA IF NOT EXISTS crm_people AUTHORIZATION crm_roleadmin;
CREATE SCHEMA IF NOT EXISTS crm_flush AUTHORIZATION crm_roleadmin;
COMMENT ON SCHEMA crm IS 'What people work with, under row security';
COMMENT ON SCHEMA crm_private IS 'What policies and triggers call; nobody may name it';
COMMENT ON SCHEMA crm_people IS 'Administering people; crm_owner cannot change it';

-- Functions made later are open to nobody until they are granted.
ALTER DEFAULT PRIVILEGES FOR ROLE crm_owner, crm_roleadmin
    REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
