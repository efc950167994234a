-- Handing over: the responsible person of an account changes only here.

-- Who may get accounts: active, able to sign in, with a role that sees customers.
CREATE OR REPLACE FUNCTION crm_private.check_new_owner(new_owner bigint) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT crm_private.roles_of(new_owner) && crm_private.business_roles() THEN
        RAISE EXCEPTION 'cannot be responsible'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_account_owner_able', COLUMN = 'owner_id';
    END IF;
END $$;

-- Who may give away somebody's accounts: the person, everybody above; an admin those of a leaver.
CREATE OR REPLACE FUNCTION crm_private.may_hand_over(owner bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT crm.may('hand_over') AND owner = ANY (crm_private.my_people())
               AND crm_private.roles_of(crm_private.me()) && crm_private.business_roles()
        OR 'crm_admin' = ANY (crm_private.roles_of(crm_private.me()))
               AND owner <> crm_private.me()
               AND EXISTS (SELECT FROM crm.employee e
                           WHERE e.id = owner AND NOT e.active)
$$;

-- Moves one account with what is still open of the former person's work.
CREATE OR REPLACE FUNCTION crm_private.move_account(account bigint, former bigint, new_owner bigint)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE crm.account a
        SET owner_id = new_owner, version = a.version + 1, changed_at = now(),
            changed_by = crm_private.me()
        WHERE a.id = account;
    -- First the plans, so that the actions of a confidential one go to somebody who sees it.
    UPDATE crm.account_plan p SET employee_id = new_owner
        WHERE p.account_id = account AND p.employee_id = former AND p.status <> 'closed'
          AND p.deleted_at IS NULL;
    UPDATE crm.plan_objective o SET employee_id = new_owner
        FROM crm.account_plan p
        WHERE p.id = o.account_plan_id AND p.status <> 'closed' AND o.account_id = account
          AND o.employee_id = former AND o.status = 'open' AND o.deleted_at IS NULL
          AND crm_private.employee_sees_plan(new_owner, p.id);
    UPDATE crm.task t SET employee_id = new_owner
        WHERE t.account_id = account AND t.employee_id = former AND t.status = 'open'
          AND t.deleted_at IS NULL
          AND (t.account_plan_id IS NULL
               OR crm_private.employee_sees_plan(new_owner, t.account_plan_id));
    UPDATE crm.activity t SET employee_id = new_owner
        WHERE t.account_id = account AND t.employee_id = former AND t.status = 'planned'
          AND t.deleted_at IS NULL;
    UPDATE crm.opportunity o SET employee_id = new_owner
        FROM crm.stage s
        WHERE s.id = o.stage_id AND s.outcome = 'open'
          AND o.account_id = account AND o.employee_id = former AND o.deleted_at IS NULL;
END $$;

-- Hands one account over; the former person may keep reading it for some days. V0001: somebody
-- changed it since `version` was read.
CREATE OR REPLACE FUNCTION crm.hand_over_account(
    account bigint, new_owner bigint, version bigint, keep_days integer) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found crm.account;
BEGIN
    SELECT * INTO found FROM crm.account a WHERE a.id = account AND a.deleted_at IS NULL FOR UPDATE;
    IF found.id IS NULL OR NOT crm_private.may_hand_over(found.owner_id) THEN
        RAISE EXCEPTION 'not yours to hand over' USING ERRCODE = '42501', CONSTRAINT = 'may_hand_over';
    END IF;
    IF found.version <> hand_over_account.version THEN
        RAISE EXCEPTION 'changed meanwhile' USING ERRCODE = 'V0001';
    END IF;
    PERFORM crm_private.check_new_owner(new_owner);
    IF found.owner_id <> new_owner THEN
        PERFORM crm_private.move_account(account, found.owner_id, new_owner);
        IF keep_days > 0 AND NOT crm_private.employee_may_see(found.owner_id, account, new_owner) THEN
            INSERT INTO crm.account_team (account_id, owner_id, employee_id, access, valid_from, valid_to)
                VALUES (account, new_owner, found.owner_id, 'read', crm_private.today(),
                        crm_private.today() + least(keep_days, 366));
        END IF;
        PERFORM crm_private.tell(new_owner, 'handed_over', account, NULL, NULL);
    END IF;
    RETURN (SELECT a.version FROM crm.account a WHERE a.id = account);
END $$;

-- Begins, or goes on with, the hand-over of all accounts of one person to another.
CREATE OR REPLACE FUNCTION crm.start_hand_over(former bigint, new_owner bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    running crm.hand_over;
BEGIN
    IF NOT crm_private.may_hand_over(former) THEN
        RAISE EXCEPTION 'not yours to hand over' USING ERRCODE = '42501', CONSTRAINT = 'may_hand_over';
    END IF;
    IF former = new_owner THEN
        RAISE EXCEPTION 'the same person'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_hand_over_same', COLUMN = 'to_id';
    END IF;
    PERFORM crm_private.check_new_owner(new_owner);
    SELECT * INTO running FROM crm.hand_over h WHERE h.from_id = former AND h.state = 'running'
        FOR UPDATE;
    IF running.id IS NOT NULL AND running.to_id = new_owner THEN
        RETURN running.id;
    END IF;
    UPDATE crm.hand_over h SET state = 'stopped' WHERE h.id = running.id;
    INSERT INTO crm.hand_over (from_id, to_id, total, started_by)
        VALUES (former, new_owner,
                (SELECT count(*) FROM crm.account a
                 WHERE a.owner_id = former AND a.deleted_at IS NULL), crm_private.me())
        RETURNING * INTO running;
    RETURN running.id;
END $$;

-- Moves the next accounts of a hand-over; called until nothing remains, again after a break. The
-- accounts that somebody is just saving wait for the next call.
CREATE OR REPLACE FUNCTION crm.hand_over_batch(
    job bigint, most integer, OUT done bigint, OUT remaining bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    running crm.hand_over;
    moved bigint := 0;
    account bigint;
BEGIN
    SELECT * INTO running FROM crm.hand_over h WHERE h.id = job FOR UPDATE;
    IF running.id IS NULL OR NOT crm_private.may_hand_over(running.from_id) THEN
        RAISE EXCEPTION 'not yours to hand over' USING ERRCODE = '42501', CONSTRAINT = 'may_hand_over';
    END IF;
    IF running.state = 'running' THEN
        PERFORM crm_private.check_new_owner(running.to_id);
        FOR account IN SELECT a.id FROM crm.account a
                       WHERE a.owner_id = running.from_id AND a.deleted_at IS NULL
                       ORDER BY a.id LIMIT least(greatest(most, 1), 500) FOR UPDATE SKIP LOCKED LOOP
            PERFORM crm_private.move_account(account, running.from_id, running.to_id);
            moved := moved + 1;
        END LOOP;
    END IF;
    SELECT count(*) INTO remaining FROM crm.account a
        WHERE a.owner_id = running.from_id AND a.deleted_at IS NULL;
    done := running.done + moved;
    UPDATE crm.hand_over h
        SET done = hand_over_batch.done, changed_at = now(), changed_by = crm_private.me(),
            state = CASE WHEN h.state = 'running' AND remaining = 0 THEN 'done' ELSE h.state END
        WHERE h.id = job;
    IF running.state = 'running' AND remaining = 0 THEN
        PERFORM crm_private.tell(running.to_id, 'handed_over', NULL, job, NULL);
    END IF;
    IF running.state <> 'running' THEN
        remaining := 0;
    END IF;
END $$;
