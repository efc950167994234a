-- The record of changes: what triggers write, and what nobody takes back. Reading it and sealing it
-- stand in the files 50 and 55.

-- The operation that the client noted in this transaction. The time keeps apart what had the same
-- transaction id before a restore.
CREATE OR REPLACE FUNCTION crm_private.operation() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ BEGIN
    RETURN (SELECT id FROM crm.op_log
            WHERE xid = pg_current_xact_id_if_assigned()::text AND saved_at = now() LIMIT 1);
END $$;

-- For whom somebody writes: the colleague away whom they cover today, where that one, or somebody
-- below whom the stand-in is for too, is responsible. Nothing for one's own accounts and those of
-- people below: there the right is one's own. Never a setting of the client's.
CREATE OR REPLACE FUNCTION crm_private.for_whom(writer bigint, owner bigint) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF owner = writer OR NOT EXISTS (SELECT FROM crm.stand_in s WHERE s.stand_in_id = writer) THEN
        RETURN NULL;  -- nearly always: the tree of superiors is not asked for each row
    END IF;
    RETURN (
        SELECT s.employee_id FROM crm.stand_in s, crm_private.today() AS today
        WHERE s.stand_in_id = writer AND s.deleted_at IS NULL
          AND s.valid_from <= today AND s.valid_to >= today
          AND (s.employee_id = owner
               OR (s.scope = 'all' AND owner = ANY (crm_private.below(s.employee_id))))
          AND owner <> ALL (crm_private.below(writer))
        ORDER BY s.employee_id <> owner, s.id LIMIT 1);
END $$;

-- Rows entered, or deleted by a superuser (nobody else has DELETE): once per statement, so that an
-- import pays little. The arguments are the key, the columns of account and responsible person (or
-- NULL), and those that are recorded: a whole row as jsonb would cost twice as much.
CREATE OR REPLACE FUNCTION crm_private.record_rows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    who constant bigint := crm_private.me();
    covers constant boolean := EXISTS (SELECT FROM crm.stand_in s WHERE s.stand_in_id = who);
    side constant text := CASE TG_OP WHEN 'INSERT' THEN 'new' ELSE 'old' END;
BEGIN
    EXECUTE format($query$
            INSERT INTO crm_private.change (operation, employee_id, login, for_id, table_name,
                                            record_id, account_id, action, %s)
            SELECT $1, $2, $3, %s, $4, %s, %s, $5, jsonb_strip_nulls(to_jsonb(r))
            FROM written AS w, LATERAL (SELECT %s) AS r
        $query$, side, CASE WHEN covers THEN format('crm_private.for_whom($2, %s)', TG_ARGV[2]) ELSE 'NULL' END,
        TG_ARGV[0], TG_ARGV[1], TG_ARGV[3])
        USING crm_private.operation(), who, CASE WHEN who IS NULL THEN session_user END,
            TG_TABLE_NAME, CASE TG_OP WHEN 'INSERT' THEN 'enter' ELSE 'delete' END;
    RETURN NULL;
END $$;

-- A piece of a file: the record knows its size, not its content.
CREATE OR REPLACE FUNCTION crm_private.record_pieces() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    who constant bigint := crm_private.me();
    operation constant uuid := crm_private.operation();
BEGIN
    INSERT INTO crm_private.change (operation, employee_id, login, for_id, table_name, record_id,
                                    account_id, action, old, new)
    SELECT operation, who, CASE WHEN who IS NULL THEN session_user END,
        crm_private.for_whom(who, w.owner_id), TG_TABLE_NAME, w.id, w.account_id,
        CASE TG_OP WHEN 'INSERT' THEN 'enter' ELSE 'delete' END,
        CASE TG_OP WHEN 'DELETE' THEN piece END, CASE TG_OP WHEN 'INSERT' THEN piece END
    FROM written AS w, jsonb_build_object('document_id', w.document_id, 'position', w.position,
                                          'size', octet_length(w.content)) AS piece;
    RETURN NULL;
END $$;

