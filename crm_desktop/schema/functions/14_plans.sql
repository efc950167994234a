-- Account plans: who sees a confidential one, and what the server refuses of what stands in them.

-- Confidential plans of others: neither I nor anybody below owns them or is in their team. A superior
-- sees what people below see; who stands in for somebody does not, and an emergency opens none.
CREATE OR REPLACE FUNCTION crm_private.closed_plans() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    people bigint[];
BEGIN
    IF NOT EXISTS (SELECT FROM crm.account_plan p WHERE p.confidential) THEN
        RETURN '{}';
    END IF;
    people := crm_private.my_people();
    RETURN ARRAY(
        SELECT p.id FROM crm.account_plan p
        WHERE p.confidential AND p.employee_id <> ALL (people)
          AND NOT EXISTS (SELECT FROM crm.plan_member m
                          WHERE m.account_plan_id = p.id AND m.employee_id = ANY (people)
                            AND m.deleted_at IS NULL));
END $$;

-- Confidential plans that are not mine to lead: of neither myself nor anybody below.
CREATE OR REPLACE FUNCTION crm_private.unled_plans() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN ARRAY(
        SELECT p.id FROM crm.account_plan p
        WHERE p.confidential AND p.employee_id <> ALL (crm_private.my_people()));
END $$;

-- The column by which a table belongs to account plans, NULL where it does not.
CREATE OR REPLACE FUNCTION crm_private.plan_column(of regclass) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE
        WHEN of = 'crm.account_plan'::regclass THEN 'id'
        WHEN EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = of
                     AND a.attname = 'account_plan_id' AND NOT a.attisdropped) THEN 'account_plan_id'
    END
$$;

-- May this employee see a plan, as far as its confidentiality goes?
CREATE OR REPLACE FUNCTION crm_private.employee_sees_plan(employee bigint, plan bigint)
    RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    WITH RECURSIVE entitled(id) AS (
        SELECT p.employee_id FROM crm.account_plan p WHERE p.id = plan
        UNION
        SELECT m.employee_id FROM crm.plan_member m
        WHERE m.account_plan_id = plan AND m.deleted_at IS NULL
        UNION
        SELECT e.superior_id FROM crm.employee e JOIN entitled ON e.id = entitled.id
        WHERE e.superior_id IS NOT NULL
    )
    SELECT EXISTS (SELECT FROM entitled WHERE id = employee)
        OR EXISTS (SELECT FROM crm.account_plan p WHERE p.id = plan AND NOT p.confidential)
$$;

-- The plan of a row is that of the part it belongs to, read with the writer's rights.
CREATE OR REPLACE FUNCTION crm_private.fill_plan() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    plan bigint;
BEGIN
    EXECUTE format('SELECT account_plan_id FROM crm.%I WHERE id = ($1).%I', TG_ARGV[0],
                   TG_ARGV[0] || '_id') INTO plan USING NEW;
    NEW.account_plan_id := plan;
    RETURN NEW;
END $$;

-- Amounts of a plan are in its currency, which does not change.
CREATE OR REPLACE FUNCTION crm_private.fill_plan_currency() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT p.currency INTO NEW.currency FROM crm.account_plan p WHERE p.id = NEW.account_plan_id;
    RETURN NEW;
END $$;

-- A closed plan stays as it was closed. It runs AFTER, behind the policies.
CREATE OR REPLACE FUNCTION crm_private.check_plan_open() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM crm.account_plan p
               WHERE p.id = NEW.account_plan_id AND p.status = 'closed') THEN
        RAISE EXCEPTION 'the plan is closed' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_account_plan_closed';
    END IF;
    RETURN NULL;
END $$;

-- The plan itself: closed is closed; who is to own it sees the account.
CREATE OR REPLACE FUNCTION crm_private.check_plan() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF OLD.status = 'closed' AND NEW.status = 'closed' THEN
        RAISE EXCEPTION 'the plan is closed' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_account_plan_closed';
    END IF;
    RETURN NULL;
END $$;

