-- Rights to act, requests for access, emergency access. Each function asks who is signed in.

-- May I do this? My own entry goes before those of my roles; without any it is forbidden.
CREATE OR REPLACE FUNCTION crm.may(act text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT crm_private.me() IS NOT NULL AND coalesce(
        (SELECT r.allowed FROM crm.act_right r
         WHERE r.act = may.act AND r.employee_id = crm_private.me() AND r.deleted_at IS NULL),
        (SELECT bool_or(r.allowed) FROM crm.act_right r
         WHERE r.act = may.act AND r.deleted_at IS NULL
           AND r.role_name = ANY (crm_private.roles_of(crm_private.me()))),
        false)
$$;

-- Refuses with 42501 what the person may not do.
CREATE OR REPLACE FUNCTION crm_private.demand(act text) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT crm.may(act) THEN
        RAISE EXCEPTION 'not allowed: %', act
            USING ERRCODE = '42501', CONSTRAINT = 'may_' || act;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION crm_private.tell(
    recipient bigint, kind text, account bigint, about bigint, words text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO crm.notice (employee_id, kind, account_id, about_id, by_id, text)
        SELECT recipient, kind, account, about, crm_private.me(), words
        WHERE recipient IS NOT NULL AND recipient <> crm_private.me()
$$;

-- Asks the responsible person for access to an account found in the directory.
CREATE OR REPLACE FUNCTION crm.ask_for_access(account bigint, reason text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me constant bigint := crm_private.me();
    owner bigint;
    request bigint;
BEGIN
    SELECT a.owner_id INTO owner FROM crm.account a WHERE a.id = account AND a.deleted_at IS NULL;
    IF owner IS NULL OR NOT crm_private.roles_of(me) && crm_private.business_roles() THEN
        RAISE EXCEPTION 'no such account' USING ERRCODE = '42501';
    END IF;
    IF owner = ANY (crm_private.visible_owners()) OR account = ANY (crm_private.team_accounts()) THEN
        RAISE EXCEPTION 'sees it already'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_access_request_needless';
    END IF;
    SELECT r.id INTO request FROM crm.access_request r
        WHERE r.account_id = account AND r.employee_id = me AND r.state = 'open'
          AND r.deleted_at IS NULL;
    IF request IS NULL THEN
        INSERT INTO crm.access_request (account_id, owner_id, employee_id, reason)
            VALUES (account, owner, me, coalesce(nullif(btrim(ask_for_access.reason), ''), '–'))
            RETURNING id INTO request;
        PERFORM crm_private.tell(owner, 'access_request', account, request, btrim(ask_for_access.reason));
    END IF;
    RETURN request;
END $$;

-- The responsible person, or somebody above, grants a request or refuses it.
CREATE OR REPLACE FUNCTION crm.answer_request(
    request bigint, granted boolean, access text, until date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    asked crm.access_request;
BEGIN
    SELECT * INTO asked FROM crm.access_request r WHERE r.id = request AND r.deleted_at IS NULL
        FOR UPDATE;
    IF asked.id IS NULL OR NOT asked.owner_id = ANY (crm_private.my_people())
       OR NOT crm_private.roles_of(crm_private.me()) && crm_private.business_roles() THEN
        RAISE EXCEPTION 'no such request' USING ERRCODE = '42501';
    END IF;
    IF asked.state <> 'open' THEN
        RAISE EXCEPTION 'answered already'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_access_request_answered';
    END IF;
    IF granted THEN
        INSERT INTO crm.account_team (account_id, owner_id, employee_id, access, valid_from, valid_to)
            VALUES (asked.account_id, asked.owner_id, asked.employee_id,
                    answer_request.access, crm_private.today(), until);
    END IF;
    UPDATE crm.access_request r
        SET state = CASE WHEN granted THEN 'granted' ELSE 'refused' END,
            decided_by = crm_private.me(), decided_at = now(), version = r.version + 1
        WHERE r.id = request;
    PERFORM crm_private.tell(asked.employee_id,
        CASE WHEN granted THEN 'access_granted' ELSE 'access_refused' END,
        asked.account_id, request, NULL);
    UPDATE crm.notice n SET seen_at = now()
        WHERE n.kind = 'access_request' AND n.about_id = request AND n.seen_at IS NULL;
END $$;

-- Opens an account in an emergency: for reading, for four hours, and whoever is responsible and
-- their superior are told.
CREATE OR REPLACE FUNCTION crm.break_glass(account bigint, reason text) RETURNS timestamptz
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    owner bigint;
    opened crm.break_glass;
BEGIN
    PERFORM crm_private.demand('break_glass');
    SELECT a.owner_id INTO owner FROM crm.account a WHERE a.id = account AND a.deleted_at IS NULL;
    IF owner IS NULL OR NOT crm_private.roles_of(crm_private.me()) && crm_private.business_roles() THEN
        RAISE EXCEPTION 'no such account' USING ERRCODE = '42501';
    END IF;
    IF length(btrim(coalesce(reason, ''))) < 10 THEN
        RAISE EXCEPTION 'without a reason'
            USING ERRCODE = '23514', CONSTRAINT = 'ck_break_glass_reason', COLUMN = 'reason';
    END IF;
    INSERT INTO crm.break_glass (account_id, owner_id, employee_id, reason, valid_until)
        VALUES (account, owner, crm_private.me(), btrim(break_glass.reason), now() + interval '4 hours')
        RETURNING * INTO opened;
    PERFORM crm_private.tell(e.id, 'break_glass', account, opened.id, opened.reason)
        FROM crm.employee e
        WHERE e.id = owner OR e.id = (SELECT o.superior_id FROM crm.employee o WHERE o.id = owner);
    RETURN opened.valid_until;
END $$;
