-- The firm's own fields and their values; how forms and cards are laid out.

CREATE TABLE crm.custom_field (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    label TEXT NOT NULL,
    type TEXT NOT NULL,
    section TEXT DEFAULT '' NOT NULL,
    position BIGINT DEFAULT 0 NOT NULL,
    hint TEXT DEFAULT '' NOT NULL,
    required BOOLEAN DEFAULT false NOT NULL,
    max_length BIGINT,
    minimum NUMERIC,
    maximum NUMERIC,
    pattern TEXT,
    default_value TEXT,
    decimals SMALLINT DEFAULT 0 NOT NULL,
    currency TEXT,
    refers_to TEXT,
    readers TEXT[] NOT NULL,
    writers TEXT[] NOT NULL,
    searched BOOLEAN DEFAULT false NOT NULL,
    retired BOOLEAN DEFAULT false NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_custom_field PRIMARY KEY (id),
    CONSTRAINT ck_custom_field_kind CHECK (kind = ANY (ARRAY['account'::text, 'contact'::text, 'opportunity'::text, 'product'::text, 'activity'::text, 'task'::text, 'communication'::text, 'document'::text, 'project'::text, 'service'::text, 'sale'::text, 'employee'::text])),
    CONSTRAINT ck_custom_field_type CHECK (type = ANY (ARRAY['text'::text, 'long_text'::text, 'number'::text, 'money'::text, 'date'::text, 'boolean'::text, 'choice'::text, 'choices'::text, 'link'::text])),
    CONSTRAINT ck_custom_field_label_not_empty CHECK (label <> ''::text),
    CONSTRAINT ck_custom_field_code_form CHECK (code ~ '^[a-z][a-z0-9_]{0,39}$'::text),
    CONSTRAINT ck_custom_field_max_length_range CHECK (max_length >= 1 AND max_length <= 20000),
    CONSTRAINT ck_custom_field_decimals_range CHECK (decimals >= 0 AND decimals <= 4),
    CONSTRAINT ck_custom_field_readers_known CHECK (readers <@ ARRAY['crm_sales'::text, 'crm_service'::text, 'crm_marketing'::text, 'crm_product'::text, 'crm_finance'::text, 'crm_admin'::text, 'crm_auditor'::text]),
    CONSTRAINT ck_custom_field_writers_known CHECK (writers <@ ARRAY['crm_sales'::text, 'crm_service'::text, 'crm_marketing'::text, 'crm_product'::text, 'crm_finance'::text, 'crm_admin'::text, 'crm_auditor'::text]),
    CONSTRAINT ck_custom_field_writers_read CHECK (writers <@ readers),
    CONSTRAINT ck_custom_field_currency_of_money CHECK ((currency IS NOT NULL) = (type = 'money'::text)),
    CONSTRAINT ck_custom_field_target_of_link CHECK ((refers_to IS NOT NULL) = (type = 'link'::text)),
    CONSTRAINT uq_custom_field_id_kind UNIQUE (id, kind),
    CONSTRAINT ck_custom_field_kind_length CHECK (length(kind) <= 60),
    CONSTRAINT ck_custom_field_code_length CHECK (length(code) <= 40),
    CONSTRAINT ck_custom_field_label_length CHECK (length(label) <= 100),
    CONSTRAINT ck_custom_field_type_length CHECK (length(type) <= 20),
    CONSTRAINT ck_custom_field_section_length CHECK (length(section) <= 100),
    CONSTRAINT ck_custom_field_hint_length CHECK (length(hint) <= 200),
    CONSTRAINT ck_custom_field_pattern_length CHECK (length(pattern) <= 100),
    CONSTRAINT ck_custom_field_default_value_length CHECK (length(default_value) <= 500),
    CONSTRAINT ck_custom_field_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_custom_field_refers_to_length CHECK (length(refers_to) <= 60)
);
CREATE UNIQUE INDEX ix_custom_field_kind_code ON crm.custom_field (kind, code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_custom_field_kind_label ON crm.custom_field (kind, label) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.custom_field IS 'Fields that the firm added to kinds of records';
COMMENT ON COLUMN crm.custom_field.id IS 'Key';
COMMENT ON COLUMN crm.custom_field.kind IS 'Kind of record that has it';
COMMENT ON COLUMN crm.custom_field.code IS 'Name in files and filters; never changes';
COMMENT ON COLUMN crm.custom_field.label IS 'What people read';
COMMENT ON COLUMN crm.custom_field.type IS 'How a value is typed and compared';
COMMENT ON COLUMN crm.custom_field.section IS 'Heading of the form under which it stands';
COMMENT ON COLUMN crm.custom_field.position IS 'Order on the form';
COMMENT ON COLUMN crm.custom_field.hint IS 'Sentence below the field';
COMMENT ON COLUMN crm.custom_field.required IS 'New records need a value';
COMMENT ON COLUMN crm.custom_field.max_length IS 'Longest text, in characters';
COMMENT ON COLUMN crm.custom_field.minimum IS 'Smallest number or amount';
COMMENT ON COLUMN crm.custom_field.maximum IS 'Largest number or amount';
COMMENT ON COLUMN crm.custom_field.pattern IS 'Form of a text: 9 a digit, A a letter, * either';
COMMENT ON COLUMN crm.custom_field.default_value IS 'What a new record begins with';
COMMENT ON COLUMN crm.custom_field.decimals IS 'Decimals of a number';
COMMENT ON COLUMN crm.custom_field.currency IS 'Currency of its amounts, ISO 4217';
COMMENT ON COLUMN crm.custom_field.refers_to IS 'Kind of record that a link names';
COMMENT ON COLUMN crm.custom_field.readers IS 'Roles that read it';
COMMENT ON COLUMN crm.custom_field.writers IS 'Roles that write it';
COMMENT ON COLUMN crm.custom_field.searched IS 'Records are found by it';
COMMENT ON COLUMN crm.custom_field.retired IS 'Hidden from everybody, values kept';
COMMENT ON COLUMN crm.custom_field.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.custom_field.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.custom_field.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.custom_field.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.custom_field.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.custom_field.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.custom_choice (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    field_id BIGINT NOT NULL,
    code TEXT NOT NULL,
    label TEXT NOT NULL,
    position BIGINT DEFAULT 0 NOT NULL,
    active BOOLEAN DEFAULT true NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_custom_choice PRIMARY KEY (id),
    CONSTRAINT ck_custom_choice_label_not_empty CHECK (label <> ''::text),
    CONSTRAINT ck_custom_choice_code_form CHECK (code ~ '^[a-z0-9][a-z0-9_]{0,39}$'::text),
    CONSTRAINT uq_custom_choice_field_id_code UNIQUE (field_id, code),
    CONSTRAINT fk_custom_choice_field_id FOREIGN KEY(field_id) REFERENCES crm.custom_field (id),
    CONSTRAINT ck_custom_choice_code_length CHECK (length(code) <= 40),
    CONSTRAINT ck_custom_choice_label_length CHECK (length(label) <= 100)
);
CREATE UNIQUE INDEX ix_custom_choice_field_id_label ON crm.custom_choice (field_id, label) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.custom_choice IS 'What the firm''s own fields of choice offer';
COMMENT ON COLUMN crm.custom_choice.id IS 'Key';
COMMENT ON COLUMN crm.custom_choice.field_id IS 'Field it belongs to';
COMMENT ON COLUMN crm.custom_choice.code IS 'What a value stores; never changes';
COMMENT ON COLUMN crm.custom_choice.label IS 'What people read';
COMMENT ON COLUMN crm.custom_choice.position IS 'Order';
COMMENT ON COLUMN crm.custom_choice.active IS 'Can be chosen';
COMMENT ON COLUMN crm.custom_choice.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.custom_choice.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.custom_choice.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.custom_choice.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.custom_choice.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.custom_choice.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.custom_value (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT,
    owner_id BIGINT,
    field_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    slot TEXT DEFAULT '' NOT NULL,
    text_value TEXT,
    text_value_norm TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(text_value)) STORED,
    text_value_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(text_value)) STORED,
    long_value TEXT,
    number_value BIGINT,
    date_value DATE,
    boolean_value BOOLEAN,
    code_value TEXT,
    link_id BIGINT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_custom_value PRIMARY KEY (id),
    CONSTRAINT fk_custom_value_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_custom_value_field_id_kind FOREIGN KEY(field_id, kind) REFERENCES crm.custom_field (id, kind),
    CONSTRAINT fk_custom_value_field_id_code_value FOREIGN KEY(field_id, code_value) REFERENCES crm.custom_choice (field_id, code),
    CONSTRAINT ck_custom_value_account_of_kind CHECK ((kind = ANY (ARRAY['product'::text, 'employee'::text])) = (account_id IS NULL)),
    CONSTRAINT ck_custom_value_account_with_owner CHECK ((account_id IS NULL) = (owner_id IS NULL)),
    CONSTRAINT uq_custom_value_record_id_field_id_slot UNIQUE (record_id, field_id, slot),
    CONSTRAINT ck_custom_value_kind_length CHECK (length(kind) <= 60),
    CONSTRAINT ck_custom_value_slot_length CHECK (length(slot) <= 40),
    CONSTRAINT ck_custom_value_text_value_length CHECK (length(text_value) <= 500),
    CONSTRAINT ck_custom_value_long_value_length CHECK (length(long_value) <= 20000),
    CONSTRAINT ck_custom_value_date_value_range CHECK (date_value >= '1000-01-01'::date AND date_value < '9001-01-01'::date),
    CONSTRAINT ck_custom_value_code_value_length CHECK (length(code_value) <= 40)
);
CREATE INDEX ix_custom_value_account_id_owner_id ON crm.custom_value (account_id, owner_id);
CREATE INDEX ix_custom_value_field_id_boolean_value ON crm.custom_value (field_id, boolean_value) WHERE boolean_value IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX ix_custom_value_field_id_code_value ON crm.custom_value (field_id, code_value) WHERE code_value IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX ix_custom_value_field_id_date_value ON crm.custom_value (field_id, date_value) WHERE date_value IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX ix_custom_value_field_id_link_id ON crm.custom_value (field_id, link_id) WHERE link_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX ix_custom_value_field_id_number_value ON crm.custom_value (field_id, number_value) WHERE number_value IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX ix_custom_value_field_id_text_value_norm ON crm.custom_value (field_id, text_value_norm) WHERE text_value_norm IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX ix_custom_value_owner_id_field_id ON crm.custom_value (owner_id, field_id);
COMMENT ON TABLE crm.custom_value IS 'Values of the firm''s own fields';
COMMENT ON COLUMN crm.custom_value.id IS 'Key';
COMMENT ON COLUMN crm.custom_value.account_id IS 'Account it belongs to; empty where the kind of record has none';
COMMENT ON COLUMN crm.custom_value.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.custom_value.field_id IS 'Field';
COMMENT ON COLUMN crm.custom_value.kind IS 'Kind of the record';
COMMENT ON COLUMN crm.custom_value.record_id IS 'Record';
COMMENT ON COLUMN crm.custom_value.slot IS 'The choice, where a field may have several; else empty';
COMMENT ON COLUMN crm.custom_value.text_value IS 'Text';
COMMENT ON COLUMN crm.custom_value.text_value_norm IS 'Text as it is searched';
COMMENT ON COLUMN crm.custom_value.text_value_key IS 'Text as it is ordered';
COMMENT ON COLUMN crm.custom_value.long_value IS 'Long text';
COMMENT ON COLUMN crm.custom_value.number_value IS 'Number in millionths, or money in minor units';
COMMENT ON COLUMN crm.custom_value.date_value IS 'Date';
COMMENT ON COLUMN crm.custom_value.boolean_value IS 'Yes or no';
COMMENT ON COLUMN crm.custom_value.code_value IS 'Choice';
COMMENT ON COLUMN crm.custom_value.link_id IS 'Record that is named';
COMMENT ON COLUMN crm.custom_value.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.custom_value.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.custom_value.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.custom_value.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.custom_value.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.custom_value.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.form_layout (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    kind TEXT NOT NULL,
    role_name TEXT NOT NULL,
    definition JSONB NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_form_layout PRIMARY KEY (id),
    CONSTRAINT ck_form_layout_definition_length CHECK (length(definition::text) <= 100000),
    CONSTRAINT ck_form_layout_role_name CHECK (role_name = ANY (ARRAY['crm_user'::text, 'crm_sales'::text, 'crm_service'::text, 'crm_marketing'::text, 'crm_product'::text, 'crm_finance'::text, 'crm_admin'::text, 'crm_auditor'::text])),
    CONSTRAINT ck_form_layout_kind_length CHECK (length(kind) <= 60),
    CONSTRAINT ck_form_layout_role_name_length CHECK (length(role_name) <= 63)
);
CREATE UNIQUE INDEX ix_form_layout_kind_role_name ON crm.form_layout (kind, role_name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.form_layout IS 'Order and state of the fields of a form, per role';
COMMENT ON COLUMN crm.form_layout.id IS 'Key';
COMMENT ON COLUMN crm.form_layout.kind IS 'Kind of record';
COMMENT ON COLUMN crm.form_layout.role_name IS 'Role; crm_user is everybody';
COMMENT ON COLUMN crm.form_layout.definition IS 'Sections with their fields';
COMMENT ON COLUMN crm.form_layout.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.form_layout.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.form_layout.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.form_layout.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.form_layout.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.form_layout.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.card_tab (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    role_name TEXT,
    employee_id BIGINT,
    shown TEXT[] NOT NULL,
    hidden TEXT[] NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_card_tab PRIMARY KEY (id),
    CONSTRAINT ck_card_tab_role_name CHECK (role_name = ANY (ARRAY['crm_user'::text, 'crm_sales'::text, 'crm_service'::text, 'crm_marketing'::text, 'crm_product'::text, 'crm_finance'::text, 'crm_admin'::text, 'crm_auditor'::text])),
    CONSTRAINT ck_card_tab_role_or_employee CHECK ((role_name IS NULL) <> (employee_id IS NULL)),
    CONSTRAINT ck_card_tab_shown_number CHECK (cardinality(shown) <= 100 AND cardinality(hidden) <= 100),
    CONSTRAINT fk_card_tab_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_card_tab_role_name_length CHECK (length(role_name) <= 63)
);
CREATE UNIQUE INDEX ix_card_tab_employee_id ON crm.card_tab (employee_id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_card_tab_role_name ON crm.card_tab (role_name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.card_tab IS 'Tabs of the card of an account, per role and per person';
COMMENT ON COLUMN crm.card_tab.id IS 'Key';
COMMENT ON COLUMN crm.card_tab.role_name IS 'Role whose cards look so; crm_user is everybody';
COMMENT ON COLUMN crm.card_tab.employee_id IS 'Person whose cards look so';
COMMENT ON COLUMN crm.card_tab.shown IS 'Tabs in their order';
COMMENT ON COLUMN crm.card_tab.hidden IS 'Tabs that are not shown';
COMMENT ON COLUMN crm.card_tab.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.card_tab.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.card_tab.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.card_tab.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.card_tab.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.card_tab.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';
