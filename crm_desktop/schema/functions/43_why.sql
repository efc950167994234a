-- "What can this person see, and why", and the same the other way round. It answers from the same
-- helpers as the policies; a test compares both for every person and account.

-- Why an employee sees an account whole: every reason there is. `via` is the colleague through whom.
CREATE OR REPLACE FUNCTION crm_private.reasons(employee bigint, account bigint)
    RETURNS TABLE (reason text, via bigint, access text, until timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    WITH roles(names) AS (SELECT crm_private.roles_of(employee)),
    day(today) AS (SELECT crm_private.today()),
    a AS (SELECT id, owner_id FROM crm.account WHERE id = account),
    team AS (
        SELECT t.employee_id, t.access, t.valid_to FROM crm.account_team t, day
        WHERE t.account_id = account AND t.deleted_at IS NULL
          AND t.valid_from <= today AND (t.valid_to IS NULL OR t.valid_to >= today)
    ),
    below(id) AS (SELECT unnest(crm_private.below(employee))),
    covers AS (
        SELECT s.employee_id, s.scope, s.access, s.valid_to FROM crm.stand_in s, day
        WHERE s.stand_in_id = employee AND s.deleted_at IS NULL
          AND s.valid_from <= today AND s.valid_to >= today
    ),
    found(reason, via, access, until) AS (
        SELECT 'responsible', NULL::bigint, 'write', NULL::date FROM a WHERE a.owner_id = employee
        UNION ALL
        SELECT 'superior', a.owner_id, 'write', NULL FROM a, below
        WHERE a.owner_id = below.id AND below.id <> employee
        UNION ALL
        SELECT 'team', NULL, team.access, team.valid_to FROM team WHERE team.employee_id = employee
        UNION ALL
        SELECT 'superior', team.employee_id, team.access, team.valid_to FROM team, below
        WHERE team.employee_id = below.id AND below.id <> employee
        UNION ALL
        SELECT 'stand_in', c.employee_id, c.access, c.valid_to FROM covers c, a
        WHERE a.owner_id = c.employee_id
           OR c.scope = 'all' AND a.owner_id = ANY (crm_private.below(c.employee_id))
        UNION ALL
        SELECT 'stand_in', c.employee_id, CASE WHEN 'read' IN (c.access, team.access) THEN 'read'
                                               ELSE 'write' END, least(c.valid_to, team.valid_to)
        FROM covers c JOIN team ON c.scope = 'all'
         AND team.employee_id = ANY (crm_private.below(c.employee_id))
    )
    SELECT f.reason, f.via, f.access,
           (f.until + 1)::timestamp AT TIME ZONE coalesce((SELECT time_zone FROM crm.firm), 'UTC')
    FROM found f, roles WHERE roles.names && crm_private.business_roles()
    UNION ALL
    SELECT 'break_glass', NULL, 'read', b.valid_until FROM crm.break_glass b, roles
    WHERE b.employee_id = employee AND b.account_id = account AND b.valid_until > now()
      AND b.deleted_at IS NULL AND roles.names && crm_private.business_roles()
$$;

-- Slices of a role, and kinds shared with a partner: part of an account, for a reason of their own.
CREATE OR REPLACE FUNCTION crm_private.slices(employee bigint, account bigint)
    RETURNS TABLE (reason text, via bigint, access text, until timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT 'role:' || role, NULL::bigint, 'read', NULL::timestamptz
    FROM unnest(crm_private.roles_of(employee)) AS role
    WHERE role = 'crm_service' AND (
            EXISTS (SELECT FROM crm.service WHERE account_id = account AND deleted_at IS NULL)
            OR EXISTS (SELECT FROM crm.sale WHERE account_id = account AND deleted_at IS NULL))
       OR role = 'crm_finance' AND EXISTS (SELECT FROM crm.account WHERE id = account)
       OR role = 'crm_marketing' AND EXISTS (
            SELECT FROM crm.contact WHERE account_id = account AND deleted_at IS NULL
              AND marketing_until >= crm_private.today())
       OR role = 'crm_product' AND EXISTS (
            SELECT FROM crm.product p JOIN crm.product_line l ON l.id = p.product_line_id
            WHERE l.manager_id = employee AND l.deleted_at IS NULL AND (
                EXISTS (SELECT FROM crm.service s WHERE s.account_id = account AND s.product_id = p.id)
                OR EXISTS (SELECT FROM crm.sale_line s WHERE s.account_id = account AND s.product_id = p.id)
                OR EXISTS (SELECT FROM crm.forecast f WHERE f.account_id = account AND f.product_id = p.id)))
    UNION ALL
    SELECT 'share:' || s.kind, NULL, 'read',
           (s.valid_to + 1)::timestamp AT TIME ZONE coalesce((SELECT time_zone FROM crm.firm), 'UTC')
    FROM crm.share s, crm_private.today() AS today
    WHERE s.account_id = account AND s.partner_id = employee AND s.deleted_at IS NULL
      AND s.valid_from <= today AND s.valid_to >= today
      AND 'crm_partner' = ANY (crm_private.roles_of(employee))
$$;

-- May the asker know about this employee? Oneself, people below; admins and auditors everybody.
CREATE OR REPLACE FUNCTION crm_private.may_ask_about(employee bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT employee = ANY (crm_private.my_people())
        OR crm_private.roles_of(crm_private.me()) && ARRAY['crm_admin', 'crm_auditor']
$$;

-- Why a person sees an account; nothing where they see only the directory. For oneself, people
-- below, and for admins and auditors; whoever sees the account may ask about everybody.
CREATE OR REPLACE FUNCTION crm.why_visible(employee bigint, account bigint)
    RETURNS TABLE (reason text, via_id bigint, access text, until timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF crm_private.me() IS NULL OR NOT (crm_private.may_ask_about(employee)
            OR EXISTS (SELECT FROM crm_private.reasons(crm_private.me(), account))) THEN
        RAISE EXCEPTION 'not for you to ask' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT * FROM crm_private.reasons(employee, account)
                 UNION ALL SELECT * FROM crm_private.slices(employee, account);
END $$;

-- Who sees an account, and why. For those who see it, and for admins and auditors.
CREATE OR REPLACE FUNCTION crm.who_can_see(account bigint)
    RETURNS TABLE (employee_id bigint, reason text, via_id bigint, access text, until timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF crm_private.me() IS NULL
       OR NOT (crm_private.roles_of(crm_private.me()) && ARRAY['crm_admin', 'crm_auditor']
               OR EXISTS (SELECT FROM crm_private.reasons(crm_private.me(), account))) THEN
        RAISE EXCEPTION 'not for you to ask' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY
        SELECT e.id, r.* FROM crm.employee e, LATERAL (
            SELECT * FROM crm_private.reasons(e.id, account)
            UNION ALL SELECT * FROM crm_private.slices(e.id, account)) AS r
        WHERE e.active AND e.deleted_at IS NULL AND e.login IS NOT NULL
        ORDER BY e.sort_key, r.reason;
END $$;

-- How many accounts a person sees, by reason.
CREATE OR REPLACE FUNCTION crm.what_visible(employee bigint)
    RETURNS TABLE (reason text, via_id bigint, access text, until date, accounts bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    today constant date := crm_private.today();
BEGIN
    IF crm_private.me() IS NULL OR NOT crm_private.may_ask_about(employee) THEN
        RAISE EXCEPTION 'not for you to ask' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY
    WITH found(reason, via_id, access, until, accounts) AS (
        SELECT CASE WHEN b.id = employee THEN 'responsible' ELSE 'superior' END,
               nullif(b.id, employee), 'write', NULL::date, count(a.id)
        FROM unnest(crm_private.below(employee)) AS b(id)
        JOIN crm.account a ON a.owner_id = b.id AND a.deleted_at IS NULL GROUP BY b.id
        UNION ALL
        SELECT CASE WHEN b.id = employee THEN 'team' ELSE 'superior_team' END,
               nullif(b.id, employee), t.access, t.valid_to, count(*)
        FROM unnest(crm_private.below(employee)) AS b(id)
        JOIN crm.account_team t ON t.employee_id = b.id AND t.deleted_at IS NULL
         AND t.valid_from <= today AND (t.valid_to IS NULL OR t.valid_to >= today)
        GROUP BY b.id, t.access, t.valid_to
        UNION ALL
        SELECT 'stand_in', s.employee_id, s.access, s.valid_to,
               (SELECT count(*) FROM crm.account a
                WHERE a.deleted_at IS NULL AND (a.owner_id = s.employee_id
                   OR s.scope = 'all' AND (a.owner_id = ANY (crm_private.below(s.employee_id))
                      OR a.id = ANY (crm_private.teams_for(s.employee_id, false)))))
        FROM crm.stand_in s
        WHERE s.stand_in_id = employee AND s.deleted_at IS NULL
          AND s.valid_from <= today AND s.valid_to >= today
        UNION ALL
        SELECT 'break_glass', NULL, 'read', b.valid_until::date, count(*) FROM crm.break_glass b
        WHERE b.employee_id = employee AND b.valid_until > now() AND b.deleted_at IS NULL
        GROUP BY b.valid_until
    )
    SELECT f.* FROM found f WHERE crm_private.roles_of(employee) && crm_private.business_roles()
    UNION ALL
    SELECT 'role:' || role, NULL, 'read', NULL, NULL
    FROM unnest(crm_private.roles_of(employee)) AS role WHERE role <> 'crm_user'
    UNION ALL
    SELECT 'share:' || s.kind, NULL, 'read', s.valid_to, count(*) FROM crm.share s
    WHERE s.partner_id = employee AND s.deleted_at IS NULL
      AND s.valid_from <= today AND s.valid_to >= today
    GROUP BY s.kind, s.valid_to;
END $$;
