-- Merging: one record takes over what hangs on another one, which is marked deleted and forwarded. All
-- of it is one operation, which crm.undo takes back.

-- Lets the keys inside one account wait for the end of the transaction: a contact and what names it
-- move one after the other. Called by whoever moves rows between accounts.
CREATE OR REPLACE FUNCTION crm_private.defer_keys() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SET CONSTRAINTS ALL DEFERRED;
END $$;

-- Does a row's own trigger record a change of this column?
CREATE OR REPLACE FUNCTION crm_private.recorded(of regclass, column_name text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM pg_trigger t JOIN pg_attribute a ON a.attrelid = t.tgrelid
            AND a.attname = recorded.column_name
        WHERE t.tgrelid = recorded.of AND t.tgname = 'y_update'
          AND a.attnum = ANY (t.tgattr::smallint[]))
$$;

-- Writes one column of the rows where it has an old value, and notes the change where no trigger does.
-- An account takes its responsible person along. Answers how many live rows there were.
CREATE OR REPLACE FUNCTION crm_private.repoint(
    of regclass, column_name text, before bigint, after bigint, account bigint, owner bigint,
    only_where text DEFAULT 'true')
    RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    key text;
    live text := 'true';
    number bigint;
    known constant boolean := crm_private.recorded(repoint.of, repoint.column_name);
BEGIN
    SELECT a.attname INTO key FROM pg_constraint k
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.conrelid = repoint.of AND k.contype = 'p';
    IF EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = repoint.of
               AND a.attname = 'deleted_at' AND NOT a.attisdropped) THEN
        live := 'deleted_at IS NULL';
    END IF;
    EXECUTE format($query$
            WITH moved AS (
                UPDATE %1$s AS t SET %2$I = $2 %3$s WHERE t.%2$I = $1 AND %6$s
                RETURNING t.%4$I AS id, %5$s AS live
            ), noted AS (
                INSERT INTO crm_private.change (operation, employee_id, login, for_id, table_name,
                                                record_id, account_id, action, old, new)
                SELECT crm_private.operation(), crm_private.me(),
                    CASE WHEN crm_private.me() IS NULL THEN session_user END,
                    crm_private.for_whom(crm_private.me(), $4), $5, m.id, $3, 'change',
                    jsonb_build_object($6, $1), jsonb_build_object($6, $2)
                FROM moved AS m WHERE NOT $7
            )
            SELECT count(*) FILTER (WHERE live) FROM moved
        $query$, repoint.of, repoint.column_name,
        CASE WHEN repoint.column_name = 'account_id' THEN ', owner_id = $4' ELSE '' END, key, live,
        only_where)
        INTO number
        USING before, after, account, owner,
              (SELECT c.relname::text FROM pg_class c WHERE c.oid = repoint.of),
              repoint.column_name, known;
    RETURN number;
END $$;

-- The tables whose rows follow an account of their own accord, in the order of their names. What is
-- one row beside the account, what says who may see it and requests for that stay or go by rules of
-- their own.
CREATE OR REPLACE FUNCTION crm_private.movable()
    RETURNS TABLE (of regclass, name text)
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT DISTINCT c.oid::regclass, c.relname::text
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'crm.account'::regclass AND cardinality(k.conkey) = 2
      AND a.attname = 'account_id'
      AND c.relname NOT IN ('account_detail', 'account_credit', 'account_segment', 'account_team',
                            'share', 'access_request', 'break_glass', 'custom_value')
    ORDER BY 2
$$;

-- How many rows belong to confidential plans that are closed to me: they move as well, and nothing tells
-- that they are there. `further` is one more condition.
CREATE OR REPLACE FUNCTION crm_private.closed_rows(
    of regclass, column_name text, value bigint, further text DEFAULT 'true') RETURNS bigint
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    plan constant text := crm_private.plan_column(of);
    found bigint := 0;
BEGIN
    IF plan IS NOT NULL THEN
        EXECUTE format('SELECT count(*) FROM %s WHERE %I = $1 AND %I = ANY ($2) AND %s',
                       of, column_name, plan, further)
            INTO found USING value, crm_private.closed_plans();
    END IF;
    RETURN found;
END $$;

-- Everything that names a contact: table and column. A contact's note is one row beside it.
CREATE OR REPLACE FUNCTION crm_private.naming_contacts()
    RETURNS TABLE (of regclass, name text, column_name text)
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT c.oid::regclass, c.relname::text, a.attname::text
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'crm.contact'::regclass
      AND c.relname NOT IN ('contact_note')
    ORDER BY 2, 3
$$;

