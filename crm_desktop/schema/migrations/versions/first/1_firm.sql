-- How important an account is (A, B, C).
CREATE TABLE crm.tier (
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
    CONSTRAINT pk_tier PRIMARY KEY (id),
    CONSTRAINT ck_tier_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_tier_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_tier_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_tier_code ON crm.tier (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_tier_name ON crm.tier (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.tier IS 'How important an account is (A, B, C)';
COMMENT ON COLUMN crm.tier.id IS 'Key';
COMMENT ON COLUMN crm.tier.name IS 'Name as shown';
COMMENT ON COLUMN crm.tier.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.tier.position IS 'Order';
COMMENT ON COLUMN crm.tier.active IS 'Offered for new records';
COMMENT ON COLUMN crm.tier.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.tier.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.tier.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.tier.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.tier.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.tier.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- What an account is to us: customer, supplier, partner.
CREATE TABLE crm.account_kind (
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
    CONSTRAINT pk_account_kind PRIMARY KEY (id),
    CONSTRAINT ck_account_kind_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_account_kind_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_account_kind_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_account_kind_code ON crm.account_kind (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_account_kind_name ON crm.account_kind (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.account_kind IS 'What an account is to us: customer, supplier, partner';
COMMENT ON COLUMN crm.account_kind.id IS 'Key';
COMMENT ON COLUMN crm.account_kind.name IS 'Name as shown';
COMMENT ON COLUMN crm.account_kind.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.account_kind.position IS 'Order';
COMMENT ON COLUMN crm.account_kind.active IS 'Offered for new records';
COMMENT ON COLUMN crm.account_kind.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.account_kind.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.account_kind.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.account_kind.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.account_kind.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.account_kind.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Parts of the market.
CREATE TABLE crm.segment (
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
    CONSTRAINT pk_segment PRIMARY KEY (id),
    CONSTRAINT ck_segment_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_segment_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_segment_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_segment_code ON crm.segment (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_segment_name ON crm.segment (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.segment IS 'Parts of the market';
COMMENT ON COLUMN crm.segment.id IS 'Key';
COMMENT ON COLUMN crm.segment.name IS 'Name as shown';
COMMENT ON COLUMN crm.segment.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.segment.position IS 'Order';
COMMENT ON COLUMN crm.segment.active IS 'Offered for new records';
COMMENT ON COLUMN crm.segment.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.segment.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.segment.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.segment.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.segment.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.segment.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Functions of contact persons.
CREATE TABLE crm.contact_function (
    decides BOOLEAN DEFAULT false NOT NULL,
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
    CONSTRAINT pk_contact_function PRIMARY KEY (id),
    CONSTRAINT ck_contact_function_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_contact_function_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_contact_function_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_contact_function_code ON crm.contact_function (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_contact_function_name ON crm.contact_function (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.contact_function IS 'Functions of contact persons';
COMMENT ON COLUMN crm.contact_function.decides IS 'Stands on the list of decision makers';
COMMENT ON COLUMN crm.contact_function.id IS 'Key';
COMMENT ON COLUMN crm.contact_function.name IS 'Name as shown';
COMMENT ON COLUMN crm.contact_function.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.contact_function.position IS 'Order';
COMMENT ON COLUMN crm.contact_function.active IS 'Offered for new records';
COMMENT ON COLUMN crm.contact_function.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.contact_function.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.contact_function.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.contact_function.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.contact_function.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.contact_function.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Kinds of documents.
CREATE TABLE crm.document_kind (
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
    CONSTRAINT pk_document_kind PRIMARY KEY (id),
    CONSTRAINT ck_document_kind_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_document_kind_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_document_kind_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_document_kind_code ON crm.document_kind (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_document_kind_name ON crm.document_kind (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.document_kind IS 'Kinds of documents';
COMMENT ON COLUMN crm.document_kind.id IS 'Key';
COMMENT ON COLUMN crm.document_kind.name IS 'Name as shown';
COMMENT ON COLUMN crm.document_kind.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.document_kind.position IS 'Order';
COMMENT ON COLUMN crm.document_kind.active IS 'Offered for new records';
COMMENT ON COLUMN crm.document_kind.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.document_kind.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.document_kind.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.document_kind.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.document_kind.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.document_kind.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Groups of products.
CREATE TABLE crm.product_line (
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
    CONSTRAINT pk_product_line PRIMARY KEY (id),
    CONSTRAINT ck_product_line_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_product_line_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_product_line_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_product_line_code ON crm.product_line (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_product_line_name ON crm.product_line (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.product_line IS 'Groups of products';
COMMENT ON COLUMN crm.product_line.id IS 'Key';
COMMENT ON COLUMN crm.product_line.name IS 'Name as shown';
COMMENT ON COLUMN crm.product_line.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.product_line.position IS 'Order';
COMMENT ON COLUMN crm.product_line.active IS 'Offered for new records';
COMMENT ON COLUMN crm.product_line.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.product_line.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.product_line.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.product_line.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.product_line.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.product_line.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Reasons why opportunities are won or lost.
CREATE TABLE crm.reason (
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
    CONSTRAINT pk_reason PRIMARY KEY (id),
    CONSTRAINT ck_reason_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_reason_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_reason_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_reason_code ON crm.reason (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_reason_name ON crm.reason (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.reason IS 'Reasons why opportunities are won or lost';
COMMENT ON COLUMN crm.reason.id IS 'Key';
COMMENT ON COLUMN crm.reason.name IS 'Name as shown';
COMMENT ON COLUMN crm.reason.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.reason.position IS 'Order';
COMMENT ON COLUMN crm.reason.active IS 'Offered for new records';
COMMENT ON COLUMN crm.reason.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.reason.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.reason.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.reason.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.reason.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.reason.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Steps of selling, the same for the whole firm.
CREATE TABLE crm.stage (
    probability SMALLINT DEFAULT 0 NOT NULL,
    outcome TEXT DEFAULT 'open'::text NOT NULL,
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
    CONSTRAINT pk_stage PRIMARY KEY (id),
    CONSTRAINT ck_stage_outcome CHECK (outcome = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])),
    CONSTRAINT ck_stage_probability_range CHECK (probability >= 0 AND probability <= 100),
    CONSTRAINT ck_stage_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_stage_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_stage_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_stage_code ON crm.stage (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_stage_name ON crm.stage (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.stage IS 'Steps of selling, the same for the whole firm';
COMMENT ON COLUMN crm.stage.probability IS 'Probability in percent';
COMMENT ON COLUMN crm.stage.outcome IS 'open, won or lost';
COMMENT ON COLUMN crm.stage.id IS 'Key';
COMMENT ON COLUMN crm.stage.name IS 'Name as shown';
COMMENT ON COLUMN crm.stage.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.stage.position IS 'Order';
COMMENT ON COLUMN crm.stage.active IS 'Offered for new records';
COMMENT ON COLUMN crm.stage.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.stage.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.stage.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.stage.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.stage.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.stage.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Our own firm; one row.
CREATE TABLE crm.firm (
    id SMALLINT NOT NULL,
    name TEXT NOT NULL,
    street TEXT,
    postcode TEXT,
    town TEXT,
    country TEXT NOT NULL,
    company_id TEXT,
    vat_id TEXT,
    phone TEXT,
    email TEXT,
    website TEXT,
    register_line TEXT,
    language TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_firm PRIMARY KEY (id),
    CONSTRAINT ck_firm_id_range CHECK (id >= 1 AND id <= 1),
    CONSTRAINT ck_firm_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_firm_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_firm_street_length CHECK (length(street) <= 200),
    CONSTRAINT ck_firm_postcode_length CHECK (length(postcode) <= 12),
    CONSTRAINT ck_firm_town_length CHECK (length(town) <= 100),
    CONSTRAINT ck_firm_country_length CHECK (length(country) <= 2),
    CONSTRAINT ck_firm_company_id_length CHECK (length(company_id) <= 20),
    CONSTRAINT ck_firm_vat_id_length CHECK (length(vat_id) <= 20),
    CONSTRAINT ck_firm_phone_length CHECK (length(phone) <= 40),
    CONSTRAINT ck_firm_email_length CHECK (length(email) <= 200),
    CONSTRAINT ck_firm_website_length CHECK (length(website) <= 200),
    CONSTRAINT ck_firm_register_line_length CHECK (length(register_line) <= 200),
    CONSTRAINT ck_firm_language_length CHECK (length(language) <= 2),
    CONSTRAINT ck_firm_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_firm_time_zone_length CHECK (length(time_zone) <= 60)
);
COMMENT ON TABLE crm.firm IS 'Our own firm; one row';
COMMENT ON COLUMN crm.firm.id IS 'Always 1';
COMMENT ON COLUMN crm.firm.name IS 'Name as registered';
COMMENT ON COLUMN crm.firm.street IS 'Street and number';
COMMENT ON COLUMN crm.firm.postcode IS 'Postcode';
COMMENT ON COLUMN crm.firm.town IS 'Town';
COMMENT ON COLUMN crm.firm.country IS 'ISO 3166 code';
COMMENT ON COLUMN crm.firm.company_id IS 'IČO, REGON or EIK';
COMMENT ON COLUMN crm.firm.vat_id IS 'VAT number';
COMMENT ON COLUMN crm.firm.phone IS 'Phone';
COMMENT ON COLUMN crm.firm.email IS 'E-mail';
COMMENT ON COLUMN crm.firm.website IS 'Website';
COMMENT ON COLUMN crm.firm.register_line IS 'Entry in the register, as letters print it';
COMMENT ON COLUMN crm.firm.language IS 'Language of the firm; gives the order by name';
COMMENT ON COLUMN crm.firm.currency IS 'Currency of the firm';
COMMENT ON COLUMN crm.firm.time_zone IS 'Time zone in which days begin for rights and terms';
COMMENT ON COLUMN crm.firm.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.firm.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.firm.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.firm.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.firm.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.firm.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- People of the firm and the tree of superiors; readable by all.
CREATE TABLE crm.employee (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    login TEXT,
    display_name TEXT NOT NULL,
    superior_id BIGINT,
    job_title TEXT,
    office TEXT,
    phone TEXT,
    email TEXT,
    active BOOLEAN DEFAULT true NOT NULL,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(display_name)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_employee PRIMARY KEY (id),
    CONSTRAINT ck_employee_display_name_not_empty CHECK (display_name <> ''::text),
    CONSTRAINT uq_employee_login UNIQUE (login),
    CONSTRAINT fk_employee_superior_id FOREIGN KEY(superior_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_employee_login_length CHECK (length(login) <= 63),
    CONSTRAINT ck_employee_display_name_length CHECK (length(display_name) <= 200),
    CONSTRAINT ck_employee_job_title_length CHECK (length(job_title) <= 150),
    CONSTRAINT ck_employee_office_length CHECK (length(office) <= 100),
    CONSTRAINT ck_employee_phone_length CHECK (length(phone) <= 40),
    CONSTRAINT ck_employee_email_length CHECK (length(email) <= 200)
);
CREATE INDEX ix_employee_sort_key ON crm.employee (sort_key);
CREATE INDEX ix_employee_superior_id ON crm.employee (superior_id);
COMMENT ON TABLE crm.employee IS 'People of the firm and the tree of superiors; readable by all';
COMMENT ON COLUMN crm.employee.id IS 'Key';
COMMENT ON COLUMN crm.employee.login IS 'PostgreSQL role; empty: cannot sign in';
COMMENT ON COLUMN crm.employee.display_name IS 'Name as shown';
COMMENT ON COLUMN crm.employee.superior_id IS 'Direct superior';
COMMENT ON COLUMN crm.employee.job_title IS 'Job title as printed under a letter';
COMMENT ON COLUMN crm.employee.office IS 'Office or branch';
COMMENT ON COLUMN crm.employee.phone IS 'Phone';
COMMENT ON COLUMN crm.employee.email IS 'E-mail';
COMMENT ON COLUMN crm.employee.active IS 'An inactive person sees nothing at once';
COMMENT ON COLUMN crm.employee.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.employee.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.employee.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.employee.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.employee.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.employee.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.employee.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Ids of saved operations; written, never read, by people.
CREATE TABLE crm.op_log (
    id UUID NOT NULL,
    employee_id BIGINT DEFAULT crm_private.me(),
    saved_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    xid TEXT DEFAULT (pg_current_xact_id())::text NOT NULL,
    CONSTRAINT pk_op_log PRIMARY KEY (id)
);
COMMENT ON TABLE crm.op_log IS 'Ids of saved operations; written, never read, by people';
COMMENT ON COLUMN crm.op_log.id IS 'Made by the client';
COMMENT ON COLUMN crm.op_log.employee_id IS 'Who saved it';
COMMENT ON COLUMN crm.op_log.saved_at IS 'When';
COMMENT ON COLUMN crm.op_log.xid IS 'Transaction of the save';

-- One human being behind contacts at several accounts.
CREATE TABLE crm.person (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    CONSTRAINT pk_person PRIMARY KEY (id)
);
COMMENT ON TABLE crm.person IS 'One human being behind contacts at several accounts';
COMMENT ON COLUMN crm.person.id IS 'Key';

-- Records a person opened recently or keeps at hand; each sees the own ones.
CREATE TABLE crm.recent (
    employee_id BIGINT DEFAULT crm_private.me() NOT NULL,
    kind TEXT NOT NULL,
    record_id BIGINT NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    favourite BOOLEAN DEFAULT false NOT NULL,
    CONSTRAINT pk_recent PRIMARY KEY (employee_id, kind, record_id)
);
COMMENT ON TABLE crm.recent IS 'Records a person opened recently or keeps at hand; each sees the own ones';
COMMENT ON COLUMN crm.recent.employee_id IS 'Whose';
COMMENT ON COLUMN crm.recent.kind IS 'Kind of record';
COMMENT ON COLUMN crm.recent.record_id IS 'Its key';
COMMENT ON COLUMN crm.recent.opened_at IS 'When last';
COMMENT ON COLUMN crm.recent.favourite IS 'Kept at hand by that person';

-- Product list; readable by all.
CREATE TABLE crm.product (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    code TEXT,
    product_line_id BIGINT,
    price BIGINT,
    currency TEXT NOT NULL,
    unit TEXT,
    launched_on DATE,
    active BOOLEAN DEFAULT true NOT NULL,
    note TEXT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.account_search_text(name, code, NULL::text, NULL::text)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_product PRIMARY KEY (id),
    CONSTRAINT ck_product_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_product_price_range CHECK (price >= 0),
    CONSTRAINT fk_product_product_line_id FOREIGN KEY(product_line_id) REFERENCES crm.product_line (id),
    CONSTRAINT ck_product_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_product_code_length CHECK (length(code) <= 60),
    CONSTRAINT ck_product_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_product_unit_length CHECK (length(unit) <= 20),
    CONSTRAINT ck_product_launched_on_range CHECK (launched_on >= '1000-01-01'::date AND launched_on < '9001-01-01'::date),
    CONSTRAINT ck_product_note_length CHECK (length(note) <= 20000)
);
CREATE UNIQUE INDEX ix_product_code ON crm.product (code) WHERE deleted_at IS NULL;
CREATE INDEX ix_product_product_line_id ON crm.product (product_line_id);
CREATE INDEX ix_product_sort_key_id ON crm.product (sort_key, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.product IS 'Product list; readable by all';
COMMENT ON COLUMN crm.product.id IS 'Key';
COMMENT ON COLUMN crm.product.name IS 'Name';
COMMENT ON COLUMN crm.product.code IS 'Code';
COMMENT ON COLUMN crm.product.product_line_id IS 'Product line';
COMMENT ON COLUMN crm.product.price IS 'Sale price in minor units';
COMMENT ON COLUMN crm.product.currency IS 'Currency of the price';
COMMENT ON COLUMN crm.product.unit IS 'Unit';
COMMENT ON COLUMN crm.product.launched_on IS 'Day of launch';
COMMENT ON COLUMN crm.product.active IS 'Still offered';
COMMENT ON COLUMN crm.product.note IS 'Note';
COMMENT ON COLUMN crm.product.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.product.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.product.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.product.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.product.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.product.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.product.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.product.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';
