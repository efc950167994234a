-- Who is signed in, and whose accounts that person may see. These come before the tables, whose
-- defaults use me(); their bodies are checked when they run first.

-- The employee behind the connection; nothing for someone inactive, so rights end at once.
-- session_user, not current_user: a definer function does not change it and SET ROLE neither.
-- In plpgsql its plan is kept: triggers ask it for each row. A text of its own, since the index on logins
-- is of no use to a name, and always by that index: 4 µs instead of 20.
CREATE OR REPLACE FUNCTION crm_private.me() RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
AS $$
DECLARE
    who constant text := session_user;
BEGIN
    RETURN (SELECT id FROM crm.employee WHERE login = who AND active AND deleted_at IS NULL);
END $$;

-- Who stands as author in a row that is entered. IMMUTABLE on purpose, though it is not for ever: the
-- planner asks once for a statement, not for each row of an import. It opens nothing, rights are asked
-- of me(); and who signs in stays the same as long as a session lasts.
CREATE OR REPLACE FUNCTION crm_private.author() RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ BEGIN RETURN crm_private.me(); END $$;

-- Today where the firm is; a client's time zone must not move the end of a right.
CREATE OR REPLACE FUNCTION crm_private.today() RETURNS date
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT (now() AT TIME ZONE coalesce((SELECT time_zone FROM crm.firm), 'UTC'))::date);
END $$;

-- What policies ask in every statement is plpgsql, whose plans are kept for the session.

-- Somebody and everybody below in the tree of superiors. Most have nobody below: that is found out at a
-- quarter of the price.
CREATE OR REPLACE FUNCTION crm_private.below(employee bigint) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM crm.employee e WHERE e.superior_id = employee) THEN
        RETURN array_remove(ARRAY[employee], NULL);
    END IF;
    RETURN (
    WITH RECURSIVE below(id) AS (
        SELECT employee
        UNION
        SELECT e.id FROM crm.employee e JOIN below ON e.superior_id = below.id
    )
    SELECT array_agg(id) FROM below);
END $$;

-- Myself and everybody below me: whose accounts are mine to give away and to open to others.
CREATE OR REPLACE FUNCTION crm_private.my_people() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ BEGIN RETURN crm_private.below(crm_private.me()); END $$;

-- For whom somebody stands in today: the person away and, where the stand-in is for everything,
-- those below. It is not passed on: what the person away covers is not among it, and the
-- stand-in's superiors gain nothing.
CREATE OR REPLACE FUNCTION crm_private.covered(employee bigint)
    RETURNS TABLE (id bigint, access text, scope text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
BEGIN
    IF NOT EXISTS (SELECT FROM crm.stand_in s WHERE s.stand_in_id = employee) THEN
        RETURN;  -- mostly so, and much cheaper to find out
    END IF;
    RETURN QUERY
    SELECT people.id, s.access, s.scope
    FROM crm.stand_in s, crm_private.today() AS today,
         LATERAL (SELECT s.employee_id AS id WHERE s.scope = 'own'
                  UNION ALL
                  SELECT unnest(crm_private.below(s.employee_id)) WHERE s.scope = 'all') AS people
    WHERE s.stand_in_id = employee AND s.deleted_at IS NULL
      AND s.valid_from <= today AND s.valid_to >= today;
END $$;

-- Whose accounts somebody may see, and with "writing" change: the own ones, those of people below,
-- and those of people covered today.
CREATE OR REPLACE FUNCTION crm_private.owners_for(employee bigint, writing boolean) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM crm.stand_in s WHERE s.stand_in_id = employee) THEN
        RETURN crm_private.below(employee);
    END IF;
    RETURN (
    SELECT array_agg(id) FROM (
        SELECT unnest(crm_private.below(employee)) AS id
        UNION
        SELECT c.id FROM crm_private.covered(employee) AS c WHERE c.access = 'write' OR NOT writing
    ) AS people);
END $$;

-- Further accounts that somebody sees: in whose team they are today, or a person below, or one covered
-- for everything; and, for reading, those opened in an emergency. Accounts of owners whom they see
-- anyway are left out: of those a superior's people have many. Policies ask it in every statement, so
-- it is one walk of an index; an account may stand in it twice.
CREATE OR REPLACE FUNCTION crm_private.teams_for(employee bigint, writing boolean) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    people bigint[] := crm_private.below(employee);
    owners bigint[] := people;
    today constant date := crm_private.today();
    teams bigint[];
BEGIN
    IF EXISTS (SELECT FROM crm.stand_in s WHERE s.stand_in_id = employee) THEN
        owners := crm_private.owners_for(employee, writing);
        people := people || ARRAY(
            SELECT c.id FROM crm_private.covered(employee) AS c
            WHERE c.scope = 'all' AND (c.access = 'write' OR NOT writing));
    END IF;
    teams := ARRAY(
        SELECT t.account_id FROM crm.account_team t
        WHERE t.employee_id = ANY (people)
          AND t.owner_id NOT IN (SELECT unnest(owners))
          AND t.deleted_at IS NULL AND (t.access = 'write' OR NOT writing)
          AND t.valid_from <= today AND (t.valid_to IS NULL OR t.valid_to >= today));
    IF NOT writing THEN
        teams := teams || ARRAY(
            SELECT b.account_id FROM crm.break_glass b
            WHERE b.employee_id = employee AND b.valid_until > now() AND b.deleted_at IS NULL);
    END IF;
    RETURN teams;
