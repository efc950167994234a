-- The way of an account plan: submitted, approved by a superior of its owner, active, closed, copied
-- forward; and the versions that are frozen on the way.

-- The plan as it stands: its live rows by table, by the same names as the tables have.
CREATE OR REPLACE FUNCTION crm_private.plan_snapshot(plan bigint) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found jsonb := '{}';
    rows jsonb;
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY[
        'account_plan', 'plan_member', 'plan_division', 'plan_context', 'plan_swot',
        'plan_investment', 'stakeholder', 'stakeholder_role', 'stakeholder_link', 'plan_cell',
        'plan_target', 'plan_objective', 'plan_objective_cell', 'plan_objective_opportunity', 'task'] LOOP
        EXECUTE format(
            'SELECT coalesce(jsonb_agg(to_jsonb(t) - ARRAY[''owner_id'', ''sort_key'', ''search_text'','
            ' ''version'', ''created_at'', ''created_by'', ''changed_at'', ''changed_by'','
            ' ''deleted_at''] ORDER BY t.id), ''[]'') FROM crm.%I AS t WHERE t.%I = $1'
            ' AND t.deleted_at IS NULL', part,
            CASE part WHEN 'account_plan' THEN 'id' ELSE 'account_plan_id' END) INTO rows USING plan;
        found := found || jsonb_build_object(part, rows);
    END LOOP;
    RETURN found;
END $$;

-- Freezes the plan as its next version.
CREATE OR REPLACE FUNCTION crm_private.freeze_plan(plan bigint, kind text, review bigint)
    RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO crm.plan_version (account_plan_id, number, kind, taken_at, taken_by, plan_review_id, snapshot)
        SELECT plan, (SELECT coalesce(max(v.number), 0) + 1 FROM crm.plan_version v
                      WHERE v.account_plan_id = freeze_plan.plan),
               freeze_plan.kind, now(), crm_private.me(), review, crm_private.plan_snapshot(plan)
$$;

CREATE OR REPLACE FUNCTION crm_private.rhythm_days(rhythm text) RETURNS interval
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE rhythm WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months'
        WHEN 'half_year' THEN interval '6 months' WHEN 'year' THEN interval '1 year' END
$$;

-- A review that is entered freezes a version and sets the day of the next one.
CREATE OR REPLACE FUNCTION crm_private.freeze_review() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM FROM crm.account_plan p WHERE p.id = NEW.account_plan_id FOR NO KEY UPDATE;
    UPDATE crm.account_plan p
        SET next_review_on = coalesce(NEW.next_on, (NEW.reviewed_on + crm_private.rhythm_days(
            CASE NEW.kind WHEN 'customer' THEN coalesce(p.customer_rhythm, p.rhythm)
                          ELSE coalesce(p.rhythm, p.customer_rhythm) END))::date)
        WHERE p.id = NEW.account_plan_id;
    PERFORM crm_private.freeze_plan(NEW.account_plan_id, 'review', NEW.id);
    RETURN NULL;
END $$;

-- A plan that the person signed in may see and change, locked; 42501 for any other. V0001: somebody
-- changed it since `version` was read.
CREATE OR REPLACE FUNCTION crm_private.plan_to_move(plan bigint, version bigint)
    RETURNS crm.account_plan
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found crm.account_plan;
BEGIN
    IF crm_private.writable('account_plan', ARRAY[plan]) <> ARRAY[plan] THEN
        RAISE EXCEPTION 'not yours to change' USING ERRCODE = '42501';
    END IF;
    SELECT * INTO found FROM crm.account_plan p WHERE p.id = plan AND p.deleted_at IS NULL FOR UPDATE;
    IF found.version IS DISTINCT FROM plan_to_move.version THEN
        RAISE EXCEPTION 'changed meanwhile' USING ERRCODE = 'V0001';
    END IF;
    RETURN found;
END $$;

