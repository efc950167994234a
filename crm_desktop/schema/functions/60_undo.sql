-- Taking an operation back: an import, a merge, any save. Newest table first, rows that it entered
-- are marked deleted, what it changed gets the former value. Nothing that somebody changed since is
-- overwritten, nothing is written that the person signed in may not write today: the answer names it.

-- Which of these rows the person signed in may change: the table's own policies, as in `readable`.
CREATE OR REPLACE FUNCTION crm_private.writable(table_name text, records bigint[]) RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT crm_private.permitted(table_name, crm_private.permitted(table_name, records, 'r'), 'w')
$$;

-- The columns of a table that the person signed in may change. Where a merge moved a row to another
-- account or contact, or tied people together, it noted that itself, and the row may go back between
-- records that both may be changed.
CREATE OR REPLACE FUNCTION crm_private.writable_columns(table_name text) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(a.attname::text ORDER BY a.attnum), '{}') FROM pg_attribute a
    WHERE a.attrelid = to_regclass(format('crm.%I', table_name)) AND a.attnum > 0
      AND NOT a.attisdropped AND a.attgenerated = ''
      AND (has_column_privilege(session_user, a.attrelid, a.attnum, 'UPDATE')
           OR a.attname IN ('account_id', 'contact_id', 'person_id'))
$$;

-- What an operation wrote. The transaction finds it in the index; the time keeps apart what had the
-- same transaction id before a restore.
CREATE OR REPLACE FUNCTION crm_private.entries_of(operation uuid) RETURNS SETOF crm_private.change
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT c.* FROM crm.op_log AS o
    JOIN crm_private.change AS c ON c.xid = o.xid::bigint AND c.operation = o.id
        AND c.happened_at = o.saved_at
    WHERE o.id = entries_of.operation AND c.action <> 'act'
$$;

