-- Giving access and groups.

-- A login is a plain name that nobody and nothing has yet.
CREATE OR REPLACE FUNCTION crm_people.check_login(login text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF login IS NULL OR login !~ '\A[a-z][a-z0-9._-]{1,62}\Z' OR login ~ '\A(pg|crm)_'
       OR login IN ('public', 'none') THEN
        PERFORM crm_people.refuse('ck_employee_login_form', 'login');
    END IF;
    IF EXISTS (SELECT FROM pg_roles r WHERE r.rolname = check_login.login)
       OR EXISTS (SELECT FROM crm.employee e WHERE e.login = check_login.login) THEN
        PERFORM crm_people.refuse('ck_employee_login_taken', 'login');
    END IF;
END $$;

-- Only groups of the list, at least one; a partner firm's person is in no other group, since each
-- other one reads the directory.
CREATE OR REPLACE FUNCTION crm_people.check_roles(roles text[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF coalesce(cardinality(roles), 0) = 0 THEN
        PERFORM crm_people.refuse('ck_employee_roles_given', 'roles');
    END IF;
    IF NOT roles <@ crm_people.grantable() THEN
        PERFORM crm_people.refuse('ck_employee_roles_known', 'roles');
    END IF;
    IF 'crm_partner' = ANY (roles) AND NOT roles <@ ARRAY['crm_partner'] THEN
        PERFORM crm_people.refuse('ck_employee_roles_partner', 'roles');
    END IF;
END $$;

CREATE OR REPLACE FUNCTION crm_people.give_group(login text, role text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    -- SET FALSE: somebody who had become the group would keep it when it is taken (not before 16).
    EXECUTE format('GRANT %I TO %I', role, login)
        || CASE WHEN current_setting('server_version_num')::integer >= 160000
           THEN ' WITH INHERIT TRUE, SET FALSE' ELSE '' END;
END $$;

-- Puts a change of groups into the record of changes, beside those of the row.
CREATE OR REPLACE FUNCTION crm_people.note_roles(person bigint, login text, held text[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    holds constant text[] := crm_people.roles_of(login);
BEGIN
    IF holds <> held THEN
        PERFORM crm_private.note_right(person, jsonb_build_object('roles', held),
                                       jsonb_build_object('roles', holds));
    END IF;
END $$;

-- Notes that an admin wants somebody to be one too; the second admin answers.
CREATE OR REPLACE FUNCTION crm_people.ask_admin(person bigint, actor bigint) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT crm_people.has_other_admin(actor, person) THEN
        PERFORM crm_people.refuse('ck_admin_grant_second', 'roles');
    END IF;
    INSERT INTO crm.admin_grant (employee_id, asked_by)
        SELECT person, actor WHERE NOT EXISTS (
            SELECT FROM crm.admin_grant g WHERE g.employee_id = person AND g.state = 'asked');
END $$;

-- Closes the open question about somebody, if there is one.
CREATE OR REPLACE FUNCTION crm_people.answer_open(person bigint, actor bigint, answer text) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE crm.admin_grant SET state = answer, answered_by = actor, answered_at = now()
    WHERE employee_id = person AND state = 'asked'
$$;

-- Gives and takes groups until a person has exactly these; tells whether one was taken.
CREATE OR REPLACE FUNCTION crm_people.fit_roles(person bigint, login text, roles text[], actor bigint)
    RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    held constant text[] := crm_people.roles_of(login);
    role text;
    taken boolean := false;
BEGIN
    IF NOT 'crm_admin' = ANY (roles) THEN
        PERFORM crm_people.keep_an_admin(person, login);
        PERFORM crm_people.answer_open(person, actor, 'refused');
    END IF;
    FOREACH role IN ARRAY held LOOP
        IF NOT role = ANY (roles) THEN
            EXECUTE format('REVOKE %I FROM %I', role, login);
            taken := true;
        END IF;
    END LOOP;
    FOREACH role IN ARRAY roles LOOP
        IF role = ANY (held) THEN
            CONTINUE;
        ELSIF role = 'crm_admin' AND actor IS NOT NULL THEN
            PERFORM crm_people.ask_admin(person, actor);
        ELSE
            PERFORM crm_people.give_group(login, role);
        END IF;
    END LOOP;
    IF 'crm_admin' = ANY (roles) AND actor IS NULL THEN
        PERFORM crm_people.answer_open(person, NULL, 'given');
    END IF;
    -- What a superuser gave by hand only a superuser takes; nobody must believe it to be gone.
    IF NOT crm_people.roles_of(login) <@ roles THEN
        PERFORM crm_people.refuse('ck_employee_roles_foreign', 'roles');
    END IF;
    PERFORM crm_people.note_roles(person, login, held);
    PERFORM crm_people.flush_plans();
    RETURN taken;
END $$;

-- Makes the role behind a login. Its password is a one-time one, good for a week.
CREATE OR REPLACE FUNCTION crm_people.make_role(login text, verifier text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM crm_people.check_verifier(verifier);
    IF current_setting('server_version_num')::integer >= 160000 THEN
        -- A setting of the session, else crm_roleadmin could become the person.
        PERFORM set_config('createrole_self_grant', '', true);
    END IF;
    EXECUTE format('CREATE ROLE %I LOGIN CONNECTION LIMIT 10 PASSWORD %L VALID UNTIL %L',
                   login, verifier, now() + interval '7 days');
END $$;

-- Somebody new: the employee, the role, the groups. Returns the employee.
CREATE OR REPLACE FUNCTION crm_people.create_person(
    login text, name text, roles text[], superior bigint, verifier text, job_title text DEFAULT NULL,
    office text DEFAULT NULL, phone text DEFAULT NULL, email text DEFAULT NULL)
    RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    actor constant bigint := crm_people.actor();
    person bigint;
BEGIN
    PERFORM crm_people.check_login(login);
    PERFORM crm_people.check_roles(roles);
    INSERT INTO crm.employee (login, display_name, superior_id, job_title, office, phone, email)
        VALUES (create_person.login, name, superior, create_person.job_title, create_person.office,
                create_person.phone, create_person.email)
        RETURNING id INTO person;
    PERFORM crm_people.make_role(login, verifier);
    PERFORM crm_people.fit_roles(person, login, roles, actor);
    RETURN person;
END $$;

-- Access for somebody who is known already, without a login. Returns the new version.
CREATE OR REPLACE FUNCTION crm_people.give_login(
    person bigint, login text, roles text[], verifier text, version bigint)
    RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    actor constant bigint := crm_people.actor();
BEGIN
    PERFORM crm_people.check_version(person, version);
    PERFORM crm_people.check_login(login);
    PERFORM crm_people.check_roles(roles);
    UPDATE crm.employee e SET login = give_login.login, active = true
        WHERE e.id = person AND e.login IS NULL AND e.deleted_at IS NULL;
    IF NOT FOUND THEN
        PERFORM crm_people.refuse('ck_employee_login_given', 'login');
    END IF;
    PERFORM crm_people.make_role(login, verifier);
    PERFORM crm_people.fit_roles(person, login, roles, actor);
    RETURN (SELECT e.version FROM crm.employee e WHERE e.id = person);
END $$;

-- Exactly these groups. What is taken ends the person's sessions: an open transaction would go on
-- with the rights it began with. Returns the new version.
CREATE OR REPLACE FUNCTION crm_people.set_roles(person bigint, roles text[], version bigint)
    RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    actor constant bigint := crm_people.actor();
    login constant text := crm_people.target(person, actor);
    next_version bigint;
BEGIN
    PERFORM crm_people.check_version(person, version);
    PERFORM crm_people.check_roles(roles);
    IF EXISTS (SELECT FROM crm.employee e WHERE e.id = person AND e.ended_at IS NOT NULL) THEN
        PERFORM crm_people.refuse('ck_employee_ended', 'roles');
    END IF;
    next_version := crm_people.count_change(person);
    IF crm_people.fit_roles(person, login, roles, actor) THEN
        PERFORM crm_people.end_sessions_of(login);
    END IF;
    RETURN next_version;
END $$;

-- A second admin's answer: neither who asked nor the person in question.
CREATE OR REPLACE FUNCTION crm_people.confirm_admin(question bigint, yes boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    actor constant bigint := crm_people.actor();
    login text;
    asked record;
    held text[];
BEGIN
    SELECT g.employee_id, g.asked_by INTO asked FROM crm.admin_grant g
        WHERE g.id = question AND g.state = 'asked';
    IF NOT FOUND THEN
        PERFORM crm_people.refuse('ck_admin_grant_open', '');
    END IF;
    IF actor = asked.asked_by THEN
        PERFORM crm_people.refuse('ck_admin_grant_other', '');
    END IF;
    login := crm_people.target(asked.employee_id, actor);
    IF yes IS TRUE THEN
        IF NOT EXISTS (SELECT FROM crm.employee e WHERE e.id = asked.employee_id AND e.active) THEN
            PERFORM crm_people.refuse('ck_employee_active', '');
        END IF;
        held := crm_people.roles_of(login);
        PERFORM crm_people.give_group(login, 'crm_admin');
        PERFORM crm_people.note_roles(asked.employee_id, login, held);
        PERFORM crm_people.flush_plans();
    END IF;
    PERFORM crm_people.answer_open(asked.employee_id, actor,
                                   CASE WHEN yes IS TRUE THEN 'given' ELSE 'refused' END);
    PERFORM crm_people.count_change(asked.employee_id);
END $$;