-- A row changed: only the columns whose value differs. Nothing differs, nothing is recorded. One
-- statement, and no call that can be left out (operation() is written out, what is left out goes before
-- the comparison): it is done for each row of many.
CREATE OR REPLACE FUNCTION crm_private.record_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    who constant bigint := crm_private.me();
    whole constant jsonb := to_jsonb(NEW);
    owner constant bigint := whole ->> 'owner_id';
BEGIN
    INSERT INTO crm_private.change (operation, employee_id, login, for_id, table_name, record_id,
                                    account_id, action, old, new)
    SELECT (SELECT l.id FROM crm.op_log l WHERE l.xid = pg_current_xact_id_if_assigned()::text
              AND l.saved_at = now() LIMIT 1), who, CASE WHEN who IS NULL THEN session_user END,
        CASE WHEN owner <> who THEN crm_private.for_whom(who, owner) END, TG_TABLE_NAME,
        (whole ->> TG_ARGV[0])::bigint,
        (whole ->> CASE TG_TABLE_NAME WHEN 'account' THEN 'id' ELSE 'account_id' END)::bigint,
        CASE WHEN TG_TABLE_NAME = 'account' AND before ? 'owner_id' THEN 'hand_over'
             WHEN before -> 'deleted_at' = 'null' THEN 'delete'
             WHEN after -> 'deleted_at' = 'null' THEN 'restore'
             ELSE 'change' END,
        before, after
    FROM (SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, whole -> o.key)
          FROM jsonb_each(to_jsonb(OLD) - TG_ARGV) AS o WHERE o.value <> whole -> o.key
         ) AS differing(before, after)
    WHERE before IS NOT NULL;
    RETURN NULL;
END $$;

-- What user administration does to a role instead of a row: groups, a password, sessions ended. It
-- stands among the changes of that employee. Only crm_roleadmin calls it.
CREATE OR REPLACE FUNCTION crm_private.note_right(person bigint, before jsonb, after jsonb)
    RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO crm_private.change (operation, employee_id, login, table_name, record_id, action, old,
                                    new)
    VALUES (crm_private.operation(), crm_private.me(),
            CASE WHEN crm_private.me() IS NULL THEN session_user END, 'employee', person, 'change',
            before, after)
    RETURNING id
$$;

-- What was recorded stays as it was written, for crm_owner too.
CREATE OR REPLACE FUNCTION crm_private.refuse_change() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'the record of changes is never changed' USING ERRCODE = '42501';
END $$;

CREATE OR REPLACE TRIGGER a_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON crm_private.change
    FOR EACH STATEMENT EXECUTE FUNCTION crm_private.refuse_change();
CREATE OR REPLACE TRIGGER a_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON crm_private.seal
    FOR EACH STATEMENT EXECUTE FUNCTION crm_private.refuse_change();
CREATE OR REPLACE TRIGGER a_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON crm_private.era
    FOR EACH STATEMENT EXECUTE FUNCTION crm_private.refuse_change();

-- Tables that are not recorded, and why.
CREATE OR REPLACE FUNCTION crm_private.unrecorded() RETURNS TABLE (table_name text, reason text)
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ VALUES
    ('op_log', 'an operation is named in each entry it makes'),
    ('person', 'holds no fact, only the key that ties contacts together'),
    ('recent', 'what somebody opened or keeps at hand is their own'),
    ('reminder', 'of what somebody is reminded is their own'),
    ('editing', 'that somebody types changes nothing; what is saved is recorded'),
    ('import_run', 'what it wrote is recorded, under its operation'),
    ('backup', 'is noted by whoever keeps the server'),
    ('notice', 'follows from an entry that is recorded itself'),
    ('mailing_recipient', 'what was sent is recorded as what was filed on the card'),
    ('forecast', 'a copy of opportunities, whose changes are recorded'),
    ('lost_bid', 'a copy of opportunities, whose changes are recorded'),
    ('opportunity_stage', 'follows from the changes of opportunities, which are recorded'),
    ('duplicate', 'worked out from other records; who said that a pair is different stands in it'),
    ('forwarding', 'follows from a merge, which is recorded itself'),
    ('plan_version', 'follows from an approval or a review, which is recorded itself')