-- Rows with a key of their own can be marked deleted; one beside another record goes with that.
CREATE OR REPLACE FUNCTION crm_private.deletable(table_name text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(*) = 2 FROM pg_attribute AS a
    WHERE a.attrelid = to_regclass(format('crm.%I', table_name)) AND NOT a.attisdropped
      AND a.attname IN ('id', 'deleted_at')
$$;

-- Which of these rows, entered up to the entry `last`, somebody has changed or built upon since. What
-- was entered and deleted again since, or changed and changed back, is no work that would be lost.
CREATE OR REPLACE FUNCTION crm_private.used_since(
    table_name text, records bigint[], accounts bigint[], last bigint) RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH later AS MATERIALIZED (
        SELECT l.* FROM crm_private.change AS l
        WHERE l.id > last AND l.action <> 'act' AND (l.account_id = ANY (accounts)
            OR l.table_name = used_since.table_name AND l.record_id = ANY (records))
    ), live AS (
        SELECT e.table_name, e.record_id, max(e.account_id) AS account_id,
               (array_agg(e.new ORDER BY e.id) FILTER (WHERE e.action = 'enter'))[1] AS new
        FROM later AS e GROUP BY e.table_name, e.record_id
        HAVING bool_or(e.action = 'enter')
           AND (array_agg(e.action ORDER BY e.id DESC)
                FILTER (WHERE e.action IN ('enter', 'delete', 'restore')))[1] <> 'delete'
        UNION ALL
        SELECT c.table_name, c.record_id, max(c.account_id), NULL
        FROM later AS c, jsonb_object_keys(c.new) AS k(name)
        WHERE c.action IN ('change', 'hand_over') GROUP BY c.table_name, c.record_id, k.name
        HAVING (array_agg(c.old -> k.name ORDER BY c.id))[1]
            IS DISTINCT FROM (array_agg(c.new -> k.name ORDER BY c.id DESC))[1]
    )
    SELECT coalesce(array_agg(DISTINCT used.id), '{}') FROM live AS l, LATERAL (VALUES
        (CASE l.table_name WHEN used_since.table_name THEN l.record_id END),
        (CASE used_since.table_name WHEN 'account' THEN l.account_id
         ELSE (l.new ->> (used_since.table_name || '_id'))::bigint END)) AS used(id)
    WHERE used.id = ANY (records)
$$;

-- Rows kept as they are, counted, with the first of them by name.
CREATE OR REPLACE FUNCTION crm_private.kept(table_name text, outcome text, records bigint[])
    RETURNS TABLE (of_table text, came text, number bigint, record_id bigint, field text)
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT table_name, outcome, cardinality(records)::bigint, NULL::bigint, NULL
    WHERE cardinality(records) > 0
    UNION ALL
    SELECT table_name, outcome, 1, one, NULL FROM unnest(records[:100]) AS one
$$;

-- Has anybody written anything since the entry `last`? The undo itself has, since the entry `begun`.
CREATE OR REPLACE FUNCTION crm_private.written_since(last bigint, begun bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (SELECT FROM crm_private.change c WHERE c.id > last AND c.id <= begun AND c.action <> 'act')
        OR EXISTS (SELECT FROM crm_private.change c WHERE c.id > begun AND c.action <> 'act'
                   AND c.xid <> pg_current_xact_id()::text::bigint)
$$;

-- Marks rows of one table deleted and records it, all at once: by two the version tells the triggers
-- that there is nothing left to do for each row. Returns how many there were.
CREATE OR REPLACE FUNCTION crm_private.mark_deleted(table_name text, records bigint[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    target constant regclass := format('crm.%I', mark_deleted.table_name);
    who constant bigint := crm_private.me();
    of text[];
    done bigint;
BEGIN
    SELECT array_agg(a.attname::text) INTO of FROM pg_attribute a
        WHERE a.attrelid = target AND NOT a.attisdropped AND a.attname IN ('account_id', 'owner_id');
    EXECUTE format($query$
            WITH marked AS (
                UPDATE %s AS t SET deleted_at = now(), version = t.version + 2, changed_at = now(),
                        changed_by = $2
                    WHERE t.id = ANY ($1) RETURNING t.id, %s AS account, %s AS owner)
            INSERT INTO crm_private.change (operation, employee_id, login, for_id, table_name,
                                            record_id, account_id, action, old, new)
            SELECT $3, $2, $4, CASE WHEN $8 THEN crm_private.for_whom($2, m.owner) END, $5, m.id, m.account, 'delete', $6, $7
            FROM marked AS m
        $query$, target,
        CASE WHEN mark_deleted.table_name = 'account' THEN 't.id'
             WHEN 'account_id' = ANY (of) THEN 't.account_id' ELSE 'NULL::bigint' END,
        CASE WHEN 'owner_id' = ANY (of) THEN 't.owner_id' ELSE 'NULL::bigint' END)
        USING records, who, crm_private.operation(), CASE WHEN who IS NULL THEN session_user END,
            mark_deleted.table_name, jsonb_build_object('deleted_at', NULL),
            jsonb_build_object('deleted_at', now()),
            EXISTS (SELECT FROM crm.stand_in s WHERE s.stand_in_id = who);
    GET DIAGNOSTICS done = ROW_COUNT;
    RETURN done;
END $$;

-- Marks the rows deleted that an operation entered into one table. `staying` are accounts that it
-- entered and that stay, with all that it entered there.
DROP FUNCTION IF EXISTS crm_private.undo_entered(uuid, text, bigint, bigint[], boolean);
CREATE OR REPLACE FUNCTION crm_private.undo_entered(
    operation uuid, table_name text, last bigint, begun bigint, staying bigint[], preview boolean)
    RETURNS TABLE (of_table text, came text, number bigint, record_id bigint, field text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    target constant regclass := format('crm.%I', undo_entered.table_name);
    entered bigint[];
    accounts bigint[];
    mine bigint[] := '{}';
    used bigint[] := '{}';
    done bigint;
BEGIN
    SELECT array_agg(c.record_id), array_agg(DISTINCT c.account_id) INTO entered, accounts
        FROM crm_private.entries_of(operation) AS c
        WHERE c.table_name = undo_entered.table_name AND c.action = 'enter'
          AND (undo_entered.table_name = 'account' OR c.account_id IS NULL
               OR c.account_id <> ALL (staying));
    IF entered IS NULL OR NOT crm_private.deletable(undo_entered.table_name) THEN
        RETURN;  -- a row beside another one goes with that
    END IF;
    EXECUTE format($query$
            SELECT coalesce(array_agg(id), '{}') FROM (
                SELECT id FROM %s WHERE id = ANY ($1) AND deleted_at IS NULL %s) AS present
        $query$, target, CASE WHEN NOT preview THEN 'ORDER BY id FOR NO KEY UPDATE' END)
        INTO entered USING entered;
    IF 'deleted_at' = ANY (crm_private.writable_columns(undo_entered.table_name)) THEN
        mine := crm_private.writable(undo_entered.table_name, entered);
    END IF;
    RETURN QUERY SELECT * FROM crm_private.kept(undo_entered.table_name, 'right',
        ARRAY(SELECT unnest(entered) EXCEPT SELECT unnest(mine) ORDER BY 1));
    IF crm_private.written_since(last, begun) THEN
        used := crm_private.used_since(undo_entered.table_name, mine, accounts, last);
    END IF;
    RETURN QUERY SELECT * FROM crm_private.kept(undo_entered.table_name, 'used', used);
    IF preview THEN
        done := cardinality(mine) - cardinality(used);
    ELSE
        done := crm_private.mark_deleted(undo_entered.table_name,
            ARRAY(SELECT unnest(mine) EXCEPT SELECT unnest(used)));
    END IF;
    RETURN QUERY SELECT undo_entered.table_name, 'deleted', done, NULL::bigint, NULL WHERE done > 0;
END $$;

-- What an operation changed in one table: per row the values before and after it. A row that it
-- entered is among them only where it cannot be deleted and lies beside a record that was there
-- before: it becomes empty again.
CREATE OR REPLACE FUNCTION crm_private.changed_by(operation uuid, table_name text, key text)
    RETURNS TABLE (record_id bigint, old jsonb, new jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH entries AS MATERIALIZED (
        SELECT c.*, deletable FROM crm_private.entries_of(operation) AS c,
            crm_private.deletable(changed_by.table_name) AS deletable
        WHERE c.table_name IN (changed_by.table_name, regexp_replace(changed_by.key, '_id$', ''))
    ), entered AS MATERIALIZED (
        SELECT e.record_id AS id FROM entries AS e WHERE e.action = 'enter' AND (
            e.table_name || '_id' = changed_by.key
            OR e.table_name = changed_by.table_name AND e.deletable)
    )
    SELECT v.id, jsonb_object_agg(v.name, v.was), jsonb_object_agg(v.name, v.became) FROM (
        SELECT c.record_id AS id, n.name,
               (array_agg(coalesce(c.old -> n.name, 'null') ORDER BY c.id))[1] AS was,
               (array_agg(c.new -> n.name ORDER BY c.id DESC))[1] AS became
        FROM entries AS c, jsonb_object_keys(c.new) AS n(name)
        WHERE c.table_name = changed_by.table_name AND NOT (c.action = 'enter' AND c.deletable)
          AND c.record_id NOT IN (SELECT e.id FROM entered AS e WHERE e.id IS NOT NULL)
        GROUP BY c.record_id, n.name
    ) AS v GROUP BY v.id
$$;

-- Which of these rows belong to confidential plans that are closed to me: what a merge moved of them goes
-- back with the rest, and nothing tells that they are there.
CREATE OR REPLACE FUNCTION crm_private.closed_among(table_name text, records bigint[]) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    plan constant text := crm_private.plan_column(to_regclass(format('crm.%I', table_name)));
    found bigint[];
BEGIN
    IF plan IS NOT NULL THEN
        EXECUTE format('SELECT array_agg(id) FROM crm.%I WHERE id = ANY ($1) AND %I = ANY ($2)',
                       table_name, plan)
            INTO found USING records, crm_private.closed_plans();
    END IF;
    RETURN coalesce(found, '{}');
END $$;

-- Gives the rows that an operation changed in one table their former values back.
CREATE OR REPLACE FUNCTION crm_private.undo_changed(
    operation uuid, table_name text, preview boolean)
    RETURNS TABLE (of_table text, came text, number bigint, record_id bigint, field text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    target constant regclass := format('crm.%I', undo_changed.table_name);
    of constant text := undo_changed.table_name;
    key text;
    records bigint[];
    olds jsonb[];
    news jsonb[];
    mine bigint[];
    hidden bigint[];
    columns constant text[] := crm_private.writable_columns(of);
    names text[];
    outcomes text[];
    done bigint;
BEGIN
    SELECT a.attname INTO key FROM pg_constraint k
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.conrelid = target AND k.contype = 'p' AND cardinality(k.conkey) = 1;
    IF key IS NULL OR of = 'document_chunk' THEN
        RETURN;  -- the pieces of a file go with it
    END IF;
    SELECT array_agg(c.record_id), array_agg(c.old), array_agg(c.new) INTO records, olds, news
        FROM crm_private.changed_by(operation, of, key) AS c;
    IF records IS NULL THEN
        RETURN;
    END IF;
    IF NOT preview THEN
        EXECUTE format('SELECT FROM %1$s WHERE %2$I = ANY ($1) ORDER BY %2$I FOR NO KEY UPDATE', target, key)
            USING records;
    END IF;
    hidden := crm_private.closed_among(of, records);
    mine := crm_private.writable(of, records) || hidden;
    RETURN QUERY SELECT * FROM crm_private.kept(of, 'right',
        ARRAY(SELECT unnest(records) EXCEPT SELECT unnest(mine) ORDER BY 1));
    -- Each value as it stands against what the operation wrote: both go through the column's type.
    -- What the server works out by itself, and what must be filled in and was empty before, stays.
    EXECUTE format($query$
            SELECT array_agg(w.id), array_agg(w.name), array_agg(w.was), array_agg(w.came) FROM (
                SELECT o.id, n.name, o.old -> n.name AS was,
                    CASE WHEN n.name <> ALL ($5) OR o.id = ANY ($6)
                              AND n.name NOT IN ('account_id', 'contact_id') THEN 'right'
                         WHEN v.present -> n.name IS DISTINCT FROM v.became -> n.name THEN 'changed'
                         ELSE 'restored' END AS came
                FROM unnest($1, $2, $3) AS o(id, old, new) JOIN %1$s AS t ON t.%2$I = o.id,
                LATERAL (SELECT to_jsonb(t) AS present,
                    to_jsonb(jsonb_populate_record(NULL::%1$s, o.new)) AS became,
                    to_jsonb(jsonb_populate_record(NULL::%1$s, o.old)) AS was) AS v,
                jsonb_object_keys(o.old) AS n(name)
                JOIN pg_attribute AS a ON a.attrelid = '%1$s'::regclass AND a.attname = n.name
                WHERE o.id = ANY ($4) AND v.present -> n.name IS DISTINCT FROM v.was -> n.name
                AND NOT (a.attnotnull AND o.old -> n.name = 'null')
                AND (n.name = ANY ($5) OR n.name = 'owner_id' OR EXISTS (
                    SELECT FROM aclexplode(a.attacl) AS acl WHERE acl.privilege_type = 'UPDATE'))
            ) AS w
        $query$, target, key)
        INTO records, names, olds, outcomes
        USING records, olds, news, mine, columns, hidden;
    RETURN QUERY SELECT of, k.came, 1::bigint, k.id, k.name
        FROM unnest(records, names, outcomes) AS k(id, name, came)
        WHERE k.came <> 'restored' AND k.id <> ALL (hidden) ORDER BY k.id, k.name LIMIT 1000;
    SELECT array_agg(r.id), array_agg(r.old) INTO records, olds
        FROM (SELECT k.id, jsonb_object_agg(k.name, k.was) AS old
              FROM unnest(records, names, olds, outcomes) AS k(id, name, was, came)
              WHERE k.came = 'restored' GROUP BY k.id) AS r;
    mine := ARRAY(SELECT unnest(records) EXCEPT SELECT unnest(hidden));
    done := cardinality(mine);
    IF records IS NOT NULL AND NOT preview THEN
        names := ARRAY(SELECT DISTINCT n FROM unnest(olds) AS o, jsonb_object_keys(o) AS n ORDER BY n);
        -- A row that goes back to another account gets the responsible person of that one.
        EXECUTE format($query$
                UPDATE %1$s AS t SET %2$s FROM unnest($1, $2) AS o(id, old),
                LATERAL jsonb_populate_record(NULL::%1$s, o.old) AS p WHERE t.%3$I = o.id
            $query$, target, (
                SELECT string_agg(format(
                    '%1$I = CASE WHEN o.old ? %1$L THEN p.%1$I ELSE t.%1$I END', n), ', ')
                FROM unnest(names) AS n) || CASE WHEN 'account_id' = ANY (names) THEN $moved$
                    , owner_id = CASE WHEN o.old ? 'account_id' THEN
                        (SELECT a.owner_id FROM crm.account AS a WHERE a.id = p.account_id)
                    ELSE t.owner_id END $moved$ ELSE '' END, key)
            USING records, olds;
        IF cardinality(crm_private.permitted(of, mine, 'c')) < done THEN
            RAISE EXCEPTION 'the former values lie outside of what may be written'
                USING ERRCODE = '42501', CONSTRAINT = 'may_undo';
        END IF;
    END IF;
    RETURN QUERY SELECT of, 'restored', done, NULL::bigint, NULL WHERE done > 0;
END $$;

-- Takes an operation of one's own back, or of somebody's below; with `preview` nothing is written
-- and the answer is what would come of it. Per table the number of rows `deleted` and `restored`, and
-- what is kept: `used` and `changed` since, or without a `right` to write it, with the record (of
-- many the first hundred) and the field.
CREATE OR REPLACE FUNCTION crm.undo(operation uuid, preview boolean DEFAULT false)
    RETURNS TABLE (table_name text, outcome text, number bigint, record_id bigint, field text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
    author bigint;
    last bigint;
    begun constant bigint := (SELECT coalesce(max(c.id), 0) FROM crm_private.change AS c);
    entered bigint[];
    mine bigint[];
    staying bigint[] := '{}';
    one record;
BEGIN
    SELECT o.employee_id INTO author FROM crm.op_log AS o WHERE o.id = undo.operation;
    IF author IS NULL OR author <> ALL (crm_private.my_people()) THEN
        RAISE EXCEPTION 'no operation of yours' USING ERRCODE = '42501', CONSTRAINT = 'may_undo';
    END IF;
    SELECT max(c.id), array_agg(c.record_id) FILTER (WHERE c.table_name = 'account' AND c.action = 'enter')
        INTO last, entered FROM crm_private.entries_of(undo.operation) AS c;
    IF entered IS NOT NULL THEN
        mine := crm_private.writable('account', entered);
        staying := ARRAY(SELECT unnest(entered) EXCEPT SELECT unnest(mine));
        IF crm_private.written_since(last, begun) THEN
            staying := staying || crm_private.used_since('account', mine, mine, last);
        END IF;
    END IF;
    PERFORM crm_private.defer_keys();
    FOR one IN SELECT c.table_name AS of, bool_or(c.action = 'enter') AS enters
               FROM crm_private.entries_of(undo.operation) AS c
               GROUP BY c.table_name ORDER BY max(c.id) DESC LOOP
        IF one.enters THEN
            RETURN QUERY SELECT * FROM crm_private.undo_entered(
                undo.operation, one.of, last, begun, staying, undo.preview);
        END IF;
        RETURN QUERY SELECT * FROM crm_private.undo_changed(undo.operation, one.of, undo.preview);
    END LOOP;
    SET CONSTRAINTS ALL IMMEDIATE;
END $$;
