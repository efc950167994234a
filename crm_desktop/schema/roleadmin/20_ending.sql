-- Taking access away: the data first, which every policy asks, then the role, then the sessions. A
-- session that begins before the commit sees no more than names of customers; the program therefore
-- ends the sessions once more after it (end_sessions).

CREATE OR REPLACE FUNCTION crm_people.lock_person(person bigint, version bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    actor constant bigint := crm_people.actor();
    login constant text := crm_people.target(person, actor);
    next_version bigint;
BEGIN
    PERFORM crm_people.check_version(person, version);
    PERFORM crm_people.keep_an_admin(person, login);
    UPDATE crm.employee e SET active = false WHERE e.id = person RETURNING e.version INTO next_version;
    EXECUTE format('ALTER ROLE %I NOLOGIN', login);
    PERFORM crm_people.end_sessions_of(login);
    RETURN next_version;
END $$;

-- Somebody locked may sign in again; somebody who had left has neither groups nor a password yet.
CREATE OR REPLACE FUNCTION crm_people.unlock_person(person bigint, version bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    actor constant bigint := crm_people.actor();
    login constant text := crm_people.target(person, actor);
    next_version bigint;
BEGIN
    PERFORM crm_people.check_version(person, version);
    UPDATE crm.employee e SET active = true, ended_at = NULL WHERE e.id = person
        RETURNING e.version INTO next_version;
    EXECUTE format('ALTER ROLE %I LOGIN', login);
    RETURN next_version;
END $$;

-- Somebody leaves the firm. The row stays, and so do the accounts, until they are handed over.
CREATE OR REPLACE FUNCTION crm_people.end_person(person bigint, version bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    actor constant bigint := crm_people.actor();
    login constant text := crm_people.target(person, actor);
    next_version bigint;
BEGIN
    PERFORM crm_people.check_version(person, version);
    UPDATE crm.employee e SET active = false, ended_at = now() WHERE e.id = person
        RETURNING e.version INTO next_version;
    PERFORM crm_people.fit_roles(person, login, '{}', actor);
    EXECUTE format('ALTER ROLE %I NOLOGIN PASSWORD NULL', login);
    PERFORM crm_people.end_sessions_of(login);
    RETURN next_version;
END $$;

-- After the commit of a locking: ends what began in between. Returns how many.
CREATE OR REPLACE FUNCTION crm_people.end_sessions(person bigint) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    actor constant bigint := crm_people.actor();
    login constant text := crm_people.target(person, actor);
    number constant integer := crm_people.end_sessions_of(login);
BEGIN
    IF number > 0 THEN
        PERFORM crm_private.note_right(person, NULL, jsonb_build_object('connections_ended', number));
    END IF;
    RETURN number;
END $$;

-- Open connections of people, never what they ask.
CREATE OR REPLACE FUNCTION crm_people.connections()
    RETURNS TABLE (employee_id bigint, login text, pid integer, address inet, application text,
                   since timestamptz, state text, last_activity timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM crm_people.actor();
    RETURN QUERY
        SELECT e.id, e.login, a.pid, a.client_addr, a.application_name, a.backend_start, a.state,
            a.state_change
        FROM pg_stat_activity a JOIN crm.employee e ON e.login = a.usename
        WHERE a.backend_type = 'client backend' ORDER BY e.sort_key, a.backend_start;
END $$;

-- Ends one connection of a person; its beginning is named too, since numbers come again.
CREATE OR REPLACE FUNCTION crm_people.end_connection(pid integer, since timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    person bigint;
BEGIN
    PERFORM crm_people.actor();
    SELECT e.id INTO person FROM pg_stat_activity a JOIN crm.employee e ON e.login = a.usename
        JOIN pg_roles r ON r.rolname = a.usename
        WHERE a.pid = end_connection.pid AND a.backend_start = since AND NOT r.rolsuper
          AND a.backend_type = 'client backend';
    IF person IS NULL THEN
        PERFORM crm_people.refuse('ck_employee_connection', '');
    END IF;
    PERFORM pg_terminate_backend(end_connection.pid);
    PERFORM crm_private.note_right(person, NULL, '{"connections_ended": 1}');
END $$;
