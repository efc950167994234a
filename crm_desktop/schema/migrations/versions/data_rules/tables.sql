-- Rules on data: what must be filled in, and how often an account is verified again.

CREATE TABLE crm.data_rule (
    kind TEXT DEFAULT 'account' NOT NULL,
    tier_id BIGINT,
    segment_id BIGINT,
    status TEXT,
    required TEXT[] DEFAULT '{}'::text[] NOT NULL,
    verify_days SMALLINT,
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    code TEXT,
    position SMALLINT DEFAULT 0 NOT NULL,
    active BOOLEAN DEFAULT true NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_data_rule PRIMARY KEY (id),
    CONSTRAINT ck_data_rule_status CHECK (status = ANY (ARRAY['prospect'::text, 'active'::text, 'dormant'::text, 'closed'::text])),
    CONSTRAINT ck_data_rule_verify_days_range CHECK (verify_days >= 1 AND verify_days <= 3650),
    CONSTRAINT ck_data_rule_required_number CHECK (cardinality(required) <= 200),
    CONSTRAINT ck_data_rule_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT fk_data_rule_tier_id FOREIGN KEY(tier_id) REFERENCES crm.tier (id),
    CONSTRAINT fk_data_rule_segment_id FOREIGN KEY(segment_id) REFERENCES crm.segment (id),
    CONSTRAINT ck_data_rule_kind_length CHECK (length(kind) <= 60),
    CONSTRAINT ck_data_rule_status_length CHECK (length(status) <= 20),
    CONSTRAINT ck_data_rule_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_data_rule_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_data_rule_code ON crm.data_rule (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_data_rule_name ON crm.data_rule (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.data_rule IS 'Rules on data: which fields must be filled in, how often an account is verified again';
COMMENT ON COLUMN crm.data_rule.kind IS 'Kind of record it is about';
COMMENT ON COLUMN crm.data_rule.tier_id IS 'Of accounts of this tier; empty: of any';
COMMENT ON COLUMN crm.data_rule.segment_id IS 'Of accounts of this segment; empty: of any';
COMMENT ON COLUMN crm.data_rule.status IS 'Of accounts in this stage of life; empty: of any';
COMMENT ON COLUMN crm.data_rule.required IS 'Names of the fields that must be filled in';
COMMENT ON COLUMN crm.data_rule.verify_days IS 'Days after which the account is verified again; empty: never';
COMMENT ON COLUMN crm.data_rule.id IS 'Key';
COMMENT ON COLUMN crm.data_rule.name IS 'Name as shown';
COMMENT ON COLUMN crm.data_rule.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.data_rule.position IS 'Order';
COMMENT ON COLUMN crm.data_rule.active IS 'Offered for new records';
COMMENT ON COLUMN crm.data_rule.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.data_rule.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.data_rule.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.data_rule.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.data_rule.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.data_rule.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- A segment may be given by a filter of accounts.
ALTER TABLE crm.segment
    ADD COLUMN definition JSONB,
    ADD CONSTRAINT ck_segment_definition_length CHECK (length(definition::text) <= 100000);
COMMENT ON COLUMN crm.segment.definition IS 'Filter of accounts that gives it; empty: accounts are put in by hand';

-- Who verified the data of an account.
ALTER TABLE crm.account_detail
    ADD COLUMN verified_by BIGINT,
    ADD CONSTRAINT fk_account_detail_verified_by FOREIGN KEY (verified_by) REFERENCES crm.employee (id);
COMMENT ON COLUMN crm.account_detail.verified_by IS 'Who verified them then; written by the server';