-- Gives the kept record the values of the firm's own fields that it lacks.
CREATE OR REPLACE FUNCTION crm_private.copy_own_fields(
    kind text, keep bigint, gone bigint, account bigint, owner bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO crm.custom_value (account_id, owner_id, field_id, kind, record_id, slot, text_value,
            long_value, number_value, date_value, boolean_value, code_value, link_id)
        SELECT account, owner, v.field_id, v.kind, keep, v.slot, v.text_value, v.long_value,
            v.number_value, v.date_value, v.boolean_value, v.code_value, v.link_id
        FROM crm.custom_value v
        WHERE v.kind = copy_own_fields.kind AND v.record_id = gone AND v.deleted_at IS NULL
          AND NOT EXISTS (SELECT FROM crm.custom_value k
                          WHERE k.kind = v.kind AND k.record_id = keep
                            AND k.field_id = v.field_id AND k.deleted_at IS NULL)
        ON CONFLICT DO NOTHING
$$;

-- Two accounts that the person signed in may merge, locked in the order of their keys; else 42501.
-- Both must be theirs to change; and where merging changes who sees something (another responsible
-- person, a team, a share) to decide about as well. V0001: somebody changed one meanwhile.
CREATE OR REPLACE FUNCTION crm_private.to_merge(keep bigint, gone bigint)
    RETURNS SETOF crm.account
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    number integer;
    owners bigint[];
    people constant bigint[] := crm_private.my_people();
BEGIN
    PERFORM crm_private.demand('merge');
    PERFORM FROM crm.account a WHERE a.id IN (keep, gone) ORDER BY a.id FOR UPDATE;
    SELECT count(*), array_agg(a.owner_id) INTO number, owners FROM crm.account a
        WHERE a.id IN (keep, gone) AND a.deleted_at IS NULL
          AND (a.owner_id = ANY (crm_private.writable_owners())
               OR a.id = ANY (crm_private.writable_team_accounts()));
    IF number <> 2 OR NOT owners <@ people AND (
        owners[1] <> owners[2]
        OR EXISTS (SELECT FROM crm.account_team t
                   WHERE t.account_id IN (keep, gone) AND t.deleted_at IS NULL)
        OR EXISTS (SELECT FROM crm.share s
                   WHERE s.account_id IN (keep, gone) AND s.deleted_at IS NULL)) THEN
        RAISE EXCEPTION 'not yours to merge' USING ERRCODE = '42501', CONSTRAINT = 'may_merge_these';
    END IF;
    RETURN QUERY SELECT a.* FROM crm.account a WHERE a.id IN (keep, gone);
END $$;

-- Gives the kept row the values of the other one in these columns, those that the person may change.
CREATE OR REPLACE FUNCTION crm_private.take_over(
    table_name text, key text, keep bigint, gone bigint, taken text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    names text;
BEGIN
    SELECT string_agg(format('%1$I = g.%1$I', n), ', ') INTO names
        FROM unnest(crm_private.writable_columns(take_over.table_name)) AS n
        WHERE n = ANY (taken)
          AND n NOT IN ('account_id', 'contact_id', 'person_id', 'deleted_at', 'no_mail');
    IF names IS NOT NULL THEN
        EXECUTE format(
            'UPDATE crm.%1$I AS k SET %2$s FROM crm.%1$I AS g WHERE k.%3$I = $1 AND g.%3$I = $2',
            take_over.table_name, names, key) USING keep, gone;
    END IF;
    -- Who wanted no mass mail wants none afterwards, whichever side's fields were taken.
    IF take_over.table_name IN ('account_detail', 'contact') THEN
        EXECUTE format(
            'UPDATE crm.%1$I AS k SET no_mail = true FROM crm.%1$I AS g WHERE k.%2$I = $1'
            || ' AND g.%2$I = $2 AND g.no_mail AND NOT k.no_mail', take_over.table_name, key)
            USING keep, gone;
    END IF;
END $$;

-- Where links to the merged record lead from now on, and those that led to it.
CREATE OR REPLACE FUNCTION crm_private.forward(kind text, keep bigint, gone bigint) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE crm.forwarding f SET new_id = keep
        WHERE f.kind = forward.kind AND f.new_id = gone AND f.old_id <> keep;
    INSERT INTO crm.forwarding AS f (kind, old_id, new_id, merged_by)
        VALUES (forward.kind, gone, keep, crm_private.me())
        ON CONFLICT ON CONSTRAINT pk_forwarding DO UPDATE
            SET new_id = excluded.new_id, merged_at = now(), merged_by = excluded.merged_by;
    DELETE FROM crm.forwarding f WHERE f.kind = forward.kind AND f.old_id = keep;
$$;

-- Merges `gone` into `keep`. `taken` names the fields whose value comes from `gone`. The answer is
-- what moved: table and number of live rows.
CREATE OR REPLACE FUNCTION crm.merge_accounts(
    keep bigint, gone bigint, keep_version bigint, gone_version bigint, taken text[])
    RETURNS TABLE (table_name text, number bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    kept crm.account;
    lost crm.account;
    one record;
    moved bigint;
    closed bigint;
BEGIN
    SELECT * INTO kept FROM crm_private.to_merge(keep, gone) AS a WHERE a.id = keep;
    SELECT * INTO lost FROM crm.account a WHERE a.id = gone;
    IF (kept.version, lost.version) IS DISTINCT FROM (keep_version, gone_version) THEN
        RAISE EXCEPTION 'changed meanwhile' USING ERRCODE = 'V0001';
    END IF;
    PERFORM crm_private.defer_keys();
    PERFORM crm_private.take_over('account', 'id', keep, gone, taken);
    PERFORM crm_private.take_over('account_detail', 'account_id', keep, gone, taken);
    -- Credit is finance's: it comes along where the kept account has none.
    INSERT INTO crm.account_credit (account_id, credit_limit, credit_currency, payment_morale,
                                    credit_note)
        SELECT keep, c.credit_limit, c.credit_currency, c.payment_morale, c.credit_note
        FROM crm.account_credit c
        WHERE c.account_id = gone
          AND NOT EXISTS (SELECT FROM crm.account_credit k WHERE k.account_id = keep);
    -- What both have is there once.
    UPDATE crm.account_segment s SET deleted_at = now()
        WHERE s.account_id = gone AND s.deleted_at IS NULL AND EXISTS (
            SELECT FROM crm.account_segment k WHERE k.account_id = keep
            AND k.segment_id = s.segment_id AND k.deleted_at IS NULL);
    UPDATE crm.account_team t SET deleted_at = now()
        WHERE t.account_id = gone AND t.deleted_at IS NULL AND (
            t.employee_id = kept.owner_id OR EXISTS (
                SELECT FROM crm.account_team k WHERE k.account_id = keep
                AND k.employee_id = t.employee_id AND k.deleted_at IS NULL));
    UPDATE crm.share s SET deleted_at = now()
        WHERE s.account_id = gone AND s.deleted_at IS NULL AND EXISTS (
            SELECT FROM crm.share k WHERE k.account_id = keep AND k.partner_id = s.partner_id
            AND k.kind = s.kind AND k.deleted_at IS NULL);
    -- Of two first calls, and of two first meetings, the earlier one was the first.
    UPDATE crm.activity f SET first_contact_id = NULL
        WHERE f.account_id IN (keep, gone) AND f.first_contact_id IS NOT NULL
          AND f.status <> 'cancelled' AND f.deleted_at IS NULL AND EXISTS (
            SELECT FROM crm.activity e
            WHERE e.account_id IN (keep, gone) AND e.account_id <> f.account_id
              AND e.kind = f.kind AND e.first_contact_id IS NOT NULL
              AND e.status <> 'cancelled' AND e.deleted_at IS NULL
              AND (e.starts_at, e.id) < (f.starts_at, f.id));
    FOR one IN SELECT m.of, m.name FROM crm_private.movable() AS m
               UNION ALL SELECT 'crm.account_segment', 'account_segment'
               UNION ALL SELECT 'crm.account_team', 'account_team'
               UNION ALL SELECT 'crm.share', 'share' ORDER BY 2 LOOP
        closed := crm_private.closed_rows(one.of, 'account_id', gone);
        moved := crm_private.repoint(one.of, 'account_id', gone, keep, keep, kept.owner_id) - closed;
        IF moved > 0 THEN
            RETURN QUERY SELECT one.name, moved;
        END IF;
    END LOOP;
    -- Values of the firm's own fields go with their records; those of the account fill what is empty.
    PERFORM crm_private.copy_own_fields('account', keep, gone, keep, kept.owner_id);
    PERFORM crm_private.repoint('crm.custom_value', 'account_id', gone, keep, keep, kept.owner_id,
                                't.kind <> ''account''');
    -- The group: what belonged to the merged account belongs to the kept one.
    UPDATE crm.account a SET parent_id = CASE WHEN a.id = keep THEN
            nullif(lost.parent_id, keep) ELSE keep END
        WHERE a.parent_id = gone;
    UPDATE crm.account a SET parent_id = NULL WHERE a.id = keep AND a.parent_id = keep;
    -- Whoever was responsible goes on seeing the customer.
    IF lost.owner_id <> kept.owner_id AND NOT EXISTS (
        SELECT FROM crm.account_team t WHERE t.account_id = keep
        AND t.employee_id = lost.owner_id AND t.deleted_at IS NULL) THEN
        INSERT INTO crm.account_team (account_id, employee_id, access, valid_from)
            VALUES (keep, lost.owner_id, 'write', crm_private.today());
    END IF;
    UPDATE crm.account a SET deleted_at = now() WHERE a.id = gone;
    PERFORM crm_private.forward('account', keep, gone);
    SET CONSTRAINTS ALL IMMEDIATE;
END $$;

-- What merging would move, counted; nothing is written.
CREATE OR REPLACE FUNCTION crm.merge_preview(keep bigint, gone bigint)
    RETURNS TABLE (table_name text, number bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    one record;
    found bigint;
BEGIN
    PERFORM crm_private.to_merge(keep, gone);
    FOR one IN SELECT m.of, m.name FROM crm_private.movable() AS m WHERE EXISTS (
            SELECT FROM pg_attribute a WHERE a.attrelid = m.of AND a.attname = 'deleted_at') LOOP
        EXECUTE format('SELECT count(*) FROM %s WHERE account_id = $1 AND deleted_at IS NULL', one.of)
            INTO found USING gone;
        found := found - crm_private.closed_rows(one.of, 'account_id', gone, 'deleted_at IS NULL');
        IF found > 0 THEN
            RETURN QUERY SELECT one.name, found;
        END IF;
    END LOOP;
END $$;

-- Two contacts are one human being: all contacts of both are tied together, and with them what they
-- agreed to. Both contacts must be the person's to change.
CREATE OR REPLACE FUNCTION crm.tie_contacts(keep bigint, other bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    person bigint;
    former bigint;
BEGIN
    PERFORM crm_private.demand('merge');
    IF cardinality(crm_private.my_contacts(ARRAY[keep, other], true)) <> 2 THEN
        RAISE EXCEPTION 'not yours to tie' USING ERRCODE = '42501', CONSTRAINT = 'may_merge_these';
    END IF;
    SELECT c.person_id INTO person FROM crm.contact c WHERE c.id = keep;
    SELECT c.person_id INTO former FROM crm.contact c WHERE c.id = other;
    IF person <> former THEN
        UPDATE crm.contact c SET person_id = person WHERE c.person_id = former;
        UPDATE crm.consent s SET person_id = person WHERE s.person_id = former;
        PERFORM crm_private.spread_marketing(ARRAY[person]);
    END IF;
END $$;

-- Merges two contacts of one account, as merge_accounts does.
CREATE OR REPLACE FUNCTION crm.merge_contacts(
    keep bigint, gone bigint, keep_version bigint, gone_version bigint, taken text[])
    RETURNS TABLE (table_name text, number bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    kept crm.contact;
    lost crm.contact;
    one record;
    moved bigint;
    closed bigint;
BEGIN
    PERFORM crm_private.demand('merge');
    PERFORM FROM crm.contact c WHERE c.id IN (keep, gone) ORDER BY c.id FOR UPDATE;
    SELECT * INTO kept FROM crm.contact c WHERE c.id = keep;
    SELECT * INTO lost FROM crm.contact c WHERE c.id = gone;
    IF kept.account_id IS DISTINCT FROM lost.account_id
       OR cardinality(crm_private.my_contacts(ARRAY[keep, gone], true)) <> 2 THEN
        RAISE EXCEPTION 'not yours to merge' USING ERRCODE = '42501', CONSTRAINT = 'may_merge_these';
    END IF;
    IF (kept.version, lost.version) IS DISTINCT FROM (keep_version, gone_version) THEN
        RAISE EXCEPTION 'changed meanwhile' USING ERRCODE = 'V0001';
    END IF;
    PERFORM crm.tie_contacts(keep, gone);
    PERFORM crm_private.take_over('contact', 'id', keep, gone, taken);
    FOR one IN SELECT n.* FROM crm_private.naming_contacts() AS n LOOP
        closed := crm_private.closed_rows(one.of, one.column_name, gone);
        moved := crm_private.repoint(one.of, one.column_name, gone, keep, kept.account_id, kept.owner_id)
            - closed;
        IF moved > 0 THEN
            RETURN QUERY SELECT one.name, moved;
        END IF;
    END LOOP;
    UPDATE crm.contact c SET reports_to_id = NULL WHERE c.id = keep AND c.reports_to_id = keep;
    PERFORM crm_private.copy_own_fields('contact', keep, gone, kept.account_id, kept.owner_id);
    -- Two notes become one; the merged contact keeps its own beside it.
    UPDATE crm.contact_note k SET note = concat_ws(E'\n\n', nullif(k.note, ''), g.note)
        FROM crm.contact_note g
        WHERE k.contact_id = keep AND g.contact_id = gone AND nullif(g.note, '') IS NOT NULL
          AND k.note IS DISTINCT FROM g.note;
    INSERT INTO crm.contact_note (contact_id, note)
        SELECT keep, g.note FROM crm.contact_note g WHERE g.contact_id = gone
        AND NOT EXISTS (SELECT FROM crm.contact_note k WHERE k.contact_id = keep);
    UPDATE crm.contact c SET deleted_at = now() WHERE c.id = gone;
    PERFORM crm_private.forward('contact', keep, gone);
END $$;
