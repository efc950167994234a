-- Targets and commissions; discounts on lines of sales.

CREATE TABLE crm.target (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    employee_id BIGINT NOT NULL,
    scope TEXT NOT NULL,
    measure TEXT NOT NULL,
    product_line_id BIGINT,
    period TEXT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE GENERATED ALWAYS AS (((starts_on + make_interval(months => CASE period WHEN 'month'::text THEN 1 WHEN 'quarter'::text THEN 3 ELSE 12 END))::date - 1)) STORED,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    note TEXT,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_target PRIMARY KEY (id),
    CONSTRAINT ck_target_scope CHECK (scope = ANY (ARRAY['own'::text, 'team'::text])),
    CONSTRAINT ck_target_measure CHECK (measure = ANY (ARRAY['sales'::text, 'won'::text])),
    CONSTRAINT ck_target_period CHECK (period = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text])),
    CONSTRAINT ck_target_amount_range CHECK (amount >= 1),
    CONSTRAINT ck_target_starts_on_first CHECK (EXTRACT(day FROM starts_on) = 1),
    CONSTRAINT fk_target_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id),
    CONSTRAINT fk_target_product_line_id FOREIGN KEY(product_line_id) REFERENCES crm.product_line (id),
    CONSTRAINT ck_target_starts_on_range CHECK (starts_on >= '1000-01-01'::date AND starts_on < '9001-01-01'::date),
    CONSTRAINT ck_target_ends_on_range CHECK (ends_on >= '1000-01-01'::date AND ends_on < '9001-01-01'::date),
    CONSTRAINT ck_target_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_target_note_length CHECK (length(note) <= 2000)
);
CREATE UNIQUE INDEX ix_target_once ON crm.target (employee_id, scope, measure, period, starts_on, product_line_id) NULLS NOT DISTINCT WHERE deleted_at IS NULL;
CREATE INDEX ix_target_starts_on_id ON crm.target (starts_on, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.target IS 'What people and teams are to sell in a period';
COMMENT ON COLUMN crm.target.id IS 'Key';
COMMENT ON COLUMN crm.target.employee_id IS 'Whose target';
COMMENT ON COLUMN crm.target.scope IS 'own; team: with everybody below';
COMMENT ON COLUMN crm.target.measure IS 'sales, or won opportunities';
COMMENT ON COLUMN crm.target.product_line_id IS 'Of this product line; empty: of all';
COMMENT ON COLUMN crm.target.period IS 'month, quarter or year';
COMMENT ON COLUMN crm.target.starts_on IS 'First day, the first of a month';
COMMENT ON COLUMN crm.target.ends_on IS 'Last day';
COMMENT ON COLUMN crm.target.amount IS 'To be reached, in minor units';
COMMENT ON COLUMN crm.target.currency IS 'Currency of the amount';
COMMENT ON COLUMN crm.target.note IS 'Note';
COMMENT ON COLUMN crm.target.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.target.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.target.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.target.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.target.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.target.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.commission_rule (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    measure TEXT NOT NULL,
    period TEXT NOT NULL,
    product_line_id BIGINT,
    valid_from DATE NOT NULL,
    valid_to DATE,
    sort_key TEXT COLLATE "C" GENERATED ALWAYS AS (crm_private.sort_key(name)) STORED NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_commission_rule PRIMARY KEY (id),
    CONSTRAINT ck_commission_rule_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_commission_rule_scope CHECK (scope = ANY (ARRAY['own'::text, 'team'::text])),
    CONSTRAINT ck_commission_rule_measure CHECK (measure = ANY (ARRAY['sales'::text, 'won'::text])),
    CONSTRAINT ck_commission_rule_period CHECK (period = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text])),
    CONSTRAINT ck_commission_rule_valid_to_after_valid_from CHECK (valid_to >= valid_from),
    CONSTRAINT fk_commission_rule_product_line_id FOREIGN KEY(product_line_id) REFERENCES crm.product_line (id),
    CONSTRAINT ck_commission_rule_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_commission_rule_valid_from_range CHECK (valid_from >= '1000-01-01'::date AND valid_from < '9001-01-01'::date),
    CONSTRAINT ck_commission_rule_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date)
);
CREATE INDEX ix_commission_rule_sort_key_id ON crm.commission_rule (sort_key, id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.commission_rule IS 'For which targets a commission is paid';
COMMENT ON COLUMN crm.commission_rule.id IS 'Key';
COMMENT ON COLUMN crm.commission_rule.name IS 'Name';
COMMENT ON COLUMN crm.commission_rule.scope IS 'Of targets of a person (own) or a team';
COMMENT ON COLUMN crm.commission_rule.measure IS 'Of targets of sales, or of won opportunities';
COMMENT ON COLUMN crm.commission_rule.period IS 'Of targets of a month, quarter or year';
COMMENT ON COLUMN crm.commission_rule.product_line_id IS 'Of targets of this product line; empty: of those of all';
COMMENT ON COLUMN crm.commission_rule.valid_from IS 'For periods that begin from this day';
COMMENT ON COLUMN crm.commission_rule.valid_to IS 'For periods that begin until this day';
COMMENT ON COLUMN crm.commission_rule.sort_key IS 'Order by name';
COMMENT ON COLUMN crm.commission_rule.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.commission_rule.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.commission_rule.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.commission_rule.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.commission_rule.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.commission_rule.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.commission_band (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    commission_rule_id BIGINT NOT NULL,
    from_percent NUMERIC(7, 2) NOT NULL,
    to_percent NUMERIC(7, 2),
    rate NUMERIC(6, 3) NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_commission_band PRIMARY KEY (id),
    CONSTRAINT ck_commission_band_from_percent_range CHECK (from_percent >= 0),
    CONSTRAINT ck_commission_band_to_percent_after_from_percent CHECK (to_percent > from_percent),
    CONSTRAINT ck_commission_band_rate_range CHECK (rate >= 0 AND rate <= 100),
    CONSTRAINT fk_commission_band_commission_rule_id FOREIGN KEY(commission_rule_id) REFERENCES crm.commission_rule (id)
);
CREATE INDEX ix_commission_band_commission_rule_id_from_percent ON crm.commission_band (commission_rule_id, from_percent);
COMMENT ON TABLE crm.commission_band IS 'Rates of a commission rule by fulfilment';
COMMENT ON COLUMN crm.commission_band.id IS 'Key';
COMMENT ON COLUMN crm.commission_band.commission_rule_id IS 'Rule';
COMMENT ON COLUMN crm.commission_band.from_percent IS 'From this fulfilment in percent';
COMMENT ON COLUMN crm.commission_band.to_percent IS 'Below this fulfilment in percent; empty: without an end';
COMMENT ON COLUMN crm.commission_band.rate IS 'Commission in percent';
COMMENT ON COLUMN crm.commission_band.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.commission_band.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.commission_band.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.commission_band.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.commission_band.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.commission_band.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

CREATE TABLE crm.commission_share (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    sale_id BIGINT NOT NULL,
    employee_id BIGINT NOT NULL,
    percent NUMERIC(5, 2) NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_commission_share PRIMARY KEY (id),
    CONSTRAINT fk_commission_share_sale_id_account_id_owner_id FOREIGN KEY(sale_id, account_id, owner_id) REFERENCES crm.sale (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_commission_share_percent_range CHECK (percent > 0 AND percent <= 100),
    CONSTRAINT fk_commission_share_employee_id FOREIGN KEY(employee_id) REFERENCES crm.employee (id)
);
CREATE INDEX ix_commission_share_employee_id ON crm.commission_share (employee_id);
CREATE UNIQUE INDEX ix_commission_share_sale_id_employee_id ON crm.commission_share (sale_id, employee_id) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.commission_share IS 'Parts of sales that count for others than the seller';
COMMENT ON COLUMN crm.commission_share.id IS 'Key';
COMMENT ON COLUMN crm.commission_share.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.commission_share.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.commission_share.sale_id IS 'Sale';
COMMENT ON COLUMN crm.commission_share.employee_id IS 'For whom';
COMMENT ON COLUMN crm.commission_share.percent IS 'Part of the sale in percent';
COMMENT ON COLUMN crm.commission_share.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.commission_share.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.commission_share.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.commission_share.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.commission_share.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.commission_share.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

ALTER TABLE crm.sale_line
    ADD COLUMN discount NUMERIC(5, 2),
    ADD CONSTRAINT ck_sale_line_discount_range CHECK (discount >= 0 AND discount <= 100);
COMMENT ON COLUMN crm.sale_line.discount IS 'Discount in percent';
COMMENT ON COLUMN crm.sale_line.amount IS 'Quantity times price less discount in minor units; kept by a trigger';