-- Refuses a step that the plan is not ready for.
CREATE OR REPLACE FUNCTION crm_private.demand_plan_state(status text, allowed text[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF status <> ALL (allowed) THEN
        RAISE EXCEPTION 'not in this state' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_account_plan_step', COLUMN = 'status';
    END IF;
END $$;

-- Approving is for those above the plan's owner; whoever has nobody above decides alone.
CREATE OR REPLACE FUNCTION crm_private.demand_above(plan_owner bigint) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me constant bigint := crm_private.me();
BEGIN
    IF NOT (plan_owner = ANY (crm_private.below(me)) AND (plan_owner <> me
            OR NOT EXISTS (SELECT FROM crm.employee e WHERE e.id = me AND e.superior_id IS NOT NULL))) THEN
        RAISE EXCEPTION 'no superior of the owner' USING ERRCODE = '42501', CONSTRAINT = 'may_approve_plan';
    END IF;
END $$;

-- Hands a draft to the superior of its owner.
CREATE OR REPLACE FUNCTION crm.submit_plan(plan bigint, version bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found crm.account_plan := crm_private.plan_to_move(plan, version);
BEGIN
    PERFORM crm_private.demand_plan_state(found.status, '{draft}');
    UPDATE crm.account_plan p SET status = 'submitted', version = p.version + 1, changed_at = now(),
        changed_by = crm_private.me() WHERE p.id = plan RETURNING p.version INTO found.version;
    PERFORM crm_private.tell((SELECT e.superior_id FROM crm.employee e WHERE e.id = found.employee_id),
                             'plan_submitted', found.account_id, plan, NULL);
    RETURN found.version;
END $$;

-- Approves a plan and freezes it; an active one that is approved again stays active.
CREATE OR REPLACE FUNCTION crm.approve_plan(plan bigint, version bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found crm.account_plan := crm_private.plan_to_move(plan, version);
BEGIN
    PERFORM crm_private.demand_above(found.employee_id);
    PERFORM crm_private.demand_plan_state(found.status, '{draft,submitted,approved,active}');
    UPDATE crm.account_plan p
        SET status = CASE found.status WHEN 'active' THEN 'active' ELSE 'approved' END,
            approved_by = crm_private.me(), approved_at = now(), version = p.version + 1,
            changed_at = now(), changed_by = crm_private.me()
        WHERE p.id = plan RETURNING p.version INTO found.version;
    PERFORM crm_private.freeze_plan(plan, 'approval', NULL);
    PERFORM crm_private.tell(found.employee_id, 'plan_approved', found.account_id, plan, NULL);
    RETURN found.version;
END $$;

-- Gives a submitted plan back with a reason.
CREATE OR REPLACE FUNCTION crm.return_plan(plan bigint, version bigint, reason text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found crm.account_plan := crm_private.plan_to_move(plan, version);
BEGIN
    PERFORM crm_private.demand_above(found.employee_id);
    PERFORM crm_private.demand_plan_state(found.status, '{submitted}');
    UPDATE crm.account_plan p SET status = 'draft', version = p.version + 1, changed_at = now(),
        changed_by = crm_private.me() WHERE p.id = plan RETURNING p.version INTO found.version;
    PERFORM crm_private.tell(found.employee_id, 'plan_returned', found.account_id, plan, left(reason, 1000));
    RETURN found.version;
END $$;

-- Begins to work by an approved plan.
CREATE OR REPLACE FUNCTION crm.activate_plan(plan bigint, version bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found crm.account_plan := crm_private.plan_to_move(plan, version);
BEGIN
    PERFORM crm_private.demand_plan_state(found.status, '{approved}');
    UPDATE crm.account_plan p SET status = 'active', version = p.version + 1, changed_at = now(),
        changed_by = crm_private.me() WHERE p.id = plan RETURNING p.version INTO found.version;
    RETURN found.version;
END $$;

-- Open actions go on with the objective that was copied from theirs.
CREATE OR REPLACE FUNCTION crm_private.carry_actions(plan bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE crm.task t SET plan_objective_id = o.id
    FROM crm.plan_objective o JOIN crm.account_plan n ON n.id = o.account_plan_id
    WHERE t.account_plan_id = plan AND t.status = 'open' AND t.deleted_at IS NULL
      AND o.previous_id = t.plan_objective_id AND n.previous_id = plan
      AND n.deleted_at IS NULL AND o.deleted_at IS NULL AND n.status <> 'closed'
$$;

-- Ends a plan: nothing in it changes any more. Its open actions go on in the plan that was copied from
-- it, or stay tasks as they are until there is one.
CREATE OR REPLACE FUNCTION crm.close_plan(plan bigint, version bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found crm.account_plan := crm_private.plan_to_move(plan, version);
BEGIN
    PERFORM crm_private.demand_plan_state(found.status, '{draft,submitted,approved,active}');
    PERFORM crm_private.freeze_plan(plan, 'closing', NULL);
    UPDATE crm.account_plan p SET status = 'closed', next_review_on = NULL, version = p.version + 1,
        changed_at = now(), changed_by = crm_private.me() WHERE p.id = plan
        RETURNING p.version INTO found.version;
    PERFORM crm_private.carry_actions(plan);
    RETURN found.version;
END $$;

-- The next plan of a customer: a draft for another period with everything that goes on. Of the
-- objectives these are the open ones; targets and reviews belong to their period.
CREATE OR REPLACE FUNCTION crm.copy_plan(plan bigint, name text, starts_on date, ends_on date)
    RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    found crm.account_plan;
    made bigint;
    part text;
    columns text;
    people jsonb;
    cells jsonb;
    objectives jsonb;
BEGIN
    IF crm_private.writable('account_plan', ARRAY[plan]) <> ARRAY[plan] THEN
        RAISE EXCEPTION 'not yours to copy' USING ERRCODE = '42501';
    END IF;
    SELECT * INTO found FROM crm.account_plan p WHERE p.id = plan AND p.deleted_at IS NULL FOR UPDATE;
    IF found.id IS NULL THEN
        RAISE EXCEPTION 'deleted meanwhile' USING ERRCODE = 'V0001';
    END IF;
    INSERT INTO crm.account_plan (account_id, name, kind, starts_on, ends_on, employee_id, sponsor_id,
            confidential, lean, summary, ambition, currency, rhythm, customer_rhythm, previous_id)
        VALUES (found.account_id, copy_plan.name, found.kind, copy_plan.starts_on, copy_plan.ends_on,
            found.employee_id, found.sponsor_id, found.confidential, found.lean, found.summary,
            found.ambition, found.currency, found.rhythm, found.customer_rhythm, plan)
        RETURNING id INTO made;
    FOREACH part IN ARRAY ARRAY['plan_member', 'plan_division', 'plan_context', 'plan_swot', 'plan_investment'] LOOP
        SELECT string_agg(quote_ident(a.attname), ', ') INTO columns FROM pg_attribute a
            WHERE a.attrelid = format('crm.%I', part)::regclass AND a.attnum > 0 AND NOT a.attisdropped
              AND a.attgenerated = '' AND a.attname NOT IN ('id', 'account_plan_id', 'owner_id', 'account_id',
                  'version', 'created_at', 'created_by', 'changed_at', 'changed_by', 'deleted_at');
        EXECUTE format('INSERT INTO crm.%1$I (account_plan_id, %2$s) SELECT $1, %2$s FROM crm.%1$I'
                       ' WHERE account_plan_id = $2 AND deleted_at IS NULL ORDER BY id', part, columns)
            USING made, plan;
    END LOOP;
    -- People first without whom they report to: a ring in the copy is as impossible as in the plan.
    INSERT INTO crm.stakeholder (account_plan_id, contact_id, placeholder, account_division_id, job, role,
            standing, influence, support, coverage, relation, wanted_relation, employee_id, x, y, note)
        SELECT made, contact_id, placeholder, account_division_id, job, role, standing, influence, support,
            coverage, relation, wanted_relation, employee_id, x, y, note
        FROM crm.stakeholder s WHERE s.account_plan_id = plan AND s.deleted_at IS NULL ORDER BY s.id;
    SELECT coalesce(jsonb_object_agg(old.id, new.id), '{}') INTO people
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM crm.stakeholder
              WHERE account_plan_id = plan AND deleted_at IS NULL) AS old
        JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM crm.stakeholder
              WHERE account_plan_id = made) AS new ON new.place = old.place;
    UPDATE crm.stakeholder n SET reports_to_id = (people ->> o.reports_to_id::text)::bigint
        FROM crm.stakeholder o
        WHERE n.account_plan_id = made AND n.id = (people ->> o.id::text)::bigint AND o.account_plan_id = plan
          AND o.reports_to_id IS NOT NULL;
    INSERT INTO crm.stakeholder_role (stakeholder_id, opportunity_id, role)
        SELECT (people ->> r.stakeholder_id::text)::bigint, r.opportunity_id, r.role FROM crm.stakeholder_role r
        WHERE r.account_plan_id = plan AND r.deleted_at IS NULL AND people ? r.stakeholder_id::text;
    INSERT INTO crm.stakeholder_link (account_plan_id, from_id, to_id, kind, strength, label)
        SELECT made, (people ->> l.from_id::text)::bigint, (people ->> l.to_id::text)::bigint, l.kind,
            l.strength, l.label
        FROM crm.stakeholder_link l WHERE l.account_plan_id = plan AND l.deleted_at IS NULL
          AND people ? l.from_id::text AND people ? l.to_id::text;
    INSERT INTO crm.plan_cell (account_plan_id, account_division_id, product_line_id, potential, competitor_id,
            competitor_ends_on, competitor_amount, blocked, blocked_reason, fit, next_step, checked_on, checked_by)
        SELECT made, account_division_id, product_line_id, potential, competitor_id, competitor_ends_on,
            competitor_amount, blocked, blocked_reason, fit, next_step, checked_on, checked_by
        FROM crm.plan_cell c WHERE c.account_plan_id = plan AND c.deleted_at IS NULL ORDER BY c.id;
    SELECT coalesce(jsonb_object_agg(old.id, new.id), '{}') INTO cells
        FROM crm.plan_cell old JOIN crm.plan_cell new ON new.account_plan_id = made
            AND new.product_line_id = old.product_line_id
            AND new.account_division_id IS NOT DISTINCT FROM old.account_division_id
        WHERE old.account_plan_id = plan AND old.deleted_at IS NULL;
    INSERT INTO crm.plan_objective (account_plan_id, name, why, measure, goal, due_on, employee_id,
            stakeholder_id, status, previous_id)
        SELECT made, o.name, why, measure, goal, due_on, employee_id,
            (people ->> o.stakeholder_id::text)::bigint, status, o.id
        FROM crm.plan_objective o WHERE o.account_plan_id = plan AND o.deleted_at IS NULL AND o.status = 'open'
        ORDER BY o.id;
    SELECT coalesce(jsonb_object_agg(o.previous_id, o.id), '{}') INTO objectives
        FROM crm.plan_objective o WHERE o.account_plan_id = made;
    INSERT INTO crm.plan_objective_cell (plan_objective_id, plan_cell_id)
        SELECT (objectives ->> c.plan_objective_id::text)::bigint, (cells ->> c.plan_cell_id::text)::bigint
        FROM crm.plan_objective_cell c WHERE c.account_plan_id = plan AND c.deleted_at IS NULL
          AND objectives ? c.plan_objective_id::text AND cells ? c.plan_cell_id::text;
    INSERT INTO crm.plan_objective_opportunity (plan_objective_id, opportunity_id)
        SELECT (objectives ->> c.plan_objective_id::text)::bigint, c.opportunity_id
        FROM crm.plan_objective_opportunity c WHERE c.account_plan_id = plan AND c.deleted_at IS NULL
          AND objectives ? c.plan_objective_id::text;
    IF found.status = 'closed' THEN
        PERFORM crm_private.carry_actions(plan);
    END IF;
    RETURN made;
END $$;
