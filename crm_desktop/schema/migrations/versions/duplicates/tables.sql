-- Duplicates: how names sound, pairs that a scan found, ids that were merged away.

ALTER TABLE crm.account ADD COLUMN name_sound TEXT COLLATE "C"
    GENERATED ALWAYS AS (crm_private.sound(name)) STORED;
COMMENT ON COLUMN crm.account.name_sound IS 'How the name sounds, to find the same firm';
CREATE INDEX ix_account_name_sound ON crm.account (name_sound) WHERE deleted_at IS NULL;
ALTER TABLE crm.contact ADD COLUMN name_sound TEXT COLLATE "C"
    GENERATED ALWAYS AS (crm_private.sound(((last_name || ' '::text) || COALESCE(first_name, ''::text)))) STORED;
COMMENT ON COLUMN crm.contact.name_sound IS 'How the name sounds, to find the same person';
CREATE INDEX ix_contact_name_sound ON crm.contact (name_sound) WHERE deleted_at IS NULL;
CREATE INDEX ix_contact_point_value_norm ON crm.contact_point (value_norm) WHERE deleted_at IS NULL;

-- A record that moves to another account takes what names it along: both are written in one
-- transaction and compared at its end.
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT k.conrelid::regclass AS of, k.conname FROM pg_constraint k
               WHERE k.contype = 'f' AND k.connamespace = 'crm'::regnamespace AND k.confupdtype = 'a'
                 AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid
                             AND a.attnum = ANY (k.conkey) AND a.attname = 'account_id')
                 AND cardinality(k.conkey) = 2 LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE',
                       one.of, one.conname);
    END LOOP;
END $$;

CREATE TABLE crm.duplicate (
    kind TEXT NOT NULL,
    left_id BIGINT NOT NULL,
    right_id BIGINT NOT NULL,
    score SMALLINT NOT NULL,
    reasons TEXT DEFAULT '' NOT NULL,
    found_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    found_by BIGINT,
    different BOOLEAN DEFAULT false NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE,
    decided_by BIGINT,
    CONSTRAINT pk_duplicate PRIMARY KEY (kind, left_id, right_id),
    CONSTRAINT ck_duplicate_kind CHECK (kind = ANY (ARRAY['account'::text, 'contact'::text])),
    CONSTRAINT ck_duplicate_order CHECK (left_id < right_id),
    CONSTRAINT ck_duplicate_score_range CHECK (score >= 0 AND score <= 1000),
    CONSTRAINT ck_duplicate_reasons_length CHECK (length(reasons) <= 400),
    CONSTRAINT fk_duplicate_found_by FOREIGN KEY(found_by) REFERENCES crm.employee (id),
    CONSTRAINT fk_duplicate_decided_by FOREIGN KEY(decided_by) REFERENCES crm.employee (id)
);
CREATE INDEX ix_duplicate_kind_score ON crm.duplicate (kind, score) WHERE NOT different;
COMMENT ON TABLE crm.duplicate IS 'Pairs of records that a scan took for the same firm or person';
COMMENT ON COLUMN crm.duplicate.kind IS 'account or contact';
COMMENT ON COLUMN crm.duplicate.left_id IS 'The record with the lower key';
COMMENT ON COLUMN crm.duplicate.right_id IS 'The other record';
COMMENT ON COLUMN crm.duplicate.score IS 'How likely they are the same, 0 to 1000';
COMMENT ON COLUMN crm.duplicate.reasons IS 'Codes of models/matching/reasons, blanks between';
COMMENT ON COLUMN crm.duplicate.found_at IS 'When a scan found the pair last';
COMMENT ON COLUMN crm.duplicate.found_by IS 'Whose scan it was';
COMMENT ON COLUMN crm.duplicate.different IS 'Somebody said that they are not the same';
COMMENT ON COLUMN crm.duplicate.decided_at IS 'When that was said';
COMMENT ON COLUMN crm.duplicate.decided_by IS 'Who said it';

CREATE TABLE crm.forwarding (
    kind TEXT NOT NULL,
    old_id BIGINT NOT NULL,
    new_id BIGINT NOT NULL,
    merged_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    merged_by BIGINT,
    CONSTRAINT pk_forwarding PRIMARY KEY (kind, old_id),
    CONSTRAINT ck_forwarding_kind CHECK (kind = ANY (ARRAY['account'::text, 'contact'::text])),
    CONSTRAINT ck_forwarding_elsewhere CHECK (old_id <> new_id),
    CONSTRAINT fk_forwarding_merged_by FOREIGN KEY(merged_by) REFERENCES crm.employee (id)
);
CREATE INDEX ix_forwarding_kind_new_id ON crm.forwarding (kind, new_id);
COMMENT ON TABLE crm.forwarding IS 'Where a record went that was merged with another one';
COMMENT ON COLUMN crm.forwarding.kind IS 'account or contact';
COMMENT ON COLUMN crm.forwarding.old_id IS 'Key of the record that was merged away';
COMMENT ON COLUMN crm.forwarding.new_id IS 'Key of the record that has everything now';
COMMENT ON COLUMN crm.forwarding.merged_at IS 'When they were merged';
COMMENT ON COLUMN crm.forwarding.merged_by IS 'Who merged them';
