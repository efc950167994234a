-- How customers stand with us: competitors, contracts with them, satisfaction, what they say of our
-- products; notices of ends; the seller on lines of sales.

CREATE TABLE crm.competitor (
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
    CONSTRAINT pk_competitor PRIMARY KEY (id),
    CONSTRAINT ck_competitor_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_competitor_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_competitor_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_competitor_code ON crm.competitor (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_competitor_name ON crm.competitor (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.competitor IS 'Firms that sell to our customers too';
COMMENT ON COLUMN crm.competitor.id IS 'Key';
COMMENT ON COLUMN crm.competitor.name IS 'Name as shown';
COMMENT ON COLUMN crm.competitor.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.competitor.position IS 'Order';
COMMENT ON COLUMN crm.competitor.active IS 'Offered for new records';
COMMENT ON COLUMN crm.competitor.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.competitor.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.competitor.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.competitor.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.competitor.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.competitor.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.commitment (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    competitor_id BIGINT,
    product_line_id BIGINT,
    starts_on DATE,
    ends_on DATE NOT NULL,
    lead_days SMALLINT DEFAULT 90 NOT NULL,
    notify_on DATE GENERATED ALWAYS AS ((ends_on - lead_days)) STORED,
    amount BIGINT,
    currency TEXT NOT NULL,
    note TEXT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(name)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_commitment PRIMARY KEY (id),
    CONSTRAINT fk_commitment_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_commitment_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_commitment_ends_on_after_starts_on CHECK (ends_on >= starts_on),
    CONSTRAINT ck_commitment_amount_range CHECK (amount >= 0),
    CONSTRAINT ck_commitment_lead_days_range CHECK (lead_days >= 0 AND lead_days <= 3650),
    CONSTRAINT fk_commitment_competitor_id FOREIGN KEY(competitor_id) REFERENCES crm.competitor (id),
    CONSTRAINT fk_commitment_product_line_id FOREIGN KEY(product_line_id) REFERENCES crm.product_line (id),
    CONSTRAINT ck_commitment_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_commitment_starts_on_range CHECK (starts_on >= '1000-01-01'::date AND starts_on < '9001-01-01'::date),
    CONSTRAINT ck_commitment_ends_on_range CHECK (ends_on >= '1000-01-01'::date AND ends_on < '9001-01-01'::date),
    CONSTRAINT ck_commitment_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_commitment_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_commitment_account_id_ends_on ON crm.commitment (account_id, ends_on);
CREATE INDEX ix_commitment_competitor_id ON crm.commitment (competitor_id);
CREATE INDEX ix_commitment_ends_on_id ON crm.commitment (ends_on, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_commitment_owner_id_notify_on ON crm.commitment (owner_id, notify_on) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.commitment IS 'What accounts have agreed with competitors, and until when';
COMMENT ON COLUMN crm.commitment.id IS 'Key';
COMMENT ON COLUMN crm.commitment.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.commitment.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.commitment.name IS 'What is agreed';
COMMENT ON COLUMN crm.commitment.competitor_id IS 'Competitor';
COMMENT ON COLUMN crm.commitment.product_line_id IS 'Product line of ours';
COMMENT ON COLUMN crm.commitment.starts_on IS 'Begins';
COMMENT ON COLUMN crm.commitment.ends_on IS 'Until when';
COMMENT ON COLUMN crm.commitment.lead_days IS 'Days before the end on which it is announced';
COMMENT ON COLUMN crm.commitment.notify_on IS 'Day from which the end is announced';
COMMENT ON COLUMN crm.commitment.amount IS 'Worth a year in minor units';
COMMENT ON COLUMN crm.commitment.currency IS 'Currency of the amount';
COMMENT ON COLUMN crm.commitment.note IS 'Note';
COMMENT ON COLUMN crm.commitment.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.commitment.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.commitment.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.commitment.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.commitment.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.commitment.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.commitment.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.commitment.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.satisfaction (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    scored_on DATE NOT NULL,
    score SMALLINT NOT NULL,
    source TEXT NOT NULL,
    product_id BIGINT,
    contact_id BIGINT,
    words TEXT,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.account_search_text(words, NULL::text, NULL::text, NULL::text)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_satisfaction PRIMARY KEY (id),
    CONSTRAINT fk_satisfaction_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_satisfaction_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_satisfaction_score_range CHECK (score >= 0 AND score <= 10),
    CONSTRAINT ck_satisfaction_source CHECK (source = ANY (ARRAY['survey'::text, 'meeting'::text, 'call'::text, 'message'::text, 'other'::text])),
    CONSTRAINT fk_satisfaction_product_id FOREIGN KEY(product_id) REFERENCES crm.product (id),
    CONSTRAINT ck_satisfaction_scored_on_range CHECK (scored_on >= '1000-01-01'::date AND scored_on < '9001-01-01'::date),
    CONSTRAINT ck_satisfaction_words_length CHECK (length(words) <= 2000)
);
CREATE INDEX ix_satisfaction_account_id_scored_on ON crm.satisfaction (account_id, scored_on);
CREATE INDEX ix_satisfaction_owner_id_scored_on ON crm.satisfaction (owner_id, scored_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_satisfaction_scored_on_id ON crm.satisfaction (scored_on, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.satisfaction IS 'How content customers were, with their words';
COMMENT ON COLUMN crm.satisfaction.id IS 'Key';
COMMENT ON COLUMN crm.satisfaction.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.satisfaction.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.satisfaction.scored_on IS 'Day';
COMMENT ON COLUMN crm.satisfaction.score IS 'From 0, not at all, to 10';
COMMENT ON COLUMN crm.satisfaction.source IS 'survey, meeting, call, message, other';
COMMENT ON COLUMN crm.satisfaction.product_id IS 'Product it is about';
COMMENT ON COLUMN crm.satisfaction.contact_id IS 'Who said it';
COMMENT ON COLUMN crm.satisfaction.words IS 'In the customer''s words';
COMMENT ON COLUMN crm.satisfaction.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.satisfaction.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.satisfaction.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.satisfaction.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.satisfaction.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.satisfaction.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.satisfaction.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.product_feedback (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    product_id BIGINT,
    said_on DATE NOT NULL,
    contact_id BIGINT,
    employee_id BIGINT,
    words TEXT,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.account_search_text(subject, words, NULL::text, NULL::text)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_product_feedback PRIMARY KEY (id),
    CONSTRAINT fk_product_feedback_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_product_feedback_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_product_feedback_subject_not_empty CHECK (subject <> ''::text),
    CONSTRAINT ck_product_feedback_kind CHECK (kind = ANY (ARRAY['praise'::text, 'wish'::text, 'problem'::text])),
    CONSTRAINT fk_product_feedback_product_id FOREIGN KEY(product_id) REFERENCES crm.product (id),
    CONSTRAINT fk_product_feedback_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_product_feedback_subject_length CHECK (length(subject) <= 200),
    CONSTRAINT ck_product_feedback_said_on_range CHECK (said_on >= '1000-01-01'::date AND said_on < '9001-01-01'::date),
    CONSTRAINT ck_product_feedback_words_length CHECK (length(words) <= 2000)
);
CREATE INDEX ix_product_feedback_account_id_said_on ON crm.product_feedback (account_id, said_on);
CREATE INDEX ix_product_feedback_owner_id_said_on ON crm.product_feedback (owner_id, said_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_product_feedback_product_id ON crm.product_feedback (product_id);
CREATE INDEX ix_product_feedback_said_on_id ON crm.product_feedback (said_on, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.product_feedback IS 'What customers say of our products';
COMMENT ON COLUMN crm.product_feedback.id IS 'Key';
COMMENT ON COLUMN crm.product_feedback.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.product_feedback.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.product_feedback.subject IS 'What was said, in a line';
COMMENT ON COLUMN crm.product_feedback.kind IS 'praise, wish or problem';
COMMENT ON COLUMN crm.product_feedback.product_id IS 'Product';
COMMENT ON COLUMN crm.product_feedback.said_on IS 'Day';
COMMENT ON COLUMN crm.product_feedback.contact_id IS 'Who said it';
COMMENT ON COLUMN crm.product_feedback.employee_id IS 'Who heard it';
COMMENT ON COLUMN crm.product_feedback.words IS 'In the customer''s words';
COMMENT ON COLUMN crm.product_feedback.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.product_feedback.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.product_feedback.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.product_feedback.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.product_feedback.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.product_feedback.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.product_feedback.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.due_seen (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    due_on DATE NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_due_seen PRIMARY KEY (id),
    CONSTRAINT fk_due_seen_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_due_seen_kind CHECK (kind = ANY (ARRAY['service'::text, 'commitment'::text])),
    CONSTRAINT ck_due_seen_due_on_range CHECK (due_on >= '1000-01-01'::date AND due_on < '9001-01-01'::date)
);
CREATE UNIQUE INDEX ix_due_seen_account_id_kind_record_id_due_on ON crm.due_seen (account_id, kind, record_id, due_on) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.due_seen IS 'Notices of ends that were seen, by whoever saw them first';
COMMENT ON COLUMN crm.due_seen.id IS 'Key';
COMMENT ON COLUMN crm.due_seen.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.due_seen.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.due_seen.kind IS 'service or commitment';
COMMENT ON COLUMN crm.due_seen.record_id IS 'Which of them';
COMMENT ON COLUMN crm.due_seen.due_on IS 'The end that was announced';
COMMENT ON COLUMN crm.due_seen.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.due_seen.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.due_seen.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.due_seen.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.due_seen.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.due_seen.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- When the end of a service is announced.
ALTER TABLE crm.service
    ADD COLUMN lead_days SMALLINT DEFAULT 90 NOT NULL,
    ADD CONSTRAINT ck_service_lead_days_range CHECK (lead_days >= 0 AND lead_days <= 3650);
ALTER TABLE crm.service ADD COLUMN notify_on DATE GENERATED ALWAYS AS ((ends_on - lead_days)) STORED;
CREATE INDEX ix_service_owner_id_notify_on ON crm.service (owner_id, notify_on)
    WHERE status = 'running' AND deleted_at IS NULL;
COMMENT ON COLUMN crm.service.lead_days IS 'Days before the end on which renewal is due';
COMMENT ON COLUMN crm.service.notify_on IS 'Day from which renewal is due';

-- Who sold it, on each line, and what the search looks in.
ALTER TABLE crm.sale_line
    ADD COLUMN employee_id BIGINT,
    ADD COLUMN search_text TEXT COLLATE "C"
        GENERATED ALWAYS AS (crm_private.norm(description)) STORED NOT NULL,
    ADD CONSTRAINT fk_sale_line_employee_id FOREIGN KEY (employee_id) REFERENCES crm.employee (id);
UPDATE crm.sale_line l SET employee_id = s.employee_id FROM crm.sale s
    WHERE s.id = l.sale_id AND s.employee_id IS NOT NULL;
CREATE INDEX ix_sale_line_employee_id_sold_on ON crm.sale_line (employee_id, sold_on);
COMMENT ON COLUMN crm.sale_line.employee_id IS 'Seller of the sale, copied; kept by a trigger';
COMMENT ON COLUMN crm.sale_line.search_text IS 'What the search looks in';
