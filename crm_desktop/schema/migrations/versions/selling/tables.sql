-- Selling: currencies and price lists, lines of opportunities, rules and history of
-- stages.

-- Currencies in which the firm sells; the code is that of ISO 4217.
CREATE TABLE crm.currency (
    rate_days SMALLINT DEFAULT 7 NOT NULL,
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
    CONSTRAINT pk_currency PRIMARY KEY (id),
    CONSTRAINT ck_currency_rate_days_range CHECK (rate_days >= 1 AND rate_days <= 400),
    CONSTRAINT ck_currency_code_form CHECK (code IS NOT NULL AND code ~ '^[A-Z]{3}$'::text),
    CONSTRAINT ck_currency_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_currency_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_currency_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_currency_code ON crm.currency (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_currency_name ON crm.currency (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.currency IS 'Currencies in which the firm sells; the code is that of ISO 4217';
COMMENT ON COLUMN crm.currency.rate_days IS 'For how many days a rate holds, its own day included';
COMMENT ON COLUMN crm.currency.id IS 'Key';
COMMENT ON COLUMN crm.currency.name IS 'Name as shown';
COMMENT ON COLUMN crm.currency.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.currency.position IS 'Order';
COMMENT ON COLUMN crm.currency.active IS 'Offered for new records';
COMMENT ON COLUMN crm.currency.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.currency.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.currency.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.currency.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.currency.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.currency.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- What one unit of a currency is worth in the firm's own, from a day on.
CREATE TABLE crm.exchange_rate (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    currency_id BIGINT NOT NULL,
    day DATE NOT NULL,
    rate NUMERIC(18, 8) NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_exchange_rate PRIMARY KEY (id),
    CONSTRAINT ck_exchange_rate_rate_range CHECK (rate > 0),
    CONSTRAINT fk_exchange_rate_currency_id FOREIGN KEY(currency_id) REFERENCES crm.currency (id),
    CONSTRAINT ck_exchange_rate_day_range CHECK (day >= '1000-01-01'::date AND day < '9001-01-01'::date)
);
CREATE UNIQUE INDEX ix_exchange_rate_currency_id_day ON crm.exchange_rate (currency_id, day) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.exchange_rate IS 'What one unit of a currency is worth in the firm''s own, from a day on';
COMMENT ON COLUMN crm.exchange_rate.id IS 'Key';
COMMENT ON COLUMN crm.exchange_rate.currency_id IS 'Currency';
COMMENT ON COLUMN crm.exchange_rate.day IS 'Day from which it holds';
COMMENT ON COLUMN crm.exchange_rate.rate IS 'Units of the firm''s currency for one of this';
COMMENT ON COLUMN crm.exchange_rate.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.exchange_rate.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.exchange_rate.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.exchange_rate.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.exchange_rate.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.exchange_rate.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Price lists: in one currency, from a day to a day; the first in order goes before.
CREATE TABLE crm.price_list (
    currency TEXT NOT NULL,
    valid_from DATE,
    valid_to DATE,
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
    CONSTRAINT pk_price_list PRIMARY KEY (id),
    CONSTRAINT ck_price_list_valid_to_after_valid_from CHECK (valid_to >= valid_from),
    CONSTRAINT ck_price_list_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT ck_price_list_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_price_list_valid_from_range CHECK (valid_from >= '1000-01-01'::date AND valid_from < '9001-01-01'::date),
    CONSTRAINT ck_price_list_valid_to_range CHECK (valid_to >= '1000-01-01'::date AND valid_to < '9001-01-01'::date),
    CONSTRAINT ck_price_list_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_price_list_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_price_list_code ON crm.price_list (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_price_list_name ON crm.price_list (name) WHERE deleted_at IS NULL;
COMMENT ON TABLE crm.price_list IS 'Price lists: in one currency, from a day to a day; the first in order goes before';
COMMENT ON COLUMN crm.price_list.currency IS 'Currency of the prices';
COMMENT ON COLUMN crm.price_list.valid_from IS 'First day';
COMMENT ON COLUMN crm.price_list.valid_to IS 'Last day';
COMMENT ON COLUMN crm.price_list.id IS 'Key';
COMMENT ON COLUMN crm.price_list.name IS 'Name as shown';
COMMENT ON COLUMN crm.price_list.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.price_list.position IS 'Order';
COMMENT ON COLUMN crm.price_list.active IS 'Offered for new records';
COMMENT ON COLUMN crm.price_list.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.price_list.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.price_list.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.price_list.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.price_list.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.price_list.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- What a product costs by a price list.
CREATE TABLE crm.price (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    price_list_id BIGINT NOT NULL,
    product_id BIGINT NOT NULL,
    price BIGINT NOT NULL,
    currency TEXT NOT NULL,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_price PRIMARY KEY (id),
    CONSTRAINT ck_price_price_range CHECK (price >= 0),
    CONSTRAINT fk_price_price_list_id FOREIGN KEY(price_list_id) REFERENCES crm.price_list (id),
    CONSTRAINT fk_price_product_id FOREIGN KEY(product_id) REFERENCES crm.product (id),
    CONSTRAINT ck_price_currency_length CHECK (length(currency) <= 3)
);
CREATE UNIQUE INDEX ix_price_price_list_id_product_id ON crm.price (price_list_id, product_id) WHERE deleted_at IS NULL;
CREATE INDEX ix_price_product_id ON crm.price (product_id);
COMMENT ON TABLE crm.price IS 'What a product costs by a price list';
COMMENT ON COLUMN crm.price.id IS 'Key';
COMMENT ON COLUMN crm.price.price_list_id IS 'Price list';
COMMENT ON COLUMN crm.price.product_id IS 'Product';
COMMENT ON COLUMN crm.price.price IS 'Price of one in minor units';
COMMENT ON COLUMN crm.price.currency IS 'Currency of the price list, copied; kept by a trigger';
COMMENT ON COLUMN crm.price.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.price.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.price.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.price.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.price.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.price.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- Products of an opportunity with quantity and price.
CREATE TABLE crm.opportunity_line (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    opportunity_id BIGINT NOT NULL,
    position SMALLINT DEFAULT 0 NOT NULL,
    product_id BIGINT,
    description TEXT NOT NULL,
    quantity NUMERIC(14, 3) NOT NULL,
    unit_price BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    stage_id BIGINT NOT NULL,
    probability SMALLINT,
    expected_close DATE,
    closed_on DATE,
    weighted BIGINT GENERATED ALWAYS AS (round((amount::numeric * probability) / 100)::bigint) STORED,
    version BIGINT DEFAULT 1 NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    created_by BIGINT DEFAULT crm_private.me(),
    changed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    changed_by BIGINT DEFAULT crm_private.me(),
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_opportunity_line PRIMARY KEY (id),
    CONSTRAINT fk_opportunity_line_opportunity_id_account_id_owner_id FOREIGN KEY(opportunity_id, account_id, owner_id) REFERENCES crm.opportunity (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT ck_opportunity_line_description_not_empty CHECK (description <> ''::text),
    CONSTRAINT fk_opportunity_line_product_id FOREIGN KEY(product_id) REFERENCES crm.product (id),
    CONSTRAINT fk_opportunity_line_stage_id FOREIGN KEY(stage_id) REFERENCES crm.stage (id),
    CONSTRAINT ck_opportunity_line_description_length CHECK (length(description) <= 200),
    CONSTRAINT ck_opportunity_line_currency_length CHECK (length(currency) <= 3),
    CONSTRAINT ck_opportunity_line_expected_close_range CHECK (expected_close >= '1000-01-01'::date AND expected_close < '9001-01-01'::date),
    CONSTRAINT ck_opportunity_line_closed_on_range CHECK (closed_on >= '1000-01-01'::date AND closed_on < '9001-01-01'::date)
);
CREATE INDEX ix_opportunity_line_expected_close_id ON crm.opportunity_line (expected_close, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_opportunity_line_opportunity_id_position ON crm.opportunity_line (opportunity_id, position);
CREATE INDEX ix_opportunity_line_product_id_expected_close ON crm.opportunity_line (product_id, expected_close);
COMMENT ON TABLE crm.opportunity_line IS 'Products of an opportunity with quantity and price';
COMMENT ON COLUMN crm.opportunity_line.id IS 'Key';
COMMENT ON COLUMN crm.opportunity_line.account_id IS 'Account it belongs to';
COMMENT ON COLUMN crm.opportunity_line.owner_id IS 'Responsible person of the account, copied; kept by the key to the account';
COMMENT ON COLUMN crm.opportunity_line.opportunity_id IS 'Opportunity';
COMMENT ON COLUMN crm.opportunity_line.position IS 'Order';
COMMENT ON COLUMN crm.opportunity_line.product_id IS 'Product';
COMMENT ON COLUMN crm.opportunity_line.description IS 'What is offered; empty: the name of the product';
COMMENT ON COLUMN crm.opportunity_line.quantity IS 'Quantity';
COMMENT ON COLUMN crm.opportunity_line.unit_price IS 'Price of one in minor units; empty: of the price lists';
COMMENT ON COLUMN crm.opportunity_line.amount IS 'Quantity times price in minor units; kept by a trigger';
COMMENT ON COLUMN crm.opportunity_line.currency IS 'Currency of the opportunity, copied; kept by a trigger';
COMMENT ON COLUMN crm.opportunity_line.stage_id IS 'Stage of the opportunity, copied; kept by a trigger';
COMMENT ON COLUMN crm.opportunity_line.probability IS 'Probability of the opportunity, copied; kept by a trigger';
COMMENT ON COLUMN crm.opportunity_line.expected_close IS 'Expected close of the opportunity, copied; kept by a trigger';
COMMENT ON COLUMN crm.opportunity_line.closed_on IS 'When the opportunity was closed, copied; kept by a trigger';
COMMENT ON COLUMN crm.opportunity_line.weighted IS 'Amount times probability in minor units';
COMMENT ON COLUMN crm.opportunity_line.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.opportunity_line.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.opportunity_line.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.opportunity_line.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.opportunity_line.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.opportunity_line.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- What must be filled or done to enter a stage, or one after it.
CREATE TABLE crm.stage_rule (
    stage_id BIGINT NOT NULL,
    asks TEXT DEFAULT 'filled'::text NOT NULL,
    field TEXT,
    activity_kind TEXT,
    least BIGINT,
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
    CONSTRAINT pk_stage_rule PRIMARY KEY (id),
    CONSTRAINT ck_stage_rule_asks CHECK (asks = ANY (ARRAY['filled'::text, 'activity'::text, 'line'::text, 'amount'::text, 'decider'::text])),
    CONSTRAINT ck_stage_rule_activity_kind CHECK (activity_kind = ANY (ARRAY['meeting'::text, 'call'::text])),
    CONSTRAINT ck_stage_rule_least_range CHECK (least >= 0),
    CONSTRAINT ck_stage_rule_name_not_empty CHECK (name <> ''::text),
    CONSTRAINT fk_stage_rule_stage_id FOREIGN KEY(stage_id) REFERENCES crm.stage (id),
    CONSTRAINT ck_stage_rule_field_length CHECK (length(field) <= 63),
    CONSTRAINT ck_stage_rule_name_length CHECK (length(name) <= 100),
    CONSTRAINT ck_stage_rule_code_length CHECK (length(code) <= 60)
);
CREATE UNIQUE INDEX ix_stage_rule_code ON crm.stage_rule (code) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX ix_stage_rule_name ON crm.stage_rule (name) WHERE deleted_at IS NULL;
CREATE INDEX ix_stage_rule_stage_id ON crm.stage_rule (stage_id);
COMMENT ON TABLE crm.stage_rule IS 'What must be filled or done to enter a stage, or one after it';
COMMENT ON COLUMN crm.stage_rule.stage_id IS 'Stage';
COMMENT ON COLUMN crm.stage_rule.asks IS 'filled, activity, line, amount or decider';
COMMENT ON COLUMN crm.stage_rule.field IS 'filled: column of crm.opportunity';
COMMENT ON COLUMN crm.stage_rule.activity_kind IS 'activity: which; empty: a meeting or a call';
COMMENT ON COLUMN crm.stage_rule.least IS 'amount: at least so many whole units of our currency';
COMMENT ON COLUMN crm.stage_rule.id IS 'Key';
COMMENT ON COLUMN crm.stage_rule.name IS 'Name as shown';
COMMENT ON COLUMN crm.stage_rule.code IS 'Stable code for imports and other systems';
COMMENT ON COLUMN crm.stage_rule.position IS 'Order';
COMMENT ON COLUMN crm.stage_rule.active IS 'Offered for new records';
COMMENT ON COLUMN crm.stage_rule.version IS 'Counts the saves; a save names the version it read';
COMMENT ON COLUMN crm.stage_rule.created_at IS 'When the row was entered';
COMMENT ON COLUMN crm.stage_rule.created_by IS 'Employee who entered the row; empty for the installer';
COMMENT ON COLUMN crm.stage_rule.changed_at IS 'When the row was changed last';
COMMENT ON COLUMN crm.stage_rule.changed_by IS 'Employee who changed the row last';
COMMENT ON COLUMN crm.stage_rule.deleted_at IS 'When the row was deleted; reads leave it out, undo clears it';

-- In which stage an opportunity stood from when to when; kept by a trigger.
CREATE TABLE crm.opportunity_stage (
    id BIGINT GENERATED ALWAYS AS IDENTITY,
    account_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    opportunity_id BIGINT NOT NULL,
    stage_id BIGINT NOT NULL,
    entered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    left_at TIMESTAMP WITH TIME ZONE,
    entered_by BIGINT,
    left_by BIGINT,
    days BIGINT GENERATED ALWAYS AS (floor(EXTRACT(epoch FROM left_at - entered_at) / 86400)::bigint) STORED,
    version BIGINT DEFAULT 1 NOT NULL,
    deleted_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT pk_opportunity_stage PRIMARY KEY (id),
    CONSTRAINT fk_opportunity_stage_opportunity_id_account_id_owner_id FOREIGN KEY(opportunity_id, account_id, owner_id) REFERENCES crm.opportunity (id, account_id, owner_id) ON UPDATE CASCADE,
    CONSTRAINT fk_opportunity_stage_stage_id FOREIGN KEY(stage_id) REFERENCES crm.stage (id),
    CONSTRAINT fk_opportunity_stage_entered_by FOREIGN KEY(entered_by) REFERENCES crm.employee (id),
    CONSTRAINT fk_opportunity_stage_left_by FOREIGN KEY(left_by) REFERENCES crm.employee (id)
);
CREATE INDEX ix_opportunity_stage_account_id ON crm.opportunity_stage (account_id);
CREATE UNIQUE INDEX ix_opportunity_stage_opportunity_id ON crm.opportunity_stage (opportunity_id) WHERE left_at IS NULL;
CREATE INDEX ix_opportunity_stage_opportunity_id_id ON crm.opportunity_stage (opportunity_id, id);
CREATE INDEX ix_opportunity_stage_owner_id ON crm.opportunity_stage (owner_id);
COMMENT ON TABLE crm.opportunity_stage IS 'In which stage an opportunity stood from when to when; kept by a trigger';
COMMENT ON COLUMN crm.opportunity_stage.id IS 'Key';
COMMENT ON COLUMN crm.opportunity_stage.account_id IS 'Account';
COMMENT ON COLUMN crm.opportunity_stage.owner_id IS 'Responsible person of the account, copied';
COMMENT ON COLUMN crm.opportunity_stage.opportunity_id IS 'Opportunity';
COMMENT ON COLUMN crm.opportunity_stage.stage_id IS 'Stage';
COMMENT ON COLUMN crm.opportunity_stage.entered_at IS 'When it came into the stage';
COMMENT ON COLUMN crm.opportunity_stage.left_at IS 'When it left the stage; empty: it stands there';
COMMENT ON COLUMN crm.opportunity_stage.entered_by IS 'Who moved it there; empty for the installer';
COMMENT ON COLUMN crm.opportunity_stage.left_by IS 'Who moved it on; empty for the installer';
COMMENT ON COLUMN crm.opportunity_stage.days IS 'Whole days it stood there; empty: it stands there';
COMMENT ON COLUMN crm.opportunity_stage.version IS 'Always 1';
COMMENT ON COLUMN crm.opportunity_stage.deleted_at IS 'When the opportunity was deleted';

-- Competitors by their record, reasons by what they explain, the weighted amount.
ALTER TABLE crm.opportunity ADD COLUMN competitor_id BIGINT
    CONSTRAINT fk_opportunity_competitor_id REFERENCES crm.competitor (id);
ALTER TABLE crm.opportunity ADD COLUMN weighted BIGINT
    GENERATED ALWAYS AS (round((amount::numeric * probability) / 100)::bigint) STORED;
CREATE INDEX ix_opportunity_stage_id_expected_close_id ON crm.opportunity (stage_id, expected_close, id) WHERE deleted_at IS NULL;
COMMENT ON COLUMN crm.opportunity.competitor_id IS 'Competitor';
COMMENT ON COLUMN crm.opportunity.weighted IS 'Amount times probability in minor units';
ALTER TABLE crm.reason ADD COLUMN outcome TEXT;
ALTER TABLE crm.reason ADD CONSTRAINT ck_reason_outcome CHECK (outcome = ANY (ARRAY['won'::text, 'lost'::text]));
COMMENT ON COLUMN crm.reason.outcome IS 'won or lost; empty: a reason for either';
UPDATE crm.reason SET outcome = split_part(code, '_', 1) WHERE code LIKE 'won\_%' OR code LIKE 'lost\_%';

-- Opportunities that are there already: where they stand, since they were opened or closed.
INSERT INTO crm.opportunity_stage (account_id, owner_id, opportunity_id, stage_id, entered_at,
                                   entered_by, deleted_at)
SELECT o.account_id, o.owner_id, o.id, o.stage_id,
       least(now(), coalesce((CASE s.outcome WHEN 'open' THEN o.opened_on
             ELSE coalesce(o.closed_on, o.opened_on) END)::timestamptz, o.created_at)),
       o.created_by, o.deleted_at
FROM crm.opportunity o JOIN crm.stage s ON s.id = o.stage_id;
