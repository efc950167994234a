-- Reading the record of changes. Nobody has SELECT on it: these functions return what the person
-- signed in may see, newest first, `before` a key and `most` at once.

CREATE OR REPLACE FUNCTION crm_private.is_in(role text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT crm_private.me() IS NOT NULL AND pg_has_role(session_user, role, 'USAGE') $$;

-- Which of these rows the person signed in is let to by the policies of a table: those for reading
-- (r), for writing (w), or what must hold of a row that was written (c). They are taken as they
-- stand in the catalogue, asked here because a definer function is not held by them: so it cannot
-- disagree with them, for tables that come later neither; a test compares.
CREATE OR REPLACE FUNCTION crm_private.permitted(table_name text, records bigint[], command text)
    RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    target constant regclass := to_regclass(format('crm.%I', table_name));
    key text;
    permitted text;
    required text;
    found bigint[];
BEGIN
    SELECT string_agg(format('(%s)', p.rule), ' OR ') FILTER (WHERE p.polpermissive),
           string_agg(format('(%s)', p.rule), ' AND ') FILTER (WHERE NOT p.polpermissive)
        INTO permitted, required
        FROM (SELECT q.*, pg_get_expr(CASE command WHEN 'c' THEN coalesce(q.polwithcheck, q.polqual)
                                      ELSE q.polqual END, q.polrelid) AS rule FROM pg_policy q) AS p
        WHERE p.polrelid = target AND p.polcmd IN (CASE command WHEN 'r' THEN 'r' ELSE 'w' END, '*')
          AND EXISTS (
            SELECT FROM unnest(p.polroles) AS r WHERE r = 0 OR pg_has_role(session_user, r, 'USAGE'));
    SELECT a.attname INTO key FROM pg_constraint k
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.conrelid = target AND k.contype = 'p' AND cardinality(k.conkey) = 1;
    IF permitted IS NULL OR key IS NULL THEN
        RETURN '{}';
    END IF;
    EXECUTE format('SELECT array_agg(%I) FROM %s WHERE %I = ANY ($1) AND (%s) AND (%s)',
                   key, target, key, permitted, coalesce(required, 'true'))
        INTO found USING records;
    RETURN coalesce(found, '{}');
END $$;

-- Which of these rows the person signed in may read whole. Who reads only some columns of a table
-- (the directory, the colleagues) does not read when and by whom they were changed, so has no
-- history of it.
CREATE OR REPLACE FUNCTION crm_private.readable(table_name text, records bigint[]) RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    target constant regclass := to_regclass(format('crm.%I', table_name));
BEGIN
    IF target IS NULL OR NOT has_table_privilege(session_user, target, 'SELECT') THEN
        RETURN '{}';
    END IF;
    RETURN crm_private.permitted(table_name, records, 'r');
END $$;

-- Whether the person signed in may read one record whole; an account by its detail.
CREATE OR REPLACE FUNCTION crm_private.sees(kind text, record bigint) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT record = ANY (crm_private.readable(
        CASE kind WHEN 'account' THEN 'account_detail' ELSE kind END, ARRAY[record]))
$$;

-- Entries about people and their rights: what an admin may read of the record.
CREATE OR REPLACE FUNCTION crm_private.of_admin(table_name text, action text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT action = 'act' OR table_name IN ('employee', 'stand_in', 'act_right', 'admin_grant',
        'account_team', 'share', 'access_request', 'break_glass', 'hand_over') $$;

-- What happened at an account, in all its records that the person signed in may read. An act (a
-- letter printed) and the account itself are seen by those who see its detail.
CREATE OR REPLACE FUNCTION crm.account_history(
    account bigint, before bigint DEFAULT NULL, most integer DEFAULT 100)
    RETURNS SETOF crm_private.change
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    auditor constant boolean := crm_private.is_in('crm_auditor');
    page crm_private.change[];
    number integer;
    missing integer := least(greatest(most, 1), 1000);
    older bigint := before;
BEGIN
    WHILE missing > 0 LOOP
        page := ARRAY(SELECT c FROM crm_private.change AS c
                      WHERE c.account_id = account AND (older IS NULL OR c.id < older)
                      ORDER BY c.id DESC LIMIT greatest(missing, 100));
        EXIT WHEN cardinality(page) = 0;
        RETURN QUERY
            WITH asked AS (
                SELECT p.*, own.guarded, CASE p.action WHEN 'act' THEN account ELSE p.record_id END AS record
                FROM unnest(page) AS p, LATERAL (
                    SELECT CASE WHEN p.action = 'act' OR p.table_name = 'account' THEN 'account_detail'
                                ELSE p.table_name END AS guarded) AS own
            ), seen AS MATERIALIZED (
                SELECT a.guarded, crm_private.readable(a.guarded, array_agg(DISTINCT a.record)) AS records
                FROM asked AS a GROUP BY a.guarded
            )
            SELECT (c).* FROM unnest(page) AS c JOIN asked AS a ON a.id = c.id
            JOIN seen AS s ON s.guarded = a.guarded AND (auditor OR a.record = ANY (s.records))
            ORDER BY c.id DESC LIMIT missing;
        GET DIAGNOSTICS number = ROW_COUNT;
        missing := missing - number;
        older := (page[cardinality(page)]).id;
    END LOOP;
END $$;

-- What happened to one record.
CREATE OR REPLACE FUNCTION crm.record_history(
    kind text, record bigint, before bigint DEFAULT NULL, most integer DEFAULT 100)
    RETURNS SETOF crm_private.change
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT (
        crm_private.is_in('crm_auditor')
        OR (crm_private.is_in('crm_admin') AND crm_private.of_admin(kind, ''))
        OR crm_private.sees(kind, record))
    THEN
        RETURN;
    END IF;
    RETURN QUERY SELECT c.* FROM crm_private.change AS c
        WHERE c.table_name = kind AND c.record_id = record AND c.action <> 'act'
          AND (before IS NULL OR c.id < before)
        ORDER BY c.id DESC LIMIT least(greatest(most, 1), 1000);
END $$;

-- The record itself: an auditor reads all of it, an admin what is about people and rights, and acts.
CREATE OR REPLACE FUNCTION crm.audit_entries(
    employee bigint DEFAULT NULL, account bigint DEFAULT NULL, kind text DEFAULT NULL,
    done text DEFAULT NULL, since timestamptz DEFAULT NULL, until timestamptz DEFAULT NULL,
    before bigint DEFAULT NULL, most integer DEFAULT 100)
    RETURNS SETOF crm_private.change
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    auditor constant boolean := crm_private.is_in('crm_auditor');
BEGIN
    IF NOT auditor AND NOT crm_private.is_in('crm_admin') THEN
        RAISE EXCEPTION 'only for auditors and admins' USING ERRCODE = '42501';
    END IF;
    RETURN QUERY SELECT c.* FROM crm_private.change AS c
        WHERE (auditor OR crm_private.of_admin(c.table_name, c.action))
          AND (employee IS NULL OR c.employee_id = employee)
          AND (account IS NULL OR c.account_id = account)
          AND (kind IS NULL OR c.table_name = kind)
          AND (done IS NULL OR c.action = done OR c.new ->> 'act' = done)
          AND (since IS NULL OR c.happened_at >= since)
          AND (until IS NULL OR c.happened_at < until)
          AND (before IS NULL OR c.id < before)
        ORDER BY c.id DESC LIMIT least(greatest(most, 1), 1000);
END $$;

-- Notes what somebody did that changes no row: an export, a print. Whatever is more than a page of
-- paper needs the right to the act, and a stack of paper that to print in bulk (decision 0015). An account that the details name counts only if that person
-- sees it, so that nobody writes into the history of another's.
CREATE OR REPLACE FUNCTION crm.note_act(act text, kind text, count integer, details jsonb DEFAULT '{}')
    RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    about bigint;
BEGIN
    IF NOT crm_private.is_in('crm_user') THEN
        RAISE EXCEPTION 'only for people who are signed in' USING ERRCODE = '42501';
    END IF;
    IF length(act) > 60 OR length(kind) > 60 OR pg_column_size(details) > 8000
       OR jsonb_typeof(details) IS DISTINCT FROM 'object' THEN
        RAISE EXCEPTION 'an act is noted in a few words' USING ERRCODE = '22023';
    END IF;
    IF act NOT IN ('print', 'save_pdf') THEN
        PERFORM crm_private.demand(act);
    ELSIF count > 500 THEN
        PERFORM crm_private.demand('print_bulk');
    END IF;
    IF jsonb_typeof(details -> 'account_id') = 'number' THEN
        about := (crm_private.readable('account_detail', ARRAY[(details ->> 'account_id')::bigint]))[1];
    END IF;
    INSERT INTO crm_private.change (operation, employee_id, for_id, table_name, account_id, action, new)
        VALUES (crm_private.operation(), crm_private.me(),
                crm_private.for_whom(crm_private.me(),
                                     (SELECT a.owner_id FROM crm.account AS a WHERE a.id = about)),
                kind, about, 'act', details || jsonb_build_object('act', act, 'count', count));
END $$;
