-- Passwords. Only SCRAM verifiers come here: whoever can read a log or a memory finds no password.

CREATE OR REPLACE FUNCTION crm_people.check_verifier(verifier text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    -- Anything else PostgreSQL would take for a plain password and accept.
    IF verifier IS NULL OR verifier !~ ('\ASCRAM-SHA-256\$(4096|[5-9][0-9]{3}|[1-9][0-9]{4}):'
        '([A-Za-z0-9+/]{4}){4,}([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?'
        '\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=\Z') THEN
        PERFORM crm_people.refuse('ck_employee_verifier', 'password');
    END IF;
END $$;

-- A one-time password for somebody who forgot theirs: good for a week, to be changed.
CREATE OR REPLACE FUNCTION crm_people.reset_password(person bigint, verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    actor constant bigint := crm_people.actor();
    login constant text := crm_people.target(person, actor);
BEGIN
    PERFORM crm_people.check_verifier(verifier);
    IF EXISTS (SELECT FROM crm.employee e WHERE e.id = person AND e.ended_at IS NOT NULL) THEN
        PERFORM crm_people.refuse('ck_employee_ended', 'password');
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL %L', login, verifier,
                   now() + interval '7 days');
    PERFORM crm_people.count_change(person);
    PERFORM crm_private.note_right(person, NULL, '{"password": "one-time"}');
END $$;

-- One's own password; one's own ALTER ROLE would leave the date on which a one-time password ends.
CREATE OR REPLACE FUNCTION crm_people.change_own_password(verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF crm_private.me() IS NULL THEN
        RAISE EXCEPTION 'only people of the CRM' USING ERRCODE = '42501';
    END IF;
    PERFORM crm_people.target(crm_private.me(), NULL);
    PERFORM crm_people.check_verifier(verifier);
    EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL ''infinity''', session_user, verifier);
    PERFORM crm_private.note_right(crm_private.me(), NULL, '{"password": "own"}');
END $$;

-- Until when one's own password is good, and whether it is a one-time one.
CREATE OR REPLACE FUNCTION crm_people.my_password()
    RETURNS TABLE (valid_until timestamptz, must_change boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT nullif(r.rolvaliduntil, 'infinity'), coalesce(r.rolvaliduntil < 'infinity', false)
    FROM pg_roles r WHERE r.rolname = session_user
$$;
