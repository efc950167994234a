-- Telling other programs what was written (saving.md): a hint to read again under one's own rights.
-- Everybody can listen to it and anybody can forge it, so it holds a table and keys, nothing else.

-- One notice per statement: `table:id:version,id:version`, above 20 rows `table:*`, since 8,000 bytes
-- would make the whole save fail; none where nothing was written.
CREATE OR REPLACE FUNCTION crm_private.tell_rows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    keys text;
    number bigint;
BEGIN
    SELECT count(*), string_agg(w.id || ':' || w.version, ',') INTO number, keys
        FROM (SELECT id, version FROM written LIMIT 21) AS w;
    IF number > 0 THEN
        PERFORM pg_notify('crm_change', TG_TABLE_NAME || ':' || CASE WHEN number > 20 THEN '*' ELSE keys END);
    END IF;
    RETURN NULL;
END $$;

-- The same for a table beside another one, whose key has that one's name, or that counts no version.
CREATE OR REPLACE FUNCTION crm_private.tell_beside() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    keys text;
    number bigint;
BEGIN
    EXECUTE format('SELECT count(*), string_agg(w.key || %L, %L) FROM (SELECT %I AS key FROM written LIMIT 21) AS w',
                   ':0', ',', TG_ARGV[0]) INTO number, keys;
    IF number > 0 THEN
        PERFORM pg_notify('crm_change', TG_TABLE_NAME || ':' || CASE WHEN number > 20 THEN '*' ELSE keys END);
    END IF;
    RETURN NULL;
END $$;

-- Lets a table tell, unless nobody looks at its rows: what is not recorded, the pieces of a file, and
-- values of the firm's own fields, whose record counts its version with them.
CREATE OR REPLACE FUNCTION crm_private.tell(table_name text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    target constant regclass := format('crm.%I', table_name);
    key text;
    teller text;
BEGIN
    SELECT a.attname INTO key FROM pg_constraint p
        JOIN pg_attribute a ON a.attrelid = p.conrelid AND a.attnum = p.conkey[1]
        WHERE p.conrelid = target AND p.contype = 'p' AND cardinality(p.conkey) = 1
          AND a.atttypid IN ('smallint'::regtype, 'bigint'::regtype);
    IF key IS NULL OR table_name IN ('document_chunk', 'custom_value')
       OR table_name IN (SELECT u.table_name FROM crm_private.unrecorded() AS u) THEN
        RETURN;
    END IF;
    teller := CASE WHEN key = 'id' AND EXISTS (
        SELECT FROM pg_attribute a WHERE a.attrelid = target AND a.attname = 'version')
        THEN 'tell_rows()' ELSE format('tell_beside(%L)', key) END;
    PERFORM crm_private.trigger_on(table_name, 'x_tell_' || lower(event), format(
        'AFTER %s ON @ REFERENCING NEW TABLE AS written FOR EACH STATEMENT'
        ' EXECUTE FUNCTION crm_private.%s', event, teller)) FROM unnest(ARRAY['INSERT', 'UPDATE']) AS event;
END $$;