END $$;

-- What the policies ask: whose accounts, and which others, I may read.
CREATE OR REPLACE FUNCTION crm_private.visible_owners() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ BEGIN RETURN crm_private.owners_for(crm_private.me(), false); END $$;

CREATE OR REPLACE FUNCTION crm_private.team_accounts() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ BEGIN RETURN crm_private.teams_for(crm_private.me(), false); END $$;

-- Both as ranges, in which a row is looked up by halving: an array is searched from its beginning
-- for each row.
CREATE OR REPLACE FUNCTION crm_private.owner_ranges() RETURNS int8multirange
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT coalesce(range_agg(int8range(id, id, '[]')), '{}')
    FROM unnest(crm_private.visible_owners()) AS id);
END $$;

CREATE OR REPLACE FUNCTION crm_private.team_ranges() RETURNS int8multirange
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT coalesce(range_agg(int8range(id, id, '[]')), '{}')
    FROM unnest(crm_private.team_accounts()) AS id);
END $$;

-- Is more than a fifth of the firm below me? IMMUTABLE on purpose, though people change: the planner
-- asks it once, and leaves out of the rule what is of use to others only. It opens nothing: whatever it
-- said when a statement was prepared, the rule shows the same rows.
CREATE OR REPLACE FUNCTION crm_private.sees_much() RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    below constant integer := cardinality(crm_private.my_people());
BEGIN
    RETURN below > 1
        AND below * 5 > (SELECT count(*) FROM crm.employee WHERE active AND deleted_at IS NULL);
END $$;

-- Those of them that I may also change.
CREATE OR REPLACE FUNCTION crm_private.writable_owners() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ BEGIN RETURN crm_private.owners_for(crm_private.me(), true); END $$;

CREATE OR REPLACE FUNCTION crm_private.writable_team_accounts() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ BEGIN RETURN crm_private.teams_for(crm_private.me(), true); END $$;

-- Accounts of which one kind of record is shared with me today; with no kind, any of them.
CREATE OR REPLACE FUNCTION crm_private.shared_accounts(shared_kind text) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT coalesce(array_agg(DISTINCT s.account_id), '{}')
    FROM crm.share s, crm_private.today() AS today
    WHERE s.partner_id = crm_private.me() AND s.deleted_at IS NULL
      AND (shared_kind IS NULL OR s.kind = shared_kind)
      AND s.valid_from <= today AND s.valid_to >= today);
END $$;

-- Colleagues whom a partner firm's person sees: who is responsible for what is shared.
CREATE OR REPLACE FUNCTION crm_private.shared_owners() RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT a.owner_id), '{}') FROM crm.account a
    WHERE a.id = ANY (crm_private.shared_accounts(NULL))
$$;

-- Products of the lines that I manage.
CREATE OR REPLACE FUNCTION crm_private.my_products() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT coalesce(array_agg(p.id), '{}')
    FROM crm.product p JOIN crm.product_line l ON l.id = p.product_line_id
    WHERE l.manager_id = crm_private.me() AND l.deleted_at IS NULL);
END $$;

-- The groups somebody is in, by the memberships the server knows.
CREATE OR REPLACE FUNCTION crm_private.roles_of(employee bigint) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
    SELECT coalesce(array_agg(DISTINCT g.rolname::text), '{}')
    FROM crm.employee e
    JOIN pg_roles r ON r.rolname = e.login
    JOIN pg_auth_members m ON m.member = r.oid
    JOIN pg_roles g ON g.oid = m.roleid AND g.rolname LIKE 'crm\_%'
    WHERE e.id = employee AND e.active AND e.deleted_at IS NULL);
END $$;

-- Roles to which the rule of accounts applies: an admin or auditor sees no customer data by it.
CREATE OR REPLACE FUNCTION crm_private.business_roles() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT ARRAY['crm_sales', 'crm_service', 'crm_marketing', 'crm_product', 'crm_finance']
$$;

-- Does somebody report to me?
CREATE OR REPLACE FUNCTION crm_private.is_superior() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT EXISTS (SELECT FROM crm.employee WHERE superior_id = crm_private.me()) $$;

-- May this employee see an account: responsible, in its team, superior of either, or stand-in?
CREATE OR REPLACE FUNCTION crm_private.employee_may_see(employee bigint, account bigint, owner bigint)
    RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    WITH RECURSIVE responsible(id) AS (
        SELECT owner
        UNION
        SELECT t.employee_id FROM crm.account_team t, crm_private.today() AS today
        WHERE t.account_id = account AND t.deleted_at IS NULL
          AND t.valid_from <= today AND (t.valid_to IS NULL OR t.valid_to >= today)
        UNION
        SELECT e.superior_id FROM crm.employee e JOIN responsible ON e.id = responsible.id
        WHERE e.superior_id IS NOT NULL
    )
    SELECT EXISTS (SELECT FROM responsible WHERE id = employee)
        OR EXISTS (
            SELECT FROM crm.stand_in s, crm_private.today() AS today
            WHERE s.stand_in_id = employee AND s.deleted_at IS NULL
              AND s.valid_from <= today AND s.valid_to >= today
              AND (s.employee_id = owner
                   OR s.scope = 'all' AND s.employee_id IN (SELECT id FROM responsible)))
$$;