$$;

-- Lets a table be recorded. Not recorded are generated columns, those that are copied along a
-- cascading key or from the account, and those that say again who wrote it and when: a hand-over
-- then makes one entry, not one for each row below. A column that is written together with such a
-- key only (sale_id of a line) is recorded when it is entered.
CREATE OR REPLACE FUNCTION crm_private.record(table_name text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    target constant regclass := format('crm.%I', table_name);
    key text;
    left_out text[];
    written text;
    arguments text;
    rows_by text := 'crm_private.record_rows';
    of_row text;
BEGIN
    IF table_name IN (SELECT u.table_name FROM crm_private.unrecorded() AS u) THEN
        RETURN;
    END IF;
    SELECT a.attname INTO key FROM pg_constraint p
        JOIN pg_attribute a ON a.attrelid = p.conrelid AND a.attnum = p.conkey[1]
        WHERE p.conrelid = target AND p.contype = 'p' AND cardinality(p.conkey) = 1
          AND a.atttypid IN ('smallint'::regtype, 'bigint'::regtype);
    SELECT array_agg(a.attname::text ORDER BY a.attnum) INTO left_out FROM pg_attribute a
        WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped AND (
            a.attname = key OR a.attgenerated <> ''
            OR (a.attname = 'owner_id' AND table_name <> 'account')
            OR (a.attname = 'content' AND table_name IN ('document_chunk', 'template_image'))
            OR (a.attname = 'document' AND table_name = 'template_revision')
            OR a.attname IN ('account_id', 'version', 'created_at', 'created_by', 'changed_at',
                             'changed_by'));
    SELECT string_agg(quote_ident(a.attname), ', ') INTO written FROM pg_attribute a
        WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped
          AND a.attname <> ALL (coalesce(left_out, '{}')) AND NOT EXISTS (
            SELECT FROM pg_constraint f WHERE f.conrelid = target AND f.contype = 'f'
              AND f.confupdtype = 'c' AND a.attnum = ANY (f.conkey));
    SELECT string_agg(quote_literal(name), ', ') INTO arguments
        FROM unnest(coalesce(key, '') || left_out) AS c(name);
    IF table_name = 'document_chunk' THEN
        rows_by := 'crm_private.record_pieces';
    END IF;
    SELECT concat_ws(', ', quote_literal(coalesce(format('w.%I', key), 'NULL')),
        quote_literal(coalesce(max('w.' || CASE table_name WHEN 'account' THEN key ELSE 'account_id' END)
            FILTER (WHERE table_name = 'account' OR a.attname = 'account_id'), 'NULL')),
        quote_literal(coalesce(max('w.owner_id') FILTER (WHERE a.attname = 'owner_id'), 'NULL')),
        quote_literal(string_agg(format('w.%I', a.attname), ', ' ORDER BY a.attnum)
            FILTER (WHERE a.attname <> ALL (coalesce(left_out, '{}')))))
        INTO of_row FROM pg_attribute a
        WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped;
    PERFORM crm_private.trigger_on(table_name, 'y_insert', format(
        'AFTER INSERT ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
        ' EXECUTE FUNCTION %s(%s)', rows_by, of_row));
    PERFORM crm_private.trigger_on(table_name, 'y_delete', format(
        'AFTER DELETE ON @ REFERENCING OLD TABLE AS written FOR EACH STATEMENT'
        ' EXECUTE FUNCTION %s(%s)', rows_by, of_row));
    PERFORM crm_private.trigger_on(table_name, 'y_update', format(
        'AFTER UPDATE OF %s ON @ FOR EACH ROW %s EXECUTE FUNCTION crm_private.record_change(%s)',
        written, CASE WHEN EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = target
                                   AND a.attname = 'version' AND NOT a.attisdropped)
                 THEN 'WHEN (NEW.version <= OLD.version + 1)' END, arguments));
END $$;
