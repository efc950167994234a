-- Business that may come, with stage, amount and expected close.
CREATE TABLE crm.opportunity (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    stage_id BIGINT NOT NULL,
    probability SMALLINT,
    amount BIGINT,
    currency TEXT NOT NULL,
    expected_close DATE,
    opened_on DATE,
    closed_on DATE,
    product_id BIGINT,
    contact_id BIGINT,
    employee_id BIGINT,
    source TEXT,
    competitor TEXT,
    reason_id BIGINT,
    next_step TEXT,
    note TEXT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.norm(name)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_opportunity PRIMARY KEY (id),
    CONSTRAINT fk_opportunity_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_opportunity_id_account_id UNIQUE (id, account_id),
    CONSTRAINT fk_opportunity_contact_id_account_id FOREIGN KEY(contact_id, account_id) REFERENCES crm.contact (id, account_id),
    CONSTRAINT ck_opportunity_amount_range CHECK (amount >= 0),
    CONSTRAINT ck_opportunity_probability_range CHECK (probability >= 0 AND probability <= 100),
    CONSTRAINT ck_opportunity_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT fk_opportunity_stage_id FOREIGN KEY(stage_id) REFERENCES crm.stage (id),
    CONSTRAINT fk_opportunity_product_id FOREIGN KEY(product_id) REFERENCES crm.product (id),
    CONSTRAINT fk_opportunity_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_opportunity_reason_id FOREIGN KEY(reason_id) REFERENCES crm.reason (id),
    CONSTRAINT ck_opportunity_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_opportunity_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_opportunity_expected_close_range CHECK (expected_close >= '1000-01-01'::date AND expected_close < '9001-01-01'::date),
    CONSTRAINT ck_opportunity_opened_on_range CHECK (opened_on >= '1000-01-01'::date AND opened_on < '9001-01-01'::date),
    CONSTRAINT ck_opportunity_closed_on_range CHECK (closed_on >= '1000-01-01'::date AND closed_on < '9001-01-01'::date),
    CONSTRAINT ck_opportunity_source_length CHECK (length(source) <= 100),
    CONSTRAINT ck_opportunity_competitor_length CHECK (length(competitor) <= 150),
    CONSTRAINT ck_opportunity_next_step_length CHECK (length(next_step) <= 200),
    CONSTRAINT ck_opportunity_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_opportunity_account_id_expected_close ON crm.opportunity (account_id, expected_close);
CREATE INDEX ix_opportunity_employee_id_stage_id ON crm.opportunity (employee_id, stage_id);
CREATE INDEX ix_opportunity_expected_close_id ON crm.opportunity (expected_close, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_opportunity_grams ON crm.opportunity USING gin (crm_private.grams(search_text));
CREATE INDEX ix_opportunity_owner_id_expected_close ON crm.opportunity (owner_id, expected_close) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.opportunity IS 'Business that may come, with stage, amount and expected close';
COMMENT ON COLUMN crm.opportunity.id IS 'Key';
COMMENT ON COLUMN crm.opportunity.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.opportunity.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.opportunity.name IS 'Name';
COMMENT ON COLUMN crm.opportunity.stage_id IS 'Stage';
COMMENT ON COLUMN crm.opportunity.probability IS 'Probability in percent';
COMMENT ON COLUMN crm.opportunity.amount IS 'Amount in minor units';
COMMENT ON COLUMN crm.opportunity.currency IS 'Currency of the amount';
COMMENT ON COLUMN crm.opportunity.expected_close IS 'Expected close';
COMMENT ON COLUMN crm.opportunity.opened_on IS 'Opened';
COMMENT ON COLUMN crm.opportunity.closed_on IS 'Won or lost on';
COMMENT ON COLUMN crm.opportunity.product_id IS 'Product it is mainly about';
COMMENT ON COLUMN crm.opportunity.contact_id IS 'Contact on their side';
COMMENT ON COLUMN crm.opportunity.employee_id IS 'Seller';
COMMENT ON COLUMN crm.opportunity.source IS 'Where it comes from';
COMMENT ON COLUMN crm.opportunity.competitor IS 'Competitor';
COMMENT ON COLUMN crm.opportunity.reason_id IS 'Why it was won or lost';
COMMENT ON COLUMN crm.opportunity.next_step IS 'Next step';
COMMENT ON COLUMN crm.opportunity.note IS 'Note';
COMMENT ON COLUMN crm.opportunity.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.opportunity.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.opportunity.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.opportunity.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.opportunity.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.opportunity.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.opportunity.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.opportunity.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Running contracts of an account.
CREATE TABLE crm.service (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    number TEXT,
    product_id BIGINT,
    status TEXT NOT NULL,
    starts_on DATE,
    ends_on DATE,
    price BIGINT,
    currency TEXT NOT NULL,
    period TEXT NOT NULL,
    employee_id BIGINT,
    note TEXT,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.account_search_text(name, number, NULL::text, NULL::text)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_service PRIMARY KEY (id),
    CONSTRAINT fk_service_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_service_status CHECK (status = ANY (ARRAY['planned'::text, 'running'::text, 'ended'::text, 'cancelled'::text])),
    CONSTRAINT ck_service_period CHECK (period = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text, 'once'::text])),
    CONSTRAINT ck_service_ends_on_after_starts_on CHECK (ends_on >= starts_on),
    CONSTRAINT ck_service_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_service_price_range CHECK (price >= 0),
    CONSTRAINT fk_service_product_id FOREIGN KEY(product_id) REFERENCES crm.product (id),
    CONSTRAINT fk_service_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_service_name_length CHECK (length(name) <= 200),
    CONSTRAINT ck_service_number_length CHECK (length(number) <= 60),
    CONSTRAINT ck_service_starts_on_range CHECK (starts_on >= '1000-01-01'::date AND starts_on < '9001-01-01'::date),
    CONSTRAINT ck_service_ends_on_range CHECK (ends_on >= '1000-01-01'::date AND ends_on < '9001-01-01'::date),
    CONSTRAINT ck_service_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_service_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_service_account_id_starts_on ON crm.service (account_id, starts_on);
CREATE INDEX ix_service_owner_id_starts_on ON crm.service (owner_id, starts_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_service_starts_on_id ON crm.service (starts_on, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.service IS 'Running contracts of an account';
COMMENT ON COLUMN crm.service.id IS 'Key';
COMMENT ON COLUMN crm.service.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.service.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.service.name IS 'Name';
COMMENT ON COLUMN crm.service.number IS 'Number of the contract';
COMMENT ON COLUMN crm.service.product_id IS 'Product';
COMMENT ON COLUMN crm.service.status IS 'planned, running, ended, cancelled';
COMMENT ON COLUMN crm.service.starts_on IS 'Begins';
COMMENT ON COLUMN crm.service.ends_on IS 'Ends';
COMMENT ON COLUMN crm.service.price IS 'Price per period in minor units';
COMMENT ON COLUMN crm.service.currency IS 'Currency of the price';
COMMENT ON COLUMN crm.service.period IS 'month, quarter, year or once';
COMMENT ON COLUMN crm.service.employee_id IS 'Seller';
COMMENT ON COLUMN crm.service.note IS 'Note';
COMMENT ON COLUMN crm.service.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.service.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.service.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.service.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.service.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.service.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.service.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.service.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Orders and one-off purchases; the lines stand in sale_line.
CREATE TABLE crm.sale (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT,
    sold_on DATE NOT NULL,
    currency TEXT NOT NULL,
    total BIGINT DEFAULT 0 NOT NULL,
    employee_id BIGINT,
    opportunity_id BIGINT,
    note TEXT,
    search_text TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.account_search_text(number, subject, NULL::text, NULL::text)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_sale PRIMARY KEY (id),
    CONSTRAINT fk_sale_account_id_owner_id FOREIGN KEY(account_id, owner_id) REFERENCES crm.account (id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT uq_sale_id_account_id_owner_id UNIQUE (id, account_id, owner_id),
    CONSTRAINT fk_sale_opportunity_id_account_id FOREIGN KEY(opportunity_id, account_id) REFERENCES crm.opportunity (id, account_id),
    CONSTRAINT ck_sale_kind CHECK (kind = ANY (ARRAY['order'::text, 'purchase'::text])),
    CONSTRAINT ck_sale_number_not_empty CHECK (number <> ''::text),
    CONSTRAINT fk_sale_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT ck_sale_number_length CHECK (length(number) <= 60),
    CONSTRAINT ck_sale_subject_length CHECK (length(subject) <= 200),
    CONSTRAINT ck_sale_sold_on_range CHECK (sold_on >= '1000-01-01'::date AND sold_on < '9001-01-01'::date),
    CONSTRAINT ck_sale_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_sale_note_length CHECK (length(note) <= 20000)
);
CREATE INDEX ix_sale_account_id_sold_on ON crm.sale (account_id, sold_on);
CREATE INDEX ix_sale_owner_id_sold_on ON crm.sale (owner_id, sold_on) WHERE deleted_at IS NULL;
CREATE INDEX ix_sale_sold_on_id ON crm.sale (sold_on, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.sale IS 'Orders and one-off purchases; the lines stand in sale_line';
COMMENT ON COLUMN crm.sale.id IS 'Key';
COMMENT ON COLUMN crm.sale.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.sale.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.sale.number IS 'Number';
COMMENT ON COLUMN crm.sale.kind IS 'order or purchase';
COMMENT ON COLUMN crm.sale.subject IS 'Subject';
COMMENT ON COLUMN crm.sale.sold_on IS 'Date';
COMMENT ON COLUMN crm.sale.currency IS 'Currency';
COMMENT ON COLUMN crm.sale.total IS 'Sum of the lines in minor units; kept by a trigger';
COMMENT ON COLUMN crm.sale.employee_id IS 'Seller';
COMMENT ON COLUMN crm.sale.opportunity_id IS 'Opportunity it came from';
COMMENT ON COLUMN crm.sale.note IS 'Note';
COMMENT ON COLUMN crm.sale.search_text IS 'What the search looks in';
COMMENT ON COLUMN crm.sale.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.sale.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.sale.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.sale.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.sale.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.sale.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Lines of a sale.
CREATE TABLE crm.sale_line (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    sale_id BIGINT NOT NULL,
    position SMALLINT DEFAULT 0 NOT NULL,
    product_id BIGINT,
    description TEXT NOT NULL,
    quantity NUMERIC(14, 3) NOT NULL,
    unit_price BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_sale_line PRIMARY KEY (id),
    CONSTRAINT fk_sale_line_sale_id_account_id_owner_id FOREIGN KEY(sale_id, account_id, owner_id) REFERENCES crm.sale (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_sale_line_description_not_empty CHECK (description <> ''::text),
    CONSTRAINT fk_sale_line_product_id FOREIGN KEY(product_id) REFERENCES crm.product (id),
    CONSTRAINT ck_sale_line_description_length CHECK (length(description) <= 200)
);
CREATE INDEX ix_sale_line_product_id ON crm.sale_line (product_id);
CREATE INDEX ix_sale_line_sale_id_position ON crm.sale_line (sale_id, position);
COMMENT ON TABLE crm.sale_line IS 'Lines of a sale';
COMMENT ON COLUMN crm.sale_line.id IS 'Key';
COMMENT ON COLUMN crm.sale_line.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.sale_line.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.sale_line.sale_id IS 'Sale';
COMMENT ON COLUMN crm.sale_line.position IS 'Order';
COMMENT ON COLUMN crm.sale_line.product_id IS 'Product';
COMMENT ON COLUMN crm.sale_line.description IS 'What was sold';
COMMENT ON COLUMN crm.sale_line.quantity IS 'Quantity';
COMMENT ON COLUMN crm.sale_line.unit_price IS 'Price of one in minor units';
COMMENT ON COLUMN crm.sale_line.amount IS 'Quantity times price in minor units; kept by a trigger';
COMMENT ON COLUMN crm.sale_line.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.sale_line.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.sale_line.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.sale_line.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.sale_line.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.sale_line.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';
