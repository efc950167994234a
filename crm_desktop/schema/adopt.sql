-- Roles that a superuser made or gave before: since 16 crm_roleadmin changes only those it holds with
-- ADMIN OPTION, and takes only memberships that it gave itself. Repeatable.
DO $$
DECLARE
    person name;
    given record;
BEGIN
    IF current_setting('server_version_num')::integer < 160000 THEN
        RETURN;
    END IF;
    FOR person IN
        SELECT r.rolname FROM crm.employee e JOIN pg_roles r ON r.rolname = e.login
        WHERE NOT r.rolsuper AND NOT EXISTS (
            SELECT FROM pg_auth_members m WHERE m.roleid = r.oid AND m.admin_option
            AND m.member = 'crm_roleadmin'::regrole) LOOP
        EXECUTE format('GRANT %I TO crm_roleadmin WITH ADMIN TRUE, INHERIT FALSE, SET FALSE', person);
    END LOOP;
    FOR given IN
        SELECT g.rolname AS role, r.rolname AS person, m.grantor::regrole AS grantor
        FROM crm.employee e JOIN pg_roles r ON r.rolname = e.login
        JOIN pg_auth_members m ON m.member = r.oid JOIN pg_roles g ON g.oid = m.roleid
        WHERE NOT r.rolsuper AND g.rolname = ANY (crm_people.grantable())
          AND m.grantor <> 'crm_roleadmin'::regrole LOOP
        EXECUTE format('GRANT %I TO %I WITH INHERIT TRUE, SET FALSE GRANTED BY crm_roleadmin',
                       given.role, given.person);
        EXECUTE format('REVOKE %I FROM %I GRANTED BY %s CASCADE',
                       given.role, given.person, given.grantor);
    END LOOP;
END $$;
