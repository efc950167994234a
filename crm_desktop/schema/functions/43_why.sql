-- "What can this person see, and why", and the same the other way round. It answers from the same
-- helpers as the policies; a test compares both for every person and account.

-- The moment at which a right ends whose last day this is.
CREATE OR REPLACE FUNCTION crm_private.end_of(day date) RETURNS timestamptz
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT (day + 1)::timestamp AT TIME ZONE coalesce((SELECT time_zone FROM crm.firm), 'UTC')
$$;

-- Why an employee sees an account whole: every reason there is. `via` is the colleague through whom.
CREATE OR REPLACE FUNCTION crm_private.reasons(employee bigint, account bigint)
    RETURNS TABLE (reason text, via bigint, access text, until timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    WITH roles(names) AS (SELECT crm_private.roles_of(employee)),
    day(today) AS (SELECT crm_private.today()),
    a AS (SELECT x.id, x.owner_id FROM crm.account x WHERE x.id = account),
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
        SELECT 'superior_team', team.employee_id, team.access, team.valid_to FROM team, below
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
    SELECT f.reason, f.via, f.access, crm_private.end_of(f.until) FROM found f, roles WHERE roles.names && crm_private.business_roles()
    UNION ALL
    SELECT 'break_glass', NULL, 'read', b.valid_until FROM crm.break_glass b, roles
    WHERE b.employee_id = employee AND b.account_id = account AND b.valid_until > now()
      AND b.deleted_at IS NULL AND roles.names && crm_private.business_roles()
$$;

-- Which accounts a role sees part of, whoever has it; for product managers by the line's manager.
-- One line for each policy that is no rule of accounts; deleted rows are among them, as there.
CREATE OR REPLACE VIEW crm_private.slice WITH (security_invoker = true) AS
    SELECT 'crm_service' AS role, NULL::bigint AS employee_id, account_id FROM crm.service
    UNION ALL SELECT 'crm_service', NULL, account_id FROM crm.sale
    UNION ALL SELECT 'crm_finance', NULL, account_id FROM crm.service
    UNION ALL SELECT 'crm_finance', NULL, account_id FROM crm.sale
    UNION ALL SELECT 'crm_finance', NULL, account_id FROM crm.forecast
    UNION ALL SELECT 'crm_finance', NULL, account_id FROM crm.opportunity_line
    UNION ALL SELECT 'crm_finance', NULL, account_id FROM crm.account_credit
    UNION ALL SELECT 'crm_marketing', NULL, account_id FROM crm.contact
        WHERE marketing_until >= (SELECT crm_private.today())
    UNION ALL SELECT 'crm_marketing', m.employee_id, r.account_id
        FROM crm.mailing_recipient r JOIN crm.mailing m ON m.id = r.mailing_id
    UNION ALL SELECT 'crm_admin', NULL, account_id FROM crm.account_team
    UNION ALL SELECT 'crm_auditor', NULL, account_id FROM crm.break_glass
    UNION ALL SELECT 'crm_product', l.manager_id, r.account_id
        FROM crm.product_line l JOIN crm.product p ON p.product_line_id = l.id
        JOIN (SELECT product_id, account_id FROM crm.service
              UNION ALL SELECT product_id, account_id FROM crm.sale_line
              UNION ALL SELECT product_id, account_id FROM crm.opportunity_line
              UNION ALL SELECT product_id, account_id FROM crm.product_feedback
              UNION ALL SELECT product_id, account_id FROM crm.lost_bid
              UNION ALL SELECT product_id, account_id FROM crm.forecast) AS r ON r.product_id = p.id
        WHERE l.deleted_at IS NULL;

-- Slices of a role, and kinds shared with a partner: part of an account, for a reason of their own.
CREATE OR REPLACE FUNCTION crm_private.slices(employee bigint, account bigint)
    RETURNS TABLE (reason text, via bigint, access text, until timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT DISTINCT 'role:' || s.role, NULL::bigint, 'read', NULL::timestamptz
    FROM crm_private.slice s
    WHERE s.account_id = account AND s.role = ANY (crm_private.roles_of(employee))
      AND (s.employee_id IS NULL AND s.role <> 'crm_product' OR s.employee_id = employee)
    UNION ALL
    SELECT 'share:' || s.kind, NULL, 'read', crm_private.end_of(s.valid_to)
    FROM crm.share s, crm_private.today() AS today
    WHERE s.account_id = account AND s.partner_id = employee AND s.deleted_at IS NULL
      AND s.valid_from <= today AND s.valid_to >= today
      AND 'crm_partner' = ANY (crm_private.roles_of(employee))
$$;

-- May the asker know about this employee? Oneself, people below; admins and auditors everybody.
CREATE OR REPLACE FUNCTION crm_private.may_ask_about(employee bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(employee = ANY (crm_private.my_people()), false)
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

-- How many accounts a person sees, by reason, and when the last of them ends; 'whole' counts each
-- of those seen whole once.
CREATE OR REPLACE FUNCTION crm.what_visible(employee bigint)
    RETURNS TABLE (reason text, via_id bigint, access text, until timestamptz, accounts bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    today constant date := crm_private.today();
    roles constant text[] := crm_private.roles_of(employee);
    owners constant bigint[] := crm_private.owners_for(employee, false);
    teams constant bigint[] := crm_private.teams_for(employee, false);
BEGIN
    IF crm_private.me() IS NULL OR NOT crm_private.may_ask_about(employee) THEN
        RAISE EXCEPTION 'not for you to ask' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY
    WITH live AS NOT MATERIALIZED (SELECT id, owner_id FROM crm.account WHERE deleted_at IS NULL),
    below(id) AS (SELECT unnest(crm_private.below(employee))),
    found(reason, via_id, access, until, accounts) AS (
        SELECT 'whole', NULL::bigint, 'read', NULL::timestamptz, count(*)
        FROM live WHERE live.owner_id = ANY (owners) OR live.id = ANY (teams)
        UNION ALL
        SELECT CASE WHEN b.id = employee THEN 'responsible' ELSE 'superior' END,
               nullif(b.id, employee), 'write', NULL, count(*)
        FROM below b JOIN live ON live.owner_id = b.id GROUP BY b.id
        UNION ALL
        SELECT CASE WHEN b.id = employee THEN 'team' ELSE 'superior_team' END,
               nullif(b.id, employee), t.access, crm_private.end_of(max(t.valid_to)), count(*)
        FROM below b JOIN crm.account_team t ON t.employee_id = b.id AND t.deleted_at IS NULL
         AND t.valid_from <= today AND (t.valid_to IS NULL OR t.valid_to >= today)
        JOIN live ON live.id = t.account_id
        GROUP BY b.id, t.access, t.valid_to IS NULL
        UNION ALL
        SELECT 'stand_in', s.employee_id, s.access, crm_private.end_of(s.valid_to),
               (SELECT count(*) FROM live
                WHERE live.owner_id = s.employee_id OR s.scope = 'all' AND (
                    live.owner_id = ANY (crm_private.below(s.employee_id))
                    OR live.id IN (
                        SELECT t.account_id FROM crm.account_team t
                        WHERE t.employee_id = ANY (crm_private.below(s.employee_id))
                          AND t.deleted_at IS NULL AND t.valid_from <= today
                          AND (t.valid_to IS NULL OR t.valid_to >= today))))
        FROM crm.stand_in s
        WHERE s.stand_in_id = employee AND s.deleted_at IS NULL
          AND s.valid_from <= today AND s.valid_to >= today
        UNION ALL
        SELECT 'break_glass', NULL, 'read', b.valid_until, count(DISTINCT b.account_id)
        FROM crm.break_glass b JOIN live ON live.id = b.account_id
        WHERE b.employee_id = employee AND b.valid_until > now() AND b.deleted_at IS NULL
        GROUP BY b.valid_until
    )
    SELECT f.* FROM found f WHERE roles && crm_private.business_roles()
    UNION ALL
    SELECT 'role:' || r, NULL, 'read', NULL,
           (SELECT count(DISTINCT s.account_id) FROM crm_private.slice s
            JOIN live ON live.id = s.account_id
            WHERE s.role = r AND (s.employee_id IS NULL AND r <> 'crm_product'
                                  OR s.employee_id = employee))
    FROM unnest(roles) AS r
    WHERE r IN ('crm_service', 'crm_marketing', 'crm_product', 'crm_finance', 'crm_admin',
                'crm_auditor')
    UNION ALL
    SELECT 'share:' || s.kind, NULL, 'read', crm_private.end_of(s.valid_to), count(*)
    FROM crm.share s JOIN live ON live.id = s.account_id
    WHERE s.partner_id = employee AND s.deleted_at IS NULL AND 'crm_partner' = ANY (roles)
      AND s.valid_from <= today AND s.valid_to >= today
    GROUP BY s.kind, s.valid_to;
END $$;