-- A division does not stand below itself. Of two people who move divisions of one account one waits.
CREATE OR REPLACE FUNCTION crm_private.check_division() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM FROM crm.account a WHERE a.id = NEW.account_id FOR NO KEY UPDATE;
    IF EXISTS (
        WITH RECURSIVE above(id) AS (
            SELECT NEW.parent_id
            UNION
            SELECT d.parent_id FROM crm.account_division d JOIN above ON d.id = above.id
            WHERE d.parent_id IS NOT NULL
        )
        SELECT FROM above WHERE id = NEW.id) THEN
        RAISE EXCEPTION 'a ring' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_account_division_ring', COLUMN = 'parent_id';
    END IF;
    RETURN NULL;
END $$;

-- A stakeholder is called like the contact, or like the placeholder.
CREATE OR REPLACE FUNCTION crm_private.name_stakeholder() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    NEW.name := coalesce((SELECT c.full_name FROM crm.contact c WHERE c.id = NEW.contact_id),
                         NEW.placeholder, '');
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION crm_private.copy_to_stakeholders() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE crm.stakeholder s SET name = NEW.full_name WHERE s.contact_id = NEW.id;
    RETURN NULL;
END $$;

-- Nobody reports to himself by whatever way. Of two people who draw lines in one plan one waits.
CREATE OR REPLACE FUNCTION crm_private.check_reports() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM FROM crm.account_plan p WHERE p.id = NEW.account_plan_id FOR NO KEY UPDATE;
    IF EXISTS (
        WITH RECURSIVE above(id) AS (
            SELECT NEW.reports_to_id
            UNION
            SELECT s.reports_to_id FROM crm.stakeholder s JOIN above ON s.id = above.id
            WHERE s.reports_to_id IS NOT NULL
        )
        SELECT FROM above WHERE id = NEW.id) THEN
        RAISE EXCEPTION 'a ring' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_stakeholder_ring', COLUMN = 'reports_to_id';
    END IF;
    RETURN NULL;
END $$;

-- A contact stands in a plan once, and not who has left the customer.
CREATE OR REPLACE FUNCTION crm_private.check_stakeholder() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM crm.contact c
               WHERE c.id = NEW.contact_id AND c.valid_to < crm_private.today()) THEN
        RAISE EXCEPTION 'has left the customer' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_stakeholder_contact_left', COLUMN = 'contact_id';
    END IF;
    IF EXISTS (SELECT FROM crm.stakeholder s
               WHERE s.account_plan_id = NEW.account_plan_id AND s.contact_id = NEW.contact_id
                 AND s.id <> NEW.id AND s.deleted_at IS NULL) AND NEW.deleted_at IS NULL THEN
        RAISE EXCEPTION 'stands in the plan already' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_stakeholder_twice', COLUMN = 'contact_id';
    END IF;
    RETURN NULL;
END $$;

-- Nothing is planned for a product line that has ended.
CREATE OR REPLACE FUNCTION crm_private.check_plan_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM crm.product_line l WHERE l.id = NEW.product_line_id
               AND NOT (l.active AND l.deleted_at IS NULL)) THEN
        RAISE EXCEPTION 'the line has ended' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_plan_product_line_ended', COLUMN = 'product_line_id';
    END IF;
    RETURN NULL;
END $$;

-- A target stands in a quarter of the plan's period.
CREATE OR REPLACE FUNCTION crm_private.check_plan_quarter() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM crm.account_plan p WHERE p.id = NEW.account_plan_id
               AND (NEW.quarter > p.ends_on OR NEW.quarter + interval '3 months' <= p.starts_on)) THEN
        RAISE EXCEPTION 'outside the period' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_plan_target_outside', COLUMN = 'quarter';
    END IF;
    RETURN NULL;
END $$;

-- An action of a confidential plan is given only to somebody who sees the plan.
CREATE OR REPLACE FUNCTION crm_private.check_action() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT crm_private.employee_sees_plan(NEW.employee_id, NEW.account_plan_id) THEN
        RAISE EXCEPTION 'this colleague may not see the plan' USING ERRCODE = '23514',
            CONSTRAINT = 'ck_task_employee_may_see_plan', COLUMN = 'employee_id';
    END IF;
    RETURN NULL;
END $$;
