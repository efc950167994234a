-- Who is signed in, and whose accounts that person may see. These come before the tables, whose
-- defaults use me(); their bodies are checked when they run first.

-- The employee behind the connection; nothing for someone inactive, so rights end at once.
-- session_user, not current_user: a definer function does not change it and SET ROLE neither.
-- In plpgsql its plan is kept: triggers ask it for each row, and it costs a fifth of what it did in SQL.
CREATE OR REPLACE FUNCTION crm_private.me() RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ BEGIN
    RETURN (SELECT id FROM crm.employee
            WHERE login = session_user AND active AND deleted_at IS NULL);
END $$;

-- Today where the firm is; a client's time zone must not move the end of a right.
CREATE OR REPLACE FUNCTION crm_private.today() RETURNS date
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT (now() AT TIME ZONE coalesce((SELECT time_zone FROM crm.firm), 'UTC'))::date $$;

-- Myself and everybody below me in the tree of superiors.
CREATE OR REPLACE FUNCTION crm_private.visible_owners() RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    WITH RECURSIVE below(id) AS (
        SELECT crm_private.me() WHERE crm_private.me() IS NOT NULL
        UNION
        SELECT e.id FROM crm.employee e JOIN below ON e.superior_id = below.id
    )
    SELECT coalesce(array_agg(id), '{}') FROM below
$$;

-- Accounts in whose team I am today, or somebody below me.
CREATE OR REPLACE FUNCTION crm_private.team_accounts() RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT t.account_id), '{}')
    FROM crm.account_team t, crm_private.today() AS today
    WHERE t.employee_id = ANY(crm_private.visible_owners()) AND t.deleted_at IS NULL
      AND t.valid_from <= today AND (t.valid_to IS NULL OR t.valid_to >= today)
$$;

-- Those of them that I, or somebody below me, may also change.
CREATE OR REPLACE FUNCTION crm_private.writable_team_accounts() RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT t.account_id), '{}')
    FROM crm.account_team t, crm_private.today() AS today
    WHERE t.employee_id = ANY(crm_private.visible_owners()) AND t.deleted_at IS NULL
      AND t.access = 'write'
      AND t.valid_from <= today AND (t.valid_to IS NULL OR t.valid_to >= today)
$$;

-- Does somebody report to me?
CREATE OR REPLACE FUNCTION crm_private.is_superior() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$ SELECT EXISTS (SELECT FROM crm.employee WHERE superior_id = crm_private.me()) $$;

-- May this employee see an account: responsible, in its team, or superior of either?
CREATE OR REPLACE FUNCTION crm_private.employee_may_see(employee bigint, account bigint, owner bigint)
    RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    WITH RECURSIVE entitled(id) AS (
        SELECT owner
        UNION
        SELECT t.employee_id FROM crm.account_team t, crm_private.today() AS today
        WHERE t.account_id = account AND t.deleted_at IS NULL
          AND t.valid_from <= today AND (t.valid_to IS NULL OR t.valid_to >= today)
        UNION
        SELECT e.superior_id FROM crm.employee e JOIN entitled ON e.id = entitled.id
        WHERE e.superior_id IS NOT NULL
    )
    SELECT EXISTS (SELECT FROM entitled WHERE id = employee)
$$;
