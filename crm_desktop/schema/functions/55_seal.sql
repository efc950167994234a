-- Sealing the record of changes: entries of finished transactions become a block, and each block
-- is chained to the one before. `crm-admin audit verify` works all of it out again by itself.

-- The hash of every column of one entry. Numbers and jsonb have one text each, whatever is set.
CREATE OR REPLACE FUNCTION crm_private.entry_hash(c crm_private.change) RETURNS bytea
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT sha256(convert_to(jsonb_build_array(
    c.id, extract(epoch FROM c.happened_at), c.era, c.xid, c.operation, c.employee_id, c.login,
    c.for_id, c.table_name, c.record_id, c.account_id, c.action, c.old, c.new)::text, 'UTF8')) $$;

-- Adds a block of the entries of some transactions, if there are any; returns how many. The caller
-- holds the row of crm_private.sealing.
CREATE OR REPLACE FUNCTION crm_private.add_block(of_era smallint, first_xid bigint, end_xid bigint)
    RETURNS integer
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    chain crm_private.sealing;
    b crm_private.seal;
BEGIN
    SELECT * INTO STRICT chain FROM crm_private.sealing;
    SELECT count(*), coalesce(array_agg(c.id ORDER BY c.xid, c.id), '{}'),
           coalesce(string_agg(crm_private.entry_hash(c), '' ORDER BY c.xid, c.id), '')
        INTO b.entries, b.ids, b.entry_hashes
        FROM crm_private.change AS c
        WHERE c.era = of_era AND c.xid >= first_xid AND c.xid < end_xid;
    IF b.entries > 0 THEN
        b.block := chain.blocks + 1;
        b.sealed_at := now();
        b.hash := sha256(chain.hash || convert_to(format('%s %s %s %s %s %s %s', b.block, of_era,
            first_xid, end_xid, b.entries, extract(epoch FROM b.sealed_at),
            array_to_string(b.ids, ',')), 'UTF8') || b.entry_hashes);
        INSERT INTO crm_private.seal VALUES (b.block, of_era, first_xid, end_xid, b.entries, b.ids,
            b.entry_hashes, chain.hash, b.hash, b.sealed_at);
    END IF;
    UPDATE crm_private.sealing SET done_at = now(), blocks = coalesce(b.block, blocks),
        hash = coalesce(b.hash, chain.hash);
    RETURN b.entries;
END $$;

-- Seals what was recorded by finished transactions; returns how many entries. The oldest transaction
-- still running bounds the block, so that nothing in flight is missed. Somebody else who seals at
-- this moment does it for both; so does somebody who did it `within` so much time.
CREATE OR REPLACE FUNCTION crm.seal_changes(within interval DEFAULT '0') RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    done timestamptz;
    present crm_private.era;
    first_xid bigint;
BEGIN
    SELECT s.done_at INTO done FROM crm_private.sealing AS s FOR UPDATE SKIP LOCKED;
    IF done IS NULL OR done > now() - within THEN
        RETURN 0;
    END IF;
    SELECT * INTO present FROM crm_private.era ORDER BY number DESC LIMIT 1;
    IF present.system_identifier IS DISTINCT FROM (SELECT system_identifier FROM pg_control_system()) THEN
        RAISE EXCEPTION 'the record of changes comes from another server'
            USING ERRCODE = '55000', HINT = 'crm-admin install';
    END IF;
    SELECT coalesce(max(s.to_xid), 0) INTO first_xid FROM crm_private.seal AS s
        WHERE s.era = present.number;
    RETURN crm_private.add_block(present.number, first_xid,
                                 pg_snapshot_xmin(pg_current_snapshot())::text::bigint);
END $$;

-- How far the record is sealed, for those who read it: the last block ("number:hash", as verify
-- prints it), and what is not sealed yet.
CREATE OR REPLACE FUNCTION crm.seal_state(OUT blocks bigint, OUT sealed_at timestamptz,
    OUT anchor text, OUT unsealed bigint, OUT unsealed_since timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    present constant smallint := (SELECT max(e.number) FROM crm_private.era AS e);
    first_xid constant bigint := (
        SELECT coalesce(max(s.to_xid), 0) FROM crm_private.seal AS s WHERE s.era = present);
BEGIN
    IF NOT crm_private.is_in('crm_auditor') AND NOT crm_private.is_in('crm_admin') THEN
        RAISE EXCEPTION 'only for auditors and admins' USING ERRCODE = '42501';
    END IF;
    SELECT s.blocks, format('%s:%s', s.blocks, encode(s.hash, 'hex')) INTO blocks, anchor
        FROM crm_private.sealing AS s;
    SELECT max(s.sealed_at) INTO sealed_at FROM crm_private.seal AS s WHERE s.block = blocks;
    anchor := CASE WHEN blocks > 0 THEN anchor ELSE '' END;
    SELECT count(*), min(c.happened_at) INTO unsealed, unsealed_since FROM crm_private.change AS c
        WHERE c.era = present AND c.xid >= first_xid;
END $$;

-- Begins an era if this is another server than the last one: what was not sealed there is, since
-- all its transactions are finished, and new entries carry the next number.
CREATE OR REPLACE FUNCTION crm_private.begin_era() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    here constant bigint := (SELECT system_identifier FROM pg_control_system());
    last crm_private.era;
BEGIN
    SELECT * INTO last FROM crm_private.era ORDER BY number DESC LIMIT 1;
    IF last.system_identifier = here THEN
        RETURN;
    END IF;
    PERFORM FROM crm_private.sealing FOR UPDATE;
    IF last.number IS NOT NULL THEN
        PERFORM crm_private.add_block(last.number,
            (SELECT coalesce(max(s.to_xid), 0) FROM crm_private.seal AS s WHERE s.era = last.number),
            (SELECT coalesce(max(c.xid), 0) + 1 FROM crm_private.change AS c WHERE c.era = last.number));
    END IF;
    INSERT INTO crm_private.era VALUES (coalesce(last.number, 0) + 1, here, now());
    EXECUTE format('ALTER TABLE crm_private.change ALTER era SET DEFAULT %s',
                   coalesce(last.number, 0) + 1);
END $$;
