-- The record of changes: one row for each row that was entered, changed or deleted, and for acts
-- such as an export. Written by triggers, read through functions, changed by nobody.
CREATE TABLE crm_private.change (
    id bigint GENERATED ALWAYS AS IDENTITY,
    happened_at timestamp with time zone DEFAULT now() NOT NULL,
    era smallint DEFAULT 1 NOT NULL,
    xid bigint DEFAULT (pg_current_xact_id()::text)::bigint NOT NULL,
    operation uuid,
    employee_id bigint,
    login text,
    for_id bigint,
    table_name text NOT NULL,
    record_id bigint,
    account_id bigint,
    action text NOT NULL,
    old jsonb,
    new jsonb,
    CONSTRAINT pk_change PRIMARY KEY (id),
    CONSTRAINT ck_change_action CHECK (action = ANY (ARRAY['enter'::text, 'change'::text,
        'delete'::text, 'restore'::text, 'hand_over'::text, 'act'::text]))
);
CREATE INDEX ix_change_account_id ON crm_private.change (account_id, id) WHERE account_id IS NOT NULL;
CREATE INDEX ix_change_table_name_record_id ON crm_private.change (table_name, record_id, id);
-- Entries lie in the order in which they were written, so a BRIN index costs a write nothing.
CREATE INDEX ix_change_xid ON crm_private.change USING brin (xid) WITH (pages_per_range = 16);
COMMENT ON TABLE crm_private.change IS 'Record of changes: who, when, for whom, old and new; append-only';
COMMENT ON COLUMN crm_private.change.id IS 'Key, in the order of writing';
COMMENT ON COLUMN crm_private.change.happened_at IS 'Begin of the transaction, as in changed_at';
COMMENT ON COLUMN crm_private.change.era IS 'Life of one server: transaction ids begin anew on another';
COMMENT ON COLUMN crm_private.change.xid IS 'Transaction; a block is a range of them';
COMMENT ON COLUMN crm_private.change.operation IS 'Operation of the client, if it was saved by one';
COMMENT ON COLUMN crm_private.change.employee_id IS 'Who; empty for a superuser or the installer';
COMMENT ON COLUMN crm_private.change.login IS 'Login of somebody who is no employee';
COMMENT ON COLUMN crm_private.change.for_id IS 'For whom: the employee whose stand-in wrote it';
COMMENT ON COLUMN crm_private.change.table_name IS 'Table; of an act the kind of record it was about';
COMMENT ON COLUMN crm_private.change.record_id IS 'Key of the row';
COMMENT ON COLUMN crm_private.change.account_id IS 'Account the row belongs to';
COMMENT ON COLUMN crm_private.change.action IS 'enter, change, delete, restore, hand_over or act';
COMMENT ON COLUMN crm_private.change.old IS 'What stood in the changed columns';
COMMENT ON COLUMN crm_private.change.new IS 'What stands there now; all that is filled in, when entered';

-- Sealed blocks: a change of the record made behind its back no longer fits the hashes.
CREATE TABLE crm_private.seal (
    block bigint NOT NULL,
    era smallint NOT NULL,
    from_xid bigint NOT NULL,
    to_xid bigint NOT NULL,
    entries integer NOT NULL,
    ids bigint[] NOT NULL,
    entry_hashes bytea NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT pk_seal PRIMARY KEY (block)
);
COMMENT ON TABLE crm_private.seal IS 'Sealed blocks of the record of changes, each chained to the one before';
COMMENT ON COLUMN crm_private.seal.block IS 'Number, from 1 without a gap';
COMMENT ON COLUMN crm_private.seal.era IS 'Era of its entries';
COMMENT ON COLUMN crm_private.seal.from_xid IS 'First transaction';
COMMENT ON COLUMN crm_private.seal.to_xid IS 'First transaction that is no longer in it';
COMMENT ON COLUMN crm_private.seal.entries IS 'How many entries it has';
COMMENT ON COLUMN crm_private.seal.ids IS 'Their keys, ordered by transaction and key';
COMMENT ON COLUMN crm_private.seal.entry_hashes IS 'Their hashes in that order, 32 bytes each: they tell which entry is wrong';
COMMENT ON COLUMN crm_private.seal.previous_hash IS 'Hash of the block before; empty in the first';
COMMENT ON COLUMN crm_private.seal.hash IS 'Hash of all the above';
COMMENT ON COLUMN crm_private.seal.sealed_at IS 'When';

-- The end of the chain, and the row that whoever seals holds meanwhile.
CREATE TABLE crm_private.sealing (
    id smallint DEFAULT 1 NOT NULL,
    blocks bigint DEFAULT 0 NOT NULL,
    hash bytea DEFAULT '' NOT NULL,
    done_at timestamp with time zone DEFAULT '-infinity' NOT NULL,
    CONSTRAINT pk_sealing PRIMARY KEY (id),
    CONSTRAINT ck_sealing_id CHECK (id = 1)
);
INSERT INTO crm_private.sealing DEFAULT VALUES;
COMMENT ON TABLE crm_private.sealing IS 'The end of the chain of blocks; whoever seals holds its one row';
COMMENT ON COLUMN crm_private.sealing.id IS 'Always 1';
COMMENT ON COLUMN crm_private.sealing.blocks IS 'How many blocks there are: a missing last one is seen';
COMMENT ON COLUMN crm_private.sealing.hash IS 'Hash of the last one';
COMMENT ON COLUMN crm_private.sealing.done_at IS 'When sealing ran last, with or without entries';

-- After a restore into a new server transaction ids begin low again.
CREATE TABLE crm_private.era (
    number smallint NOT NULL,
    system_identifier bigint NOT NULL,
    began_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT pk_era PRIMARY KEY (number)
);
COMMENT ON TABLE crm_private.era IS 'Servers on which the record was written, one after the other';
COMMENT ON COLUMN crm_private.era.number IS 'Number, as the entries have it';
COMMENT ON COLUMN crm_private.era.system_identifier IS 'What PostgreSQL calls the server';
COMMENT ON COLUMN crm_private.era.began_at IS 'When it was installed there';

ALTER TABLE crm_private.change ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.sealing ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.era ENABLE ROW LEVEL SECURITY;

-- Each entry asks for the operation of its transaction.
CREATE INDEX ix_op_log_xid ON crm.op_log (xid);
